// What the browser itself can decode.

/** @typedef {import("./codecs.js").Pixels} Pixels */

/**
 * @param {Blob} picture
 * @param {number} edge
 * @returns {Promise<Pixels>}
 */
export async function decode(picture, edge) {
  const bitmap = await createImageBitmap(picture);
  try {
    return draw(bitmap, bitmap.width, bitmap.height, edge);
  } finally {
    bitmap.close();
  }
}

/**
 * @param {CanvasImageSource} image
 * @param {number} fullWidth
 * @param {number} fullHeight
 * @param {number} edge
 * @returns {Pixels}
 */
export function draw(image, fullWidth, fullHeight, edge) {
  const scale = Math.min(1, edge / Math.max(fullWidth, fullHeight));
  const width = Math.max(1, Math.round(fullWidth * scale));
  const height = Math.max(1, Math.round(fullHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height, fullWidth, fullHeight };
}
