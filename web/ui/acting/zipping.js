/** Photos as one ZIP, written while they are read: no more than one of them is in memory. */
import { freeName, safeName, Taken } from "./file-names.js";

/** @import { PhotoFile } from "./photo-files.js" */

/** ZIP counts years from 1980. */
const FIRST_MS = Date.UTC(1980, 0, 2);

/**
 * @param {AsyncIterable<PhotoFile>} files
 * @param {{ onDone: (done: number) => void, onUnread: (photo: PhotoFile["photo"]) => void }} listener
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 */
export async function zipped(files, { onDone, onUnread }) {
  const { makeZip } = await import("../../vendor/client-zip/index.js");
  const zip = makeZip(entries(files, onDone, onUnread));
  return /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (zip);
}

/**
 * @param {AsyncIterable<PhotoFile>} files
 * @param {(done: number) => void} onDone
 * @param {(photo: PhotoFile["photo"]) => void} onUnread
 */
async function* entries(files, onDone, onUnread) {
  const taken = new Taken();
  let done = 0;
  for await (const { photo, file } of files) {
    // One byte tells whether it can be read: an entry that has begun cannot be taken back.
    const first = await file
      ?.slice(0, 1)
      .arrayBuffer()
      .catch(() => null);
    if (file && first) {
      const name = freeName(safeName(photo.name), (each) => taken.has(each));
      taken.add(name);
      yield {
        name,
        lastModified: new Date(Math.max(FIRST_MS, photo.modified)),
        input: file,
        size: file.size,
      };
    } else onUnread(photo);
    done += 1;
    onDone(done);
  }
}
