/* name.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// What a control is called, after a part of “Accessible Name and Description Computation 1.2”:
// `aria-labelledby`, `aria-label`, the label, the contents, `title`. Left out are what style sheets
// generate and what a person has entered.

// Text as it is compared: without what cannot be seen, and as if written by one hand.
const fold = (text) => text.normalize('NFKC').toUpperCase().toLowerCase().replace(/\p{Cf}/gu, '')
  .replace(/[‘’]/g, "'").replace(/\p{Pd}/gu, '-').replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

const isRendered = (node) =>
  node.ariaHidden !== 'true' && node.checkVisibility({ visibilityProperty: true });

// Hidden parts count only in what is named directly, and blocks are set apart.
function textOf(node, hiddenToo) {
  if (node.nodeType === 3)
    return node.data;
  if (node.nodeType !== 1 || (!hiddenToo && !isRendered(node)) ||
      node.matches(step.mute))
    return '';

  const inside = node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const text = node.ariaLabel || node.alt ||
               Array.from(inside, (one) => textOf(one, hiddenToo)).join('');
  const isInline = /^(inline|contents)/.test(getComputedStyle(node).display);

  return isInline && node.localName !== 'br' ? text : ` ${text} `;
}

// By the controls that they name: a control itself would look through the page for them.
let tags;

const tagsOf = (node) => tags.get(node) ?? [];

// What stands closely round a switch and round no other, from the inside out, up to where it is
// folded away or is more than a row.
function rowsOf(node, most = 1) {
  const line = step.choices && isRendered(node) ? lineage(node).slice(1) : [];

  return line.slice(0, line.findIndex((one) => one.offsetHeight < 1 || one.offsetHeight > 200 ||
    one.matches('body, main') || query(one, step.controls).length > most));
}

const clean = (text) => text?.replace(/\s+/g, ' ').trim();

const nameOf = (node) =>
  clean(node.ariaLabelledByElements?.map((one) => textOf(one, !isRendered(one))).join(' ')) ||
  clean(node.ariaLabel) || clean(tagsOf(node).map((one) => textOf(one)).join(' ')) ||
  clean(textOf(node)) || clean(node.title) || '';

// A switch without a name of its own, or with one that is but a word, such as “On”, goes by the
// texts of its row, too.
function namesOf(node, most) {
  const name = fold(nameOf(node));

  return / /.test(name) ? [name] : [name, ...rowsOf(node, most).slice(-1)
    .flatMap((row) => query(row, '*')).map((one) => fold(textOf(one)))];
}
