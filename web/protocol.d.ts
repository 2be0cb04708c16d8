// The wire between a page and the engine.
// Made by `python3 build.py generate` from py/photoseek/wire: change that, not this.

/** What can be said of a photo; of albums and tags there are many, each with a name. */
export type MarkKind = "favourite" | "hidden" | "album" | "tag";

/** An album, or a tag, of the library. */
export interface ChosenMark {
  name: string;
  /** In it, as far as they can be found. */
  photos: number;
  /** How many of them are among the chosen ones. */
  chosen: number;
}

/** What some photos are together. */
export interface ChosenInfo {
  photos: number;
  /** Of their files. */
  bytes: number;
  /** Those that are no longer there. */
  gone: number[];
  favourites: number;
  /** How many of them are. */
  hidden: number;
  albums: ChosenMark[];
  /** All that the library has, by the alphabet. */
  tags: ChosenMark[];
}

export interface MarkParams {
  photos: number[];
  kind: MarkKind;
  /** Of an album or a tag; one that differs from an older one in capitals or accents is that. */
  name?: string | null;
  /** Given to the photos, or taken from them. */
  on: boolean;
}

export interface RenameMarkParams {
  kind: "album" | "tag";
  name: string;
  /** Another name; one that there is already takes its photos in. None: it is taken from all. */
  to?: string | null;
}

/** Photos that are nearly the same. */
export interface StackInfo {
  /** The one to keep first: the largest picture, then the sharpest. */
  photos: number[];
  /** Whether all of them are the same file. */
  copies: boolean;
}

/** Some of the stacks of a library, the newest first. */
export interface StacksResult {
  /** Stacks there are. */
  total: number;
  /** Photos in them besides the best of each. */
  others: number;
  stacks: StackInfo[];
}

export interface StacksParams {
  limit: number;
  offset?: number;
}

/** All stacks of a library, the newest first. */
export interface StackedInfo {
  /** Stack behind stack, each as its photos were taken. */
  photos: Int32Array<ArrayBuffer>;
  /** How many photos each has. */
  sizes: Int32Array<ArrayBuffer>;
}

export interface LoadModelParams {
  model: string;
  hub?: string | null;
  precision?: string | null;
  backend?: BackendChoice;
}

/** A model that is open. */
export interface EmbeddingModelInfo {
  /** Its handle. */
  model: number;
  id: string;
  dimensions: number;
}

export interface ModelHandleParams {
  model: number;
}

export interface EmbedTextsParams {
  model: number;
  texts: string[];
}

export interface EmbedImagesParams {
  model: number;
  images: (Blob | ImageData)[];
}

/** How many pictures of one call are embedded. */
export interface EmbedProgress {
  done: number;
  total: number;
}

/** Either a model, whose vectors are to be kept, or the length of vectors from elsewhere. */
export interface OpenIndexParams {
  model?: number | null;
  dimensions?: number | null;
  /** Kept in IndexedDB under this name; without one it is in memory. */
  name?: string | null;
}

/** An index that is open. */
export interface IndexInfo {
  /** Its handle. */
  index: number;
  dimensions: number;
  /** Rows in it. */
  size: number;
  /** Rows that could not be read when it was opened; they are gone from it. */
  damaged: number;
}

export interface IndexHandleParams {
  index: number;
}

export interface AddVectorsParams {
  index: number;
  ids: string[];
  /** One behind the other. */
  vectors: Float32Array<ArrayBuffer>;
  /** JSON, for each row. */
  metadata: string[];
}

export interface RowsParams {
  index: number;
  ids: string[];
}

export interface SearchVectorsParams {
  index: number;
  vector: Float32Array<ArrayBuffer>;
  k: number;
  /** JSON; see vectors/metadata_filter.py. */
  filter?: string | null;
}

/** A row that a search has found. */
export interface MatchInfo {
  id: string;
  /** Cosine similarity. */
  score: number;
  /** JSON. */
  metadata: string;
}

/** A file to be saved. */
export interface ExportedFile {
  file: Blob;
  /** What to call it. */
  name: string;
  /** How many are in it. */
  photos: number;
}

/** How far an export or an import is. */
export interface ExchangeProgress {
  stage: "writing" | "checking" | "adding";
  /** Photos; bytes while a file is checked. */
  done: number;
  total: number;
}

/** What an import has brought. */
export interface ImportReport {
  added: number;
  /** Photos of which the file had a newer state. */
  replaced: number;
  /** Photos that were there already, as they are or newer. */
  kept: number;
  /** New ones; until they are opened, their photos show as thumbnails. */
  folders: number[];
  seconds: number;
}

export interface ImportParams {
  /** What export_library has made; see docs/export.md. */
  file: Blob;
}

export interface ExportFactsParams {
  /** These alone; all without it. */
  photos?: number[] | null;
}

/** Which photos take part. All that is given must hold; empty lists and null say nothing. */
export interface FilterInfo {
  favourite?: boolean | null;
  albums?: string[];
  /** Names; an empty one stands for no album, or no tag, at all. */
  tags?: string[];
  /** True: hidden photos alone; False: these too; without it they take no part. */
  hidden?: boolean | null;
  folders?: number[];
  /** A directory inside its folder: in it, or anywhere below it. */
  path?: string | null;
  since?: string | null;
  /** When taken, else modified: `2022`, `2022-07`, `2022-07-14` ...; both included. */
  until?: string | null;
  /** `JPEG`, `PNG` ... */
  kinds?: string[];
  cameras?: string[];
  orientations?: ("landscape" | "portrait" | "square")[];
  min_bytes?: number | null;
  max_bytes?: number | null;
  min_pixels?: number | null;
  max_pixels?: number | null;
  /** Whether it has a place. */
  located?: boolean | null;
  /** Latitude and longitude in degrees, radius in kilometres. */
  circle?: number[] | null;
  /** South, west, north, east in degrees; west > east crosses the date line. */
  box?: number[] | null;
}

/** A value that photos can be filtered by. */
export interface FilterChoice {
  value: string;
  /** How many photos it would leave, with all other conditions of the filter. */
  photos: number;
}

/** Numbers from and to, both included; None: without end. */
export interface RangeChoice {
  least: number | null;
  most: number | null;
  /** As in FilterChoice. */
  photos: number;
}

/** A folder, or a directory in it. */
export interface DirectoryChoice {
  folder: number;
  /** Inside the folder; empty for the folder itself. */
  path: string;
  name: string;
  /** As in FilterChoice; in it and below it. */
  photos: number;
}

/** A fact that photos can be filtered by, and how it is chosen. */
export interface FacetInfo {
  id: string;
  /**
   * How it is drawn. What its fields hold, in their order: `tree`, folders and a path inside;
   * `months`, the first and the last day; `choices`, a list of values; `ranges`, least and
   * most; `toggle`, yes or no; `place`, a toggle, a circle and a box.
   */
  kind: "tree" | "months" | "choices" | "ranges" | "toggle" | "place";
  /** The id of its menu; facets of one menu stand below each other. */
  menu: string;
  /** Of FilterInfo: those that are its own. */
  fields: string[];
  /** The field of FilterChoices that its choices are in. */
  offers: string;
}

/** What the library can be filtered by: every value there is. */
export interface FilterChoices {
  /** That the filter lets through. */
  photos: number;
  /** In the order of their menus. */
  facets: FacetInfo[];
  /** `yes` and `no`; here and in what follows, nothing where nobody has said so. */
  favourites: FilterChoice[];
  albums: FilterChoice[];
  tags: FilterChoice[];
  /** `yes` (alone) and `no` (these too). */
  hidden: FilterChoice[];
  /** Each before those in it; as many levels as a menu can hold. */
  directories: DirectoryChoice[];
  /** `2022-07`, newest first. */
  months: FilterChoice[];
  kinds: FilterChoice[];
  cameras: FilterChoice[];
  orientations: FilterChoice[];
  /** Width times height, smallest first; here and in `bytes` only what has photos. */
  pixels: RangeChoice[];
  bytes: RangeChoice[];
  /** `located` and `unlocated`. */
  places: FilterChoice[];
}

export interface FilterParams {
  filter?: FilterInfo | null;
}

/** A view of the map. */
export interface MapParams {
  /** What it says of places is passed over: they are what is to be chosen. */
  filter?: FilterInfo | null;
  /** As in FilterInfo; without it, where the photos are is all that is told. */
  box?: number[] | null;
  /** The world is a square of `256 * 2 ** zoom` pixels (Web Mercator). */
  zoom?: number;
}

/** Photos that lie together, at this zoom. */
export interface ClusterInfo {
  photos: number;
  /** The id of one of them. */
  newest: number;
  latitude: number;
  /** The middle of them. */
  longitude: number;
  /** All of them are inside; as in FilterInfo. */
  box: number[];
  /** Whether they stay together however closely one looks. */
  inseparable: boolean;
  /** Where most of them were taken; empty where no town is near. */
  town: string;
  /** How many towns they were taken near. */
  towns: number;
}

/** A town's name on the map. */
export interface LabelInfo {
  name: string;
  latitude: number;
  longitude: number;
}

/** What there is in a view of the map, and right around it. */
export interface MapInfo {
  /** The view; or what holds all photos that have a place, if none was given; null without any. */
  box: number[] | null;
  /** The largest first. */
  clusters: ClusterInfo[];
  labels: LabelInfo[];
  /** Photos in the view. */
  inside: number;
  /** Photos with a place, wherever it is. */
  located: number;
}

/** A file that came from `<input webkitdirectory>` or a drop. */
export interface PickedFile {
  /** Path inside the chosen folder, with `/` between its parts. */
  path: string;
  file: File;
}

/** A folder the user chose: either its handle, or the files it held when it was chosen. */
export interface FolderSource {
  name: string;
  handle?: FileSystemDirectoryHandle | null;
  files?: PickedFile[];
  /** These are only some of the folder's files: what is not among them is not taken for gone. */
  part?: boolean;
  /** It is indexed because of `folder_changed`, and nobody has asked: nothing is forgotten. */
  watched?: boolean;
}

/** A folder in the library. */
export interface FolderInfo {
  id: number;
  name: string;
  /** Photos that can be found with the model in use. */
  photos: number;
  /** Kept from an earlier visit; the page asks for permission before it indexes it again. */
  handle: FileSystemDirectoryHandle | null;
  /** Whether its files can be read now; if not, searching still works, from thumbnails. */
  open: boolean;
  /** Photos that went missing, too many at once; they can be found until `settle_missing`. */
  undecided: number;
  /** Photos that the model in use has not read, or the one that is getting ready. */
  unread: number;
  /**
   * A run through it was ended by a closed tab or a crash, and no tab is at it. The page goes on
   * with it where it may read the folder, and asks where it may not.
   */
  interrupted: boolean;
  /** Whether folders of programs and of the system in it are looked into as well. */
  everything: boolean;
}

/** A file that was not indexed, and why. */
export interface SkippedInfo {
  folder: number;
  folder_name: string;
  path: string;
  /** `not-an-image`, `broken`, `too-large`, `unsupported`, `unreadable`, `empty`. */
  code: string;
  /** As in ErrorInfo. */
  parameters: Record<string, unknown>;
  /** What an earlier version has kept in place of parameters, in English. */
  sentence: string | null;
}

export interface FolderParams {
  folder: number;
}

export interface FoldersParams {
  folders: number[];
}

/** What becomes of the photos of a folder that went missing all at once. */
export interface SettleMissingParams {
  folder: number;
  /** Keep them as they are, found by their thumbnails; otherwise they are removed. */
  keep: boolean;
}

export interface LookIntoParams {
  folder: number;
  /** Whether its next run looks into folders of programs and of the system as well. */
  everything: boolean;
}

export interface IndexParams {
  folder: FolderSource;
}

/** How far an indexing run is. */
export interface IndexProgress {
  /**
   * Waiting while another tab writes to the library; paused while the disk is full: it goes on
   * by itself, or at once with `go_on`.
   */
  stage: "waiting" | "walking" | "indexing" | "paused";
  /** Files dealt with in this run (indexed or skipped). */
  done: number;
  /** Files this run has to deal with; while walking, files seen so far. */
  total: number;
  /** Photos in the whole library that can be found now. */
  indexed: number;
  /** Skipped files in the whole library. */
  skipped: number;
  /** Files a second; None until it can be told. */
  rate: number | null;
  seconds_left: number | null;
  /** The file at hand, empty while walking. */
  path: string;
  /** The id of the model that is getting ready and reads them; None: the one in use does. */
  preparing: string | null;
  /** Why it is paused. */
  reason: ErrorInfo | null;
}

/** What an indexing run found and did. */
export interface IndexReport {
  folder: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Photos under another path than before, recognised by their content. */
  moved: number;
  /** Photos that had been missing. */
  back: number;
  /** Photos that the walk did not see: no search finds them any more. */
  gone: number;
  /** Photos that an earlier walk did not see either, and that are removed now. */
  forgotten: number;
  /** Photos that the walk did not see, too many at once; see FolderInfo. */
  undecided: number;
  skipped: number;
  seconds: number;
}

/** An error as data. The sentence about it is the reader's side's to make: see web/messages/. */
export interface ErrorInfo {
  code: string;
  /** What stands in the sentence; `reason` tells apart the sentences of one code. */
  parameters: Record<string, unknown>;
  /** For whoever mends it. */
  detail: string;
}

/** Nothing is asked for beyond the method. */
export type NoParams = Record<string, never>;

export interface CancelParams {
  /** The `id` of the call to stop. */
  call: number;
}

export interface Request {
  id: number;
  method: string;
  params: Record<string, unknown>;
}

/** What happened, without anything of anybody's photos. */
export interface LogEntry {
  /** `info`, `warning` or `error`. */
  level: string;
  source: string;
  /** Empty where only its source knows what it is made of. */
  text: string;
  /** The kind of the exception; empty for none. */
  error: string;
  /** Where it was: file, line and function, outermost first. */
  places: string[];
}

/** Files of an open folder have come, gone or changed: time to index it again. */
export interface FolderChanged {
  folder: number;
}

/** Where the files of a model come from. */
export type Origin = "built-in" | "site" | "hub" | "url" | "files";

/** Where a model is to run; `auto`: the fastest that is right on this machine. */
export type BackendChoice = "auto" | "webgpu" | "wasm";

/** One of the forms that a model's towers come in. */
export interface PrecisionInfo {
  /** `q8`, `fp16`, `fp32` or `q4`. */
  precision: string;
  /** Bytes of both towers and the settings; None where the host does not say. */
  size: number | null;
  /** How many of them are kept here. */
  stored: number;
}

/** A model that can be chosen. */
export interface ModelInfo {
  id: string;
  /** Its name. */
  title: string;
  /** What its own files say it is best for; empty where they say nothing. */
  summary: string;
  /** None until the model's own files have been read. */
  dimensions: number | null;
  /** Bytes still to be downloaded for `precision`; None where that is not known yet. */
  download: number | null;
  languages: string[];
  /** Whether it lies beside the page, so that nothing is fetched from another origin. */
  local: boolean;
  /** Where its files come from. */
  origin: Origin;
  /** The one that is used, or would be; None until its files have been listed. */
  precision: string | null;
  /** Empty until its files have been listed. */
  precisions: PrecisionInfo[];
}

/** A model whose files are kept on this device, all or some of them. */
export interface StoredModel {
  id: string;
  title: string;
  origin: Origin;
  bytes: number;
  /** Those that are there with both towers; the others may have come in part. */
  precisions: string[];
}

/** A model that reads the photos while another one answers, and takes over when it has. */
export interface PreparingInfo {
  model: ModelInfo;
  done: number;
  /** Photos that can be found now. */
  total: number;
}

/** How far the files of a model are that are on their way now. */
export interface ModelProgress {
  model: string;
  /** What is on its way now: `text` and `vision`, the towers, and `settings`. */
  parts: string[];
  /** Bytes that are here. */
  loaded: number;
  /** Bytes of all of them; None where a host does not say. */
  total: number | null;
  /** Bytes a second over the last seconds; None until it can be told. */
  rate: number | null;
  seconds_left: number | null;
  /** `done` comes last, also after an error or a cancelled download. */
  state: "loading" | "paused" | "done";
}

export interface ModelParams {
  model: string;
}

export interface RemoveModelParams {
  model: string;
  /** Also what it has read of the photos; else that is there when the model comes back. */
  vectors?: boolean;
}

export interface BackendParams {
  choice: BackendChoice;
}

export interface SelectModelParams {
  /** An id of the hub (`name/model`, `name/model@revision`), or the URL of a folder. */
  model: string;
  /** The default is the one used before, or the best for the backend. */
  precision?: string | null;
  /** Answer with what it has read so far; else, when it has read the photos. */
  at_once?: boolean;
}

/** A model from the user's own files. */
export interface AddModelParams {
  name: string;
  files: PickedFile[];
}

/** The facts of one photo. */
export interface PhotoInfo {
  id: number;
  folder: number;
  folder_name: string;
  /** Path inside the chosen folder. */
  path: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, UTC. */
  modified: number;
  width: number;
  /** Pixels, upright. */
  height: number;
  /** `JPEG`, `PNG` ... */
  format: string;
  /**
   * When taken, else modified, as a clock there, or here, showed it: ISO 8601 without zone. What
   * filters and the order go by.
   */
  date: string;
  /** ISO 8601 without zone, in the camera's own time, down to what is known. */
  taken: string | null;
  camera: string | null;
  latitude: number | null;
  longitude: number | null;
  lens: string | null;
  /** f-number. */
  aperture: number | null;
  /** Seconds. */
  exposure: number | null;
  iso: number | null;
  /** Millimetres, of the lens itself. */
  focal_length: number | null;
  /** The file ends before its picture does. */
  incomplete: boolean;
  /** How long a film lasts; null: it is a photo. */
  seconds: number | null;
  favourite: boolean;
  /** Not among what is found, unless a filter asks for it. */
  hidden: boolean;
  albums: string[];
  tags: string[];
  /** Names of files that belong to it: its RAW, the movie of a Live Photo. */
  beside: string[];
}

export interface PhotosParams {
  photos: number[];
}

export interface PhotoParams {
  photo: number;
}

export interface PhotoFileParams {
  photo: number;
  /** One of those that are `beside` it; without one, its own. */
  name?: string | null;
}

export interface PhotoAtParams {
  folder: number;
  path: string;
}

/** What a part of a query was understood as. */
export type ChipKind = "words" | "name" | "folder" | "kind" | "camera" | "date" | "yearly" | "orientation" | "pixels" | "bytes" | "tag" | "album" | "favourite" | "place" | "country" | "category" | "similar";

/** By fit, by date, by the file's name, by its bytes (largest first), by folder and path. */
export type Order = "best" | "newest" | "oldest" | "name" | "size" | "folder";

export type GroupBy = "day" | "place" | "folder";

/** Matches of one day, place or folder. */
export interface GroupInfo {
  /** The first of them. */
  at: number;
  /** `2023-07-14`; a town, empty where none is known; a folder with the path in it. */
  value: string;
}

/** A photo and how well it fits the query. */
export interface HitInfo {
  photo: PhotoInfo;
  /** Cosine similarity, raw. */
  score: number;
  /** 0 to 1: the model's calibrated probability of a match; it is called one from `least` on. */
  confidence: number;
}

/** A part of what was typed that was understood as something else than plain words. */
export interface ChipInfo {
  start: number;
  /** Where it stands in the text, as JavaScript counts: cut that to be rid of it. */
  end: number;
  kind: ChipKind;
  /**
   * Words, a name, `2023-07-01/2023-07-31` (either end may be empty), `07-04/07-04`, a least
   * and a most like `12000000/`, a place's name or `48.1,11.6`.
   */
  value: string;
  negated: boolean;
  must: boolean;
  weight: number;
}

/** The order of what was found, and all that is needed to lay it out: a number a photo. */
export interface Listing {
  ids: Int32Array<ArrayBuffer>;
  widths: Int32Array<ArrayBuffer>;
  /** Pixels, upright. */
  heights: Int32Array<ArrayBuffer>;
  /** Since 1970, of the photo's date. */
  days: Int32Array<ArrayBuffer>;
  scores: Float64Array<ArrayBuffer>;
  /** As in HitInfo; both are empty where nothing was asked. */
  confidences: Float64Array<ArrayBuffer>;
  /** Of all matches; empty where none were asked for. */
  groups: GroupInfo[];
}

/** The hits of one query, best first. */
export interface SearchResult {
  /** Ranks `offset` to `offset + limit`. */
  hits: HitInfo[];
  /** How many photos were ranked: all that the filter lets through. */
  total: number;
  /** How many of them, from the first on, have a confidence of at least 0.5. */
  matches: number;
  /** False when the model says that the words are outside what it was trained on. */
  familiar: boolean;
  /**
   * How many of all hits, from the first on, are called what was typed: their file, a folder,
   * the camera, the place. They stand before those whose picture shows it.
   */
  named: number;
  /** What was understood of the text, besides plain words. */
  chips: ChipInfo[];
  /** The first `listed` of all hits, whatever the page of them. */
  listing: Listing | null;
}

/** Photos by date, newest first. */
export interface BrowseResult {
  photos: PhotoInfo[];
  total: number;
  /** As in SearchResult. */
  listing: Listing | null;
}

/** Any mixture of words and pictures; their embeddings are added before the ranking. */
export interface SearchParams {
  /** As it was typed; docs/search.md says what is understood. */
  text?: string;
  /** Of the page (BCP 47); English is always understood too. */
  language?: string | null;
  /** `2022-07-14`: what "yesterday" is counted from; the engine's own day without it. */
  today?: string | null;
  /** Parts of the text that are to be plain words, whatever else they could mean. */
  as_words?: string[] | null;
  /** A photo of the library ("more like this"). */
  photo?: number | null;
  /** More of them: what is found is like all together. */
  photos?: number[] | null;
  /** A picture from anywhere. */
  image?: Blob | null;
  filter?: FilterInfo | null;
  /** Of the matches, those that are called so by themselves. */
  order?: Order | null;
  /** The confidence from which on a photo is a match, between 0 and 1; 0.5 without it. */
  least?: number | null;
  /** Matches of one come together, whatever the order within; then none stand apart by name. */
  group?: GroupBy | null;
  limit: number;
  offset?: number;
  /** How many of the hits are listed: 100,000 take 3 MB, and come in one piece. */
  listed?: number;
}

export interface BrowseParams {
  filter?: FilterInfo | null;
  /** `best` is as `newest`. */
  order?: Order | null;
  group?: GroupBy | null;
  limit: number;
  offset?: number;
  listed?: number;
}

/** What the engine holds. */
export interface Status {
  version: string;
  /** The one in use: it answers. */
  model: ModelInfo;
  preparing: PreparingInfo | null;
  folders: FolderInfo[];
  /** Photos that can be found with the model in use. */
  photos: number;
  skipped: number;
  /** Photos that have to be indexed again: what was stored of them was found damaged. */
  damaged: number;
  /**
   * Why the library is in memory, and gone when the page is closed: `site-data-blocked`,
   * `no-database`, or `left-alone`, as was asked; None: it is kept.
   */
  forgets: string | null;
  /** Threads of the vision tower. */
  threads: number;
  /** Where the vision tower ran last, or will if nothing better is found. */
  backend: "wasm" | "webgpu";
  /** What the user has set; `auto`: the fastest that is right on this machine. */
  backend_choice: BackendChoice;
  /** The graphics card that WebGPU would use; None where there is none. */
  gpu: string | null;
}

/** Space, in bytes. */
export interface StorageInfo {
  /** All that the browser keeps for this page, as it estimates it. */
  usage: number;
  /** What it would give at most. */
  quota: number;
  /** Whether it has agreed not to clear it when space runs out. */
  persistent: boolean;
  /** What is known of the photos, besides what the models have read. */
  facts: number;
  /** Estimated from some of them. */
  thumbnails: number;
  /** What models have read of the photos, of all models. */
  vectors: number;
  /** Their files. */
  models: number;
}

export interface SuggestParams {
  /** As it stands in the search box. */
  text: string;
  /** Of the page (BCP 47); English is always understood too. */
  language?: string | null;
}

/** How what is being typed may go on. */
export interface SuggestionInfo {
  kind: "folder" | "place" | "camera" | "tag" | "album" | "month" | "year" | "thing" | "category" | "day";
  /** A name, `2023-07`, `2023`, `people`, today. */
  value: string;
  /** The whole text of the search box with it. */
  text: string;
  photos: number;
}

export interface OverviewParams {
  /** `2022-07-14`. */
  today: string;
}

/** Ways into a library before anything is asked. */
export interface OverviewInfo {
  /** This day in earlier years, categories, places, cameras; only what has photos. */
  entries: SuggestionInfo[];
  /** What most of the photos show, as words to try. */
  things: string[];
}

/** A search that has a name: an album that is always up to date. */
export interface SavedSearchInfo {
  id: number;
  name: string;
  /** What the page has behind the `#` of its address. */
  view: string;
}

export interface SaveSearchParams {
  name: string;
  view: string;
}

export interface SavedSearchParams {
  search: number;
}

export interface RenameSearchParams {
  search: number;
  name: string;
}

/** Messages without an `id`: event name -> data. */
export interface Events {
  /** Folders, photos or model changed. */
  library: Status;
  model: ModelProgress;
  folder_changed: FolderChanged;
  /** A newer page has taken the library over: this one can only be reloaded. */
  replaced: ErrorInfo;
  log: LogEntry;
}

/** The closed list: method -> (parameters, result, progress). */
export interface Methods {
  status: [NoParams, Status, null];
  storage: [NoParams, StorageInfo, null];
  index: [IndexParams, IndexReport, IndexProgress];
  search: [SearchParams, SearchResult, null];
  /** How what is being typed may go on, the best first. */
  suggest: [SuggestParams, SuggestionInfo[], null];
  /** Categories are of the photos that were looked through so far. */
  overview: [OverviewParams, OverviewInfo, null];
  /** Looks at all photos that nobody has, with the model in use; searches go first. */
  look_through: [OverviewParams, OverviewInfo, null];
  /** In the order in which they were saved; here and from those that change them. */
  saved_searches: [NoParams, SavedSearchInfo[], null];
  /** One of a view that is saved already gives it the new name. */
  save_search: [SaveSearchParams, SavedSearchInfo[], null];
  rename_search: [RenameSearchParams, SavedSearchInfo[], null];
  remove_search: [SavedSearchParams, SavedSearchInfo[], null];
  browse: [BrowseParams, BrowseResult, null];
  /** In the order asked for; None for a photo that is not there. */
  photos: [PhotosParams, (PhotoInfo | null)[], null];
  /** The photo of a folder and a path inside it, if it can be found with the model in use. */
  photo_at: [PhotoAtParams, PhotoInfo | null, null];
  /** What can be filtered by, counted under a filter that there is already. */
  filter_choices: [FilterParams, FilterChoices, null];
  /** Photos by their places, together where they lie close. */
  map: [MapParams, MapInfo, null];
  /** What some photos are together, to be told beside what can be done with them. */
  chosen: [PhotosParams, ChosenInfo, null];
  /** Says something of photos, or no longer; what they are together then. */
  mark: [MarkParams, ChosenInfo, null];
  /** An album or a tag; what there is then, of no photos. */
  rename_mark: [RenameMarkParams, ChosenInfo, null];
  /** Copies and bursts. */
  stacks: [StacksParams, StacksResult, null];
  /** The same, all at once, for whoever shows one photo of each. */
  stacked: [NoParams, StackedInfo, null];
  /**
   * Takes photos out of the library, whose files its runs pass over from now on. Final once the
   * page is closed; until then `bring_back` is the way back.
   */
  forget: [PhotosParams, Status, null];
  bring_back: [PhotosParams, Status, null];
  /** JPEG bytes in the order asked for; None for a photo that is not there. */
  thumbnails: [PhotosParams, (Uint8Array<ArrayBuffer> | null)[], null];
  /** The photo itself, or a JPEG of it where browsers cannot show its format. */
  original: [PhotoParams, Blob, null];
  /**
   * The photo's file, or one that belongs to it, as it is on disk, to be saved; none of it is
   * read yet.
   */
  photo_file: [PhotoFileParams, Blob, null];
  skipped: [NoParams, SkippedInfo[], null];
  /** Tries at once whether there is room for a run that is paused. */
  go_on: [NoParams, null, null];
  /** The run through it that was interrupted is not gone on with. */
  leave_unfinished: [FolderParams, Status, null];
  /** Final once the page is closed; until then `restore_folders` is the way back. */
  remove_folder: [FolderParams, Status, null];
  /** The same, of all folders. */
  remove_all: [NoParams, Status, null];
  restore_folders: [FoldersParams, Status, null];
  look_into: [LookIntoParams, Status, null];
  settle_missing: [SettleMissingParams, Status, null];
  /** All photos that can be found, with their vectors, as one safetensors file. */
  export_library: [NoParams, ExportedFile, ExchangeProgress];
  /** Their facts alone, or those of some photos, as CSV. */
  export_facts: [ExportFactsParams, ExportedFile, ExchangeProgress];
  /** Merges what export_library has made elsewhere: all of it, or nothing and an error. */
  import_library: [ImportParams, ImportReport, ExchangeProgress];
  models: [NoParams, ModelInfo[], null];
  /** Asks the model's host what files it has; nothing is downloaded. */
  inspect_model: [ModelParams, ModelInfo, null];
  select_model: [SelectModelParams, Status, null];
  select_backend: [BackendParams, Status, null];
  add_model: [AddModelParams, ModelInfo, null];
  stored_models: [NoParams, StoredModel[], null];
  remove_model: [RemoveModelParams, StoredModel[], null];
  pause_downloads: [NoParams, null, null];
  resume_downloads: [NoParams, null, null];
  cancel_downloads: [NoParams, null, null];
  /** From now on, and for this visit, files of models stay in memory. */
  keep_in_memory: [NoParams, null, null];
  cancel: [CancelParams, null, null];
}

/** The closed list of a worker that was opened without the library. */
export interface WorkbenchMethods {
  load_model: [LoadModelParams, EmbeddingModelInfo, null];
  /** Vectors, one behind the other. */
  embed_texts: [EmbedTextsParams, Float32Array<ArrayBuffer>, null];
  embed_images: [EmbedImagesParams, Float32Array<ArrayBuffer>, EmbedProgress];
  close_model: [ModelHandleParams, null, null];
  open_index: [OpenIndexParams, IndexInfo, null];
  add_vectors: [AddVectorsParams, IndexInfo, null];
  remove_vectors: [RowsParams, IndexInfo, null];
  clear_index: [IndexHandleParams, IndexInfo, null];
  search_vectors: [SearchVectorsParams, MatchInfo[], null];
  close_index: [IndexHandleParams, null, null];
  cancel: [CancelParams, null, null];
}
