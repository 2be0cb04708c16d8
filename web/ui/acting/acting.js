/** What is done with the photos that are selected. */
import { say } from "../../messages/index.js";
import { part } from "../shell/part.js";
import { saveFile } from "../shell/save-file.js";
import { copyInto } from "./copying.js";
import { Job } from "./job.js";
import { LikelyDialog } from "./likely-dialog.js";
import { MarksDialog } from "./marks-dialog.js";
import { askWay } from "./name-taken.js";
import { factsOf, filesOf } from "./photo-files.js";
import { SelectionBar } from "./selection-bar.js";
import { StacksDialog } from "./stacks-dialog.js";
import { zipped } from "./zipping.js";

/** @import { MarkKind, PhotoInfo } from "../../protocol.js" */
/** @import { Selection } from "../photos/selection.js" */
/** @import { Page } from "../shell/page.js" */
/** @import { Way } from "./copying.js" */

/**
 * @typedef {object} ActingListener
 * @property {() => number} selectable How many "select all" means.
 * @property {() => void} onAll
 * @property {(photo: PhotoInfo, others: PhotoInfo[]) => void} onSimilar
 * @property {(photos: number[]) => void} onList
 * @property {(folder: number) => void} onReopen
 * @property {(text: string) => void} onSearch
 * @property {(anew: boolean) => void} onMarked Something was said of photos; `anew`: others are shown now.
 */

/** So many examples say what is meant. */
const EXAMPLES = 50;
/** Programs take no more files than that, and most less. */
const SHARED = 100;

export class Acting {
  #page;
  #selection;
  #listener;
  #bar;
  #job = new Job(part("job"));
  #stacks;
  #marks;
  #likely;

  /**
   * @param {Page} page
   * @param {Selection} selection
   * @param {ActingListener} listener
   */
  constructor(page, selection, listener) {
    this.#page = page;
    this.#selection = selection;
    this.#listener = listener;
    this.#stacks = new StacksDialog(page, this.#job, {
      onHide: (photos) => this.mark(photos, "hidden", true),
      onSelect: (photos) => selection.set(photos),
    });
    this.#likely = new LikelyDialog(page, (photos, name) => this.mark(photos, "tag", true, name));
    this.#marks = new MarksDialog(page, {
      onShow: listener.onSearch,
      onLikely: (name) => this.#likely.open(name),
      onChanged: () => listener.onMarked(true),
    });
    this.#bar = new SelectionBar(page, selection, {
      selectable: listener.selectable,
      onAll: listener.onAll,
      onMark: (kind, on, name) => this.mark(this.#selection.photos, kind, on, name),
      onForget: () => this.#forget(),
      onCopy: () => this.#copy(),
      onZip: () => this.#zip(),
      onShare: () => this.#share(),
      onList: () => listener.onList(selection.photos),
      onPaths: () => this.#copyPaths(),
      onSimilar: () => this.#similar(),
    });
  }

  /** Shows which photos are nearly the same. */
  reviewStacks() {
    return this.#stacks.open();
  }

  /** The albums and tags that there are. */
  editMarks() {
    return this.#marks.open();
  }

  /** Other photos are selected, or found. */
  draw() {
    this.#bar.draw();
  }

  /** Whether something goes through photos that a reload would end. */
  get busy() {
    return this.#job.busy;
  }

  /**
   * Says something of photos, or no longer.
   * @param {number[]} photos
   * @param {MarkKind} kind
   * @param {boolean} on
   * @param {string} [name] Of an album or a tag.
   */
  async mark(photos, kind, on, name = "") {
    const { problems, toasts } = this.#page;
    await problems.trying(say.acting.couldNotMark, async (engine) => {
      const chosen = await engine.mark(photos, kind, on, name || null);
      if (String(photos) === String(this.#selection.photos)) this.#bar.told(chosen);
      const back = { label: say.folders.undo, act: () => this.mark(photos, kind, !on, name) };
      const hides = kind === "hidden" && on;
      if (hides) this.#selection.clear();
      const done = say.acting.marked(kind, on, photos.length, name);
      toasts.show(done, { topic: "mark", ...(hides && { action: back }) });
      this.#listener.onMarked(kind === "hidden");
      if (kind === "tag" && on) this.#suggest(name, done);
    });
  }

  /**
   * A tag is known by its photos: what looks like them may be meant too.
   * @param {string} name
   * @param {string} done What has just been done, to be said with it.
   */
  async #suggest(name, done) {
    const found = await this.#likely.find(name).catch(() => []);
    if (!found.length) return;
    const { likely } = say.acting;
    const action = { label: likely.look, act: () => this.#likely.open(name) };
    this.#page.toasts.show(`${done} ${likely.found(found.length, name)}`, {
      topic: "mark",
      action,
    });
  }

  /** Until the page is closed there is a way back. */
  async #forget() {
    const { library, problems, toasts } = this.#page;
    const { photos } = this.#selection;
    await problems.trying(say.acting.couldNotForget, async (engine) => {
      library.take(await engine.forget(photos));
      this.#selection.clear();
      const back = { label: say.folders.undo, act: () => this.#bringBack(photos) };
      toasts.show(say.acting.forgotten(photos.length), {
        action: back,
        topic: "mark",
        stays: true,
      });
      this.#listener.onMarked(true);
    });
  }

  /** @param {number[]} photos */
  async #bringBack(photos) {
    await this.#page.problems.trying(say.acting.couldNotBringBack, async (engine) => {
      this.#page.library.take(await engine.bringBack(photos));
      this.#listener.onMarked(true);
    });
  }

  /** Needs a click under way. */
  async #copy() {
    const photos = this.#selection.photos;
    const folder = await /** @type {any} */ (globalThis)
      .showDirectoryPicker({ id: "copies", mode: "readwrite" })
      .catch(() => null);
    if (!folder) return; // the reader has thought better of it
    await this.#go(say.acting.copying(folder.name), photos, async (engine, { signal, onDone }) => {
      /** @type {Way | null} */
      let always = null;
      const onTaken = async (/** @type {string} */ name) => {
        if (always) return always;
        const answer = await askWay(part("confirm-dialog"), name, photos.length === 1);
        if (!answer) throw new DOMException("", "AbortError");
        if (answer.forAll) always = answer.way;
        return answer.way;
      };
      const files = filesOf(engine, photos, signal);
      const { copied, skipped, unread } = await copyInto(folder, files, signal, {
        onTaken,
        onDone,
      });
      this.#done(say.acting.copied(copied, folder.name, skipped), unread);
    });
  }

  /** Needs a click under way. */
  async #zip() {
    const photos = this.#selection.photos;
    const suggestedName = say.acting.zipName;
    const pick = /** @type {any} */ (globalThis).showSaveFilePicker;
    const types = [{ accept: { "application/zip": [".zip"] } }];
    const target = await pick?.({ suggestedName, types }).catch(() => null);
    if (target === null) return; // the reader has thought better of it
    await this.#go(say.acting.zipping, photos, async (engine, { signal, onDone }) => {
      /** @type {PhotoInfo[]} */
      const unread = [];
      const files = filesOf(engine, photos, signal);
      const zip = await zipped(files, { onDone, onUnread: (photo) => unread.push(photo) });
      if (target) await zip.pipeTo(await target.createWritable(), { signal });
      else saveFile(await new Response(zip).blob(), suggestedName);
      this.#done(say.acting.zipped(photos.length - unread.length), unread);
    });
  }

  /** Needs a click under way. */
  async #share() {
    const photos = this.#selection.photos.slice(0, SHARED);
    await this.#page.problems.trying(say.acting.couldNotShare, async (engine) => {
      const { signal } = new AbortController();
      const files = [];
      for await (const { photo, file } of filesOf(engine, photos, signal))
        if (file)
          files.push(
            new File([file], photo.name, { type: file.type, lastModified: photo.modified }),
          );
      if (navigator.canShare({ files }))
        await navigator.share({ files }).catch((error) => {
          if (error.name !== "AbortError") throw error;
        });
      else this.#page.toasts.show(say.acting.couldNotShare, { topic: "acting" });
    });
  }

  async #copyPaths() {
    await this.#page.problems.trying(say.acting.couldNotCopyPaths, async (engine) => {
      const lines = [];
      for await (const { folder_name, path } of factsOf(engine, this.#selection.photos))
        lines.push(`${folder_name}/${path}`);
      await navigator.clipboard.writeText(lines.join("\n"));
      this.#page.toasts.show(say.acting.copiedPaths(lines.length), { topic: "acting" });
    });
  }

  async #similar() {
    await this.#page.problems.trying(say.search.failed, async (engine) => {
      const found = await engine.photos(this.#selection.photos.slice(0, EXAMPLES));
      const photos = found.filter((each) => each !== null);
      this.#selection.clear();
      const [first, ...others] = photos;
      if (first) this.#listener.onSimilar(first, others);
    });
  }

  /**
   * @param {string} title
   * @param {number[]} photos
   * @param {(engine: import("../../client.js").Engine, options: import("./job.js").JobOptions) => Promise<void>} act
   */
  #go(title, photos, act) {
    return this.#page.problems.trying(say.acting.couldNotSave, async (engine) => {
      try {
        await this.#job.run(title, photos.length, (options) => act(engine, options));
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
      }
    });
  }

  /**
   * @param {string} text
   * @param {PhotoInfo[]} unread Photos that could not be read.
   */
  #done(text, [first, ...others]) {
    if (!first) return this.#page.toasts.show(text, { topic: "acting" });
    const action = {
      label: say.photos.openFolder(first.folder_name),
      act: () => this.#listener.onReopen(first.folder),
    };
    const all = `${text} ${say.acting.unread(1 + others.length)}`;
    this.#page.toasts.show(all, { action, topic: "acting", stays: true });
  }
}
