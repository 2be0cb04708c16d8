"""What files beside a photo say of it, where the photo itself says nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..errors import PhotoError
from ..pictures.metadata.reading import metadata_of_sidecar
from ..pictures.metadata.record import NOTHING_SAID, Metadata, filled
from ..pictures.metadata.takeout import read_takeout
from .ports import Folder

_MOST_BYTES = 4 * 1024 * 1024
"""Of one; programs keep the history of their edits there."""


async def said_beside(
    sidecars: Sequence[str], files: Folder, clock: Callable[[int], str]
) -> tuple[Metadata, list[str]]:
    """Read the sidecars of a photo; the first that says something counts.

    Args:
        sidecars: Their paths.
        files: Where they are.
        clock: A moment (milliseconds since 1970, UTC) -> what a clock here showed then.

    Returns:
        What they say, and the paths of those that cannot be read now.
    """
    found = NOTHING_SAID
    unread: list[str] = []
    for path in sidecars:
        try:
            content = await (await files.open(path)).read(0, _MOST_BYTES)
        except PhotoError:
            # It is a gift, as metadata are.
            unread.append(path)
            continue
        found = filled(found, _read(path, content, clock))
    return found, unread


def _read(path: str, content: bytes, clock: Callable[[int], str]) -> Metadata:
    if path.lower().endswith(".xmp"):
        return metadata_of_sidecar(content)
    said = read_takeout(content)
    latitude, longitude = said.place or (None, None)
    taken = None if said.moment is None else clock(said.moment).removesuffix(".000")
    return Metadata(taken=taken, latitude=latitude, longitude=longitude)
