/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What the authors of guides are told about a page, by the same finder. It goes into the pages that
// `--inspect` loads, and into no other.

import './agent.js';
import './settle.js';
import { explore, pageLanguage } from './dom.js';
import { abstain, find } from './find.js';
import { nameOf } from './name.js';
import { boxOf, rectOf } from './see.js';
import { describe, NOTHING_SEEN, parse, wayOf } from './sighting.js';

// More would not be read.
const MAX_NAME = 300;
const MAX_CANDIDATES = 50;

// The clock ticks in milliseconds, so a sample is of several searches.
const SEARCHES = 10;

const roleOf = (node) => {
  const role = node.getAttribute('role')?.trim().split(/\s+/)[0];
  const native = node.localName === 'a' ? 'link' : 'button';

  return role || (node.type === 'checkbox' ? 'checkbox' : native);
};

/** A candidate in words. */
const explainOne = ({ node, score, evidence }, search) => ({
  role: roleOf(node),
  name: nameOf(node, search).replace(/\s+/g, ' ').slice(0, MAX_NAME),
  score,
  evidence: Object.entries(evidence).filter(([, worth]) => worth)
    .map(([kind, worth]) => `${kind} ${worth > 0 ? '+' : ''}${worth}`),
});

const searchPage = (spec, isThorough) => find(spec, explore(), isThorough);

/** The mean time of so many searches, in milliseconds. */
function time(spec, searches) {
  const start = performance.now();

  for (let i = 0; i < searches; i++)
    searchPage(spec);

  return (performance.now() - start) / searches;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);

  return sorted[sorted.length >> 1];
}

/** What is seen of the result, without the page having been scrolled but for what a hit tells. */
function show(search, spec) {
  const { node, ...result } = search.result;
  const seen = node && boxOf(node, search);
  const first = node && !seen ? abstain('hidden') : result;
  const { answer, ...way } = wayOf(first, spec);

  if (!seen)
    return { ...first, ...way };

  node.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'center' });

  const closer = boxOf(node, search);

  return closer
    ? { ...result, ...describe(node, closer, search, spec.covers), rect: rectOf(seen.box), ...way }
    : { ...abstain('hidden'), ...way };
}

window.widerspruch.explain = (text, repeat) => {
  const spec = parse(text);

  // What the page still has to lay out is not the finder's time.
  document.documentElement.getBoundingClientRect();

  const first = time(spec, 1);
  const samples = Array.from({ length: repeat }, () => time(spec, SEARCHES));
  const sighting = show(searchPage(spec), spec);

  // Controls that cannot win are listed as well.
  const search = searchPage(spec, true);
  const { best, ranked } = search;
  const next = ranked.find(({ key, node }) => key !== best?.key && boxOf(node, search));
  const explained = sighting.rect ? explainOne(best, search) : { role: null, name: null };

  return JSON.stringify({
    language: pageLanguage(spec.tag),
    ...NOTHING_SEEN,
    ...sighting,
    role: explained.role,
    name: explained.name,
    score: best?.score ?? 0,
    runnerUp: next?.score ?? null,
    candidates: ranked.slice(0, MAX_CANDIDATES).map((one) => explainOne(one, search)),
    elapsed: [first, samples.length ? median(samples) : first],
  });
};
