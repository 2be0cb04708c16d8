"""Filters over the facts of many photos, in Chromium and in CPython, in the same run.

``python3 build.py bench filters [COUNT]``: milliseconds, the median of some runs for the filters;
what comes once (columns of all photos) is measured once.
"""

from __future__ import annotations

import json
import sys

from tests.bench._engine_worker import engine_worker
from tests.bench._filters_there import measure
from tests.bench._page import blank_page

COUNT = 100_000


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with blank_page() as page, engine_worker(page, "_filters_there") as worker:
        there = worker.call("measure", count)
    here = json.loads(measure(count))
    print(f"{count:,} photos, milliseconds\n\n{'':24}{'Chromium':>9}{'CPython':>9}")
    for name, milliseconds in there.items():
        print(f"{name:24}{milliseconds:>9.1f}{here[name]:>9.1f}")


if __name__ == "__main__":
    main()
