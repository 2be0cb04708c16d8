/**
 * Offers to install Photoseek, once: on a later visit of somebody who has photos here, when the page is
 * up. Who closes the offer, or lets it be, is not asked again; the browser's own menu still has it.
 */
import { say } from "../../messages/index.js";
import { keepNote, note } from "./notes.js";

/** @import { Toasts } from "./toasts.js" */

/** @typedef {Event & { prompt: () => Promise<unknown> }} InstallPrompt */

const OFFERED = "photoseek:install-offered";

export class InstallOffer {
  #toasts;
  /** The browser's word that the page may be installed. @type {InstallPrompt | null} */
  #prompt = null;
  #hasPhotos = false;

  /**
   * @param {Toasts} toasts
   * @param {boolean} isLaterVisit
   */
  constructor(toasts, isLaterVisit) {
    this.#toasts = toasts;
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault(); // some browsers lay a bar over the page otherwise
      if (!isLaterVisit) return;
      this.#prompt = /** @type {InstallPrompt} */ (event);
      this.#offer();
    });
    addEventListener("appinstalled", () => toasts.leave("install"));
  }

  /** @param {number} photos The page is up, and has so many. */
  ready(photos) {
    this.#hasPhotos = photos > 0;
    this.#offer();
  }

  #offer() {
    const prompt = this.#prompt;
    if (!prompt || !this.#hasPhotos || note(OFFERED)) return;
    keepNote(OFFERED, "yes");
    this.#toasts.show(say.shell.install.offer, {
      action: { label: say.shell.install.yes, act: () => prompt.prompt() },
      topic: "install",
      stays: true,
    });
  }
}
