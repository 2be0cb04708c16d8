/** How many photos are indexed, and how many files were skipped. */
import { grouped } from "../../messages/formats.js";
import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";

export class Counts {
  photos = 0;
  #number = part("indexed-count");
  #word = part("indexed-word");
  #skipped = part("skipped-count");

  constructor() {
    this.draw(0, 0);
    part("counts").hidden = true; // until somebody knows
  }

  /**
   * @param {number} photos
   * @param {number} skipped
   */
  draw(photos, skipped) {
    this.photos = photos;
    part("counts").hidden = false;
    // The text is the bare number; what groups its digits is shown, and read aloud, by style only.
    this.#number.replaceChildren(
      ...grouped(photos).map(({ digits, before }) => {
        const span = document.createElement("span");
        span.textContent = digits;
        span.dataset.before = before;
        return span;
      }),
    );
    this.#word.textContent = say.library.photos(photos);
    this.#skipped.textContent = say.library.skipped(skipped);
    this.#skipped.classList.toggle("none", skipped === 0);
    this.#skipped.tabIndex = skipped === 0 ? -1 : 0;
  }
}
