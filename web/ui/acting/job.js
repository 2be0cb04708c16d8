/** Something that goes through many photos: one at a time, with a card that says how far it is. */
import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";
import { bold } from "../shell/strong.js";

/** @typedef {{ signal: AbortSignal, onDone: (done: number) => void }} JobOptions */

export class Job {
  #host;
  /** @type {AbortController | null} */
  #underWay = null;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
  }

  get busy() {
    return this.#underWay !== null;
  }

  /**
   * @template T
   * @param {string} title
   * @param {number} total
   * @param {(options: JobOptions) => Promise<T>} act
   * @returns {Promise<T | undefined>} Nothing where it was ended; what it throws otherwise is thrown.
   */
  async run(title, total, act) {
    if (this.#underWay) return undefined;
    const underWay = new AbortController();
    const { signal } = underWay;
    this.#underWay = underWay;
    this.#draw(title, 0, total);
    this.#host.hidden = false;
    try {
      return await act({ signal, onDone: (done) => this.#draw(title, done, total) });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      this.#host.hidden = true;
      this.#underWay = null;
    }
  }

  /**
   * @param {string} title
   * @param {number} done
   * @param {number} total
   */
  #draw(title, done, total) {
    const stopping = this.#underWay?.signal.aborted ?? false;
    const cancel = () => {
      this.#underWay?.abort();
      this.#draw(title, done, total);
    };
    render(
      html`<div class="card-head">
          <p class="card-title">${stopping ? say.shell.stopping : title}</p>
          <button class="button small" type="button" data-testid="job-cancel" ?disabled=${stopping} @click=${cancel}>${say.shell.cancel}</button>
        </div>
        <progress max="1" .value=${live(total ? done / total : 0)} aria-label=${title}></progress>
        <p class="card-facts"><span>${say.library.photosDone(done, total, bold)}</span></p>`,
      this.#host,
    );
  }
}
