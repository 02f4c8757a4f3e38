/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

(() => {
  const { make, put, lines } = Site;
  const SECTIONS = {
    aboutMe: [],
    experience: ['Muster & Töchter', 'Acme Teapots', 'Nordwind Verlag', 'Studio Exempla'],
    education: ['Academia Exempla', 'Musterschule'],
    skills: [],
  };

  if (/^\/in\/me\/?$/.test(location.pathname)) {
    location.replace('/in/alex-muster/?isSelfProfile=true');
    return;
  }

  for (const [key, entries] of Object.entries(SECTIONS)) {
    const section = make('section', { class: 'card' }, put(make('h2', {}), key));

    if (entries.length === 0)
      section.append(lines('w100', 'w90', 'w100', 'w60'));
    for (const entry of entries)
      section.append(make('h3', {}, entry), lines('w40', 'w100', 'w90', 'w100', 'w60'));
    document.getElementById('sections').append(section);
  }
})();
