"""What is known of a picture besides its pixels."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Metadata:
    """None: it does not say."""

    taken: str | None = None
    """ISO 8601 without zone, in the camera's own time, down to what is known."""
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    """Degrees, WGS 84; both or none."""
    lens: str | None = None
    aperture: float | None = None
    """f-number."""
    exposure: float | None = None
    """Seconds."""
    iso: int | None = None
    focal_length: float | None = None
    """Millimetres, of the lens itself."""
    moment: int | None = None
    """Milliseconds since 1970, UTC: when it was taken, where it says so and names no clock."""
    orientation: int = 1
    """As EXIF counts it: how its pixels have to be turned."""


NOTHING_SAID = Metadata()


def filled(metadata: Metadata, other: Metadata) -> Metadata:
    """What ``metadata`` says, and where it says nothing, what ``other`` does."""
    empty = {
        field.name: getattr(other, field.name)
        for field in fields(metadata)
        if getattr(metadata, field.name) is None
    }
    return replace(metadata, **empty)
