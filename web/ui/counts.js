/** How many photos are indexed, and how many files were skipped. */
import { counted } from "./format.js";

export class Counts {
  photos = 0;
  #number;
  #word;
  #skipped;

  /**
   * @param {HTMLElement} number
   * @param {HTMLElement} word
   * @param {HTMLElement} skipped
   */
  constructor(number, word, skipped) {
    this.#number = number;
    this.#word = word;
    this.#skipped = skipped;
    this.draw(0, 0);
  }

  /**
   * @param {number} photos
   * @param {number} skipped
   */
  draw(photos, skipped) {
    this.photos = photos;
    // The text is the bare number; thousands are set apart by style only.
    const groups = String(photos).split(/(?=(?:\d{3})+$)/);
    this.#number.replaceChildren(
      ...groups.map((digits) => {
        const span = document.createElement("span");
        span.textContent = digits;
        return span;
      }),
    );
    this.#word.textContent = photos === 1 ? "photo" : "photos";
    this.#skipped.textContent = counted(skipped, "skipped", "skipped");
    this.#skipped.classList.toggle("none", skipped === 0);
    this.#skipped.tabIndex = skipped === 0 ? -1 : 0;
  }
}
