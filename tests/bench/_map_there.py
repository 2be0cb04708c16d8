"""For library/map.py, in the worker and in CPython: made-up photos of many places, and views."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import numpy as np
from photoseek.library.columns import Columns
from photoseek.library.facets.filtering import EVERYTHING
from photoseek.library.facets.places import Box
from photoseek.library.gazetteer import Gazetteer
from photoseek.library.map import View, labels
from photoseek.library.whereabouts import Whereabouts
from photoseek.photo import Photo

RUNS = 7
HOMES = 200
"""Places of which each has its share of the photos, within 50 km."""
VIEWS = {
    "the world": View(Box(-70, -180, 75, 180), 2.2),
    "a continent": View(Box(30, -20, 65, 40), 4.5),
    "a country": View(Box(47, 6, 55, 15), 6.5),
}


def measure(count: int, towns: str) -> str:
    """Milliseconds of each thing that is done for a map of so many photos."""
    random = np.random.default_rng(0)
    home = random.integers(0, HOMES, count)
    latitudes = random.uniform(-55, 65, HOMES)[home] + random.normal(0, 0.3, count)
    longitudes = random.uniform(-170, 170, HOMES)[home] + random.normal(0, 0.4, count)
    columns = Columns()
    columns.put(
        [
            Photo(
                id=number + 1,
                folder=1,
                path=f"{number}.jpg",
                size=1,
                modified=1_600_000_000_000 + number,
                width=4,
                height=3,
                format="JPEG",
                latitude=float(latitudes[number]),
                longitude=float(longitudes[number]),
            )
            for number in range(count)
        ]
    )
    whereabouts = Whereabouts(Gazetteer(towns))
    times = {
        "once: where all are": _once(lambda: columns.around_all(EVERYTHING)),
        "once: towns of all": _once(
            lambda: columns.mapped(EVERYTHING, VIEWS["the world"], whereabouts)
        ),
    }
    for name, view in VIEWS.items():
        times[name] = statistics.median(
            _once(lambda view=view: columns.mapped(EVERYTHING, view, whereabouts))  # type: ignore[misc]
            for _ in range(RUNS)
        )
        times[f"towns in {name}"] = statistics.median(
            _once(lambda view=view: labels(whereabouts.map, view))  # type: ignore[misc]
            for _ in range(RUNS)
        )
    return json.dumps(times)


def _once(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000
