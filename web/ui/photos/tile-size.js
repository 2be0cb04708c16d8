/**
 * How large the photos of the wall are: by a slider, by Ctrl and the wheel (which is what browsers make
 * of two fingers on a trackpad), or by two fingers on the screen. Kept for the next visit.
 */

/** Where it is noted. */
const KEPT = "photoseek:tile-size";
/** Of one step of the slider to the next. */
const STEP = 1.15;
/** So much has the wheel to turn for a step, in pixels. */
const NOTCH = 40;

export class TileSize {
  #slider;
  #onScale;
  /** What the wheel has turned since the last step. */
  #turned = 0;
  /** How far apart two fingers were at the last step. */
  #apart = 0;

  /**
   * @param {HTMLInputElement} slider Its steps are whole numbers, 0 the usual size.
   * @param {HTMLElement} host The photos.
   * @param {(scale: number) => void} onScale
   */
  constructor(slider, host, onScale) {
    this.#slider = slider;
    this.#onScale = onScale;
    slider.value = kept();
    slider.addEventListener("input", () => this.#changed());
    host.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    host.addEventListener("touchmove", (event) => this.#pinch(event), { passive: false });
    host.addEventListener("touchend", () => {
      this.#apart = 0;
    });
  }

  /** Against the usual size. */
  get scale() {
    return STEP ** this.#slider.valueAsNumber;
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#turned -=
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : NOTCH * event.deltaY;
    const steps = Math.trunc(this.#turned / NOTCH);
    this.#turned -= steps * NOTCH;
    this.#step(Math.max(-2, Math.min(2, steps)));
  }

  /** @param {TouchEvent} event */
  #pinch(event) {
    const [one, other] = event.touches;
    if (!one || !other || !event.cancelable) return;
    event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (!this.#apart) this.#apart = apart;
    const steps = Math.trunc(Math.log(apart / this.#apart) / Math.log(STEP));
    if (steps) this.#apart = apart;
    this.#step(steps);
  }

  /** @param {number} steps */
  #step(steps) {
    if (!steps) return;
    const before = this.#slider.value;
    this.#slider.valueAsNumber += steps; // within what the slider allows
    if (this.#slider.value !== before) this.#changed();
  }

  #changed() {
    try {
      localStorage.setItem(KEPT, this.#slider.value);
    } catch {
      // site data are blocked: it holds for this visit
    }
    this.#onScale(this.scale);
  }
}

function kept() {
  try {
    return localStorage.getItem(KEPT) ?? "0";
  } catch {
    return "0";
  }
}
