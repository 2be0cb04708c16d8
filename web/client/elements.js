// What the page itself can show: one frame of a film, and a damaged picture as far as it goes.

import { draw } from "../engine/decoding/browser.js";

/** Where in the film it lies: the first frames of many are black, or show somebody's feet. */
const PART = 0.1;

/** Beyond any film: where a recorder has not written how long one lasts, this finds its end. */
const END = 1e7;

/**
 * Answers the engine, which has no such elements.
 * @param {{element: "video" | "img", file: Blob, edge: number, port: MessagePort}} asked
 */
export async function answer({ element, file, edge, port }) {
  try {
    const frame = await (element === "video" ? frameOf : pictureOf)(file, edge);
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
 * Whatever of it an image shows: what decodes whole pictures alone refuses the damaged ones.
 * @param {Blob} file
 * @param {number} edge
 */
async function pictureOf(file, edge) {
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    image.src = url;
    await heard(image, "load");
    const { naturalWidth, naturalHeight } = image;
    if (!naturalWidth) throw new Error("no-pixels");
    return { ...draw(image, naturalWidth, naturalHeight, edge), seconds: undefined };
  } finally {
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
 * @param {HTMLVideoElement | HTMLImageElement} element
 * @param {string} event
 * @returns {Promise<unknown>}
 */
function heard(element, event) {
  return new Promise((resolve, reject) => {
    element.addEventListener(event, resolve, { once: true });
    const fail = () => reject(("error" in element && element.error) || new Error("not-shown"));
    element.addEventListener("error", fail, { once: true });
  });
}
