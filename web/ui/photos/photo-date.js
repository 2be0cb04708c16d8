/**
 * When a photo was taken, in the camera's own time, or else last changed.
 * @param {import("../../protocol.js").PhotoInfo} photo
 */
export function dateOf(photo) {
  if (photo.taken) {
    const taken = new Date(photo.taken.replace(" ", "T").slice(0, 19));
    if (!Number.isNaN(taken.valueOf())) return taken;
  }
  return new Date(photo.modified);
}
