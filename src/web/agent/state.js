/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a switch says: on, off, or why that is not told.

import { isIn, lineage, query } from './dom.js';
import { fold, isLaidOut, MAX_ROW_HEIGHT, rowsOf, wordsOfStyle } from './name.js';
import { SEEN } from './see.js';

// A switch is said to be on or off within so many neighbours, the white space between them too.
const NEAR = 3;

// What is said beside a switch that is on or off, in the languages that the service is known in.
const SAID = {
  on: RegExp('^(an|ein|ja|aktiv|aktiviert|angeschaltet|eingeschaltet|on|yes|active|enabled|oui|' +
    'activée?|attivo|attivato|acceso|sì?|sí|activad[oa]|ativad[oa]|sim|aan|ingeschakeld|tak|' +
    'włączon[aey]|ano|zapnuto|päällä|kyllä|på)$'),
  off: RegExp('^(aus|nein|inaktiv|deaktiviert|ausgeschaltet|off|no|inactive|disabled|non|' +
    'désactivée?|disattivo|disattivato|spento|desactivad[oa]|desativad[oa]|não|uit|nee|' +
    'uitgeschakeld|nie|wyłączon[aey]|ne|vypnuto|pois|ei|av)$'),
};

/**
 * What a control itself says, in each of its ways: “true”, “false” or “mixed”. Attributes of a native
 * one say nothing (ARIA in HTML).
 */
function toldBy({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  if (type === 'checkbox')
    return [indeterminate ? 'mixed' : String(checked)];

  return [ariaChecked, ariaPressed].filter(Boolean);
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

const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE;

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
    .filter((one) => isText(one) ? isLaidOut(lineage(one)[1], SEEN)
                                 : one.matches && isLaidOut(one, SEEN))
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
 * The state of a switch, or the reason why it is not told. All that tells a state has to tell the
 * same: the control, one that it is drawn round or that is drawn round it, and the word beside it.
 * Other words than the guide’s may mean the opposite. A switch that is still being made says
 * nothing.
 */
export function stateOf(node, search) {
  const { controls } = search.target;
  const [told, ...others] = [...lineage(node).filter((one) => one.matches(controls)),
                             ...query(node.shadowRoot ?? node, controls)].flatMap(toldBy);
  const state = { true: 'on', false: 'off' }[told];

  if (!told || isIn(node, '[aria-busy=true]'))
    return {};
  if (!search.best.isNamed)
    return { reason: 'renamed' };

  // What changes them is a change, after which the page is searched again.
  search.said ??= statesRound(node, search);

  // Where both words stand, they are the ends between which the switch is moved.
  const isAgreed = others.every((other) => other === told) &&
    search.said.every(({ length, 0: said }) => length !== 1 || !state || said === state);

  return isAgreed ? state && { state } : { reason: 'contradicting' };
}
