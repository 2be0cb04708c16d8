// Frames of films. Only a page has the element that plays them: it is asked for one (client/film.js).

/**
 * @typedef {import("../decoding/codecs.js").Answer & {seconds: number | undefined}} Frame and how long the film lasts, if it is one
 */

/** Formats that are films, by Photoseek's names. */
export const FILMS = new Set(["MOV", "MP4", "WEBM"]);

/**
 * @param {(message: unknown, transfer?: Transferable[]) => void} post sends a message to the page
 * @param {Blob} film
 * @param {number} edge as for a picture
 * @param {number} seconds how long it may take
 * @returns {Promise<Frame>} rejected with what the page says, or with undefined where it is too late
 */
export function frameOf(post, film, edge, seconds) {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, 1000 * seconds);
    here.onmessage = ({ data: { frame, error } }) => {
      clearTimeout(timer);
      if (frame) resolve({ ...frame, asStored: false });
      else reject(error);
    };
    post({ event: "film", data: { film, edge, port: there } }, [there]);
  }).finally(() => here.close());
}
