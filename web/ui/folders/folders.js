/** The folders of this visit: how they come in, and how those of an earlier visit are opened again. */

import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";
import { LOOSE } from "./dropping.js";
import { canRead, FolderPicker, mayRead } from "./folder-picker.js";

/** @import { FolderInfo, FolderSource } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

export class Folders {
  #page;
  #picker;
  #onSource;
  /** @type {Map<string, FolderSource>} Those that came as files: only the page still has them. */
  #files = new Map();

  /**
   * @param {Page} page
   * @param {(source: FolderSource) => void} onSource
   */
  constructor(page, onSource) {
    this.#page = page;
    this.#onSource = onSource;
    this.#picker = new FolderPicker(part("folder-input"), {
      onFolder: (source) => this.take(source),
      onNothing: () => this.#hint(say.folders.refused),
    });
    for (const id of ["choose-folder", "add-folder"])
      part(id).addEventListener("click", () => this.choose());
  }

  /** Needs a click under way. */
  choose() {
    this.#picker.choose();
  }

  /** Takes what was chosen before this code was there. */
  catchUp() {
    this.#picker.catchUp();
  }

  /** @param {FolderSource} source */
  take(source) {
    const earlier = source.name === LOOSE ? (this.#files.get(LOOSE)?.files ?? []) : [];
    const whole = earlier.length
      ? { ...source, files: [...earlier, ...(source.files ?? [])] }
      : source;
    if (whole.files) this.#files.set(whole.name, whole);
    this.#onSource(whole);
  }

  /** @param {FolderInfo} folder Needs a click under way. */
  async reopen({ name, handle, open }) {
    const files = this.#files.get(name);
    if (handle) {
      if (await mayRead(handle)) this.take({ name, handle });
      else this.#hint(say.folders.mayNotRead(name));
    } else if (open && files) this.take(files);
    else this.choose();
  }

  /** @param {number} id Needs a click under way. */
  reopenById(id) {
    const folder = this.#page.library.folder(id);
    if (folder) this.reopen(folder);
  }

  /**
   * Needs a click under way.
   * @param {number} id
   * @param {boolean} everything Whether folders of programs and of the system are looked into as well.
   */
  async lookInto(id, everything) {
    const folder = this.#page.library.folder(id);
    if (!folder) return;
    await this.#page.problems.trying(say.folders.couldNotChange(folder.name), async (engine) => {
      this.#page.library.take(await engine.lookInto(id, everything));
      await this.reopen(folder);
    });
  }

  /**
   * Takes those folders again that can be read without asking.
   * @param {FolderInfo[]} folders
   * @returns {Promise<number>} How many stayed closed.
   */
  async takeReadable(folders) {
    let closed = 0;
    for (const { name, handle } of folders) {
      const files = this.#files.get(name);
      if (handle && (await canRead(handle))) this.take({ name, handle });
      else if (files) this.take(files);
      else closed += 1;
    }
    return closed;
  }

  /**
   * @param {FolderInfo[]} folders
   * @returns {FolderSource[]} What `remember` takes.
   */
  forget(folders) {
    const known = folders.flatMap(({ name }) => this.#files.get(name) ?? []);
    for (const { name } of known) this.#files.delete(name);
    return known;
  }

  /** @param {FolderSource[]} sources */
  remember(sources) {
    for (const source of sources) this.#files.set(source.name, source);
  }

  /** @param {string} text */
  #hint(text) {
    this.#page.toasts.show(text, { topic: "folders" });
  }
}
