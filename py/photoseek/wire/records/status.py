"""What the engine holds, and the space it takes."""

from typing import Literal, TypedDict

from .folders import FolderInfo
from .models import BackendChoice, ModelInfo, PreparingInfo


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
    backend_choice: BackendChoice
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
