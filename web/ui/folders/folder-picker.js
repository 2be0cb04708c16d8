/** Choosing a folder: the browser's folder dialog where it has one, the file input everywhere else. */
import { say } from "../../messages/index.js";

/** @import { FolderSource, PickedFile } from "../../protocol.js" */

/**
 * @typedef {Window & { showDirectoryPicker?: (options: { id: string, mode: "read", startIn: string }) => Promise<FileSystemDirectoryHandle> }} PickerWindow
 * @typedef {FileSystemDirectoryHandle & { requestPermission?: (options: { mode: "read" }) => Promise<PermissionState>, queryPermission?: (options: { mode: "read" }) => Promise<PermissionState> }} AskableHandle
 *
 * @typedef {object} PickerListener
 * @property {(source: FolderSource) => void} onFolder
 * @property {() => void} onNothing The dialog was left, or the browser refused the folder: it does not say which.
 */

export class FolderPicker {
  #input;
  #listener;

  /**
   * @param {HTMLInputElement} input
   * @param {PickerListener} listener
   */
  constructor(input, listener) {
    this.#input = input;
    this.#listener = listener;
    input.addEventListener("change", () => this.catchUp());
  }

  /** Needs a click under way. */
  async choose() {
    const { showDirectoryPicker } = /** @type {PickerWindow} */ (window);
    if (!showDirectoryPicker) {
      this.#input.click();
      return;
    }
    try {
      const handle = await showDirectoryPicker.call(window, {
        id: "photos",
        mode: "read",
        startIn: "pictures",
      });
      this.#listener.onFolder({ name: handle.name, handle });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") this.#listener.onNothing();
      else this.#input.click();
    }
  }

  /** Takes what the input holds, also when it was chosen before this code was there. */
  catchUp() {
    const files = [...(this.#input.files ?? [])];
    this.#input.value = ""; // the same folder can be chosen again
    const [first] = files;
    if (!first) return;
    const name = first.webkitRelativePath.split("/")[0] || say.folders.chosenFiles;
    this.#listener.onFolder({ name, files: files.map(picked) });
  }
}

/**
 * Asks the reader's leave for a folder of an earlier visit. Needs a click under way.
 * @param {FileSystemDirectoryHandle} handle
 */
export async function mayRead(handle) {
  const { requestPermission } = /** @type {AskableHandle} */ (handle);
  return (
    !requestPermission || (await requestPermission.call(handle, { mode: "read" })) === "granted"
  );
}

/**
 * Whether a folder of an earlier visit can be read without asking.
 * @param {FileSystemDirectoryHandle} handle
 */
export async function canRead(handle) {
  const { queryPermission } = /** @type {AskableHandle} */ (handle);
  return !queryPermission || (await queryPermission.call(handle, { mode: "read" })) === "granted";
}

/**
 * The path inside the chosen folder, without the folder's own name.
 * @param {File} file
 * @returns {PickedFile}
 */
function picked(file) {
  const [, ...inside] = file.webkitRelativePath.split("/");
  return { path: inside.join("/") || file.name, file };
}
