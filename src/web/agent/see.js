/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// What a person sees of a control: where it is drawn, what it says, what lies on it. A box is
// `{ x, y, right, bottom }` in CSS pixels of the top viewport.

const SEEN = { opacityProperty: true, visibilityProperty: true };

// A smaller box is what is left of a control that something else draws.
const MIN_SIDE = 8;

const BARRED = ':disabled, [inert], [aria-disabled=true]';

const COOKIES = '[class*=cookie i], [id*=cookie i], [type*=cookie i], [aria-label*=cookie i], ' +
  '[class*=consent i], [id*=consent i], [type*=consent i]';

/**
 * What may lie on a target, by structure, as words differ by language; the first that fits counts.
 * A cookie banner is known by its parts, too. A chat is not: many a header links to the messages.
 */
const COVERS = {
  cookies: `${COOKIES}, :has(${COOKIES})`,
  chat: '[class*=chat i], [id*=chat i], iframe[title*=chat i], [class*=messenger i], ' +
        '[id*=messenger i]',
  dialog: 'dialog[open], [role$=dialog], [aria-modal=true]',
};

/**
 * What a person has to deal with first, whatever the step is. The badge of a captcha that runs by
 * itself is none. Which button of a cookie banner declines, only a guide can tell.
 */
const OBSTACLES = {
  captcha: 'iframe:is([src*=captcha i], [src*=arkoselabs i], [title*=captcha i])' +
           ':not(.grecaptcha-badge *)',
  code: 'input[autocomplete~=one-time-code]',
};

/** The part that two boxes share. */
const cut = (a, b) => ({
  x: Math.max(a.x, b.x),
  y: Math.max(a.y, b.y),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const isEnough = ({ x, y, right, bottom }) => right - x >= MIN_SIDE && bottom - y >= MIN_SIDE;

/** The corner of the viewport that a node or document is measured in, in the top one. */
function originOf(node) {
  const frame = (node.ownerDocument ?? node).defaultView?.frameElement;

  if (!frame)
    return { x: 0, y: 0 };

  const { x, y } = boundsOf(frame);

  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

/** The box of a node, seen or not. */
function boundsOf(node) {
  const { x: left, y: top } = originOf(node);
  const { x, y, right, bottom } = node.getBoundingClientRect();

  return { x: x + left, y: y + top, right: right + left, bottom: bottom + top };
}

/** A box as a message has it: left, top, width, height. */
const rectOf = ({ x, y, right, bottom }) => [x, y, right - x, bottom - y];

/** Whether a box lies before the beginning of its scroller, where nobody can scroll to. */
function isLost(box, edge, scroller) {
  const left = scroller.scrollLeft - edge.x;
  const isAbove = box.bottom + scroller.scrollTop <= edge.y;
  const isBefore = getComputedStyle(scroller).direction === 'rtl'
    ? box.x + left >= scroller.clientWidth
    : box.right + left <= 0;

  return !isEnough(box) || isAbove || isBefore;
}

/** Whether a node is drawn. Text for screen readers alone is clipped to nothing. */
function isDrawn(node) {
  const { clip, clipPath } = getComputedStyle(node);

  return !/rect\(|inset\((50|100)%/.test(clip + clipPath) && node.checkVisibility(SEEN);
}

/**
 * The edges that cut off a node, from the inside out: of frames, and of what does not let its
 * contents overflow. Each comes with what scrolls behind it, if anything does.
 */
function edgesOf(node) {
  const edges = [];
  let { position } = getComputedStyle(node);

  for (const outer of lineage(node).slice(1)) {
    const style = getComputedStyle(outer);
    const inner = outer.contentDocument;

    // A fixed node, and an absolute one in a static one, is laid out elsewhere: it is not cut off.
    if (!inner && /^(fixed|absolute static)/.test(`${position} ${style.position}`))
      continue;

    ({ position } = style);

    if (!inner && (style.overflow === 'visible' || outer.matches('body, html')))
      continue;

    const isScroller = inner || /auto|scroll/.test(style.overflow);

    edges.push({
      edge: boundsOf(outer),
      scroller: isScroller && (inner?.scrollingElement ?? outer),
    });
  }

  return edges;
}

/**
 * A node with its own box and the part of that box in view; null if a person cannot bring it into
 * view by scrolling.
 *
 * The reach is where the box can be brought to so far. An edge cuts it off. What scrolls brings the
 * box to any place within its edge, unless it lies before the start, where nobody can scroll to.
 */
function ownBoxOf(node) {
  const box = boundsOf(node);
  let view = box;
  let reach = box;

  if (!isEnough(box) || !isDrawn(node))
    return null;

  for (const { edge, scroller } of edgesOf(node)) {
    view = cut(view, edge);
    if (scroller && isLost(reach, edge, scroller))
      return null;

    reach = scroller ? edge : cut(reach, edge);
  }

  return isLost(reach, { x: 0, y: 0 }, document.scrollingElement) ? null : { node, box, view };
}

/**
 * The first box of a control that can be seen. A native one is often hidden behind its drawing,
 * which is its label or what stands closely round it.
 */
function boxOf(node, search) {
  const drawings = [node, ...(search.labels.get(node) ?? []), ...node.children,
                    ...rowsOf(node, search), ...(node.ariaLabelledByElements ?? [])];

  for (const drawing of drawings) {
    const seen = ownBoxOf(drawing);

    if (seen)
      return seen;
  }

  return null;
}

/** The first obstacle that can be seen, and the rectangle of what to do about it. */
function obstacleOf(obstacles) {
  for (const [obstacle, selector] of Object.entries(obstacles))
    for (const node of query(document, selector)) {
      const seen = ownBoxOf(node);

      if (seen)
        return { obstacle, remedy: rectOf(seen.box) };
    }

  return {};
}

/** Whether a frame that cannot be entered is most of what the page shows. */
const fillsView = (frame) => !frame.contentDocument && ownBoxOf(frame) &&
  frame.clientWidth * frame.clientHeight > innerWidth * innerHeight / 2;

/** What a control itself says: “true”, “false”, “mixed”, or nothing. */
function toldBy({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  if (type !== 'checkbox')
    return ariaChecked ?? ariaPressed;

  return indeterminate ? 'mixed' : String(checked);
}

/** The state of a control. One that is drawn round a native one has to say the same as that. */
function stateOf(node) {
  const [told, ...others] = [node, ...query(node.shadowRoot ?? node, 'input[type=checkbox]')]
    .map(toldBy).filter(Boolean);
  const isAgreed = others.every((other) => other === told);

  return (isAgreed && { true: 'on', false: 'off' }[told]) || 'unknown';
}

/** The innermost node at a point of the top viewport. */
function hit(x, y, root = document) {
  const start = originOf(root);
  const found = root.elementFromPoint(x - start.x, y - start.y);
  const inner = found?.shadowRoot ?? found?.contentDocument;

  return inner && found !== root.host ? hit(x, y, inner) ?? found : found;
}

/**
 * The kind of what lies on most of what is in view of a target: of something that the target does
 * not stand in. A dialog that is open beside it counts, as what was hit may be its veil.
 */
function coverOf(target, { node, view }, covers) {
  if (!isEnough(view))
    return 'none';

  const { x, y, right, bottom } = view;
  const line = lineage(node);
  const isApart = (one) => !line.includes(one);
  const isOwn = (one) => one === node || one === target || one.control === target;
  const hits = [0.2, 0.5, 0.8].map((part) => hit(x + part * (right - x), (y + bottom) / 2))
    .filter((one) => one && isApart(one) && !lineage(one).some(isOwn));

  if (hits.length < 2)
    return 'none';

  const cover = lineage(hits[0]).filter(isApart);
  const isOpen = (one) => isApart(one) && one.checkVisibility(SEEN);

  return Object.keys(covers).find((kind) => cover.some((one) => one.matches(covers[kind]))) ??
    (query(document, covers.dialog).some(isOpen) ? 'dialog' : 'other');
}
