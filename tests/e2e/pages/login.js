/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

const banner = document.getElementById('artdeco-global-alert-container');

if (banner.dataset.answered || sessionStorage.getItem('cookies'))
  banner.remove();

for (const button of banner.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    sessionStorage.setItem('cookies', button.getAttribute('action-type'));
    banner.remove();
  });
}

