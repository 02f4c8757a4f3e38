/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a person sees of a control: where it is drawn, what it says, what lies on it. A box is
// `{ x, y, right, bottom }` in CSS pixels of the top viewport.

import { isIn, isText, lineage, namingOf, query, styleOf } from './dom.js';
import { isRendered, rowsOf } from './name.js';

export const SEEN = { opacityProperty: true, visibilityProperty: true };

// A smaller box is what is left of a control that something else draws.
export const MIN_SIDE = 4;

// What is fainter is not noticed.
const MIN_OPACITY = 0.1;

// The width of a scrollbar of WebKitGTK.
const BAR = 21;

// Whether getBoundingClientRect() has CSS zoom in it, which the program knows of its WebKit.
let isZoomed;

export const assumeZoomed = (value) => isZoomed = value;

// By the names of a box’s sides, of what scrolls and of its style.
const AXES = [['x', 'right', 'scrollLeft', 'overflowX'],
              ['y', 'bottom', 'scrollTop', 'overflowY']];

export const BARRED = ':disabled, [inert], [aria-disabled=true]';

/** What one of these words stands in one of these attributes of. */
const named = (words, ...attributes) =>
  words.flatMap((word) => attributes.map((name) => `[${name}*=${word} i]`)).join(', ');

const COOKIES = `${named(['cookie', 'consent'], 'class', 'id', 'type')}, [aria-label*=cookie i]`;

/**
 * What may lie on a target, by structure, as words differ by language; the first that fits counts.
 * A cookie banner is known by its parts, too. A chat is not: many a header links to the messages.
 */
export const COVERS = {
  cookies: `${COOKIES}, :has(${COOKIES})`,
  chat: `${named(['chat', 'messenger'], 'class', 'id')}, iframe[title*=chat i]`,
  dialog: 'dialog[open], [role$=dialog], [aria-modal=true], :popover-open',
};

/**
 * What a person has to deal with first, whatever the step is. The badge of a captcha that runs by
 * itself is none. Which button of a cookie banner declines, only a guide can tell.
 */
export const OBSTACLES = {
  captcha: 'iframe:is([src*=captcha i], [src*=arkoselabs i], [title*=captcha i])' +
           ':not(.grecaptcha-badge *)',
  code: 'input[autocomplete~=one-time-code]',
};

const isEnough = ({ x, y, right, bottom }) => right - x >= MIN_SIDE && bottom - y >= MIN_SIDE;

/** The viewport that a node or document is measured in, with the scale of its CSS pixels. */
function viewportOf(node) {
  const { frameElement: frame, innerWidth, innerHeight } = (node.ownerDocument ?? node).defaultView;
  const { scale: pinch } = visualViewport;

  if (!frame)
    return { x: 0, y: 0, right: innerWidth * pinch, bottom: innerHeight * pinch, scale: 1 };

  const { x: left, y: top, right } = boundsOf(frame);
  const unit = (right - left) / frame.offsetWidth;
  const style = styleOf(frame);
  const padding = (side) => parseFloat(style[`padding${side}`]);
  const width = frame.clientWidth - padding('Left') - padding('Right');
  const scale = width * unit / innerWidth;
  const x = left + (frame.clientLeft + padding('Left')) * unit;
  const y = top + (frame.clientTop + padding('Top')) * unit;

  return { x, y, right: x + innerWidth * scale, bottom: y + innerHeight * scale, scale };
}

/** The product of CSS zoom round a node. */
const zoomOf = (node) => lineage(node).filter((one) => one.ownerDocument === node.ownerDocument)
  .reduce((zoom, one) => zoom * styleOf(one).zoom, 1);

/** The box of a node, or another rectangle of it, seen or not. */
function boundsOf(node, rect = node.getBoundingClientRect()) {
  const { x: left, y: top, scale } = viewportOf(node);
  const { scrollX, scrollY } = node.ownerDocument.defaultView;
  const zoom = isZoomed ? 1 : zoomOf(node);
  // Where zoom is left out, it is left out of a place in the document.
  const across = (x) => left + ((x + scrollX) * zoom - scrollX) * scale;
  const down = (y) => top + ((y + scrollY) * zoom - scrollY) * scale;

  return {
    x: across(rect.x),
    y: down(rect.y),
    right: across(rect.right),
    bottom: down(rect.bottom),
  };
}

/** A box as a message has it: left, top, width, height. */
export const rectOf = ({ x, y, right, bottom }) => [x, y, right - x, bottom - y];

/** The opacity that is left of a node by all that it stands in. */
const opacityOf = (node) => lineage(node).map((one) => styleOf(one))
  .reduce((rest, { filter, opacity }) =>
    rest * opacity * (filter.match(/opacity\(([\d.]+)/)?.[1] ?? 1), 1);

/**
 * Whether a node is visible by its styles. What stands in a foreignObject is measured wrongly by
 * WebKit where the page is zoomed.
 */
const isVisible = (node) => node.checkVisibility(SEEN) && opacityOf(node) >= MIN_OPACITY &&
  !isIn(node, 'foreignObject');

/** Whether a style clips all of a node, as that of text for screen readers alone. */
const isClipped = ({ clip, clipPath }) =>
  /rect\((\dpx,? ?){4}|inset\((50%|[^)]*\b100%)/.test(clip + clipPath);

/** Whether the back of a node is turned to the person, which is not painted. */
function isTurned(node, { backfaceVisibility, transform }) {
  if (backfaceVisibility !== 'hidden')
    return false;

  let matrix = new DOMMatrix(transform);

  // What stands in the same space is turned together.
  for (const outer of lineage(node).slice(1)) {
    const style = styleOf(outer);

    if (style.transformStyle !== 'preserve-3d')
      break;
    matrix = new DOMMatrix(style.transform).multiply(matrix);
  }

  return matrix.m33 < 0;
}

/**
 * Whether a style may mask all of a node: by gradients of nothing but transparent colours, or by an
 * image, of which no script can tell what it leaves.
 */
const isMasked = ({ maskImage }) => !/^none|^[^"]*(rgb\(|color|[1-9]\))/.test(maskImage);

const isPainted = (node, style) =>
  !isClipped(style) && !isMasked(style) && !isTurned(node, style);

/** Cuts off a box along one axis; returns whether enough is left. */
function narrow(box, [start, end], limit) {
  box[start] = Math.max(box[start], limit[start]);
  box[end] = Math.min(box[end], limit[end]);

  return box[end] - box[start] >= MIN_SIDE;
}

/**
 * The box of a node and the part of it that nothing cuts off; null if a person cannot bring it into
 * view by scrolling.
 *
 * The reach is where the box can be brought to so far. What does not let its contents overflow cuts
 * it off, and so do viewports. Along an axis that scrolls, the box can be brought to any place
 * within the edge, unless it lies before the start, where nobody can scroll to.
 */
function measure(node) {
  const box = boundsOf(node);
  const view = { ...box };
  const reach = { ...box };
  const own = styleOf(node);
  let { position } = own;

  if (!isEnough(box) || !isPainted(node, own) || !isVisible(node))
    return null;

  for (const outer of lineage(node).slice(1)) {
    const { body, documentElement: root } = outer.ownerDocument;
    const style = styleOf(outer);
    const { direction, overflow, position: next } = style;
    const isRoot = outer === root;
    const isFixed = position === 'fixed';

    if (!isPainted(outer, style))
      return null;
    // A fixed node, and an absolute one in a static one, is laid out elsewhere: it is not cut off.
    if (outer === body || !isRoot && (isFixed || `${position} ${next}` === 'absolute static'))
      continue;

    position = isRoot ? '' : next;
    if (!isRoot && overflow === 'visible')
      continue;

    // Either of root and body may be what scrolls in a viewport.
    const parts = isRoot ? [root, body] : [outer];
    const edge = isRoot ? viewportOf(outer) : boundsOf(outer);
    const unit = edge.scale ?? (edge.right - edge.x) / outer.offsetWidth;

    for (const axis of AXES) {
      const [start, end, offset, name] = axis;
      const flow = parts.map((one) => styleOf(one)[name]).join(' ');
      const isScroller = !isFixed && /auto|scroll|visible visible/.test(flow);
      const limit = { ...edge };

      if (flow === 'visible')
        continue;
      if (outer !== document.documentElement)
        narrow(view, axis, edge);
      if (isScroller) {
        const [near, far, most] = end === 'right' && direction === 'rtl'
          ? [end, start, -Infinity] : [start, end, Infinity];

        parts.forEach((one) => limit[near] -= one[offset] * unit);
        limit[far] = most;
      }
      if (!narrow(reach, axis, limit))
        return null;
      if (isScroller)
        Object.assign(reach, { [start]: edge[start], [end]: edge[end] });
    }
  }

  return { node, box, view };
}

/** The nodes at a point of the top viewport, the uppermost first, those in frames before these. */
function hitsAt(x, y, root = document) {
  const { x: left, y: top, scale } = viewportOf(root);

  return root.elementsFromPoint((x - left) / scale, (y - top) / scale)
    .filter((one) => one.getRootNode() === root)
    .flatMap((one) => {
      const inner = one.shadowRoot ?? one.contentDocument;

      return inner ? [...hitsAt(x, y, inner), one] : one;
    });
}

/** Whether a node stands in one of these, or in a label of the target. */
const isPartOf = (node, holders, target) =>
  lineage(node).some((one) => holders.includes(one) || one.control === target);

/** Whether what is hit of a line is the bar of a scroller, which lies over what it scrolls. */
function isBar(hits, line, x, y) {
  const node = hits.find((one) => line.includes(one));

  if (!node || !/auto|scroll/.test(styleOf(node).overflow))
    return false;

  const { right, bottom } = boundsOf(node);

  return Math.min(right - x, bottom - y) < BAR;
}

/**
 * What is measured of a node, with what is hit in the middle of it if that is in view; false if the
 * node is not there. This covers all the ways of not being painted.
 */
function ownBoxOf(node, target = node) {
  const seen = measure(node);
  const line = seen && [...node.getClientRects()].find(isEnough);
  const part = line && boundsOf(node, line);
  const isInView = (limit) => AXES.every((axis) => narrow(part, axis, limit));

  // Of a page that is pinched, what is left in view begins where a box is measured from.
  const visible = { x: 0, y: 0, right: innerWidth, bottom: innerHeight };

  if (!part || ![seen.view, visible].every(isInView))
    return seen;

  const x = (part.x + part.right) / 2;
  const y = (part.y + part.bottom) / 2;
  const hits = hitsAt(x, y);
  const outer = lineage(node);
  // What takes no pointer is not hit, but what it stands in is.
  const solid = outer.find((one) => styleOf(one).pointerEvents !== 'none');
  const isThere = hits.some((one) => isPartOf(one, [solid, target], target));

  // Behind an open dialog nothing is hit.
  return (isThere || isBar(hits, outer, x, y) || isIn(node, '[inert]') ||
          document.querySelector(':modal')) && { ...seen, hits };
}

const hasWords = (node) => [...node.childNodes].some((one) => isText(one) && one.data.trim());

/** Whether a node paints anything itself, as the drawing of a switch does and a spacer does not. */
function isPainting(node) {
  const { backgroundColor, backgroundImage, borderStyle } = styleOf(node);

  return hasWords(node) || node.matches('canvas, img, svg') ||
    !backgroundColor.endsWith(', 0)') || `${backgroundImage} ${borderStyle}` !== 'none none';
}

/**
 * Whether a row shows anything but the node in it: a row can be seen where all that it holds is
 * cut off or transparent.
 */
const isShown = (row, node) => hasWords(row) || query(row, '*').some((one) =>
  !one.contains(node) && isPainting(one) && ownBoxOf(one, node));

/**
 * The first box of a control that can be seen. A native one is often hidden behind its drawing,
 * which is its label or what stands closely round it; but not if it is drawn and cannot be hit, as
 * on the back of a card.
 */
export function boxOf(node, search) {
  const own = ownBoxOf(node);

  if (own)
    return own;

  const round = own === null && isRendered(node)
    ? [...rowsOf(node, search).filter((row) => isShown(row, node)),
       ...namingOf(node)] : [];
  const drawings = [...(search.labels.get(node) ?? []), ...node.children, ...round];

  return drawings.reduce((seen, one) => seen || ownBoxOf(one, node), own);
}

/** An obstacle, and what to do about it: where that is, and its node. */
const tell = (obstacle, { node, box }) => ({ obstacle, remedy: rectOf(box), answer: node });

/** The menu that leads on, while it is closed: the only button that can be seen to open it. */
export function closedMenuOf(selector) {
  const [button, ...others] = query(document, selector).map((node) => ownBoxOf(node))
    .filter(Boolean);

  return button && others.length < 1 ? tell('menu', button) : {};
}

/** The first obstacle that can be seen. */
export function obstacleOf(obstacles) {
  for (const [obstacle, selector] of Object.entries(obstacles))
    for (const node of query(document, selector)) {
      const seen = ownBoxOf(node);

      if (seen)
        return tell(obstacle, seen);
    }

  return {};
}

/** Whether a frame that cannot be entered is most of what the page shows. */
export const fillsView = (frame) => !frame.contentDocument && ownBoxOf(frame) &&
  frame.clientWidth * frame.clientHeight > innerWidth * innerHeight / 2;

/**
 * The kind of what lies on the middle of what is in view of a target: of something that the target
 * does not stand in. Where the page asks something in a dialog, what was hit may be its veil.
 */
export function coverOf(target, { node, hits: [top] = [] }, covers, asks) {
  const line = lineage(node);
  const isApart = (one) => !line.includes(one);

  if (!top || !isApart(top) || isPartOf(top, [node, target], target))
    return asks ? 'beside' : 'none';

  const cover = lineage(top).filter(isApart);

  return Object.keys(covers).find((kind) => cover.some((one) => one.matches(covers[kind]))) ??
    (asks ? 'dialog' : 'other');
}
