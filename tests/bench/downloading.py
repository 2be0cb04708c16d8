"""What it costs to get a model's file: downloaded, hashed, kept in chunks; and loaded again.

``python3 build.py bench downloading [MEGABYTES]``: megabytes a second in Chromium, from a hub on
this machine, against a plain ``fetch()`` of the same file, which neither checks nor keeps it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench._page import blank_page
from tests.colour_model import ID, write_colour_model
from tests.hub import Hub

PLAIN = """async (url) => {
    const start = performance.now();
    await (await fetch(url, { cache: "no-store" })).arrayBuffer();
    return (performance.now() - start) / 1000;
}"""

FIRST_WORDS = """async ([model, hub]) => {
    const { open } = await import("./client.js");
    const engine = await open({ model, hub });
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    let downloaded = 0;
    engine.addEventListener("model", ({ detail }) => {
        if (detail.state === "done") downloaded = seconds();
    });
    await engine.search({ text: "green", limit: 1 });
    const answered = seconds();
    engine.close();
    return [downloaded, answered];
}"""


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 256
    with tempfile.TemporaryDirectory() as folder, blank_page() as page:
        small = write_colour_model(Path(folder) / "small")
        large = write_colour_model(Path(folder) / "large", ballast=size * 1_000_000)
        hub = Hub({f"{ID}-small": small, ID: large}).start()
        # A page that no server has sent may not ask others on this machine.
        page.goto(page.url.replace("bench.html", "licenses.txt"))
        # What is no download: the worker, the session, the search itself.
        page.evaluate(FIRST_WORDS, [f"{ID}-small", hub.url])
        _, rest = page.evaluate(FIRST_WORDS, [f"{ID}-small", hub.url])
        plain = page.evaluate(PLAIN, f"{hub.storage_url}/{ID}/onnx/text_model_quantized.onnx")
        downloaded, _ = page.evaluate(FIRST_WORDS, [ID, hub.url])
        _, again = page.evaluate(FIRST_WORDS, [ID, hub.url])
        hub.stop()
    print(f"a text tower of {size} MB, megabytes a second\n")
    print(f"plain fetch()                {size / plain:8.0f}")
    print(f"downloaded, checked, kept    {size / downloaded:8.0f}")
    print(f"read again, checked, opened  {size / (again - rest):8.0f}")


if __name__ == "__main__":
    main()
