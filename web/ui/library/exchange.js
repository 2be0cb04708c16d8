/** Export and import: one at a time, a card that says how far it is, and the file that comes of it. */
import { html, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";
import { saveFile } from "../shell/save-file.js";
import { bold } from "../shell/strong.js";
/** @import { Engine } from "../../client.js" */
/** @import { ExchangeProgress, ExportedFile } from "../../protocol.js" */

/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} ExchangeListener
 * @property {() => void} onDone
 * @property {() => void} onModels The reader wants to choose another model.
 */

/** What a file of ours is called at its end. */
export const ENDING = ".safetensors";

/** Code of an error that another model would mend: see py/photoseek/errors.py. */
const OF_OTHER_MODEL = "export-of-other-model";

export class Exchange {
  #page;
  #host;
  #input;
  #listener;
  /** @type {AbortController | null} */
  #underWay = null;

  /**
   * @param {Page} page
   * @param {ExchangeListener} listener
   */
  constructor(page, listener) {
    this.#page = page;
    this.#host = part("exchange");
    /** @type {HTMLInputElement} Chooses the file to import. */
    const input = part("import-input");
    this.#input = input;
    this.#listener = listener;
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) this.import(file);
      input.value = ""; // the same file may be chosen again
    });
  }

  /** Whether an export or an import is under way. */
  get busy() {
    return this.#underWay !== null;
  }

  exportLibrary() {
    return this.#run(say.library.couldNotExport, "writing", async (engine, options) =>
      saved(await engine.exportLibrary(options)),
    );
  }

  /** @param {number[] | null} [photos] These alone. */
  exportFacts(photos = null) {
    return this.#run(say.library.couldNotList, "writing", async (engine, options) =>
      saved(await engine.exportFacts({ photos, ...options })),
    );
  }

  /** Needs a click under way. */
  choose() {
    this.#input.click();
  }

  /** @param {File} file */
  import(file) {
    return this.#run(say.library.couldNotImport(file.name), "checking", async (engine, options) => {
      return say.library.imported(await engine.importLibrary(file, options));
    });
  }

  /**
   * @param {string} failure
   * @param {ExchangeProgress["stage"]} stage The first.
   * @param {(engine: Engine, options: {signal: AbortSignal, onProgress: (progress: ExchangeProgress) => void}) => Promise<string>} act
   */
  async #run(failure, stage, act) {
    const { engine, toasts } = this.#page;
    if (!engine || this.#underWay) return;
    const underWay = new AbortController();
    const { signal } = underWay;
    this.#underWay = underWay;
    this.#draw({ stage, done: 0, total: 0 });
    this.#host.hidden = false;
    try {
      const onProgress = (/** @type {ExchangeProgress} */ progress) => this.#draw(progress);
      toasts.show(await act(engine, { signal, onProgress }), { topic: "exchange" });
      this.#listener.onDone();
    } catch (error) {
      if (signal.aborted) toasts.show(say.library.unchanged, { topic: "exchange" });
      else if (this.#page.engine)
        this.#failed(failure, error, () => this.#run(failure, stage, act));
    }
    this.#host.hidden = true;
    this.#underWay = null;
  }

  /**
   * @param {string} title
   * @param {unknown} error
   * @param {() => void} again
   */
  #failed(title, error, again) {
    const { problems } = this.#page;
    const other = error instanceof Error && "code" in error && error.code === OF_OTHER_MODEL;
    const all = { label: say.models.all, testid: "all-models", act: this.#listener.onModels };
    const ways = other ? [all, problems.dismiss] : [problems.dismiss];
    problems.failed(title, error, again, { ways });
  }

  /** @param {ExchangeProgress} progress */
  #draw({ stage, done, total }) {
    const stopping = this.#underWay?.signal.aborted ?? false;
    const cancel = () => {
      this.#underWay?.abort();
      this.#draw({ stage, done, total });
    };
    const facts =
      stage === "checking"
        ? say.library.bytesDone(done, total, bold)
        : say.library.photosDone(done, total, bold);
    render(
      html`<div class="card-head">
          <p class="card-title">${stopping ? say.shell.stopping : say.library.stages[stage]}</p>
          <button class="button small" type="button" data-testid="exchange-cancel" ?disabled=${stopping} @click=${cancel}>
            ${say.shell.cancel}
          </button>
        </div>
        <progress max="1" .value=${live(total ? done / total : 0)} aria-label=${say.library.stages[stage]}></progress>
        <p class="card-facts">${total ? html`<span>${facts}</span>` : say.library.starting}</p>`,
      this.#host,
    );
  }
}

/**
 * @param {ExportedFile} exported
 * @returns {string} what to say of it
 */
function saved({ file, name, photos }) {
  saveFile(file, name);
  return say.library.exported(photos);
}
