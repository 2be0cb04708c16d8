/** A file for the reader's downloads. */

/** Milliseconds after which the browser has surely begun to save it. */
const SAVED_MS = 60_000;

/**
 * @param {Blob} file
 * @param {string} name
 */
export function saveFile(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
}
