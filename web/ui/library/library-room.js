/** The room of the library: how much there is, the panel at the side, what is kept, and the way in and out. */
import { part } from "../shell/part.js";
import { Counts } from "./counts.js";
import { Exchange } from "./exchange.js";
import { drawForgetting } from "./forgetting.js";
import { Keeping } from "./keeping.js";
import { LibraryPanel } from "./library-panel.js";

/** @import { Page } from "../shell/page.js" */
/** @import { PanelListener } from "./library-panel.js" */

/** @typedef {"onExport" | "onExportFacts" | "onImport" | "onKeep" | "onShow"} Own What it does itself. */

export class LibraryRoom {
  counts = new Counts();

  /**
   * @param {Page} page
   * @param {Omit<PanelListener, Own>} listener
   */
  constructor(page, { onModels, ...listener }) {
    this.panel = new LibraryPanel({
      ...listener,
      onModels,
      onExport: () => this.exchange.exportLibrary(),
      onExportFacts: () => this.exchange.exportFacts(),
      onImport: () => this.exchange.choose(),
      onKeep: () => this.keeping.ask(),
      onShow: () => {
        this.keeping.draw();
        page.lookAgain().catch(() => {}); // the engine may have died meanwhile, and the page says so
      },
    });
    this.keeping = new Keeping(page, this.panel);
    this.exchange = new Exchange(page, {
      onDone: () => {
        this.keeping.draw();
        this.keeping.ask();
      },
      onModels,
    });
    page.library.onChange((now) => {
      this.counts.draw(now.photos, now.skipped);
      this.panel.drawStatus(now);
      drawForgetting(part("forgets"), now);
    });
  }
}
