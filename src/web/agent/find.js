/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// Finding the target: every control of its role is weighed, and the best is taken only if the
// evidence is enough and clearly more than that of the next.

import {
  CONTROLS, isIn, isSelector, lineage, NOTHING, pageLanguage, primaryOf, queryAll, REGIONS,
} from './dom.js';
import { fold, hasOtherName, hintOf, isRendered, nameOf, namesOf, trim } from './name.js';
import { boxOf, fillsView } from './see.js';

// An id or an exact address speaks for itself. An address that fits a wildcard needs what stands
// round it, or the region and some of the words, or all of them. The words alone must be all of the
// words, so that a name that merely contains them, such as “Do not …”, stays below whatever its
// place.
const ENOUGH = 6;
const MARGIN = 2;

const WORTH_EXACT = 8;
const WORTH_WILDCARD = 3;
const WORTH_DEEP_WILDCARD = 1;
const WORTH_AROUND = 3;
const WORTH_ID = 6;
const WORTH_WORDS = 6;
const WORTH_WORDS_OF_OTHER_LANGUAGE = 5;
const WORTH_SOME_WORDS = 1;
const WORTH_OTHER_WORDS = -2;
const WORTH_ONLY = 2;
const WORTH_REGION = 2;

// Where a page names a control, unless a guide says where.
const NAMED_IN = ['id=', 'name=', 'aria-labelledby~='];

// What a page may have in place of a switch: a pair of radio buttons, or of plain ones.
const CHOICES = `${CONTROLS.radio}, button:not([role])`;

// What may be folded up: the rest of closed details, or what follows a button that would open it.
const FOLDS = 'details:not([open]) > *, [aria-expanded=false] + *, ' +
  ':has(> [aria-expanded=false]) + *';

// What a switch may say behind its name, such as “On”, but no “never”.
const STATE = /^[\s\p{P}]*(?!(nie|not|pas|mai)\b)\p{L}{0,4}\p{P}?$/u;

// What a person can click, but for links to other pages.
const CLICKABLE =
  'a:not([href*="/"]), button, input, select, summary, [role=button], [role=link], [tabindex]';

export const abstain = (reason) => ({ outcome: 'abstained', reason });

/**
 * What a path has to be like to fit a pattern, in which “*” stands for any run of characters. One
 * slash at the end of the path may be there or not. What stands between two wildcards is taken
 * where it comes first, which is as good as any later place: a lookahead is never gone back into.
 */
function shapeOf(pattern) {
  const [first, ...rest] = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'));
  const last = rest.pop();
  const middle = rest.map((part, i) => `(?=(.*?${part}))\\${i + 1}`).join('');

  return RegExp(`^${first}${middle}${last === undefined ? '' : `.*${last}`}/?$`);
}

/**
 * A target as a search needs it: the spec’s, with selectors for its role, region and tokens, and
 * with folded labels and words. What describes a control is no proof, as it may describe others,
 * too.
 */
export function makeTarget(
  { around, attribute, hrefs = [], places = [], region = 'any', tokens = [], words = [], ...target },
  index) {
  const { role } = target;
  const labels = target.labels.map(([tag, text]) =>
    ({ primary: primaryOf(tag), text: fold(text) }));
  const names = attribute ? [`${attribute}=`] : NAMED_IN;
  const ids = tokens.flatMap((token) => names.map((name) => `[${name}${CSS.escape(token)}]`));

  return {
    ...target,
    around: isSelector(around) ? around : NOTHING,
    controls: CONTROLS[role],
    addresses: hrefs.map((pattern) => [shapeOf(pattern), pattern]),
    grounds: places.map(shapeOf),
    hint: hintOf(labels.map(({ text }) => text)),
    ids: ids.join(', ') || NOTHING,
    index,
    // Its name may stand beside it.
    isSetting: words.length > 0 || !['link', 'button'].includes(role),
    labels,
    region: REGIONS[region],
    sayings: words.map(([state, text]) => [state, fold(text)]),
  };
}

/** The worth of a path that fits a pattern; a page below the one that is meant says less. */
const worthOf = (path, pattern) => !pattern.includes('*') ? WORTH_EXACT
  : /\/./.test(path.slice(pattern.length - 1)) ? WORTH_DEEP_WILDCARD : WORTH_WILDCARD;

/**
 * The worth of a link’s address; null if it cannot be the target, whatever its words: it leads
 * elsewhere, or nowhere yet, as the page has not been brought to life.
 */
function weighLink({ href, pathname = '' }, { addresses, origins }) {
  const worths = addresses.filter(([shape]) => shape.test(pathname))
    .map(([, pattern]) => worthOf(pathname, pattern));
  const worth = Math.max(0, ...worths);

  const isOther = addresses[0] && !worth;
  const isOutside = href && !origins.some((origin) => href.startsWith?.(`${origin}/`));
  const isNowhere = worth < WORTH_EXACT && ['/', location.pathname].includes(pathname);

  return isOther || isOutside || isNowhere ? null : worth;
}

/** The worth of a name. All of the words may be followed by what a switch says, such as “On”. */
function weighName(name, { primary, target }) {
  const worths = target.labels.filter((label) => name.includes(label.text)).map((label) => {
    const rest = name.slice(label.text.length);

    const isState = STATE.test(rest) || target.sayings.some(([, text]) => text === trim(rest));

    if (!name.startsWith(label.text) || !isState)
      return WORTH_SOME_WORDS;

    return (primary ?? label.primary) === label.primary ? WORTH_WORDS
                                                         : WORTH_WORDS_OF_OTHER_LANGUAGE;
  });

  return Math.max(0, ...worths);
}

/** The worth of all names; below 0 if they are others in a language whose labels are known. */
function weighNames(names, search) {
  const worth = names.reduce((most, name) =>
    search.target.hint.test(name) ? Math.max(most, weighName(fold(name), search)) : most, 0);

  return worth || (names.some(Boolean) ? search.otherWords : 0);
}

/** The worth of what a control is called, by itself or by its row. */
const weighWords = (node, search, names) =>
  hasOtherName(node, search) ? search.otherWords : weighNames(names(node, search), search);

/** A list of the control with its evidence, or of nothing if it cannot be the target. */
function weigh(node, search) {
  const { target } = search;
  const link = target.role === 'link' ? weighLink(node, target) : 0;

  if (link === null)
    return [];

  const words = weighWords(node, search, namesOf);
  const id = search.marked.has(node) ? WORTH_ID : 0;
  const only = node === search.only ? WORTH_ONLY : 0;
  const around = search.isAround && isIn(node, target.around) ? WORTH_AROUND : 0;

  if (words < 1 && link + id + only + around === 0)
    return [];

  const region = isIn(node, target.region) ? WORTH_REGION : 0;

  return [{
    node,
    evidence: { link, id, words, only, region, around },
    score: link + id + words + only + region + around,
    // Words that the guide does not know may mean the opposite.
    isNamed: words === 0 || words >= WORTH_WORDS_OF_OTHER_LANGUAGE,
    // Links to the exact addresses of the guide are one target, and so are those to one page; so is
    // a native control in one that is built round it.
    key: link === WORTH_EXACT ? link
      : node.pathname?.replace(/\/$/, '').toLowerCase() ||
        lineage(node).findLast((one) => one.matches(target.controls)),
  }];
}

/** Whether a candidate can be seen: a hit test, which is made once in a search. */
function isSeen({ node }, search) {
  const { seen } = search;

  if (!seen.has(node))
    seen.set(node, Boolean(boxOf(node, search)));

  return seen.get(node);
}

/** Weighs controls, and keeps those with any evidence, the best first. */
function weighAll(nodes, search) {
  search.ranked = nodes.flatMap((node) => weigh(node, search))
    .sort((a, b) => b.score - a.score);
  search.best = search.ranked.find((one) => isSeen(one, search));
}

/** The only switch in the main region. */
function onlyOf(nodes, { role }) {
  const isPeer = (node) => role === 'switch' && isIn(node, REGIONS.main);
  const first = nodes.find(isPeer);

  return first === nodes.findLast(isPeer) ? first : null;
}

/** Whether one half of a choice goes by the target’s id, or has its words beside it. */
const isChoice = (node, search) =>
  node.matches(search.target.ids) ||
  weighWords(node, search, (one) => namesOf(one, search, 2)) > 1;

/** Whether the page has a choice in place of the switch. */
const hasChoice = (search) => search.target.role === 'switch' &&
  queryAll(search.roots, CHOICES).some((node) => isChoice(node, search));

/**
 * Whether something else has the target’s words, or its id: a link without an address, as of a page
 * that has not been brought to life, or a control of another role.
 */
const hasNamesake = (search) => queryAll(search.roots, CLICKABLE).some((node) =>
  isRendered(node) && (node.matches(search.target.ids) ||
    weighWords(node, search, (one) => [nameOf(one, search)]) >= WORTH_WORDS_OF_OTHER_LANGUAGE));

/**
 * What is made of the evidence: the best control, if it has enough of it and no rival comes close;
 * otherwise the first reason that holds why none is taken.
 */
function decide(search) {
  const { best, ranked, roots } = search;
  const rivals = ranked.filter(({ key }) => key !== best?.key);
  const isClose = (rival) => rival.score > best?.score - MARGIN && isSeen(rival, search);

  if (best?.score >= ENOUGH)
    return rivals.some(isClose) ? abstain('several') : { outcome: 'found', node: best.node };

  // A control out of sight may be the target: if its evidence is enough, or if none is in sight.
  const hidden = rivals.find((rival) => (!best || rival.score >= ENOUGH) && !isSeen(rival, search));

  if (hidden)
    return abstain(isIn(hidden.node, FOLDS) ? 'folded' : 'hidden');
  if (rivals.some(isClose))
    return abstain('several');
  if (hasChoice(search))
    return abstain('choice');
  if (hasNamesake(search))
    return abstain('other');
  if (best)
    return abstain('weak');

  return queryAll(roots, 'iframe').some(fillsView) ? abstain('frame') : {};
}

/** Searches the page for one target. */
function findOne(target, { tag }, roots, isThorough) {
  const search = { target, roots, seen: new Map() };
  const nodes = queryAll(roots, target.controls);

  search.primary = primaryOf(pageLanguage(tag));
  search.otherWords = target.labels.some(({ primary }) => primary === search.primary)
    ? WORTH_OTHER_WORDS : 0;
  search.holders = new Set(roots.flatMap(({ host }) => lineage(host)));
  // By the controls that they name, as a control itself would look through the page for them.
  search.labels = Map.groupBy(queryAll(roots, 'label'), ({ control }) => control);
  search.marked = new Set(nodes.filter((node) => node.matches(target.ids)));
  search.only = onlyOf(nodes, target);
  search.isAround = target.grounds.some((shape) => shape.test(location.pathname));

  // Once one is beyond the reach of all that have no id, the names of these need not be read.
  const beyond = WORTH_WORDS + WORTH_REGION + MARGIN +
    (target.role === 'link' ? WORTH_EXACT : WORTH_ONLY);

  weighAll([...search.marked], search);
  if (isThorough || !(search.best?.score >= beyond))
    weighAll(nodes, search);

  search.result = decide(search);

  return search;
}

/**
 * Searches the page for the targets: the last one that is found counts, or else the first that could
 * be. What is found out on the way stands in the search, so that it holds for this search only.
 *
 * @param {object} spec the targets, the shape of a language tag
 * @param {Array} roots the documents and shadow roots of the page
 * @param {boolean} isThorough whether controls are weighed that cannot win as well
 * @returns {object} the search, with its result: the outcome, the reason and the node
 */
export function find(spec, roots, isThorough) {
  const searches = spec.targets.map((target) => findOne(target, spec, roots, isThorough));

  return searches.findLast(({ result }) => result.node) ??
    searches.find(({ result }) => result.outcome) ?? searches[0] ??
    { roots, ranked: [], result: {} };
}
