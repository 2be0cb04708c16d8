/**
 * The wall as it was left, on the screen before Python is up: places and names from a note of the last
 * visit, pictures from the library's own store, read here and only read. What has been hidden,
 * forgotten or removed since, or is of another library, is not shown.
 *
 * It imports nothing and is the first module of the page, so that nothing is waited for.
 */

/**
 * @typedef {object} LastTile
 * @property {number} id
 * @property {number} at Its place in what was found.
 * @property {number} folder
 * @property {string} name
 * @property {import("./layout.js").Box} box
 *
 * @typedef {object} LastHeading
 * @property {string} title
 * @property {number} top
 * @property {number} height
 *
 * @typedef {object} Left
 * @property {string} view The part of the address that says what was shown.
 * @property {string} dir
 * @property {number} width Of the wall: another one has other places.
 * @property {number} height
 * @property {number} filters How high the filters were, and so on.
 * @property {number} answer
 * @property {number} scrolled
 * @property {LastTile[]} tiles
 * @property {LastHeading[]} headings
 */

/** Of this tab, and for a tab that is opened later. */
const KEPT = "photoseek:wall";
/** Of a library that this page cannot read, nothing is shown. */
const STORES = ["thumbnails", "marks", "gone", "folders", "missing"];
/** Marks of what is not to be seen. */
const UNSEEN = ["hidden", "forgotten"];

class LastWall {
  #host;
  #above;
  /** @type {Left | null} */
  #left = null;
  #wall = document.createElement("div");
  /** Pictures that are here, by photo. @type {Map<number, string>} */
  #urls = new Map();
  /** The photo that was chosen before it could be opened. */
  #chosen = 0;
  /** Where the reader is; null at the top. @type {import("../search/view-history.js").Place | null} */
  place = null;

  /**
   * @param {HTMLElement} host
   * @param {{ filters: HTMLElement, answer: HTMLElement }} above What stands over the photos, and comes later.
   */
  constructor(host, above) {
    this.#host = host;
    this.#above = above;
    const left = kept();
    if (!left || left.view !== location.hash || left.width !== host.clientWidth) return;
    this.#left = left;
    this.#draw(left);
    this.#scrolled(left);
    addEventListener("scroll", () => this.#left && this.#scrolled(this.#left), { passive: true });
    this.#read(left).catch(() => this.end());
  }

  get isShown() {
    return this.#left !== null;
  }

  /** The photo where the keyboard is; 0: it is elsewhere. */
  get focused() {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.#wall.contains(activeElement)
      ? Number(activeElement.dataset.photo)
      : 0;
  }

  /** The photos themselves take its place. @returns {{ urls: Map<number, string>, chosen: number }} */
  end() {
    const found = { urls: this.#urls, chosen: this.#chosen };
    this.#left = null;
    this.#urls = new Map();
    this.#chosen = 0;
    this.#wall.remove();
    this.#above.answer.style.minHeight = "";
    delete this.#above.answer.dataset.coming;
    return found;
  }

  /** @param {Left} left */
  #draw({ tiles, headings, dir, height, filters, answer, scrolled }) {
    if (dir === "rtl") document.documentElement.dir = dir;
    this.#above.filters.hidden = !filters;
    this.#above.filters.style.minHeight = `${filters}px`;
    this.#above.answer.style.minHeight = `${answer}px`;
    this.#above.answer.toggleAttribute("data-coming", answer > 0);
    this.#wall.className = "last-wall";
    this.#wall.dataset.testid = "last-wall";
    for (const { title, top, height: high } of headings) {
      const line = document.createElement("h2");
      line.className = "group";
      line.textContent = title;
      Object.assign(line.style, { top: `${top}px`, height: `${high}px` });
      this.#wall.append(line);
    }
    for (const { id, box } of tiles) {
      const tile = document.createElement("button");
      tile.type = "button";
      tile.className = "last-tile";
      tile.dataset.photo = String(id);
      tile.disabled = true;
      tile.style.setProperty("inset-inline-start", `${box.left}px`);
      for (const side of /** @type {const} */ (["top", "width", "height"]))
        tile.style.setProperty(side, `${box[side]}px`);
      this.#wall.append(tile);
    }
    this.#wall.addEventListener("click", ({ target }) => this.#choose(target));
    this.#host.style.height = `${height}px`;
    this.#host.prepend(this.#wall);
    scrollTo({ top: scrolled, behavior: "instant" });
  }

  /** @param {Left} left */
  #scrolled({ tiles }) {
    const top = this.#host.getBoundingClientRect().top;
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    const first = tiles.find(({ box }) => top + box.top + box.height / 2 > covered);
    if (scrollY <= 0) this.place = null;
    else if (first)
      this.place = { photo: first.id, at: first.at, above: Math.round(-top - first.box.top) };
  }

  /** @param {EventTarget | null} target It is opened as soon as that can be. */
  #choose(target) {
    const tile = /** @type {Element | null} */ (target)?.closest(".last-tile");
    if (!(tile instanceof HTMLElement)) return;
    for (const each of this.#wall.querySelectorAll("[aria-busy]"))
      each.removeAttribute("aria-busy");
    tile.setAttribute("aria-busy", "true");
    this.#chosen = Number(tile.dataset.photo);
  }

  /** @param {Left} left */
  async #read({ tiles }) {
    const database = await opened();
    database.onversionchange = () => database.close();
    try {
      const transaction = database.transaction(STORES);
      const all = (/** @type {string} */ name) => asked(transaction.objectStore(name).getAll());
      const marks = transaction.objectStore("marks");
      const thumbnails = transaction.objectStore("thumbnails");
      const unseen = new Set();
      const read = [
        ...UNSEEN.map((kind) => asked(marks.get([kind, ""]))),
        ...["gone", "missing", "folders"].map(all),
        ...tiles.map(({ id }) => asked(thumbnails.get(id))),
      ];
      const [hidden, forgotten, gone, missing, folders, ...pictures] = await Promise.all(read);
      for (const record of [hidden, forgotten, ...gone])
        for (const id of numbers(record?.photos)) unseen.add(id);
      for (const { aside } of missing) for (const id of aside) unseen.add(id);
      const there = new Set();
      for (const { id, removed } of folders) if (!removed) there.add(id);
      for (const [place, tile] of tiles.entries()) {
        const data = pictures[place]?.data;
        if (data && there.has(tile.folder) && !unseen.has(tile.id)) this.#show(tile, data);
      }
    } finally {
      database.close();
    }
  }

  /**
   * @param {LastTile} tile
   * @param {BlobPart} data
   */
  #show({ id, name }, data) {
    const tile = this.#wall.querySelector(`[data-photo="${id}"]`);
    if (!this.#left || !(tile instanceof HTMLButtonElement)) return;
    const image = new Image();
    const url = URL.createObjectURL(new Blob([data], { type: "image/jpeg" }));
    Object.assign(image, { alt: name, decoding: "sync", draggable: false, src: url });
    this.#urls.set(id, url);
    tile.disabled = false;
    tile.append(image);
  }
}

/**
 * What is on the screen now is what a next visit begins with.
 * @param {Left | null} left Null: nothing.
 * @param {boolean} isTop Whether it is what a tab that is opened later begins with.
 */
export function leave(left, isTop) {
  const text = left && JSON.stringify(left);
  try {
    if (text) sessionStorage.setItem(KEPT, text);
    else sessionStorage.removeItem(KEPT);
    if (text && isTop) localStorage.setItem(KEPT, text);
    else if (!text) localStorage.removeItem(KEPT);
  } catch {
    // site data are blocked, or full: the next visit waits for the engine
  }
}

/** @returns {Left | null} */
function kept() {
  try {
    const text = sessionStorage.getItem(KEPT) ?? localStorage.getItem(KEPT);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<IDBDatabase>} As it is; it is not made where there is none. */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("photoseek");
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBRequest} request
 * @returns {Promise<any>}
 */
function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {ArrayBuffer | ArrayBufferView | undefined} ids As they lie in the store. */
function numbers(ids) {
  if (!ids) return [];
  if (ids instanceof ArrayBuffer) return new Uint32Array(ids);
  return new Uint32Array(ids.buffer, ids.byteOffset, ids.byteLength / 4);
}

const [grid, filters, answer] = ["grid", "filters", "answer"].map(
  (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
);

export const lastWall = new LastWall(
  /** @type {HTMLElement} */ (grid),
  /** @type {{ filters: HTMLElement, answer: HTMLElement }} */ ({ filters, answer }),
);
