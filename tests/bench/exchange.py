"""A library of 100,000 photos goes into a file in Chromium, and into another browser.

``python3 build.py bench exchange [COUNT]``: synthetic photos with thumbnails of 8 kB and vectors of
512 dimensions. Beside it, in the same run, CPython with the same file: into an SQLite database in
one transaction and out of it again, by the safetensors library, every tensor hashed both times, all
of it in memory. "A search waits": the longest that the engine had no ear for anything else. Peaks
are resident memory above the empty engine: of its process, and of the browser's own, where blobs
lie (Linux alone tells).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from tests.bench._engine_worker import EngineWorker, engine_worker
from tests.bench._page import blank_page_on_disk

COUNT = 100_000
DIMENSIONS = 512
THUMBNAIL = 8_000
FILE = "library.safetensors"

SAVE = """async (name) => {
    const folder = await navigator.storage.getDirectory();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await (await folder.getFileHandle(name)).getFile());
    link.download = name;
    link.click();
}"""

FORGET_LIBRARY = """() => new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase("photoseek");
    removing.onsuccess = resolve;
    removing.onerror = removing.onblocked = () => reject(new Error("still open"));
})"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        blank_page_on_disk(Path(folder) / "profile") as page,
    ):
        with engine_worker(page, "_library_there") as worker:
            worker.call("fill", count, DIMENSIONS, THUMBNAIL)
        with engine_worker(page, "_exchange_there") as worker:
            (exporting, exporting_wait, listing), exporting_peaks = _peaks(worker, "export")
        file = Path(folder) / FILE
        with page.expect_download() as saved:
            page.evaluate(SAVE, FILE)
        saved.value.save_as(file)
        page.evaluate(FORGET_LIBRARY)
        with engine_worker(page, "_exchange_there") as worker:
            (importing, importing_wait, *merged), importing_peaks = _peaks(worker, "bring")
            assert merged == [count, 0]
            again, _, *merged = worker.call("bring", DIMENSIONS)
            assert merged == [0, count]
        size = file.stat().st_size
        database = Path(folder) / "library.sqlite"
        storing = _seconds(lambda: _store(file, database))
        writing = _seconds(
            lambda: _write(database, Path(folder) / "again.safetensors", _said(file))
        )
    print(f"{count:,} photos, {size / 1e6:,.0f} MB: {size / count:,.0f} bytes a photo\n")
    print(f"{'':18}{'seconds':>8}{'CPython':>9}{'ratio':>7}{'a search waits':>16}", end="")
    print(f"{'engine, MB':>12}{'browser, MB':>13}")
    _row("export", exporting, writing, exporting_wait, exporting_peaks)
    _row("import", importing, storing, importing_wait, importing_peaks)
    print(f"{'import once more':18}{again:8.1f}\n{'list as CSV':18}{listing:8.1f}")


def _row(what: str, ours: float, theirs: float, waits: float, peaks: tuple[int, int]) -> None:
    print(f"{what:18}{ours:8.1f}{theirs:9.1f}{ours / theirs:7.1f}{waits:14.2f} s", end="")
    print(f"{peaks[0] / 1e6:12,.0f}{peaks[1] / 1e6:13,.0f}")


def _peaks(worker: EngineWorker, function: str) -> tuple[Any, tuple[int, int]]:
    """What a function answers, and how much more memory there was in use meanwhile."""
    worker.call("empty")
    worker.forget_peak()
    before = worker.peak("renderer"), worker.peak("browser")
    answer = worker.call(function, DIMENSIONS)
    return answer, (worker.peak("renderer") - before[0], worker.peak("browser") - before[1])


def _store(file: Path, target: Path) -> None:
    """A file into a database, every byte of it checked before."""
    library, said = load_file(file), _said(file)
    assert json.loads(said["sha256"]) == {name: _sha256(rows) for name, rows in library.items()}
    photos = [json.loads(line) for line in library["facts"].tobytes().splitlines()]
    jpegs, vectors = library["thumbnails"].tobytes(), library["embeddings"]
    ends = library["thumbnail_offsets"].tolist()
    with closing(sqlite3.connect(target)) as database, database:
        database.execute("create table photos (path, facts, vector, thumbnail)")
        database.executemany(
            "insert into photos values (?, ?, ?, ?)",
            (
                (photo["path"], json.dumps(photo), vectors[row].tobytes(), jpegs[start:end])
                for row, (photo, (start, end)) in enumerate(
                    zip(photos, pairwise(ends), strict=True)
                )
            ),
        )


def _write(source: Path, target: Path, said: dict[str, str]) -> None:
    """A database into a file."""
    with closing(sqlite3.connect(source)) as database:
        rows = database.execute("select facts, vector, thumbnail from photos").fetchall()
    facts, vectors, thumbnails = zip(*rows, strict=True)
    lines = "".join(json.dumps(json.loads(each)) + "\n" for each in facts)
    library = {
        "embeddings": np.frombuffer(b"".join(vectors), "<f2").reshape(len(rows), -1),
        "facts": np.frombuffer(lines.encode(), dtype=np.uint8),
        "thumbnails": np.frombuffer(b"".join(thumbnails), dtype=np.uint8),
        "thumbnail_offsets": np.cumsum([0, *map(len, thumbnails)]),
    }
    sums = {name: _sha256(each) for name, each in library.items()}
    save_file(library, target, metadata=said | {"sha256": json.dumps(sums)})


def _said(file: Path) -> dict[str, str]:
    with safe_open(file, "numpy") as opened:
        return dict(opened.metadata())


def _sha256(rows: NDArray[Any]) -> str:
    return hashlib.sha256(rows.data).hexdigest()


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
