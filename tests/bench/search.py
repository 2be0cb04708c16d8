"""Exact top-100 over many vectors, as the page does it, against numpy in CPython.

``python3 build.py bench search``: scan and top-100 over 10,000 and 100,000 unit vectors of 512
dimensions, in Pyodide in Chromium and in CPython on the same machine in the same run.
"""

from __future__ import annotations

import statistics
import time

import numpy as np
from photoseek.vectors import Matrix, normalised
from playwright.sync_api import Page

from tests.bench._page import blank_page

COUNTS = (10_000, 100_000)
DIMENSIONS = 512
RUNS = 15

BOOT = """async () => {
    const { loadPyodide } = await import("./vendor/pyodide/pyodide.mjs");
    const index = await (await fetch("py/index.json")).json();
    window.pyodide = await loadPyodide({
        indexURL: new URL("vendor/pyodide/", location.href).href,
        packages: ["numpy", "pillow"],
    });
    await pyodide.loadPackage(`py/${index.wheel}`, { messageCallback() {} });
}"""

MEASURE = f"""
import time
import numpy as np
from photoseek.vectors import Matrix, normalised

def measure(count):
    random = np.random.default_rng(0)
    matrix = Matrix({DIMENSIONS})
    rows = random.standard_normal((count, {DIMENSIONS}), dtype=np.float32)
    matrix.append(range(1, count + 1), normalised(rows))
    query = normalised(random.standard_normal({DIMENSIONS}))
    times = []
    for _ in range({RUNS}):
        start = time.perf_counter()
        matrix.top_k(query, 100, str)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[len(times) // 2]

measure(COUNT)
"""


def main() -> None:
    with blank_page() as page:
        page.evaluate(BOOT)
        print(f"top-100 of {DIMENSIONS}-d vectors, exact, median of {RUNS}, milliseconds\n")
        print(f"{'vectors':>9}{'Pyodide':>10}{'CPython':>10}{'ratio':>7}")
        for count in COUNTS:
            ours, native = _in_chromium(page, count), _native(count)
            print(f"{count:>9,}{ours:>10.1f}{native:>10.1f}{ours / native:>7.1f}")


def _in_chromium(page: Page, count: int) -> float:
    code = MEASURE.replace("COUNT", str(count))
    return float(page.evaluate("(code) => pyodide.runPython(code)", code))


def _native(count: int) -> float:
    random = np.random.default_rng(0)
    matrix = Matrix(DIMENSIONS)
    rows = random.standard_normal((count, DIMENSIONS), dtype=np.float32)
    matrix.append(range(1, count + 1), normalised(rows))
    query = normalised(random.standard_normal(DIMENSIONS))
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        matrix.top_k(query, 100, str)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
