import type { Events, Methods } from "./protocol.js";

/** How far the engine is on its way up. */
export interface BootProgress {
  stage: "python" | "packages" | "library";
  /** 0 to 1 over the whole boot. */
  fraction: number;
  /** One short sentence for people. */
  text: string;
}

export type BackendChoice = Methods["select_backend"][0]["choice"];

export interface OpenOptions {
  /** Id of the model, `mini` (built in) by default. */
  model?: string;
  /** Another origin with the hub's layout. */
  hub?: string;
  /** Where models run; `auto`, the fastest that is right on this machine, by default. */
  backend?: BackendChoice;
  onBoot?: (progress: BootProgress) => void;
  signal?: AbortSignal;
}

/** An error of the engine, as data. */
export class EngineError extends Error {
  code: string;
  detail: string;
}

type Params<M extends keyof Methods> = Methods[M][0];
type Result<M extends keyof Methods> = Methods[M][1];
type ProgressOf<M extends keyof Methods> = Methods[M][2];

export interface CallOptions<P = null> {
  /** Aborting cancels the work in the engine; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: P) => void;
}

/**
 * The engine. Dispatches `library` and `model` (CustomEvent, `detail` as in `Events`), and `crash`
 * (CustomEvent<EngineError>) when a worker has died; every pending call has then been rejected.
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
  thumbnails(photos: number[], options?: CallOptions): Promise<Result<"thumbnails">>;
  original(photo: number, options?: CallOptions): Promise<Blob>;
  skipped(): Promise<Result<"skipped">>;
  removeFolder(folder: number): Promise<Result<"remove_folder">>;
  models(): Promise<Result<"models">>;
  selectModel(model: string): Promise<Result<"select_model">>;
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
