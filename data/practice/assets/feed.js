/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

(() => {
  const { make, lines } = Site;
  const ORGANISATIONS = ['Muster & Töchter', 'Acme Teapots', 'Nordwind Verlag', 'Studio Exempla'];

  for (const organisation of ORGANISATIONS) {
    document.getElementById('posts').append(
      make('article', { class: 'card' },
           make('h2', {}, organisation),
           lines('w90', 'w100', 'w60'),
           make('div', { class: 'picture', 'aria-hidden': 'true' })));
  }
})();
