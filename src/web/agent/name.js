/* name.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// What a control is called, after a part of “Accessible Name and Description Computation 1.2”:
// `aria-labelledby`, `aria-label`, the label, the contents, `title`. Left out are what style sheets
// generate and what a person has entered.

// Text as it is compared: without what cannot be seen, and as if written by one hand.
const fold = (text) => text.normalize('NFKC').toUpperCase().toLowerCase()
  .replace(/[\p{Cf}\p{Pd}'‘’]/gu, '').replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

const isRendered = (node) =>
  node.ariaHidden !== 'true' && node.checkVisibility({ visibilityProperty: true });

// What is unseen counts only in what is hidden itself, and blocks are set apart.
function textOf(node, unseen) {
  if (node.nodeType === 3)
    return node.data;
  if (node.nodeType !== 1 || (!unseen && !isRendered(node)) || node.matches(step.mute))
    return '';

  const inside = node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const text = node.ariaLabel || node.alt ||
               [...inside].map((one) => textOf(one, unseen)).join('');
  const isInline = /^(inline|contents)/.test(getComputedStyle(node).display);

  return isInline && node.localName !== 'br' ? text : ` ${text} `;
}

// A long text without a word of any label is taken as it stands, with its hidden parts.
function read(node) {
  const text = node.textContent;

  return spec.hint.test(text) || !/\S\s+\S+\s+\S+\s/.test(text) || deep.has(node) ||
    node.ariaLabel || node.querySelector(step.parts) ? textOf(node, !isRendered(node)) : text;
}

const join = (nodes) => nodes?.map(read).join(' ').trim();

// By the controls that they name: a control itself would look through the page for them.
let tags;

const nameOf = (node) => join(node.ariaLabelledByElements) || node.ariaLabel?.trim() ||
  join(tags.get(node)) || join([node]) || node.title?.trim() || '';

// What stands closely round a switch and round no other, from the inside out, up to where it is
// folded away or is more than a row.
function rowsOf(node, most = 1) {
  const line = step.choices && isRendered(node) ? lineage(node).slice(1) : [];

  return line.slice(0, line.findIndex((one) => one.offsetHeight < 1 || one.offsetHeight > 200 ||
    one.matches('body, main') || query(one, step.controls).length > most));
}

// A switch without a name of its own, or with one that is but a word, such as “On”, goes by the
// texts of its row, too.
function namesOf(node, most) {
  const name = nameOf(node);

  return /\s/.test(name) ? [name] : [name, ...rowsOf(node, most).slice(-1)
    .flatMap((row) => query(row, '*')).map((one) => textOf(one))];
}
