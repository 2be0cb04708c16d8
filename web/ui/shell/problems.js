/** What is wrong now, above the photos: one thing at a time, with the ways out of it. */
import { say } from "../../messages/index.js";
import { diagnostics } from "./diagnostics.js";
import { drawProblem, words } from "./problem.js";
import { wasStopped, waysOut } from "./ways-out.js";

/** @import { Engine } from "../../client.js" */
/** @import { Page } from "./page.js" */
/** @import { Told, Way } from "./problem.js" */

export class Problems {
  #host;
  #page;
  #topic = "";

  /**
   * @param {HTMLElement} host
   * @param {Page} page
   */
  constructor(host, page) {
    this.#host = host;
    this.#page = page;
  }

  /**
   * @param {Told} told
   * @param {string} [topic] What it is about, for `clear`.
   */
  tell(told, topic = "") {
    this.#topic = topic;
    diagnostics.note("shown", told.error);
    drawProblem(this.#host, told);
  }

  /** @param {string} [topic] Only if what stands there is about this. */
  clear(topic) {
    if (topic !== undefined && topic !== this.#topic) return;
    if (this.#page.state.has("error")) return; // it goes with a restart only
    this.#topic = "";
    drawProblem(this.#host, null);
  }

  /** The way out of what cannot be helped. @returns {Way} */
  get dismiss() {
    return { label: say.shell.ok, testid: "dismiss", act: () => this.clear() };
  }

  /**
   * Something that may be tried again.
   * @param {string} title
   * @param {unknown} error
   * @param {() => void} act
   * @param {{ ways?: Way[], topic?: string }} [how] `ways`: beside those that the error has.
   */
  failed(title, error, act, { ways = [], topic } = {}) {
    const again = () => {
      this.clear();
      act();
    };
    if (wasStopped(error)) {
      this.#page.toasts.show(words(error).message, {
        action: { label: say.shell.continue, act: again },
        topic: "download",
      });
      return;
    }
    const toMemory = async () => {
      await this.#page.engine?.keepInMemory();
    };
    this.tell({ title, error, ways: [...waysOut(error, { again, toMemory }), ...ways] }, topic);
  }

  /**
   * Something asked of the engine that may fail without the page being lost.
   * @param {string} title
   * @param {(engine: Engine) => Promise<void>} act
   */
  async trying(title, act) {
    const { engine } = this.#page;
    if (!engine) return;
    try {
      await act(engine);
    } catch (error) {
      if (this.#page.engine === engine) this.tell({ title, error, ways: [this.dismiss] });
    }
  }
}
