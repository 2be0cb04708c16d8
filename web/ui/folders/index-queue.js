/** Folders to be read, one after the other; kept while there is no engine to read them. */
/** @import { Engine } from "../../client.js" */
/** @import { FolderSource, IndexProgress, IndexReport } from "../../protocol.js" */

/**
 * @typedef {object} QueueListener
 * @property {(busy: boolean) => void} onBusy In the same turn as add().
 * @property {(progress: IndexProgress, source: FolderSource, waiting: number) => void} onProgress
 * @property {(report: IndexReport, source: FolderSource) => void} onReport
 * @property {() => void} onCancelled
 * @property {(error: unknown, source: FolderSource) => void} onError
 * @property {() => Promise<void>} onSettled Everything has been read; the queue stays busy until the page shows it.
 */

/** Why a folder is no longer read that nobody has cancelled. */
const PAUSED = "paused";

export class IndexQueue {
  #engine;
  #listener;
  /** @type {FolderSource[]} The first is the one at hand. */
  #sources = [];
  /** @type {AbortController | null} The folder at hand; one that was aborted stays aborted, so each has its own. */
  #reading = null;
  #running = false;
  /** @type {Promise<void>} */
  #ended = Promise.resolve();

  /**
   * @param {() => Engine | null} engine
   * @param {QueueListener} listener
   */
  constructor(engine, listener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  get busy() {
    return this.#sources.length > 0 || this.#running;
  }

  /**
   * @param {string} name
   * @returns {boolean} Whether a folder is at hand, or waits.
   */
  has(name) {
    return this.#sources.some((source) => source.name === name);
  }

  /** @param {FolderSource} source */
  add(source) {
    this.#sources.push(source);
    this.#listener.onBusy(true);
    this.start();
  }

  /** Whether nobody has asked for what is being read: files have changed, and were seen to. */
  get unasked() {
    return this.#sources.every(({ watched }) => watched);
  }

  /**
   * Files of a folder have changed. What waits to be read will see them anyway.
   * @param {FolderSource} source
   */
  addChanged(source) {
    const waiting = this.#sources.slice(this.#running ? 1 : 0);
    if (waiting.some(({ watched, name }) => watched && name === source.name)) return;
    this.add({ ...source, watched: true });
  }

  /** Stops the folder at hand and forgets those that wait; what has been read is kept. */
  cancel() {
    this.#sources.length = 0;
    this.#reading?.abort();
    if (!this.#running) this.#listener.onBusy(false);
  }

  /**
   * Stops for a while: what is under way otherwise cannot begin before.
   * @returns {Promise<FolderSource[]>} What was not read to its end.
   */
  async stop() {
    const left = this.#sources.splice(0);
    this.#reading?.abort(PAUSED);
    await this.#ended;
    return left;
  }

  /** Goes on with what waits, once there is an engine. */
  start() {
    if (this.#running || !this.#sources.length || !this.#engine()) return;
    this.#running = true;
    this.#ended = this.#run();
  }

  async #run() {
    do {
      await this.#readAll();
      if (!this.#engine()) break; // it has gone: what waits goes on after a restart
      await this.#listener.onSettled();
    } while (this.#sources.length > 0);
    this.#running = false;
    this.#listener.onBusy(this.#sources.length > 0);
  }

  async #readAll() {
    for (;;) {
      const [source] = this.#sources;
      const engine = this.#engine();
      if (!source || !engine) return;
      const reading = new AbortController();
      const { signal } = reading;
      this.#reading = reading;
      try {
        const report = await engine.index(source, {
          signal,
          onProgress: (progress) => {
            if (!signal.aborted)
              this.#listener.onProgress(progress, source, this.#sources.length - 1);
          },
        });
        this.#listener.onReport(report, source);
      } catch (error) {
        if (!this.#engine()) return;
        if (signal.reason === PAUSED) continue;
        if (signal.aborted) this.#listener.onCancelled();
        else this.#listener.onError(error, source);
      }
      this.#reading = null;
      if (this.#sources[0] === source) this.#sources.shift();
    }
  }
}
