/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a control is called, after a part of “Accessible Name and Description Computation 1.2”:
// `aria-labelledby`, `aria-label`, the label, the contents, `title`.
//
// A search (see find.js) gives the target with its hint, the labels of the page by their controls,
// and the holders of shadow roots.

import { isText, LABELLED, lineage, namingOf, query, styleOf } from './dom.js';

// Elements that name no target and are not read, what a person has entered before all.
const MUTE = 'input, script, select, style, textarea';

// What may name an element by something else than plain text.
const NAMING = '[aria-label], [aria-labelledby], [alt], [title], slot';

const LONG = /\S\s+\S+\s+\S+\s/;

// The tallest row of a list of settings, in CSS pixels.
export const MAX_ROW_HEIGHT = 200;

// Text that fold() changes in more than the case of its letters: characters other than these, and
// hyphens and apostrophes within a word.
const UNUSUAL = "[^\\s!-%'-~À-Þà-įĴ-ľŁ-ňŊ-ž‘’“”„«»…–—]|\\p{L}[-'‘’–—]+\\p{L}";

// A shorter word may be a conjunction, for which fold() takes another as well.
const MIN_WORD = 4;

/** Text as it is compared: without case, invisible characters, hyphens and apostrophes. */
export const fold = (text) => text.normalize('NFKC').toUpperCase().toLowerCase()
  .replace(/[\p{Cf}\p{Pd}'‘’]/gu, '').replace(/\s+/g, ' ')
  .replace(/ (a|and|e|en|et|i|ja|och|og|und|y) /g, ' & ').trim();

/** Folded text without what separates it from its neighbours. */
export const trim = (text) => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

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
export const hintOf = (texts) => RegExp([UNUSUAL, ...texts.map(longestWord)].join('|'), 'iu');

const displayOf = (node) => styleOf(node).display;

/**
 * Whether a node is laid out. `display: contents`, as of every slot, and the title of a drawing
 * have no box: they are laid out if what they stand in is.
 */
export const isLaidOut = (node, options) => node.checkVisibility(options) ||
  ((displayOf(node) === 'contents' || node.matches('svg title')) &&
   isLaidOut(lineage(node)[1], options));

/** Whether a node is there to be read. */
const isThere = (node, options) => node.ariaHidden !== 'true' && isLaidOut(node, options);

/** Whether a person can see the node, by its styles and attributes. */
export const isRendered = (node) => isThere(node, { visibilityProperty: true });

const isInLine = (display) => ['inline', 'contents'].includes(display);

/** Text as it stands on the page: apart from what stands beside, unless it is in the same line. */
const setApart = (text, display) => isInLine(display) ? text : ` ${text} `;

/**
 * The words that styles put before or after the contents of a node. What is not plain text stands
 * as it is written, and so fits no label. The letters of icons are none.
 */
export function wordsOfStyle(node, part) {
  const { content, display, visibility } = styleOf(node, part);
  const text = content.replace(/url\(.*?\)|^[a-z-]+$|"/g, '');

  return /\p{L}/u.test(text) && display !== 'none' && visibility === 'visible'
    ? setApart(text, display) : '';
}

/** The text of nodes that name together. */
const wordsOf = (nodes, isReferred) =>
  nodes.map((node) => textOf(node, !isRendered(node), isReferred)).join(' ').trim();

/** What an image, or a button that is a field, is named by. */
const alternativeOf = (node) =>
  (!node.matches('[role=none], [role^=present]') && node.alt.trim()) ||
  (node.matches(LABELLED) && node.getAttribute('value')?.trim());

/** What a node is named by in place of its contents. What it refers to does not refer further. */
const givenTo = (node, isReferred) =>
  (!isReferred && wordsOf(namingOf(node), true)) || node.ariaLabel?.trim() ||
  (node.alt !== undefined && alternativeOf(node));

/** The text of a node; of its unseen parts only if the node itself is one. */
function textOf(node, isUnseen, isReferred) {
  if (node.nodeType !== Node.ELEMENT_NODE || (!isUnseen && !isThere(node)))
    return '';

  const { display, visibility } = styleOf(node);
  const isShown = isUnseen || visibility === 'visible';
  const given = isShown && givenTo(node, isReferred);
  const inside = given || node.matches(MUTE) ? []
    : node.assignedNodes?.({ flatten: true }) ?? (node.shadowRoot ?? node).childNodes;
  const texts = [...inside].map((one) =>
    (isShown && isText(one) && one.data) || textOf(one, isUnseen, isReferred));
  const text = given ||
    [wordsOfStyle(node, '::before'), ...texts, wordsOfStyle(node, '::after')].join('');

  return setApart(text.trim() || !isShown ? text : node.title?.trim() ?? '',
                  node.localName === 'br' ? 'block' : display);
}

/** The name of a control: that of what it refers to, which may be itself, or else its own. */
export function nameOf(node, { labels }) {
  const ids = namingOf(node);
  const isReferred = ids.length > 0;
  const ownOf = (one) => givenTo(one, true) || wordsOf(labels.get(one) ?? [], isReferred) ||
    wordsOf([one], isReferred) || one.title?.trim() || '';

  return ids.map(ownOf).join(' ').trim() || ownOf(node);
}

/**
 * Whether a control is named by one long text alone, in which nothing of the hint stands, not even
 * unseen. To read such a name would tell no more.
 */
export function hasOtherName(node, { holders, labels, target: { hint } }) {
  const ids = namingOf(node);
  const one = ids[0] ?? node;
  const naming = labels.get(one)?.[0] ?? one;
  const text = naming.textContent;

  return !(ids.length > 1 || labels.get(one)?.length > 1 || givenTo(one, true)) &&
    LONG.test(text) && !hint.test(text) && !holders.has(naming) && !naming.querySelector(NAMING);
}

/**
 * What stands closely round a setting, and round no more than so many of them, from the inside out.
 * It ends where the page is folded up, or where what stands round is more than a row.
 */
export function rowsOf(node, { target }, most = 1) {
  if (!target.isSetting || !isRendered(node))
    return [];

  const line = lineage(node).slice(1);
  const end = line.findIndex((one) =>
    (one.offsetHeight < 1 && displayOf(one) !== 'contents') ||
    one.offsetHeight > MAX_ROW_HEIGHT || one.matches('body, main') ||
    query(one, target.controls).length > most);

  return line.slice(0, end);
}

/**
 * The text of a row but for a name, and its first blocks. One that text stands before in the row,
 * or that is part of a line, is not all that the row says, which may begin with “Do not”.
 */
function textsOf(row, name) {
  const whole = textOf(row).replace(name, '').trim();
  const texts = query(row, '*').filter((one) => !isInLine(displayOf(one)))
    .map((one) => textOf(one).trim());

  return [whole, ...texts.filter((text) => whole.startsWith(text))];
}

/**
 * The names of a control. A setting without a name, or with one of a single word such as “On”, goes
 * by the texts of its row as well: of the first that says anything, as those further out may name
 * another setting.
 */
export function namesOf(node, search, most) {
  const name = nameOf(node, search);

  if (/\s/.test(name))
    return [name];

  const texts = rowsOf(node, search, most).map((row) => textsOf(row, name)).find(([text]) => text);

  return [name, ...texts ?? []];
}
