/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a switch says: on, off, or why that is not told.

import { isIn, isText, lineage, query } from './dom.js';
import { fold, isLaidOut, MAX_ROW_HEIGHT, nameOf, rowsOf, trim, wordsOfStyle } from './name.js';
import { SEEN } from './see.js';

// A switch is said to be on or off within so many neighbours, the white space between them too.
const NEAR = 3;

// By what an attribute or a property says.
const STATES = { true: 'on', false: 'off' };

// What is said beside a switch that is on or off, in the languages that the service is known in.
const SAID = {
  on: RegExp('^((an|ein)(geschaltet)?|ja|aktiv(iert)?|on|yes|active|enabled|oui|activée?|' +
    'attiv(at)?o|acceso|sì?|sí|ac?tivad[oa]|sim|aan|ingeschakeld|tak|włączon[aey]|ano|zapnuto|' +
    'päällä|kyllä|på)$'),
  off: RegExp('^(aus(geschaltet)?|nein|inaktiv|deaktiviert|off|no|inactive|disabled|non|' +
    'désactivée?|disattiv(at)?o|spento|desac?tivad[oa]|não|uit(geschakeld)?|nee|nie|' +
    'wyłączon[aey]|ne|vypnuto|pois|ei|av)$'),
};

/**
 * What a control itself says, in each of its ways: “on”, “off” or “mixed”. Attributes of a native one
 * say nothing (ARIA in HTML).
 */
function toldBy({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  if (['checkbox', 'radio'].includes(type))
    return [indeterminate ? 'mixed' : STATES[checked]];

  return [ariaChecked, ariaPressed].filter(Boolean).map((told) => STATES[told] ?? 'mixed');
}

/**
 * What a control says in words, those of the guide or such for on and off: of a list, what is chosen;
 * of others, what its name or its text ends with, if nothing but the label stands before it.
 */
function toldInWords(node, search) {
  const { labels, sayings } = search.target;

  if (!sayings[0])
    return [];

  const texts = node.selectedOptions ? [...node.selectedOptions].map(({ label }) => label)
    : [nameOf(node, search), treeOf(node).filter(isSeenText).map(({ data }) => data).join(' ')];
  const rests = texts.map((text) =>
    trim(labels.reduce((rest, label) => rest.replace(label.text, ''), fold(text))));

  return Object.keys(SAID).filter((state) => rests.some((rest) => SAID[state].test(rest)) ||
    sayings.some((one) => one[0] === state && rests.includes(one[1])));
}

/** A node and all that stands in it, texts as well, in open shadow roots, too. */
function treeOf(root) {
  const walker = document.createTreeWalker(root);
  const nodes = [];

  // A walker passes a form whose fields pose as its properties.
  do {
    const { currentNode: node } = walker;

    nodes.push(node, ...node.shadowRoot?.nodeType ? treeOf(node.shadowRoot) : []);
  } while (walker.nextNode());

  return nodes;
}

const isSeenText = (node) => isText(node) && isLaidOut(lineage(node)[1], SEEN);

/** So many neighbours of a node on one side, up to another control, or to more than a row. */
function neighboursOf(node, side, { target }) {
  const found = [];
  const isEnd = (one) => one.offsetHeight > MAX_ROW_HEIGHT || one.matches?.(target.controls) ||
    one.querySelector?.(target.controls);

  for (let one = node[side]; one && found.length < NEAR && !isEnd(one); one = one[side])
    found.push(one);

  return found;
}

/** The texts that a node gives itself, those of what stands in it left out. */
const textsBy = (node) => isText(node) ? [node.data] : [
  wordsOfStyle(node, '::before'), wordsOfStyle(node, '::after'),
  node.ariaLabel, node.ariaValueText, node.alt, node.title,
];

/** The states that nodes say, in whatever language: by each text that is a word, and can be seen. */
function statesBy(nodes) {
  const words = nodes
    .filter((one) => isSeenText(one) || (one.matches && isLaidOut(one, SEEN)))
    .flatMap(textsBy).flatMap((text) => `${text ?? ''}`.split(/[\p{P}\p{S}]/u)).map(fold);

  return Object.keys(SAID).filter((state) => words.some((word) => SAID[state].test(word)));
}

/** The states that are said in a switch, and those that are said closely beside it. */
function statesRound(node, search) {
  const inside = treeOf(node);
  const row = rowsOf(node, search).at(-1) ?? node;
  const near = [row, ...neighboursOf(row, 'previousSibling', search),
                ...neighboursOf(row, 'nextSibling', search)];

  return [inside, near.flatMap(treeOf).filter((one) => !inside.includes(one))].map(statesBy);
}

/**
 * The state of a setting, or the reason why it is not told. All that tells a state has to tell the
 * same: the control, one that it is drawn round or that is drawn round it, and the word beside it.
 * Other words than the guide’s may mean the opposite. A switch that is still being made says
 * nothing.
 */
export function stateOf(node, search) {
  const { controls, role } = search.target;
  const [told, ...others] = [
    ...toldInWords(node, search),
    ...[...lineage(node).filter((one) => one.matches(controls)),
        ...query(node.shadowRoot ?? node, controls)].flatMap(toldBy),
  ];
  const isMixed = told === 'mixed';

  if (!told || isIn(node, '[aria-busy=true]'))
    return {};
  if (!search.best.isNamed)
    return { reason: 'renamed' };

  // What changes them is a change, after which the page is searched again. What there is to choose
  // from may be named by such a word, chosen or not.
  search.said ??= ['radio', 'select'].includes(role) ? [] : statesRound(node, search);

  // Where both words stand, they are the ends between which the switch is moved.
  const isAgreed = others.every((other) => other === told) &&
    search.said.every(({ length, 0: said }) => length !== 1 || isMixed || said === told);

  return isAgreed ? !isMixed && { state: told } : { reason: 'contradicting' };
}
