/** Downloads a file of the shell, and takes it only if it is the one that the list names. */

/** @import { ShellFile } from "./precache.js" */

/**
 * @param {ShellFile} file
 * @param {URL} url
 * @returns {Promise<ArrayBuffer>}
 */
export async function download(file, url) {
  // "no-cache" asks the host whether the copy of the HTTP cache still holds.
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${file.path}: the host answered ${response.status}`);
  const content = await response.arrayBuffer();
  const found = hex(await crypto.subtle.digest("SHA-256", content));
  if (found !== file.sha256) throw new Error(`${file.path}: not the file of this version`);
  return content;
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {string}
 */
function hex(bytes) {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
