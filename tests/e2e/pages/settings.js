/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
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

const pass = time => new Promise(done => setTimeout(done, time));

const settle = request => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

/* What IndexedDB keeps, by the names of the other storages. */
async function openDatabase() {
  const opening = indexedDB.open('settings');

  opening.onupgradeneeded = () => opening.result.createObjectStore('items');

  const database = await settle(opening);
  const items = () => database.transaction('items', 'readwrite').objectStore('items');

  return {
    getItem: key => settle(items().get(key)),
    setItem: (key, value) => settle(items().put(String(value), key)),
  };
}

const openStorage = name => name === 'indexedDB' ? openDatabase() : window[name];

const isOn = control => control.checked ?? control.getAttribute('aria-checked') === 'true';

function draw(control, state, on) {
  if (control.localName === 'input')
    control.checked = on;
  else
    control.setAttribute('aria-checked', on);
  state.textContent = on ? strings.on : strings.off;
}

async function save(control, state, page) {
  try {
    await ask({ method: 'POST', body: JSON.stringify({ on: isOn(control) }) });
    if (page.rereads)
      await ask({ cache: 'reload' });
  } catch {
    if (page.stubborn)
      return;
    draw(control, state, !isOn(control));
    main.append(make('p', { role: 'alert' }, strings.failed));
  }
}

/* Nothing is saved before the question is answered, and not at once then. */
function confirm(control, state, page) {
  const yes = make('button', { type: 'button' }, strings.off);
  const dialog = make('dialog', {}, yes);

  yes.addEventListener('click', () => {
    dialog.close();
    pass(page.asks).then(() => save(control, state, page));
  });
  document.body.append(dialog);
  dialog.showModal();
}

/* The answer takes the place of the page. */
function send(control, path) {
  const form = make('form', { action: path, method: 'post' },
                    make('input', { type: 'hidden', name: 'on', value: isOn(control) }));

  document.body.append(form);
  form.submit();
}

/* Saves at once, a while later, or when the page is no longer seen or left. */
function submit(control, state, page) {
  if (page.form)
    send(control, page.form);
  else if (page.leaves)
    addEventListener(page.leaves, () => navigator.sendBeacon(
      '/api/settings', JSON.stringify({ on: isOn(control) })), { capture: true, once: true });
  else if (!page.idle && !page.button)
    pass(page.debounce || 0).then(() => save(control, state, page));
}

function turn(control, state, on, page) {
  const again = () => draw(control, state, !isOn(control));

  draw(control, state, on);
  if (page.asks) {
    confirm(control, state, page);
    return;
  }
  if (page.remembers)
    sessionStorage.setItem('turned', on);
  if (page.local)
    Promise.resolve(openStorage(page.local)).then(storage => storage.setItem('turned', on));
  if (page.polls)
    setInterval(() => fetch('/assets/news'), page.polls);
  submit(control, state, page);
  if (page.flips)
    setTimeout(again, page.flips);
  if (page.restless)
    setInterval(again, page.restless);
}

function coverAll(kind) {
  const guests = kind !== 'members';
  const deny = make('button', { 'type': 'button',
                                [guests ? 'action-type' : 'data-test-global-alert-action']:
                                  guests ? 'DENY' : '1' }, strings.deny);
  const banner = make('div', { id: 'artdeco-global-alert-container', class: '_tall' },
                      make('div', guests
                        ? { class: 'artdeco-global-alert', type: 'COOKIE_CONSENT' }
                        : { class: 'artdeco-global-alert artdeco-global-alert--cookie_consent' },
                           make('p', {}, strings.cookies), deny));

  deny.addEventListener('click', () => {
    sessionStorage.setItem('cookies', 'DENY');
    banner.remove();
  });
  if (!sessionStorage.getItem('cookies'))
    document.body.append(banner);
}

function makeControl({ disabled, id, shape }) {
  const label = id || 'allowDataForGenerativeAI';
  const common = { 'role': 'switch', 'id': 'setting-0', 'aria-labelledby': label };
  const control = shape === 'button'
    ? make('button', { ...common, type: 'button', class: '_drawing' })
    : make('input', { ...common, type: 'checkbox', class: 'a11y-text' });

  control.disabled = Boolean(disabled);
  return control;
}

/* Shows what the service holds only after some time; nothing else in the document changes. */
async function correct(control, on, time) {
  await pass(time);
  control.checked = on;
}

function makeSetting(control, state, page = {}) {
  const { button, id, words } = page;
  const keep = make('button', { type: button === 'submit' ? 'submit' : 'button' }, strings.save);
  const setting = make(button === 'submit' ? 'form' : 'div', { class: 'setting-toggle' },
              make('div', {}, make('p', { id: id || 'allowDataForGenerativeAI' },
                                   words || strings.switch)),
              state,
              make('div', { class: 'setting-toggle__toggle' }, control,
                   ...control.localName === 'input'
                     ? [make('label', { for: 'setting-0', class: '_drawing' })] : []),
              ...button ? [keep] : []);

  keep.addEventListener('click', event => {
    event.preventDefault();
    save(control, state, page);
  });
  return setting;
}

/* From now on a worker answers for the service. */
async function employ() {
  const workers = navigator.serviceWorker;

  await workers.register('/worker.js');
  if (!workers.controller)
    await new Promise(done => workers.addEventListener('controllerchange', done, { once: true }));
}

/* A switch that looks off as long as the service has not said how it stands. */
function guess() {
  const control = makeControl({});
  const state = make('span', { class: '_state' });

  draw(control, state, false);
  main.replaceChildren(makeSetting(control, state));
}

/* Away from the page of the setting, which this account does not have. */
function lead(how) {
  if (how === 'server') {
    location.replace(AI);
  } else {
    history.replaceState(null, '', `${ROOT}categories/privacy`);
    show();
  }
}

async function makeSwitch() {
  if (strings.guesses)
    guess();

  const { on, page } = await ask();
  const turned = page.local ? await (await openStorage(page.local)).getItem('turned')
    : page.remembers && sessionStorage.getItem('turned');
  const control = makeControl(page);
  const state = make('span', { class: '_state' });

  if (page.lacks)
    fetch('/assets/banner');
  if (page.endless)
    fetch('/api/endless');
  if (page.worker)
    await employ();
  if (page.gone)
    return '';
  if (page.withheld) {
    lead(page.withheld);
    return '';
  }
  if (page.banner)
    coverAll(page.banner);
  await pass(page.appears || 0);

  draw(control, state, turned ? turned === 'true' : on !== Boolean(page.words));
  if (turned && page.remembers) {
    state.textContent = '';
    correct(control, on, page.remembers);
  }
  if (page.stale)
    control.checked = !on;
  if (control.localName === 'input')
    control.addEventListener('change', () => turn(control, state, control.checked, page));
  else
    control.addEventListener('click', () => turn(control, state, !isOn(control), page));

  return makeSetting(control, state, page);
}

async function makePage(path) {
  const category = CATEGORIES[path.slice(`${ROOT}categories/`.length)];

  if (path.startsWith(AI)) {
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
    if (!strings.guesses)
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
