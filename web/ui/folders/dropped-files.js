/** The files of a drop, and of the folders in it. */
/** @import { PickedFile } from "../../protocol.js" */

/**
 * All files of a drop, those of a folder below its name.
 * @param {DataTransfer} transfer It can be read in its own turn only: all is asked at once.
 * @returns {Promise<PickedFile[]>}
 */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [];
  for (const entry of entries) {
    if (entry?.isDirectory) {
      files.push(
        ...(await walk(/** @type {FileSystemDirectoryEntry} */ (entry), `${entry.name}/`)),
      );
    } else if (entry) {
      const file = await asFile(/** @type {FileSystemFileEntry} */ (entry));
      files.push({ path: entry.name, file });
    }
  }
  return files;
}

/**
 * All files below a dropped folder.
 * @param {FileSystemDirectoryEntry} folder
 * @param {string} prefix
 * @returns {Promise<PickedFile[]>}
 */
export async function walk(folder, prefix) {
  const found = [];
  for (const entry of await list(folder)) {
    const path = prefix + entry.name;
    if (entry.isDirectory) {
      found.push(...(await walk(/** @type {FileSystemDirectoryEntry} */ (entry), `${path}/`)));
    } else {
      const file = await asFile(/** @type {FileSystemFileEntry} */ (entry)).catch(() => null);
      if (file) found.push({ path, file });
    }
  }
  return found;
}

/**
 * A reader gives a hundred entries at a time, until it gives none.
 * @param {FileSystemDirectoryEntry} folder
 */
async function list(folder) {
  const entries = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    const some = await new Promise(
      (/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) =>
        entries.readEntries(resolve, reject),
    );
    if (!some.length) return all;
    all.push(...some);
  }
}

/** @param {FileSystemFileEntry} entry */
function asFile(entry) {
  return new Promise((/** @type {(file: File) => void} */ resolve, reject) =>
    entry.file(resolve, reject),
  );
}
