/** Taking folders out of Photoseek, and the way back until the page is closed. */
import { say } from "../../messages/index.js";
import { confirmed } from "../shell/confirm-dialog.js";
import { part } from "../shell/part.js";

/** @import { Engine } from "../../client.js" */
/** @import { FolderInfo, FolderSource, Status } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Folders } from "./folders.js" */

/**
 * @typedef {object} Removed Folders that were removed on this visit.
 * @property {string} names
 * @property {number[]} ids
 * @property {FolderSource[]} files
 *
 * @typedef {object} RemovalListener
 * @property {(removed: Removed[]) => void} onRemoved What can be brought back.
 * @property {() => Promise<void>} onChange Other photos are in the library now.
 */

export class Removal {
  #page;
  #folders;
  #listener;
  /** @type {Removed[]} */
  #removed = [];

  /**
   * @param {Page} page
   * @param {Folders} folders
   * @param {RemovalListener} listener
   */
  constructor(page, folders, listener) {
    this.#page = page;
    this.#folders = folders;
    this.#listener = listener;
  }

  /** Whether there is a way back, which ends with the page. */
  get canBringBack() {
    return this.#removed.length > 0;
  }

  /** @param {FolderInfo} folder */
  remove(folder) {
    return this.#takeOut([folder], say.folders.removed(folder.name), (engine) =>
      engine.removeFolder(folder.id),
    );
  }

  async removeAll() {
    const { folders } = this.#page.library;
    const sure = await confirmed(part("confirm-dialog"), {
      title: say.folders.removeAllTitle,
      text: say.folders.removeAllText,
      yes: say.folders.removeAllYes,
    });
    if (!sure) return;
    await this.#takeOut(folders, say.folders.removedAll, (engine) => engine.removeAll());
  }

  /** @param {Removed} removed */
  async bringBack(removed) {
    const { library, problems, toasts } = this.#page;
    await problems.trying(say.folders.couldNotBringBack(removed.names), async (engine) => {
      library.take(await engine.restoreFolders(removed.ids));
      this.#folders.remember(removed.files);
      this.#set(this.#removed.filter((each) => each !== removed));
      toasts.leave("removed");
      await this.#listener.onChange();
    });
  }

  /** The way back has ended with the engine that knew it. */
  forget() {
    this.#set([]);
  }

  /**
   * @param {FolderInfo[]} folders
   * @param {string} word
   * @param {(engine: Engine) => Promise<Status>} act
   */
  async #takeOut(folders, word, act) {
    const { library, problems, toasts } = this.#page;
    await problems.trying(say.folders.couldNotRemove, async (engine) => {
      library.take(await act(engine));
      const names = say.folders.names(folders.map(({ name }) => name));
      const files = this.#folders.forget(folders);
      const removed = { names, ids: folders.map(({ id }) => id), files };
      this.#set([...this.#removed, removed]);
      toasts.show(word, {
        action: { label: say.folders.undo, act: () => this.bringBack(removed) },
        topic: "removed",
        stays: true,
      });
      await this.#listener.onChange();
    });
  }

  /** @param {Removed[]} removed */
  #set(removed) {
    this.#removed = removed;
    this.#listener.onRemoved(removed);
  }
}
