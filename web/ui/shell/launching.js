/**
 * What the system opens an installed Photoseek with: a photo that was shared or opened with it, an
 * exported library, or one of the shortcuts of manifest.webmanifest.
 */
import { ENDING } from "../library/exchange.js";

/** The cache that web/sw/sharing.js keeps what was shared in. */
const SHARED = "photoseek-shared";
/** What a shortcut, or the service worker, wants of the page. */
const WANTED = "open";

/**
 * @typedef {object} LaunchListener
 * @property {(photos: File[]) => void} onPhotos One at least.
 * @property {(file: File) => void} onLibrary
 * @property {() => void} onSearch
 * @property {() => void} onFolder A folder is to be chosen.
 * @property {() => void} onLost Something was shared, and is not there.
 * @property {(error: unknown) => void} onError
 *
 * @typedef {{ files?: FileSystemFileHandle[] }} LaunchParams
 * @typedef {{ setConsumer: (consumer: (launch: LaunchParams) => void) => void }} LaunchQueue
 */

/** @param {LaunchListener} listener */
export async function listenForLaunch(listener) {
  const { launchQueue } = /** @type {{ launchQueue?: LaunchQueue }} */ (globalThis);
  launchQueue?.setConsumer(async ({ files = [] }) => {
    try {
      take(await Promise.all(files.map((file) => file.getFile())), listener);
    } catch (error) {
      listener.onError(error);
    }
  });
  const address = new URL(location.href);
  const wanted = address.searchParams.get(WANTED);
  if (!wanted) return;
  // A reload is not another launch.
  address.searchParams.delete(WANTED);
  history.replaceState(history.state, "", address);
  if (wanted === "search") listener.onSearch();
  if (wanted === "folder") listener.onFolder();
  if (wanted === "shared") {
    const files = await shared();
    if (files.length) take(files, listener);
    else listener.onLost();
  }
}

/**
 * @param {File[]} files
 * @param {LaunchListener} listener
 */
function take(files, { onPhotos, onLibrary }) {
  const library = files.find(({ name }) => name.endsWith(ENDING));
  const photos = files.filter((file) => file !== library);
  if (library) onLibrary(library);
  else if (photos.length) onPhotos(photos);
}

/** What was shared, once. */
async function shared() {
  const cache = await caches.open(SHARED);
  const files = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get("X-Photoseek-Name") ?? "");
    const content = await response.blob();
    files.push(new File([content], name, { type: content.type }));
  }
  await caches.delete(SHARED);
  return files;
}
