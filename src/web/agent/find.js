/* find.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Finding the target: every control of its role is weighed, and the best is taken only if the
// evidence is enough and clearly more than that of the next.

// An id (6) or an exact link (8) speaks for itself. A link that fits a wildcard (4) needs the
// region (2) or some of the words (1) beside it. The words alone must be all of the words (6, or 5
// in another language than the page's), so that a name that merely holds them, such as “Do not …”,
// stays below whatever its place.
const ENOUGH = 6;
const MARGIN = 2;

const NOTHING = { outcome: 'absent', reason: 'none', state: 'unknown', enabled: false,
                  cover: 'none', rect: [0, 0, 0, 0] };
const abstain = (reason) => ({ ...NOTHING, outcome: 'abstained', reason });

const queryAll = (root, selector) => [...root.querySelectorAll(selector)];

// The node and all that it stands in as a person sees it: out of slots, shadow roots and frames.
// The limit ends the climb out of a form that names a field so that it seems to be its parent.
function lineage(node) {
  const line = [];

  while (node && line.length < 400) {
    const root = node.getRootNode();

    line.push(node);
    node = node.assignedSlot ?? node.parentElement ??
           (root.nodeType === 11 ? root.host : root.defaultView?.frameElement);
  }

  return line;
}

// What is most of a page and cannot hold another root is left out: each node looked at costs time.
const HOLDERS = ':not(a, b, i, img, input, li, path, svg, td, tr, ul)';

// Every document and open shadow root that can be entered.
function explore() {
  const roots = [document];

  for (const root of roots) {
    for (const node of root.querySelectorAll(HOLDERS)) {
      const inner = node.shadowRoot ?? node.contentDocument;

      if (inner)
        roots.push(inner);
    }
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
      node.matches('input, select, textarea'))
    return '';

  const inside = node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const text = node.ariaLabel || node.alt ||
               Array.from(inside, (one) => textOf(one, hiddenToo)).join('');
  const isInline = /^(inline|contents)/.test(getComputedStyle(node).display);

  return isInline && node.localName !== 'br' ? text : ` ${text} `;
}

// What stands closely round a switch and round no other, from the inside out, up to where it is
// folded away or is more than a row.
function rowsOf(node) {
  const isSwitch = node.ariaChecked || node.type === 'checkbox';
  const line = isSwitch && isRendered(node) ? lineage(node).slice(1) : [];
  const end = line.findIndex((one) => one.offsetHeight < 1 || one.offsetHeight > 200 ||
    one.matches('body, main') || queryAll(one, spec.step.controls).length > 1);

  return end < 0 ? line : line.slice(0, end);
}

// A switch without a name of its own goes by the texts of its row.
function namesOf(node) {
  const name = [
    node.ariaLabelledByElements?.map((one) => textOf(one, !isRendered(one))).join(' ') ?? '',
    node.ariaLabel ?? '',
    Array.from(node.labels ?? [], (one) => textOf(one)).join(' '),
    textOf(node),
    node.title ?? '',
  ].map(fold).find(Boolean);

  return name ? [name] : rowsOf(node).slice(-1).flatMap((row) => queryAll(row, '*'))
    .map((one) => fold(textOf(one)));
}

const isIn = (node, region) => lineage(node).some((one) => one.matches(region));

// What a link's address is worth, or null if it cannot be the target, whatever its words: it leads
// elsewhere, or nowhere yet as the page has not been brought to life.
function weighHref({ href, pathname = '' }) {
  const { hrefs, origin } = spec.step;
  const worth = Math.max(0, ...hrefs.map(([pattern, isExact]) =>
    RegExp(pattern).test(pathname) && (isExact ? 8 : 4)));

  if ((hrefs[0] && !worth) || (href && !`${href}`.startsWith(`${origin}/`)) ||
      (worth < 8 && ['/', location.pathname].includes(pathname)))
    return null;

  return worth;
}

// Below 0 if the page says something else in a language whose words are known.
function weighNames(names, labels) {
  const tag = language()?.split('-')[0].toLowerCase();
  const all = labels.map(([own, label]) => names.includes(label)
    ? 5 + Number((tag ?? own) === own) : names.some((name) => name.includes(label)));

  return Math.max(0, ...all) || (names[0] && labels.some(([own]) => own === tag) ? -2 : 0);
}

function weigh(node, isOnly) {
  const { controls, hrefs, ids, labels, region } = spec.step;
  const href = hrefs ? weighHref(node) : 0;

  if (href === null)
    return [];

  const words = weighNames(namesOf(node), labels);
  const proof = href + (node.matches(ids) ? 6 : 0) + Math.max(words, 0) + (isOnly ? 2 : 0);

  return proof ? [{
    node,
    // Links to one page are one target; so is a native control in one that is built round it.
    key: node.pathname?.replace(/\/$/, '') ||
         lineage(node).findLast((one) => one.matches(controls)),
    score: proof + Math.min(words, 0) + (isIn(node, region) ? 2 : 0),
  }] : [];
}

function choose(roots) {
  const pick = (selector) => roots.flatMap((root) => queryAll(root, selector));
  const nodes = pick(spec.step.controls);
  const peers = nodes.length > 20 ? nodes : nodes.filter((node) => isIn(node, spec.step.main));

  const all = nodes.flatMap((node) => weigh(node, !peers[1] && node === peers[0]))
    .sort((a, b) => b.score - a.score);
  const seen = all.filter(({ node }) => boxOf(node));
  const [{ node, key, score } = { score: 0 }] = seen;
  const next = seen.find((one) => one.key !== key);
  const hidden = all.find((one) => one.key !== key && !seen.includes(one));

  if (hidden && (!node || hidden.score >= Math.max(ENOUGH, score + MARGIN)))
    return abstain('hidden');
  if (!node)
    return pick('iframe').some(isWall) ? abstain('frame') : NOTHING;
  if (next?.score > score - MARGIN)
    return abstain('several');

  return score < ENOUGH ? abstain('weak') : { ...NOTHING, outcome: 'found', node };
}
