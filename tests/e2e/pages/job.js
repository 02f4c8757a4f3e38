/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

const me = document.getElementById('me');
const menu = document.getElementById('menu');

/* The menu is empty until it is opened. */
me.addEventListener('click', () => {
  const opens = me.getAttribute('aria-expanded') === 'false';

  me.setAttribute('aria-expanded', opens);
  menu.replaceChildren();
  if (opens)
    for (const href of ['/in/wer-auch-immer/', '/mypreferences/d/']) {
      const entry = document.createElement('p');
      const link = document.createElement('a');

      link.href = href;
      link.textContent = href;
      entry.append(link);
      menu.append(entry);
    }
});
