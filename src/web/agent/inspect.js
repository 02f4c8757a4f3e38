/* inspect.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// What the authors of guides are told about a page, by the same finder. It goes into the pages that
// `--inspect` loads, and into no other.

// More would not be read.
const LONGEST_NAME = 300;
const MOST_CANDIDATES = 50;

// The clock ticks in milliseconds, so that a sample is of several searches.
const SEARCHES = 10;

const NOTHING = { outcome: 'absent', reason: 'none', state: 'unknown', enabled: false,
                  cover: 'none', rect: [0, 0, 0, 0] };

const roleOf = (node) => node.getAttribute('role')?.trim().split(/\s+/)[0] ||
  (node.type === 'checkbox' ? 'checkbox' : node.localName === 'a' ? 'link' : 'button');

const describe = ({ node, score, evidence }) => ({
  role: roleOf(node),
  name: nameOf(node).replace(/\s+/g, ' ').slice(0, LONGEST_NAME),
  score,
  evidence: Object.entries(evidence).filter(([, worth]) => worth)
    .map(([kind, worth]) => `${kind} ${worth > 0 ? '+' : ''}${worth}`),
});

function time(searches) {
  const start = performance.now();

  for (let i = 0; i < searches; i++)
    search();

  return (performance.now() - start) / searches;
}

function median(numbers) {
  numbers.sort((a, b) => a - b);

  return numbers[numbers.length >> 1];
}

window.widerspruch.explain = (text, repeat) => {
  take(text);
  // What the page still has to lay out is not the finder's time.
  document.documentElement.getBoundingClientRect();

  const first = time(1);
  const samples = Array.from({ length: repeat }, () => time(SEARCHES));
  const { node, ...result } = found;
  const seen = node && boxOf(node);

  if (node && !seen)
    Object.assign(result, abstain('hidden'));

  if (seen) {
    node.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'center' });
    Object.assign(result, {
      state: stateOf(node),
      enabled: !isIn(node, step.barred),
      cover: coverOf(node, boxOf(node) ?? seen),
      rect: sizeOf(seen.box),
    });
  }

  // All are told of, and their names as they are.
  step.beyond = Infinity;
  search();
  spec.hint = /^/;

  const best = weighed.find((one) => boxOf(one.node));
  const next = weighed.find((one) => one.key !== best?.key && boxOf(one.node));

  return JSON.stringify({
    language: language(),
    ...NOTHING,
    ...result,
    role: seen ? describe(best).role : null,
    name: seen ? describe(best).name : null,
    score: best?.score ?? 0,
    runnerUp: next?.score ?? null,
    candidates: weighed.slice(0, MOST_CANDIDATES).map(describe),
    elapsed: [first, samples.length ? median(samples) : first],
  });
};
