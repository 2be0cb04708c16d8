/** Photos into a folder of the reader's choice, as they are and under their names. */
import { freeName, safeName, Taken } from "./file-names.js";

/** @import { PhotoFile } from "./photo-files.js" */

/**
 * @typedef {"both" | "replace" | "skip"} Way What becomes of a photo whose name is there already.
 *
 * @typedef {object} Copied
 * @property {number} copied
 * @property {number} skipped
 * @property {PhotoFile["photo"][]} unread
 *
 * @typedef {object} CopyListener
 * @property {(name: string) => Promise<Way>} onTaken Throws where the reader wants no more.
 * @property {(done: number) => void} onDone
 */

/**
 * A browser cannot set the date of a file that it writes: that of the copy is today's, and what the
 * camera has written into the photo goes with it.
 * @param {FileSystemDirectoryHandle} folder
 * @param {AsyncIterable<PhotoFile>} files
 * @param {AbortSignal} signal
 * @param {CopyListener} listener
 * @returns {Promise<Copied>}
 */
export async function copyInto(folder, files, signal, { onTaken, onDone }) {
  const mine = new Taken();
  const there = new Taken();
  for await (const name of folder.keys()) there.add(name);
  const count = { copied: 0, skipped: 0, unread: /** @type {PhotoFile["photo"][]} */ ([]) };
  let done = 0;
  for await (const { photo, file } of files) {
    const name = safeName(photo.name);
    const isTaken = (/** @type {string} */ each) => there.has(each) || mine.has(each);
    // Two photos of one name that both are to be copied are never a question.
    const way = !file || !there.has(name) || mine.has(name) ? "both" : await onTaken(name);
    signal.throwIfAborted();
    const free = way === "replace" ? name : freeName(name, isTaken);
    if (way === "skip") count.skipped += 1;
    else if (file && (await isWritten(folder, free, file, signal))) {
      mine.add(free);
      count.copied += 1;
    } else count.unread.push(photo);
    done += 1;
    onDone(done);
  }
  return count;
}

/**
 * @param {FileSystemDirectoryHandle} folder
 * @param {string} name
 * @param {Blob} file
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} Not where the photo could not be read.
 */
async function isWritten(folder, name, file, signal) {
  const source = file.stream().getReader();
  /** @type {ReadableStreamReadResult<Uint8Array<ArrayBuffer>>} */
  let read;
  try {
    read = await source.read(); // before there is a file that would stay empty
  } catch {
    return false;
  }
  const handle = await folder.getFileHandle(name, { create: true });
  const target = await handle.createWritable();
  try {
    for (; !read.done; read = await source.read()) {
      signal.throwIfAborted();
      await target.write(read.value);
    }
    await target.close();
  } catch (error) {
    await target.abort().catch(() => {});
    throw error;
  }
  return true;
}
