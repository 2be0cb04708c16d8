// Whatever a page holds of a picture -> what crosses to the engine: a file, or pixels.

import { say } from "../messages/index.js";

/**
 * @param {import("../client.js").ImageSource} source
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<Blob | ImageData>}
 */
export async function toSend(source, signal) {
  if (source instanceof Blob || source instanceof ImageData) return source;
  if (source instanceof ImageBitmap) return pixelsOf(source);
  if (source instanceof ArrayBuffer) return new Blob([source]);
  if (ArrayBuffer.isView(source)) {
    return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (source)]);
  }
  if (typeof source === "string" || source instanceof URL) return fetched(source, signal);
  throw new TypeError(say.client.pictureKinds);
}

/**
 * @param {string | URL} address
 * @param {AbortSignal | undefined} signal
 */
async function fetched(address, signal) {
  const response = await fetch(address, { signal: signal ?? null });
  if (!response.ok) throw new TypeError(say.client.notGiven(String(address), response.status));
  return response.blob();
}

/** @param {ImageBitmap} bitmap */
function pixelsOf(bitmap) {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error(say.client.noCanvas);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height);
}
