// The page: it draws what the engine says and listens to the reader, and decides nothing about photos.
// Here the rooms of `ui/` are put together; each knows only itself.
import "./trusted.js";
import { say } from "./messages/index.js";
import { Acting } from "./ui/acting/acting.js";
import { listenForArrivals } from "./ui/folders/arrivals.js";
import { FolderNotices } from "./ui/folders/folder-notices.js";
import { Folders } from "./ui/folders/folders.js";
import { ReadAgain } from "./ui/folders/read-again.js";
import { Reading } from "./ui/folders/reading.js";
import { Removal } from "./ui/folders/removal.js";
import { SamplePhotos } from "./ui/folders/sample-photos.js";
import { SkippedDialog } from "./ui/folders/skipped-dialog.js";
import { LibraryRoom } from "./ui/library/library-room.js";
import { MapOpener } from "./ui/map/map-opener.js";
import { mayAsk } from "./ui/models/hub-question.js";
import { Models } from "./ui/models/models.js";
import { lastWall } from "./ui/photos/last-wall.js";
import { PhotoWall } from "./ui/photos/photo-wall.js";
import { Welcome } from "./ui/photos/welcome.js";
import { Search } from "./ui/search/search.js";
import { listenForWaysHome } from "./ui/search/ways-home.js";
import { EngineLink } from "./ui/shell/engine-link.js";
import { InstallOffer } from "./ui/shell/install-offer.js";
import { listenForHelp } from "./ui/shell/keys-dialog.js";
import { chooseLanguage } from "./ui/shell/language-choice.js";
import { goOffline, offerVersion } from "./ui/shell/offline.js";
import { Page } from "./ui/shell/page.js";
import { part } from "./ui/shell/part.js";
import { StartUp } from "./ui/shell/start-up.js";

const link = new EngineLink(new URLSearchParams(location.search), {
  mayAsk: (named) => mayAsk(part("confirm-dialog"), named),
  onBoot: (progress) => startUp.draw(progress),
  onReady: async (engine) => {
    const { next } = link;
    removal.forget();
    const isUp = await startUp.with(engine, async () => {
      library.take(await engine.status());
      await models.draw();
      models.ready();
      wall.retry();
      if (next) await models.use(next);
      reading.start();
      await search.begin();
    });
    if (isUp) keeping.draw();
  },
  onFailed: (error) => startUp.broken(say.shell.couldNotStart, error),
  onRestart: ({ parameters }) => {
    startUp.again();
    toasts.show(say.shell.startedAgain(parameters.reason), { topic: "restart" });
  },
  onCrash: (error) => startUp.broken(say.shell.stopped, error),
  onReplaced: (error) => startUp.broken(say.shell.older, error),
  onLibrary: (now) => {
    library.take(now);
    search.changed();
  },
  onFolderChanged: (id) => reading.filesChanged(id),
  onModel: (progress) => models.drawProgress(progress),
});
const page = new Page(() => link);
const { library, state, toasts, problems } = page;

const startUp = new StartUp(link, page, {
  onBroken: () => {
    reading.hide();
    models.hide();
    lastWall.end();
    drawWelcome();
  },
  onRestart: () => reading.showIfBusy(),
});

const wall = new PhotoWall(page, {
  onSimilar: (photo) => search.like(photo),
  onUnlike: (photo) => search.unlike(photo),
  onNearby: (photo) => search.near(photo),
  onFavourite: ({ id, favourite }) => acting.mark([id], "favourite", !favourite),
  onReopen: (id) => folders.reopenById(id),
  onEnd: () => search.more(),
  onClosed: () => search.uncovered(),
  onSelection: () => acting.draw(),
});
const acting = new Acting(page, wall.selection, {
  selectable: () => wall.selectable,
  onAll: () => wall.selectAll(),
  onSimilar: (photo, others) => search.like(photo, others),
  onList: (photos) => exchange.exportFacts(photos),
  onReopen: (id) => folders.reopenById(id),
  onSearch: (text) => search.words(text),
  onMarked: (anew) => {
    wall.changed();
    if (anew) search.refresh();
  },
});
const welcome = new Welcome(() => folders.choose());
new InstallOffer(page, welcome.hadPhotos);

const reading = new Reading(page, {
  onBusy: () => {
    notices.draw();
    drawWelcome();
  },
  onCounted: (photos, skippedFiles) => {
    const before = counts.photos;
    counts.draw(photos, skippedFiles);
    if (counts.photos !== before) search.changed();
  },
  onRead: () => keeping.ask(),
  onSettled: async () => {
    await page.lookAgain();
    await search.now();
    wall.retryOriginal();
    keeping.draw();
  },
  onModels: () => models.open(),
});

const folders = new Folders(page, (source) => {
  problems.clear();
  reading.add(source);
});
const notices = new FolderNotices(page, folders, reading, () => search.refresh());
const readAgain = new ReadAgain(page, folders, reading, () => panel.toggle(true));
const removal = new Removal(page, folders, {
  onRemoved: (removed) => panel.drawRemoved(removed),
  onChange: () => search.again(),
});

const models = new Models(page, link, {
  onStop: () => reading.stop(),
  onRead: (left) => readAgain.forModel(left),
  onFailed: (left) => left.forEach((source) => void reading.add(source)),
  onAnswers: () => search.again(),
  onStored: () => keeping.ask(),
  onFreed: () => keeping.draw(),
});

const { counts, exchange, keeping, panel } = new LibraryRoom(page, {
  onAdd: () => folders.choose(),
  onReopen: (folder) => folders.reopen(folder),
  onLeaveOut: ({ id }) => folders.lookInto(id, false),
  onRemove: (folder) => removal.remove(folder),
  onRemoveAll: () => removal.removeAll(),
  onBringBack: (removed) => removal.bringBack(removed),
  onBackend: (choice) => models.runOn(choice),
  onStacks: () => acting.reviewStacks(),
  onMarks: () => acting.editMarks(),
  folds: wall.stacks,
  onDetails: () => wall.changed(),
  onLanguage: (code) => chooseLanguage(code, toasts, isIdle),
  onModels: () => models.open(),
});

const map = new MapOpener(page, (box) => search.inside(box));
const search = new Search(page, {
  onAnswer: (answer, why, place) => {
    drawWelcome();
    wall.draw(answer, why, place); // its place is found when nothing above it changes any more
    acting.draw();
  },
  place: () => wall.place(),
  onDown: () => wall.focus(),
  onChooseModel: () => models.offer(),
  onMap: (filter) => map.open(filter),
  mayRefresh: () => !wall.isOpen,
});

library.onChange((now) => {
  welcome.remember(now.photos);
  search.refreshFilters();
  drawWelcome();
});

function drawWelcome() {
  const broken = state.has("error");
  welcome.draw({ empty: search.showsNothing, busy: reading.busy, broken, status: library.status });
}

new SkippedDialog(page, (id) => folders.lookInto(id, true));
new SamplePhotos(page, folders, removal);
listenForWaysHome(search);
listenForHelp(part("keys-dialog"));
listenForArrivals(page, { folders, search, exchange });

/** Whether a reload would end nothing. */
function isIdle() {
  return !reading.busy && !exchange.busy && !acting.busy && !removal.canBringBack;
}

drawWelcome();
folders.catchUp();
goOffline(link.start(), {
  mayReload: () => search.isUntouched && isIdle(),
  onReady: () => panel.drawOffline(),
  onNewVersion: (reload) => offerVersion(toasts, reload),
});
