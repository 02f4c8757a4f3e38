/* explain.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Follows the agent's own files in its script: runs its search so many times, the first of them
// timed alone.
window.widerspruch.explain = (text, repeat) => {
  spec = JSON.parse(text);
  spec.step.labels.forEach((label) => label.push(fold(label.pop())));

  const start = performance.now();

  search();

  const first = performance.now() - start;

  for (let i = 1; i < repeat; i++)
    search();

  return JSON.stringify({ elapsed: [first, (performance.now() - start) / repeat] });
};
