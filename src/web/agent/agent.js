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

function languageOf({ lang }) {
  const tag = lang.trim().replaceAll('_', '-');

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
  const language = languageOf(document.documentElement)?.split('-')[0].toLowerCase();
  const page = explore();

  page.roots.forEach(follow);
  found = spec?.step ? search({ ...spec.step, origin: spec.origin }, page, language)
                     : { outcome: 'absent', reason: 'none' };
}

function sight() {
  const { element, ...result } = found;
  const box = element?.isConnected ? boxOf(element) : null;

  hold(box ? lineage(box.element) : []);
  if (!box)
    return { ...(element ? abstain('hidden') : result), ...NOTHING };

  const { x, y, right, bottom } = box.full;

  return {
    ...result,
    state: stateOf(element),
    enabled: isEnabled(element),
    cover: coverOf(element, box),
    rect: [x, y, right - x, bottom - y].map((number) => Math.round(number * 100) / 100),
  };
}

// Whether the target has moved.
function look() {
  if (!spec)
    return false;

  const sighting = safely(sight);
  const message = JSON.stringify({
    document: spec.document,
    step: spec.step?.id ?? null,
    language: languageOf(document.documentElement),
    ...sighting,
  });
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

    boxOf(found.element).element
      .scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'center' });
  },
};

// A page that comes back as it was left does not know its new number. The program hears of the
// page before it hears this only if this waits for a turn.
addEventListener('pageshow', ({ persisted }) => persisted && setTimeout(greet), true);
follow(document);
greet();
