/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// Noticing that the page may have changed, without ever asking it on a clock. The page can see
// neither the listeners nor the observers, as they live in a world of their own.

import { lineage } from './dom.js';

// Frames without a movement until the page counts as at rest.
const REST = 10;

// The wait after a search, as a multiple of the time that it took: so searching takes at most a
// twentieth of a core on a page that changes without end.
const PAUSE = 20;

// After these the target may be elsewhere.
const MOVES = ['scroll', 'resize', 'animationstart', 'transitionrun', 'transitionend'];

// After these something may be in sight that was not, as in a drawer that has slid in.
const ENDS = ['resize', 'animationend', 'transitionend', 'contentvisibilityautostatechange'];

// After these another one may be the target.
const CHANGES = ['change', 'click', 'load', 'popstate', 'hashchange'];

// A page may turn a switch back without any trace but its state once its server has answered: so it
// is looked at again after so many milliseconds.
const DELAYS = [100, 500, 1500, 4000];

const MUTATIONS = { attributes: true, characterData: true, childList: true, subtree: true };

/**
 * Makes a watch over the page.
 *
 * @param {function} look called once in a frame in which something may have moved, and a while
 *   after an act; it returns whether something has
 * @param {function} forget called when what has been found may hold no longer
 */
export function makeWatch(look, forget) {
  let held;
  let frame = 0;
  let timer = 0;
  let moving = 0;
  let due = 0;

  // Looks in the next frame, and goes on until nothing moves.
  const wake = () => frame ||= requestAnimationFrame(() => {
    frame = 0;
    moving = look() ? REST : moving - 1;
    if (moving > 0)
      wake();
  });

  // Looks without a frame: a page that is not drawn gets none.
  const glance = () => look() && wake();

  // One change is as good as a thousand: until the page is searched again, none is listened for.
  const change = () => {
    mutations.disconnect();
    timer ||= setTimeout(() => {
      timer = 0;
      forget();
      wake();
    }, due - performance.now());
  };
  const act = () => {
    change();
    DELAYS.forEach((delay) => setTimeout(glance, delay));
  };

  const mutations = new MutationObserver(change);
  const observers = [new ResizeObserver(wake),
                     new IntersectionObserver(wake, { threshold: [0, 0.5, 1] })];

  // Follows documents and shadow roots; what it listens to already stays as it is.
  const follow = (roots) => roots.forEach((root) => {
    mutations.observe(root, MUTATIONS);
    for (const place of [root, root.defaultView ?? root, visualViewport]) {
      for (const [names, listener] of [[MOVES, wake], [ENDS, change], [CHANGES, act]])
        names.forEach((name) => place.addEventListener(name, listener, true));
    }
  });

  // Follows the size and the visibility of a node and of what it stands in.
  const hold = (node) => {
    if (node !== held)
      observers.forEach((observer) => {
        observer.disconnect();
        lineage(node).forEach((one) => observer.observe(one));
      });
    held = node;
  };

  // Puts the next search off, after one that began at a time of the page’s clock.
  const pause = (start) => due = start + PAUSE * Math.max(performance.now() - start, 1);

  return { wake, follow, hold, pause };
}
