"""The facts of all photos that can be found, a column a fact: what filters are evaluated over.

A filter is asked about with every letter that is typed. For 100,000 photos a condition takes 0.2 to
2 ms here (CPython), 3 ms on 20,000 directories; a loop over records takes 4 ms for a simple one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, Literal, TypeVar, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..photo import Photo
from .packed_facts import Labels, Rows, pack
from .photo_filter import ORIENTATIONS, Box, Circle, Orientation, PhotoFilter

Ids = NDArray[np.uint32]
Mask = NDArray[np.bool_]
"""Shape (n,): one of the photos in each place."""
Degrees = NDArray[np.float64]
"""Shape (n,), NaN for photos without a place."""
Facet = Literal["folder", "date", "kind", "camera", "orientation", "pixels", "bytes", "place"]

PIXEL_STEPS = (1_000_000, 4_000_000, 16_000_000)
"""Pictures from the web, then those of messengers and screens, of cameras, and of new cameras."""

BYTE_STEPS = (100_000, 1_000_000, 10_000_000)

EARTH_KM = 6371.0
"""Mean radius."""

_DTYPES: dict[str, type[np.number[Any]]] = {
    "id": np.uint32,
    "directory": np.int32,
    "date": np.int64,
    "kind": np.int32,
    "camera": np.int32,
    "bytes": np.int64,
    "width": np.int32,
    "height": np.int32,
    "latitude": np.float64,
    "longitude": np.float64,
}
_SHAPES_BY_SIGN: tuple[Orientation, ...] = ("square", "landscape", "portrait")
"""Of width less height: 0, 1 and -1."""
_NONE = -1

Range = tuple[int | None, int | None]
"""From and to, both included; None: without end."""

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by: every value there is, with how many photos it would leave."""

    photos: int
    """That the filter lets through."""
    directories: list[tuple[tuple[int, str], int]]
    """(folder, directory inside it): photos that lie in it, not those below it."""
    months: list[tuple[str, int]]
    """``2022-07``, newest first."""
    kinds: list[tuple[str, int]]
    cameras: list[tuple[str, int]]
    """What most photos of the library have comes first."""
    orientations: list[tuple[Orientation, int]]
    pixels: list[tuple[Range, int]]
    """Ranges of width times height, smallest first; like ``bytes``, those that have photos."""
    bytes: list[tuple[Range, int]]
    """Ranges of the file's size."""
    places: list[tuple[str, int]]
    """``located`` and ``unlocated``."""


class _Labels(Generic[Label]):
    """Values that many photos share, by small numbers."""

    def __init__(self) -> None:
        self.all: list[Label] = []
        self._codes: dict[Label, int] = {}

    def codes(self, labels: Sequence[Label]) -> list[int]:
        """The numbers of labels, which are new ones if need be."""
        for label in dict.fromkeys(labels):
            if label not in self._codes:
                self._codes[label] = len(self.all)
                self.all.append(label)
        return list(map(self._codes.__getitem__, labels))

    def mask(self, codes: NDArray[np.int32], wanted: Callable[[Label], bool]) -> Mask:
        """Which of the codes stand for labels that are wanted; each label is asked about once."""
        fits = np.fromiter(map(wanted, self.all), dtype=np.bool_, count=len(self.all))
        return fits[codes] if len(fits) else np.zeros(len(codes), dtype=np.bool_)

    def counts(self, codes: NDArray[np.int32]) -> list[tuple[Label, int]]:
        """Every label with how often its code is there."""
        amounts = np.bincount(codes, minlength=len(self.all))
        return list(zip(self.all, amounts.tolist(), strict=True))


class Columns:
    """Facts by photo id."""

    def __init__(self) -> None:
        self._columns = {name: np.empty(0, dtype=dtype) for name, dtype in _DTYPES.items()}
        self._count = 0
        self._row_of: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        """By id; ids are counted from 1, so there are few more of them than rows."""
        self._directories: _Labels[tuple[int, str]] = _Labels()
        """Folder, and the directory in it."""
        self._kinds: _Labels[str] = _Labels()
        self._cameras: _Labels[str | None] = _Labels()
        self._last: tuple[PhotoFilter, Ids] | None = None

    def __len__(self) -> int:
        return self._count

    def put(self, photos: Sequence[Photo]) -> None:
        """Add photos, or replace what is known of them."""
        facts = pack(photos)
        self.put_packed(facts.rows, facts.labels)

    def put_packed(self, rows: Rows, labels: Labels) -> None:
        """The same, of photos whose facts are packed."""
        if not len(rows):
            return
        self.remove(rows["id"])
        end = self._count + len(rows)
        self._make_room(end, int(rows["id"].max()) + 1)
        for name, values in self._facts(rows, labels).items():
            self._columns[name][self._count : end] = values
        self._row_of[self._columns["id"][self._count : end]] = np.arange(self._count, end)
        self._count = end
        self._last = None

    def remove(self, photos: Sequence[int] | Ids) -> None:
        """Take photos out; those that are not there are passed over."""
        rows = self._rows(np.array(photos, dtype=np.uint32))
        if not len(rows):
            return
        self._row_of[self._column("id")[rows]] = _NONE
        keep = np.ones(self._count, dtype=np.bool_)
        keep[rows] = False
        self._columns = {name: rows[: self._count][keep] for name, rows in self._columns.items()}
        self._count = len(self._columns["id"])
        self._row_of[self._columns["id"]] = np.arange(self._count)
        self._last = None

    def matching(self, wanted: PhotoFilter) -> Ids:
        """The photos that a filter lets through, in no order."""
        if self._last is None or self._last[0] != wanted:
            masks = [mask for _, mask in self._masks(wanted)]
            self._last = wanted, self._column("id")[self._all_of(masks)]
        return self._last[1]

    def newest_first(self, wanted: PhotoFilter, path_of: Callable[[int], str]) -> list[int]:
        """The photos that a filter lets through: by date, and of one moment by path, backwards."""
        rows = self._rows(self.matching(wanted))
        order = np.argsort(-self._column("date")[rows], kind="stable")
        ids, dates = self._column("id")[rows[order]], self._column("date")[rows[order]]
        changes = np.flatnonzero(dates[1:] != dates[:-1]) + 1
        starts, ends = np.append(0, changes), np.append(changes, len(dates))
        for at in np.flatnonzero(ends - starts > 1):
            moment = slice(starts[at], ends[at])
            ids[moment] = sorted(ids[moment].tolist(), key=path_of, reverse=True)
        return cast("list[int]", ids.tolist())

    def in_folder(self, folder: int) -> Ids:
        """The photos of a folder."""
        inside = self._directories.mask(self._column("directory"), lambda each: each[0] == folder)
        photos: Ids = self._column("id")[inside]
        return photos

    def choices(self, wanted: PhotoFilter) -> Choices:
        """What can be filtered by, and how many photos each choice would leave."""
        masks = dict(self._masks(wanted))

        def others(facet: Facet) -> Mask:
            return self._all_of(mask for name, mask in masks.items() if name != facet)

        months = self._months()
        first = int(months.min(initial=0))
        there = np.flatnonzero(np.bincount(months - first))
        in_month = np.bincount(
            months[others("date")] - first, minlength=len(there) and there[-1] + 1
        )
        names = np.datetime_as_string((there + first).astype("datetime64[M]")).tolist()
        cameras = self._counted(self._cameras, "camera", others("camera"))
        shapes = self._shapes()
        shaped = np.bincount(shapes[others("orientation")], minlength=len(ORIENTATIONS))
        located, anywhere = self._located(), others("place")
        return Choices(
            photos=int(np.count_nonzero(self._all_of(masks.values()))),
            directories=self._counted(self._directories, "directory", others("folder")),
            months=list(zip(names, in_month[there].tolist(), strict=True))[::-1],
            kinds=self._counted(self._kinds, "kind", others("kind")),
            cameras=[(camera, photos) for camera, photos in cameras if camera is not None],
            orientations=[
                (orientation, int(shaped[code]))
                for code, orientation in enumerate(ORIENTATIONS)
                if (shapes == code).any()
            ],
            pixels=_in_ranges(self._pixels(), PIXEL_STEPS, others("pixels")),
            bytes=_in_ranges(self._column("bytes"), BYTE_STEPS, others("bytes")),
            places=[
                (name, int(np.count_nonzero(there & anywhere)))
                for name, there in (("located", located), ("unlocated", ~located))
                if there.any()
            ],
        )

    def _counted(self, labels: _Labels[Label], column: str, mask: Mask) -> list[tuple[Label, int]]:
        """Each value with the photos of the mask; in an order that does not depend on the mask."""
        codes = self._column(column)
        left = dict(labels.counts(codes[mask]))
        by_use = sorted(labels.counts(codes), key=lambda counted: (-counted[1], str(counted[0])))
        # Photos that are gone leave their labels behind.
        return [(label, left[label]) for label, photos in by_use if photos]

    def _masks(self, wanted: PhotoFilter) -> Iterator[tuple[Facet, Mask]]:
        """What each condition that there is lets through."""
        if wanted.folders or wanted.path:
            yield "folder", self._directories.mask(self._column("directory"), _inside(wanted))
        if wanted.since is not None or wanted.until is not None:
            last = None if wanted.until is None else wanted.until - 1
            yield "date", _between(self._column("date"), wanted.since, last)
        if wanted.kinds:
            yield "kind", self._kinds.mask(self._column("kind"), wanted.kinds.__contains__)
        if wanted.cameras:
            yield "camera", self._cameras.mask(self._column("camera"), wanted.cameras.__contains__)
        if wanted.orientations:
            codes = [ORIENTATIONS.index(orientation) for orientation in wanted.orientations]
            yield "orientation", np.isin(self._shapes(), codes)
        if wanted.min_pixels is not None or wanted.max_pixels is not None:
            yield "pixels", _between(self._pixels(), wanted.min_pixels, wanted.max_pixels)
        if wanted.min_bytes is not None or wanted.max_bytes is not None:
            yield "bytes", _between(self._column("bytes"), wanted.min_bytes, wanted.max_bytes)
        if wanted.located is not None or wanted.circle is not None or wanted.box is not None:
            yield "place", self._at(wanted)

    def _at(self, wanted: PhotoFilter) -> Mask:
        latitude, longitude = self._column("latitude"), self._column("longitude")
        mask = np.ones(self._count, dtype=np.bool_)
        if wanted.located is not None:
            mask = self._located() == wanted.located
        if wanted.circle is not None:
            mask &= _within(wanted.circle, latitude, longitude)
        if wanted.box is not None:
            mask &= _in_box(wanted.box, latitude, longitude)
        return mask

    def _located(self) -> Mask:
        located: Mask = ~np.isnan(self._column("latitude"))
        return located

    def _shapes(self) -> NDArray[np.int64]:
        """Each photo's place in ORIENTATIONS."""
        by_sign = np.array([ORIENTATIONS.index(each) for each in _SHAPES_BY_SIGN])
        shapes: NDArray[np.int64] = by_sign[np.sign(self._column("width") - self._column("height"))]
        return shapes

    def _pixels(self) -> NDArray[np.int64]:
        pixels: NDArray[np.int64] = self._column("width").astype(np.int64) * self._column("height")
        return pixels

    def _months(self) -> NDArray[np.int64]:
        """Months since 1970."""
        return self._column("date").astype("datetime64[ms]").astype("datetime64[M]").astype("int64")

    def _all_of(self, masks: Iterable[Mask]) -> Mask:
        mask = np.ones(self._count, dtype=np.bool_)
        for each in masks:
            mask &= each
        return mask

    def _column(self, name: str) -> NDArray[Any]:
        return self._columns[name][: self._count]

    def _rows(self, photos: Ids) -> NDArray[np.int32]:
        """The rows of those photos that are there."""
        rows = self._row_of[photos[photos < len(self._row_of)]]
        there: NDArray[np.int32] = rows[rows != _NONE]
        return there

    def _facts(self, rows: Rows, labels: Labels) -> dict[str, ArrayLike]:
        """The rows of some photos, a column each."""
        names = [directory[:-1] for directory in labels.directories]
        directories = [
            (folder, names[directory])
            for folder, directory in zip(
                rows["folder"].tolist(), rows["directory"].tolist(), strict=True
            )
        ]
        return {
            "id": rows["id"],
            "directory": self._directories.codes(directories),
            "date": rows["date"],
            "kind": np.array(self._kinds.codes(labels.formats))[rows["format"]],
            "camera": np.array(self._cameras.codes(labels.cameras))[rows["camera"]],
            "bytes": rows["size"],
            "width": rows["width"],
            "height": rows["height"],
            "latitude": np.where(np.isnan(rows["longitude"]), np.nan, rows["latitude"]),
            "longitude": rows["longitude"],
        }

    def _make_room(self, count: int, ids: int) -> None:
        """Grow by half at least: adding a batch must not copy everything each time."""
        if count > len(self._columns["id"]):
            room = max(count, len(self._columns["id"]) * 3 // 2)
            for name, dtype in _DTYPES.items():
                values = np.empty(room, dtype=dtype)
                values[: self._count] = self._column(name)
                self._columns[name] = values
        if ids > len(self._row_of):
            rows = np.full(max(ids, len(self._row_of) * 3 // 2), _NONE, dtype=np.int32)
            rows[: len(self._row_of)] = self._row_of
            self._row_of = rows


def _inside(wanted: PhotoFilter) -> Callable[[tuple[int, str]], bool]:
    below = f"{wanted.path}/"

    def is_inside(directory: tuple[int, str]) -> bool:
        folder, path = directory
        there = not wanted.path or f"{path}/".startswith(below)
        return there and (not wanted.folders or folder in wanted.folders)

    return is_inside


def _between(values: NDArray[np.int64], least: int | None, most: int | None) -> Mask:
    low = np.iinfo(np.int64).min if least is None else least
    high = np.iinfo(np.int64).max if most is None else most
    return (values >= low) & (values <= high)


def _in_ranges(
    values: NDArray[np.int64], steps: Sequence[int], mask: Mask
) -> list[tuple[Range, int]]:
    """The ranges between steps that have values, with how many of the mask are in each."""
    places = np.searchsorted(steps, values, side="right")
    there = np.bincount(places, minlength=len(steps) + 1)
    left = np.bincount(places[mask], minlength=len(steps) + 1).tolist()
    ranges: list[Range] = [
        (least, None if above is None else above - 1)
        for least, above in pairwise((None, *steps, None))
    ]
    return [(each, left[at]) for at, each in enumerate(ranges) if there[at]]


def _within(circle: Circle, latitude: Degrees, longitude: Degrees) -> Mask:
    """Whether a place's great-circle distance is at most the radius (haversine formula)."""
    degrees = np.degrees(circle.kilometres / EARTH_KM)
    mask: Mask = np.abs(latitude - circle.latitude) <= degrees
    north, east = np.radians(latitude[mask]), np.radians(longitude[mask])
    here_north, here_east = np.radians(circle.latitude), np.radians(circle.longitude)
    half_chord = (
        np.sin((north - here_north) / 2) ** 2
        + np.cos(north) * np.cos(here_north) * np.sin((east - here_east) / 2) ** 2
    )
    distance = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(half_chord, 1)))
    mask[mask] = distance <= circle.kilometres
    return mask


def _in_box(box: Box, latitude: Degrees, longitude: Degrees) -> Mask:
    mask: Mask = (latitude >= box.south) & (latitude <= box.north)
    east, west = longitude >= box.west, longitude <= box.east
    mask &= (east & west) if box.west <= box.east else (east | west)
    return mask
