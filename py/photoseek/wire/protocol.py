"""The wire between a page and the engine: every record that crosses, every method there is.

``web/protocol.d.ts`` is generated from this file (``build.py generate``), so both sides are checked
against the same text. Records are plain: strings, numbers, lists, and the few objects of
``host_objects.py``, which travel by structured clone.

A conversation::

    page   -> {id: 7, method: "search", params: {text: "espresso", limit: 60}}
    engine -> {id: 7, result: {...}}                      exactly one of result / error
    engine -> {id: 8, progress: {...}}                    any number, before the result
    engine -> {id: 8, error: {code, parameters, detail}}
    engine -> {event: "library", data: {...}}             no id: something changed by itself
"""

from typing import Any, Literal, NotRequired, TypedDict

from ..host_objects import (
    HostBlob,
    HostBytes,
    HostDirectory,
    HostFile,
    HostFloats,
    HostImage,
    HostInts,
    HostNumbers,
)

# --- Records -----------------------------------------------------------------------------------


class ErrorInfo(TypedDict):
    """An error as data. The sentence about it is the reader's side's to make: see web/messages/."""

    code: str
    parameters: dict[str, Any]
    """What stands in the sentence; ``reason`` tells apart the sentences of one code."""
    detail: str
    """For whoever mends it."""


class PickedFile(TypedDict):
    """A file that came from ``<input webkitdirectory>`` or a drop."""

    path: str
    """Path inside the chosen folder, with ``/`` between its parts."""
    file: HostFile


class FolderSource(TypedDict):
    """A folder the user chose: either its handle, or the files it held when it was chosen."""

    name: str
    handle: NotRequired[HostDirectory | None]
    files: NotRequired[list[PickedFile]]
    part: NotRequired[bool]
    """These are only some of the folder's files: what is not among them is not taken for gone."""
    watched: NotRequired[bool]
    """It is indexed because of ``folder_changed``, and nobody has asked: nothing is forgotten."""


class FolderInfo(TypedDict):
    """A folder in the library."""

    id: int
    name: str
    photos: int
    """Photos that can be found with the model in use."""
    handle: HostDirectory | None
    """Kept from an earlier visit; the page asks for permission before it indexes it again."""
    open: bool
    """Whether its files can be read now; if not, searching still works, from thumbnails."""
    undecided: int
    """Photos that went missing, too many at once; they can be found until ``settle_missing``."""
    unread: int
    """Photos that the model in use has not read, or the one that is getting ready."""
    interrupted: bool
    """A run through it was ended by a closed tab or a crash, and no tab is at it. The page goes on
    with it where it may read the folder, and asks where it may not."""
    everything: bool
    """Whether folders of programs and of the system in it are looked into as well."""


class PhotoInfo(TypedDict):
    """The facts of one photo."""

    id: int
    folder: int
    folder_name: str
    path: str
    """Path inside the chosen folder."""
    name: str
    size: int
    """Bytes."""
    modified: int
    """Milliseconds since 1970, UTC."""
    width: int
    height: int
    """Pixels, upright."""
    format: str
    """``JPEG``, ``PNG`` ..."""
    date: str
    """When taken, else modified, as a clock there, or here, showed it: ISO 8601 without zone. What
    filters and the order go by."""
    taken: str | None
    """ISO 8601 without zone, in the camera's own time, down to what is known."""
    camera: str | None
    latitude: float | None
    longitude: float | None
    lens: str | None
    aperture: float | None
    """f-number."""
    exposure: float | None
    """Seconds."""
    iso: int | None
    focal_length: float | None
    """Millimetres, of the lens itself."""
    incomplete: bool
    """The file ends before its picture does."""
    beside: list[str]
    """Names of files that belong to it: its RAW, the movie of a Live Photo."""


class HitInfo(TypedDict):
    """A photo and how well it fits the query."""

    photo: PhotoInfo
    score: float
    """Cosine similarity, raw."""
    confidence: float
    """0 to 1: the model's calibrated probability of a match; it is called one from ``least`` on."""


class SkippedInfo(TypedDict):
    """A file that was not indexed, and why."""

    folder: int
    folder_name: str
    path: str
    code: str
    """``not-an-image``, ``broken``, ``too-large``, ``unsupported``, ``unreadable``, ``empty``."""
    parameters: dict[str, Any]
    """As in ErrorInfo."""
    sentence: str | None
    """What an earlier version has kept in place of parameters, in English."""


class PrecisionInfo(TypedDict):
    """One of the forms that a model's towers come in."""

    precision: str
    """``q8``, ``fp16``, ``fp32`` or ``q4``."""
    size: int | None
    """Bytes of both towers and the settings; None where the host does not say."""
    stored: int
    """How many of them are kept here."""


class ModelInfo(TypedDict):
    """A model that can be chosen."""

    id: str
    title: str
    """Its name."""
    summary: str
    """What its own files say it is best for; empty where they say nothing."""
    dimensions: int | None
    """None until the model's own files have been read."""
    download: int | None
    """Bytes still to be downloaded for ``precision``; None where that is not known yet."""
    languages: list[str]
    local: bool
    """Whether it lies beside the page, so that nothing is fetched from another origin."""
    origin: Literal["built-in", "site", "hub", "url", "files"]
    """Where its files come from."""
    precision: str | None
    """The one that is used, or would be; None until its files have been listed."""
    precisions: list[PrecisionInfo]
    """Empty until its files have been listed."""


class StoredModel(TypedDict):
    """A model whose files are kept on this device, all or some of them."""

    id: str
    title: str
    origin: Literal["built-in", "site", "hub", "url", "files"]
    bytes: int
    precisions: list[str]
    """Those that are there with both towers; the others may have come in part."""


class PreparingInfo(TypedDict):
    """A model that reads the photos while another one answers, and takes over when it has."""

    model: ModelInfo
    done: int
    total: int
    """Photos that can be found now."""


class Status(TypedDict):
    """What the engine holds."""

    version: str
    model: ModelInfo
    """The one in use: it answers."""
    preparing: PreparingInfo | None
    folders: list[FolderInfo]
    photos: int
    """Photos that can be found with the model in use."""
    skipped: int
    damaged: int
    """Photos that have to be indexed again: what was stored of them was found damaged."""
    forgets: str | None
    """Why the library is in memory, and gone when the page is closed: ``site-data-blocked``,
    ``no-database``, or ``left-alone``, as was asked; None: it is kept."""
    threads: int
    """Threads of the vision tower."""
    backend: Literal["wasm", "webgpu"]
    """Where the vision tower ran last, or will if nothing better is found."""
    backend_choice: Literal["auto", "webgpu", "wasm"]
    """What the user has set; ``auto``: the fastest that is right on this machine."""
    gpu: str | None
    """The graphics card that WebGPU would use; None where there is none."""


class StorageInfo(TypedDict):
    """Space, in bytes."""

    usage: int
    """All that the browser keeps for this page, as it estimates it."""
    quota: int
    """What it would give at most."""
    persistent: bool
    """Whether it has agreed not to clear it when space runs out."""
    facts: int
    """What is known of the photos, besides what the models have read."""
    thumbnails: int
    """Estimated from some of them."""
    vectors: int
    """What models have read of the photos, of all models."""
    models: int
    """Their files."""


class IndexProgress(TypedDict):
    """How far an indexing run is."""

    stage: Literal["waiting", "walking", "indexing", "paused"]
    """Waiting while another tab writes to the library; paused while the disk is full: it goes on
    by itself, or at once with ``go_on``."""
    done: int
    """Files dealt with in this run (indexed or skipped)."""
    total: int
    """Files this run has to deal with; while walking, files seen so far."""
    indexed: int
    """Photos in the whole library that can be found now."""
    skipped: int
    """Skipped files in the whole library."""
    rate: float | None
    """Files a second; None until it can be told."""
    seconds_left: float | None
    path: str
    """The file at hand, empty while walking."""
    preparing: str | None
    """The id of the model that is getting ready and reads them; None: the one in use does."""
    reason: ErrorInfo | None
    """Why it is paused."""


class IndexReport(TypedDict):
    """What an indexing run found and did."""

    folder: int
    added: int
    changed: int
    unchanged: int
    moved: int
    """Photos under another path than before, recognised by their content."""
    back: int
    """Photos that had been missing."""
    gone: int
    """Photos that the walk did not see: no search finds them any more."""
    forgotten: int
    """Photos that an earlier walk did not see either, and that are removed now."""
    undecided: int
    """Photos that the walk did not see, too many at once; see FolderInfo."""
    skipped: int
    seconds: float


class FilterInfo(TypedDict):
    """Which photos take part. All that is given must hold; empty lists and null say nothing."""

    folders: NotRequired[list[int]]
    path: NotRequired[str | None]
    """A directory inside its folder: in it, or anywhere below it."""
    since: NotRequired[str | None]
    until: NotRequired[str | None]
    """When taken, else modified: ``2022``, ``2022-07``, ``2022-07-14`` ...; both included."""
    kinds: NotRequired[list[str]]
    """``JPEG``, ``PNG`` ..."""
    cameras: NotRequired[list[str]]
    orientations: NotRequired[list[Literal["landscape", "portrait", "square"]]]
    min_bytes: NotRequired[int | None]
    max_bytes: NotRequired[int | None]
    min_pixels: NotRequired[int | None]
    max_pixels: NotRequired[int | None]
    located: NotRequired[bool | None]
    """Whether it has a place."""
    circle: NotRequired[list[float] | None]
    """Latitude and longitude in degrees, radius in kilometres."""
    box: NotRequired[list[float] | None]
    """South, west, north, east in degrees; west > east crosses the date line."""


class FilterChoice(TypedDict):
    """A value that photos can be filtered by."""

    value: str
    photos: int
    """How many photos it would leave, with all other conditions of the filter."""


class RangeChoice(TypedDict):
    """Numbers from and to, both included; None: without end."""

    least: int | None
    most: int | None
    photos: int
    """As in FilterChoice."""


class DirectoryChoice(TypedDict):
    """A folder, or a directory in it."""

    folder: int
    path: str
    """Inside the folder; empty for the folder itself."""
    name: str
    photos: int
    """As in FilterChoice; in it and below it."""


class FacetInfo(TypedDict):
    """A fact that photos can be filtered by, and how it is chosen."""

    id: str
    kind: Literal["tree", "months", "choices", "ranges", "toggle", "place"]
    """How it is drawn. What its fields hold, in their order: ``tree``, folders and a path inside;
    ``months``, the first and the last day; ``choices``, a list of values; ``ranges``, least and
    most; ``toggle``, yes or no; ``place``, a toggle, a circle and a box."""
    menu: str
    """The id of its menu; facets of one menu stand below each other."""
    fields: list[str]
    """Of FilterInfo: those that are its own."""
    offers: str
    """The field of FilterChoices that its choices are in."""


class FilterChoices(TypedDict):
    """What the library can be filtered by: every value there is."""

    photos: int
    """That the filter lets through."""
    facets: list[FacetInfo]
    """In the order of their menus."""
    directories: list[DirectoryChoice]
    """Each before those in it; as many levels as a menu can hold."""
    months: list[FilterChoice]
    """``2022-07``, newest first."""
    kinds: list[FilterChoice]
    cameras: list[FilterChoice]
    orientations: list[FilterChoice]
    pixels: list[RangeChoice]
    """Width times height, smallest first; here and in ``bytes`` only what has photos."""
    bytes: list[RangeChoice]
    places: list[FilterChoice]
    """``located`` and ``unlocated``."""


class ExportedFile(TypedDict):
    """A file to be saved."""

    file: HostBlob
    name: str
    """What to call it."""
    photos: int
    """How many are in it."""


class ExchangeProgress(TypedDict):
    """How far an export or an import is."""

    stage: Literal["writing", "checking", "adding"]
    done: int
    """Photos; bytes while a file is checked."""
    total: int


class ImportReport(TypedDict):
    """What an import has brought."""

    added: int
    replaced: int
    """Photos of which the file had a newer state."""
    kept: int
    """Photos that were there already, as they are or newer."""
    folders: list[int]
    """New ones; until they are opened, their photos show as thumbnails."""
    seconds: float


class ChipInfo(TypedDict):
    """A part of what was typed that was understood as something else than plain words."""

    start: int
    end: int
    """Where it stands in the text, as JavaScript counts: cut that to be rid of it."""
    kind: Literal[
        "words",
        "name",
        "folder",
        "kind",
        "camera",
        "date",
        "yearly",
        "orientation",
        "pixels",
        "bytes",
        "tag",
        "album",
        "favourite",
        "place",
        "similar",
    ]
    value: str
    """Words, a name, ``2023-07-01/2023-07-31`` (either end may be empty), ``07-04/07-04``, a least
    and a most like ``12000000/``, a place's name or ``48.1,11.6``."""
    negated: bool
    must: bool
    weight: float


class Listing(TypedDict):
    """The order of what was found, and all that is needed to lay it out: a number a photo."""

    ids: HostInts
    widths: HostInts
    heights: HostInts
    """Pixels, upright."""
    days: HostInts
    """Since 1970, of the photo's date."""
    scores: HostNumbers
    confidences: HostNumbers
    """As in HitInfo; both are empty where nothing was asked."""


class SearchResult(TypedDict):
    """The hits of one query, best first."""

    hits: list[HitInfo]
    """Ranks ``offset`` to ``offset + limit``."""
    total: int
    """How many photos were ranked: all that the filter lets through."""
    matches: int
    """How many of them, from the first on, have a confidence of at least 0.5."""
    familiar: bool
    """False when the model says that the words are outside what it was trained on."""
    named: int
    """How many of all hits, from the first on, are called what was typed: their file, a folder,
    the camera, the place. They stand before those whose picture shows it."""
    chips: list[ChipInfo]
    """What was understood of the text, besides plain words."""
    listing: Listing | None
    """The first ``listed`` of all hits, whatever the page of them."""


class BrowseResult(TypedDict):
    """Photos by date, newest first."""

    photos: list[PhotoInfo]
    total: int
    listing: Listing | None
    """As in SearchResult."""


# --- Parameters --------------------------------------------------------------------------------


class NoParams(TypedDict):
    """Nothing is asked for beyond the method."""


class IndexParams(TypedDict):
    folder: FolderSource


class FolderParams(TypedDict):
    folder: int


class SettleMissingParams(TypedDict):
    """What becomes of the photos of a folder that went missing all at once."""

    folder: int
    keep: bool
    """Keep them as they are, found by their thumbnails; otherwise they are removed."""


class LookIntoParams(TypedDict):
    folder: int
    everything: bool
    """Whether its next run looks into folders of programs and of the system as well."""


class FoldersParams(TypedDict):
    folders: list[int]


class SearchParams(TypedDict):
    """Any mixture of words and pictures; their embeddings are added before the ranking."""

    text: NotRequired[str]
    """As it was typed; docs/search.md says what is understood."""
    language: NotRequired[str | None]
    """Of the page (BCP 47); English is always understood too."""
    today: NotRequired[str | None]
    """``2022-07-14``: what "yesterday" is counted from; the engine's own day without it."""
    as_words: NotRequired[list[str] | None]
    """Parts of the text that are to be plain words, whatever else they could mean."""
    photo: NotRequired[int | None]
    """A photo of the library ("more like this")."""
    image: NotRequired[HostBlob | None]
    """A picture from anywhere."""
    filter: NotRequired[FilterInfo | None]
    order: NotRequired[Literal["best", "newest", "oldest", "name", "size", "folder"] | None]
    """Of the matches, those that are called so by themselves: by fit, by date, by the file's name,
    by its bytes (largest first), by folder and path."""
    least: NotRequired[float | None]
    """The confidence from which on a photo is a match, between 0 and 1; 0.5 without it."""
    limit: int
    offset: NotRequired[int]
    listed: NotRequired[int]
    """How many of the hits are listed: 100,000 take 3 MB, and come in one piece."""


class BrowseParams(TypedDict):
    filter: NotRequired[FilterInfo | None]
    order: NotRequired[Literal["best", "newest", "oldest", "name", "size", "folder"] | None]
    """``best`` is as ``newest``."""
    limit: int
    offset: NotRequired[int]
    listed: NotRequired[int]


class FilterParams(TypedDict):
    filter: NotRequired[FilterInfo | None]


class PhotosParams(TypedDict):
    photos: list[int]


class PhotoParams(TypedDict):
    photo: int


class PhotoAtParams(TypedDict):
    folder: int
    path: str


class ImportParams(TypedDict):
    file: HostBlob
    """What export_library has made; see docs/export.md."""


class ModelParams(TypedDict):
    model: str


class RemoveModelParams(TypedDict):
    model: str
    vectors: NotRequired[bool]
    """Also what it has read of the photos; else that is there when the model comes back."""


class BackendParams(TypedDict):
    choice: Literal["auto", "webgpu", "wasm"]


class SelectModelParams(TypedDict):
    model: str
    """An id of the hub (``name/model``, ``name/model@revision``), or the URL of a folder."""
    precision: NotRequired[str | None]
    """The default is the one used before, or the best for the backend."""
    at_once: NotRequired[bool]
    """Answer with what it has read so far; else, when it has read the photos."""


class AddModelParams(TypedDict):
    """A model from the user's own files."""

    name: str
    files: list[PickedFile]


class CancelParams(TypedDict):
    call: int
    """The ``id`` of the call to stop."""


# --- Envelopes and events ----------------------------------------------------------------------


class Request(TypedDict):
    id: int
    method: str
    params: dict[str, Any]


class ModelProgress(TypedDict):
    """How far the files of a model are that are on their way now."""

    model: str
    parts: list[str]
    """What is on its way now: ``text`` and ``vision``, the towers, and ``settings``."""
    loaded: int
    """Bytes that are here."""
    total: int | None
    """Bytes of all of them; None where a host does not say."""
    rate: float | None
    """Bytes a second over the last seconds; None until it can be told."""
    seconds_left: float | None
    state: Literal["loading", "paused", "done"]
    """``done`` comes last, also after an error or a cancelled download."""


class FolderChanged(TypedDict):
    """Files of an open folder have come, gone or changed: time to index it again."""

    folder: int


class LogEntry(TypedDict):
    """What happened, without anything of anybody's photos."""

    level: str
    """``info``, ``warning`` or ``error``."""
    source: str
    text: str
    """Empty where only its source knows what it is made of."""
    error: str
    """The kind of the exception; empty for none."""
    places: list[str]
    """Where it was: file, line and function, outermost first."""


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
    browse: tuple[BrowseParams, BrowseResult, None]
    photos: tuple[PhotosParams, list[PhotoInfo | None], None]
    """In the order asked for; None for a photo that is not there."""
    photo_at: tuple[PhotoAtParams, PhotoInfo | None, None]
    """The photo of a folder and a path inside it, if it can be found with the model in use."""
    filter_choices: tuple[FilterParams, FilterChoices, None]
    """What can be filtered by, counted under a filter that there is already."""
    thumbnails: tuple[PhotosParams, list[HostBytes | None], None]
    """JPEG bytes in the order asked for; None for a photo that is not there."""
    original: tuple[PhotoParams, HostBlob, None]
    """The photo itself, or a JPEG of it where browsers cannot show its format."""
    photo_file: tuple[PhotoParams, HostBlob, None]
    """The photo's file as it is on disk, to be saved; none of it is read yet."""
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
    export_facts: tuple[NoParams, ExportedFile, ExchangeProgress]
    """Their facts alone, as CSV."""
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


# --- The engine without the library: models and indexes for other people's code ----------------


class LoadModelParams(TypedDict):
    model: str
    hub: NotRequired[str | None]
    precision: NotRequired[str | None]
    backend: NotRequired[Literal["auto", "webgpu", "wasm"]]


class EmbeddingModelInfo(TypedDict):
    """A model that is open."""

    model: int
    """Its handle."""
    id: str
    dimensions: int


class ModelHandleParams(TypedDict):
    model: int


class EmbedTextsParams(TypedDict):
    model: int
    texts: list[str]


class EmbedImagesParams(TypedDict):
    model: int
    images: list[HostImage]


class EmbedProgress(TypedDict):
    """How many pictures of one call are embedded."""

    done: int
    total: int


class OpenIndexParams(TypedDict):
    """Either a model, whose vectors are to be kept, or the length of vectors from elsewhere."""

    model: NotRequired[int | None]
    dimensions: NotRequired[int | None]
    name: NotRequired[str | None]
    """Kept in IndexedDB under this name; without one it is in memory."""


class IndexInfo(TypedDict):
    """An index that is open."""

    index: int
    """Its handle."""
    dimensions: int
    size: int
    """Rows in it."""
    damaged: int
    """Rows that could not be read when it was opened; they are gone from it."""


class IndexHandleParams(TypedDict):
    index: int


class AddVectorsParams(TypedDict):
    index: int
    ids: list[str]
    vectors: HostFloats
    """One behind the other."""
    metadata: list[str]
    """JSON, for each row."""


class RowsParams(TypedDict):
    index: int
    ids: list[str]


class SearchVectorsParams(TypedDict):
    index: int
    vector: HostFloats
    k: int
    filter: NotRequired[str | None]
    """JSON; see vectors/metadata_filter.py."""


class MatchInfo(TypedDict):
    """A row that a search has found."""

    id: str
    score: float
    """Cosine similarity."""
    metadata: str
    """JSON."""


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
