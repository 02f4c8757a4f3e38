/* find.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Finding the target: every control of its role is weighed, and the best is taken only if the
// evidence is enough and clearly more than that of the next.

const ROLES = {
  link: 'a[href], [role=link]',
  button: 'button:not([role]), [role=button], input[type=button], input[type=submit]',
  switch: '[role=switch], [role=checkbox], input[type=checkbox]',
};

const REGIONS = {
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  main: 'main, #main',
  navigation: 'nav',
};

// An id (6) or an exact link (8) speaks for itself. A link that fits a wildcard (4) needs the
// region (2) or some of the words (3 at the start, 1 within) beside it. The words alone must be
// all of the words (6, or 5 in another language than the page's), so that a name that merely holds
// them, such as “Do not …”, stays below whatever its place.
const ENOUGH = 6;
const MARGIN = 2;

// The element and what it stands in as a person sees it: out of slots, shadow roots and frames.
// The limit ends the climb out of a form that names a field so that it seems to be its parent.
function lineage(element) {
  const line = [];

  for (let one = element; one && line.length < 400;) {
    const root = one.getRootNode();

    line.push(one);
    one = one.assignedSlot ?? one.parentElement ??
          (root.nodeType === 11 ? root.host : root.defaultView?.frameElement);
  }

  return line;
}

// Every document and open shadow root that can be entered, and the frames that cannot.
function explore() {
  const roots = [document];
  const walls = [];

  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const inner = element.shadowRoot ?? element.contentDocument;

      if (inner)
        roots.push(inner);
      else if (element.localName === 'iframe')
        walls.push(element);
    }
  }

  return { roots, walls };
}

// Text as it is compared: without what cannot be seen, and as if written by one hand.
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '')
  .replace(/’/g, "'").replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

const isRendered = (element) =>
  element.ariaHidden !== 'true' && element.checkVisibility({ visibilityProperty: true });

// What an element reads as, in part after “Accessible Name and Description Computation 1.2”:
// hidden parts count only in what is named directly, blocks are set apart, and what a person has
// entered never counts.
function textOf(node, hiddenToo) {
  if (node.nodeType === 3)
    return node.data;
  if (node.nodeType !== 1 || (!hiddenToo && !isRendered(node)) ||
      node.matches('input, noscript, script, select, style, template, textarea'))
    return '';

  const inside = node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const text = node.ariaLabel || node.getAttribute('alt') ||
               Array.from(inside, (one) => textOf(one, hiddenToo)).join('');
  const isInline = /^(inline|contents)/.test(getComputedStyle(node).display);

  return isInline && node.localName !== 'br' ? text : ` ${text} `;
}

const tokensOf = (element, name) => element.getAttribute(name)?.match(/\S+/g) ?? [];

const labelledBy = (element) => tokensOf(element, 'aria-labelledby')
  .flatMap((id) => element.getRootNode().getElementById(id) ?? []);

const nameOf = (element) =>
  fold(labelledBy(element).map((one) => textOf(one, !isRendered(one))).join(' ')) ||
  fold(element.ariaLabel ?? '') ||
  fold(Array.from(element.labels ?? [], (one) => textOf(one)).join(' ')) ||
  fold(textOf(element)) || fold(element.title ?? '');

// A control without a name of its own goes by the texts of its row, which is all that stands round
// it and no other.
function namesOf(element, selector) {
  const name = nameOf(element);
  const line = lineage(element);
  const end = line.findIndex((one) => one.matches('body, form, main, section') ||
                                      one.querySelectorAll(selector).length > 1);
  const row = name ? [] : line[end - 1]?.querySelectorAll('*') ?? [];

  return name ? [name] : Array.from(row, (one) => fold(textOf(one))).filter(Boolean);
}

// A header or footer of a section is not the page's.
const isIn = (element, region) => lineage(element).some((one) =>
  one.matches(`[role=${region}]`) || (one.matches(REGIONS[region]) && !one.role &&
    !(/er$/.test(one.localName) && one.closest('article, aside, main, nav, section'))));

const bare = (path) => path.replace(/(.)\/$/, '$1');

// As the paths of steps: “*” stands for any run, and a slash may be added at the end.
function matches(pattern, path) {
  const whole = RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replace(/\*/g, '.*')}$`);

  return whole.test(path) || whole.test(bare(path));
}

// What a link's address is worth, or null if it cannot be the target, whatever its words: it leads
// elsewhere, or nowhere yet as the page has not been brought to life.
function weighHref(element, { hrefs, origin }) {
  const { host, pathname = '', protocol } = element;
  const fits = hrefs.filter((pattern) => matches(pattern, pathname));
  const isExact = fits.some((pattern) => !pattern.includes('*'));
  const isNowhere = /^\s*(#|$)/.test(element.getAttribute('href')) || pathname === '/';

  if ((hrefs.length && !fits.length) || (isNowhere && !isExact) ||
      (pathname && `${protocol}//${host}` !== origin))
    return null;

  return isExact ? 8 : fits.length && 4;
}

function weighName(name, [tag, label], language) {
  const [before, after] = name.split(label, 2);

  if (name === label)
    return language && tag !== language ? 5 : 6;
  if (after === undefined || /[\p{L}\p{N}]/u.test(before.slice(-1) + after.slice(0, 1)))
    return 0;

  return before ? 1 : 3;
}

// Below 0 if the page says something else in a language whose words are known.
function weighNames(names, labels, language) {
  const all = names.flatMap((name) => labels.map((label) => weighName(name, label, language)));
  const isKnown = names.length && labels.some(([tag]) => tag === language);

  return Math.max(0, ...all) || (isKnown ? -2 : 0);
}

function weigh(element, spec, language) {
  const selector = ROLES[spec.role];
  const href = spec.role === 'link' ? weighHref(element, spec) : 0;

  if (href === null)
    return [];

  const labels = spec.labels.map(([tag, text]) => [tag.split('-')[0], fold(text)]);
  const words = labels.length && weighNames(namesOf(element, selector), labels, language);
  const ids = ['id', 'name', 'aria-labelledby', 'aria-describedby']
    .flatMap((name) => tokensOf(element, name));
  const id = spec.tokens.some((token) => ids.includes(token)) ? 6 : 0;
  const region = spec.region && isIn(element, spec.region) ? 2 : 0;

  return {
    element,
    // Links to one page are one target; so is a native control in one that is built round it.
    key: bare(element.pathname ?? '') || lineage(element).findLast((one) => one.matches(selector)),
    proof: href + id + Math.max(words, 0),
    score: href + id + words + region,
  };
}

const abstain = (reason) => ({ outcome: 'abstained', reason });

function search(spec, { roots, walls }, language) {
  const all = roots.flatMap((root) => [...root.querySelectorAll(ROLES[spec.role])])
    .flatMap((element) => weigh(element, spec, language));
  const peers = spec.role === 'link' || all.length > 20 ? []
    : all.filter(({ element }) => isIn(element, 'main') && boxOf(element));

  // The only one of its role.
  if (new Set(peers.map(({ key }) => key)).size === 1)
    peers.forEach((one) => Object.assign(one, { proof: one.proof + 2, score: one.score + 2 }));

  const proven = all.filter(({ proof }) => proof).sort((a, b) => b.score - a.score);
  const seen = proven.filter(({ element }) => boxOf(element));
  const hidden = proven.find((one) => !seen.includes(one));
  const next = seen.find(({ key }) => key !== seen[0].key);

  if (!seen.length && !hidden)
    return walls.some(isWall) ? abstain('frame') : { outcome: 'absent', reason: 'none' };

  const { element, key, score } = seen[0] ?? { score: 0 };

  if (hidden && hidden.key !== key && hidden.score >= Math.max(ENOUGH, score + MARGIN))
    return abstain('hidden');
  if (!element || next?.score > score - MARGIN)
    return abstain(element ? 'several' : 'hidden');

  return score < ENOUGH ? abstain('weak') : { outcome: 'found', reason: 'none', element };
}
