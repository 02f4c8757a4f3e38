/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// The one thing that is looked at on pages of other origins than the service's: whether there is a
// field for a password. It is told once in the life of a page, and nothing else is.

let told = false;

const tell = () => window.webkit.messageHandlers.password.postMessage(true);

const views = new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting))
    end();
});
const changes = new MutationObserver(look);

function look() {
  document.querySelectorAll('input[type=password]').forEach((field) => views.observe(field));
}

// In a shadow tree a field is met when it gets the focus.
function meet(event) {
  if (event.composedPath()[0].type === 'password')
    end();
}

function end() {
  if (!told)
    tell();
  told = true;
  views.disconnect();
  changes.disconnect();
  removeEventListener('focusin', meet, true);
}

changes.observe(document, { attributeFilter: ['type'], childList: true, subtree: true });
addEventListener('focusin', meet, true);
// A page that comes back as it was left. The program hears of it before this, after a turn.
addEventListener('pageshow', ({ persisted }) => persisted && told && setTimeout(tell), true);
look();
