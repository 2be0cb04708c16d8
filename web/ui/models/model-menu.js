/** The menu of models. */
import { bytes } from "../../messages/formats.js";
import { modelName, modelSummary, say, spoken } from "../../messages/index.js";
import { BUILT_IN } from "../shell/engine-link.js";
/** @import { ModelInfo } from "../../protocol.js" */

export class ModelMenu {
  #select;
  #progress;
  #better;
  /** @type {ModelInfo | null} */
  #used = null;
  /** @type {ModelInfo[]} */
  #models = [];

  /**
   * @param {HTMLSelectElement} select
   * @param {HTMLElement} progress
   * @param {HTMLElement} better The one that is offered in place of the built-in one.
   * @param {(model: string) => void} onChoose
   */
  constructor(select, progress, better, onChoose) {
    this.#select = select;
    this.#progress = progress;
    this.#better = better;
    better.addEventListener("click", () => {
      const offered = this.#offered();
      if (offered) onChoose(offered.id);
    });
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
      each.title = modelSummary(model);
      return each;
    };
    const chosen = this.#select.value;
    const labels = this.#models.map(label).join("\n");
    if (labels !== [...this.#select.options].map((each) => each.text).join("\n")) {
      this.#select.replaceChildren(...this.#models.map(option));
    }
    this.#select.value =
      this.#select.disabled && this.#models.some((each) => each.id === chosen) ? chosen : used.id;
    this.#select.title = modelSummary(used);
    this.#offer();
  }

  /** One plain offer stands where the names of all models would. */
  #offer() {
    const offered = this.#select.disabled ? undefined : this.#offered();
    this.#better.hidden = !offered;
    if (!offered) return;
    const [name = ""] = modelName(offered).split(" ");
    const { download } = offered;
    this.#better.textContent =
      download === 0
        ? say.models.betterHere(name)
        : say.models.better(name, download === null ? "" : bytes(download));
    this.#better.title = modelSummary(offered);
  }

  /** The first of the list knows English best, the last that knows many languages the others. */
  #offered() {
    if (this.#used?.id !== BUILT_IN) return undefined;
    const others = this.#models.filter(({ origin }) => origin !== "built-in");
    return spoken === "en"
      ? others[0]
      : others.findLast(({ languages }) => languages.includes("multilingual"));
  }

  /** @param {boolean} busy While a model is being taken no other can be chosen. */
  setBusy(busy) {
    this.#select.disabled = busy;
    this.#offer();
    this.#progress.textContent = busy ? say.models.preparing : "";
    if (!busy && this.#used) this.#select.value = this.#used.id;
  }

  /**
   * What people call a model.
   * @param {string} id
   */
  title(id) {
    return modelName(this.#models.find((each) => each.id === id) ?? { id, title: id });
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
}

/**
 * Where a model lies that is not downloaded.
 * @param {string} id
 */
export function where(id) {
  return id === BUILT_IN ? say.models.builtIn : say.models.onThisSite;
}

/** @param {ModelInfo} model */
function label(model) {
  const { id, download, local } = model;
  // The name of the built-in one says where it is.
  const facts = [modelName(model), id === BUILT_IN ? "" : local ? where(id) : weight(download)];
  return facts.filter(Boolean).join(" · ");
}

/** @param {number | null} download Bytes that are not here yet. */
function weight(download) {
  if (download === null) return say.models.toDownload;
  return download ? say.models.downloadOf(download) : say.models.downloaded;
}
