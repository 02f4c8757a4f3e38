/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* Tells the server, each time that it asks, what this page looks like from inside. The first time
 * not before the page's own scripts are done with it.
 */
const address = `/api/witness${new URL(document.currentScript.src).search}`;

const isSettled = () =>
  document.readyState === 'complete' && !document.querySelector('[data-later], #main:empty');

async function testify() {
  for (;;) {
    while (!isSettled())
      await new Promise(done => setTimeout(done, 20));
    await fetch(address);
    await fetch(address, {
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
  }
}

testify();
