/** The panel at the side: folders, the model in use, storage, and what lies behind the page. */
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { languageName } from "../../messages/formats.js";
import { modelName, modelSummary, say } from "../../messages/index.js";
import { where } from "../models/model-menu.js";
import { showAbout } from "../shell/about-dialog.js";
import { copyDiagnosticsButton } from "../shell/copy-diagnostics.js";
import {
  againIcon,
  closeIcon,
  downloadIcon,
  folderIcon,
  listIcon,
  removeIcon,
  stackIcon,
  tagIcon,
  uploadIcon,
} from "../shell/icons.js";
import { hasDetails } from "../shell/looks.js";
import { opened } from "../shell/overlays.js";
import { part } from "../shell/part.js";
import { settings } from "../shell/settings.js";
import { storageView } from "./storage-view.js";
/** @import { BackendChoice } from "../../client.js" */
/** @import { FolderInfo, Status, StorageInfo } from "../../protocol.js" */
/** @import { Removed } from "../folders/removal.js" */

/**
 * @typedef {object} PanelListener
 * @property {() => void} onAdd
 * @property {(folder: FolderInfo) => void} onReopen
 * @property {(folder: FolderInfo) => void} onLeaveOut Folders of programs and of the system in it.
 * @property {(folder: FolderInfo) => void} onRemove
 * @property {() => void} onRemoveAll
 * @property {(removed: Removed) => void} onBringBack
 * @property {(choice: BackendChoice) => Promise<void>} onBackend
 * @property {() => void} onModels The reader wants to choose another model.
 * @property {() => void} onExport
 * @property {() => void} onStacks Shows which photos are nearly the same.
 * @property {{ folds: boolean }} folds Whether one photo of each stack is shown.
 * @property {() => void} onMarks Shows the albums and tags that there are.
 * @property {() => void} onExportFacts
 * @property {() => void} onImport
 * @property {() => void} onDetails Details are shown from now on, or no more.
 * @property {(code: string) => void} onLanguage The reader has chosen another one.
 * @property {() => void} onKeep The browser is to be asked to keep what is stored.
 * @property {() => void} onShow
 */

export class LibraryPanel {
  #host = part("library-panel");
  /** @type {HTMLDialogElement} */
  #about = part("about-dialog");
  #button = part("library-button");
  #listener;
  /** Says that the page is no longer covered. */
  #uncovered = () => {};
  /** @type {Status | null} */
  #status = null;
  /** @type {StorageInfo | null} */
  #storage = null;
  #refused = false;
  #offline = false;
  /** @type {Removed[]} */
  #removed = [];

  /** @param {PanelListener} listener */
  constructor(listener) {
    this.#listener = listener;
    const host = this.#host;
    this.#button.addEventListener("click", () => this.toggle(Boolean(host.hidden)));
    host.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // it closes the panel, and nothing else
      this.toggle(false);
    });
    document.addEventListener("pointerdown", (event) => {
      const inside =
        event.target instanceof Element &&
        event.target.closest(".panel, #library-button, dialog, .toasts");
      if (!host.hidden && !inside) this.toggle(false);
    });
    this.#draw();
  }

  /** @param {boolean} shown */
  toggle(shown) {
    if (this.#host.hidden !== shown) return;
    const held = this.#host.contains(document.activeElement);
    this.#host.hidden = !shown;
    this.#button.setAttribute("aria-expanded", String(shown));
    this.#uncovered();
    if (shown) {
      this.#uncovered = opened(() => this.toggle(false));
      this.#listener.onShow();
      this.#host.querySelector("button")?.focus();
    } else if (held) this.#button.focus();
  }

  /** @param {Status} status */
  drawStatus(status) {
    this.#status = status;
    this.#draw();
  }

  /**
   * @param {StorageInfo} storage
   * @param {boolean} refused Whether the browser was asked to keep it and would not.
   */
  drawStorage(storage, refused) {
    this.#storage = storage;
    this.#refused = refused;
    this.#draw();
  }

  /** @param {Removed[]} removed */
  drawRemoved(removed) {
    this.#removed = removed;
    this.#draw();
  }

  /** The page works without a network from now on. */
  drawOffline() {
    this.#offline = true;
    this.#draw();
  }

  #draw() {
    const status = this.#status;
    const folders = status?.folders ?? [];
    render(
      html`<header class="dialog-head">
          <h2>${say.library.title}</h2>
          <button class="icon-button" type="button" aria-label=${say.shell.close} @click=${() => this.toggle(false)}>${closeIcon}</button>
        </header>
        <section>
          <h3>${say.folders.title}</h3>
          ${folders.length || this.#removed.length ? nothing : html`<p class="quiet">${say.folders.none}</p>`}
          <ul class="folders">
            ${repeat(
              folders,
              (folder) => folder.id,
              (folder) => this.#folder(folder),
            )}
            ${this.#removed.map((removed) => this.#wayBack(removed))}
          </ul>
          <button class="button" type="button" @click=${() => this.#listener.onAdd()}>${folderIcon}${say.folders.addA}</button>
          ${folders.length > 1 ? html`<button class="link" type="button" data-testid="remove-all" @click=${() => this.#listener.onRemoveAll()}>${removeIcon}${say.folders.removeAll}</button>` : nothing}
        </section>
        ${
          status
            ? model(
                status,
                (choice) => this.#runOn(choice),
                () => this.#listener.onModels(),
              )
            : nothing
        }
        <section>
          <h3>${say.library.storage}</h3>
          ${storageView({ storage: this.#storage, forgets: Boolean(status?.forgets), refused: this.#refused }, () => this.#listener.onKeep())}
          ${this.#offline ? html`<p class="quiet" data-testid="offline">${say.library.offline}</p>` : nothing}
        </section>
        ${status ? this.#exchange(status) : nothing}
        ${settings({
          onLanguage: (code) => this.#listener.onLanguage(code),
          onDetails: () => {
            this.#listener.onDetails();
            this.#draw();
          },
        })}
        <p class="quiet version"><button class="link" type="button" data-testid="open-about" @click=${() => showAbout(this.#about, status?.version ?? "")}>${say.shell.about.title}</button> ${copyDiagnosticsButton()}</p>`,
      this.#host,
    );
  }

  /** @param {Removed} removed */
  #wayBack(removed) {
    return html`<li class="folder" data-testid="removed">
      ${removeIcon}
      <div>
        <p class="folder-name quiet">${removed.names}</p>
        <p class="quiet">${say.folders.forgottenOnClose}</p>
        <div class="ways">
          <button class="link" type="button" @click=${() => this.#listener.onBringBack(removed)}>${againIcon}${say.folders.bringBack}</button>
        </div>
      </div>
    </li>`;
  }

  /** @param {FolderInfo} folder */
  #folder(folder) {
    const again = folder.open ? say.folders.lookForNew : say.folders.openAgain;
    return html`<li class="folder" data-testid="folder" data-name=${folder.name}>
      ${folderIcon}
      <div>
        <p class="folder-name">${folder.name}</p>
        <p class="quiet">${folder.open ? say.folders.inFolder(folder.photos) : say.folders.fromThumbnails(folder.photos)}</p>
        ${folder.everything ? html`<p class="quiet">${say.folders.looksInto} <button class="link" type="button" data-testid="leave-out" @click=${() => this.#listener.onLeaveOut(folder)}>${say.folders.leaveOut}</button></p>` : nothing}
        <div class="ways">
          <button class="link" type="button" data-testid="reopen-folder" @click=${() => this.#listener.onReopen(folder)}>${againIcon}${again}</button>
          <button class="link" type="button" data-testid="remove-folder" aria-label=${say.folders.removeThis(folder.name)} @click=${() => this.#listener.onRemove(folder)}>${removeIcon}${say.folders.remove}</button>
        </div>
      </div>
    </li>`;
  }

  /** @param {Status} status */
  #exchange({ photos }) {
    const { onExport, onExportFacts, onImport, onStacks, onMarks, folds } = this.#listener;
    const then = (/** @type {() => void} */ act) => () => {
      this.toggle(false); // a card says how far it is
      act();
    };
    const fold = (/** @type {Event} */ event) => {
      folds.folds = /** @type {HTMLInputElement} */ (event.target).checked;
    };
    return html`<section>
      <h3>${say.acting.stacks.title}</h3>
      <button class="link" type="button" data-testid="stacks" ?disabled=${photos === 0} @click=${then(onStacks)}>${stackIcon}${say.acting.stacks.review}</button>
      <label class="option also"><input type="checkbox" data-testid="folds" .checked=${live(folds.folds)} @change=${fold} /><span class="option-label">${say.acting.stacks.folds}</span></label>
    </section>
    <section>
      <h3>${say.acting.marks.title}</h3>
      <button class="link" type="button" data-testid="marks" ?disabled=${photos === 0} @click=${then(onMarks)}>${tagIcon}${say.acting.marks.edit}</button>
    </section>
    <section>
      <h3>${say.library.exchange}</h3>
      <p class="quiet">${say.library.exchangeAbout}</p>
      <div class="ways">
        <button class="link" type="button" data-testid="export-library" ?disabled=${photos === 0} @click=${then(onExport)}>${downloadIcon}${say.library.export}</button>
        <button class="link" type="button" data-testid="export-facts" ?disabled=${photos === 0} @click=${then(onExportFacts)}>${listIcon}${say.library.exportList}</button>
        <button class="link" type="button" data-testid="import-library" @click=${then(onImport)}>${uploadIcon}${say.library.import}</button>
      </div>
    </section>`;
  }

  /** @param {BackendChoice} choice */
  async #runOn(choice) {
    await this.#listener.onBackend(choice);
    this.#draw(); // where it does run
  }
}

/**
 * @param {Status} status
 * @param {(choice: BackendChoice) => void} onBackend
 * @param {() => void} onModels
 */
function model(status, onBackend, onModels) {
  const { id, dimensions, local, languages, origin, precision } = status.model;
  const summary = modelSummary(status.model);
  const { backend, threads } = status;
  const details = hasDetails();
  const facts = [
    local ? where(id) : say.models.from[origin],
    details && dimensions ? say.models.dimensions(dimensions) : "",
    languages
      .map((code) => (code === "multilingual" ? say.models.manyLanguages : languageName(code)))
      .join(", "),
    details && precision,
    details && (backend === "webgpu" ? say.models.graphicsCard : say.models.threads(threads)),
  ];
  return html`<section>
    <h3>${say.models.model}</h3>
    <p class="folder-name">${modelName(status.model)}</p>
    ${summary ? html`<p class="quiet">${summary}</p>` : nothing}
    <p class="quiet" data-testid="model-about">${facts.filter(Boolean).join(" · ")}</p>
    ${status.gpu ? runsOn(status, onBackend) : nothing}
    <button class="link" type="button" @click=${onModels}>${say.models.all}</button>
  </section>`;
}

/** @type {[BackendChoice, string][]} */
const CHOICES = [
  ["auto", say.models.automatic],
  ["webgpu", say.models.onGraphicsCard],
  ["wasm", say.models.onProcessor],
];

/**
 * Without a graphics card there is nothing to choose.
 * @param {Status} status
 * @param {(choice: BackendChoice) => void} onBackend
 */
function runsOn({ backend_choice: choice }, onBackend) {
  /** @param {Event} event */
  const change = ({ target }) =>
    onBackend(/** @type {BackendChoice} */ (/** @type {HTMLSelectElement} */ (target).value));
  return html`<label class="runs-on quiet">
    <span>${say.models.runsOn}</span>
    <select data-testid="backend-select" .value=${live(choice)} @change=${change}>
      ${CHOICES.map(([value, label]) => html`<option value=${value} ?selected=${value === choice}>${label}</option>`)}
    </select>
  </label>`;
}
