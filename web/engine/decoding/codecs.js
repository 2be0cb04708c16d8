// Who decodes a format, in order: the browser's own decoder is faster where there is one.

/**
 * @typedef {{data: Uint8ClampedArray, width: number, height: number, fullWidth: number, fullHeight: number}} Pixels
 *   RGBA, and the size of the whole picture
 * @typedef {Pixels & {asStored: boolean}} Answer whether the colours are still those of the file's profile
 * @typedef {{decode(picture: Blob, edge: number): Promise<Pixels>}} Codec
 */

import * as browser from "./browser.js";

/** Formats that many browsers lack -> the codec in WebAssembly. @type {Record<string, () => Promise<Codec>>} */
const WASM = {
  HEIC: () => import("./heif.js"),
  AVIF: () => import("./avif.js"),
  JXL: () => import("./jpeg-xl.js"),
  JPEG2000: () => import("./jpeg-2000.js"),
};

/** A codec that could not be fetched: the picture may be whole. */
export class CodecUnavailable extends Error {}

/** Formats that this browser has failed to decode and the codec has not. @type {Set<string>} */
const beyondBrowser = new Set();

/**
 * @param {string} format Photoseek's name of it
 * @param {Blob} picture
 * @param {number} edge
 * @param {(stage: "loading" | "decoding") => void} onStage told when it begins to load a codec, or to decode
 * @returns {Promise<Answer>}
 */
export async function decode(format, picture, edge, onStage) {
  const load = WASM[format];
  if (!load) {
    onStage("decoding");
    return { ...(await browser.decode(picture, edge)), asStored: false };
  }
  if (!beyondBrowser.has(format)) {
    onStage("decoding");
    const pixels = await browser.decode(picture, edge).catch(() => undefined);
    if (pixels) return { ...pixels, asStored: false };
  }
  onStage("loading");
  const codec = await load().catch((error) => {
    throw new CodecUnavailable(String(error));
  });
  onStage("decoding");
  const pixels = await codec.decode(picture, edge);
  beyondBrowser.add(format);
  return { ...pixels, asStored: format !== "JXL" };
}

/** @param {string} format */
export const knows = (format) => format in WASM;
