// Starts and ends the worker that decodes pictures, and carries calls to it, one at a time: ending it
// because of one picture must not cost another.

import { startWorker } from "../start-worker.js";
import { FILMS, shownBy } from "./elements.js";

/**
 * @typedef {import("../decoding/codecs.js").Answer} Pixels
 * @typedef {{format: string, picture: Blob, edge: number}} Request
 */

/** Milliseconds without a picture after which the worker is ended: its memory is given back. */
const IDLE = 5000;

/** Pixels of a picture after which it is ended at once. */
const LARGE = 40_000_000;

/** Seconds for a codec to be fetched and compiled. */
const LOADING = 60;

/** A picture that was not decoded; Python sees the name. */
class DecodingError extends Error {
  /**
   * @param {"Unknown" | "Damaged" | "Late" | "Unavailable"} name nobody here knows the format;
   *   somebody does, but not this file; it took too long; who knows it could not be fetched
   * @param {string} message
   */
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

/** @param {(message: unknown, transfer?: Transferable[]) => void} [post] sends a message to the page, if there is one */
export function createDecoding(post) {
  /** @type {Worker | undefined} */
  let worker;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  let idle = 0;

  function end() {
    worker?.terminate();
    worker = undefined;
  }

  /**
   * @param {Request} request
   * @param {number} seconds
   * @returns {Promise<import("./elements.js").Frame>}
   */
  async function run(request, seconds) {
    clearTimeout(idle);
    worker ??= startWorker(new URL("../decoding.js", import.meta.url));
    try {
      const pixels = await ask(worker, request, seconds);
      if (pixels.fullWidth * pixels.fullHeight > LARGE) end();
      return { ...pixels, seconds: undefined };
    } catch (error) {
      // Whatever has failed may have left its memory in disorder.
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE);
    }
  }

  /**
   * Asks the page, which may not be there.
   * @param {import("./elements.js").Element} element
   * @param {Request} request
   * @param {number} seconds
   */
  async function show(element, { picture, edge }, seconds) {
    if (!post) throw new DecodingError("Unknown", "there is no page that could show it");
    return shownBy(post, element, picture, edge, seconds).catch((error) => {
      throw error === undefined
        ? new DecodingError("Late", `nothing shown within ${seconds} s`)
        : new DecodingError("Unknown", error);
    });
  }

  return {
    /**
     * @param {Uint8Array<ArrayBuffer> | Blob} picture
     * @param {string} format Photoseek's name of it
     * @param {string} type MIME type
     * @param {number} edge what the longest edge is to have at least
     * @param {number} seconds how long it may take
     * @returns {Promise<import("./elements.js").Frame>}
     */
    decode(picture, format, type, edge, seconds) {
      const request = { format, picture: new Blob([picture], { type }), edge };
      const pixels = last.then(() =>
        FILMS.has(format) ? show("video", request, seconds) : run(request, seconds),
      );
      last = pixels.catch(() => undefined);
      return pixels;
    },

    /**
     * A damaged picture, as far as an element of the page shows it.
     * @param {Uint8Array<ArrayBuffer> | Blob} picture
     * @param {string} type as above
     * @param {number} edge
     * @param {number} seconds
     */
    salvage(picture, type, edge, seconds) {
      const request = { format: "", picture: new Blob([picture], { type }), edge };
      return show("img", request, seconds);
    },
  };
}

/**
 * @param {Worker} worker
 * @param {Request} request
 * @param {number} seconds
 * @returns {Promise<Pixels>}
 */
function ask(worker, request, seconds) {
  return new Promise((resolve, reject) => {
    let stage = "loading";
    const start = () => {
      const name = stage === "loading" ? "Unavailable" : "Late";
      const limit = stage === "loading" ? LOADING : seconds;
      const late = new DecodingError(name, `${stage} took more than ${limit} s`);
      return setTimeout(() => reject(late), 1000 * limit);
    };
    let timer = start();
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data.stage) {
        stage = data.stage;
        timer = start();
      } else if (data.pixels) resolve(data.pixels);
      else reject(new DecodingError(data.name, data.error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      const name = stage === "loading" ? "Unavailable" : "Damaged";
      reject(new DecodingError(name, event.message || "the decoding worker has died"));
    };
    worker.postMessage(request);
  });
}
