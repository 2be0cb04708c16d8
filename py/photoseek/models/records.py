"""What people are told of models: what can be chosen, what is kept here, what is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["built-in", "site", "hub", "url", "files"]
"""Where a model's files come from."""


@dataclass(frozen=True, slots=True)
class PrecisionInfo:
    """One of the forms that a model's towers come in."""

    precision: str
    """``q8``, ``fp16``, ``fp32`` or ``q4``."""
    size: int | None
    """Bytes of both towers and the settings; None where the host does not say."""
    stored: int
    """How many of them are kept here."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
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
    languages: tuple[str, ...]
    local: bool
    """Whether it lies beside the page, so that nothing is fetched from another origin."""
    origin: Origin
    precision: str | None
    """The one that is used, or would be; None until its files have been listed."""
    precisions: tuple[PrecisionInfo, ...] = ()
    """Empty until its files have been listed."""


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model whose files are kept on this device, all or some of them."""

    id: str
    title: str
    origin: Origin
    bytes: int
    precisions: tuple[str, ...] = ()
    """Those that are there with both towers; the others may have come in part."""


@dataclass(frozen=True, slots=True)
class ModelProgress:
    """How far the files of a model are that are on their way now."""

    model: str
    parts: tuple[str, ...]
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
