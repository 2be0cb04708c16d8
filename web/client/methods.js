// The protocol's methods as an Engine has them: what is given to each, and what is asked of the worker.

/**
 * @typedef {import("../client.js").Engine} Engine
 * @typedef {import("../protocol.js").Methods} Methods
 */

/**
 * What an Engine's method asks: the protocol's method, its parameters, and how it is listened to.
 * @template {keyof Methods} [M=keyof Methods]
 * @typedef {{[K in M]: [K, Methods[K][0], import("../client.js").CallOptions<Methods[K][2]>?]}[M]} Asked
 */

/**
 * One line a method of the protocol; that none is missing or wrong is checked by tsc.
 * @type {{[N in import("../client.js").MethodName]: (...given: Parameters<Engine[N]>) => Asked}}
 */
export const METHODS = {
  status: () => ["status", {}],
  storage: () => ["storage", {}],
  index: (folder, options) => ["index", { folder }, options],
  search: (query, options) => ["search", query, options],
  browse: (range, options) => ["browse", range, options],
  suggest: (params, options) => ["suggest", params, options],
  overview: (params) => ["overview", params],
  lookThrough: (params, options) => ["look_through", params, options],
  savedSearches: () => ["saved_searches", {}],
  saveSearch: (name, view) => ["save_search", { name, view }],
  renameSearch: (search, name) => ["rename_search", { search, name }],
  removeSearch: (search) => ["remove_search", { search }],
  photos: (photos, options) => ["photos", { photos }, options],
  photoAt: (folder, path) => ["photo_at", { folder, path }],
  filterChoices: (params) => ["filter_choices", params],
  map: (view, options) => ["map", view, options],
  chosen: (photos) => ["chosen", { photos }],
  mark: (photos, kind, on, name = null) => ["mark", { photos, kind, on, name }],
  renameMark: (kind, name, to) => ["rename_mark", { kind, name, to }],
  stacked: () => ["stacked", {}],
  stacks: (page) => ["stacks", page],
  forget: (photos) => ["forget", { photos }],
  bringBack: (photos) => ["bring_back", { photos }],
  thumbnails: (photos, options) => ["thumbnails", { photos }, options],
  original: (photo, options) => ["original", { photo }, options],
  photoFile: (photo, name = null) => ["photo_file", { photo, name }],
  skipped: () => ["skipped", {}],
  goOn: () => ["go_on", {}],
  leaveUnfinished: (folder) => ["leave_unfinished", { folder }],
  removeFolder: (folder) => ["remove_folder", { folder }],
  removeAll: () => ["remove_all", {}],
  restoreFolders: (folders) => ["restore_folders", { folders }],
  lookInto: (folder, everything) => ["look_into", { folder, everything }],
  settleMissing: (folder, keep) => ["settle_missing", { folder, keep }],
  exportLibrary: (options) => ["export_library", {}, options],
  exportFacts: ({ photos = null, ...options } = {}) => ["export_facts", { photos }, options],
  importLibrary: (file, options) => ["import_library", { file }, options],
  models: () => ["models", {}],
  inspectModel: (model) => ["inspect_model", { model }],
  selectModel: (model, { precision = null, atOnce = false } = {}) => [
    "select_model",
    { model, precision, at_once: atOnce },
  ],
  selectBackend: (choice) => ["select_backend", { choice }],
  addModel: (name, files) => ["add_model", { name, files }],
  storedModels: () => ["stored_models", {}],
  removeModel: (model, { vectors = false } = {}) => ["remove_model", { model, vectors }],
  pauseDownloads: () => ["pause_downloads", {}],
  resumeDownloads: () => ["resume_downloads", {}],
  cancelDownloads: () => ["cancel_downloads", {}],
  keepInMemory: () => ["keep_in_memory", {}],
};
