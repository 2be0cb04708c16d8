/** All models: what each is best for, what it weighs, which are on this device, and how to get others. */
import { html, nothing, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { languageName } from "../../messages/formats.js";
import { modelName, modelSummary, say } from "../../messages/index.js";
import { filesOf } from "../folders/dropped-files.js";
import { copyDiagnosticsButton } from "../shell/copy-diagnostics.js";
import { closeIcon, downloadIcon, folderIcon, removeIcon } from "../shell/icons.js";
import { hasDetails } from "../shell/looks.js";
import { words } from "../shell/problem.js";
import { isHostsTrouble } from "../shell/ways-out.js";

/** @import { Engine } from "../../client.js" */
/** @import { ModelInfo, PickedFile, PrecisionInfo, StoredModel } from "../../protocol.js" */

/**
 * @typedef {object} ModelsListener
 * @property {(model: string, precision: string | null) => void} onUse
 * @property {(model: ModelInfo) => Promise<boolean>} onRemove Asks first; true when it is gone.
 *
 * @typedef {object} Entry
 * @property {ModelInfo} info
 * @property {string} problem Why its host does not say more.
 * @property {boolean} asking Its host is being asked.
 * @property {string | null} precision The one that is chosen in the dialog.
 */

/** Hosts that are asked at once. */
const AT_ONCE = 3;

export class ModelsDialog {
  #dialog;
  #engine;
  #listener;
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Map<string, StoredModel>} */
  #stored = new Map();
  #used = "";
  /** What has been typed or dropped is being looked at. */
  #busy = "";
  /** @type {unknown} */
  #problem = null;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {() => Engine | null} engine
   * @param {ModelsListener} listener
   */
  constructor(dialog, engine, listener) {
    this.#dialog = dialog;
    this.#engine = engine;
    this.#listener = listener;
    dialog.addEventListener("dragover", (event) => event.preventDefault());
    dialog.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation(); // it is no folder of photos
      this.#drop(event);
    });
    for (const type of ["dragenter", "dragover", "dragleave"])
      dialog.addEventListener(type, (event) => event.stopPropagation());
  }

  async open() {
    this.#problem = null;
    this.#draw();
    this.#dialog.showModal();
    await this.#read();
    await this.#ask();
  }

  close() {
    this.#dialog.close();
  }

  /** Reads again what is known without asking anybody. */
  async #read() {
    const engine = this.#engine();
    if (!engine) return;
    try {
      const [models, stored, status] = await Promise.all([
        engine.models(),
        engine.storedModels(),
        engine.status(),
      ]);
      const before = new Map(this.#entries.map((entry) => [entry.info.id, entry]));
      this.#stored = new Map(stored.map((each) => [each.id, each]));
      this.#used = status.model.id;
      const looked = this.#entries.filter(({ info }) => !models.some(({ id }) => id === info.id));
      this.#entries = [
        ...looked,
        ...models.map((info) => {
          const known = before.get(info.id);
          const listed = info.precisions.length ? info : (known?.info ?? info);
          return {
            problem: "",
            asking: false,
            precision: null,
            ...known,
            info: listed,
          };
        }),
      ];
    } catch (error) {
      this.#problem = error;
    }
    this.#draw();
  }

  /** Asks the hosts of those models whose files are not known yet. */
  async #ask() {
    const waiting = this.#entries.filter(({ info }) => !info.precisions.length);
    const takeTurns = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        if (!this.#dialog.open) return;
        // A host that is not there for one is not there for the others: said once, asked no more.
        if (!(await this.#inspect(entry))) waiting.length = 0;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  }

  /**
   * @param {Entry} entry
   * @returns {Promise<boolean>} whether its host is there
   */
  async #inspect(entry) {
    let there = true;
    entry.asking = true;
    entry.problem = "";
    this.#draw();
    try {
      const info = await this.#engine()?.inspectModel(entry.info.id);
      if (info) entry.info = info;
    } catch (error) {
      there = !isHostsTrouble(error);
      if (there) entry.problem = words(error).message;
      else this.#problem = error;
    }
    entry.asking = false;
    this.#draw();
    return there;
  }

  /** @param {SubmitEvent} event */
  async #look(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const model = String(new FormData(form).get("model") ?? "").trim();
    if (!model) return;
    await this.#take(say.models.lookingUp, async (engine) => {
      const info = await engine.inspectModel(model);
      form.reset();
      return info;
    });
  }

  /** @param {PickedFile[]} files */
  async #add(files) {
    if (!files.length) return;
    const [first = ""] = files.map(({ path }) => path.split("/"))[0] ?? [];
    const inFolder = files.every(({ path }) => path.startsWith(`${first}/`));
    const name = inFolder ? first : say.models.myModel;
    const inside = files.map(({ path, file }) => ({
      path: inFolder ? path.slice(first.length + 1) : path,
      file,
    }));
    await this.#take(say.models.checkingFiles, (engine) => engine.addModel(name, inside));
  }

  /**
   * @param {string} doing
   * @param {(engine: Engine) => Promise<ModelInfo>} find
   */
  async #take(doing, find) {
    const engine = this.#engine();
    if (!engine || this.#busy) return;
    this.#busy = doing;
    this.#problem = null;
    this.#draw();
    try {
      const info = await find(engine);
      const others = this.#entries.filter((entry) => entry.info.id !== info.id);
      this.#entries = [{ info, problem: "", asking: false, precision: null }, ...others];
      await this.#read();
    } catch (error) {
      this.#problem = error;
    }
    this.#busy = "";
    this.#draw();
    this.#dialog.querySelector(".models")?.scrollTo({ top: 0, behavior: "smooth" });
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    if (event.dataTransfer) await this.#add(await filesOf(event.dataTransfer));
  }

  /** @param {Event} event */
  async #picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])].map((file) => ({
      path: file.webkitRelativePath || file.name,
      file,
    }));
    input.value = "";
    await this.#add(files);
  }

  /** @param {Entry} entry */
  async #remove(entry) {
    if (!(await this.#listener.onRemove(entry.info))) return;
    this.#entries = this.#entries.filter((each) => each !== entry);
    await this.#read();
  }

  #draw() {
    const total = [...this.#stored.values()].reduce((sum, each) => sum + each.bytes, 0);
    render(
      html`<header class="dialog-head">
          <div>
            <h2 id="models-title">${say.models.title}</h2>
            <p class="quiet" data-testid="models-stored">${
              this.#stored.size
                ? say.models.onDevice(this.#stored.size, total)
                : say.models.onlyBuiltIn
            }</p>
          </div>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.close()}>${closeIcon}</button>
        </header>
        <ul class="models">
          ${repeat(
            this.#entries,
            (entry) => entry.info.id,
            (entry) => this.#entry(entry),
          )}
        </ul>
        <section class="models-more">
          <form class="models-other" @submit=${(/** @type {SubmitEvent} */ event) => this.#look(event)}>
            <label for="other-model">${say.models.another}</label>
            <input id="other-model" name="model" data-testid="other-model" placeholder=${say.models.anotherName} autocomplete="off" spellcheck="false" autocapitalize="off" />
            <button class="button" type="submit" data-testid="look-up" ?disabled=${Boolean(this.#busy)}>${say.models.lookUp}</button>
          </form>
          <p class="models-files">
            <span class="quiet">${say.models.withoutInternet}</span>
            <label class="link">${folderIcon}${say.models.chooseFolder}<input class="visually-hidden" data-testid="model-folder" type="file" webkitdirectory multiple @change=${(/** @type {Event} */ event) => this.#picked(event)} /></label>
            <label class="link">${say.models.chooseFiles}<input class="visually-hidden" data-testid="model-files" type="file" multiple @change=${(/** @type {Event} */ event) => this.#picked(event)} /></label>
          </p>
          ${this.#busy ? html`<p class="quiet" role="status">${this.#busy}</p>` : nothing}
          ${this.#problem ? html`<p class="models-problem" role="alert" data-testid="models-problem">${words(this.#problem).message} ${copyDiagnosticsButton()}</p>` : nothing}
        </section>`,
      this.#dialog,
    );
  }

  /** @param {Entry} entry */
  #entry(entry) {
    const { info, problem, asking } = entry;
    const stored = this.#stored.get(info.id);
    const name = modelName(info);
    const used = info.id === this.#used;
    const chosen = entry.precision ?? info.precision;
    const same = used && chosen === info.precision;
    return html`<li class="model-card" data-testid="model" data-model=${info.id} ?data-used=${used}>
      <div class="model-about">
        <p class="folder-name">${name}${used ? html`<span class="badge">${say.models.inUseBadge}</span>` : nothing}</p>
        <p>${modelSummary(info) || info.id}</p>
        <p class="quiet" data-testid="model-facts">${facts(info, stored)}</p>
        ${problem ? html`<p class="models-problem" data-testid="model-problem">${problem} ${copyDiagnosticsButton()}</p>` : nothing}
      </div>
      <div class="model-ways">
        ${
          info.precisions.length && info.origin !== "built-in"
            ? html`<select aria-label=${say.models.precisionOf(name)} data-testid="precision"
                @change=${(/** @type {Event} */ event) => {
                  entry.precision = /** @type {HTMLSelectElement} */ (event.target).value;
                  this.#draw();
                }}>
                ${info.precisions.map((each) => html`<option value=${each.precision} ?selected=${each.precision === chosen}>${weight(each)}</option>`)}
              </select>`
            : asking
              ? html`<span class="quiet">${say.models.askingSize}</span>`
              : nothing
        }
        <button class="button small" type="button" data-testid="use-model" ?disabled=${same || Boolean(problem)} @click=${() => this.#listener.onUse(info.id, entry.precision)}>
          ${needed(info, chosen) ? downloadIcon : nothing}${same ? say.models.inUse : say.models.use}
        </button>
        ${
          stored
            ? html`<button class="icon-button" type="button" data-testid="remove-model" aria-label=${say.models.removeThis(name)} title=${used ? say.models.chooseAnother : say.models.removeFromDevice} ?disabled=${used} @click=${() => this.#remove(entry)}>${removeIcon}</button>`
            : nothing
        }
      </div>
    </li>`;
  }
}

/**
 * @param {ModelInfo} info
 * @param {StoredModel | undefined} stored
 */
function facts(info, stored) {
  const from = {
    "built-in": say.models.builtIn,
    site: say.models.onThisSite,
    files: say.models.from.files,
    hub: "",
    url: "",
  };
  return [
    hasDetails() && info.title !== info.id && modelSummary(info) && info.origin === "hub"
      ? info.id
      : "",
    hasDetails() && info.dimensions ? say.models.dimensions(info.dimensions) : "",
    info.languages.map(language).join(", "),
    from[info.origin],
    stored?.bytes ? say.models.storedSize(stored.bytes) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {string} code */
function language(code) {
  return code === "multilingual" ? say.models.manyLanguages : languageName(code);
}

/** @param {PrecisionInfo} info */
function weight({ precision, size, stored }) {
  if (size === null) return precision;
  if (stored >= size) return say.models.precisionHere(precision, size);
  return say.models.precision(precision, size);
}

/**
 * Whether bytes have to be downloaded.
 * @param {ModelInfo} info
 * @param {string | null} precision
 */
function needed({ origin, precisions }, precision) {
  if (origin === "built-in" || origin === "files") return false;
  const chosen = precisions.find((each) => each.precision === precision);
  return !chosen || chosen.size === null || chosen.stored < chosen.size;
}
