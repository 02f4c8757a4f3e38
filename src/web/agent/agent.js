/* agent.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// The talk with the program: one string in, one string out, whenever something is different.

const program = window.webkit.messageHandlers.widerspruch;

let spec;
let step;
let found;
let sent;
let place;

// The beginning of the page's language that is a tag, of no more characters than wd-language.h has.
const language = () =>
  document.documentElement?.lang?.slice(0, 35).match(spec.language)?.[0] ?? null;

function search() {
  const start = performance.now();
  const roots = explore();

  roots.forEach(follow);
  found = step ? choose(roots) : {};
  due = start + PAUSE * Math.max(performance.now() - start, 1);
}

function sight() {
  if (!found)
    search();

  const { node, ...result } = found;
  const seen = node && boxOf(node);

  hold(seen?.node);
  if (!seen)
    return node ? abstain('hidden') : result;

  // One behind the edge of what scrolls it is put behind the edge of the page's view, on the same
  // side, as something else is to be seen in its place.
  const { box, view } = seen;
  const [x, y, ...size] = sizeOf(box);
  const away = (start, end, length) =>
    view[end] - view[start] < 8 && (view[end] < box[end] ? length : -length);

  return {
    ...result,
    state: stateOf(node),
    enabled: !isIn(node, step.barred),
    cover: coverOf(node, seen),
    rect: [x + away('x', 'right', innerWidth), y + away('y', 'bottom', innerHeight), ...size],
  };
}

// Whether the target has moved.
function look() {
  const before = place;
  let sighting;

  try {
    sighting = { ...sight(), ...meet() };
  } catch {
    // A page that cannot be read is one on which nothing is pointed at.
    sighting = found = abstain('weak');
  }

  const message = JSON.stringify({ ...spec.head, language: language(), ...sighting });

  place = `${sighting.rect} ${sighting.way}`;
  if (message !== sent)
    program.postMessage(message);
  sent = message;

  return place !== before;
}

const greet = () => program.postMessage('{"hello":true}');

function take(text) {
  spec = JSON.parse(text);
  ({ step } = spec);
  spec.hint = RegExp(spec.hint, 'iu');
  step?.labels.forEach((label) => label.push(fold(label.pop())));
}

// What the program asks for; known in this script's own world only.
window.widerspruch = {
  look(text) {
    take(text);
    sent = '';
    found = null;
    wake();

    return location.href;
  },

  reveal(behavior) {
    held?.scrollIntoView({ behavior, block: 'center' });
  },
};

// A page that comes back as it was left does not know its new number. The program hears of the
// page before it hears this only if this waits for a turn.
addEventListener('pageshow', ({ persisted }) => persisted && setTimeout(greet), true);
greet();
