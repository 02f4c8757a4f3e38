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

const shift = ({ x, y, right, bottom }, by) =>
  ({ x: x + by.x, y: y + by.y, right: right + by.x, bottom: bottom + by.y });

// Smaller boxes are the leftovers of controls that something else draws.
const isEnough = ({ x, y, right, bottom }) => right - x >= 8 && bottom - y >= 8;

// Where the content of a frame begins.
function insideOf(frame) {
  const { x, y } = frame.getBoundingClientRect();

  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

// An element's own box in the coordinates of the top document, and the part of it that what it
// stands in lets through; null if a person cannot bring it into view by scrolling.
function ownBoxOf(element) {
  let { clip, clipPath, position } = getComputedStyle(element);
  let full = element.getBoundingClientRect();
  let part = full;

  if (!isEnough(full) || /rect\(|inset\((50|100)%/.test(clip + clipPath) ||
      !element.checkVisibility(SEEN))
    return null;

  for (const outer of lineage(element).slice(1)) {
    const style = getComputedStyle(outer);
    const isFrame = outer.localName === 'iframe';

    if (isFrame) {
      full = shift(full, insideOf(outer));
      part = shift(part, insideOf(outer));
    } else if (position === 'fixed' || (position === 'absolute' && style.position === 'static')) {
      continue;
    }

    if (isFrame || (style.overflow !== 'visible' && !outer.matches('body, html'))) {
      part = cut(part, outer.getBoundingClientRect());
      if (!isEnough(part) && !isFrame && !/auto|scroll/.test(style.overflow))
        return null;
    }

    ({ position } = style);
  }

  return full.bottom + scrollY <= 0 || (document.dir !== 'rtl' && full.right + scrollX <= 0)
    ? null : { element, full, part };
}

// The first box of a control that can be seen. A native one is often hidden behind its drawing,
// which is its label or what stands closely round it, if that is not folded away.
function boxOf(element) {
  const { switch: selector } = ROLES;
  const around = element.matches(selector) && isRendered(element) ? lineage(element).slice(1, 4) : [];
  const end = around.findIndex((one) => one.querySelectorAll(selector).length > 1 ||
                                        one.offsetHeight < 1 || one.offsetHeight > 120);

  return [element, ...(element.labels ?? []), ...element.children,
    ...around.slice(0, end < 0 ? 3 : end), ...labelledBy(element)]
    .reduce((box, one) => box ?? ownBoxOf(one), null);
}

// A frame of another origin that is most of what the page shows.
const isWall = (frame) => frame.clientWidth * frame.clientHeight > innerWidth * innerHeight / 2 &&
                          ownBoxOf(frame);

function stateOf({ ariaChecked, ariaPressed, checked, indeterminate, type }) {
  if (type === 'checkbox')
    return indeterminate ? 'unknown' : checked ? 'on' : 'off';

  return { true: 'on', false: 'off' }[ariaChecked ?? ariaPressed] ?? 'unknown';
}

const isEnabled = (element) =>
  !lineage(element).some((one) => one.matches(':disabled, [inert], [aria-disabled=true]'));

// The innermost element at a point.
function hit(x, y, root = document) {
  const found = root.elementFromPoint(x, y);
  const inner = found?.shadowRoot ?? found?.contentDocument;
  const start = found?.contentDocument ? insideOf(found) : { x: 0, y: 0 };

  return inner && found !== root.host ? hit(x - start.x, y - start.y, inner) ?? found : found;
}

const COOKIES = '[type=COOKIE_CONSENT], [action-type=ACCEPT], [action-type=DENY], ' +
  '[id*=cookie i], [id*=consent i], [class*=cookie i], [class*=consent i]';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';

// A cover is named by its structure, as words differ by language, or by a dialog that is open
// beside it, whose veil it may be. What also holds the target is no cover.
function nameCover(cover, line) {
  const own = lineage(cover).filter((one) => !line.includes(one));
  const has = (selector) => own.some((one) => one.matches(selector) || one.querySelector(selector));
  const isVeil = [...document.querySelectorAll(DIALOGS)]
    .some((one) => !line.includes(one) && one.checkVisibility(SEEN));

  return has(COOKIES) ? 'cookies' : has(DIALOGS) || isVeil ? 'dialog' : 'other';
}

function coverOf(target, { element, full, part }) {
  const view = { x: 0, y: 0, right: innerWidth, bottom: innerHeight };
  const { x, y, right, bottom } = cut(part, view);
  const line = lineage(element);
  const drawings = [target, element, ...(target.labels ?? [])];
  const covers = [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]]
    .map(([across, down]) => hit(x + across * (right - x), y + down * (bottom - y)))
    .filter((one) => one && !line.includes(one) &&
                     !lineage(one).some((each) => drawings.includes(each)));

  if (!isEnough(cut(full, view)))
    return 'none';
  // Scrolled away behind the edge of what it stands in.
  if (!isEnough(cut(part, view)))
    return 'other';

  return covers.length > 2 ? nameCover(covers[0], line) : 'none';
}
