// The page's, and anybody's, handle on the engine. Typed by client.d.ts; the wire by protocol.d.ts.

import { boot } from "./client/calls.js";
import { EngineError } from "./client/error.js";

export { createIndex, createModel, EmbeddingModel, VectorIndex } from "./client/embedding.js";
export { EngineError };

/** @typedef {import("./protocol.js").Methods} Methods */

export class Engine extends EventTarget {
  #calls;

  /** @param {import("./client/calls.js").Calls} calls */
  constructor(calls) {
    super();
    this.#calls = calls;
    calls.onEvent = (event, detail) => this.dispatchEvent(new CustomEvent(event, { detail }));
    calls.onCrash = (detail) => this.dispatchEvent(new CustomEvent("crash", { detail }));
  }

  /**
   * @template {keyof Methods} M
   * @param {M} method
   * @param {Methods[M][0]} params
   * @param {import("./client.js").CallOptions<Methods[M][2]>} [options]
   * @returns {Promise<Methods[M][1]>}
   */
  call(method, params, options) {
    return this.#calls.call(method, params, options);
  }

  status() {
    return this.call("status", {});
  }

  storage() {
    return this.call("storage", {});
  }

  /**
   * @param {Methods["index"][0]["folder"]} folder
   * @param {import("./client.js").CallOptions<Methods["index"][2]>} [options]
   */
  index(folder, options) {
    return this.call("index", { folder }, options);
  }

  /**
   * @param {Methods["search"][0]} query
   * @param {import("./client.js").CallOptions} [options]
   */
  search(query, options) {
    return this.call("search", query, options);
  }

  /**
   * @param {Methods["browse"][0]} range
   * @param {import("./client.js").CallOptions} [options]
   */
  browse(range, options) {
    return this.call("browse", range, options);
  }

  /** @param {Methods["filter_choices"][0]} params */
  filterChoices(params) {
    return this.call("filter_choices", params);
  }

  /**
   * @param {number[]} photos
   * @param {import("./client.js").CallOptions} [options]
   */
  thumbnails(photos, options) {
    return this.call("thumbnails", { photos }, options);
  }

  /**
   * @param {number} photo
   * @param {import("./client.js").CallOptions} [options]
   */
  original(photo, options) {
    return this.call("original", { photo }, options);
  }

  skipped() {
    return this.call("skipped", {});
  }

  /** @param {number} folder */
  removeFolder(folder) {
    return this.call("remove_folder", { folder });
  }

  /**
   * @param {number} folder
   * @param {boolean} keep
   */
  settleMissing(folder, keep) {
    return this.call("settle_missing", { folder, keep });
  }

  /** @param {import("./client.js").CallOptions<Methods["export_library"][2]>} [options] */
  exportLibrary(options) {
    return this.call("export_library", {}, options);
  }

  /** @param {import("./client.js").CallOptions<Methods["export_facts"][2]>} [options] */
  exportFacts(options) {
    return this.call("export_facts", {}, options);
  }

  /**
   * @param {Blob} file
   * @param {import("./client.js").CallOptions<Methods["import_library"][2]>} [options]
   */
  importLibrary(file, options) {
    return this.call("import_library", { file }, options);
  }

  models() {
    return this.call("models", {});
  }

  /** @param {string} model */
  inspectModel(model) {
    return this.call("inspect_model", { model });
  }

  /**
   * @param {string} model
   * @param {{precision?: string | null | undefined, atOnce?: boolean | undefined}} [how]
   */
  selectModel(model, { precision = null, atOnce = false } = {}) {
    return this.call("select_model", { model, precision, at_once: atOnce });
  }

  /**
   * @param {string} name
   * @param {Methods["add_model"][0]["files"]} files
   */
  addModel(name, files) {
    return this.call("add_model", { name, files });
  }

  storedModels() {
    return this.call("stored_models", {});
  }

  /**
   * @param {string} model
   * @param {{vectors?: boolean | undefined}} [also]
   */
  removeModel(model, { vectors = false } = {}) {
    return this.call("remove_model", { model, vectors });
  }

  pauseDownloads() {
    return this.call("pause_downloads", {});
  }

  resumeDownloads() {
    return this.call("resume_downloads", {});
  }

  cancelDownloads() {
    return this.call("cancel_downloads", {});
  }

  keepInMemory() {
    return this.call("keep_in_memory", {});
  }

  /** @param {Methods["select_backend"][0]["choice"]} choice */
  selectBackend(choice) {
    return this.call("select_backend", { choice });
  }

  close() {
    this.#calls.close();
  }
}

/**
 * @param {import("./client.js").OpenOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function open({ model, hub, backend, onBoot, signal } = {}) {
  const options = { model: model ?? null, hub: hub ?? null, backend: backend ?? null };
  return new Engine(await boot({ library: true, ...options }, { onBoot, signal }));
}
