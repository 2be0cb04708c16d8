"""Opening, searching and changing a library of 100,000 photos in Chromium's IndexedDB.

``python3 build.py bench library [COUNT]``: synthetic photos with vectors of 512 dimensions; beside
our blocks, what a naive store does on the same disk in the same run: one record a photo, each in a
transaction of its own, all of them read at the start. Of more than 200,000 photos the library is
made without thumbnails, which opening does not read, and the naive store, which does, is left out.
"""

from __future__ import annotations

import sys

from photoseek.models.backends import BATCH

from tests.bench._engine_worker import engine_worker
from tests.bench._page import blank_page

COUNT = 100_000
DIMENSIONS = 512
ADDED = 10_000
REMOVED = (1, 1_000)
WITH_THUMBNAILS = 200_000

NAIVE = """async ([count, added, dimensions]) => {
    const opening = indexedDB.open("naive", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("photos", { keyPath: "id" });
    const database = await new Promise((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
    });
    const photo = (id, thumbnail) => ({
        id, path: `2019/holiday/IMG_${id}.JPG`, size: 3e6, modified: 1.5e12,
        width: 4032, height: 3024,
        taken: "2019-05-05T12:00:00", camera: "A camera of some maker", latitude: 47, longitude: 8,
        vector: Float32Array.from({ length: dimensions }, () => Math.random() - 0.5),
        thumbnail: new Uint8Array(thumbnail),
    });
    const put = (photos) => new Promise((resolve, reject) => {
        const transaction = database.transaction("photos", "readwrite");
        for (const each of photos) transaction.objectStore("photos").put(each);
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
    });
    for (let first = 0; first < count; first += 2000) {
        await put(Array.from({ length: 2000 }, (_, offset) => photo(first + offset, 500)));
    }
    let start = performance.now();
    const reading = database.transaction("photos").objectStore("photos").getAll();
    const all = await new Promise((resolve) => {
        reading.onsuccess = () => resolve(reading.result);
    });
    const matrix = new Float32Array(all.length * dimensions);
    for (const [row, { vector }] of all.entries()) matrix.set(vector, row * dimensions);
    const opened = performance.now() - start;
    const fresh = Array.from({ length: added }, (_, offset) => photo(count + offset, 8000));
    start = performance.now();
    for (const each of fresh) await put([each]);
    return [opened, performance.now() - start];
}"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    print(f"a library of {count:,} photos, vectors of {DIMENSIONS} dimensions, milliseconds\n")
    with blank_page() as page:
        with engine_worker(page, "_library_there") as worker:
            worker.call("fill", count, DIMENSIONS, 500 if count <= WITH_THUMBNAILS else 0)
        with engine_worker(page, "_library_there") as worker:
            worker.call("empty")
            before = worker.memory()
            opening, searching = worker.call("opened", DIMENSIONS)
            memory = (worker.memory() - before) / 1e6
            weighing, weighing_unread = worker.call("weighed")
            checking = worker.call("check") if count <= WITH_THUMBNAILS else None
            at_once = worker.call("append", ADDED, ADDED, DIMENSIONS)
            in_batches = worker.call("append", ADDED, BATCH, DIMENSIONS)
            removing = [(amount, worker.call("remove", amount)) for amount in REMOVED]
        opening_naive = adding_naive = ""
        if count <= WITH_THUMBNAILS:
            naive = page.evaluate(NAIVE, [count, ADDED, DIMENSIONS])
            opening_naive, adding_naive = (f"{milliseconds:,.0f}" for milliseconds in naive)
    _row("", "ours", "a record a photo")
    _row("opening, from the engine on", f"{opening:,.0f}", opening_naive)
    _row("the first search after it, top-100", f"{searching:,.0f}")
    _row("telling what takes how much", f"{weighing:,.0f}")
    _row("with another model's vectors, once", f"{weighing_unread:,.0f}")
    _row("memory above the empty engine, MB", f"{memory:,.0f}")
    if checking is not None:
        _row("checking that it is whole, after that", f"{checking:,.0f}")
    _row(f"adding {ADDED:,} photos at once", f"{at_once:,.0f}")
    _row(f"adding {ADDED:,} in batches of {BATCH}", f"{in_batches:,.0f}", adding_naive)
    for amount, milliseconds in removing:
        _row(f"forgetting {amount:,} anywhere in it", f"{milliseconds:,.0f}")


def _row(what: str, ours: str, naive: str = "") -> None:
    print(f"{what:40}{ours:>9}{naive:>18}".rstrip())


if __name__ == "__main__":
    main()
