/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

(() => {
  const { make, put } = Site;

  function getDestination() {
    const wanted = new URLSearchParams(location.search).get('session_redirect') || '';

    /* Only a path of this site: “//” would be another host. */
    return /^\/(?!\/)/.test(wanted) ? wanted : '/feed/';
  }

  function submit(event) {
    event.preventDefault();
    event.target.reset();
    Site.signIn();
    location.assign(getDestination());
  }

  function showCookieBanner() {
    const accept = put(make('button', { type: 'button', 'action-type': 'ACCEPT' }), 'accept');
    const deny = put(make('button', { type: 'button', 'action-type': 'DENY' }), 'deny');
    const banner = make('div', { class: 'artdeco-global-alert', type: 'COOKIE_CONSENT' },
                        put(make('p', {}), 'cookies'),
                        make('div', { class: 'buttons' }, accept, deny));
    const container = make('section', {
      id: 'artdeco-global-alert-container', 'aria-label': Site.text('cookieTitle'),
    }, banner);

    for (const button of [accept, deny]) {
      button.addEventListener('click', () => {
        sessionStorage.setItem('cookies', button.getAttribute('action-type'));
        container.remove();
      });
    }
    document.body.append(container);
  }

  if (Site.isSignedIn()) {
    location.replace(getDestination());
    return;
  }

  document.getElementById('sign-in').addEventListener('submit', submit);
  if (!sessionStorage.getItem('cookies'))
    showCookieBanner();
})();
