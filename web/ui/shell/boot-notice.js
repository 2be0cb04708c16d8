/** How far the engine is on its way up: one quiet line. */
/** @import { BootProgress } from "../../client.js" */

export class BootNotice {
  #host;
  #bar;
  #text;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    this.#bar = /** @type {HTMLProgressElement} */ (host.querySelector("progress"));
    this.#text = /** @type {HTMLElement} */ (host.querySelector("span"));
  }

  /** @param {BootProgress} progress */
  draw({ stage, fraction, text }) {
    this.#host.dataset.stage = stage;
    this.#bar.value = fraction;
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.#host.hidden = !shown;
    if (shown) this.#bar.value = 0;
  }
}
