/* witness.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
'use strict';

/* Tells the server what this page looks like from inside, some time after it has come to rest. The
 * scripts of the page change none of this by then.
 */
function testify() {
  if (!window.settled) {
    setTimeout(testify, 50);
    return;
  }

  setTimeout(() => {
    fetch('/api/witness', {
      method: 'POST',
      body: JSON.stringify({
        path: location.pathname,
        html: document.documentElement.outerHTML,
        globals: Object.getOwnPropertyNames(window).sort(),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        storage: [Object.keys(localStorage), Object.keys(sessionStorage)],
        cookie: document.cookie.replace(/=[^;]*/g, ''),
        active: document.activeElement.localName,
      }),
    });
  }, 1200);
}

addEventListener('load', testify);
