/* agent.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// The talk with the program: one string in, one string out, whenever something is different.

const program = window.webkit.messageHandlers.widerspruch;
const NOTHING = { state: 'unknown', enabled: false, cover: 'none', rect: [0, 0, 0, 0] };

let spec = null;
let found = null;
let sent = '';
let place = '';

function language() {
  const tag = (document.documentElement?.lang ?? '').trim().replaceAll('_', '-');

  return tag.length < 36 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}

// A page that cannot be read is one on which nothing is pointed at.
function safely(work) {
  try {
    return work();
  } catch {
    return { ...(found = abstain('weak')), ...NOTHING };
  }
}

function searchPage() {
  const roots = explore();

  roots.forEach(follow);
  found = spec?.step
    ? search({ ...spec.step, origin: spec.origin }, roots, language()?.split('-')[0].toLowerCase())
    : { outcome: 'absent', reason: 'none' };
}

function sight() {
  const { node, ...result } = found;
  const seen = node?.isConnected ? boxOf(node) : null;

  hold(seen?.node);
  if (!seen)
    return { ...(node ? abstain('hidden') : result), ...NOTHING };

  const { x, y, right, bottom } = seen.box;

  return {
    ...result,
    state: stateOf(node),
    enabled: isEnabled(node),
    cover: coverOf(node, seen),
    rect: [x, y, right - x, bottom - y].map((number) => Math.round(number * 100) / 100),
  };
}

// Whether the target has moved.
function look() {
  if (!spec)
    return false;

  const head = { document: spec.document, step: spec.step?.id ?? null, language: language() };
  const sighting = safely(sight);
  const message = JSON.stringify({ ...head, ...sighting });
  const before = place;

  place = sighting.rect.join();
  if (message !== sent)
    program.postMessage(message);
  sent = message;

  return place !== before;
}

const greet = () => program.postMessage('{"hello":true}');

// What the program asks for; known in this script's own world only.
window.widerspruch = {
  look(text) {
    spec = JSON.parse(text);
    sent = '';
    due = 0;
    wake(true, true);

    return location.href;
  },

  reveal() {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;

    if (held)
      held.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'center' });
  },
};

// A page that comes back as it was left does not know its new number. The program hears of the
// page before it hears this only if this waits for a turn.
addEventListener('pageshow', ({ persisted }) => persisted && setTimeout(greet), true);
follow(document);
greet();
