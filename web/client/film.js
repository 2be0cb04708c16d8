// One frame of a film, by the element that plays it.

import { draw } from "../engine/decoding/browser.js";

/** Where in the film it lies: the first frames of many are black, or show somebody's feet. */
const PART = 0.1;

/** Beyond any film: where a recorder has not written how long one lasts, this finds its end. */
const END = 1e7;

/**
 * Answers the engine, which has no such element.
 * @param {{film: Blob, edge: number, port: MessagePort}} asked
 */
export async function answer({ film, edge, port }) {
  try {
    const frame = await frameOf(film, edge);
    port.postMessage({ frame }, [frame.data.buffer]);
  } catch (error) {
    const { message, code } = /** @type {Error & MediaError} */ (error);
    port.postMessage({ error: message || String(code) });
  }
}

/**
 * @param {Blob} film
 * @param {number} edge
 */
async function frameOf(film, edge) {
  const video = document.createElement("video");
  const url = URL.createObjectURL(film);
  try {
    Object.assign(video, { muted: true, playsInline: true, preload: "auto", src: url });
    await heard(video, "loadeddata");
    const { videoWidth, videoHeight } = video;
    if (!videoWidth) throw new Error("no-pictures");
    if (!Number.isFinite(video.duration)) await moved(video, END);
    const seconds = video.duration;
    await moved(video, seconds * PART);
    return { ...draw(video, videoWidth, videoHeight, edge), seconds };
  } finally {
    video.removeAttribute("src");
    video.load(); // it lets go of the file
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {HTMLVideoElement} video
 * @param {number} seconds
 */
function moved(video, seconds) {
  const there = heard(video, "seeked");
  video.currentTime = seconds;
  return there;
}

/**
 * @param {HTMLVideoElement} video
 * @param {string} event
 * @returns {Promise<unknown>}
 */
function heard(video, event) {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, resolve, { once: true });
    video.addEventListener("error", () => reject(video.error), { once: true });
  });
}
