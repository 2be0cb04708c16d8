"""The decoders beside Python, in Chromium: damaged files, each answered within its time.

The browser's own decoder is asked first, as on the page; what is damaged comes to that in
WebAssembly, whose worker is ended where it takes too long.
"""

from __future__ import annotations

import base64
from collections import Counter
from typing import Any

from photoseek.pictures.formats import sniff

from tests.bench._page import blank_page
from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import seeds
from toolchain import dist

SECONDS = 2.0
"""For one file, after which its worker is ended."""

FORMATS = ("HEIC", "AVIF", "JXL", "JPEG2000")

_OPEN = """async () => {
    const { createDecoding } = await import("./engine/host/decoding.js");
    window.decoding = createDecoding();
}"""

_TRY = """async ([content, format, seconds]) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const started = performance.now();
    const outcome = await Promise.race([
        decoding.decode(bytes, format, `image/${format.toLowerCase()}`, 320, seconds).then(
            ({ data, width, height }) => (data.length === width * height * 4 ? "whole" : "short"),
            (error) => error.name,
        ),
        new Promise((resolve) => setTimeout(resolve, 90_000, "hangs")),
    ]);
    return { outcome, seconds: (performance.now() - started) / 1000 };
}"""

_EXPECTED = {"whole", "Damaged", "Late"}
_KINDS = {"JPEG2000": {"Unknown"}}
"""Where a decoder knows some kinds of a format alone, and damage may make one of another."""


def fuzz_decoders(numbers: range, seed: int) -> tuple[str, list[str]]:
    """Decode the damaged files of these numbers that one of the decoders knows.

    Returns:
        What became of them, in words, and what was found.
    """
    files = {
        name: data
        for name, data in seeds().items()
        if (known := sniff(data)) and known.name in FORMATS
    }
    outcomes: Counter[str] = Counter()
    slowest, found = (0.0, ""), []
    dist.assemble()
    with blank_page() as page:
        page.evaluate(_OPEN)
        for number in numbers:
            name, data = mutated(number, seed, files)
            announced = sniff(data)
            if announced is None or announced.name not in FORMATS:
                continue
            content = base64.b64encode(data).decode()
            answer: dict[str, Any] = page.evaluate(_TRY, [content, announced.name, SECONDS])
            outcomes[answer["outcome"]] += 1
            slowest = max(slowest, (answer["seconds"], f"{number} ({name})"))
            if answer["outcome"] not in _EXPECTED | _KINDS.get(announced.name, set()):
                found.append(f"{number} ({name}) {answer['outcome']} in a decoder")
    counted = ", ".join(f"{name} {count}" for name, count in outcomes.most_common())
    return (
        f"{outcomes.total()} files for decoders in the browser: {counted}\n"
        f"slowest {slowest[0]:.2f} s by the clock: {slowest[1]}\n"
    ), found
