// Pictures that somebody hands over.

/**
 * The pixels of a picture that came as pixels.
 * @param {Blob | ImageData} image
 * @returns {ImageData | undefined} undefined for a file
 */
export function pixels(image) {
  return image instanceof ImageData ? image : undefined;
}
