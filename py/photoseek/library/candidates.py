"""What a library offers while something is typed: names, times, and what its pictures show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from .columns import Columns
from .marks import Mark, Marks
from .query.parse import parse
from .query.plan import Taken
from .query.vocabulary import Vocabulary, fold
from .suggesting import Candidate, Candidates
from .whereabouts import Whereabouts

_ANY_DAY = date(2000, 1, 1)


def candidates(
    columns: Columns,
    folders: Mapping[int, str],
    whereabouts: Whereabouts,
    words: Sequence[Vocabulary],
    things: Mapping[str, int],
    marks: Marks,
) -> Candidates:
    """All of them.

    Args:
        columns: The facts of the photos.
        folders: Folder -> its name.
        whereabouts: Where they were taken.
        words: Of the page's languages, the page's own first: its names of months.
        things: What the pictures show -> of how many photos.
        marks: What people have said of them: tags and albums.
    """
    return Candidates(
        [
            *_folders(columns, folders),
            *_places(columns, whereabouts),
            *_cameras(columns),
            *_marked("tag", marks, columns),
            *_marked("album", marks, columns),
            *_times(columns, words),
            *(
                Candidate("thing", name, name, photos, (fold(name),))
                for name, photos in things.items()
            ),
        ]
    )


def _folders(columns: Columns, folders: Mapping[int, str]) -> Iterator[Candidate]:
    photos: Counter[str] = Counter()
    for (folder, path), amount in columns.photos_by_directory():
        # A photo is in every directory above it, in two of one name once.
        for name in {folders[folder], *path.split("/")}:
            photos[name] += amount
    for name, amount in photos.items():
        if name and amount and '"' not in name:
            yield Candidate("folder", name, f"in:{_quoted(name)}", amount, (fold(name),))


def _places(columns: Columns, whereabouts: Whereabouts) -> Iterator[Candidate]:
    if whereabouts.gazetteer and columns.has_places():
        for place in columns.place_names(whereabouts).all:
            typed = f"near:{_quoted(place.name)}"
            yield Candidate("place", place.name, typed, place.photos, tuple(place.spellings))


def _cameras(columns: Columns) -> Iterator[Candidate]:
    for name, photos in columns.photos_by_camera():
        if name and photos and '"' not in name:
            yield Candidate("camera", name, f"camera:{_quoted(name)}", photos, (fold(name),))


def _marked(kind: Literal["tag", "album"], marks: Marks, columns: Columns) -> Iterator[Candidate]:
    for name in marks.names(kind):
        photos = columns.count(marks.of(Mark(kind, name)))
        if photos and '"' not in name:
            yield Candidate(kind, name, f"{kind}:{_quoted(name)}", photos, (fold(name),))


def _times(columns: Columns, words: Sequence[Vocabulary]) -> Iterator[Candidate]:
    years: Counter[int] = Counter()
    for month, photos in columns.photos_by_month():
        year, number = divmod(month, 12)
        years[year] += photos
        names = [f"{each.months[number][0]} {year}" for each in words]
        typed = next((each for each in names if _is_month(each, year, number + 1, words)), None)
        iso = f"{year:04}-{number + 1:02}"
        spellings = (*map(fold, names), iso)
        yield Candidate("month", iso, (typed or iso).capitalize(), photos, spellings)
    for year, photos in years.items():
        yield Candidate("year", str(year), str(year), photos, (str(year),))


def _is_month(typed: str, year: int, month: int, words: Sequence[Vocabulary]) -> bool:
    """Whether a name of a month is understood as that, and nothing else."""
    parts = parse(typed, _ANY_DAY, words[0].language).parts
    first = date(year, month, 1)
    return (
        len(parts) == 1 and isinstance(parts[0].meaning, Taken) and parts[0].meaning.since == first
    )


def _quoted(name: str) -> str:
    return name if name.isalnum() else f'"{name}"'
