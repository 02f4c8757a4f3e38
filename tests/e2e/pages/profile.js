/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* As the real page: until it comes alive, every link leads to the front page. */
setTimeout(() => {
  for (const link of document.querySelectorAll('a[data-later]')) {
    link.href = `https://www.linkedin.com${link.dataset.later}`;
    link.removeAttribute('data-later');
  }
}, 300);
