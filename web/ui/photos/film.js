/** A film in the large view, over the frame of it that is shown until it plays. */

/** @typedef {import("photoswipe").PhotoSwipeEventsMap["contentLoadImage"]["content"]} Content */

/**
 * @param {Content} content
 * @param {string} url Empty for a photo, and for a film that has not been read.
 */
export function play(content, url) {
  const place = content.slide?.container;
  if (!url || !place || place.querySelector("video")) return;
  const video = document.createElement("video");
  video.className = "film";
  video.dataset.testid = "film";
  Object.assign(video, { controls: true, playsInline: true, src: url });
  place.append(video);
  const { width = "", height = "" } = content.element?.style ?? {};
  Object.assign(video.style, { width, height });
}

/**
 * @param {Content} content
 * @param {number} width
 * @param {number} height
 */
export function fit(content, width, height) {
  const video = content.slide?.container.querySelector("video");
  if (video) Object.assign(video.style, { width: `${width}px`, height: `${height}px` });
}

/** @param {Content} content It is no longer the one that is looked at. */
export function stop(content) {
  content.slide?.container.querySelector("video")?.pause();
}
