/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What the agent is asked, and what it says of what was found.

import { isIn, isSelector, NOTHING, queryAll } from './dom.js';
import { makeTarget } from './find.js';
import { assumeZoomed, BARRED, closedMenuOf, coverOf, COVERS, obstacleOf, OBSTACLES, SEEN }
  from './see.js';
import { stateOf } from './state.js';

const NOWHERE = [0, 0, 0, 0];

// The observation in which nothing is seen.
export const NOTHING_SEEN = {
  outcome: 'absent',
  reason: 'none',
  state: 'unknown',
  enabled: false,
  cover: 'none',
  submits: false,
  rect: NOWHERE,
  obstacle: 'none',
  remedy: NOWHERE,
};

// A form that a button would send.
const SUBMITTABLE = 'form:has(:enabled:is([type=submit], button:not([type], [role])))';

/** The agent’s own selectors by their kinds, and what a guide adds to them if that is valid. */
const extend = (own, given) => Object.fromEntries(Object.keys({ ...own, ...given }).map((kind) =>
  [kind, [own, given].map((one) => one[kind] ?? NOTHING).filter(isSelector).join(', ')]));

/** A spec as the search needs it. */
export function parse(text) {
  const { covers, language, menu, obstacles, targets, zoomed, ...head } = JSON.parse(text);

  assumeZoomed(zoomed);

  return {
    head,
    // The beginning of what a page calls its language, as with “de_DE”.
    tag: RegExp(`^${language}(?![A-Za-z0-9])`),
    targets: targets.map(makeTarget),
    covers: extend(COVERS, covers),
    obstacles: extend(OBSTACLES, obstacles),
    menu: isSelector(menu) ? menu : NOTHING,
  };
}

/** What is seen of the node that was found. */
export function describe(node, seen, search, covers) {
  const { chat, dialog } = covers;

  // A chat asks nothing. What opens is a change, after which the page is searched again.
  search.asks ??= queryAll(search.roots, `:is(${dialog}):not(${chat}, :is(${chat}) *)`)
    .some((one) => one.checkVisibility(SEEN) && !one.contains(node));

  return {
    ...stateOf(node, search),
    enabled: !isIn(node, BARRED),
    cover: coverOf(node, seen, covers, search.asks),
    submits: isIn(node, SUBMITTABLE),
  };
}

/** What has to be dealt with first. A menu is in the way of a target only that is not found. */
export function wayOf({ outcome }, { menu, obstacles }) {
  const seen = obstacleOf(obstacles);

  return seen.obstacle || outcome === 'found' ? seen : closedMenuOf(menu);
}
