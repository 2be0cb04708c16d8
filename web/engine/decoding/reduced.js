// Smaller pictures by averaging whole blocks of pixels, as Pillow's Image.reduce() does.

/** @typedef {import("./codecs.js").Pixels} Pixels */

/**
 * @param {Uint8ClampedArray} data RGBA
 * @param {number} width
 * @param {number} height
 * @param {number} edge what the longest edge keeps at least
 * @returns {Pixels}
 */
export function reduced(data, width, height, edge) {
  const factor = Math.floor(Math.max(width, height) / edge);
  if (factor < 2) return { data, width, height, fullWidth: width, fullHeight: height };
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const small = new Uint8ClampedArray(columns * rows * 4);
  const sums = new Uint32Array(columns * 4);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    const bottom = Math.min(height, (row + 1) * factor);
    for (let y = row * factor; y < bottom; y++) {
      for (let x = 0, at = y * width * 4, column = 0, left = factor; x < width; x++, at += 4) {
        sums[column] += data[at];
        sums[column + 1] += data[at + 1];
        sums[column + 2] += data[at + 2];
        sums[column + 3] += data[at + 3];
        if (--left === 0) {
          column += 4;
          left = factor;
        }
      }
    }
    const deep = bottom - row * factor;
    for (let column = 0; column < columns; column++) {
      const count = deep * Math.min(factor, width - column * factor);
      for (let channel = 0; channel < 4; channel++) {
        small[(row * columns + column) * 4 + channel] = sums[column * 4 + channel] / count;
      }
    }
  }
  return { data: small, width: columns, height: rows, fullWidth: width, fullHeight: height };
}
