"""A decoded photo."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from .metadata.record import NOTHING_SAID, Metadata

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo."""

    image: Image.Image
    """Upright RGB, perhaps at a fraction of its full size."""
    width: int
    height: int
    """Full size, upright."""
    format: str
    box: Box | None = None
    """What of ``image`` the photo covers, as a drafted one may end inside its last pixels."""
    metadata: Metadata = NOTHING_SAID
    incomplete: bool = False
    """Its file ends before it does: some of it is missing."""
    seconds: float | None = None
    """How long a film lasts, of which this is one frame."""
