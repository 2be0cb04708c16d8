"""For library/columns.py, in the worker and in CPython: made-up photos, and filters on them."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import numpy as np
from photoseek.engine.choices import choices_info
from photoseek.library.columns import Columns
from photoseek.library.facets.filtering import EVERYTHING, PhotoFilter, read_filter
from photoseek.photo import FolderRecord, Photo
from photoseek.vectors.blocks import FULL
from photoseek.wire.records import FilterInfo

RUNS = 7
BATCH = 32
FOLDERS = {number: FolderRecord(number, f"Folder {number}") for number in (1, 2, 3)}
FILTERS: dict[str, FilterInfo] = {
    "a directory": {"folders": [1], "path": "2015/07"},
    "two years": {"since": "2015", "until": "2016"},
    "a kind": {"kinds": ["PNG"]},
    "a camera": {"cameras": ["Camera 3"]},
    "an orientation": {"orientations": ["portrait"]},
    "a size": {"min_pixels": 8_000_000},
    "a circle": {"circle": [48, 2, 500]},
    "all of these": {
        "folders": [1],
        "since": "2010",
        "kinds": ["JPEG"],
        "cameras": ["Camera 3"],
        "orientations": ["landscape"],
        "min_pixels": 8_000_000,
        "circle": [48, 2, 500],
    },
}


def measure(count: int) -> str:
    """Milliseconds of each thing that is done with columns of so many photos."""
    photos = [_photo(number) for number in range(1, count + 1)]
    batch = [_photo(number) for number in range(count + 1, count + 1 + BATCH)]
    filled = Columns()
    times = {"columns of all photos": _once(lambda: _fill(filled, photos))}
    times[f"{BATCH} photos more"] = _once(lambda: filled.put(batch))
    for name, info in FILTERS.items():
        wanted = read_filter(info)
        times[name] = statistics.median(_filtering(filled, wanted) for _ in range(RUNS))
    paths = {photo.id: photo.path for photo in photos + batch}
    times["all, newest first"] = _once(
        lambda: filled.newest_first(filled.matching(EVERYTHING), paths.__getitem__)
    )
    times["what can be chosen"] = _once(lambda: choices_info(filled.choices(EVERYTHING), FOLDERS))
    return json.dumps(times)


def _fill(columns: Columns, photos: list[Photo]) -> None:
    """As a library is opened: block by block."""
    for start in range(0, len(photos), FULL):
        columns.put(photos[start : start + FULL])


def _filtering(columns: Columns, wanted: PhotoFilter) -> float:
    columns.matching(EVERYTHING)  # the last answer is remembered
    return _once(lambda: columns.matching(wanted))


def _once(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def _photo(number: int) -> Photo:
    random = np.random.default_rng(number)
    taken = np.datetime64("2005-01-01T00:00:00", "s") + int(random.integers(600_000_000))
    located = random.random() < 0.5
    return Photo(
        id=number,
        folder=int(random.integers(1, 4)),
        path=f"{str(taken)[:4]}/{str(taken)[5:7]}/{number}.jpg",
        size=int(random.integers(10_000_000)),
        modified=int(taken.astype(np.int64)) * 1000,
        width=4_000,
        height=int(random.integers(1_000, 6_000)),
        format=("JPEG", "PNG", "HEIC")[number % 3],
        taken=str(taken) if random.random() < 0.8 else None,
        camera=f"Camera {random.integers(12)}",
        latitude=float(random.uniform(-60, 60)) if located else None,
        longitude=float(random.uniform(-180, 180)) if located else None,
    )
