/* settings.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
'use strict';

const ROOT = '/mypreferences/d/';
const AI = `${ROOT}settings/data-for-ai-improvement`;
const CATEGORIES = {
  'account': 'account',
  'sign-in-and-security': 'security',
  'profile-visibility': 'visibility',
  'privacy': 'privacy',
  'ads': 'ads',
  'notifications': 'notifications',
};
const ROWS = {
  [`${ROOT}download-my-data`]: 'download',
  [`${ROOT}settings/policy-and-academic-research`]: 'research',
  [AI]: 'ai',
};

const strings = JSON.parse(document.getElementById('strings').textContent);
const main = document.getElementById('main');

function make(name, attributes, ...children) {
  const element = document.createElement(name);

  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

async function ask(options) {
  const answer = await fetch('/api/settings', options);

  if (answer.status === 401)
    location.assign('/login');
  if (!answer.ok)
    throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

async function save(input, state) {
  try {
    await ask({ method: 'POST', body: JSON.stringify({ on: input.checked }) });
  } catch {
    input.checked = !input.checked;
    main.append(make('p', { role: 'alert' }, strings.failed));
  }
  state.textContent = input.checked ? strings.on : strings.off;
}

async function makeSwitch() {
  const setting = await ask();
  const input = make('input', {
    type: 'checkbox', role: 'switch', id: 'setting-0', class: 'a11y-text',
    'aria-labelledby': 'allowDataForGenerativeAI',
  });
  const state = make('span', { class: '_state' }, setting.on ? strings.on : strings.off);

  input.checked = setting.on;
  input.disabled = setting.disabled;
  input.addEventListener('change', () => save(input, state));

  return make('div', { class: 'setting-toggle' },
              make('div', {}, make('p', { id: 'allowDataForGenerativeAI' }, strings.switch)),
              state,
              make('div', { class: 'setting-toggle__toggle' }, input,
                   make('label', { for: 'setting-0', class: '_drawing' })));
}

async function makePage(path) {
  const category = CATEGORIES[path.slice(`${ROOT}categories/`.length)];

  if (path === AI) {
    return [make('h1', {}, strings.ai), make('h4', {}, strings.question), await makeSwitch()];
  }
  if (category === 'privacy') {
    const rows = Object.entries(ROWS).map(([href, key]) =>
      make('li', {}, make('a', { href }, make('span', {}, strings[key]))));

    return [make('h1', {}, strings.privacy), make('h2', {}, strings.privacySection),
            make('ul', {}, ...rows)];
  }
  return [make('h1', {}, strings[category || ROWS[path]] || strings.settings)];
}

async function show() {
  if (location.pathname.replace(/\/?$/, '/') === ROOT)
    history.replaceState(null, '', `${ROOT}categories/account`);

  const path = location.pathname;
  const links = Object.entries(CATEGORIES).map(([name, key]) =>
    make('li', {}, make('a', { href: `${ROOT}categories/${name}` }, strings[key])));

  document.getElementById('sidebar').replaceChildren(make('ul', {}, ...links));
  main.replaceChildren();
  try {
    const content = await makePage(path);

    if (path === location.pathname)
      main.replaceChildren(...content);
  } catch {
    main.replaceChildren(make('p', { role: 'alert' }, strings.failed));
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/mypreferences/d/"]');

  if (!link)
    return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  show();
});
addEventListener('popstate', show);
show();
