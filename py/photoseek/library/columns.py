"""Which photos a filter lets through, in what order, and what is left to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from ..photo import Photo
from .directory_words import DirectoryWords
from .facets import FACETS, Facet
from .facets.facet import Directory, Range, Value
from .facets.facts import Facts, Ids, Mask
from .facets.filtering import PhotoFilter
from .facets.places import PLACES, Box
from .marks import Marks
from .name_order import name_key
from .packed_facts import Labels, Rows
from .ports import Zone
from .wall_clock import UTC

if TYPE_CHECKING:
    from .map import Cluster, PhotoMap, View
    from .place_names import PlaceNames
    from .whereabouts import Whereabouts

_DAY = 86_400_000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by: every value there is, with how many photos it would leave."""

    photos: int
    """That the filter lets through."""
    facets: list[tuple[Facet, Sequence[Value] | Sequence[Range] | Sequence[Directory]]]


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a view of the map shows."""

    clusters: Sequence[Cluster]
    inside: int
    """Photos in the view."""
    located: int
    """Photos with a place, wherever it is."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is needed to lay some photos out; each of shape (n,)."""

    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    days: NDArray[np.int32]
    """Since 1970, on the clock of the wall."""


class Columns:
    """The facts of the photos that can be found, and the filters on them."""

    def __init__(self, zone: Zone = UTC, facets: Sequence[Facet] = FACETS) -> None:
        self._facts = Facts(zone)
        self._facets = facets
        self._last: tuple[PhotoFilter, Ids] | None = None
        self._directory_words = DirectoryWords()
        self._map: PhotoMap | None = None

    def __len__(self) -> int:
        return len(self._facts)

    def put(self, photos: Sequence[Photo]) -> None:
        """Add photos, or replace what is known of them."""
        self._facts.put(photos)
        self._last = None

    def put_packed(self, rows: Rows, labels: Labels) -> None:
        """The same, of photos whose facts are packed."""
        self._facts.put_packed(rows, labels)
        self._last = None

    def set_marks(self, marks: Marks) -> None:
        """What people have said of the photos."""
        self._facts.marks = marks
        self._last = None

    def remove(self, photos: Sequence[int] | Ids) -> None:
        """Take photos out; those that are not there are passed over."""
        self._facts.remove(photos)
        self._last = None

    def matching(self, wanted: PhotoFilter) -> Ids:
        """The photos that a filter lets through, in no order."""
        if self._last is None or self._last[0] != wanted:
            masks = [condition.mask(self._facts) for _, condition in wanted.conditions]
            self._last = wanted, self._facts["id"][self._all_of(masks)]
        return self._last[1]

    def newest_first(self, photos: Ids, path_of: Callable[[int], str]) -> list[int]:
        """Photos by date, and of one moment by name, backwards."""
        rows = self._facts.rows(photos)
        order = np.argsort(-self._facts["date"][rows], kind="stable")
        ids, dates = self._facts["id"][rows[order]], self._facts["date"][rows[order]]
        changes = np.flatnonzero(dates[1:] != dates[:-1]) + 1
        starts, ends = np.append(0, changes), np.append(changes, len(dates))
        for at in np.flatnonzero(ends - starts > 1):
            moment = slice(starts[at], ends[at])
            ids[moment] = sorted(
                ids[moment].tolist(), key=lambda photo: name_key(path_of(photo)), reverse=True
            )
        return cast("list[int]", ids.tolist())

    def shapes(self, photos: Ids) -> Shapes:
        """What is needed to lay photos out, all of which are there, in their order."""
        rows = self._facts.rows(photos)
        return Shapes(
            self._facts["width"][rows],
            self._facts["height"][rows],
            (self._facts["date"][rows] // _DAY).astype(np.int32),
        )

    def directories_of(self, photos: Ids) -> tuple[NDArray[np.int32], Sequence[tuple[int, str]]]:
        """Numbers of the directories of some photos that are there, shape (n,), and all of them."""
        numbers: NDArray[np.int32] = self._facts["directory"][self._facts.rows(photos)]
        return numbers, self.directories()

    def towns_of(self, photos: Ids, whereabouts: Whereabouts) -> NDArray[np.int32]:
        """The towns of some photos that are there, by their numbers in the map: shape (n,)."""
        towns: NDArray[np.int32] = whereabouts.of(self._facts).towns[self._facts.rows(photos)]
        return towns

    def count(self, photos: Ids) -> int:
        """How many of some photos are there."""
        return len(self._facts.rows(photos))

    def dates(self, photos: Ids) -> NDArray[np.int64]:
        """When photos that are there were taken: shape (n,), milliseconds of the wall's clock."""
        dates: NDArray[np.int64] = self._facts["date"][self._facts.rows(photos)]
        return dates

    def sizes(self, photos: Ids) -> NDArray[np.int64]:
        """The bytes of some photos that are there: shape (n,)."""
        sizes: NDArray[np.int64] = self._facts["bytes"][self._facts.rows(photos)]
        return sizes

    def in_folder(self, folder: int) -> Ids:
        """The photos of a folder."""
        inside = self._facts.directories.mask(lambda each: each[0] == folder)
        photos: Ids = self._facts["id"][inside]
        return photos

    def has_places(self) -> bool:
        """Whether it is known of any photo where it was taken."""
        return not bool(np.isnan(self._facts["latitude"]).all())

    def cameras(self) -> Sequence[str | None]:
        """Every camera that a photo was taken with."""
        return self._facts.cameras.labels

    def directories(self) -> Sequence[tuple[int, str]]:
        """Every directory that a photo lies in, with its folder."""
        return self._facts.directories.labels

    @property
    def version(self) -> int:
        """Another one whenever the photos have changed."""
        return self._facts.version

    def photos_by_directory(self) -> list[tuple[tuple[int, str], int]]:
        """Folders with a directory in them, and how many photos are right there."""
        return self._facts.directories.counted(self._everything)

    def photos_by_camera(self) -> list[tuple[str | None, int]]:
        """Cameras, the one with most photos first."""
        return self._facts.cameras.counted(self._everything)

    def photos_by_month(self) -> list[tuple[int, int]]:
        """Months since the year 0 with how many photos each, the newest first."""
        months = self._facts["date"].astype("datetime64[ms]").astype("datetime64[M]")
        numbers, amounts = np.unique(months.astype(np.int64) + 1970 * 12, return_counts=True)
        return list(zip(numbers[::-1].tolist(), amounts[::-1].tolist(), strict=True))

    def taken_on(self, month: int, day: int, before: int) -> int:
        """How many photos are of a day, in years before one."""
        dates = self._facts["date"].astype("datetime64[ms]")
        days, months = dates.astype("datetime64[D]"), dates.astype("datetime64[M]")
        that_day = (days - months).astype(np.int64) == day - 1
        that_month = months.astype(np.int64) % 12 == month - 1
        earlier = months < np.datetime64(f"{before:04}-01", "M")
        return int(np.count_nonzero(that_day & that_month & earlier))

    @property
    def _everything(self) -> Mask:
        return np.ones(len(self._facts), dtype=np.bool_)

    def place_names(self, whereabouts: Whereabouts) -> PlaceNames:
        """The towns and countries that photos were taken in."""
        return whereabouts.names(self._facts)

    def around_all(self, wanted: PhotoFilter) -> Box | None:
        """Where the photos are that a filter lets through but for what it says of places."""
        return self._photo_map.around_all(self._wherever(wanted))

    def mapped(self, wanted: PhotoFilter, view: View, whereabouts: Whereabouts) -> Mapped:
        """The same photos in a view of the map."""
        mask = self._wherever(wanted)
        located = mask & ~np.isnan(self._facts["latitude"])
        inside = located & view.box.mask(self._facts)
        clusters = self._photo_map.clusters(mask, view, whereabouts)
        return Mapped(clusters, int(np.count_nonzero(inside)), int(np.count_nonzero(located)))

    @property
    def _photo_map(self) -> PhotoMap:
        from .map import PhotoMap

        if self._map is None or self._map.version != self._facts.version:
            self._map = PhotoMap(self._facts)
        return self._map

    def _wherever(self, wanted: PhotoFilter) -> Mask:
        """As for the choices of places: what is to be chosen does not narrow what is offered."""
        return self._all_of(
            condition.mask(self._facts) for id, condition in wanted.conditions if id != PLACES.id
        )

    def directory_beginnings(self) -> set[str]:
        """What the names of these directories begin with, by whole words, folded."""
        return self._directory_words.of(self.directories())

    def choices(self, wanted: PhotoFilter) -> Choices:
        """What can be filtered by, and how many photos each choice would leave."""
        masks = {id: condition.mask(self._facts) for id, condition in wanted.conditions}

        def others(facet: Facet) -> Mask:
            return self._all_of(mask for id, mask in masks.items() if id != facet.id)

        return Choices(
            int(np.count_nonzero(self._all_of(masks.values()))),
            [(facet, facet.choices(self._facts, others(facet))) for facet in self._facets],
        )

    def _all_of(self, masks: Iterable[Mask]) -> Mask:
        mask = np.ones(len(self._facts), dtype=np.bool_)
        for each in masks:
            mask &= each
        return mask
