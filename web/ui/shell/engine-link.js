/** The engine while it runs: opened, lost, opened again. */
import { diagnostics } from "./diagnostics.js";
import { keepNote, note } from "./notes.js";

/** @import { BackendChoice, BootProgress, Engine, EngineError } from "../../client.js" */
/** @import { Events } from "../../protocol.js" */

/**
 * @typedef {object} LinkListener
 * @property {(named: string) => Promise<boolean>} mayAsk Whether a host that the address names may be
 *   asked; what is not allowed is as if it were not named.
 * @property {(progress: BootProgress) => void} onBoot
 * @property {(engine: Engine) => void} onReady
 * @property {(error: unknown) => void} onFailed It did not come up.
 * @property {(error: EngineError) => void} onRestart It was there, has died, and is started again.
 * @property {(error: EngineError) => void} onCrash It has died again, soon after that.
 * @property {(status: Events["library"]) => void} onLibrary
 * @property {(progress: Events["model"]) => void} onModel
 * @property {(folder: number) => void} onFolderChanged
 * @property {(error: EngineError) => void} onReplaced A newer page has the library now.
 */

/** Under this key the browser keeps the model that was chosen in the menu. */
const MODEL = "photoseek:model";

/** Under this one the model that gets ready to take its place. */
const NEXT = "photoseek:next-model";

/** And under this one where the reader wants it to run. */
const BACKEND = "photoseek:backend";

/** Whoever dies twice within this time dies a third time; one that hangs is seen after a minute. */
const SOON_MS = 300_000;

export const BUILT_IN = "mini";

export class EngineLink {
  /** @type {Engine | null} */
  engine = null;
  #listener;
  #address;
  /** @type {AbortController | null} */
  #opening = null;
  /** When it was started again by itself. */
  #restarted = Number.NEGATIVE_INFINITY;
  /** Whether the library that is kept is left alone. */
  #memory = false;

  /**
   * @param {URLSearchParams} address `model` and `hub` are the engine's.
   * @param {LinkListener} listener
   */
  constructor(address, listener) {
    this.#address = address;
    this.#listener = listener;
  }

  get #model() {
    return this.#address.get("model") ?? note(MODEL);
  }

  /** Whether it starts with the model that lies in the page. */
  get isBuiltIn() {
    return (this.#model ?? BUILT_IN) === BUILT_IN;
  }

  /** The model that was getting ready when the page was left; an address that asks for another wins. */
  get next() {
    return this.#model === note(MODEL) ? note(NEXT) : null;
  }

  /**
   * The model to start with from now on, and the one that gets ready to take its place.
   * @param {string} model
   * @param {string | null} next
   */
  keepModel(model, next) {
    keepNote(MODEL, model);
    keepNote(NEXT, next);
    if (!this.#address.has("model")) return;
    this.#address.set("model", model);
    history.replaceState(history.state, "", `?${this.#address}${location.hash}`);
  }

  /**
   * Where the model runs from now on.
   * @param {BackendChoice} choice
   */
  keepBackend(choice) {
    keepNote(BACKEND, choice);
  }

  /** From here on the library is one in memory. */
  startWithoutLibrary() {
    this.#memory = true;
    return this.start();
  }

  /** Also what Restart does: the old workers are ended first. */
  async start() {
    this.#opening?.abort();
    this.engine?.close();
    this.engine = null;
    diagnostics.engine = null;
    const opening = new AbortController();
    this.#opening = opening;
    const listener = this.#listener;
    for (const name of ["hub", "model"]) {
      const named = this.#address.get(name);
      if (named && !(await listener.mayAsk(named))) this.#address.delete(name);
    }
    if (opening.signal.aborted) return;
    /** @type {import("../../client.js").OpenOptions} */
    const options = {
      memory: this.#memory,
      signal: opening.signal,
      onBoot: listener.onBoot,
      onLog: (entry) => diagnostics.log(entry),
    };
    const model = this.#model;
    const hub = this.#address.get("hub");
    if (model) options.model = model;
    if (hub) options.hub = hub;
    const backend = note(BACKEND);
    if (backend) options.backend = /** @type {BackendChoice} */ (backend);
    try {
      const client = await import("../../client.js");
      const engine = await client.open(options);
      if (opening.signal.aborted) {
        engine.close();
        return;
      }
      diagnostics.engine = engine;
      engine.addEventListener(
        "library",
        ({ detail }) => this.engine === engine && listener.onLibrary(detail),
      );
      engine.addEventListener(
        "model",
        ({ detail }) => this.engine === engine && listener.onModel(detail),
      );
      engine.addEventListener(
        "folder_changed",
        ({ detail }) => this.engine === engine && listener.onFolderChanged(detail.folder),
      );
      engine.addEventListener("replaced", ({ detail }) => {
        if (this.engine !== engine) return;
        this.engine = null;
        engine.close();
        listener.onReplaced(new client.EngineError(detail));
      });
      engine.addEventListener("crash", ({ detail }) => {
        if (this.engine !== engine) return;
        this.engine = null;
        engine.close();
        if (performance.now() - this.#restarted < SOON_MS) {
          listener.onCrash(detail);
          return;
        }
        this.#restarted = performance.now();
        listener.onRestart(detail);
        this.start();
      });
      this.engine = engine;
      listener.onReady(engine);
    } catch (error) {
      if (!opening.signal.aborted) listener.onFailed(error);
    }
  }
}
