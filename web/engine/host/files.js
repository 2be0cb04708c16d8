// Folders and files: a directory handle, or the files a folder held when it was chosen.

/**
 * @typedef {{path: string, file: File}} PickedFile
 * @typedef {{name: string, handle?: FileSystemDirectoryHandle | null, files?: PickedFile[] | null}} Source
 * @typedef {{paths: string[], sizes: Float64Array, modified: Float64Array}} WalkChunk
 * @typedef {{file(path: string): Promise<File>, entries(): AsyncGenerator<[string, File | undefined]>}} Mount
 */

/** Files that cross to Python at once: few crossings, and a walk that can be cancelled. */
const CHUNK = 256;

/** Size and date of a file that could not be opened. */
const UNKNOWN = -1;

/**
 * @param {FileSystemDirectoryHandle} root
 * @returns {Mount}
 */
function handleMount(root) {
  /**
   * @param {FileSystemDirectoryHandle} directory
   * @param {string} prefix
   * @returns {AsyncGenerator<[string, File | undefined]>}
   */
  async function* walk(directory, prefix) {
    for await (const [name, handle] of directory.entries()) {
      const path = prefix + name;
      try {
        if (handle.kind === "directory") {
          yield* walk(/** @type {FileSystemDirectoryHandle} */ (handle), `${path}/`);
        } else {
          yield [path, await /** @type {FileSystemFileHandle} */ (handle).getFile()];
        }
      } catch {
        // Locked, or gone since the directory was read: it is listed, and reading it says why.
        yield [path, undefined];
      }
    }
  }

  return {
    async file(path) {
      const parts = path.split("/");
      const name = /** @type {string} */ (parts.pop());
      let directory = root;
      for (const part of parts) directory = await directory.getDirectoryHandle(part);
      return (await directory.getFileHandle(name)).getFile();
    },
    entries: () => walk(root, ""),
  };
}

/**
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
      yield* byPath;
    },
  };
}

export function createFiles() {
  /** @type {Map<number, Mount>} */
  const mounts = new Map();

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
      return true;
    },

    /** @param {number} folder */
    unmount: (folder) => mounts.delete(folder),

    /** @param {number} folder */
    isMounted: (folder) => mounts.has(folder),

    /**
     * @param {number} folder
     * @returns {AsyncGenerator<WalkChunk>}
     */
    async *walk(folder) {
      /** @type {[string, File | undefined][]} */
      let seen = [];
      for await (const entry of mounted(folder).entries()) {
        seen.push(entry);
        if (seen.length === CHUNK) {
          yield chunk(seen);
          seen = [];
        }
      }
      yield chunk(seen);
    },

    /**
     * @param {number} folder
     * @param {string} path
     */
    file: (folder, path) => mounted(folder).file(path),

    /**
     * @param {number} folder
     * @param {string} path
     */
    read: async (folder, path) => (await mounted(folder).file(path)).arrayBuffer(),

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
     * @param {FileSystemHandle} one
     * @param {FileSystemHandle} other
     */
    isSame: (one, other) => one.isSameEntry(other),

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
 * @param {[string, File | undefined][]} entries
 * @returns {WalkChunk}
 */
function chunk(entries) {
  return {
    paths: entries.map(([path]) => path),
    sizes: Float64Array.from(entries, ([, file]) => file?.size ?? UNKNOWN),
    modified: Float64Array.from(entries, ([, file]) => file?.lastModified ?? UNKNOWN),
  };
}
