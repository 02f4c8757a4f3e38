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

// Where the document of a root or a node begins in the top one.
function originOf(node) {
  const frame = (node.ownerDocument ?? node).defaultView?.frameElement;

  if (!frame)
    return { x: 0, y: 0 };

  const { x, y } = rectOf(frame);

  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

function rectOf(node) {
  const { x: left, y: top } = originOf(node);
  const { x, y, right, bottom } = node.getBoundingClientRect();

  return { x: x + left, y: y + top, right: right + left, bottom: bottom + top };
}

// What lies before the beginning of what scrolls it cannot be scrolled to.
function isLost(box, edge, scroller) {
  const left = scroller.scrollLeft - edge.x;

  return !isEnough(box) || box.bottom + scroller.scrollTop <= edge.y ||
    (getComputedStyle(scroller).direction === 'rtl'
      ? box.x + left >= scroller.clientWidth : box.right + left <= 0);
}

// A node's own box in the top document, and what of it is in view; null if a person cannot bring
// it into view by scrolling.
function ownBoxOf(node) {
  const box = rectOf(node);
  let { clip, clipPath, position } = getComputedStyle(node);
  let view = box;
  // What of it, or of what scrolls it, has not been cut off.
  let reach = box;

  if (!isEnough(box) || /rect\(|inset\((50|100)%/.test(clip + clipPath) ||
      !node.checkVisibility(SEEN))
    return null;

  for (const outer of lineage(node).slice(1)) {
    const style = getComputedStyle(outer);
    const inner = outer.contentDocument;

    // Not what such a box is laid out in.
    if (!inner && /^(fixed|absolute static)/.test(`${position} ${style.position}`))
      continue;

    ({ position } = style);
    if (inner || (style.overflow !== 'visible' && !outer.matches('body, html'))) {
      const edge = rectOf(outer);

      view = cut(view, edge);
      if (!inner && !/auto|scroll/.test(style.overflow))
        reach = cut(reach, edge);
      else if (isLost(reach, edge, inner?.scrollingElement ?? outer))
        return null;
      else
        reach = edge;
    }
  }

  return isLost(reach, { x: 0, y: 0 }, document.scrollingElement) ? null : { node, box, view };
}

// The first box of a control that can be seen. A native one is often hidden behind its drawing,
// which is its label or what stands closely round it.
const boxOf = (node) =>
  [node, ...(tags.get(node) ?? []), ...node.children, ...rowsOf(node),
   ...(node.ariaLabelledByElements ?? [])].reduce((found, one) => found ?? ownBoxOf(one), null);

const sizeOf = ({ x, y, right, bottom }) => [x, y, right - x, bottom - y];

// What else a person has to deal with first, as a captcha, and where it is.
function meet() {
  for (const [obstacle, sign] of spec.obstacles)
    for (const { box } of query(document, sign).map(ownBoxOf).filter(Boolean))
      return { obstacle, way: sizeOf(box) };
}

// A frame of another origin that is most of what the page shows.
const isWall = (frame) => !frame.contentDocument && ownBoxOf(frame) &&
  frame.clientWidth * frame.clientHeight > innerWidth * innerHeight / 2;

// What a control itself says.
function toldBy({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  return type === 'checkbox' ? indeterminate ? 'mixed' : `${checked}` : ariaChecked ?? ariaPressed;
}

// One that is drawn round a native one has to say the same as that.
function stateOf(node) {
  const [told, ...rest] = [node, ...query(node.shadowRoot ?? node, 'input[type=checkbox]')]
    .map(toldBy).filter(Boolean);

  return (rest.every((one) => one === told) && { true: 'on', false: 'off' }[told]) || 'unknown';
}

// The innermost node at a point.
function hit(x, y, root = document) {
  const start = originOf(root);
  const found = root.elementFromPoint(x - start.x, y - start.y);
  const inner = found?.shadowRoot ?? found?.contentDocument;

  return inner && found !== root.host ? hit(x, y, inner) ?? found : found;
}

// What lies on most of what is in view, which nothing does that the target stands in. It is named by
// its structure, as words differ by language, or by a dialog that is open beside it, whose veil it
// may be.
function coverOf(target, { node, view }) {
  const { x, y, right, bottom } = view;
  const line = lineage(node);
  const isApart = (one) => !line.includes(one);
  const isOwn = (one) => one === node || [one, one.control].includes(target);
  const [cover, more] = [0.2, 0.5, 0.8].map((part) => hit(x + part * (right - x), (y + bottom) / 2))
    .filter((one) => one && isApart(one) && !lineage(one).some(isOwn));

  if (!more || !isEnough(view))
    return 'none';

  return Object.keys(step.covers).find((kind) => lineage(cover).filter(isApart)
    .some((one) => one.matches(step.covers[kind]))) ??
    (query(document, step.covers.dialog).some((one) => isApart(one) && one.checkVisibility(SEEN))
      ? 'dialog' : 'other');
}
