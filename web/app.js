/**
 * The page: it draws what the engine says and listens to the reader. It decides nothing about photos.
 *
 * Here the parts of `ui/` are put together; each knows only itself.
 */
import { drawAnswerLine, spoken } from "./ui/answer-line.js";
import { BootNotice } from "./ui/boot-notice.js";
import { confirmed } from "./ui/confirm-dialog.js";
import { Counts } from "./ui/counts.js";
import { DownloadCard } from "./ui/download-card.js";
import { listenForDrops } from "./ui/dropping.js";
import { BUILT_IN, EngineLink } from "./ui/engine-link.js";
import { Exchange } from "./ui/exchange.js";
import { FilterBar } from "./ui/filter-bar.js";
import { Folders } from "./ui/folders.js";
import { drawForgetting } from "./ui/forgetting.js";
import { bytes, counted } from "./ui/format.js";
import { IndexProgressCard } from "./ui/index-progress.js";
import { IndexQueue } from "./ui/index-queue.js";
import { InterruptedNotice } from "./ui/interrupted-notice.js";
import { KeepFresh } from "./ui/keep-fresh.js";
import { LibraryPanel } from "./ui/library-panel.js";
import { Lightbox } from "./ui/lightbox.js";
import { MissingNotice } from "./ui/missing-notice.js";
import { ModelMenu } from "./ui/model-menu.js";
import { ModelsDialog } from "./ui/models-dialog.js";
import { goOffline } from "./ui/offline.js";
import { PageState } from "./ui/page-state.js";
import { PhotoGrid } from "./ui/photo-grid.js";
import { PhotoThumb } from "./ui/photo-thumb.js";
import { drawPreparing } from "./ui/preparing.js";
import { drawProblem, words } from "./ui/problem.js";
import { isEmpty, NOTHING, Results } from "./ui/results.js";
import { SearchBox } from "./ui/search-box.js";
import { SkippedDialog } from "./ui/skipped-dialog.js";
import { Thumbnails } from "./ui/thumbnails.js";
import { Toasts } from "./ui/toasts.js";
import { ViewHistory } from "./ui/view-history.js";
import { isBusy, isOutdated, isUnavailable, wasStopped, waysOut } from "./ui/ways-out.js";
import { Welcome } from "./ui/welcome.js";

/** @import { Engine } from "./client.js" */
/** @import { FolderInfo, FolderSource, IndexReport, ModelInfo, PhotoInfo, Status } from "./protocol.js" */
/** @import { Removed } from "./ui/library-panel.js" */
/** @import { Told } from "./ui/problem.js" */

/**
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
function part(id) {
  return /** @type {E} */ (document.getElementById(id));
}

/** @type {Status | null} */
let status = null;
let searchFailed = false;

const address = new URLSearchParams(location.search);
const state = new PageState(document.documentElement);
const boot = new BootNotice(part("boot"));
const toasts = new Toasts(part("toasts"));
const counts = new Counts(part("indexed-count"), part("indexed-word"), part("skipped-count"));
const skipped = new SkippedDialog(part("skipped-dialog"));

const link = new EngineLink(address, {
  onBoot: (progress) => boot.draw(progress),
  onReady: (engine) => ready(engine),
  onFailed: (error) => broken("Photoseek could not start", error),
  onCrash: (error) => broken("Photoseek has stopped", error),
  onLibrary: (now) => {
    drawStatus(now);
    fresh.changed();
  },
  onFolderChanged: (id) => {
    const folder = status?.folders.find((each) => each.id === id);
    if (folder?.handle) queue.addChanged({ name: folder.name, handle: folder.handle });
  },
  onReplaced: (error) => broken("This page is of an older version", error),
  onModel: (progress) => {
    download.draw(progress);
    if (progress.state !== "done") return;
    drawModels();
    keepStorage();
  },
});
const engine = () => link.engine;

// --- Photos and answers ---

const thumbnails = new Thumbnails(async (photos) => (await engine()?.thumbnails(photos)) ?? []);
PhotoThumb.source = thumbnails;

const grid = new PhotoGrid(part("grid"), part("more"), {
  onOpen: (at) => lightbox.open(results.answer, at),
  onSimilar: moreLike,
  onEnd: () => results.more(),
});

const results = new Results(engine, {
  onAnswer: (answer, why) => {
    if (why === "asked" && searchFailed) tell(null);
    grid.draw(answer, { rewind: why === "asked" });
    drawAnswerLine(part("answer"), answer, status?.model ?? null, {
      onExample: (text) => search.set({ ...NOTHING, text }),
      onChooseModel: () => menu.offer(),
    });
    if (why === "asked") scrollTo({ top: 0, behavior: "instant" });
    if (why === "asked") part("announcer").textContent = spoken(answer);
    if (why === "more") lightbox.grown(answer);
    drawWelcome();
  },
  onBusy: (busy) => {
    state.set("searching", busy);
    if (!busy) fresh.resume();
  },
  onError: (error) => {
    searchFailed = true;
    const again = () => {
      tell(null);
      results.ask(search.query);
    };
    failed("This search did not work", error, again, []);
  },
});

const fresh = new KeepFresh(
  () => results.refresh(),
  () => !lightbox.isOpen && !state.has("searching") && engine() !== null,
);

const search = new SearchBox(
  {
    input: part("search"),
    imageInput: part("image-query-input"),
    imageButton: part("image-query"),
    clearButton: part("clear-query"),
    chip: part("query-image"),
  },
  {
    onQuery: (query, how) => {
      results.ask(query, how);
      views.changed({ typing: how.pause });
    },
    onDown: () => grid.focus(0),
  },
);

const filters = new FilterBar(part("filters"), engine, (filter) => {
  results.narrow(filter);
  views.changed();
});

const views = new ViewHistory({
  view: () => ({ query: search.query, filter: filters.filter }),
  folders: () => status?.folders ?? [],
  photo: async (folder, path) =>
    (await engine()
      ?.call("photo_at", { folder, path })
      .catch(() => null)) ?? null,
  onRestore: ({ query, filter }) => {
    filters.set(filter);
    results.filter = Object.keys(filter).length ? filter : null;
    search.set(query);
  },
  onLost: () =>
    toasts.show("The photo you searched by is not kept here. Choose it again.", {
      topic: "view",
    }),
});

const lightbox = new Lightbox({
  original: async (photo, signal) => {
    const running = engine();
    if (!running) throw new Error("The engine is not running.");
    return running.original(photo, { signal });
  },
  thumbnail: async (photo) => {
    const [picture] = (await engine()?.thumbnails([photo])) ?? [];
    return picture ? new Blob([picture], { type: "image/jpeg" }) : null;
  },
  thumbnailUrl: (photo) => thumbnails.url(photo),
  tile: (photo) => grid.picture(photo),
  onSimilar: moreLike,
  onNearby: (photo) => filters.near(photo),
  onReopen: (id) => {
    const folder = status?.folders.find((each) => each.id === id);
    if (folder) folders.reopen(folder);
  },
  onEnd: () => results.more(),
  onClosed: (photo) => {
    grid.focusPhoto(photo.id);
    fresh.changed();
  },
});

/** @param {PhotoInfo} photo */
function moreLike(photo) {
  search.set({ ...NOTHING, photo });
}

// --- Folders ---

const card = new IndexProgressCard(part("progress"), {
  onCancel: () => queue.cancel(),
  onGoOn: () => engine()?.call("go_on", {}),
  onModels: () => models.open(),
});

const queue = new IndexQueue(engine, {
  onBusy: (busy) => {
    state.set("indexing", busy);
    card.show(busy && !queue.unasked);
    if (status) missing.draw(status.folders, busy);
    drawInterrupted();
    drawWelcome();
  },
  onProgress: (progress, source, waiting) => {
    if (source.watched && progress.total && progress.stage === "indexing") card.show(true);
    card.draw(progress, source, waiting);
    const before = counts.photos;
    counts.draw(progress.indexed, progress.skipped);
    if (counts.photos !== before) fresh.changed();
  },
  onReport: (report, source) => {
    if (!source.watched || hasNews(report)) toasts.show(report.summary, { topic: "report" });
    keepStorage();
  },
  onCancelled: () =>
    toasts.show("Stopped. What has been read is kept, and goes on from there next time.", {
      topic: "report",
    }),
  onError: (error, source) => {
    // Nobody has asked, so nobody is told.
    if (source.watched && isUnavailable(error)) return;
    if (source.watched && isBusy(error)) {
      setTimeout(() => queue.addChanged(source), LATER_MS);
      return;
    }
    const again = () => {
      tell(null);
      queue.add(source);
    };
    failed(`“${source.name}” could not be read`, error, again, [dismiss]);
  },
  onSettled: async () => {
    try {
      const running = engine();
      if (running) drawStatus(await running.status());
      await fresh.now();
      lightbox.retry();
      drawStorage();
    } catch {
      // the engine has died meanwhile, and the page says so
    }
  },
});

/** When a folder that has changed is tried again, if another tab is indexing now. */
const LATER_MS = 30_000;

/** @param {IndexReport} report */
function hasNews({ added, changed, moved, back, gone, undecided }) {
  return added + changed + moved + back + gone + undecided > 0;
}

const folders = new Folders(part("folder-input"), {
  onSource: (source) => {
    tell(null);
    queue.add(source);
  },
  onHint: (text) => toasts.show(text, { topic: "folders" }),
});

const missing = new MissingNotice(part("missing"), {
  onLookAgain: (folder) => folders.reopen(folder),
  onDecided: ({ id, name }, keep) =>
    trying(`“${name}” could not be changed`, async (running) => {
      drawStatus(await running.settleMissing(id, keep));
      await results.refresh();
    }),
});

const interrupted = new InterruptedNotice(part("interrupted"), {
  onGoOn: (folder) => folders.reopen(folder),
  onLeave: ({ id, name }) =>
    trying(`“${name}” could not be changed`, async (running) =>
      drawStatus(await running.call("leave_unfinished", { folder: id })),
    ),
});

/**
 * What another tab, or an earlier visit, was reading goes on here, where that needs nobody's leave.
 * @param {Status | null} before
 */
async function goOn(before) {
  const known = new Set(before?.folders.filter((each) => each.interrupted).map(({ id }) => id));
  const left = unread().filter(({ id }) => !known.has(id));
  if (left.length) await folders.takeReadable(left);
  drawInterrupted();
}

/** Folders that were not read to the end, and that are not about to be. */
function unread() {
  return status?.folders.filter((each) => each.interrupted && !queue.has(each.name)) ?? [];
}

function drawInterrupted() {
  interrupted.draw(unread());
}

/** @param {FolderInfo} folder */
function remove(folder) {
  return takeOut([folder], `“${folder.name}” is no longer in Photoseek.`, (running) =>
    running.removeFolder(folder.id),
  );
}

async function removeAll() {
  const known = status?.folders ?? [];
  const sure = await confirmed(part("confirm-dialog"), {
    title: "Remove all folders?",
    text: "Photoseek forgets what it has read of your photos: the index and the thumbnails. The photos themselves stay as they are. You can bring everything back until you close this page.",
    yes: "Remove all folders",
  });
  if (!sure) return;
  await takeOut(known, "All folders are removed from Photoseek.", (running) =>
    running.call("remove_all", {}),
  );
}

/**
 * @param {FolderInfo[]} known
 * @param {string} word
 * @param {(running: Engine) => Promise<Status>} act
 */
async function takeOut(known, word, act) {
  await trying("Nothing could be removed", async (running) => {
    drawStatus(await act(running));
    const names = known.map(({ name }) => `“${name}”`).join(", ");
    /** @type {Removed} */
    const removed = { names, ids: known.map(({ id }) => id), files: folders.forget(known) };
    panel.drawRemoved([...panel.removed, removed]);
    toasts.show(word, {
      action: { label: "Undo", act: () => bringBack(removed) },
      topic: "removed",
      stays: true,
    });
    await results.ask(search.query);
  });
}

/** @param {Removed} removed */
async function bringBack(removed) {
  await trying(`${removed.names} could not be brought back`, async (running) => {
    drawStatus(await running.call("restore_folders", { folders: removed.ids }));
    folders.remember(removed.files);
    panel.drawRemoved(panel.removed.filter((each) => each !== removed));
    toasts.leave("removed");
    await results.ask(search.query);
  });
}

const panel = new LibraryPanel(part("library-panel"), part("library-button"), {
  onAdd: () => folders.choose(),
  onReopen: (folder) => folders.reopen(folder),
  onRemove: remove,
  onRemoveAll: removeAll,
  onBringBack: bringBack,
  onBackend: (choice) =>
    trying("The model cannot run elsewhere now", async (running) => {
      try {
        drawStatus(await running.selectBackend(choice));
        link.keepBackend(choice);
      } finally {
        if (status) panel.drawStatus(status);
      }
    }),
  onExport: () => {
    panel.toggle(false);
    exchange.exportLibrary();
  },
  onExportFacts: () => {
    panel.toggle(false);
    exchange.exportFacts();
  },
  onImport: () => {
    panel.toggle(false);
    exchange.choose();
  },
  onKeep: keepStorage,
  onShow: () => {
    drawStorage();
    drawLatest();
  },
});

const exchange = new Exchange(engine, part("exchange"), part("import-input"), {
  onDone: (summary) => {
    toasts.show(summary, { topic: "exchange" });
    drawStorage();
    keepStorage();
  },
  onCancelled: () =>
    toasts.show("Stopped. Your library is as it was before.", { topic: "exchange" }),
  onError: (title, error, again) => {
    const other = error instanceof Error && "code" in error && error.code === OF_OTHER_MODEL;
    const all = { label: "All models", testid: "all-models", act: () => models.open() };
    const retry = () => {
      tell(null);
      again();
    };
    failed(title, error, retry, other ? [all, dismiss] : [dismiss]);
  },
});

/** Code of an error that another model would mend: see py/photoseek/errors.py. */
const OF_OTHER_MODEL = "export-of-other-model";

/** What the engine has found out by itself, such as where the model runs best. */
async function drawLatest() {
  const latest = await engine()
    ?.status()
    .catch(() => null);
  if (latest) drawStatus(latest);
}

async function drawStorage() {
  const storage = await engine()
    ?.storage()
    .catch(() => null);
  if (storage) panel.drawStorage(storage, refused);
}

/** Whether the browser would not promise to keep what is stored. */
let refused = false;

async function keepStorage() {
  if (status?.forgets || (await navigator.storage?.persisted?.())) return;
  refused = !(await navigator.storage?.persist?.());
  drawStorage();
}

// --- Models ---

const menu = new ModelMenu(part("model-select"), part("model-progress"), (model) => use(model));

const download = new DownloadCard(part("download"), (model) => menu.title(model), {
  onPause: () => engine()?.pauseDownloads(),
  onResume: () => engine()?.resumeDownloads(),
  onCancel: () => engine()?.cancelDownloads(),
});

const models = new ModelsDialog(part("models-dialog"), engine, {
  onUse: (model, precision) => {
    models.close();
    use(model, precision);
  },
  onRemove: removeModel,
});

/**
 * @param {string} model
 * @param {string | null} precision
 * @param {boolean} atOnce Whether it answers before it has read the photos.
 */
async function use(model, precision = null, atOnce = false) {
  menu.setBusy(true);
  state.set("switching", true);
  const again = () => {
    tell(null);
    use(model, precision, atOnce);
  };
  const left = await queue.stop();
  try {
    const running = engine();
    if (running) {
      drawStatus(await running.selectModel(model, { precision, atOnce }));
      await readAgain(left);
      await results.ask(search.query);
    }
  } catch (error) {
    for (const source of left) queue.add(source);
    if (engine()) failed("This model cannot be used", error, again, [dismiss]);
  }
  await drawModels();
  menu.setBusy(false);
  state.set("switching", false);
}

/**
 * @param {ModelInfo} model
 * @returns {Promise<boolean>} whether it is gone
 */
async function removeModel({ id, title }) {
  const stored = (await engine()?.storedModels())?.find((each) => each.id === id);
  if (!stored) return false;
  const sure = await confirmed(part("confirm-dialog"), {
    title: `Remove ${title}?`,
    text: `It frees ${bytes(stored.bytes)} on this device. To search with this model again, it has to be downloaded again.`,
    yes: "Remove the model",
    also: "Also forget what it has read of your photos",
  });
  if (!sure) return false;
  await trying(`${title} could not be removed`, async (running) => {
    await running.removeModel(id, { vectors: sure === "also" });
  });
  drawStorage();
  await drawModels();
  return true;
}

async function drawModels() {
  const listed = await engine()
    ?.models()
    .catch(() => []);
  if (status) menu.draw(status.model, listed ?? []);
}

const toFolders = { label: "Folders", act: () => panel.toggle(true) };

/**
 * A model that has not seen all photos yet looks at those it can reach.
 * @param {FolderSource[]} left What was being read before.
 */
async function readAgain(left) {
  for (const source of left) queue.add(source);
  const names = new Set(left.map(({ name }) => name));
  const unread = status?.folders.filter((each) => each.unread > 0 && !names.has(each.name)) ?? [];
  if (!(await folders.takeReadable(unread))) return;
  toasts.show("Open your folders again, so that this model can read them once.", {
    action: toFolders,
    topic: "model",
    stays: true,
  });
}

/**
 * What had to be thrown away of the library is made anew from the photos, where they can be reached.
 * @param {Status} now
 */
async function mend({ damaged, folders: known }) {
  const what = `Part of the library was damaged: ${counted(damaged, "photo")} must be read again.`;
  const closed = await folders.takeReadable(known);
  const how = closed ? { action: toFolders, stays: true } : {};
  toasts.show(closed ? `${what} Open your folders for it.` : what, { ...how, topic: "damage" });
}

// --- What is shown when ---

const welcome = new Welcome(part("welcome"), part("waiting"), () => folders.choose());

function drawWelcome() {
  const { items, filtered } = results.answer;
  const unasked = isEmpty(search.query) && !filtered;
  const empty = items.length === 0 && (unasked || !status?.photos);
  welcome.draw({ empty, busy: queue.busy, broken: state.has("error"), status });
}

/** @param {Status} now */
function drawStatus(now) {
  const before = status;
  status = now;
  if (now.damaged > (before?.damaged ?? 0)) mend(now);
  if (before) modelsChanged(before, now);
  counts.draw(now.photos, now.skipped);
  panel.drawStatus(now);
  missing.draw(now.folders, queue.busy);
  goOn(before);
  welcome.remember(now.photos);
  drawForgetting(part("forgets"), now);
  drawPreparing(part("preparing"), now, {
    onAtOnce: (model) => use(model, null, true),
    onStay: (model) => use(model),
  });
  filters.refresh();
  drawWelcome();
}

/**
 * @param {Status} before
 * @param {Status} now
 */
function modelsChanged({ model, preparing }, now) {
  if (model.id === now.model.id && preparing?.model.id === now.preparing?.model.id) return;
  link.keepModel(now.model.id, now.preparing?.model.id ?? null);
  if (model.id === now.model.id) return;
  drawModels();
  results.ask(search.query);
  if (preparing?.model.id === now.model.id)
    toasts.show(`${now.model.title} is ready, and answers from now on.`, { topic: "model" });
}

const dismiss = { label: "OK", testid: "dismiss", act: () => tell(null) };

/** @param {Told | null} told */
function tell(told) {
  if (!told) searchFailed = false;
  if (!told && state.has("error")) return; // it goes with a restart only
  drawProblem(part("problem"), told);
}

/**
 * @param {string} title
 * @param {unknown} error
 */
function broken(title, error) {
  state.set("error", true);
  boot.show(false);
  card.show(false);
  download.hide();
  if (isOutdated(error)) {
    const reload = { label: "Reload", testid: "reload", act: () => location.reload() };
    tell({ title, error, ways: [reload] });
    drawWelcome();
    return;
  }
  const ways = [{ label: "Restart", testid: "restart", act: restart }];
  const builtIn = new URL(location.href);
  builtIn.searchParams.set("model", BUILT_IN);
  const way = { label: "Use the built-in model", testid: "use-built-in", href: builtIn.href };
  tell({ title, error, ways: link.isBuiltIn ? ways : [...ways, way] });
  drawWelcome();
}

function restart() {
  state.set("booting", true);
  state.set("error", false);
  tell(null);
  boot.show(true);
  card.show(queue.busy);
  link.start();
}

/**
 * Something that may be tried again.
 * @param {string} title
 * @param {unknown} error
 * @param {() => void} again
 * @param {import("./ui/problem.js").Way[]} ways Beside those that the error has.
 */
function failed(title, error, again, ways) {
  if (wasStopped(error)) {
    toasts.show(words(error).message, {
      action: { label: "Go on", act: again },
      topic: "download",
    });
    return;
  }
  const toMemory = async () => {
    await engine()?.keepInMemory();
  };
  tell({ title, error, ways: [...waysOut(error, { again, toMemory }), ...ways] });
}

/**
 * Something asked of the engine that may fail without the page being lost.
 * @param {string} title
 * @param {(engine: Engine) => Promise<void>} act
 */
async function trying(title, act) {
  const running = engine();
  if (!running) return;
  try {
    await act(running);
  } catch (error) {
    if (engine() === running) tell({ title, error, ways: [dismiss] });
  }
}

/** @param {Engine} running */
async function ready(running) {
  const { next } = link;
  panel.drawRemoved([]); // the way back has ended with the engine that knew it
  try {
    drawStatus(await running.status());
    await drawModels();
    menu.setBusy(false);
    thumbnails.retry();
    if (next) await use(next);
    queue.start();
    await views.begin(begun);
    await results.ask(search.query);
  } catch (error) {
    if (engine() === running) broken("Photoseek could not start", error);
    return;
  }
  if (engine() !== running) return;
  boot.show(false);
  state.set("booting", false);
  drawStorage();
}

// --- The rest of the listening ---

for (const id of ["choose-folder", "add-folder"])
  part(id).addEventListener("click", () => folders.choose());
part("search").addEventListener("change", () => views.settle());
part("models-button").addEventListener("click", () => models.open());
part("skipped-count").addEventListener("click", () =>
  trying("The list could not be read", async (running) => skipped.open(await running.skipped())),
);
part("home").addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault(); // without starting up again
  results.filter = null;
  filters.set({});
  search.set(NOTHING);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || isEmpty(search.query)) return;
  if (document.querySelector("dialog[open], :popover-open, .pswp")) return;
  if (!part("library-panel").hidden) return;
  search.set(NOTHING);
  search.focus();
});
listenForDrops(part("drop-hint"), part("search-box"), {
  onFolder: (source) => folders.take(source),
  onImage: (image) => search.searchBy(image),
  onLibrary: (file) => exchange.import(file),
  onError: (error) => toasts.show(words(error).message),
});

drawWelcome();
if (views.words && !(/** @type {HTMLInputElement} */ (part("search")).value))
  search.set({ ...NOTHING, text: views.words });
/** What the address asks, until the reader asks something else. */
const begun = search.query;
search.catchUp();
folders.catchUp();
goOffline(link.start(), {
  mayReload: () => !queue.busy && (isEmpty(search.query) || search.query === begun),
  onReady: () => panel.drawOffline(),
  onNewVersion: (reload) =>
    toasts.show("A new version is there.", {
      action: { label: "Reload", act: reload },
      topic: "version",
      stays: true,
    }),
});
