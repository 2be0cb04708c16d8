"""A plan and what came with it -> what is asked of the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..facets.facet import Condition
from .plan import Name, Plan, Similar, Words


@dataclass(frozen=True, slots=True)
class Query:
    """Words and pictures; their embeddings are added before the ranking."""

    wanted: tuple[Words, ...] = ()
    unwanted: tuple[Words, ...] = ()
    photos: tuple[int, ...] = ()
    """Photos of the library as examples; they are not among their own hits."""
    unlike: tuple[int, ...] = ()
    """Photos that it is not to be like."""
    image: bytes | None = None
    """A picture from anywhere, as a file's bytes."""
    names: tuple[str, ...] = ()
    """Words that names of files, folders, cameras and places are searched for as well."""
    there: Condition | None = None
    """Where a place is that is called like the words."""
    is_named: bool = False
    """Whether files were asked for by their names: then whatever is found is meant."""

    @property
    def is_visual(self) -> bool:
        """Whether pictures are to be compared; else photos are only picked by their facts."""
        words = bool(self.wanted or self.unwanted)
        return words or bool(self.photos or self.unlike) or self.image is not None


def request(
    plan: Plan,
    photos: Sequence[int] = (),
    image: bytes | None = None,
    photo_named: Callable[[str], int | None] = lambda _: None,
    place: Callable[[str], Condition | None] = lambda _: None,
) -> Query:
    """Put a query together.

    Args:
        plan: What was typed.
        photos: Photos of the library as examples.
        image: A picture from anywhere.
        photo_named: The photo that the path of an example means.
        place: Where the place of a name is.
    """
    examples = [(False, photo) for photo in photos]
    for part in plan.parts:
        if isinstance(part.meaning, Similar):
            found = photo_named(part.meaning.path)
            if found is not None:
                examples.append((part.negated, found))
    plain = plan.words
    weighted = [
        part.meaning
        for part in plan.parts
        if isinstance(part.meaning, Words) and not part.negated and not _is_plain(part.meaning)
    ]
    return Query(
        (*([Words(plain)] if plain else []), *(word for word in weighted if word.weight)),
        plan.not_wanted,
        tuple(each for negated, each in examples if not negated),
        tuple(each for negated, each in examples if negated),
        image,
        tuple(plain.split()),
        place(plain) if plain else None,
        any(isinstance(part.meaning, Name) and not part.negated for part in plan.parts),
    )


def _is_plain(words: Words) -> bool:
    return words.weight == 1 and not words.must
