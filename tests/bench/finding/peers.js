/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// The other finders, each as its users call it for a switch with this label. Bundled into one
// script for the page's own world.

import { getByLabelText, getByRole } from '@testing-library/dom';
import { computeAccessibleName } from 'dom-accessibility-api';
import { InjectedScript } from 'playwright-injected';

// As Playwright sets it up in each frame; what it exports gives the class when it is called.
const playwright = new (InjectedScript())(globalThis, {
  browserName: 'webkit',
  customEngines: [],
  frameSeq: 1,
  isUnderTest: false,
  isUtilityWorld: true,
  sdkLanguage: 'javascript',
  shouldPrependErrorPrefix: false,
  stableRafCount: 1,
  testIdAttributeName: 'data-testid',
});

globalThis.peers = {
  'accname': (name) =>
    [...document.querySelectorAll('[role=switch]')]
      .filter((node) => computeAccessibleName(node) === name),

  'label-text': (name) => [getByLabelText(document.body, name)],

  'playwright': (name) => playwright.querySelectorAll(
    playwright.parseSelector(`internal:role=switch[name=${JSON.stringify(name)}s]`), document),

  'role': (name) => [getByRole(document.body, 'switch', { name })],
};
