/** What comes to the page from outside: dropped on it, shared with it, or opened with it. */
import { say } from "../../messages/index.js";
import { listenForLaunch } from "../shell/launching.js";
import { part } from "../shell/part.js";
import { words } from "../shell/problem.js";
import { listenForDrops } from "./dropping.js";

/** @import { FolderSource } from "../../protocol.js" */
/** @import { Page } from "../shell/page.js" */

/**
 * @typedef {object} Takers
 * @property {{ choose: () => void, take: (source: FolderSource) => void }} folders
 * @property {{ by: (image: Blob) => void }} search
 * @property {{ import: (file: File) => void }} exchange
 */

/**
 * @param {Page} page
 * @param {Takers} takers
 */
export function listenForArrivals({ toasts }, { folders, search, exchange }) {
  const onLibrary = (/** @type {File} */ file) => exchange.import(file);
  const onError = (/** @type {unknown} */ error) => toasts.show(words(error).message);
  listenForDrops(part("drop-hint"), part("search-box"), {
    onFolder: (source) => folders.take(source),
    onImage: (image) => search.by(image),
    onLibrary,
    onError,
  });
  const tell = (/** @type {string} */ text) => toasts.show(text, { topic: "launch" });
  listenForLaunch({
    onPhotos: ([first, ...others]) => {
      search.by(/** @type {File} */ (first));
      if (others.length) tell(say.search.firstOf(1 + others.length));
    },
    onLibrary,
    onSearch: () => part("search").focus(),
    onFolder: () => {
      const action = { label: say.folders.choose, act: () => folders.choose() };
      toasts.show(say.photos.invitation, { action, topic: "launch", stays: true });
    },
    onLost: () => tell(say.shell.install.sharedLost),
    onError,
  });
}
