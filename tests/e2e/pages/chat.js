/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

const row = document.getElementById('row');
const dialog = document.getElementById('improve');
const toggle = document.getElementById('toggle');

function show(on) {
  document.getElementById('state').textContent = on ? 'Ein' : 'Aus';
  toggle.setAttribute('aria-checked', String(on));
}

const isOn = () => toggle.getAttribute('aria-checked') === 'true';

async function begin() {
  const { on } = await (await fetch('/api/setting')).json();

  show(on);
  row.hidden = false;
  // As the real one, it reacts before the click.
  row.addEventListener('pointerdown', () => dialog.showModal());
  toggle.addEventListener('click', () => toggle.setAttribute('aria-checked', String(!isOn())));
  document.getElementById('done').addEventListener('click', () => {
    dialog.close();
    show(isOn());
    fetch('/api/setting', { method: 'POST', body: JSON.stringify({ on: isOn() }) });
  });
}

if (row)
  begin();
