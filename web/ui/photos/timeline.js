/**
 * The years at the side of the photos by date: each place of the wall is one drag away, and while
 * one scrolls or drags, a label says which month is there.
 */
import { html, render } from "lit-html";
import { month, year } from "../../messages/formats.js";

/**
 * @typedef {object} Mark A month.
 * @property {Date} date
 * @property {number} top Where it begins on the wall.
 *
 * @typedef {object} TimelineListener
 * @property {(top: number) => void} onGo To a place of the wall.
 */

/** The least that two years are apart, in pixels. */
const APART = 22;
/** How long the label stays after the last movement. */
const SEEN_MS = 1200;
/** So many screens are soon scrolled through. */
const WORTHWHILE = 4;

export class Timeline {
  #host;
  #listener;
  /** @type {Mark[]} */
  #marks = [];
  #height = 1;
  #top = 0;
  #still = 0;
  /** How long the line is, in pixels: to measure it while one scrolls would lay out the page once more. */
  #length = 0;
  #here = document.createElement("span");
  #label = document.createElement("b");
  /** The month that is said. @type {Mark | null} */
  #said = null;

  /**
   * @param {HTMLElement} host
   * @param {TimelineListener} listener
   */
  constructor(host, listener) {
    this.#host = host;
    this.#listener = listener;
    this.#here.className = "timeline-here";
    this.#here.append(this.#label);
    host.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      host.setPointerCapture(event.pointerId);
      this.#drag(event);
    });
    host.addEventListener("pointermove", (event) => {
      if (host.hasPointerCapture(event.pointerId)) this.#drag(event);
    });
    host.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.#draw());
  }

  /**
   * @param {Mark[]} marks From above; none where the photos are not by date.
   * @param {number} height Of the wall.
   */
  draw(marks, height) {
    this.#marks = marks;
    this.#height = Math.max(1, height);
    this.#host.hidden = marks.length < 2 || height < WORTHWHILE * innerHeight;
    this.#draw();
  }

  /** @param {number} top Of the wall, where the screen begins now. */
  moved(top) {
    if (this.#host.hidden || Math.abs(top - this.#top) < 1) return;
    this.#top = top;
    if (!("moving" in this.#host.dataset)) this.#host.dataset.moving = "";
    clearTimeout(this.#still);
    this.#still = setTimeout(() => delete this.#host.dataset.moving, SEEN_MS);
    this.#point();
  }

  #draw() {
    if (this.#host.hidden) return;
    this.#length = this.#host.clientHeight;
    this.#said = null;
    render(
      html`${this.#years().map(
        ({ date, place }) =>
          html`<span class="timeline-year" .style=${`top:${place}px`}>${year(date)}</span>`,
      )}${this.#here}`,
      this.#host,
    );
    this.#host.ariaValueMax = String(this.#marks.length);
    this.#point();
  }

  /** Only what moves. */
  #point() {
    const at = Math.max(0, this.#at(this.#top));
    const mark = /** @type {Mark} */ (this.#marks[at]);
    this.#here.style.transform = `translateY(${this.#placeOf(this.#top)}px)`;
    if (mark === this.#said) return;
    this.#said = mark;
    this.#label.textContent = month(mark.date);
    this.#host.ariaValueNow = String(at + 1);
    this.#host.ariaValueText = this.#label.textContent;
  }

  /** The newest month of each year that there is room for. */
  #years() {
    /** @type {{ date: Date, place: number }[]} */
    const years = [];
    let latest;
    for (const { date, top } of this.#marks) {
      if (date.getUTCFullYear() === latest) continue;
      latest = date.getUTCFullYear();
      const place = this.#placeOf(top);
      if (place - (years.at(-1)?.place ?? -APART) >= APART) years.push({ date, place });
    }
    return years;
  }

  /** @param {number} top Of the wall; where that is on the line. */
  #placeOf(top) {
    const share = Math.min(1, Math.max(0, top / this.#height));
    return Math.round(share * this.#length);
  }

  /** @param {number} top The last month that begins above. */
  #at(top) {
    const below = this.#marks.findIndex((mark) => mark.top > top + 1);
    return (below < 0 ? this.#marks.length : below) - 1;
  }

  /** @param {PointerEvent} event */
  #drag({ clientY }) {
    const { top, height } = this.#host.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientY - top) / height));
    this.#listener.onGo(share * this.#height);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const here = this.#at(this.#top);
    const end = this.#marks.length - 1;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: end }[event.key];
    const mark = this.#marks[Math.min(end, Math.max(0, to ?? -1))];
    if (to === undefined || !mark) return;
    event.preventDefault();
    this.#listener.onGo(mark.top);
  }
}
