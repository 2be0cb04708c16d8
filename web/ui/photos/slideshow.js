/** One photo after the other, by itself, until the last one or until the reader has seen enough. */
import { say } from "../../messages/index.js";

/** @import PhotoSwipe from "photoswipe" */

const EACH_MS = 4000;
const SIGNS =
  '<path d="M12 8.5v15l12-7.5z" id="pswp__icn-play"/><path class="pause" d="M11 9h3.5v14H11zm6.5 0H21v14h-3.5z"/>';

/**
 * Adds its button, and the key "s".
 * @param {PhotoSwipe} pswp
 * @param {() => number} count How many photos there are by now.
 */
export function addSlideshow(pswp, count) {
  let timer = 0;
  /** @type {HTMLElement | undefined} */
  let button;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button?.setAttribute("aria-pressed", "false");
  };
  const toggle = () => {
    if (timer) return stop();
    button?.setAttribute("aria-pressed", "true");
    timer = setInterval(() => {
      if (pswp.currIndex + 1 < count()) pswp.next();
      else stop();
    }, EACH_MS);
  };
  pswp.ui?.registerElement({
    name: "play",
    order: 8,
    isButton: true,
    title: say.photos.slideshowKey,
    ariaLabel: say.photos.slideshow,
    html: { isCustomSVG: true, inner: SIGNS, size: 32, outlineID: "pswp__icn-play" },
    onInit: (element) => {
      button = element;
      element.dataset.testid = "slideshow";
      element.setAttribute("aria-pressed", "false");
    },
    onClick: toggle,
  });
  pswp.on("keydown", ({ originalEvent }) => {
    if (originalEvent.key === "s") toggle();
  });
  pswp.on("destroy", stop);
}
