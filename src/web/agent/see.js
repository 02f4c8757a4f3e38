/* see.js
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// What a person sees of a control: where it is drawn, what it says, what lies on it.

const SEEN = { opacityProperty: true, visibilityProperty: true };

const cut = (a, b) => ({
  x: Math.max(a.x, b.x),
  y: Math.max(a.y, b.y),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

// Smaller boxes are the leftovers of controls that something else draws.
const isEnough = ({ x, y, right, bottom }) => right - x >= 8 && bottom - y >= 8;

// A box within a frame as the document round the frame has it.
function outOf(frame, { x, y, right, bottom }) {
  const { x: left, y: top } = frame.getBoundingClientRect();
  const across = left + frame.clientLeft;
  const down = top + frame.clientTop;

  return { x: x + across, y: y + down, right: right + across, bottom: bottom + down };
}

// A node's own box in the top document; null if a person cannot bring it into view by scrolling.
function ownBoxOf(node) {
  let { clip, clipPath, position } = getComputedStyle(node);
  let box = node.getBoundingClientRect();
  // What of it, or of what scrolls it, has not been cut off.
  let shown = box;

  if (!isEnough(box) || /rect\(|inset\((50|100)%/.test(clip + clipPath) ||
      !node.checkVisibility(SEEN))
    return null;

  for (const outer of lineage(node).slice(1)) {
    const style = getComputedStyle(outer);
    const isFrame = outer.localName === 'iframe';

    if (!isFrame && (position === 'fixed' ||
                     (position === 'absolute' && style.position === 'static')))
      continue;

    ({ position } = style);
    if (isFrame)
      box = outOf(outer, box);
    if (isFrame || /auto|scroll/.test(style.overflow))
      shown = outer.getBoundingClientRect();
    else if (style.overflow !== 'visible' && !outer.matches('body, html'))
      shown = cut(shown, outer.getBoundingClientRect());
  }

  return !isEnough(shown) || box.bottom + scrollY <= 0 ||
    (document.dir !== 'rtl' && box.right + scrollX <= 0) ? null : { node, box };
}

// The first box of a control that can be seen. A native one is often hidden behind its drawing,
// which is its label or what stands closely round it, if that is not folded away.
function boxOf(node) {
  const { switch: selector } = ROLES;
  const around = node.matches(selector) && isRendered(node) ? lineage(node).slice(1, 4) : [];
  const end = around.findIndex((one) => queryAll(one, selector).length > 1 ||
                                        one.offsetHeight < 1 || one.offsetHeight > 120);

  around.splice(end < 0 ? 3 : end);

  return [node, ...(node.labels ?? []), ...node.children, ...around, ...labelledBy(node)]
    .reduce((found, one) => found ?? ownBoxOf(one), null);
}

// A frame of another origin that is most of what the page shows.
const isWall = (frame) => !frame.contentDocument && ownBoxOf(frame) &&
  frame.clientWidth * frame.clientHeight > innerWidth * innerHeight / 2;

function stateOf({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  const told = type === 'checkbox' ? !indeterminate && `${checked}` : ariaChecked ?? ariaPressed;

  return { true: 'on', false: 'off' }[told] ?? 'unknown';
}

const isEnabled = (node) =>
  !lineage(node).some((one) => one.matches(':disabled, [inert], [aria-disabled=true]'));

// The innermost node at a point.
function hit(x, y, root = document) {
  const found = root.elementFromPoint(x, y);
  const inner = found?.shadowRoot ?? found?.contentDocument;
  const start = found?.contentDocument ? outOf(found, { x: 0, y: 0 }) : { x: 0, y: 0 };

  return inner && found !== root.host ? hit(x - start.x, y - start.y, inner) ?? found : found;
}

const COOKIES = '[type=COOKIE_CONSENT], [action-type=DENY], [id*=cookie i], [id*=consent i], ' +
  '[class*=cookie i], [class*=consent i]';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';

// What lies on the target is named by its structure, as words differ by language, or by a dialog
// that is open beside it, whose veil it may be.
function nameCover(cover, line) {
  const own = lineage(cover).filter((one) => !line.includes(one));
  const has = (selector) => own.some((one) => one.matches(selector) || one.querySelector(selector));
  const isVeil = queryAll(document, DIALOGS)
    .some((one) => !line.includes(one) && one.checkVisibility(SEEN));

  return has(COOKIES) ? 'cookies' : has(DIALOGS) || isVeil ? 'dialog' : 'other';
}

function coverOf(target, { node, box }) {
  const view = cut(box, { x: 0, y: 0, right: innerWidth, bottom: innerHeight });
  const line = lineage(node);
  const drawings = [target, node, ...(target.labels ?? [])];
  // What is closely round the target may be what is hit in its place; the page itself is hit where
  // the target has been scrolled away behind an edge.
  const covers = [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]]
    .map(([x, y]) => hit(view.x + x * (view.right - view.x), view.y + y * (view.bottom - view.y)))
    .filter((one) => one && !line.slice(0, 3).includes(one) &&
                     !lineage(one).some((each) => drawings.includes(each)));

  return isEnough(view) && covers.length > 2 ? nameCover(covers[0], line) : 'none';
}
