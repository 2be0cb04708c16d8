// Folders and files: a directory handle, or the files a folder held when it was chosen.

import { sha256 } from "./blobs.js";
import { createWatch } from "./folder-watch.js";

/**
 * @typedef {{path: string, file: File}} PickedFile
 * @typedef {{name: string, handle?: FileSystemDirectoryHandle | null, files?: PickedFile[] | null}} Source
 * @typedef {{kind: "file", name: string, getFile(): Promise<File>}} Readable
 * @typedef {{names: string[], directories: string[], stat(wanted: Uint32Array): Promise<Stat>}} Listing
 * @typedef {{sizes: Float64Array, modified: Float64Array}} Stat
 * @typedef {{file(path: string): Promise<File>, entries(directory: string): AsyncIterable<Readable | FileSystemDirectoryHandle>}} Mount
 */

/** Entries that are held, asked for and handed over at once: 256 keep the browser process busy. */
const CHUNK = 256;

/** Size and date of a file that could not be opened. */
const UNKNOWN = -1;

/**
 * @param {FileSystemDirectoryHandle} root
 * @returns {Mount}
 */
function handleMount(root) {
  /** @param {string[]} parts */
  async function descend(parts) {
    let directory = root;
    for (const part of parts) directory = await directory.getDirectoryHandle(part);
    return directory;
  }

  return {
    async file(path) {
      const parts = path.split("/");
      const name = /** @type {string} */ (parts.pop());
      return (await (await descend(parts)).getFileHandle(name)).getFile();
    },
    async *entries(path) {
      const directory = await descend(path.split("/").filter(Boolean));
      yield* /** @type {AsyncIterable<Readable | FileSystemDirectoryHandle>} */ (
        directory.values()
      );
    },
  };
}

/**
 * Files are listed under their whole paths: there is nothing to descend into.
 * @param {PickedFile[]} files
 * @returns {Mount}
 */
function filesMount(files) {
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  return {
    async file(path) {
      const file = byPath.get(path);
      if (!file) throw new DOMException(`${path} is not there`, "NotFoundError");
      return file;
    },
    async *entries() {
      for (const [name, file] of byPath) yield { kind: "file", name, getFile: async () => file };
    },
  };
}

export function createFiles() {
  /** @type {Map<number, Mount>} */
  const mounts = new Map();
  const watch = createWatch();

  /** @param {number} folder */
  function mounted(folder) {
    const mount = mounts.get(folder);
    if (!mount) throw new DOMException("the folder is not open", "NotFoundError");
    return mount;
  }

  return {
    /**
     * @param {number} folder
     * @param {Source} source
     * @returns {boolean} whether the source holds anything to read
     */
    mount(folder, source) {
      if (!source.handle && !source.files) return false;
      mounts.set(
        folder,
        source.handle ? handleMount(source.handle) : filesMount(source.files ?? []),
      );
      if (source.handle) watch.start(folder, source.handle);
      return true;
    },

    /** @param {number} folder */
    unmount(folder) {
      mounts.delete(folder);
      watch.stop(folder);
    },

    onChanged: watch.onChanged,

    /** @param {number} folder */
    isMounted: (folder) => mounts.has(folder),

    /**
     * What is in a directory, some at a time: however many there are, few are held.
     * @param {number} folder
     * @param {string} directory path inside the folder, "" for the folder itself
     * @returns {AsyncGenerator<Listing>}
     */
    async *list(folder, directory) {
      /** @type {Readable[]} */
      let files = [];
      /** @type {string[]} */
      let directories = [];
      for await (const entry of mounted(folder).entries(directory)) {
        if (entry.kind === "file") files.push(/** @type {Readable} */ (entry));
        else directories.push(entry.name);
        if (files.length + directories.length < CHUNK) continue;
        yield listing(files, directories);
        files = [];
        directories = [];
      }
      yield listing(files, directories);
    },

    /**
     * Fails where the folder itself cannot be looked into (any more).
     * @param {number} folder
     */
    async check(folder) {
      for await (const _ of mounted(folder).entries("")) return;
    },

    /**
     * @param {number} folder
     * @param {string} path
     */
    file: (folder, path) => mounted(folder).file(path),

    /**
     * @param {number} folder
     * @param {string} path
     * @returns {Promise<{data: ArrayBuffer, sha256: ArrayBuffer | undefined}>}
     */
    async read(folder, path) {
      const data = await (await mounted(folder).file(path)).arrayBuffer();
      return { data, sha256: await sha256(data) };
    },

    /**
     * The first bytes of several files, one after the other in as many bytes as are asked for.
     * @param {number} folder
     * @param {string[]} paths
     * @param {number} length
     * @returns {Promise<{sizes: Int32Array, data: Uint8Array}>} a size of -1: it cannot be read
     */
    async readHeads(folder, paths, length) {
      const mount = mounted(folder);
      const data = new Uint8Array(paths.length * length);
      const sizes = new Int32Array(paths.length).fill(UNKNOWN);
      await Promise.all(
        paths.map(async (path, at) => {
          try {
            const head = await (await mount.file(path)).slice(0, length).arrayBuffer();
            data.set(new Uint8Array(head), at * length);
            sizes[at] = head.byteLength;
          } catch {
            // Whoever reads all of it says why.
          }
        }),
      );
      return { sizes, data };
    },

    /**
     * @param {number} folder
     * @param {string} path
     * @param {number} span bytes from each end; all of a file that is no longer than both
     */
    async readEnds(folder, path, span) {
      const file = await mounted(folder).file(path);
      if (file.size <= 2 * span) return file.arrayBuffer();
      return new Blob([file.slice(0, span), file.slice(-span)]).arrayBuffer();
    },

    /**
     * Asking the reader is the page's business.
     * @param {FileSystemHandle & {queryPermission?: (options: {mode: "read"}) => Promise<PermissionState>}} handle
     */
    mayRead: async (handle) =>
      !handle.queryPermission || (await handle.queryPermission({ mode: "read" })) === "granted",

    /**
     * Whether a directory can still be looked into: it may have another name by now, or be gone.
     * @param {FileSystemDirectoryHandle} handle
     */
    async isThere(handle) {
      try {
        await handle.keys().next();
        return true;
      } catch {
        return false;
      }
    },

    /**
     * @param {FileSystemHandle} one
     * @param {FileSystemHandle} other
     */
    isSame: (one, other) => one.isSameEntry(other),

    /**
     * Where a directory lies in another one; undefined where it does not.
     * @param {FileSystemDirectoryHandle} outer
     * @param {FileSystemHandle} inner
     */
    pathIn: async (outer, inner) => (await outer.resolve(inner))?.join("/"),

    /** @param {Blob} blob */
    bytes: (blob) => blob.arrayBuffer(),

    /**
     * @param {Uint8Array<ArrayBuffer>} data
     * @param {string} type
     */
    blob: (data, type) => new Blob([data], { type }),
  };
}

/**
 * @param {Readable[]} files
 * @param {string[]} directories
 * @returns {Listing}
 */
function listing(files, directories) {
  return {
    names: files.map(({ name }) => name),
    directories,
    /** A file that is locked, or gone since, is unknown: reading it says why. */
    async stat(wanted) {
      const opened = await Promise.all(
        Array.from(wanted, (at) => files[at]?.getFile().catch(() => undefined)),
      );
      return {
        sizes: Float64Array.from(opened, (file) => file?.size ?? UNKNOWN),
        modified: Float64Array.from(opened, (file) => file?.lastModified ?? UNKNOWN),
      };
    },
  };
}
