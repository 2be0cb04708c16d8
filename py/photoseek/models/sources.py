"""Where a model is, and in which order places are looked at.

Built in, beside the page, kept here, then at its host: nobody is asked for what is known already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ..errors import ModelUnavailable
from .addresses import HubModel, read_reference
from .catalogue import BUILT_IN, known
from .listings import Listing, read_records, to_records
from .precisions import Offer
from .records import Origin

HUB = "https://huggingface.co"
FROM_FILES = "file:"
"""Begins the ids of models that came from the user's own files."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of a model whose files are kept, or may come, here."""

    origin: Origin
    precision: str | None
    """The one that was chosen."""
    listing: Listing


@dataclass(frozen=True, slots=True)
class Source:
    """Where a model is, and what files it has."""

    model: str
    origin: Origin
    listing: Listing
    """Empty where nobody has been asked yet."""
    recorded: bool = False
    """Whether this listing is the one that is recorded here."""
    precision: str | None = None
    """The one that was chosen before."""


def at_hand(model: str, beside: Mapping[str, Listing], records: Mapping[str, Record]) -> Source:
    """What is known of a model without asking anybody."""
    record = records.get(model)
    if (listing := beside.get(model)) is not None:
        origin: Origin = "built-in" if model == BUILT_IN else "site"
        if record is None:
            return Source(model, origin, listing)
        return Source(model, origin, listing, listing == record.listing, record.precision)
    if record is not None:
        return Source(model, record.origin, record.listing, True, record.precision)
    return Source(model, "hub", {})


def check_reachable(model: str) -> None:
    """Refuse a model that is not at hand, and of which no host could be asked.

    Raises:
        ModelUnavailable: It is built in, or came from files.
    """
    if model == BUILT_IN:
        raise ModelUnavailable(reason="no-built-in")
    if model.startswith(FROM_FILES):
        raise ModelUnavailable(reason="files-not-kept", title=title_of(model))


def addresses(source: Source, hub: str) -> Callable[[str], str] | None:
    """Where its files are, by their paths; None: nowhere but here."""
    if source.origin == "files":
        return None
    if source.origin in ("built-in", "site"):
        return lambda path: f"models/{quote(source.model)}/{quote(path)}"
    reference = read_reference(source.model, hub)
    if isinstance(reference, HubModel):
        return lambda path: reference.file(hub, path)
    return reference.file


def title_of(model: str) -> str:
    """What a model is called, as far as that is known without its files."""
    about = known(model)
    return about.title if about else model.removeprefix(FROM_FILES)


def stored(offer: Offer, usage: Mapping[str, int]) -> int:
    """Bytes of a precision's files that are kept here."""
    return sum(usage.get(digest, 0) for digest in {file.digest for file in offer.files})


def read_record(facts: Mapping[str, object]) -> Record:
    """What :func:`to_record` has written."""
    files: list[Mapping[str, object]] = facts["files"]  # type: ignore[assignment]
    return Record(facts["origin"], facts["precision"], read_records(files))  # type: ignore[arg-type]


def to_record(record: Record) -> dict[str, object]:
    """A record as plain data."""
    return {
        "origin": record.origin,
        "precision": record.precision,
        "files": to_records(record.listing),
    }
