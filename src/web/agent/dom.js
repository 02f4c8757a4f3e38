/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// The page as a person meets it: documents, frames and shadow roots make one tree. The selectors
// name what HTML and WAI-ARIA give a meaning to, on any page and in any language.

export const NOTHING = ':not(*)';

// A header or footer of a section is not the page's (HTML Accessibility API Mappings, 3.5). Neither
// is one of the main part, by the book; but pages keep their footer in there.
const OF_PAGE = ':not([role], :is(article, aside, nav, section) *)';

// Fields whose value is the page’s own: what it calls them.
export const LABELLED = 'input:is([type=button], [type=reset], [type=submit])';

/** The controls of each role. */
export const CONTROLS = {
  link: ':is(a[href], [role=link])',
  button: `:is(button:not([role]), [role=button], input[type=image], ${LABELLED})`,
  switch: ':is([role=switch], [role=checkbox], [aria-pressed], input[type=checkbox])',
  radio: ':is([role=radio], input[type=radio])',
  // A menu’s button may be any. The text of a field is the person’s, so one with a list is none.
  select: ':is(select, [role=combobox], button, [role=button]):not(input)',
};

/** The landmarks. */
export const REGIONS = {
  any: NOTHING,
  banner: `[role=banner], header${OF_PAGE}:not(main *)`,
  complementary: '[role=complementary], aside:not([role])',
  contentinfo: `[role=contentinfo], footer${OF_PAGE}`,
  main: '[role=main], main:not([role]), #main',
  navigation: '[role=navigation], nav:not([role])',
};

// What may hold a shadow root or a document. The elements that most of a page consists of are left
// out, as each element looked at costs time: they cannot hold one, or are never seen to, such as a
// box that has contents of its own and no id. The most frequent ones come first.
const HOSTS = ':not(span, div:not(:empty, [id]), a, li, td, img, svg, path, p, time, tr, br, th, ' +
  'button, input, label)';

// A form names its fields as its own properties, so a field can pose as the parent of its form. The
// limit ends the climb in such a circle.
const MAX_DEPTH = 400;

// In characters, as in wd-language.h.
const MAX_TAG = 35;

export const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE;

/** How a node, or what a style puts before or after it, looks. */
export const styleOf = (node, part) => getComputedStyle(node, part);

/** The elements that name a node in place of its contents. */
export const namingOf = (node) => node.ariaLabelledByElements ?? [];

/** The elements below a document, shadow root or element that fit a selector. */
export const query = (root, selector) => [...root.querySelectorAll(selector)];

/** The same for the elements of several documents and shadow roots. */
export const queryAll = (roots, selector) => roots.flatMap((root) => query(root, selector));

/** The node and all that it stands in, from the inside out, across slots, shadow roots, frames. */
export function lineage(node) {
  const line = [];

  while (node && line.length < MAX_DEPTH) {
    line.push(node);
    node = node.assignedSlot ?? node.parentElement ?? holderOf(node.getRootNode());
  }

  return line;
}

/** The element that holds a shadow root or the document of a frame. */
const holderOf = (root) => root.host ?? root.defaultView?.frameElement;

/** Whether a node, or something that it stands in, fits a selector. */
export const isIn = (node, selector) => lineage(node).some((one) => one.matches(selector));

/** The document, and every document and open shadow root in it that can be entered. */
export function explore() {
  const roots = [document];

  // The list grows while it is walked.
  for (const root of roots)
    for (const { contentDocument, shadowRoot } of query(root, HOSTS)) {
      const inner = contentDocument ?? shadowRoot;

      if (inner)
        roots.push(inner);
    }

  return roots;
}

/** The language of the page as a tag of this shape, or null. */
export const pageLanguage = (tag) =>
  document.documentElement?.lang?.slice(0, MAX_TAG).match(tag)?.[0] ?? null;

/** The primary language of a tag. */
export const primaryOf = (tag) => tag?.split('-')[0].toLowerCase();

/** Whether a text from outside is a selector: a broken one would end a whole search. */
export function isSelector(text) {
  try {
    new DocumentFragment().querySelector(text);

    return true;
  } catch {
    return false;
  }
}
