// What only elements of a page decode: films, and pictures that are damaged, as far as they go. The
// page is asked for them (client/elements.js).

/**
 * @typedef {import("../decoding/codecs.js").Answer & {seconds: number | undefined}} Frame and how long the film lasts, if it is one
 * @typedef {"video" | "img"} Element
 */

/** Formats that are films, by Photoseek's names. */
export const FILMS = new Set(["MOV", "MP4", "WEBM"]);

/**
 * @param {(message: unknown, transfer?: Transferable[]) => void} post sends a message to the page
 * @param {Element} element
 * @param {Blob} file
 * @param {number} edge as for a picture
 * @param {number} seconds how long it may take
 * @returns {Promise<Frame>} rejected with what the page says, or with undefined where it is too late
 */
export function shownBy(post, element, file, edge, seconds) {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, 1000 * seconds);
    here.onmessage = ({ data: { frame, error } }) => {
      clearTimeout(timer);
      if (frame) resolve({ ...frame, asStored: false });
      else reject(error);
    };
    post({ event: "show", data: { element, file, edge, port: there } }, [there]);
  }).finally(() => here.close());
}
