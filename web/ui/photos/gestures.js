/**
 * Selecting by the hand: a frame that is dragged with the mouse, and a long press on a touch screen
 * that goes on as far as the finger. At the edges of the screen the page scrolls along.
 */

/** @import { Selection } from "./selection.js" */
/** @import { PhotoGrid } from "./photo-grid.js" */

/** A pointer that moves less is still meant as a click or a press, in pixels. */
const STEADY = 8;
const LONG_MS = 450;
/** So near the edge of the screen the page scrolls, and by so much a frame at most. */
const EDGE = 72;
const FASTEST = 28;

export class Gestures {
  #grid;
  #selection;
  /** What follows the pointer, with every frame. @type {(() => void) | null} */
  #follow = null;
  #pointer = { x: 0, y: 0 };
  #pressing = 0;
  #ended = -Infinity;
  #frame = document.createElement("div");

  /**
   * @param {HTMLElement} host The photos.
   * @param {PhotoGrid} grid
   * @param {Selection} selection
   */
  constructor(host, grid, selection) {
    this.#grid = grid;
    this.#selection = selection;
    this.#frame.className = "selection-frame";
    host.addEventListener("pointerdown", (event) => this.#down(event));
    host.addEventListener("dragstart", (event) => event.preventDefault());
    host.addEventListener("contextmenu", (event) => {
      const { pointerType } = /** @type {PointerEvent} */ (event);
      if (pointerType === "touch" || this.#follow) event.preventDefault();
    });
    // Whether a touch scrolls is settled when it begins: this must be listening by then.
    host.addEventListener(
      "touchmove",
      (event) => {
        if (this.#follow && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  }

  /** Whether a click is but the end of a gesture. */
  get justEnded() {
    return this.#follow !== null || performance.now() - this.#ended < 60;
  }

  /** @param {PointerEvent} down */
  #down(down) {
    const target = /** @type {Element} */ (down.target);
    if (
      down.button ||
      this.#follow ||
      target.closest("button:not(.tile-open, .tile-select), a, input")
    )
      return;
    const from = { x: down.clientX, y: down.clientY + scrollY };
    this.#pointer = { x: down.clientX, y: down.clientY };
    const over = new AbortController();
    const { signal } = over;
    const isTouch = down.pointerType === "touch";
    const end = () => {
      over.abort();
      clearTimeout(this.#pressing);
      if (this.#follow) this.#ended = performance.now();
      this.#follow = null;
      this.#frame.remove();
    };
    if (isTouch) this.#pressing = setTimeout(() => this.#press(target), LONG_MS);
    const move = (/** @type {PointerEvent} */ { clientX: x, clientY: y, pointerId }) => {
      if (pointerId !== down.pointerId) return;
      const moved = Math.hypot(x - down.clientX, y - down.clientY) > STEADY;
      this.#pointer = { x, y };
      if (!moved || this.#follow) return;
      if (isTouch) end();
      else this.#drag(from);
    };
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", end, { signal });
    document.addEventListener("pointercancel", end, { signal });
  }

  /** @param {Element} target */
  #press(target) {
    const at = Number(/** @type {HTMLElement | null} */ (target.closest(".tile"))?.dataset.at);
    const { listed } = this.#grid;
    if (!listed?.id(at)) return;
    navigator.vibrate?.(12);
    if (this.#selection.has(listed.id(at))) this.#selection.toggle(listed.id(at));
    this.#selection.toggle(listed.id(at));
    let last = at;
    this.#begin(() => {
      const here = this.#grid.photoAt(this.#pointer.x, this.#pointer.y);
      if (here === last) return;
      last = here;
      if (this.#grid.listed) this.#selection.reach(this.#grid.listed, here);
    });
  }

  /** @param {{ x: number, y: number }} from In the page. */
  #drag(from) {
    getSelection()?.removeAllRanges();
    const before = this.#selection.photos;
    let last = "";
    document.body.append(this.#frame);
    this.#begin(() => {
      const { x, y } = this.#pointer;
      const box = {
        left: Math.min(from.x, x),
        top: Math.min(from.y - scrollY, y),
        width: Math.abs(x - from.x),
        height: Math.abs(y + scrollY - from.y),
      };
      const { style } = this.#frame;
      for (const side of /** @type {const} */ (["left", "top", "width", "height"]))
        style.setProperty(side, `${box[side]}px`);
      const within = this.#grid.within(box);
      if (String(within) === last) return;
      last = String(within);
      this.#selection.set([...before, ...within]);
    });
  }

  /** @param {() => void} follow */
  #begin(follow) {
    this.#follow = follow;
    const step = () => {
      if (this.#follow !== follow) return;
      this.#scroll();
      follow();
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  #scroll() {
    const { y } = this.#pointer;
    const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    const over = Math.min(0, y - top - EDGE / 2) + Math.max(0, y - innerHeight + EDGE);
    if (over)
      scrollBy({ top: Math.max(-1, Math.min(1, over / EDGE)) * FASTEST, behavior: "instant" });
  }
}
