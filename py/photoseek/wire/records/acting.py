"""What is done with photos that were selected."""

from typing import TypedDict


class ChosenInfo(TypedDict):
    """What some photos are together."""

    photos: int
    bytes: int
    """Of their files."""
    gone: list[int]
    """Those that are no longer there."""
