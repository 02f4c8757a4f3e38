/* site.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts that all pages share: language, texts, session, notice and header. The choices of a
 * person are kept in sessionStorage, so that every new view starts afresh.
 */
'use strict';

const Site = (() => {
  const LANGUAGES = {
    de: 'Deutsch', en: 'English', fr: 'Français', it: 'Italiano', es: 'Español',
    'pt-BR': 'Português (Brasil)', nl: 'Nederlands', pl: 'Polski', cs: 'Čeština', fi: 'Suomi',
  };

  function matchLanguage(tag) {
    const wanted = (tag || '').toLowerCase();
    const primary = wanted.split('-')[0];
    const known = Object.keys(LANGUAGES);

    return known.find(language => language.toLowerCase() === wanted) ||
           known.find(language => language.split('-')[0] === primary);
  }

  function chooseLanguage() {
    const fromPath = /^\/login\/([A-Za-z-]+)\/?$/.exec(location.pathname);
    const asked = fromPath && matchLanguage(fromPath[1]);

    if (asked)
      localStorage.setItem('language', asked);

    return asked || matchLanguage(localStorage.getItem('language')) ||
           matchLanguage(navigator.language) || 'de';
  }

  const language = chooseLanguage();

  function lookUp(key, from) {
    return LABELS[from][key] || TEXTS[from][key];
  }

  function text(key) {
    return lookUp(key, language) || lookUp(key, 'en');
  }

  function put(element, key) {
    element.textContent = text(key);
    if (lookUp(key, language))
      element.removeAttribute('lang');
    else
      element.lang = 'en';
    return element;
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);

    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  function lines(...widths) {
    return make('div', { class: 'lines', 'aria-hidden': 'true' },
                ...widths.map(width => make('span', { class: `line ${width}` })));
  }

  function isSignedIn() {
    return sessionStorage.getItem('signed-in') === 'yes';
  }

  function signIn() {
    sessionStorage.setItem('signed-in', 'yes');
  }

  function signOut(event) {
    event.preventDefault();
    sessionStorage.removeItem('signed-in');
    location.assign('/login');
  }

  function changeLanguage(event) {
    localStorage.setItem('language', event.target.value);
    if (location.pathname.startsWith('/login'))
      location.assign(`/login/${event.target.value}${location.search}`);
    else
      location.reload();
  }

  function makeLanguages() {
    const select = make('select', { 'aria-label': text('language') });

    for (const [tag, name] of Object.entries(LANGUAGES))
      select.append(make('option', { value: tag, lang: tag }, name));
    select.value = language;
    select.addEventListener('change', changeLanguage);
    return select;
  }

  function makeHeader() {
    const header = make('header', {},
                        put(make('a', { class: 'brand', href: '/feed/' }), 'site'),
                        makeLanguages());

    if (isSignedIn()) {
      const link = put(make('a', { id: 'sign-out', href: '/login' }), 'signOut');

      link.addEventListener('click', signOut);
      header.append(link);
    }

    return header;
  }

  function fill() {
    const notice = make('aside', { id: 'notice', 'aria-label': text('site') },
                        put(make('p', {}), 'notice'));

    for (const element of document.querySelectorAll('[data-t]'))
      put(element, element.dataset.t);
    for (const element of document.querySelectorAll('[data-label]'))
      element.setAttribute('aria-label', text(element.dataset.label));
    document.body.prepend(notice, makeHeader());
  }

  document.documentElement.lang = language;
  document.addEventListener('DOMContentLoaded', fill);

  if ('members' in document.documentElement.dataset && !isSignedIn()) {
    const here = encodeURIComponent(location.pathname + location.search);

    location.replace(`/login?session_redirect=${here}`);
  }

  return { text, put, make, lines, isSignedIn, signIn };
})();
