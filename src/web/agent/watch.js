/* watch.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Noticing that the page may have changed, without ever asking it on a clock. Nothing here can be
// seen by the page: its own world has neither these listeners nor these observers.

// Frames without a movement until the page counts as at rest.
const REST = 10;

// After a search of so many milliseconds, which the clock rounds, the next waits this many times as
// long: so it takes at most a twentieth of a core on a page that changes without end.
const PAUSE = 20;

let held;
let frame = 0;
let timer = 0;
let moving = 0;
let due = 0;

function wake() {
  frame ||= requestAnimationFrame(run);
}

// One change is as good as a thousand, so that no more are listened for until the page is searched.
function change() {
  mutations.disconnect();
  timer ||= setTimeout(() => {
    timer = 0;
    found = null;
    wake();
  }, due - performance.now());
}

function act() {
  change();
  spec.delays.forEach((delay) => setTimeout(wake, delay));
}

const mutations = new MutationObserver(change);
const observers = [new ResizeObserver(wake),
                   new IntersectionObserver(wake, { threshold: [0, 0.5, 1] })];

// Follows a document or shadow root; what it listens to already stays as it is.
function follow(root) {
  mutations.observe(root, spec.mutations);
  for (const place of [root, root.defaultView ?? root]) {
    spec.moves.forEach((name) => place.addEventListener(name, wake, true));
    spec.changes.forEach((name) => place.addEventListener(name, act, true));
  }
}

// Follows the sizes and the crossings of the target's box and of what it stands in.
function hold(node) {
  if (node === held)
    return;

  held = node;
  for (const observer of observers) {
    observer.disconnect();
    lineage(node).forEach((one) => observer.observe(one));
  }
}

function run() {
  frame = 0;
  moving = look() ? REST : moving - 1;
  if (moving > 0)
    wake();
}
