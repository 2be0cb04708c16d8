import type {
  EmbedProgress,
  ErrorInfo,
  Events,
  LogEntry,
  Methods,
  ModelProgress,
} from "./protocol.js";

/** How far the engine is on its way up. */
export interface BootProgress {
  stage: "python" | "packages" | "library" | "settings" | "blocked" | "silent";
  /** 0 to 1 over the whole boot. */
  fraction: number;
  /** One short sentence for people. */
  text: string;
  /** With `silent`, why the library does not open: another tab holds it, or the browser says nothing. */
  reason?: "blocked" | "no-answer";
}

export type BackendChoice = Methods["select_backend"][0]["choice"];

export interface OpenOptions {
  /** Id of the model, `mini` (built in) by default. */
  model?: string;
  /** Another origin with the hub's layout. */
  hub?: string;
  /** Where models run; `auto`, the fastest that is right on this machine, by default. */
  backend?: BackendChoice;
  /** Leave the library that is kept alone: this one is in memory, and forgotten with the engine. */
  memory?: boolean;
  /** A library that does not open is waited for: see the stages `blocked` and `silent`. */
  onBoot?: (progress: BootProgress) => void;
  /** What the engine logs, on its way up and later: nothing that would tell of anybody's photos. */
  onLog?: (entry: LogEntry) => void;
  signal?: AbortSignal;
}

/** An error of the engine: data, and in `message` the sentence that the page has for it. */
export class EngineError extends Error {
  constructor(info: ErrorInfo);
  code: string;
  parameters: ErrorInfo["parameters"];
  detail: string;
}

type Camel<S extends string> = S extends `${infer A}_${infer B}`
  ? `${A}${Capitalize<Camel<B>>}`
  : S;

/** The methods of an Engine: those of the protocol, written as JavaScript writes names. */
export type MethodName = Camel<Exclude<keyof Methods, "cancel">>;

type Params<M extends keyof Methods> = Methods[M][0];
type Result<M extends keyof Methods> = Methods[M][1];
type ProgressOf<M extends keyof Methods> = Methods[M][2];

export interface CallOptions<P = null> {
  /** Aborting cancels the work in the engine; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: P) => void;
}

/**
 * The engine. Dispatches the events of `Events` (CustomEvent, `detail` as there), and `crash`
 * (CustomEvent<EngineError>) when its worker has ended, for whatever reason: a fatal error of Python,
 * the browser, want of memory; or when it has not shown for a minute, while a call waited, that it
 * lives. Every pending call has then been rejected with the code `engine-died`; another engine can be
 * opened at once.
 */
export class Engine extends EventTarget {
  /** One method of the protocol. */
  call<M extends keyof Methods>(
    method: M,
    params: Params<M>,
    options?: CallOptions<ProgressOf<M>>,
  ): Promise<Result<M>>;
  status(): Promise<Result<"status">>;
  storage(): Promise<Result<"storage">>;
  index(
    folder: Params<"index">["folder"],
    options?: CallOptions<ProgressOf<"index">>,
  ): Promise<Result<"index">>;
  search(query: Params<"search">, options?: CallOptions): Promise<Result<"search">>;
  browse(range: Params<"browse">, options?: CallOptions): Promise<Result<"browse">>;
  /** How what is being typed may go on: names, places and times of the library. */
  suggest(params: Params<"suggest">, options?: CallOptions): Promise<Result<"suggest">>;
  /** Ways into the library, of the photos that were looked through so far. */
  overview(params: Params<"overview">): Promise<Result<"overview">>;
  /** The same once all photos have been looked at with the model in use; searches go first. */
  lookThrough(
    params: Params<"look_through">,
    options?: CallOptions,
  ): Promise<Result<"look_through">>;
  /** Searches that have a name; `view` is what the page has behind the `#` of its address. */
  savedSearches(): Promise<Result<"saved_searches">>;
  saveSearch(name: string, view: string): Promise<Result<"save_search">>;
  renameSearch(search: number, name: string): Promise<Result<"rename_search">>;
  removeSearch(search: number): Promise<Result<"remove_search">>;
  /** What is known of some photos; null for one that is not there. */
  photos(photos: number[], options?: CallOptions): Promise<Result<"photos">>;
  /** The photo of a folder and a path inside it, if it can be found with the model in use. */
  photoAt(folder: number, path: string): Promise<Result<"photo_at">>;
  /** What can be filtered by, counted under a filter that there is already. */
  filterChoices(params: Params<"filter_choices">): Promise<Result<"filter_choices">>;
  /** Photos in a view of the map, together where they lie close; or where all of them are. */
  map(view: Params<"map">, options?: CallOptions): Promise<Result<"map">>;
  /** What some photos are together. */
  chosen(photos: number[]): Promise<Result<"chosen">>;
  /** Says something of photos, or no longer: that they are favourites, in an album ... */
  mark(
    photos: number[],
    kind: Params<"mark">["kind"],
    on: boolean,
    name?: string | null,
  ): Promise<Result<"mark">>;
  /** Copies and bursts, some at a time. */
  /** `to`: null takes it from all photos. */
  renameMark(
    kind: "album" | "tag",
    name: string,
    to: string | null,
  ): Promise<Result<"rename_mark">>;
  stacked(): Promise<Result<"stacked">>;
  stacks(page: Params<"stacks">): Promise<Result<"stacks">>;
  /** Takes photos out of the library. Final once the engine is closed; until then bringBack is the way back. */
  forget(photos: number[]): Promise<Result<"forget">>;
  bringBack(photos: number[]): Promise<Result<"bring_back">>;
  thumbnails(photos: number[], options?: CallOptions): Promise<Result<"thumbnails">>;
  original(photo: number, options?: CallOptions): Promise<Blob>;
  /** The photo's file as it is on disk, to be saved, or one of those that are `beside` it. */
  photoFile(photo: number, name?: string | null): Promise<Blob>;
  skipped(): Promise<Result<"skipped">>;
  /** Lets a run that waits for room on the disk try again at once. */
  goOn(): Promise<null>;
  /** Lets an interrupted run be; what it has read is kept. */
  leaveUnfinished(folder: number): Promise<Result<"leave_unfinished">>;
  /** Final once the engine is closed; until then restoreFolders is the way back. */
  removeFolder(folder: number): Promise<Result<"remove_folder">>;
  removeAll(): Promise<Result<"remove_all">>;
  restoreFolders(folders: number[]): Promise<Result<"restore_folders">>;
  /** Whether the folder's next run looks into folders of programs and of the system as well. */
  lookInto(folder: number, everything: boolean): Promise<Result<"look_into">>;
  /** What the user has said about photos of a folder of which many have vanished at once. */
  settleMissing(folder: number, keep: boolean): Promise<Result<"settle_missing">>;
  /** The library as one file; docs/export.md says what is in it. */
  exportLibrary(
    options?: CallOptions<ProgressOf<"export_library">>,
  ): Promise<Result<"export_library">>;
  /** The facts of its photos, or of some of them, as CSV. */
  exportFacts(
    options?: { photos?: number[] | null } & CallOptions<ProgressOf<"export_facts">>,
  ): Promise<Result<"export_facts">>;
  /** Merges an exported library into this one: all of it, or nothing. */
  importLibrary(
    file: Blob,
    options?: CallOptions<ProgressOf<"import_library">>,
  ): Promise<Result<"import_library">>;
  models(): Promise<Result<"models">>;
  /** What files a model has, and how large they are; nothing is downloaded. */
  inspectModel(model: string): Promise<Result<"inspect_model">>;
  /**
   * By default in the precision that suits where it runs, and once it has read the photos; until
   * then the model before it answers.
   */
  selectModel(
    model: string,
    how?: { precision?: string | null; atOnce?: boolean },
  ): Promise<Result<"select_model">>;
  /** Keeps a model from files that are here already; without a network, say. */
  addModel(name: string, files: Params<"add_model">["files"]): Promise<Result<"add_model">>;
  storedModels(): Promise<Result<"stored_models">>;
  /** Its files; and with `vectors` what it has made of the library's photos, too. */
  removeModel(model: string, also?: { vectors?: boolean }): Promise<Result<"remove_model">>;
  pauseDownloads(): Promise<null>;
  resumeDownloads(): Promise<null>;
  /** Ends the downloads of models; what has come is kept, and is where they go on. */
  cancelDownloads(): Promise<null>;
  /** From now on, and for this visit, files of models stay in memory: for a disk that is full. */
  keepInMemory(): Promise<null>;
  selectBackend(choice: BackendChoice): Promise<Result<"select_backend">>;
  /** Ends the workers. Pending calls reject. */
  close(): void;
  addEventListener<E extends keyof Events>(
    type: E,
    listener: (event: CustomEvent<Events[E]>) => void,
  ): void;
  addEventListener(type: "crash", listener: (event: CustomEvent<EngineError>) => void): void;
}

/** Boots the engine in a worker of its own and opens the library. */
export function open(options?: OpenOptions): Promise<Engine>;

// --- Models and vector indexes, without the library ---

/** A picture, as a page may hold one: a file's bytes, its address, or pixels. */
export type ImageSource =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | ImageBitmap
  | ImageData
  | URL
  | string;

export interface ModelOptions {
  /** Another origin with the hub's layout. */
  hub?: string;
  /** `q8`, `fp16`, `fp32` or `q4`; by default what suits the backend. */
  precision?: string;
  /** Where it runs; `auto`, the fastest that is right on this machine, by default. */
  backend?: BackendChoice;
  /** Told how far the engine is, where this model is the one that starts it. */
  onBoot?: (progress: BootProgress) => void;
  /** Told of every file of the model on its way: its towers follow when they are first used. */
  onProgress?: (progress: ModelProgress) => void;
  signal?: AbortSignal;
}

/** A model: words and pictures become L2-normalised vectors of one space. */
export class EmbeddingModel {
  private constructor();
  readonly id: string;
  /** Length of its vectors. */
  readonly dimensions: number;
  embedText(text: string, options?: CallOptions): Promise<Float32Array<ArrayBuffer>>;
  embedTexts(texts: string[], options?: CallOptions): Promise<Float32Array<ArrayBuffer>[]>;
  embedImage(image: ImageSource, options?: CallOptions): Promise<Float32Array<ArrayBuffer>>;
  embedImages(
    images: ImageSource[],
    options?: CallOptions<EmbedProgress>,
  ): Promise<Float32Array<ArrayBuffer>[]>;
  /** Gives its memory back. */
  close(): Promise<void>;
}

/** Opens a model: `mini` (built in) by default, the id of a hub's repository, or a folder's URL. */
export function createModel(id?: string, options?: ModelOptions): Promise<EmbeddingModel>;

/** Whatever JSON can say. */
export type Metadata = Record<string, unknown>;

type Value = string | number | boolean | null;

/**
 * Which rows take part in a search; all conditions must hold. A value: equal; a list: one of these;
 * a record: compared.
 */
export type Filter = Record<
  string,
  | Value
  | Value[]
  | {
      eq?: Value;
      ne?: Value;
      gt?: Value;
      gte?: Value;
      lt?: Value;
      lte?: Value;
      in?: Value[];
      nin?: Value[];
      /** The field is a list, or a text, that holds this. */
      contains?: Value;
    }
>;

export interface Row {
  id: string;
  vector: ArrayLike<number>;
  metadata?: Metadata;
}

/** A row that a search has found. */
export interface Match {
  id: string;
  /** Cosine similarity. */
  score: number;
  metadata: Metadata;
}

export interface IndexOptions {
  /** The model whose vectors it is for, */
  model?: EmbeddingModel;
  /** or the length of vectors from elsewhere. */
  dimensions?: number;
  /** Keeps it in IndexedDB under this name, and opens the one that is there; else it is in memory. */
  name?: string;
  signal?: AbortSignal;
}

/** Vectors with ids and metadata; searched exactly. */
export class VectorIndex {
  private constructor();
  readonly dimensions: number;
  /** Rows in it. */
  readonly size: number;
  /** Rows that could not be read when it was opened; they are gone from it. */
  readonly damaged: number;
  /** Adds rows; an id that is there already is replaced. Kept once this has resolved. */
  add(rows: Row | Row[], options?: CallOptions): Promise<void>;
  /** Takes rows out; ids that are not there are passed over. */
  remove(ids: string | string[], options?: CallOptions): Promise<void>;
  clear(options?: CallOptions): Promise<void>;
  /** The k (10 by default) nearest rows of those that the filter lets through, best first. */
  search(
    vector: ArrayLike<number>,
    k?: number,
    filter?: Filter | null,
    options?: CallOptions,
  ): Promise<Match[]>;
  /** Gives its memory back; what is kept stays kept. */
  close(): Promise<void>;
}

export function createIndex(options: IndexOptions): Promise<VectorIndex>;
