/**
 * What the page is at, for everybody to see: `data-state` of the root element.
 *
 * Several things may be under way at once; the first of this list that is shows.
 */

const SHOWN = /** @type {const} */ ({
  error: "error",
  booting: "booting",
  searching: "searching",
  switching: "searching", // another model is being taken: what is shown is about to be replaced
  indexing: "indexing",
});

/** @typedef {keyof typeof SHOWN} Activity */

export class PageState {
  /** @type {Set<Activity>} */
  #underWay = new Set(/** @type {Activity[]} */ (["booting"]));
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * @param {Activity} activity
   * @param {boolean} on
   */
  set(activity, on) {
    if (on) this.#underWay.add(activity);
    else this.#underWay.delete(activity);
    const order = /** @type {Activity[]} */ (Object.keys(SHOWN));
    const first = order.find((each) => this.#underWay.has(each));
    this.#root.dataset.state = first ? SHOWN[first] : "ready";
  }

  /** @param {Activity} activity */
  has(activity) {
    return this.#underWay.has(activity);
  }
}
