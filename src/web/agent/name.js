/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a control is called, after a part of “Accessible Name and Description Computation 1.2”:
// `aria-labelledby`, `aria-label`, the label, the contents, `title`. Generated content is left out.
//
// A search (see find.js) gives the target, the labels of the page by their controls, the holders
// of shadow roots and the hint.

// Elements that name no target and are not read, what a person has entered before all.
const MUTE = 'input, script, select, style, textarea';

// What may name an element by something else than plain text.
const NAMING = '[aria-label], [alt], [title], slot';

const LONG = /\S\s+\S+\s+\S+\s/;

// The tallest row of a list of settings, in CSS pixels.
const MAX_ROW_HEIGHT = 200;

// Text that fold() changes in more than the case of its letters: characters other than these, and
// hyphens and apostrophes within a word.
const UNUSUAL = "[^\\s!-%'-~À-Þà-įĴ-ľŁ-ňŊ-ž‘’“”„«»…–—]|\\p{L}[-'‘’–—]+\\p{L}";

// A shorter word may be a conjunction, for which fold() takes another as well.
const MIN_WORD = 4;

/** Text as it is compared: without case, invisible characters, hyphens and apostrophes. */
const fold = (text) => text.normalize('NFKC').toUpperCase().toLowerCase()
  .replace(/[\p{Cf}\p{Pd}'‘’]/gu, '').replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

/** The longest word of a folded text, or an empty one, which every text contains. */
function longestWord(text) {
  const words = text.match(/\p{L}+/gu) ?? [];
  const longest = words.reduce((one, other) => other.length > one.length ? other : one, '');

  return longest.length < MIN_WORD ? '' : longest;
}

/**
 * An expression that fits every name in which one of the folded texts stands, before that name is
 * folded. A name that it does not fit need not be read closely.
 */
const hintOf = (texts) => RegExp([UNUSUAL, ...texts.map(longestWord)].join('|'), 'iu');

/** Whether a person can see the node, by its styles and attributes. */
const isRendered = (node) =>
  node.ariaHidden !== 'true' && node.checkVisibility({ visibilityProperty: true });

/** The text of a node; of its unseen parts only if the node itself is one. Blocks are set apart. */
function textOf(node, isUnseen) {
  if (node.nodeType === Node.TEXT_NODE)
    return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || (!isUnseen && !isRendered(node)) ||
      node.matches(MUTE))
    return '';

  const inside = node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const text = node.ariaLabel || node.alt ||
               [...inside].map((one) => textOf(one, isUnseen)).join('');
  const isInline = /^(inline|contents)/.test(getComputedStyle(node).display);

  return isInline && node.localName !== 'br' ? text : ` ${text} `;
}

/** The text of a node. A long one without the hint is taken as it stands, its unseen parts too. */
function read(node, { hint, holders }) {
  const text = node.textContent;

  if (hint.test(text) || !LONG.test(text) || holders.has(node) || node.ariaLabel ||
      node.querySelector(NAMING))
    return textOf(node, !isRendered(node));

  return text;
}

/** The name of a control. */
function nameOf(node, search) {
  const join = (nodes) => nodes?.map((one) => read(one, search)).join(' ').trim();

  return join(node.ariaLabelledByElements) || node.ariaLabel?.trim() ||
    join(search.labels.get(node)) || join([node]) || node.title?.trim() || '';
}

/**
 * What stands closely round a switch, and round no more than so many of them, from the inside out.
 * It ends where the page is folded up, or where what stands round is more than a row.
 */
function rowsOf(node, { target }, most = 1) {
  if (target.role !== 'switch' || !isRendered(node))
    return [];

  const line = lineage(node).slice(1);
  const end = line.findIndex((one) =>
    one.offsetHeight < 1 || one.offsetHeight > MAX_ROW_HEIGHT || one.matches('body, main') ||
    query(one, target.controls).length > most);

  return line.slice(0, end);
}

/**
 * The names of a control. A switch without a name, or with one of a single word such as “On”, goes
 * by the texts of its row as well.
 */
function namesOf(node, search, most) {
  const name = nameOf(node, search);

  if (/\s/.test(name))
    return [name];

  const row = rowsOf(node, search, most).at(-1);
  const texts = row ? query(row, '*').map((one) => textOf(one)) : [];

  return [name, ...texts];
}
