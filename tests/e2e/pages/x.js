/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

const more = document.querySelector('[data-testid=AppTabBar_More_Menu]');
const menu = document.getElementById('menu');
const training = document.getElementById('training');

more.addEventListener('click', () => {
  menu.hidden = !menu.hidden;
  more.setAttribute('aria-expanded', String(!menu.hidden));
});

async function begin() {
  const { on } = await (await fetch('/api/setting')).json();

  training.checked = on;
  training.hidden = false;
  training.addEventListener('change', () =>
    fetch('/api/setting', { method: 'POST', body: JSON.stringify({ on: training.checked }) }));
}

if (training)
  begin();
