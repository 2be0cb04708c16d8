"""The wire between a page and the engine: every method there is, and every event.

``web/protocol.d.ts`` is generated from this file and ``records/`` (``build.py generate``), so both
sides are checked against the same text.

A conversation::

    page   -> {id: 7, method: "search", params: {text: "espresso", limit: 60}}
    engine -> {id: 7, result: {...}}                      exactly one of result / error
    engine -> {id: 8, progress: {...}}                    any number, before the result
    engine -> {id: 8, error: {code, parameters, detail}}
    engine -> {event: "library", data: {...}}             no id: something changed by itself
"""

from typing import TypedDict

from ..host_objects import HostBlob, HostBytes, HostFloats
from .records import (
    AddModelParams,
    AddVectorsParams,
    BackendParams,
    BrowseParams,
    BrowseResult,
    CancelParams,
    ChosenInfo,
    EmbeddingModelInfo,
    EmbedImagesParams,
    EmbedProgress,
    EmbedTextsParams,
    ErrorInfo,
    ExchangeProgress,
    ExportedFile,
    ExportFactsParams,
    FilterChoices,
    FilterParams,
    FolderChanged,
    FolderParams,
    FoldersParams,
    ImportParams,
    ImportReport,
    IndexHandleParams,
    IndexInfo,
    IndexParams,
    IndexProgress,
    IndexReport,
    LoadModelParams,
    LogEntry,
    LookIntoParams,
    MapInfo,
    MapParams,
    MarkParams,
    MatchInfo,
    ModelHandleParams,
    ModelInfo,
    ModelParams,
    ModelProgress,
    NoParams,
    OpenIndexParams,
    OverviewInfo,
    OverviewParams,
    PhotoAtParams,
    PhotoFileParams,
    PhotoInfo,
    PhotoParams,
    PhotosParams,
    RemoveModelParams,
    RenameMarkParams,
    RenameSearchParams,
    RowsParams,
    SavedSearchInfo,
    SavedSearchParams,
    SaveSearchParams,
    SearchParams,
    SearchResult,
    SearchVectorsParams,
    SelectModelParams,
    SettleMissingParams,
    SkippedInfo,
    StackedInfo,
    StacksParams,
    StacksResult,
    Status,
    StorageInfo,
    StoredModel,
    SuggestionInfo,
    SuggestParams,
)


class Events(TypedDict):
    """Messages without an ``id``: event name -> data."""

    library: Status
    """Folders, photos or model changed."""
    model: ModelProgress
    folder_changed: FolderChanged
    replaced: ErrorInfo
    """A newer page has taken the library over: this one can only be reloaded."""
    log: LogEntry


class Methods(TypedDict):
    """The closed list: method -> (parameters, result, progress)."""

    status: tuple[NoParams, Status, None]
    storage: tuple[NoParams, StorageInfo, None]
    index: tuple[IndexParams, IndexReport, IndexProgress]
    search: tuple[SearchParams, SearchResult, None]
    suggest: tuple[SuggestParams, list[SuggestionInfo], None]
    """How what is being typed may go on, the best first."""
    overview: tuple[OverviewParams, OverviewInfo, None]
    """Categories are of the photos that were looked through so far."""
    look_through: tuple[OverviewParams, OverviewInfo, None]
    """Looks at all photos that nobody has, with the model in use; searches go first."""
    saved_searches: tuple[NoParams, list[SavedSearchInfo], None]
    """In the order in which they were saved; here and from those that change them."""
    save_search: tuple[SaveSearchParams, list[SavedSearchInfo], None]
    """One of a view that is saved already gives it the new name."""
    rename_search: tuple[RenameSearchParams, list[SavedSearchInfo], None]
    remove_search: tuple[SavedSearchParams, list[SavedSearchInfo], None]
    browse: tuple[BrowseParams, BrowseResult, None]
    photos: tuple[PhotosParams, list[PhotoInfo | None], None]
    """In the order asked for; None for a photo that is not there."""
    photo_at: tuple[PhotoAtParams, PhotoInfo | None, None]
    """The photo of a folder and a path inside it, if it can be found with the model in use."""
    filter_choices: tuple[FilterParams, FilterChoices, None]
    """What can be filtered by, counted under a filter that there is already."""
    map: tuple[MapParams, MapInfo, None]
    """Photos by their places, together where they lie close."""
    chosen: tuple[PhotosParams, ChosenInfo, None]
    """What some photos are together, to be told beside what can be done with them."""
    mark: tuple[MarkParams, ChosenInfo, None]
    """Says something of photos, or no longer; what they are together then."""
    rename_mark: tuple[RenameMarkParams, ChosenInfo, None]
    """An album or a tag; what there is then, of no photos."""
    stacks: tuple[StacksParams, StacksResult, None]
    """Copies and bursts."""
    stacked: tuple[NoParams, StackedInfo, None]
    """The same, all at once, for whoever shows one photo of each."""
    forget: tuple[PhotosParams, Status, None]
    """Takes photos out of the library, whose files its runs pass over from now on. Final once the
    page is closed; until then ``bring_back`` is the way back."""
    bring_back: tuple[PhotosParams, Status, None]
    thumbnails: tuple[PhotosParams, list[HostBytes | None], None]
    """JPEG bytes in the order asked for; None for a photo that is not there."""
    original: tuple[PhotoParams, HostBlob, None]
    """The photo itself, or a JPEG of it where browsers cannot show its format."""
    photo_file: tuple[PhotoFileParams, HostBlob, None]
    """The photo's file, or one that belongs to it, as it is on disk, to be saved; none of it is
    read yet."""
    skipped: tuple[NoParams, list[SkippedInfo], None]
    go_on: tuple[NoParams, None, None]
    """Tries at once whether there is room for a run that is paused."""
    leave_unfinished: tuple[FolderParams, Status, None]
    """The run through it that was interrupted is not gone on with."""
    remove_folder: tuple[FolderParams, Status, None]
    """Final once the page is closed; until then ``restore_folders`` is the way back."""
    remove_all: tuple[NoParams, Status, None]
    """The same, of all folders."""
    restore_folders: tuple[FoldersParams, Status, None]
    look_into: tuple[LookIntoParams, Status, None]
    settle_missing: tuple[SettleMissingParams, Status, None]
    export_library: tuple[NoParams, ExportedFile, ExchangeProgress]
    """All photos that can be found, with their vectors, as one safetensors file."""
    export_facts: tuple[ExportFactsParams, ExportedFile, ExchangeProgress]
    """Their facts alone, or those of some photos, as CSV."""
    import_library: tuple[ImportParams, ImportReport, ExchangeProgress]
    """Merges what export_library has made elsewhere: all of it, or nothing and an error."""
    models: tuple[NoParams, list[ModelInfo], None]
    inspect_model: tuple[ModelParams, ModelInfo, None]
    """Asks the model's host what files it has; nothing is downloaded."""
    select_model: tuple[SelectModelParams, Status, None]
    select_backend: tuple[BackendParams, Status, None]
    add_model: tuple[AddModelParams, ModelInfo, None]
    stored_models: tuple[NoParams, list[StoredModel], None]
    remove_model: tuple[RemoveModelParams, list[StoredModel], None]
    pause_downloads: tuple[NoParams, None, None]
    resume_downloads: tuple[NoParams, None, None]
    cancel_downloads: tuple[NoParams, None, None]
    keep_in_memory: tuple[NoParams, None, None]
    """From now on, and for this visit, files of models stay in memory."""
    cancel: tuple[CancelParams, None, None]


class WorkbenchMethods(TypedDict):
    """The closed list of a worker that was opened without the library."""

    load_model: tuple[LoadModelParams, EmbeddingModelInfo, None]
    embed_texts: tuple[EmbedTextsParams, HostFloats, None]
    """Vectors, one behind the other."""
    embed_images: tuple[EmbedImagesParams, HostFloats, EmbedProgress]
    close_model: tuple[ModelHandleParams, None, None]
    open_index: tuple[OpenIndexParams, IndexInfo, None]
    add_vectors: tuple[AddVectorsParams, IndexInfo, None]
    remove_vectors: tuple[RowsParams, IndexInfo, None]
    clear_index: tuple[IndexHandleParams, IndexInfo, None]
    search_vectors: tuple[SearchVectorsParams, list[MatchInfo], None]
    close_index: tuple[IndexHandleParams, None, None]
    cancel: tuple[CancelParams, None, None]
