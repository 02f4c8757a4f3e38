/* find.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Finding the target: every control of its role is weighed, and the best is taken only if the
// evidence is enough and clearly more than that of the next.

// An id (6) or an exact link (8) speaks for itself. A link that fits a wildcard (3) needs the
// region (2) and some of the words (1), or all of them. The words alone must be all of the words
// (6, or 5 in another language than the page's), so that a name that merely holds them, such as
// “Do not …”, stays below whatever its place.
const ENOUGH = 6;
const MARGIN = 2;

const abstain = (reason) => ({ outcome: 'abstained', reason });

// All that have some evidence, the best first.
let weighed = [];

const query = (root, selector) => [...root.querySelectorAll(selector)];

// The node and all that it stands in as a person sees it: out of slots, shadow roots and frames.
// The limit ends the climb out of a form that names a field so that it seems to be its parent.
function lineage(node) {
  const line = [];

  while (node && line.length < 400) {
    const root = node.getRootNode();

    line.push(node);
    node = node.assignedSlot ?? node.parentElement ??
           root.host ?? root.defaultView?.frameElement;
  }

  return line;
}

const hasId = (node) => node.matches(step.ids);
const isIn = (node, region) => lineage(node).some((one) => one.matches(region));

// Every document and open shadow root that can be entered. What is most of a page and holds no root,
// as it cannot or as nobody uses it so, is left out: each node looked at costs time.
function explore() {
  const roots = [document];

  for (const root of roots)
    for (const { contentDocument, shadowRoot } of query(root, spec.hosts))
      if (contentDocument ?? shadowRoot)
        roots.push(contentDocument ?? shadowRoot);

  return roots;
}

// What a link's address is worth, or null if it cannot be the target, whatever its words: it leads
// elsewhere, or nowhere yet as the page has not been brought to life.
function weighHref({ href, pathname = '' }) {
  const worth = Math.max(0, ...step.hrefs.map(([pattern, most]) =>
    RegExp(pattern).test(pathname) && most));

  return (step.hrefs[0] && !worth) ||
    (href && !step.origins.some((one) => href.startsWith?.(one))) ||
    (worth < 8 && ['/', location.pathname].includes(pathname)) ? null : worth;
}

// What the page speaks.
let tag;

// What has a shadow root in it.
let deep;

// Of a name, what may follow all of the words is what the switch says, such as “On”. Below 0 if the
// page says something else in a language whose words are known.
function weighNames(names) {
  let most = 0;

  for (const name of names.filter((one) => spec.hint.test(one)).map(fold))
    for (const [own, label] of step.labels)
      if (name.includes(label))
        most = Math.max(most, name.startsWith(label) &&
          /^[\s\p{P}]*\p{L}{0,5}\p{P}?$/u.test(name.slice(label.length))
          ? 5 + ((tag ?? own) === own) : 1);

  return most || (names[0] && step.labels.some(([own]) => own === tag) ? -2 : 0);
}

function weigh(node, only) {
  const link = step.hrefs ? weighHref(node) : 0;

  if (link === null)
    return [];

  const words = weighNames(namesOf(node));
  const id = hasId(node) ? 6 : 0;

  if (!(link + id + only) && words < 1)
    return [];

  const region = isIn(node, step.region) ? 2 : 0;

  return [{
    node,
    evidence: { link, id, words, only, region },
    // Links to one page are one target; so is a native control in one that is built round it.
    key: node.pathname?.replace(/\/$/, '') ||
         lineage(node).findLast((one) => one.matches(step.controls)),
    score: link + id + words + only + region,
  }];
}

// Something other than a switch that has the target's id or words beside it: a pair of radio
// buttons, or of buttons, of which it cannot be told which one is meant.
const isChoice = (node) => hasId(node) || weighNames(namesOf(node, 2)) > 1;

function choose(roots) {
  const pick = (selector) => roots.flatMap((root) => query(root, selector));
  const nodes = pick(step.controls);
  const isPeer = (node) => step.choices && isIn(node, step.main);
  const peer = nodes.find(isPeer);
  const only = peer === nodes.findLast(isPeer) && peer;
  let best;

  deep = new Set(roots.flatMap(({ host }) => lineage(host)));
  tag = language()?.split('-')[0].toLowerCase();
  tags = Map.groupBy(pick('label'), ({ control }) => control);

  // Once one is beyond the reach of all that have no id, their names need not be read.
  for (const some of [nodes.filter(hasId), nodes])
    if (!(best?.score >= step.beyond)) {
      weighed = some.flatMap((node) => weigh(node, node === only ? 2 : 0))
        .sort((a, b) => b.score - a.score);
      best = weighed.find(({ node }) => boxOf(node));
    }

  const isSure = best?.score >= ENOUGH;
  const others = weighed.filter(({ key }) => key !== best?.key);
  const hidden = others.find(({ node, score }) => (!best || score >= ENOUGH) && !boxOf(node));

  if (hidden && !isSure)
    return abstain(isIn(hidden.node, step.folds) ? 'folded' : 'hidden');
  if (others.some(({ node, score }) => score > best.score - MARGIN && boxOf(node)))
    return abstain('several');
  if (isSure)
    return { outcome: 'found', node: best.node };
  if (step.choices && pick(step.choices).some(isChoice))
    return abstain('choice');
  if (best)
    return abstain('weak');

  return pick('iframe').some(isWall) ? abstain('frame') : {};
}
