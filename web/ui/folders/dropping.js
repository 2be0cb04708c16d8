/** Dropping: folders and files anywhere on the page, one photo on the search box. */

import { say } from "../../messages/index.js";
import { ENDING } from "../library/exchange.js";
import { walk } from "./dropped-files.js";

/** @import { FolderSource, PickedFile } from "../../protocol.js" */

/**
 * @typedef {DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }} DropItem
 *
 * @typedef {object} DropListener
 * @property {(source: FolderSource) => void} onFolder
 * @property {(image: File) => void} onImage One photo on the search box.
 * @property {(file: File) => void} onLibrary An exported one.
 * @property {(error: unknown) => void} onError
 */

/** The name of the folder that files dropped by themselves go to. */
export const LOOSE = say.folders.droppedFiles;

/**
 * @param {HTMLElement} hint Shown while something is held over the page.
 * @param {HTMLElement} searchBox
 * @param {DropListener} listener
 */
export function listenForDrops(hint, searchBox, listener) {
  let depth = 0;
  const over = (/** @type {DragEvent} */ event) => {
    const files = event.dataTransfer?.types.includes("Files") ?? false;
    if (files) event.preventDefault();
    return files;
  };
  const show = (/** @type {DragEvent} */ event) => {
    const onBox = onSearchBox(event, searchBox);
    hint.hidden = depth === 0;
    hint.textContent = onBox ? say.folders.dropPhoto : say.folders.dropFolders;
    searchBox.toggleAttribute("data-drop", depth > 0 && onBox);
  };
  document.addEventListener("dragenter", (event) => {
    if (!over(event)) return;
    depth += 1;
    show(event);
  });
  document.addEventListener("dragover", (event) => {
    if (over(event)) show(event);
  });
  document.addEventListener("dragleave", (event) => {
    depth = Math.max(0, depth - 1);
    show(event);
  });
  document.addEventListener("drop", (event) => {
    if (!over(event)) return;
    depth = 0;
    show(event);
    const [image, ...others] = event.dataTransfer?.files ?? [];
    if (onSearchBox(event, searchBox) && image?.type.startsWith("image/") && !others.length)
      listener.onImage(image);
    else take([...(event.dataTransfer?.items ?? [])], listener);
  });
}

/**
 * @param {DragEvent} event
 * @param {HTMLElement} searchBox
 */
function onSearchBox(event, searchBox) {
  return event.target instanceof Node && searchBox.contains(event.target);
}

/**
 * The items of a drop can be read in its own turn only, so all are asked before anything is awaited.
 * @param {DropItem[]} items
 * @param {DropListener} listener
 */
async function take(items, listener) {
  const readers = items.filter((item) => item.kind === "file").map(reader);
  /** @type {PickedFile[]} */
  const loose = [];
  for (const read of readers) {
    try {
      const dropped = await read();
      if (dropped instanceof File && dropped.name.endsWith(ENDING)) listener.onLibrary(dropped);
      else if (dropped instanceof File) loose.push({ path: dropped.name, file: dropped });
      else if (dropped) listener.onFolder(dropped);
    } catch (error) {
      listener.onError(error);
    }
  }
  if (loose.length) listener.onFolder({ name: LOOSE, files: loose, part: true });
}

/**
 * @param {DropItem} item
 * @returns {() => Promise<FolderSource | File | null>}
 */
function reader(item) {
  const file = item.getAsFile();
  const handle = item.getAsFileSystemHandle?.().catch(() => null);
  const entry = item.webkitGetAsEntry();
  return async () => {
    const at = await handle;
    if (at?.kind === "directory")
      return { name: at.name, handle: /** @type {FileSystemDirectoryHandle} */ (at) };
    if (!entry?.isDirectory) return file;
    const files = await walk(/** @type {FileSystemDirectoryEntry} */ (entry), "");
    return { name: entry.name, files };
  };
}
