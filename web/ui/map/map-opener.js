/** The way to the map, which is loaded when somebody first looks at it: few do. */
import { say } from "../../messages/index.js";

/** @import { FilterInfo } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

export class MapOpener {
  #page;
  #onBox;
  /** @type {import("./map-dialog.js").MapDialog | undefined} */
  #map;

  /**
   * @param {Page} page
   * @param {(box: number[]) => void} onBox Photos are to be of this area.
   */
  constructor(page, onBox) {
    this.#page = page;
    this.#onBox = onBox;
  }

  /** @param {FilterInfo} filter The places of what it leaves. */
  async open(filter) {
    await this.#page.problems.trying(say.map.couldNotOpen, async () => {
      const { MapDialog } = await import("./map-dialog.js");
      this.#map ??= new MapDialog(this.#page, this.#onBox);
      await this.#map.open(filter);
    });
  }
}
