"""Models: listed, chosen, fetched, kept."""

from typing import Literal, NotRequired, TypedDict

from .folders import PickedFile

Origin = Literal["built-in", "site", "hub", "url", "files"]
"""Where the files of a model come from."""

BackendChoice = Literal["auto", "webgpu", "wasm"]
"""Where a model is to run; ``auto``: the fastest that is right on this machine."""


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
    origin: Origin
    """Where its files come from."""
    precision: str | None
    """The one that is used, or would be; None until its files have been listed."""
    precisions: list[PrecisionInfo]
    """Empty until its files have been listed."""


class StoredModel(TypedDict):
    """A model whose files are kept on this device, all or some of them."""

    id: str
    title: str
    origin: Origin
    bytes: int
    precisions: list[str]
    """Those that are there with both towers; the others may have come in part."""


class PreparingInfo(TypedDict):
    """A model that reads the photos while another one answers, and takes over when it has."""

    model: ModelInfo
    done: int
    total: int
    """Photos that can be found now."""


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


class ModelParams(TypedDict):
    model: str


class RemoveModelParams(TypedDict):
    model: str
    vectors: NotRequired[bool]
    """Also what it has read of the photos; else that is there when the model comes back."""


class BackendParams(TypedDict):
    choice: BackendChoice


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
