/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a page does frame by frame has begun after so many; the first can take a second to come.
const BEGINNING = 10;

// Waits until the page has been loaded and nothing in it has changed for so many milliseconds, but
// no longer than the limit.
window.widerspruch.settle = (quiet, limit) => new Promise((resolve) => {
  let frames = 0;
  let timer = 0;

  const wait = () => {
    clearTimeout(timer);
    if (frames >= BEGINNING && document.readyState === 'complete')
      timer = setTimeout(end, quiet);
  };
  const count = () => ++frames < BEGINNING ? requestAnimationFrame(count) : wait();
  const changes = new MutationObserver(wait);
  const end = () => {
    changes.disconnect();
    document.removeEventListener('readystatechange', wait);
    resolve();
  };

  changes.observe(document,
                  { attributes: true, characterData: true, childList: true, subtree: true });
  document.addEventListener('readystatechange', wait);
  setTimeout(end, limit);
  count();
});
