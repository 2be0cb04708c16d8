"""What a model has found photos to be of: one record, of the model that has looked last."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .kept import Kept

_KEY = "sorted"

Seen = tuple[NDArray[np.uint16], NDArray[np.uint8]]
"""A bit a category, and the nearest label, by photo id."""


async def sorted_photos(kept: Kept, model: str) -> Seen | None:
    """As they are kept; None if another model has looked, or none."""
    record = await kept.database.get("meta", _KEY)
    if record is None or record["model"] != model:
        return None
    bits = np.frombuffer(record["bits"].to_bytes(), dtype=np.uint16).copy()
    labels = np.frombuffer(record["labels"].to_bytes(), dtype=np.uint8).copy()
    return bits, labels


async def save_sorted_photos(kept: Kept, model: str, seen: Seen) -> None:
    """Replace them; raises StoreFull or StoreFailed."""
    write = kept.begin()
    bits, labels = seen
    write.put("meta", {"key": _KEY, "model": model, "bits": bits, "labels": labels})
    await kept.commit_beside(write)
