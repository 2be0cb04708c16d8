/**
 * Which version each page, and each worker of it, belongs to: the one that its first file came from.
 *
 * Written down in a cache, as browsers end a service worker whenever they like.
 */

const NAME = "photoseek-owners";

/**
 * @typedef {object} Owner
 * @property {string} version
 * @property {string} page Id of the page, with which its workers end.
 */

export class Owners {
  #scope;
  /** By client id. @type {Map<string, Owner>} */
  #known = new Map();

  /** @param {URL} scope */
  constructor(scope) {
    this.#scope = scope;
  }

  /**
   * @param {string} client id, empty where the browser names none
   * @returns {Promise<Owner | undefined>}
   */
  async of(client) {
    if (!client) return undefined;
    const known = this.#known.get(client);
    if (known) return known;
    const kept = await (await caches.open(NAME)).match(this.#address(client));
    const owner = await kept?.json();
    if (owner) this.#known.set(client, owner);
    return owner;
  }

  /**
   * @param {string} client
   * @param {Owner} owner
   */
  async assign(client, owner) {
    this.#known.set(client, owner);
    await (await caches.open(NAME)).put(this.#address(client), Response.json(owner));
  }

  /**
   * Forgets the clients whose pages are gone.
   * @param {Set<string>} live ids
   * @returns {Promise<{used: Set<string>, left: Set<string>}>} versions of those that live, and of
   *   those that were forgotten
   */
  async forgetOthers(live) {
    const cache = await caches.open(NAME);
    /** @type {Set<string>} */
    const used = new Set();
    /** @type {Set<string>} */
    const left = new Set();
    for (const { url } of await cache.keys()) {
      const client = url.slice(this.#address("").href.length);
      const owner = await this.of(client);
      if (!owner) continue;
      if (live.has(owner.page)) {
        used.add(owner.version);
      } else {
        left.add(owner.version);
        this.#known.delete(client);
        await cache.delete(url);
      }
    }
    return { used, left };
  }

  /** Nothing is ever asked of the host at these. @param {string} client */
  #address(client) {
    return new URL(`.owners/${client}`, this.#scope);
  }
}
