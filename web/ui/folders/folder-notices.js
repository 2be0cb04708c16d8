/** What a folder needs the reader's word on: photos that are missing, and reading that was cut off. */
import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";
import { InterruptedNotice } from "./interrupted-notice.js";
import { MissingNotice } from "./missing-notice.js";

/** @import { Engine } from "../../client.js" */
/** @import { FolderInfo, Status } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Folders } from "./folders.js" */
/** @import { Reading } from "./reading.js" */

export class FolderNotices {
  #page;
  #folders;
  #reading;
  #missing;
  #interrupted;

  /**
   * @param {Page} page
   * @param {Folders} folders
   * @param {Reading} reading
   * @param {() => Promise<void>} onDecided Other photos are in the library now.
   */
  constructor(page, folders, reading, onDecided) {
    this.#page = page;
    this.#folders = folders;
    this.#reading = reading;
    this.#missing = new MissingNotice(part("missing"), {
      onLookAgain: (folder) => folders.reopen(folder),
      onDecided: (folder, keep) =>
        this.#change(folder, async (engine) => {
          page.library.take(await engine.settleMissing(folder.id, keep));
          await onDecided();
        }),
    });
    this.#interrupted = new InterruptedNotice(part("interrupted"), {
      onGoOn: (folder) => folders.reopen(folder),
      onLeave: (folder) =>
        this.#change(folder, async (engine) =>
          page.library.take(await engine.leaveUnfinished(folder.id)),
        ),
    });
    page.library.onChange((_now, before) => {
      this.draw();
      this.#goOn(before);
    });
  }

  draw() {
    this.#missing.draw(this.#page.library.folders, this.#reading.busy);
    this.#interrupted.draw(this.#unread());
  }

  /**
   * What another tab, or an earlier visit, was reading goes on here, where that needs nobody's leave.
   * @param {Status | null} before
   */
  async #goOn(before) {
    const known = new Set(before?.folders.filter((each) => each.interrupted).map(({ id }) => id));
    const left = this.#unread().filter(({ id }) => !known.has(id));
    if (left.length) await this.#folders.takeReadable(left);
    this.#interrupted.draw(this.#unread());
  }

  /** Folders that were not read to the end, and that are not about to be. */
  #unread() {
    return this.#page.library.folders.filter(
      (each) => each.interrupted && !this.#reading.has(each.name),
    );
  }

  /**
   * @param {FolderInfo} folder
   * @param {(engine: Engine) => Promise<void>} act
   */
  #change({ name }, act) {
    return this.#page.problems.trying(say.folders.couldNotChange(name), act);
  }
}
