/* watch.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Noticing that the page may have changed, without ever asking it on a clock. Nothing here can be
// seen by the page: its own world has neither these listeners nor these observers.

const MOVES = ['scroll', 'resize', 'animationstart', 'transitionrun', 'transitionend', 'toggle'];
const CHANGES = ['change', 'click', 'load', 'popstate', 'hashchange'];

// A page may turn a switch back without any trace but its state, once its server has answered.
const SECOND_LOOKS = [100, 500, 1500, 4000];

// Frames without a movement until the page counts as at rest.
const REST = 10;

// After work that took so long, other work waits this many times as long: so it takes at most a
// twentieth of a core on a page that changes without end.
const PAUSE = 20;

const OPTIONS = { capture: true, passive: true };
const followed = new WeakSet();
let held = null;
let frame = 0;
let timer = 0;
let moving = 0;
let due = 0;
let isDirty = true;
let isUrgent = true;

function wake(dirty, urgent) {
  isDirty ||= dirty;
  isUrgent ||= urgent;
  frame ||= requestAnimationFrame(run);
}

const wakeFully = () => wake(true);
const wakeAtOnce = () => wake(false, true);
const mutations = new MutationObserver(wakeFully);
const sizes = new ResizeObserver(wakeAtOnce);
const crossings = new IntersectionObserver(wakeAtOnce, { threshold: [0, 0.5, 1] });

function change() {
  wakeFully();
  SECOND_LOOKS.forEach((delay) => setTimeout(wakeAtOnce, delay));
}

// Follows documents and shadow roots, each once.
function follow(root) {
  if (followed.has(root))
    return;

  followed.add(root);
  mutations.observe(root,
                    { attributes: true, characterData: true, childList: true, subtree: true });
  for (const place of [root, root.defaultView ?? root]) {
    MOVES.forEach((name) => place.addEventListener(name, wakeAtOnce, OPTIONS));
    CHANGES.forEach((name) => place.addEventListener(name, change, OPTIONS));
  }
}

// Follows the sizes and the crossings of the target's box and of what it stands in.
function hold(node) {
  if (node === held)
    return;

  held = node;
  for (const observer of [sizes, crossings]) {
    observer.disconnect();
    lineage(node).forEach((one) => observer.observe(one));
  }
}

function run() {
  const start = performance.now();
  const isDue = start >= due;

  frame = 0;

  if (isDirty && !isDue) {
    clearTimeout(timer);
    timer = setTimeout(wake, due - start, true, true);
  }
  if (!isDue && !isUrgent && !moving)
    return;
  if (isDirty && isDue) {
    isDirty = false;
    safely(searchPage);
  }

  isUrgent = false;
  moving = look() ? REST : Math.max(moving - 1, 0);
  if (isDue)
    due = start + PAUSE * (performance.now() - start);
  if (moving)
    wake();
}
