/** What fingers, a mouse, a wheel and keys do to a map: it moves, comes nearer, or a box is drawn on it. */

/** @typedef {{ x: number, y: number }} Point On the map, in pixels. */

/**
 * @typedef {object} GestureListener
 * @property {(right: number, down: number) => void} onMove The view goes so many pixels.
 * @property {(steps: number, around?: Point) => void} onZoom
 * @property {() => void} onAll
 * @property {() => boolean} drawsBox Whether to drag is to draw a box.
 * @property {(from: Point, to: Point) => void} onBox It is being drawn.
 * @property {(from: Point, to: Point) => void} onBoxDrawn
 */

/** Of the view, what an arrow key moves it by. */
const STEP = 0.2;
/** Zooms a pixel of the wheel: a notch, mostly 100 pixels, is half of one; a pinch on a pad sends few. */
const WHEEL = 1 / 200;
const PINCH = 1 / 40;
/** A line and a page of the wheel, in pixels. */
const LINES = [1, 16, 300];
/** What is smaller was a click. */
const LEAST = 6;

/**
 * @param {HTMLElement} map
 * @param {GestureListener} listener
 */
export function listenForGestures(map, listener) {
  /** Where each is, and where it came down. @type {Map<number, { at: Point, down: Point }>} */
  const fingers = new Map();
  /** Where the box began. @type {Point | null} */
  let corner = null;

  map.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isControl(event)) return;
    const at = pointOf(map, event);
    fingers.set(event.pointerId, { at, down: at });
    // A click on a mark is a click; what moves on from there moves the map.
    if (!isMark(event)) map.setPointerCapture(event.pointerId);
    corner = fingers.size === 1 && (event.shiftKey || listener.drawsBox()) ? at : null;
  });
  map.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const { at: before, down } = finger;
    const at = pointOf(map, event);
    if (!map.hasPointerCapture(event.pointerId)) {
      if (Math.hypot(at.x - down.x, at.y - down.y) < LEAST) return;
      map.setPointerCapture(event.pointerId);
    }
    if (corner) return listener.onBox(corner, at);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1].at;
    fingers.set(event.pointerId, { at, down });
    if (!other) return listener.onMove(before.x - at.x, before.y - at.y);
    const middles = [before, at].map((each) => middle(each, other));
    const [was, is] = [before, at].map((each) => Math.hypot(each.x - other.x, each.y - other.y));
    const [from, to] = middles;
    if (from && to) listener.onMove(from.x - to.x, from.y - to.y);
    if (was && is) listener.onZoom(Math.log2(is / was), to);
  });
  const ended = (/** @type {PointerEvent} */ event) => {
    const begun = corner;
    corner = null;
    if (!fingers.delete(event.pointerId) || !begun) return;
    const at = pointOf(map, event);
    const isBox = Math.abs(at.x - begun.x) > LEAST && Math.abs(at.y - begun.y) > LEAST;
    if (isBox && event.type === "pointerup") listener.onBoxDrawn(begun, at);
    else listener.onBox(at, at);
  };
  map.addEventListener("pointerup", ended);
  map.addEventListener("pointercancel", ended);
  map.addEventListener("dblclick", (event) => {
    if (!isControl(event) && !isMark(event)) listener.onZoom(1, pointOf(map, event));
  });
  map.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (LINES[event.deltaMode] ?? 1);
      listener.onZoom(-pixels * (event.ctrlKey ? PINCH : WHEEL), pointOf(map, event));
    },
    { passive: false },
  );
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { clientWidth, clientHeight } = map;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => listener.onMove(-STEP * clientWidth, 0),
      ArrowRight: () => listener.onMove(STEP * clientWidth, 0),
      ArrowUp: () => listener.onMove(0, -STEP * clientHeight),
      ArrowDown: () => listener.onMove(0, STEP * clientHeight),
      "+": () => listener.onZoom(1),
      "=": () => listener.onZoom(1),
      "-": () => listener.onZoom(-1),
      0: () => listener.onAll(),
      Home: () => listener.onAll(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** @param {Event} event */
function isControl({ target }) {
  return /** @type {Element} */ (target).closest(".map-controls") !== null;
}

/** @param {Event} event */
function isMark({ target }) {
  return /** @type {Element} */ (target).closest(".map-mark") !== null;
}

/**
 * @param {HTMLElement} map
 * @param {MouseEvent} event
 */
function pointOf(map, event) {
  const { left, top } = map.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/**
 * @param {Point} one
 * @param {Point} other
 */
function middle(one, other) {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
