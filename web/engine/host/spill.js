// A file for what memory has no room for, in the origin's private file system. It is read and
// written synchronously, which workers alone may, and is gone when the engine is.

const FOLDER = "spilled-rows";

/**
 * A FileSystemSyncAccessHandle, which the types of pages do not know.
 * @typedef {{read: Transfer, write: Transfer, truncate: (size: number) => void, close: () => void}} SyncFile
 * @typedef {(data: Uint16Array, options: {at: number}) => number} Transfer
 * @typedef {{createSyncAccessHandle: () => Promise<SyncFile>}} Openable
 */

/** @returns {Promise<Spill | undefined>} none where the browser has no such files, as in some private windows */
export async function openSpill() {
  try {
    if (!("createSyncAccessHandle" in FileSystemFileHandle.prototype)) return undefined;
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    // What an engine left that was ended without notice; files in use cannot be removed.
    for await (const name of folder.keys()) await folder.removeEntry(name).catch(() => undefined);
    const name = crypto.randomUUID();
    const file = /** @type {unknown} */ (await folder.getFileHandle(name, { create: true }));
    const opened = await /** @type {Openable} */ (file).createSyncAccessHandle();
    return new Spill(folder, name, opened);
  } catch {
    return undefined;
  }
}

export class Spill {
  #folder;
  #name;
  #file;
  #size = 0;

  /**
   * @param {FileSystemDirectoryHandle} folder
   * @param {string} name
   * @param {SyncFile} file
   */
  constructor(folder, name, file) {
    this.#folder = folder;
    this.#name = name;
    this.#file = file;
  }

  /**
   * @param {number} bytes
   * @returns {number | undefined} where they start in the file; nothing if the disk is full
   */
  reserve(bytes) {
    try {
      this.#file.truncate(this.#size + bytes);
    } catch {
      return undefined;
    }
    this.#size += bytes;
    return this.#size - bytes;
  }

  /**
   * @param {number} at
   * @param {Uint16Array} halves
   */
  write(at, halves) {
    this.#file.write(halves, { at });
  }

  /**
   * @param {number} at
   * @param {Uint16Array} halves filled with what is there
   */
  read(at, halves) {
    this.#file.read(halves, { at });
  }

  close() {
    this.#file.close();
    this.#folder.removeEntry(this.#name).catch(() => undefined);
  }
}
