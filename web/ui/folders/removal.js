/** Taking folders out of Photoseek, and the way back until the page is closed. */
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

  /** @param {FolderInfo} folder */
  remove(folder) {
    return this.#takeOut([folder], `“${folder.name}” is no longer in Photoseek.`, (engine) =>
      engine.removeFolder(folder.id),
    );
  }

  async removeAll() {
    const { folders } = this.#page.library;
    const sure = await confirmed(part("confirm-dialog"), {
      title: "Remove all folders?",
      text: "Photoseek forgets what it has read of your photos: the index and the thumbnails. The photos themselves stay as they are. You can bring everything back until you close this page.",
      yes: "Remove all folders",
    });
    if (!sure) return;
    await this.#takeOut(folders, "All folders are removed from Photoseek.", (engine) =>
      engine.call("remove_all", {}),
    );
  }

  /** @param {Removed} removed */
  async bringBack(removed) {
    const { library, problems, toasts } = this.#page;
    await problems.trying(`${removed.names} could not be brought back`, async (engine) => {
      library.take(await engine.call("restore_folders", { folders: removed.ids }));
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
    await problems.trying("Nothing could be removed", async (engine) => {
      library.take(await act(engine));
      const names = folders.map(({ name }) => `“${name}”`).join(", ");
      const files = this.#folders.forget(folders);
      const removed = { names, ids: folders.map(({ id }) => id), files };
      this.#set([...this.#removed, removed]);
      toasts.show(word, {
        action: { label: "Undo", act: () => this.bringBack(removed) },
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
