/** The library as the engine has last described it; whoever shows a part of it is told of changes. */

import { modelName } from "../../messages/index.js";

/** @import { Status } from "../../protocol.js" */

export class Library {
  /** @type {Status | null} Null until the engine is there. */
  status = null;
  /** @type {((now: Status, before: Status | null) => void)[]} */
  #listeners = [];

  get folders() {
    return this.status?.folders ?? [];
  }

  /** @param {number} id */
  folder(id) {
    return this.folders.find((each) => each.id === id);
  }

  /**
   * What people call the model that answers, or the one that is getting ready.
   * @param {string | null} id
   */
  modelName(id) {
    const known = [this.status?.preparing?.model, this.status?.model];
    return id && modelName(known.find((each) => each?.id === id) ?? { id, title: id });
  }

  /** @param {(now: Status, before: Status | null) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** @param {Status} now */
  take(now) {
    const before = this.status;
    this.status = now;
    for (const listener of this.#listeners) listener(now, before);
  }
}
