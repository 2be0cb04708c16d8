/**
 * Offers to install Photoseek, once: on a later visit of somebody who has photos here, when the page is
 * up. Who closes the offer, or lets it be, is not asked again; the browser's own menu still has it.
 */
import { say } from "../../messages/index.js";
import { keepNote, note } from "./notes.js";

/** @import { Page } from "./page.js" */

/** @typedef {Event & { prompt: () => Promise<unknown> }} InstallPrompt */

const OFFERED = "photoseek:install-offered";

export class InstallOffer {
  #toasts;
  /** The browser's word that the page may be installed. @type {InstallPrompt | null} */
  #prompt = null;
  #hasPhotos = false;

  /**
   * @param {Page} page
   * @param {boolean} isLaterVisit
   */
  constructor({ toasts, library }, isLaterVisit) {
    this.#toasts = toasts;
    library.onChange(({ photos }) => {
      this.#hasPhotos = photos > 0;
      this.#offer();
    });
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault(); // some browsers lay a bar over the page otherwise
      if (!isLaterVisit) return;
      this.#prompt = /** @type {InstallPrompt} */ (event);
      this.#offer();
    });
    addEventListener("appinstalled", () => toasts.leave("install"));
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
