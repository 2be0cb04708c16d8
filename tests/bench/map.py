"""A map of many photos: what the engine takes to lay them together, and the page to draw a frame.

``python3 build.py bench map [COUNT]``: milliseconds in Chromium and in CPython, medians but for
what is done once; then the time from frame to frame while a map of 120 marks is moved and zoomed,
in a window of 1440 x 900.
"""

from __future__ import annotations

import json
import statistics
import sys
from typing import Any

from playwright.sync_api import Page

from tests.bench._engine_worker import engine_worker
from tests.bench._map_there import measure
from tests.bench._page import blank_page
from toolchain import gazetteer

COUNT = 100_000
ZOOMS = (2.5, 3.4, 4.5, 6.0, 9.0, 13.0)

OPEN = """async () => {
    const map = document.createElement("script");
    map.type = "importmap";
    map.textContent = JSON.stringify({ imports: {
        "lit-html": "./vendor/lit-html/lit-html.js", "lit-html/": "./vendor/lit-html/",
    } });
    document.head.append(map);
    for (const name of ["shell/tokens", "shell/base", "map/map"]) {
        const style = document.createElement("link");
        Object.assign(style, { rel: "stylesheet", href: `./ui/${name}.css` });
        document.head.append(style);
    }
    document.body.innerHTML = `<div class="map-dialog">
        <div class="map" id="map" style="height: 860px">
            <canvas id="canvas"></canvas><div id="marks"></div><div id="box" hidden></div>
        </div>
    </div>`;
    const { MapView } = await import("./ui/map/map-view.js");
    const part = (id) => document.getElementById(id);
    const parts = { canvas: part("canvas"), marks: part("marks"), box: part("box") };
    const nothing = () => undefined;
    window.map = new MapView(part("map"), parts, {
        onLook: nothing, onCluster: nothing, onBox: nothing, onAll: nothing, onNoOutlines: nothing,
    });
    const clusters = Array.from({ length: 120 }, (_, at) => ({
        photos: at + 1, newest: at + 1, town: "Munich", towns: 1, inseparable: false,
        latitude: 48 + (at % 12) * 0.3, longitude: 8 + Math.floor(at / 12) * 0.5, box: [0, 0, 1, 1],
    }));
    const labels = clusters.slice(0, 40).map((each) => ({ ...each, name: "Munich" }));
    window.map.show({ box: null, clusters, labels, inside: 0, located: 0 });
}"""

FRAMES = """([zoom, count]) => new Promise((resolve) => {
    const frames = [];
    let last = 0;
    const step = (now) => {
        if (last) frames.push(now - last);
        last = now;
        const at = frames.length;
        const world = 256 * 2 ** zoom;
        const x = 0.53 + at * 4 / world;
        map.view = { ...map.view, zoom: zoom + 0.1 * Math.sin(at / 20), x, y: 0.35 };
        map.draw();
        if (at < count) requestAnimationFrame(step);
        else resolve(frames);
    };
    requestAnimationFrame(step);
})"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    towns = gazetteer.file().read_text(encoding="utf-8")
    with blank_page() as page:
        page.set_viewport_size({"width": 1440, "height": 900})
        with engine_worker(page, "_map_there") as worker:
            there = worker.call("measure", count, towns)
        here = json.loads(measure(count, towns))
        print(
            f"{count:,} photos with a place, milliseconds\n\n{'':26}{'Chromium':>9}{'CPython':>9}"
        )
        for name, milliseconds in there.items():
            print(f"{name:26}{milliseconds:>9.1f}{here[name]:>9.1f}")
        print(f"\n{'frames at zoom':26}{'median':>9}{'95 %':>9}")
        page.evaluate(OPEN)
        for zoom in ZOOMS:
            frames = _frames(page, zoom)
            most = frames[len(frames) * 95 // 100]
            print(f"{zoom:<26}{statistics.median(frames):>9.1f}{most:>9.1f}")


def _frames(page: Page, zoom: float) -> list[float]:
    page.evaluate(FRAMES, [zoom, 20])  # the outlines are fetched meanwhile
    page.wait_for_timeout(1500)
    frames: Any = page.evaluate(FRAMES, [zoom, 120])
    return sorted(frames)


if __name__ == "__main__":
    main()
