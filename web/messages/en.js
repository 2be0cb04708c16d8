/**
 * What the page says, in English.
 *
 * Another language is a file of the same shape: plain texts, and functions where something comes into
 * a text. tests/unit/test_translations.py compares them with this one. A number goes through `plural`; what stands out in a sentence is given to `strong`, and the
 * sentence is then a list of its pieces. What goes wrong is at the end, by its code.
 */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {(text: string) => unknown} Strong */

/** @param {number} count */
const photoCount = (count) => plural(count, { one: "# photo", other: "# photos" });

export const shell = {
  keys: {
    title: "Keys",
    /** What each does, and then the keys themselves. */
    rows: {
      search: ["Search", "/"],
      walk: ["From photo to photo", "←", "→", "↑", "↓"],
      ends: ["The first and the last photo", "Home", "End"],
      open: ["Open the photo", "Enter"],
      select: ["Select the photo", "Space"],
      stretch: ["Select from photo to photo", "Shift", "←→↑↓"],
      all: ["Select all", "Ctrl", "A"],
      facts: ["Photo details, while a photo is open", "I"],
      favourite: ["Favourite, while a photo is open", "F"],
      slideshow: ["Slideshow, while a photo is open", "S"],
      leave: ["Close, or clear", "Esc"],
      help: ["These keys", "?"],
    },
  },
  name: "Photoseek",
  /** @param {string} view */
  titled: (view) => `${view} – Photoseek`,
  description: "Find your photos by describing them. Everything happens on your device.",
  needsJavaScript: "Photoseek needs JavaScript: it looks at your photos inside this page.",
  skipToPhotos: "Skip to the photos",
  glance: "At a glance",
  cancel: "Cancel",
  close: "Close",
  done: "Done",
  ok: "OK",
  tryAgain: "Try again",
  continue: "Continue",
  restart: "Restart",
  /** @param {unknown} how its engine has ended */
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek did not answer any more. It had to start again, and goes on where it was."
      : "Photoseek had to start again, and goes on where it was.",
  reload: "Reload",
  settings: {
    title: "Settings",
    theme: "Appearance",
    /** @type {Record<string, string>} */
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    details: "Show details",
    detailsAbout: "How sure each match is, and what the models are.",
  },
  about: {
    open: "About",
    title: "About Photoseek",
    privacy: "Your photos stay here",
    privacyText:
      "Photos, names and searches never leave this device. You need not take our word for it: open your browser’s network panel and see what is sent.",
    licenses: "Licenses",
    licensesText: "Photoseek is free software, built with the work of many others.",
    licensesLink: "All licenses",
  },
  language: "Language",
  languageLater: "The page changes its language when it is loaded again.",
  stopping: "Stopping…",
  gettingReady: "Getting ready…",
  /**
   * What the engine is at while it comes up.
   * @param {{ stage: string, model?: string, loaded?: number, reason?: string }} progress
   */
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Please close the other tabs of Photoseek: they hold your library.";
    if (stage === "library") return "Opening your library…";
    if (stage === "settings")
      return `Downloading the settings of ${models.names[model] ?? model}: ${bytes(loaded)}`;
    return "Getting ready…";
  },
  /** @param {number} seconds */
  timeLeft: (seconds) => {
    if (seconds < 10) return "a few seconds left";
    if (seconds < 55) return `${whole(Math.ceil(seconds / 5) * 5)} s left`;
    if (seconds < 3570) return `${whole(Math.round(seconds / 60))} min left`;
    const minutes = Math.round(seconds / 60);
    return `${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min left`;
  },
  couldNotStart: "Photoseek could not start",
  libraryDoesNotOpen: "Your library does not open",
  withoutLibrary: "Continue without it",
  stopped: "Photoseek has stopped",
  older: "This page is of an older version",
  useBuiltIn: "Use the built-in model",
  technicalDetails: "Technical details",
  copyDiagnostics: "Copy diagnostics",
  diagnosticsAbout: "Versions, counts and the last errors, without names of photos or folders",
  diagnosticsCopied: "Copied to the clipboard",
  diagnosticsSaved: "Saved as a file",
  somethingWrong: "Something went wrong.",
  install: {
    offer: "Photoseek can be an app on this device, with a window and an icon of its own.",
    yes: "Install",
    sharedLost: "What was shared did not arrive. Is there space left on this device?",
  },
  newVersion: "A new version is available.",
  /** For a page whose modules do not run: see first-aid.js. */
  firstAid: {
    notArriving: "A part of Photoseek does not arrive. Check the connection, then reload the page.",
    notLoaded:
      "A part of Photoseek could not be loaded. Check the connection, and whether an extension or a firewall blocks it; then reload the page.",
    notSupported:
      "Photoseek does not run in this browser. Update it, or use a current Chrome, Edge, Firefox or Safari.",
    openedAsFile:
      "This page was opened as a file, and browsers run its parts only from a web server. In the folder of Photoseek’s sources, “python3 build.py serve” starts one.",
  },
};

export const search = {
  describe: "Describe a photo",
  addWords: "Add words",
  byPhoto: "Search by a photo",
  photoToSearchBy: "Photo to search by",
  clear: "Clear",
  clearSearch: "Clear the search",
  failed: "This search did not work",
  pastedPhoto: "pasted photo",
  /** @param {number} count More photos. */
  andMore: (count) => `+${whole(count)}`,
  /**
   * @param {string} name
   * @param {number} others
   */
  andOthers: (name, others) =>
    plural(others, { one: `${name} and # other`, other: `${name} and # others` }),
  /** @param {number} count Photos that were handed over. */
  firstOf: (count) =>
    plural(count, {
      one: "Searching by this photo.",
      other: "Searching by the first of # photos.",
    }),
  /** @param {string} name */
  photosLike: (name) => `Photos like ${name}`,
  withoutPhoto: "Search without this photo",
  removePhoto: "Remove",
  /** @param {string} name */
  titleLike: (name) => `Like ${name}`,
  titleLikePhoto: "Like a photo",
  photoLost: "The photo you searched by is not kept here. Choose it again.",
  examples: "Examples",
  waysIn: "Ways into the library",
  onThisDay: "On this day",
  /** What photos are of. @type {Record<string, string>} */
  categories: {
    people: "People",
    pets: "Pets",
    food: "Food",
    documents: "Documents and screenshots",
    nature: "Nature",
    city: "City",
    vehicles: "Vehicles",
    indoor: "Indoors",
    night: "Night",
  },
  tryThese: "Try",
  /** Things that the built-in model knows. */
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "No photos match these filters.",
  arrange: "Sort and group",
  sort: "Sort",
  orders: {
    best: "Best match",
    newest: "Newest",
    oldest: "Oldest",
    name: "Name",
    size: "Size",
    folder: "Folder",
  },
  group: "Group",
  groups: { none: "Nothing", day: "Day", place: "Place", folder: "Folder" },
  suggestions: "Suggestions",
  recent: "Recent search",
  clearRecent: "Clear recent searches",
  editSaved: "Edit saved searches",
  /** What a suggestion is. @type {Record<string, string>} */
  kinds: {
    recent: "Recent",
    saved: "Saved",
    folder: "Folder",
    place: "Place",
    camera: "Camera",
    tag: "Tag",
    album: "Album",
    month: "Month",
    year: "Year",
    thing: "In the pictures",
  },
  save: "Save search",
  /** @param {string} name */
  saved: (name) => `Saved as “${name}”. It is always up to date.`,
  rename: "Rename",
  /** @param {string} name */
  searchRemoved: (name) => `“${name}” is no longer saved.`,
  undo: "Undo",
  savedSearches: "Saved searches",
  nameOfSearch: "Name of the search",
  /** @param {string} name */
  show: (name) => `Show ${name}`,
  /** @param {string} name */
  removeSearch: (name) => `Remove ${name}`,
  notSaved: "The search could not be saved",
  allPhotos: "Photos",
  fewer: "Fewer",
  more: "More",
  line: "How many photos count as matches",
  understood: "Understood as",
  word: "Word?",
  /** @param {string} part */
  asWord: (part) => `Search for “${part}” in the pictures instead`,
  /** @param {string} label */
  without: (label) => `Search without “${label}”`,
  /**
   * A part of what was typed that is more than words.
   * @param {{ kind: string, value: string, negated: boolean, must: boolean, weight: number }} chip
   * @param {string} days Of a date, as the reader writes them.
   */
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `must show ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `named ${value}`,
      folder: `in ${value}`,
      kind: value,
      camera: `camera ${value}`,
      date: days,
      yearly: `${days}, any year`,
      orientation: { landscape: "wide", portrait: "tall", square: "square" }[value] ?? value,
      pixels: most ? `at most ${size(most)}` : `at least ${size(least ?? 0)}`,
      bytes: most ? `at most ${size(most)}` : `at least ${size(least ?? 0)}`,
      tag: `tag ${value}`,
      album: `album ${value}`,
      favourite: "favourites",
      place: `near ${value}`,
      country: `in ${value}`,
      category: search.categories[value] ?? value,
      similar: `like ${value}`,
    }[kind];
    return negated ? `not ${named}` : (named ?? value);
  },
  /**
   * @param {number} count
   * @param {Strong} strong
   */
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " photo", other: " photos" }),
  ],
  /**
   * @param {number} matches
   * @param {number} total
   * @param {Strong} strong
   */
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` of ${photoCount(total)} `,
    plural(matches, { one: "matches", other: "match" }),
  ],
  /** @param {string} words Perhaps none. */
  noMatch: (words) => (words ? `No clear match for “${words}”.` : "No clear match."),
  closest: "Here are the closest ones.",
  /** @param {string} words Perhaps none. */
  builtInDoesNotKnow: (words) =>
    words
      ? `The built-in search doesn’t know “${words}”.`
      : "The built-in search doesn’t know what this is.",
  downloadBetter: "Download a better one",
  /** @param {string} words Perhaps none. */
  modelDoesNotKnow: (words) =>
    words ? `This model doesn’t know “${words}”.` : "This model doesn’t know what this is.",
  spoken: {
    nothingFits: "No photos match these filters",
    nothingThere: "No photos yet",
    /** @param {number} total */
    all: (total) => photoCount(total),
    /** @param {number} total */
    noMatch: (total) => `No clear match among ${photoCount(total)}. Here are the closest ones.`,
    /**
     * @param {number} matches
     * @param {number} total
     */
    matches: (matches, total) =>
      `${plural(matches, { one: "# likely match", other: "# likely matches" })} among ${photoCount(total)}.`,
  },
};

export const filters = {
  title: "Filters",
  clear: "Clear filters",
  remove: "Remove",
  /**
   * @param {string} facet
   * @param {string} chosen
   */
  removeThis: (facet, chosen) => `Remove the filter ${facet}: ${chosen}`,
  /**
   * @param {string} facet
   * @param {string} chosen
   */
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  /**
   * @param {string} first
   * @param {number} others
   */
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  /** What photos can be filtered by, and their menus. @type {Record<string, string>} */
  facets: {
    favourite: "Favourite",
    album: "Album",
    tag: "Tag",
    hidden: "Hidden",
    folder: "Folder",
    date: "Date",
    kind: "Kind",
    size: "Size",
    pixels: "Picture",
    bytes: "File",
    camera: "Camera",
    orientation: "Orientation",
    place: "Place",
  },
  /** What stands for no filter, by facet. @type {Record<string, string>} */
  any: {
    favourite: "All photos",
    hidden: "Without hidden photos",
    folder: "All folders",
    date: "Any time",
    pixels: "Any size",
    bytes: "Any size",
    place: "Anywhere",
  },
  anything: "Any",
  /** Names of values, by facet. @type {Record<string, Record<string, string>>} */
  values: {
    favourite: { yes: "Favourites", no: "Others" },
    album: { "": "In no album" },
    tag: { "": "Without a tag" },
    hidden: { yes: "Hidden photos", no: "Hidden photos too" },
    orientation: { landscape: "Landscape", portrait: "Portrait", square: "Square" },
    place: { located: "With a place", unlocated: "Without a place" },
  },
  /** What is counted, by facet. @type {Record<string, (count: number) => string>} */
  units: { pixels: (count) => photos.megapixels(count), bytes },
  from: "From",
  to: "To",
  /** @param {string} day */
  since: (day) => `Since ${day}`,
  /** @param {string} day */
  until: (day) => `Until ${day}`,
  /**
   * @param {string} first
   * @param {string} last
   */
  between: (first, last) => `${first} – ${last}`,
  /** @param {string} year */
  monthsOf: (year) => `Months of ${year}`,
  /**
   * @param {Date} date
   * @param {number} count
   */
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  /** @param {string} size */
  under: (size) => `Under ${size}`,
  /** @param {string} size */
  andMore: (size) => `${size} and more`,
  /**
   * @param {string} least
   * @param {string} most
   */
  range: (least, most) => `${least} to ${most}`,
  /** @param {number} kilometres */
  within: (kilometres) => `Within ${short(kilometres)} km`,
  /** @param {string} place */
  around: (place) => `Around ${place}`,
  area: "Area on the map",
};

export const map = {
  title: "Map",
  couldNotOpen: "The map could not be opened",
  keys: "Map of your photos. The arrow keys move it; plus and minus come nearer and go farther away.",
  nearer: "Nearer",
  farther: "Farther away",
  all: "Show all places",
  draw: "Draw a box",
  drawHow: "Drag a box around the places you mean.",
  /** @param {number} count Photos there. */
  here: (count) =>
    count ? `${photoCount(count)} in this part of the map` : "No photos in this part of the map.",
  show: "Show these photos",
  noOutlines:
    "The outlines of the countries could not be loaded. Check the connection, then open the map again.",
  source: "Outlines: Natural Earth. Towns: GeoNames.",
  failed: "The map could not be shown",
  /** @param {number} count */
  photos: (count) => photoCount(count),
};

export const photos = {
  byName: "By name",
  byPicture: "By what the picture shows",
  lessLikely: "Less likely",
  nowhere: "Without a place",
  /**
   * @param {string} name
   * @param {string} likely In percent.
   */
  likely: (name, likely) => `${name}, ${likely} likely`,
  /** @param {number} score */
  cosine: (score) => `Cosine similarity ${fixed(score, 4)}`,
  favourite: "Favourite",
  albums: "Albums",
  tags: "Tags",
  /** @param {string} name */
  select: (name) => `Select ${name}`,
  selectThis: "Select (Space)",
  /** @param {string} name */
  isSelected: (name) => `Selected: ${name}`,
  moreLikeThis: "More like this",
  notLikeThis: "Not like this",
  /** @param {string} name */
  moreLike: (name) => `More like ${name}`,
  /** @param {number} count */
  stackOf: (count) =>
    plural(count, { one: "Stack of # photo", other: "Stack of # photos: show or fold them" }),
  photo: "Photo",
  photoDetails: "Photo details",
  photoDetailsKey: "Photo details (i)",
  slideshow: "Slideshow",
  slideshowKey: "Slideshow (s)",
  timeline: "Month",
  tileSize: "Photo size",
  tileSizeKey: "Photo size (Ctrl and the wheel)",
  /**
   * @param {number} at
   * @param {number} total
   */
  placeOf: (at, total) => `${whole(at)} of ${whole(total)}`,
  openForFullSize: "Open the folder again to see it in full size.",
  /** @param {string} folder */
  openFolder: (folder) => `Open “${folder}”`,
  folder: "Folder",
  taken: "Taken",
  changed: "Changed",
  size: "Size",
  file: "File",
  length: "Length",
  beside: "Together with",
  camera: "Camera",
  lens: "Lens",
  exposure: "Exposure",
  /**
   * @param {object} exposure
   * @param {number | null} exposure.aperture
   * @param {number | null} exposure.exposure In seconds.
   * @param {number | null} exposure.iso
   * @param {number | null} exposure.focal_length In millimetres.
   */
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "This file is cut off. The photo is shown as far as it goes.",
  place: "Place",
  match: "Match",
  /** @param {number} count In pixels. */
  megapixels: (count) => `${short(count / 1e6)} MP`,
  /**
   * @param {number} width
   * @param {number} height
   */
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  /**
   * @param {string} confidence
   * @param {number} score
   */
  matchOf: (confidence, score) => `${confidence} · cosine ${fixed(score, 4)}`,
  /**
   * @param {number} latitude
   * @param {number} longitude
   */
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "W" : "E"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Photos near here",
  download: "Download",
  headline: "Find any photo by describing it",
  invitation:
    "Choose a folder, type “golden retriever on a beach”, and the right photos come first.",
  orDrop: "or drop a folder or photos anywhere on this page",
  privacy: "Your photos never leave this device.",
  nothingToShow: "No photos to show",
  nothingReadable: "None of the files could be opened; the list of skipped files says why.",
  /** @param {string} model */
  notIndexedYet: (model) => `${model} has not indexed photos of your folders yet.`,
};

export const acting = {
  title: "Selected photos",
  job: "Saving photos",
  actions: "With the selected photos",
  /** @param {number} count What stands before it. */
  selected: (count) => plural(count, { one: "selected", other: "selected" }),
  /** @param {number} count */
  announced: (count) => plural(count, { one: "# photo selected", other: "# photos selected" }),
  announcedNone: "No photo selected",
  clear: "Clear the selection",
  clearKey: "Clear the selection (Esc)",
  /** @param {number} count */
  all: (count) => `Select all ${whole(count)}`,
  allKey: "Select all (Ctrl+A)",
  save: "Save",
  copyInto: "Copy into a folder…",
  zip: "Download as ZIP",
  zipName: "Photos.zip",
  list: "Save a list (CSV)",
  paths: "Copy the paths",
  share: "Share",
  likeThese: "More like these",
  more: "More",
  favourite: "Favourite",
  noFavourite: "No longer a favourite",
  toAlbum: "Album",
  giveTag: "Tag",
  album: { newName: "Add", newNameHint: "New album" },
  tag: { newName: "Add", newNameHint: "New tag" },
  hide: "Hide from results",
  unhide: "Show in results again",
  marks: {
    title: "Albums and tags",
    edit: "Rename or remove albums and tags",
    none: "There are none yet. Select photos to make some.",
    /** @param {string} name */
    nameOf: (name) => `Name of “${name}”`,
    /** @param {string} name */
    show: (name) => `Show “${name}”`,
    /** @param {string} name */
    remove: (name) => `Remove “${name}”`,
    /** @param {string} name */
    removed: (name) => `“${name}” was removed. Its photos stay.`,
    /** @param {string} name */
    findMore: (name) => `Find more for “${name}”`,
    couldNotChange: "The albums and tags could not be changed",
  },
  likely: {
    /** @param {string} name */
    title: (name) => `More that may be “${name}”`,
    about: "Tap a photo that is not; it will not be offered again.",
    /**
     * @param {number} count
     * @param {string} name
     */
    found: (count, name) =>
      plural(count, { one: `# more may be “${name}”.`, other: `# more may be “${name}”.` }),
    look: "Look",
    /** @param {number} count */
    add: (count) => plural(count, { one: "Add # photo", other: "Add # photos" }),
    none: "None of these",
    /** @param {string} name */
    nothing: (name) => `No other photo looks like those of “${name}”.`,
  },
  stacks: {
    title: "Similar photos",
    about:
      "Copies, and photos taken in one go. The largest and sharpest of each is kept; choose others by a click. No file is deleted.",
    /**
     * @param {number} stacks
     * @param {number} others
     */
    found: (stacks, others) =>
      `${plural(stacks, { one: "# group", other: "# groups" })}, ${plural(others, { one: "# photo besides the best", other: "# photos besides the best" })}`,
    none: "No photos are nearly the same.",
    copies: "Copies of one file",
    burst: "Taken in one go",
    /** @param {number} at Its number in the group. */
    keep: (at) => `Keep photo ${whole(at)}`,
    kept: "Kept",
    more: "Show more",
    hide: "Hide the others",
    select: "Select the others",
    looking: "Looking through similar photos",
    review: "Review similar photos",
    folds: "Show one photo of each group on the wall",
    couldNotLook: "Similar photos could not be looked for",
  },
  forget: "Take out of Photoseek",
  /** @param {number} count */
  forgotten: (count) =>
    plural(count, {
      one: "# photo taken out. The file stays where it is.",
      other: "# photos taken out. The files stay where they are.",
    }),
  couldNotForget: "The photos could not be taken out",
  couldNotBringBack: "The photos could not be brought back",
  couldNotMark: "This could not be kept",
  /**
   * @param {"favourite" | "hidden" | "album" | "tag"} kind
   * @param {boolean} on
   * @param {number} count
   * @param {string} name Of an album or a tag.
   */
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `${many} added to favourites.` : `${many} removed from favourites.`;
    if (kind === "hidden") return on ? `${many} hidden.` : `${many} shown again.`;
    return on ? `${many} added to “${name}”.` : `${many} removed from “${name}”.`;
  },
  /** @param {string} folder */
  copying: (folder) => `Copying into “${folder}”`,
  zipping: "Making a ZIP",
  /**
   * @param {number} count
   * @param {string} folder
   * @param {number} skipped Those that were there already.
   */
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# photo copied into “${folder}”.`,
      other: `# photos copied into “${folder}”.`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# skipped.", other: "# skipped." })}`
      : done;
  },
  /** @param {number} count */
  zipped: (count) => plural(count, { one: "# photo saved.", other: "# photos saved." }),
  /** @param {number} count */
  copiedPaths: (count) => plural(count, { one: "# path copied", other: "# paths copied" }),
  /** @param {number} count */
  unread: (count) =>
    plural(count, {
      one: "# could not be read: open its folder first.",
      other: "# could not be read: open their folder first.",
    }),
  couldNotSave: "The photos could not be saved",
  couldNotShare: "These photos cannot be shared from here",
  couldNotCopyPaths: "The paths could not be copied",
  /** @param {string} name */
  isThere: (name) => `“${name}” is there already`,
  whatNow: "Keep both, replace the one that is there, or skip this photo?",
  forAll: "The same for all others",
  /** @type {Record<"both" | "replace" | "skip", string>} */
  ways: { both: "Keep both", replace: "Replace", skip: "Skip" },
};

export const folders = {
  add: "Add folder",
  addTitle: "Add a folder of photos",
  addA: "Add a folder",
  choose: "Choose a folder",
  trySamples: "Try it with sample photos",
  samples: "Sample photos",
  samplesComing: "Loading sample photos…",
  samplesDidNotCome: "The sample photos could not be loaded. Check the connection and try again.",
  areSamples: "These are sample photos.",
  removeSamples: "Remove them",
  folderOfPhotos: "Folder of photos",
  chosenFiles: "Chosen files",
  droppedFiles: "Dropped files",
  dropPhoto: "Drop a photo to find others like it",
  dropFolders: "Drop folders or photos to search in them",
  refused:
    "No folder chosen. Desktop, Downloads and the home folder cannot be shared as a whole: choose Pictures or a subfolder.",
  /** @param {string} name */
  mayNotRead: (name) => `The browser may not open “${name}”.`,
  /** @param {string} name */
  couldNotRead: (name) => `“${name}” could not be indexed`,
  /** @param {string} name */
  couldNotChange: (name) => `“${name}” could not be changed`,
  progress: "Indexing photos",
  photosIndexed: "Photos indexed",
  stopped: "Stopped. Progress is saved; open the folder again to continue.",
  waitingForTab: "Waiting for another tab",
  /** @param {string} name */
  paused: (name) => `Paused in “${name}”`,
  /** @param {string} name */
  walking: (name) => `Looking through “${name}”`,
  /** @param {string} name */
  indexing: (name) => `Indexing “${name}”`,
  /**
   * @param {string} model
   * @param {string} name
   */
  indexingBy: (model, name) => `${model} is indexing “${name}”`,
  /** @param {string} name */
  isNext: (name) => `It indexes photos for this library. “${name}” is next.`,
  /** @param {number} count */
  filesFound: (count) => plural(count, { one: "# file found", other: "# files found" }),
  startsSoon: "Starts as soon as it is ready",
  /** @param {number} count */
  waiting: (count) => plural(count, { one: "# folder waiting", other: "# folders waiting" }),
  continuesByItself: "It continues as soon as there is room.",
  modelsOnDevice: "Models on this device",
  /**
   * @param {number} done
   * @param {number} total
   * @param {Strong} strong
   */
  done: (done, total, strong) => [strong(whole(done)), ` of ${whole(total)}`],
  /** @param {number} files A second. */
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} a second`
      : `${short(Number((files * 60).toPrecision(2)))} a minute`,
  /**
   * What a run has found.
   * @param {string} name
   * @param {import("../protocol.js").IndexReport} report
   */
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "new"],
      [report.changed, "changed"],
      [report.moved, "moved"],
      [report.back, "back"],
      [report.unchanged, "already indexed"],
      [report.gone, "no longer there"],
      [report.forgotten, "removed"],
      [report.undecided, "missing"],
      [report.skipped, "skipped"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "no photos found"}.`;
  },
  /** @param {string} name */
  interrupted: (name) => `“${name}” is not indexed to the end`,
  tabClosed: "The tab that was indexing it has been closed.",
  /** @param {number} count */
  progressSaved: (count) => `Progress is saved: ${photoCount(count)}.`,
  browserAsks: "The browser asks before it opens the rest.",
  chooseForRest: "Choose the folder again to index the rest.",
  chooseAgain: "Choose it again",
  leave: "Leave it",
  /**
   * @param {string} name
   * @param {number} missing
   * @param {number} all
   */
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} of ${photoCount(all)} ${plural(missing, { one: "is", other: "are" })} no longer in “${name}”`
      : `${photoCount(missing)} ${plural(missing, { one: "is", other: "are" })} no longer in “${name}”`,
  /** @param {number} count */
  missingAdvice: (count) =>
    `If a drive or a card is not connected, connect it and look again. Until you decide, ${plural(count, { one: "it", other: "they" })} can still be found here.`,
  /** @param {number} count */
  keep: (count) => plural(count, { one: "Keep it", other: "Keep them" }),
  lookAgain: "Look again",
  /** @param {number} count */
  removeMissing: (count) => `Remove ${photoCount(count)}`,
  lookForNew: "Look for new photos",
  openAgain: "Open again",
  remove: "Remove",
  /** @param {string} name */
  removeThis: (name) => `Remove ${name}`,
  /** @param {number} count */
  inFolder: (count) => photoCount(count),
  /** @param {number} count */
  fromThumbnails: (count) => `${photoCount(count)}, searchable from thumbnails`,
  title: "Folders",
  none: "No folder yet.",
  removeAll: "Remove all",
  removeAllTitle: "Remove all folders?",
  removeAllText:
    "Photoseek forgets your photos: the search index and the thumbnails. The photos themselves stay as they are. You can bring everything back until you close this page.",
  removeAllYes: "Remove all folders",
  /** @param {string} name */
  removed: (name) => `“${name}” is no longer in Photoseek.`,
  removedAll: "All folders are removed from Photoseek.",
  couldNotRemove: "Nothing could be removed",
  undo: "Undo",
  /** @param {string} name */
  quoted: (name) => `“${name}”`,
  /** @param {string[]} names */
  names: (names) => names.map((name) => `“${name}”`).join(", "),
  /** @param {string} names */
  couldNotBringBack: (names) => `${names} could not be brought back`,
  forgottenOnClose: "Removed, and forgotten when you close this page",
  bringBack: "Bring back",
  openForModel: "Open your folders again, so that this model can index them once.",
  /** @param {number} count */
  damaged: (count) =>
    `Part of the library was damaged: ${photoCount(count)} must be indexed again.`,
  openForDamaged: "Open your folders for it.",
  listFailed: "The list could not be loaded",
  /** @param {number} count */
  skippedFiles: (count) => plural(count, { one: "# skipped file", other: "# skipped files" }),
  filterByName: "Filter by name or reason",
  filter: "Filter",
  lookInto: "Look inside too",
  looksInto: "With trash and other programs’ folders.",
  leaveOut: "Leave these out",
  nothingSkipped: "Every file is indexed.",
  nothingFits: "No files match this filter.",
  /** @param {number} count */
  showMore: (count) => `Show more of ${whole(count)}`,
  /** @type {Record<string, string>} By the code of what is wrong with a file. */
  skippedGroups: {
    "not-an-image": "Not photos",
    forgotten: "Taken out by you",
    broken: "Broken",
    "too-large": "Too large",
    unsupported: "Formats that cannot be opened yet",
    unreadable: "Could not be opened",
    empty: "Empty files",
  },
};

export const models = {
  model: "Model",
  title: "Models",
  all: "All models",
  preparing: "Getting ready…",
  /** @type {Record<string, string>} Of those that have no name of their own. */
  names: { mini: "Built-in (basic)" },
  /** @type {Record<string, string>} What each is best for. */
  summaries: {
    mini: "Works at once and offline. Knows everyday scenes, people, animals and things.",
    "Xenova/clip-vit-base-patch32":
      "Recommended. Understands free descriptions of almost anything.",
    "Xenova/clip-vit-base-patch16":
      "Sees smaller details than B/32; four times the work for each photo.",
    "Xenova/siglip-base-patch16-224": "Sharper about what is in the picture; a larger download.",
    "Xenova/mobileclip_s0": "The smallest and quickest that understands free descriptions.",
    "Xenova/mobileclip_s2": "Quick on phones, and about as good as the larger CLIP models.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "The most accurate of the list, in many languages; the largest download.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "For descriptions in languages other than English.",
  },
  /** @param {string} host that the address of the page names */
  fromElsewhere: (host) => ({
    title: `Get models from ${host}?`,
    text: `The link that you followed takes its search models from ${host}, not from the usual place. Continue if you trust it; Cancel goes on without it. Your photos stay on this device either way.`,
  }),
  builtIn: "built in",
  onThisSite: "on this site",
  /** @type {Record<string, string>} Where a model comes from that is not of this site. */
  from: {
    "built-in": "",
    site: "",
    hub: "from huggingface.co",
    url: "from its address",
    files: "from your files",
  },
  /** @param {number} count */
  dimensions: (count) => plural(count, { one: "# dimension", other: "# dimensions" }),
  toDownload: "download",
  /** @param {number} size */
  downloadOf: (size) => `${bytes(size)} download`,
  downloaded: "downloaded",
  manyLanguages: "many languages",
  /** Said in other languages than this one. */
  /**
   * @param {string} name
   * @param {string} size Empty where it is not known.
   */
  better: (name, size) => `Better search: download ${name}${size && ` (${size})`}`,
  /** @param {string} name */
  betterHere: (name) => `Better search: use ${name}`,
  knowsEnglish: "The built-in search understands English words only.",
  /** @param {string} size Empty where nobody knows. */
  searchInMine: (size) => `Download a search model for many languages${size && ` (${size})`}`,
  graphicsCard: "on the graphics card",
  /** @param {number} count */
  threads: (count) => plural(count, { one: "# thread", other: "# threads" }),
  runsOn: "Runs on",
  automatic: "Automatic",
  onGraphicsCard: "Graphics card (WebGPU)",
  onProcessor: "Processor",
  cannotRunThere: "The model cannot run elsewhere now",
  cannotBeUsed: "This model cannot be used",
  downloading: "Downloading a model",
  /** @param {string} model */
  downloadingThis: (model) => `Downloading ${model}`,
  /** @param {string} model */
  pausedThis: (model) => `Paused: ${model}`,
  pause: "Pause",
  modelDownloaded: "Model downloaded",
  /**
   * @param {number} loaded
   * @param {number | null} total
   * @param {Strong} strong
   */
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` of ${bytes(total)}`,
  ],
  /** @param {number} rate Bytes. */
  perSecond: (rate) => `${bytes(rate)}/s`,
  /** @param {string[]} parts */
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "the part for words",
      vision: "the part for photos",
      settings: "settings",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Use it from memory",
  /** @param {string} model */
  removeTitle: (model) => `Remove ${model}?`,
  /** @param {number} size */
  removeText: (size) =>
    `It frees ${bytes(size)} on this device. To search with this model again, it has to be downloaded again.`,
  removeYes: "Remove the model",
  removeAlso: "Also forget its search index of your photos",
  /** @param {string} model */
  couldNotRemove: (model) => `${model} could not be removed`,
  /** @param {string} model */
  ready: (model) => `${model} is ready, and answers from now on.`,
  /**
   * @param {string} model
   * @param {string} answering
   * @param {Strong} strong
   */
  gettingReady: (model, answering, strong) => [
    strong(`${model} is getting ready.`),
    ` ${answering} answers until it has indexed your photos.`,
  ],
  /**
   * @param {number} done
   * @param {number} total
   */
  indexedOf: (done, total) => `${whole(done)} of ${whole(total)} are indexed.`,
  searchAtOnce: "Search with what is there",
  /** @param {string} model */
  stayWith: (model) => `Stay with ${model}`,
  /**
   * @param {number} count
   * @param {number} size
   */
  onDevice: (count, size) =>
    `${plural(count, { one: "# model", other: "# models" })} on this device, ${bytes(size)}`,
  onlyBuiltIn: "Only the built-in model is on this device",
  another: "Another model: its name on huggingface.co, or the address of its folder",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Look up",
  lookingUp: "Looking it up…",
  withoutInternet: "Without internet: drop a model’s folder or files here, or",
  chooseFolder: "choose a folder",
  chooseFiles: "choose files",
  checkingFiles: "Checking the files…",
  myModel: "my model",
  inUseBadge: "in use",
  inUse: "In use",
  use: "Use",
  /** @param {string} model */
  precisionOf: (model) => `Precision of ${model}`,
  askingSize: "Asking for its size",
  /** @param {string} model */
  removeThis: (model) => `Remove ${model} from this device`,
  removeFromDevice: "Remove from this device",
  chooseAnother: "Choose another model first",
  /** @param {number} size */
  storedSize: (size) => `${bytes(size)} on this device`,
  /**
   * @param {string} precision
   * @param {number} size
   */
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  /**
   * @param {string} precision
   * @param {number} size
   */
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, here`,
};

export const library = {
  title: "Library",
  about: "Library: folders, model and storage",
  /** @param {number} count Without the number, which stands before it. */
  photos: (count) => plural(count, { one: "photo", other: "photos" }),
  /** @param {number} count */
  skipped: (count) => plural(count, { one: "# skipped", other: "# skipped" }),
  storage: "Storage",
  notKnownYet: "Not known yet",
  /**
   * @param {number} size
   * @param {number} free
   * @param {Strong} strong
   */
  used: (size, free, strong) => [strong(bytes(size)), ` on this device, ${bytes(free)} free`],
  /**
   * @param {number} size
   * @param {Strong} strong
   */
  usedInMemory: (size, strong) => [strong(bytes(size)), " in memory"],
  goneOnClose: "Gone when you close this page.",
  facts: "Facts about your photos",
  thumbnails: "Thumbnails",
  vectors: "Search index",
  models: "Models",
  page: "Photoseek itself",
  kept: "The browser keeps it until you remove it.",
  mayBeCleared: "The browser may clear it when space runs out.",
  notPromised: "It would not promise more; it does for pages that are installed or bookmarked.",
  keep: "Keep this data",
  offline: "Ready to work offline.",
  /** @param {string} version */
  version: (version) => `Photoseek ${version}`,
  exchange: "Export and import",
  exchangeCard: "Export or import",
  exchangeAbout:
    "Your search index in one file: for another device, or another program. The photos themselves are not in it.",
  export: "Export",
  exportList: "List as CSV",
  import: "Import",
  exportedLibrary: "Exported library",
  couldNotExport: "The library could not be exported",
  couldNotList: "The list could not be exported",
  /** @param {string} file */
  couldNotImport: (file) => `“${file}” was not imported`,
  unchanged: "Stopped. Your library is as it was before.",
  /** @type {Record<string, string>} */
  stages: {
    writing: "Exporting your library",
    checking: "Checking the file",
    adding: "Importing the library",
  },
  starting: "Starting…",
  /**
   * @param {number} done
   * @param {number} total
   * @param {Strong} strong
   */
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` of ${bytes(total)}`],
  /**
   * @param {number} done
   * @param {number} total
   * @param {Strong} strong
   */
  photosDone: (done, total, strong) => [strong(whole(done)), ` of ${photoCount(total)}`],
  /** @param {number} count */
  exported: (count) => `Exported ${photoCount(count)}.`,
  /** @param {import("../protocol.js").ImportReport} report */
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "added"],
      [report.replaced, "newer"],
      [report.kept, "there already"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " Open their folders to see them in full size." : "";
    return `Imported: ${said.join(", ") || "no photos in the file"}.${closed}`;
  },
  forgets: "Photoseek will forget everything when you close this page.",
  worksFromMemory: "Until then it works from memory.",
  /** @type {Record<string, string>} Why nothing can be kept. */
  forgetsWhy: {
    "left-alone": "Your library did not open and is left as it is. Reload the page to try again.",
    "site-data-blocked":
      "Your browser lets this page keep nothing, as in a private window or where site data are blocked.",
    "no-database":
      "Your browser could not open its database. A library of earlier visits is not lost: restart the browser to get back to it.",
  },
};

/** What other people's pages hear of `client.js` when they hand over something else than it takes. */
export const client = {
  /**
   * @param {string} id
   * @param {number} length
   * @param {number} dimensions
   */
  vectorLength: (id, length, dimensions) =>
    `The vector of ${id} has ${length} numbers, not ${dimensions}.`,
  pictureKinds:
    "A picture is a Blob, File, ArrayBuffer, typed array, ImageBitmap, ImageData, URL or data URI.",
  /**
   * @param {string} address
   * @param {number} status
   */
  notGiven: (address, status) => `${address} could not be loaded: HTTP ${status}.`,
  noCanvas: "This browser gives no 2d canvas.",
};

/** @typedef {Record<string, any>} Parameters Of an error: see py/photoseek/errors.py. */

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, a part of the page`;
  return file ? `${file} of ${model}` : `the list of files of ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "This site";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "the part for photos" : "the part for words");

const byHand =
  "Files that you are allowed to have can be downloaded there by hand, and then dropped on All models, or put beside the page under models/.";

/** @param {string} doing */
const doing = (doing) => `Photoseek is ${doing}. Cancel that, or wait until it is done.`;

/**
 * The sentences about what goes wrong: by the code of the error, or by `code.reason`. They say what
 * happened, and what to do.
 * @type {Record<string, string | ((parameters: Parameters) => string)>}
 */
export const errors = {
  internal:
    "Something went wrong inside Photoseek. What is stored is safe; reload the page to go on.",
  cancelled: "Cancelled.",
  closed: "The engine was closed.",
  "engine-died": "The engine has stopped. Restart it to go on.",
  "engine-died.hung": "The engine does not answer any more. Restart it to go on.",
  "boot-failed.unknown": "The engine could not be loaded. Check the connection, then restart it.",
  "boot-failed.no-webassembly":
    "This browser runs no WebAssembly, which Photoseek is made of. Switch it on again (Lockdown Mode switches it off), or use another browser.",
  "boot-failed.wasm-forbidden":
    "The site’s security policy forbids WebAssembly. Whoever runs the site has to add 'wasm-unsafe-eval' to script-src.",
  "boot-failed.no-module-workers":
    "This browser is too old for Photoseek. Update it, or use a current Chrome, Edge, Firefox or Safari.",
  "boot-failed.missing": ({ part }) =>
    `A part of Photoseek is missing on this site: ${part}. Try again later, or tell whoever runs the site.`,
  "boot-failed.blocked": ({ part }) =>
    `A part of Photoseek could not be loaded: ${part}. Check the connection, and whether an extension or a firewall blocks it; then restart.`,
  "boot-failed.stalled": ({ part }) =>
    `A part of Photoseek does not arrive: ${part}. Check the connection, then restart.`,
  "boot-failed.stuck":
    "Photoseek does not get any further, though all its parts are there. Restart it; if that does not help, reload the page.",

  // Files that are skipped
  "not-an-image.ending": "Not an image, by the ending of its name.",
  "not-an-image.system":
    "A folder of the system, of a trash or of another program, which is not looked into.",
  "not-an-image.content": "The file holds no picture.",
  "not-an-image.array": ({ dtype, shape }) =>
    `An array of pixels must be uint8 of shape (height, width), (height, width, 3) or (height, width, 4); this one is ${dtype} of shape ${shape}.`,
  forgotten: "You took this photo out. Remove its folder and add it again to have it back.",
  "broken.data": ({ format }) =>
    format ? `The ${format} data is damaged or cut off.` : "The image data is damaged or cut off.",
  "broken.slow": ({ format }) => `The ${format} data takes too long to open.`,
  "broken.headers": "The file’s headers are without end.",
  "broken.shorter": "The file is shorter than it was.",
  "broken.no-pixels": "The picture has no pixels.",
  "broken.not-prepared": "The picture could not be prepared.",
  "too-large.memory": "There is not enough memory for this picture.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pixels are more than can be opened here.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} are more than can be opened here.`,
  "unsupported.here": ({ format }) => `${format} pictures cannot be opened here.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "This browser cannot open HEIC photos; Safari can, and so can a copy saved as JPEG."
      : `This browser cannot open ${format} pictures.`,
  "unsupported.film": ({ format }) => `This browser cannot play ${format} videos.`,
  "unsupported.drawing": ({ format }) => `${format} files are drawings, not photos.`,
  "unsupported.no-preview": ({ format }) =>
    `This ${format ?? "RAW"} file holds no preview that can be shown.`,
  "unsupported.kind": ({ format }) => `${format} pictures of this kind cannot be opened here.`,
  "too-large.one-piece": ({ format }) =>
    `The ${format} has its pixels in one piece that is too large.`,
  unreadable: "The browser could not open the file. Choose it again.",
  "unreadable.file": ({ file }) => `${file} could not be opened.`,
  "unreadable.moved": "This photo is no longer where it was.",
  empty: "The file is empty.",
  companion: ({ photo }) => `It belongs to ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder": "The folder can no longer be opened. Choose it again to continue.",
  "folder-unavailable.photo": "Open the folder again to see this photo in full size.",
  "folder-refused": "Choose a folder, or drop photos onto the page.",
  "folder-refused.inside": ({ folder, inner }) =>
    `“${inner}” is inside “${folder}”, which is in your library. Open “${folder}” again to look for new photos.`,
  "not-found.folder": "This folder is not in the library.",
  "not-found.search": "This search is no longer saved.",
  "not-found.photo": "This photo is no longer in the library.",
  "not-found.photo-not-indexed": "This photo has not been indexed with the model in use.",
  "not-found.removed": "What was removed on an earlier visit cannot be brought back.",
  "not-found.place-taken": ({ folder }) =>
    `“${folder}” is in the library again; its place is taken.`,
  "store-full":
    "The disk, or the space that this browser gives to a site, is full. Nothing that was indexed is lost. Delete files that you do not need, or models from Photoseek.",
  "store-full.import":
    "There is no space for this library on the disk, or in what this browser gives to a site. Nothing was imported; free some space, then import it again.",
  "store-failed":
    "The browser’s database could not be used. Close other tabs of Photoseek and reload; in a private window, allow site data.",
  "store-failed.behind":
    "The library has to be loaded again before it can be changed. Try once more.",
  "library-silent.blocked":
    "Another tab with an older Photoseek holds it and does not make way. Close the other tabs of Photoseek: then this one goes on by itself. Nothing is lost.",
  "library-silent.no-answer":
    "The browser’s database does not answer. Close the other tabs of Photoseek, or restart the browser. Nothing is lost.",
  "store-closed":
    "The browser has closed Photoseek’s database, as it does when site data are cleared. Try once more; if it happens again, restart the browser.",
  "page-outdated":
    "A newer version of Photoseek has written your library. Close all tabs of Photoseek and open it again, to get that version; nothing is lost.",
  "page-replaced":
    "A newer version of Photoseek is open in another tab and has taken over your library. Reload this page to go on with it; nothing is lost.",
  "busy.other-tab": "Photoseek is indexing in another tab. Try again when it is done.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names[model] ?? title} is in use. Choose another model first.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names[model] ?? title} is in use in another tab. Choose another model there, or close that tab, and try again.`,
  "busy.index-open": ({ index }) => `The index “${index}” is open elsewhere. Close it there first.`,
  "busy.indexing": doing("indexing a folder"),
  "busy.changing-folder": doing("changing a folder"),
  "busy.removing-folder": doing("removing a folder"),
  "busy.removing-folders": doing("removing the folders"),
  "busy.bringing-back": doing("bringing folders back"),
  "busy.exporting": doing("exporting the library"),
  "busy.exporting-list": doing("exporting the list of photos"),
  "busy.importing": doing("importing a library"),
  "busy.removing-photos": doing("removing photos"),
  "busy.changing-model": doing("changing the model"),
  "busy.changing-backend": doing("changing where the model runs"),
  "busy.removing-model": doing("removing a model"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "This is a safetensors file, but not an exported Photoseek library.",
  "not-an-export.not-whole":
    "This is not an exported library, or only its beginning. Choose a file that Photoseek has exported, whole.",
  "export-damaged":
    "This file is damaged. Nothing was imported; export the library once more, or copy the file again.",
  "export-too-new":
    "A newer version of Photoseek has written this file. Reload the page to get it, then import the file again.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `This library was made with ${title} (${model}, ${precision}). Photoseek uses ${used.used_title} (${used.used_model}, ${used.used_precision}) now. Choose that model, then import the file again. Nothing was imported.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `This library was made with ${title} (${model}, ${precision}). The model in use has the same name, but is another version of it, and their numbers cannot be compared. Export the library once more where the versions are the same. Nothing was imported.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} does not answer, so ${wanted(parameters)} could not be loaded. Check the connection, then try again; a model can also be added from files.`,
  "hub-unreachable.address": ({ address }) =>
    `Nobody answers at ${address}, or not to pages of other sites. Check the address and the connection; whoever runs that host can allow other origins (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} has had too many requests to give ${wanted(parameters)} now. Try again ${
      parameters.seconds
        ? plural(parameters.seconds, { one: "in # second", other: "in # seconds" })
        : "in a few minutes"
    }.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} has trouble of its own and cannot give ${wanted(parameters)} just now. What has come so far is kept; try again later.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} does not give ${wanted(parameters)} to everybody: there is no model of this name, or it is private. Check the name. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} gives ${wanted(parameters)} only to those who have logged in and accepted its owner’s terms. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} refused ${wanted(parameters)}: its owner, or the network, does not let it through. Try another network. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} has no ${wanted(parameters)}. Check the name and the revision, or choose another model.`,
  "model-not-found.address": ({ address }) =>
    `There is no model at ${address}: none of its files answers there. The address is that of the folder that holds config.json.`,
  "web-page-instead": (parameters) =>
    `A web page came in place of ${wanted(parameters)}: the address is wrong, or the network wants a login first. Open any other site to see, then try again.`,
  "model-damaged.other-bytes": (parameters) =>
    `${wanted(parameters)} arrived with other bytes than were listed. It was thrown away, and nothing broken is left; try again, and if it happens again, look at what stands between this machine and the network.`,
  "model-damaged.too-large": (parameters) =>
    `${wanted(parameters)} is larger than any such file. It was thrown away.`,
  "model-changed": "Photoseek was updated on this site while the page was open. Reload the page.",
  "model-damaged.other-part": (parameters) =>
    `The host sent another part of ${wanted(parameters)} than was asked for. Try again.`,
  "model-damaged.other-size": (parameters) =>
    `${wanted(parameters)} is not the file that was listed: it has ${whole(parameters.size)} bytes, not ${whole(parameters.listed)}. Nothing of it was kept; try again, or choose another model.`,
  "download-cut": (parameters) =>
    `The connection breaks off again and again while ${wanted(parameters)} is on its way. What has come is kept; try again when the network is better.`,
  "download-cancelled": ({ model }) =>
    `The download of ${model} was stopped. Progress is saved, and it continues from there next time.`,
  "no-room-for-model.full":
    "There is no room on this device to keep the model. Make some room, or use the model from memory: then it works now, and is downloaded again on the next visit.",
  "no-room-for-model.refused":
    "This browser refuses to keep the model. Make some room, or use the model from memory: then it works now, and is downloaded again on the next visit.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} did not give ${wanted(parameters)}. Try again later.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} does not answer like huggingface.co. Check its address.`,
  "model-unavailable.no-built-in": "This site was put up without its built-in model.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `“${title}” came from your files, and this browser no longer keeps it. Add it once more under All models, or use another model.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} of ${model} is no longer kept by this browser. Add the model from your files once more.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} of ${model} was not kept by this browser. Try again.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} could not be opened. Choose the files once more.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `“${text}” names no model. Type a name like Xenova/clip-vit-base-patch32, or the address of a folder that holds config.json and onnx/.`,
  "bad-model-name.address": ({ text }) => `“${text}” is no address.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} has none of the files that Photoseek needs: config.json, tokenizer.json and the two networks under onnx/. Look for a copy converted for transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} has no network for photos (onnx/vision_model*.onnx), so it finds none. Choose a model with both, such as Xenova/clip-vit-base-patch32.`
      : `${model} has no network for words (onnx/text_model*.onnx), so it understands none. Choose a model with both, such as Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} has no ${files.join(" and no ")}, which Photoseek needs.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: its ${file} is said to have ${whole(size)} bytes, which is more than any such file has.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} keeps the weights of its networks in files of their own (.onnx_data), which Photoseek cannot load.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} has no precision in which both networks are there, and of a size that a browser can load (${suffixes.join(", ")} are looked for).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} is not there in ${precision}; it is there in ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `“${name}” holds no config.json, so it is no model. Choose the folder that a model was downloaded to, with its config.json, tokenizer.json and onnx/ in it.`,
  "model-unsupported.not-json": (parameters) =>
    `${wanted(parameters)} cannot be used: it is no JSON.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} is a model of type “${kind}”; Photoseek needs one for words and photos (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: its ${file} gives no usable ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: its tokenizer_config.json leaves no room for a text.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: its preprocessor_config.json asks for what Photoseek cannot do.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} prepares its pictures with ${processor}, which Photoseek does not know; it knows ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} has a tokenizer of an unknown kind: words cannot be turned into numbers. Choose another model.`,
  "model-unsupported.padding": ({ token }) =>
    `The model’s tokenizer has no padding token ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} has other outputs than Photoseek needs: ${tower(parameters)} gives ${there.join(", ")}, and not ${needed}.`,
  "model-closed": ({ model }) => `${model} was closed while it was at work.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} has other outputs than its config.json says: ${tower(parameters)} gives arrays of shape ${shape}, and not of ${plural(dimensions, { one: "# dimension", other: "# dimensions" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${file} of ${model} could not be loaded: it may be damaged, or need more memory than this browser gives.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} has failed. Try again; if it fails again, choose a smaller model.`,

  // Other people's code
  "bad-request.method": ({ method }) => `There is no method “${method}”.`,
  "bad-request.parameters": ({ method, missing }) => `${method} needs ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `There is no filter on ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `The filter on ${field} takes ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" and ")} are whole numbers.`,
  "bad-request.mark": ({ kind }) =>
    `“${kind}” cannot be said of a photo like this: albums and tags have a name, and nothing else has.`,
  "bad-request.date": ({ text }) => `“${text}” is no date. Write 2022, 2022-07 or 2022-07-14.`,
  "bad-request.order": ({ known }) => `Photos can be ordered by ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Photos can be grouped by ${known.join(", ")}.`,
  "bad-request.view": "A saved search asks something, in 8,000 letters at most.",
  "bad-request.least": "What makes a match is a confidence between 0 and 1.",
  "bad-request.circle": "A circle is a latitude, a longitude and a radius in kilometres.",
  "bad-request.box": "A box is its south, west, north and east in degrees.",
  "bad-request.dimensions": "An index needs a model, or the number of dimensions.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} rows of this index need vectors of ${dimensions} numbers each; ${numbers} numbers have come.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} rows of this index need vectors of shape (${rows}, ${dimensions}); these are of shape ${shape}.`,
  "bad-request.not-numbers": "A vector holds what is no number.",
  "bad-request.model-closed": "This model was closed.",
  "bad-request.index-closed": "This index was closed.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `The filter on “${field}” asks for ${unknown.join(", ")}; there are ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) => `${ids} ids need as many records of metadata.`,
  "bad-request.id-twice": "An id stands twice in what is to be added.",
  "bad-request.other-vectors": ({ there, given }) =>
    `This index holds vectors of ${there}, not of ${given}. Give the new one another name, or clear the old one.`,
  "bad-request.metadata": "Metadata must be what JSON can say.",
};
