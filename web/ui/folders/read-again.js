/** Photos that have to be read once more: at once where their folders can be reached, else with a word. */
import { say } from "../../messages/index.js";

/** @import { FolderSource, Status } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Folders } from "./folders.js" */
/** @import { Reading } from "./reading.js" */

export class ReadAgain {
  #page;
  #folders;
  #reading;
  #toFolders;

  /**
   * @param {Page} page
   * @param {Folders} folders
   * @param {Reading} reading
   * @param {() => void} onFolders Shows where folders are opened again.
   */
  constructor(page, folders, reading, onFolders) {
    this.#page = page;
    this.#folders = folders;
    this.#reading = reading;
    this.#toFolders = { label: say.folders.title, act: onFolders };
    page.library.onChange((now, before) => {
      if (now.damaged > (before?.damaged ?? 0)) this.#mend(now);
    });
  }

  /**
   * A model that has not seen all photos yet looks at those it can reach.
   * @param {FolderSource[]} left What was being read before.
   */
  async forModel(left) {
    for (const source of left) this.#reading.add(source);
    const names = new Set(left.map(({ name }) => name));
    const { folders } = this.#page.library;
    const unread = folders.filter((each) => each.unread > 0 && !names.has(each.name));
    if (!(await this.#folders.takeReadable(unread))) return;
    this.#page.toasts.show(say.folders.openForModel, {
      action: this.#toFolders,
      topic: "model",
      stays: true,
    });
  }

  /**
   * What had to be thrown away of the library is made anew from the photos.
   * @param {Status} now
   */
  async #mend({ damaged, folders }) {
    const what = say.folders.damaged(damaged);
    const closed = await this.#folders.takeReadable(folders);
    const how = closed ? { action: this.#toFolders, stays: true } : {};
    const text = closed ? `${what} ${say.folders.openForDamaged}` : what;
    this.#page.toasts.show(text, { ...how, topic: "damage" });
  }
}
