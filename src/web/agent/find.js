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
// region (2) or some of the words (1) beside it. The words alone must be all of the words (6, or 5
// in another language than the page's), so that a name that merely holds them, such as “Do not …”,
// stays below whatever its place.
const ENOUGH = 6;
const MARGIN = 2;

const queryAll = (root, selector) => [...root.querySelectorAll(selector)];

// The node and all that it stands in as a person sees it: out of slots, shadow roots and frames.
// The limit ends the climb out of a form that names a field so that it seems to be its parent.
function lineage(node) {
  const line = [];

  for (let one = node; one && line.length < 400;) {
    const root = one.getRootNode();

    line.push(one);
    one = one.assignedSlot ?? one.parentElement ??
          (root.nodeType === 11 ? root.host : root.defaultView?.frameElement);
  }

  return line;
}

// Every document and open shadow root that can be entered.
function explore() {
  const roots = [document];

  for (const root of roots) {
    for (const { shadowRoot, contentDocument } of queryAll(root, '*'))
      roots.push(...[shadowRoot ?? contentDocument].filter(Boolean));
  }

  return roots;
}

// Text as it is compared: without what cannot be seen, and as if written by one hand.
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '')
  .replace(/’/g, "'").replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

const isRendered = (node) =>
  node.ariaHidden !== 'true' && node.checkVisibility({ visibilityProperty: true });

// What a node reads as, in part after “Accessible Name and Description Computation 1.2”:
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

const tokensOf = (node, name) => node.getAttribute(name)?.match(/\S+/g) ?? [];

const labelledBy = (node) => tokensOf(node, 'aria-labelledby')
  .flatMap((id) => node.getRootNode().getElementById(id) ?? []);

const nameOf = (node) =>
  fold(labelledBy(node).map((one) => textOf(one, !isRendered(one))).join(' ')) ||
  fold(node.ariaLabel ?? '') ||
  fold(Array.from(node.labels ?? [], (one) => textOf(one)).join(' ')) ||
  fold(textOf(node)) || fold(node.title ?? '');

// A control without a name of its own goes by the texts of its row, which is what stands round it
// and no other.
function namesOf(node, selector) {
  const name = nameOf(node);
  const row = lineage(node).slice(1, 5)
    .findLast((one) => !one.matches('body, main, section') && queryAll(one, selector).length < 2);

  return name || !row ? [name] : queryAll(row, '*').map((one) => fold(textOf(one)));
}

// A header or footer of a section is not the page's.
const isIn = (node, region) => lineage(node).some((one) =>
  one.matches(`[role=${region}]`) || (one.matches(REGIONS[region]) && !one.role &&
    !(/er$/.test(one.localName) && one.closest('article, aside, main, nav, section'))));

// As the paths of steps: “*” stands for any run, and a slash may be added at the end.
const matches = (pattern, path) =>
  RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replace(/\*/g, '.*')}/?$`).test(path);

// What a link's address is worth, or null if it cannot be the target, whatever its words: it leads
// elsewhere, or nowhere yet as the page has not been brought to life.
function weighHref(node, { hrefs, origin }) {
  const { host, pathname = '', protocol } = node;
  const fits = hrefs.filter((pattern) => matches(pattern, pathname));
  const isExact = fits.some((pattern) => !pattern.includes('*'));
  const isNowhere = pathname === '/' || /^\s*(#|$)/.test(node.getAttribute('href'));

  if ((hrefs[0] && !fits[0]) || (isNowhere && !isExact) ||
      (pathname && `${protocol}//${host}` !== origin))
    return null;

  return isExact ? 8 : fits.length && 4;
}

function weighName(name, [tag, label], language) {
  const whole = language && tag !== language ? 5 : 6;

  return name === label ? whole : name.includes(label) ? 1 : 0;
}

// Below 0 if the page says something else in a language whose words are known.
function weighNames(names, labels, language) {
  const all = names.flatMap((name) => labels.map((label) => weighName(name, label, language)));

  return Math.max(0, ...all) || (names[0] && labels.some(([tag]) => tag === language) ? -2 : 0);
}

function weigh(node, spec, labels, language) {
  const selector = ROLES[spec.role];
  const href = spec.role === 'link' ? weighHref(node, spec) : 0;

  if (href === null)
    return [];

  const words = labels[0] ? weighNames(namesOf(node, selector), labels, language) : 0;
  const ids = ['id', 'name', 'aria-labelledby', 'aria-describedby']
    .flatMap((name) => tokensOf(node, name));
  const proof = href + (spec.tokens.some((token) => ids.includes(token)) ? 6 : 0);

  return {
    node,
    // Links to one page are one target; so is a native control in one that is built round it.
    key: node.pathname?.replace(/\/$/, '') ||
         lineage(node).findLast((one) => one.matches(selector)),
    proof: proof + Math.max(words, 0),
    score: proof + words + (spec.region && isIn(node, spec.region) ? 2 : 0),
  };
}

const abstain = (reason) => ({ outcome: 'abstained', reason });

function search(spec, roots, language) {
  const pick = (selector) => roots.flatMap((root) => queryAll(root, selector));
  const labels = spec.labels.map(([tag, text]) => [tag.split('-')[0], fold(text)]);
  const all = pick(ROLES[spec.role]).flatMap((node) => weigh(node, spec, labels, language));
  const peers = spec.role === 'link' || all.length > 20 ? []
    : all.filter(({ node }) => isIn(node, 'main') && boxOf(node));

  // The only one of its role.
  if (new Set(peers.map(({ key }) => key)).size === 1)
    peers.forEach((one) => Object.assign(one, { proof: one.proof + 2, score: one.score + 2 }));

  const proven = all.filter(({ proof }) => proof).sort((a, b) => b.score - a.score);
  const seen = proven.filter(({ node }) => boxOf(node));
  const [{ node, key, score } = { score: 0 }] = seen;
  const next = seen.find((one) => one.key !== key);
  const hidden = proven.find((one) => one.key !== key && !seen.includes(one));

  if (hidden && (!node || hidden.score >= Math.max(ENOUGH, score + MARGIN)))
    return abstain('hidden');
  if (!node)
    return pick('iframe').some(isWall) ? abstain('frame') : { outcome: 'absent', reason: 'none' };
  if (next?.score > score - MARGIN)
    return abstain('several');

  return score < ENOUGH ? abstain('weak') : { outcome: 'found', reason: 'none', node };
}
