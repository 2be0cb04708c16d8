/** Reading folders: one after the other, with a card that says how far it is, and what came of it. */
import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";
import { isBusy, isUnavailable } from "../shell/ways-out.js";
import { IndexProgressCard } from "./index-progress.js";
import { IndexQueue } from "./index-queue.js";

/** @import { FolderSource, IndexProgress, IndexReport } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} ReadingListener
 * @property {(busy: boolean) => void} onBusy
 * @property {(photos: number, skipped: number) => void} onCounted
 * @property {() => void} onRead A folder, to its end.
 * @property {() => Promise<void>} onSettled See `IndexQueue`.
 * @property {() => void} onModels The reader wants to see what models take.
 */

/** When a folder that has changed is tried again, if another tab is indexing now. */
const LATER_MS = 30_000;

export class Reading {
  #page;
  #listener;
  #card;
  #queue;

  /**
   * @param {Page} page
   * @param {ReadingListener} listener
   */
  constructor(page, listener) {
    this.#page = page;
    this.#listener = listener;
    this.#card = new IndexProgressCard(part("progress"), {
      onCancel: () => this.#queue.cancel(),
      onGoOn: () => page.engine?.goOn(),
      onModels: listener.onModels,
    });
    this.#queue = new IndexQueue(() => page.engine, {
      onBusy: (busy) => {
        page.state.set("indexing", busy);
        this.#card.show(busy && !this.#queue.unasked);
        listener.onBusy(busy);
      },
      onProgress: (progress, source, waiting) => this.#progress(progress, source, waiting),
      onReport: (report, source) => {
        if (!source.watched || hasNews(report)) this.#report(report, source);
        listener.onRead();
      },
      onCancelled: () => this.#say(say.folders.stopped),
      onError: (error, source) => this.#failed(error, source),
      // Where the engine has died meanwhile, the page says so.
      onSettled: () => listener.onSettled().catch(() => {}),
    });
  }

  get busy() {
    return this.#queue.busy;
  }

  /** @param {string} name */
  has(name) {
    return this.#queue.has(name);
  }

  /** @param {FolderSource} source */
  add(source) {
    this.#queue.add(source);
  }

  /** @param {number} id Of a folder that is watched. */
  filesChanged(id) {
    const { name = "", handle = null } = this.#page.library.folder(id) ?? {};
    if (handle) this.#queue.addChanged({ name, handle });
  }

  start() {
    this.#queue.start();
  }

  stop() {
    return this.#queue.stop();
  }

  hide() {
    this.#card.show(false);
  }

  showIfBusy() {
    this.#card.show(this.busy);
  }

  /**
   * @param {IndexProgress} progress
   * @param {FolderSource} source
   * @param {number} waiting
   */
  #progress(progress, source, waiting) {
    if (source.watched && progress.total && progress.stage === "indexing") this.#card.show(true);
    this.#card.draw(progress, source, waiting, this.#page.library.modelName(progress.preparing));
    this.#listener.onCounted(progress.indexed, progress.skipped);
  }

  /**
   * @param {unknown} error
   * @param {FolderSource} source
   */
  #failed(error, source) {
    const { problems } = this.#page;
    // Nobody has asked, so nobody is told.
    if (source.watched && isUnavailable(error)) return;
    if (source.watched && isBusy(error)) {
      setTimeout(() => this.#queue.addChanged(source), LATER_MS);
      return;
    }
    const title = say.folders.couldNotRead(source.name);
    problems.failed(title, error, () => this.add(source), { ways: [problems.dismiss] });
  }

  /**
   * @param {IndexReport} report
   * @param {FolderSource} source
   */
  #report(report, source) {
    // Two folders may have one name; the library then has another one for the second.
    const { name } = this.#page.library.folder(report.folder) ?? source;
    this.#say(say.folders.report(name, report));
  }

  /** @param {string} text */
  #say(text) {
    this.#page.toasts.show(text, { topic: "report" });
  }
}

/** @param {IndexReport} report */
function hasNews({ added, changed, moved, back, gone, undecided }) {
  return added + changed + moved + back + gone + undecided > 0;
}
