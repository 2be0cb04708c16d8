/** The menu of models, and how far the download of a chosen one is. */
import { html, nothing, render } from "lit-html";
import { BUILT_IN } from "./engine-link.js";
import { bytes, percent } from "./format.js";
/** @import { ModelInfo, ModelProgress } from "../protocol.js" */

export class ModelMenu {
  #select;
  #progress;
  /** @type {ModelInfo | null} */
  #used = null;
  /** @type {ModelInfo[]} */
  #models = [];
  /** @type {Map<string, ModelProgress>} By file. */
  #files = new Map();

  /**
   * @param {HTMLSelectElement} select
   * @param {HTMLElement} progress
   * @param {(model: string) => void} onChoose
   */
  constructor(select, progress, onChoose) {
    this.#select = select;
    this.#progress = progress;
    select.addEventListener("change", () => {
      if (select.value !== this.#used?.id) onChoose(select.value);
    });
  }

  /**
   * @param {ModelInfo} used
   * @param {ModelInfo[]} models
   */
  draw(used, models) {
    this.#used = used;
    this.#models = models.some((each) => each.id === used.id) ? models : [used, ...models];
    const option = (/** @type {ModelInfo} */ model) => {
      const each = new Option(label(model), model.id, false, model.id === used.id);
      each.title = model.summary;
      return each;
    };
    const chosen = this.#select.value;
    const labels = this.#models.map(label).join("\n");
    if (labels !== [...this.#select.options].map((each) => each.text).join("\n")) {
      this.#select.replaceChildren(...this.#models.map(option));
    }
    this.#select.value =
      this.#select.disabled && this.#models.some((each) => each.id === chosen) ? chosen : used.id;
    this.#select.title = used.summary;
  }

  /** @param {boolean} busy While a model is being taken no other can be chosen. */
  setBusy(busy) {
    this.#select.disabled = busy;
    this.#files.clear();
    if (!busy) {
      render(nothing, this.#progress);
      if (this.#used) this.#select.value = this.#used.id;
    } else this.#say("Preparing the model");
  }

  /** Shows the reader where to choose. */
  offer() {
    this.#select.focus();
    try {
      this.#select.showPicker();
    } catch {
      // where it is missing or not allowed now, the focus shows the place
    }
  }

  /** @param {ModelProgress} progress Parts of a model may also come later, when they are first needed. */
  drawProgress(progress) {
    this.#files.set(progress.file, progress);
    const files = [...this.#files.values()];
    if (files.every(({ loaded, total }) => total !== null && loaded >= total)) {
      this.#files.clear();
      if (this.#select.disabled) this.#say("Preparing the model");
      else render(nothing, this.#progress);
      return;
    }
    const loaded = files.reduce((sum, file) => sum + file.loaded, 0);
    const total = files.reduce((sum, file) => sum + (file.total ?? file.loaded), 0);
    const model = this.#models.find((each) => each.id === progress.model);
    if (model?.local) this.#say("Loading the model", loaded / total);
    else this.#say(`Downloading ${bytes(loaded)} of ${bytes(total)}`, loaded / total);
  }

  /**
   * @param {string} text
   * @param {number | null} fraction
   */
  #say(text, fraction = null) {
    render(
      html`<span class="model-progress">
        ${text}${
          fraction === null
            ? nothing
            : html` <progress class="hairline" max="1" .value=${fraction} aria-label=${percent(fraction)}></progress>`
        }
      </span>`,
      this.#progress,
    );
  }
}

/**
 * Where a model lies that is not downloaded.
 * @param {string} id
 */
export function where(id) {
  return id === BUILT_IN ? "built in" : "on this site";
}

/** @param {ModelInfo} model */
function label({ id, title, dimensions, download, local }) {
  const facts = [
    dimensions ? `${dimensions}-d` : "",
    local
      ? where(id)
      : download === null
        ? "download"
        : download
          ? `${bytes(download)} download`
          : "downloaded",
  ];
  return `${title} · ${facts.filter(Boolean).join(" · ")}`;
}
