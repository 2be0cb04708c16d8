// The browser's own image decoders, for formats that Pillow was built without.

/**
 * @param {Uint8Array<ArrayBuffer>} data
 * @param {string} type MIME type
 * @param {number} edge longest edge of the answer
 * @returns {Promise<{data: Uint8ClampedArray, width: number, height: number, fullWidth: number, fullHeight: number}>}
 *   RGBA, upright
 */
export async function decode(data, type, edge) {
  const bitmap = await createImageBitmap(new Blob([data], { type }));
  try {
    const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (!context) throw new Error("no 2d canvas");
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height).data;
    return { data: pixels, width, height, fullWidth: bitmap.width, fullHeight: bitmap.height };
  } finally {
    bitmap.close();
  }
}

/**
 * The pixels of a picture that came as pixels.
 * @param {Blob | ImageData} image
 * @returns {ImageData | undefined} undefined for a file
 */
export function pixels(image) {
  return image instanceof ImageData ? image : undefined;
}
