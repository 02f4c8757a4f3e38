/* still.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
'use strict';

/* This page changes nothing in itself once it is loaded. */
window.settled = true;
