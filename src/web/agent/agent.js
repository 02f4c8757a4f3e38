/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// The talk with the program: one string in, one string out whenever something is different. See
// README.md for both.

import { explore, pageLanguage } from './dom.js';
import { abstain, find } from './find.js';
import { boxOf, MIN_SIDE, rectOf } from './see.js';
import { describe, NOTHING_SEEN, parse, wayOf } from './sighting.js';
import { makeWatch } from './watch.js';

const program = window.webkit.messageHandlers.widerspruch;

let spec;
// The last search, or null if the page has changed since.
let search;
// The node whose box is the target’s.
let shown;
// The node that is acted on: a switch may be drawn by its label.
let goal;
let sent;
let place;

/**
 * The rectangle of a box. One scrolled out of its own container is reported as lying just outside
 * the viewport, on the same side: its real coordinates now show other content.
 */
function placeOf({ box, view }) {
  const [x, y, ...size] = rectOf(box);
  const away = (start, end, length) => {
    if (view[end] - view[start] >= MIN_SIDE)
      return 0;

    return view[end] < box[end] ? length : -length;
  };

  return [x + away('x', 'right', innerWidth), y + away('y', 'bottom', innerHeight), ...size];
}

/** Searches the page, and follows all of it. */
function searchPage() {
  const start = performance.now();
  const roots = explore();

  watch.follow(roots);
  search = find(spec, roots);
  watch.pause(start);
}

/** What is seen of the target, after a new search if the page has changed. */
function sight() {
  if (!search)
    searchPage();

  const { node, ...result } = search.result;
  const seen = node && boxOf(node, search);

  shown = seen?.node;
  goal = seen && node;
  watch.hold(shown);
  if (!node)
    return result;

  return seen
    ? { ...result, ...describe(node, seen, search, spec.covers), rect: placeOf(seen) }
    : abstain('hidden');
}

/** Tells the program what is seen, if it differs; returns whether something has moved. */
function look() {
  const before = place;
  let sighting;

  try {
    sighting = sight();

    const { answer, ...way } = wayOf(sighting, spec);

    Object.assign(sighting, way);
    shown ??= answer;
    goal ??= answer;
  } catch {
    // Nothing is pointed at on a page that cannot be read.
    sighting = abstain('weak');
    search = { result: sighting };
  }

  const message = JSON.stringify({ ...spec.head, language: pageLanguage(spec.tag), ...NOTHING_SEEN,
                                   ...sighting, target: search.target?.index ?? 0,
                                   viewport: [innerWidth, innerHeight] });

  place = `${sighting.rect} ${sighting.remedy}`;
  if (message !== sent)
    program.postMessage(message);
  sent = message;

  return place !== before;
}

const watch = makeWatch(look, () => search = null);

const greet = () => program.postMessage('{"hello":true}');

// What the program asks for, visible in this world only.
window.widerspruch = {
  /** Looks for what a spec says from now on; returns the address that the page has. */
  look(text) {
    spec = parse(text);
    sent = '';
    search = null;
    watch.wake();

    return location.href;
  },

  /** Scrolls the target into the middle of the view. */
  reveal(behavior) {
    shown?.scrollIntoView({ behavior, block: 'center' });
  },

  /** The node that is acted on, which only the program gives the focus. */
  goal: () => goal,
};

// A page that comes back from the back/forward cache does not know its new number. The program
// hears of the page before it hears the greeting only if that waits for a turn.
addEventListener('pageshow', ({ persisted }) => persisted && setTimeout(greet), true);
greet();
