/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* A service worker: from the first change on it answers for the service, for the page, too. */

async function note(memory, request) {
  const { on } = await request.clone().json();
  const answer = await fetch(request);

  await memory.put(request.url, new Response(JSON.stringify({ on, page: {} })));
  await memory.add('/mypreferences/d/settings/data-for-ai-improvement');
  return answer;
}

async function answer(request) {
  const memory = await caches.open('memory');

  if (request.method === 'POST')
    return note(memory, request);
  return await memory.match(request) || fetch(request);
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => event.respondWith(answer(event.request)));
