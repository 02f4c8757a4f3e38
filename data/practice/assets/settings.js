/* settings.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The settings are one page: a click on a link changes the address and what is shown, and nothing
 * is loaded.
 */
'use strict';

(() => {
  const { make, put } = Site;
  const ROOT = '/mypreferences/d/';
  const AI = 'settings/data-for-ai-improvement';

  /* By last part of the address: the name, then sections of rows. */
  const CATEGORIES = {
    'account': ['account', {
      general: { 'settings/language': 'language', 'settings/autoplay-videos': 'videos' },
    }],
    'sign-in-and-security': ['security', {
      general: { 'change-password': 'password', 'two-factor-authentication': 'twoSteps' },
    }],
    'profile-visibility': ['visibility', {
      reachSection: {
        'settings/discover-me-by-email-address': 'byEmail',
        'settings/discover-me-by-phone-number': 'byPhone',
      },
    }],
    'privacy': ['privacy', {
      privacySection: {
        'settings/manage-data': 'manageData',
        'download-my-data': 'getCopy',
        'settings/search-history': 'searchHistory',
        'demographic-info-copy': 'demographics',
        'settings/policy-and-academic-research': 'research',
        [AI]: 'aiData',
      },
      reachSection: { 'settings/invitations': 'invitations' },
    }],
    'ads': ['ads', {
      general: { 'interest-categories': 'interests', 'settings/ads-by-age': 'adsByAge' },
    }],
    'notifications': ['notifications', {
      general: {
        'notification-categories/messages': 'messages',
        'notification-categories/news': 'news',
      },
    }],
  };

  const main = document.getElementById('main');

  function isOn() {
    return sessionStorage.getItem(AI) !== 'off';
  }

  function makeRow(path, key) {
    const link = make('a', { href: ROOT + path }, put(make('span', {}), key));

    if (path === AI)
      link.append(put(make('span', { class: 'state' }), isOn() ? 'on' : 'off'));
    return make('li', {}, link);
  }

  function makeCategory(name) {
    const [title, sections] = CATEGORIES[name];
    const content = [put(make('h1', { tabindex: '-1' }), title)];

    for (const [section, rows] of Object.entries(sections)) {
      content.push(put(make('h2', {}), section));
      content.push(make('ul', { class: 'rows' },
                        ...Object.entries(rows).map(([path, key]) => makeRow(path, key))));
    }
    return content;
  }

  function makeSwitch() {
    const input = make('input', {
      type: 'checkbox', role: 'switch', id: 'ai-switch',
      'aria-labelledby': 'allowDataForGenerativeAI',
    });
    const state = make('span', { class: 'state', 'aria-hidden': 'true' });
    const showState = () => put(state, input.checked ? 'on' : 'off');

    input.checked = isOn();
    input.addEventListener('change', () => {
      sessionStorage.setItem(AI, input.checked ? 'on' : 'off');
      showState();
    });
    showState();

    return make('label', { class: 'setting', for: 'ai-switch' },
                put(make('span', { id: 'allowDataForGenerativeAI' }), 'aiSwitch'),
                state,
                make('span', { class: 'switch' }, input,
                     make('span', { class: 'track', 'aria-hidden': 'true' })));
  }

  function findCategory(path) {
    for (const [name, [, sections]] of Object.entries(CATEGORIES)) {
      for (const rows of Object.values(sections)) {
        if (path in rows)
          return [name, rows[path]];
      }
    }
    return ['account', 'settings'];
  }

  function makeSubpage(path) {
    const [category, title] = findCategory(path);
    const back = make('a', { class: 'back', href: `${ROOT}categories/${category}` },
                      put(make('span', {}), 'back'));
    const heading = put(make('h1', { tabindex: '-1' }), title);

    if (path !== AI)
      return [back, heading, put(make('p', {}), 'nothingToSet')];
    return [back, heading, put(make('p', {}), 'question'), makeSwitch()];
  }

  function makeCategories(current) {
    const items = Object.entries(CATEGORIES).map(([name, [title]]) => {
      const link = put(make('a', { href: `${ROOT}categories/${name}` }), title);

      if (name === current)
        link.setAttribute('aria-current', 'page');
      return make('li', {}, link);
    });

    return make('ul', {}, ...items);
  }

  function show() {
    let path = location.pathname.replace(/\/+$/, '').slice(ROOT.length);
    let category = path.replace(/^categories\//, '');

    if (!location.pathname.startsWith(ROOT) || path === '' ||
        (path.startsWith('categories') && !(category in CATEGORIES))) {
      path = 'categories/account';
      category = 'account';
      history.replaceState(null, '', ROOT + path);
    }

    if (category in CATEGORIES) {
      main.replaceChildren(...makeCategory(category));
    } else {
      main.replaceChildren(...makeSubpage(path));
      [category] = findCategory(path);
    }

    document.getElementById('categories').replaceChildren(makeCategories(category));
    document.title = main.querySelector('h1').textContent;
  }

  function follow(event) {
    const link = event.target.closest('a');

    if (!link || !link.pathname.startsWith(ROOT) || event.button !== 0 ||
        event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;

    event.preventDefault();
    history.pushState(null, '', link.pathname);
    show();
    scrollTo(0, 0);
    main.querySelector('h1').focus();
  }

  document.addEventListener('click', follow);
  addEventListener('popstate', show);
  show();
})();
