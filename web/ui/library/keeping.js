/** How much is stored, and whether the browser promises to keep it. */

/** @import { Page } from "../shell/page.js" */
/** @import { LibraryPanel } from "./library-panel.js" */

export class Keeping {
  #page;
  #panel;
  /** Whether the browser would not promise to keep what is stored. */
  #refused = false;

  /**
   * @param {Page} page
   * @param {LibraryPanel} panel
   */
  constructor(page, panel) {
    this.#page = page;
    this.#panel = panel;
  }

  async draw() {
    const storage = await this.#page.engine?.storage().catch(() => null);
    if (storage) this.#panel.drawStorage(storage, this.#refused);
  }

  /** Asks the browser, where that has not been granted yet. */
  async ask() {
    const { storage } = navigator;
    if (this.#page.library.status?.forgets || (await storage?.persisted?.())) return;
    this.#refused = !(await storage?.persist?.());
    this.draw();
  }
}
