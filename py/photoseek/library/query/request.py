"""What was asked -> a plan for the search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """Words and pictures; their embeddings are added before the ranking."""

    text: str = ""
    photo: int | None = None
    """A photo of the library; it is not among its own hits."""
    image: bytes | None = None
    """A picture from anywhere, as a file's bytes."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked."""
        return not self.text and self.photo is None and self.image is None


def parse(text: str, photo: int | None = None, image: bytes | None = None) -> Query:
    """Tidy what was typed: runs of white space become one space, ends are trimmed."""
    return Query(" ".join(text.split()), photo, image)
