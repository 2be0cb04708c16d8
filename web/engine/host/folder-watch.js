// Folders that are open: word of files that come, go or change, where the browser gives it (Chromium).

/**
 * Not in TypeScript's DOM types yet: https://fs.spec.whatwg.org/#api-filesystemobserver
 * @typedef {{type: string, changedHandle: FileSystemHandle | null, relativePathComponents: string[]}} ChangeRecord
 * @typedef {{observe(handle: FileSystemHandle, options: {recursive: boolean}): Promise<void>, disconnect(): void}} FileSystemObserver
 * @typedef {new (callback: (records: ChangeRecord[]) => void) => FileSystemObserver} FileSystemObserverClass
 * @typedef {(folder: number, files: string[], others: string[]) => void} ChangeListener
 */

export function createWatch() {
  const { FileSystemObserver } =
    /** @type {typeof globalThis & { FileSystemObserver?: FileSystemObserverClass }} */ (
      globalThis
    );
  /** @type {Map<number, FileSystemObserver>} */
  const observers = new Map();
  /** @type {ChangeListener} */
  let listener = () => undefined;

  /** @param {number} folder */
  function stop(folder) {
    observers.get(folder)?.disconnect();
    observers.delete(folder);
  }

  return {
    /** @param {ChangeListener} told of paths: files, and what is none or may have been one */
    onChanged(told) {
      listener = told;
    },

    /**
     * A folder that is watched already goes on being so: between two observers word would be lost.
     * @param {number} folder
     * @param {FileSystemDirectoryHandle} handle
     */
    start(folder, handle) {
      if (!FileSystemObserver || observers.has(folder)) return;
      const observer = new FileSystemObserver((records) => {
        // The folder itself has gone; opened again, it is observed again.
        if (records.some(({ type }) => type === "errored")) stop(folder);
        /** @param {boolean} file */
        const paths = (file) =>
          records
            .filter(({ changedHandle }) => (changedHandle?.kind === "file") === file)
            .map(({ relativePathComponents }) => relativePathComponents.join("/"));
        listener(folder, paths(true), paths(false));
      });
      observers.set(folder, observer);
      // Some file systems, such as a network's, cannot be observed: then only a walk tells.
      observer.observe(handle, { recursive: true }).catch(() => observers.delete(folder));
    },

    stop,
  };
}
