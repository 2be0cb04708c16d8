/**
 * Photos to try Photoseek with, for whoever has none at hand: a folder of its own in the browser's
 * private file system. There it is like a chosen one, also on later visits; removing it takes its
 * files away too, once nobody can bring them back.
 */
import { html, nothing, render } from "lit-html";
import { say } from "../../messages/index.js";
import { infoIcon } from "../shell/icons.js";
import { keepNote, note } from "../shell/notes.js";
import { part } from "../shell/part.js";

/** @import { FolderSource, PickedFile } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Folders } from "./folders.js" */
/** @import { Removal } from "./removal.js" */

/** @typedef {{file: string, author: string, licence: string}} Sample As `samples.json` lists them. */

const PLACE = new URL("../../samples/", import.meta.url);

/** Under this key stands the name of the folder, while its files are there. */
const KEPT = "photoseek:samples";

export class SamplePhotos {
  #page;
  #folders;
  #removal;
  #button = /** @type {HTMLButtonElement} */ (part("try-samples"));
  #notice = part("samples");

  /**
   * @param {Page} page
   * @param {Folders} folders
   * @param {Removal} removal
   */
  constructor(page, folders, removal) {
    this.#page = page;
    this.#folders = folders;
    this.#removal = removal;
    this.#button.addEventListener("click", () => this.#bring());
    page.library.onChange((_now, before) => {
      // What was removed on this visit may be brought back.
      if (!before && !this.#folder) tidy();
      this.#draw();
    });
  }

  get #folder() {
    return this.#page.library.folders.find(({ name }) => name === note(KEPT));
  }

  async #bring() {
    this.#button.disabled = true;
    this.#button.textContent = say.folders.samplesComing;
    try {
      const files = await fetched();
      const name = say.folders.samples;
      keepNote(KEPT, name);
      this.#folders.take(await kept(name, files));
    } catch {
      this.#page.toasts.show(say.folders.samplesDidNotCome, { topic: "folders" });
    } finally {
      this.#button.disabled = false;
      this.#button.textContent = say.folders.trySamples;
    }
  }

  #draw() {
    const folder = this.#folder;
    this.#notice.hidden = !folder;
    render(
      folder
        ? html`${infoIcon}<span>${say.folders.areSamples}</span>
            <button class="link" type="button" data-testid="remove-samples" @click=${() => this.#removal.remove(folder)}>
              ${say.folders.removeSamples}
            </button>`
        : nothing,
      this.#notice,
    );
  }
}

/**
 * Each is named by whom it is of, and under which terms.
 * @returns {Promise<PickedFile[]>}
 */
async function fetched() {
  /** @type {Sample[]} */
  const samples = await (await loaded("samples.json")).json();
  return Promise.all(
    samples.map(async ({ file, author, licence }, index) => {
      const number = String(index + 1).padStart(2, "0");
      const path = `${number} ${author} (${licence}).jpg`;
      const blob = await (await loaded(file)).blob();
      return { path, file: new File([blob], path, { type: "image/jpeg", lastModified: 0 }) };
    }),
  );
}

/** @param {string} file */
async function loaded(file) {
  const answer = await fetch(new URL(file, PLACE));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/**
 * Puts them where they stay. Private windows and older browsers have no such place: there they are
 * files of this visit.
 * @param {string} name
 * @param {PickedFile[]} files
 * @returns {Promise<FolderSource>}
 */
async function kept(name, files) {
  try {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle(name, { create: true });
    // The grid shows the newest first.
    for (const { path, file } of [...files].reverse()) {
      const writable = await (await handle.getFileHandle(path, { create: true })).createWritable();
      await writable.write(file);
      await writable.close();
    }
    return { name, handle };
  } catch {
    return { name, files };
  }
}

async function tidy() {
  const name = note(KEPT);
  if (!name) return;
  keepNote(KEPT, null);
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  } catch {
    // There were none.
  }
}
