/** The folders of this visit: how they come in, and how those of an earlier visit are opened again. */
import { LOOSE } from "./dropping.js";
import { canRead, FolderPicker, mayRead } from "./folder-picker.js";

/** @import { FolderInfo, FolderSource } from "../protocol.js" */

const REFUSED =
  "No folder chosen. Desktop, Downloads and the home folder cannot be shared as a whole: choose Pictures or a subfolder.";

/**
 * @typedef {object} FoldersListener
 * @property {(source: FolderSource) => void} onSource
 * @property {(text: string) => void} onHint
 */

export class Folders {
  #picker;
  #listener;
  /** @type {Map<string, FolderSource>} Those that came as files: only the page still has them. */
  #files = new Map();

  /**
   * @param {HTMLInputElement} input
   * @param {FoldersListener} listener
   */
  constructor(input, listener) {
    this.#listener = listener;
    this.#picker = new FolderPicker(input, {
      onFolder: (source) => this.take(source),
      onNothing: () => listener.onHint(REFUSED),
    });
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
    this.#listener.onSource(whole);
  }

  /** @param {FolderInfo} folder Needs a click under way. */
  async reopen({ name, handle, open }) {
    const files = this.#files.get(name);
    if (handle) {
      if (await mayRead(handle)) this.take({ name, handle });
      else this.#listener.onHint(`The browser may not read “${name}”.`);
    } else if (open && files) this.take(files);
    else this.choose();
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
}
