/** The files of one version of Photoseek, in a cache of their own. */

import { download } from "./download.js";
import { withHeaders } from "./headers.js";

/** @import { ShellFile } from "./precache.js" */

const PREFIX = "photoseek-shell-";
const HASH = "X-Photoseek-SHA256";
/** Where a shell keeps the list of its files, for the service worker of a later version. */
const LIST = ".files.json";
const DOWNLOADS_AT_ONCE = 6;

export class Shell {
  #name;
  #files;
  #scope;

  /**
   * @param {string} version
   * @param {ShellFile[]} files
   * @param {URL} scope
   */
  constructor(version, files, scope) {
    this.#name = PREFIX + version;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#scope = scope;
  }

  /** @returns {Promise<string[]>} the versions that are kept, the oldest first */
  static async versions() {
    return (await shellNames()).map((name) => name.slice(PREFIX.length));
  }

  /**
   * The shell of another version; undefined where it is gone, or does not say what it holds.
   * @param {string} version
   * @param {URL} scope
   */
  static async kept(version, scope) {
    if (!(await caches.has(PREFIX + version))) return undefined;
    const cache = await caches.open(PREFIX + version);
    const list = await cache.match(new URL(LIST, scope));
    return list && new Shell(version, await list.json(), scope);
  }

  /** @param {string} version */
  static async remove(version) {
    await caches.delete(PREFIX + version);
  }

  /** Fills the cache, wholly or not at all. What an earlier version has is not downloaded again. */
  async install() {
    const earlier = await openShells();
    const cache = await caches.open(this.#name);
    const waiting = [...this.#files.values()];
    const takeTurns = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const content = await copyOf(file, this.#url(file), earlier);
        if (content) await this.#keep(cache, file, content);
        else if (!file.onDemand) await this.#download(cache, file);
      }
    };
    try {
      await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, takeTurns));
      const list = Response.json([...this.#files.values()]);
      await cache.put(new URL(LIST, this.#scope), list);
    } catch (error) {
      waiting.length = 0;
      await caches.delete(this.#name);
      throw error;
    }
  }

  /**
   * A file of this version, or undefined if the path is none.
   * @param {string} path
   * @returns {Promise<Response | undefined>}
   */
  async get(path) {
    const file = this.#files.get(path);
    if (!file) return undefined;
    const cache = await caches.open(this.#name);
    const kept = await cache.match(this.#url(file));
    if (kept) return kept;
    // One for later; or the browser, or somebody with its settings, has emptied the cache.
    await this.#download(cache, file);
    return cache.match(this.#url(file));
  }

  /** @param {ShellFile} file */
  #url(file) {
    return new URL(file.path, this.#scope);
  }

  /**
   * @param {Cache} cache
   * @param {ShellFile} file
   */
  async #download(cache, file) {
    await this.#keep(cache, file, await download(file, this.#url(file)));
  }

  /**
   * @param {Cache} cache
   * @param {ShellFile} file
   * @param {BodyInit} content
   */
  async #keep(cache, file, content) {
    const headers = {
      "Content-Type": file.type,
      "Content-Length": String(file.size),
      [HASH]: file.sha256,
    };
    // The headers go into the cache: what comes out of it unchanged keeps its compiled code.
    await cache.put(this.#url(file), withHeaders(new Response(content, { headers }), file.path));
  }
}

async function shellNames() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function openShells() {
  return Promise.all((await shellNames()).map((name) => caches.open(name)));
}

/**
 * The content of a file, if one of the shells has it with the right hash.
 * @param {ShellFile} file
 * @param {URL} url
 * @param {Cache[]} shells
 * @returns {Promise<Blob | undefined>}
 */
async function copyOf(file, url, shells) {
  for (const shell of shells) {
    const kept = await shell.match(url);
    if (kept?.headers.get(HASH) === file.sha256) return kept.blob();
  }
  return undefined;
}
