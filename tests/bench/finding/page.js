/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// Prints the page that the finders search: a settings page as a big single-page app leaves it in
// the document, with a feed, messages, tables and dialogs that were never taken away. It is the
// same every time. The argument is the id that labels the switch: with another one than the guide's
// token it can be told by its words alone.

const N_ELEMENTS = 54662;
const LABEL = 'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen';

const token = process.argv[2];

const WORDS = ('Beitrag Kontakt Profil Nachricht Anzeige Bericht Gruppe Lernen Stelle Firma ' +
  'Daten Netzwerk Vorschlag Termin Thema Team Projekt Kunde Suche Sprache Region Zugriff Gerät ' +
  'Konto').split(' ');
const VERBS = 'anzeigen teilen zulassen verwenden speichern empfehlen ausblenden vergleichen'
  .split(' ');

// Numerical Recipes' generator: small, and the same everywhere.
let seed = 54662;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 2 ** 32 * n);
};
const pick = (list) => list[random(list.length)];
const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');
const words = (n) => times(n, () => `${pick(WORDS)} `).trim();
const id = () => `ember${random(1e6)}`;
const styles = () => `c${random(400).toString(36)} c${random(400).toString(36)}`;

let count = 0;

// One element with what it holds; void ones are given null.
function el(tag, attributes, inside = '') {
  count++;

  return `<${tag}${attributes && ` ${attributes}`}>` +
    (inside === null ? '' : `${inside}</${tag}>`);
}

const box = (inside) => el('div', `class="${styles()}"`, inside);
const text = (n = 3) => el('span', `class="${styles()}"`, words(n));
const icon = () => el('svg', 'viewBox="0 0 16 16" aria-hidden="true"',
                      el('path', 'd="M2 2h12v9H2z"'));
const button = (name) => el('button', `type="button" class="${styles()}" aria-label="${name}"`,
                            icon() + el('span', 'class="hint"', pick(VERBS)));
const link = (path, inside) => el('a', `href="${path}" class="${styles()}"`, inside);
const person = () => link(`/in/mitglied-${random(1e5)}/`,
                          el('img', 'alt="" width="24" height="24"', null) + text(2));

const comment = () => box(person() + box(el('p', '', text(9) + el('br', '', null) + text(5))) +
  box(link(`/react/${id()}`, text(1)) + link(`/reply/${id()}`, text(1))));

const post = () => el('article', `id="${id()}" class="post ${styles()}"`,
  el('header', '', box(box(person() + text(4))) + button('Mehr')) +
  box(box(el('p', '', text(20) + link(`/posts/${id()}`, text(1)) + text(12)))) +
  el('ul', '', times(4, () =>
    el('li', '', el('div', 'role="button" tabindex="0"', icon() + text(1))))) +
  box(times(1 + random(3), comment)));

const row = () => el('tr', '', times(6, (i) => el('td', '', i ? text(1) : person())));
const table = () => el('section', '', el('h3', '', words(2)) + el('table', '',
  el('thead', '', el('tr', '', times(6, () => el('th', 'scope="col"', words(1))))) +
  el('tbody', '', times(20, row))));

const message = () => el('li', `id="${id()}"`, box(person() +
  box(text(12) + el('time', '', '9:41')) + el('interop-icon', 'type="check"', icon())));

const input = (attributes) =>
  el('input', `type="checkbox" role="switch" class="switch" ${attributes}`, null);

// The ways in which such pages name a switch. Most are drawn and named without a native control.
const SWITCHES = [
  (name, key) => el('span', `id="${key}"`, name) +
    el('div', `role="switch" tabindex="0" aria-checked="true" aria-labelledby="${key}"`, icon()),
  (name) => el('div', 'role="switch" tabindex="0" aria-checked="false"',
               el('span', '', name) + icon()),
  (name) => el('button', `type="button" role="switch" aria-checked="true" aria-label="${name}"`,
               el('span', '', icon())),
  (name, key, mark = '') => el('span', `id="${key}"`, name) +
    input(`aria-labelledby="${key}" ${mark}`),
];

const switchRow = (name, key, make) => el('li', `class="${styles()}"`, box(
  el('div', 'class="row"', make(name, key)) + el('p', 'class="note"', text(8))));

const settings = () => el('section', `class="${styles()}"`, el('h2', '', words(2)) +
  el('ul', '', times(50, (i) => switchRow(`Ihre ${words(2)} ${pick(VERBS)}`, id(),
                                         SWITCHES[i < 2 ? 2 + i : i % 2]))) +
  box(el('label', '', words(1) + el('input', 'type="text"', null)) +
      el('label', '', words(1) + el('select', '', times(8, () => el('option', '', words(1)))))));

const target = () => el('section', '', el('h1', '', 'Daten zur Verbesserung generativer KI') +
  el('ul', '', switchRow(LABEL, token, (...all) => SWITCHES[3](...all, 'data-target'))) +
  el('p', '', text(30)));

const STYLE = `
  body { font: 14px sans-serif; margin: 0 }
  header, nav, main, aside { padding: 8px }
  .hint, [hidden] { display: none }
  .row { display: flex; gap: 8px }
  .switch { width: 40px; height: 20px }
  svg { width: 16px; height: 16px }
  dialog { border: 0 }`;

const head = el('head', '', el('title', '', 'Einstellungen') +
  el('meta', 'charset="utf-8"', null) + el('style', '', STYLE));
const top = el('header', '', el('nav', 'aria-label="Hauptmenü"', el('ul', '', times(7, () =>
  el('li', '', link(`/${id()}/`, icon() + text(1)))))) + el('input', 'type="search"', null));
const side = el('nav', 'aria-label="Einstellungen"', el('ul', '', times(6, (i) =>
  el('li', '', link(`/mypreferences/d/categories/c${i}`, text(2))))));
const menus = times(12, () => el('div', 'role="dialog" hidden', el('h2', '', words(2)) +
  el('ul', 'role="menu"', times(8, () => el('li', 'role="menuitem"', link('/help/', text(2)))))));
const outlet = '<div id="outlet"><template shadowrootmode="open"><button>Hilfe</button>' +
  '<slot></slot></template></div>';

const before = times(10, settings);
const after = times(10, settings);
const core = target();

// The outlet is written by hand, and four more are to come round it all.
count += 1;

const OUTER = 4;
const parts = [];

while (count < N_ELEMENTS - OUTER - 1000)
  parts.push(post(), times(6, message), random(4) ? '' : table());

// The last are loose words, so that the number comes out.
const left = N_ELEMENTS - OUTER - count;
const rest = times(left, () => el('span', '', words(1)));

const main = el('main', 'id="main"', before + core + after);
const feed = el('section', 'aria-label="Feed"', parts.join('') + rest);
const body = el('body', '', top + side + main + feed + menus + outlet);
const html = el('html', 'lang="de" dir="ltr"', head + body);

if (count !== N_ELEMENTS)
  throw new Error(`${count} elements instead of ${N_ELEMENTS}`);

console.log(`<!DOCTYPE html>\n${html}`);
