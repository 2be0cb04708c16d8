"""Which formats are opened in which browser, what is read of them, and how long it takes.

``python3 build.py bench formats [FOLDER]``: small pictures of every format, drawn here or kept in
tests/golden/pictures, or all files of FOLDER, one run each, in Chromium and, where they are here or
can be installed, in Firefox and WebKitGTK. A picture counts as opened when its large view can be
decoded; what was drawn here has red at the top left when it is upright. The milliseconds are those
of a whole run with one file: most of them start the vision tower.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.drawing import corners, iphone_exif
from tests.e2e.chromium import chromium as chromium_tab
from tests.e2e.firefox import firefox
from tests.e2e.tab import Tab
from tests.e2e.webkit import webkit
from tests.raw_files import cr3, crw, jpeg, number, orf, raf, tiff_raw, x3f
from toolchain import chromium, engines
from toolchain.places import DIST
from toolchain.security import ISOLATION
from toolchain.server import StaticServer

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"

OPEN = """async () => {
    const { open } = await import("./client.js");
    window.engine = await open({ model: "mini", memory: true });
}"""

TRY = """async (name, content) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const file = new File([bytes], name, { lastModified: 1 });
    const start = performance.now();
    const report = await engine.index({ name, files: [{ path: name, file }] });
    const milliseconds = performance.now() - start;
    if (!report.added) {
        const skipped = (await engine.skipped()).find(({ path }) => path === name);
        const { code, parameters } = skipped ?? { code: "", parameters: report };
        return { milliseconds, why: code, more: JSON.stringify(parameters) };
    }
    const { photos } = await engine.browse({ limit: 1000 });
    const photo = photos.find(({ path }) => path === name);
    const { format, width, height, taken, seconds } = photo;
    const known = { milliseconds, format, width, height, taken, seconds };
    const original = await engine.original(photo.id);
    const url = URL.createObjectURL(original);
    const film = original.type.startsWith("video/");
    const shown = document.createElement(film ? "video" : "img");
    const there = new Promise((resolve, reject) => {
        shown.addEventListener(film ? "loadeddata" : "load", resolve);
        shown.addEventListener("error", reject);
    });
    shown.src = url;
    if (!(await there.catch(() => null))) return { ...known, why: "not shown" };
    if (film) {
        // The first frame may not have been drawn yet.
        const moved = new Promise((resolve) => shown.addEventListener("seeked", resolve));
        shown.currentTime = seconds / 2;
        await moved;
    }
    const [across, down] = film
        ? [shown.videoWidth, shown.videoHeight]
        : [shown.naturalWidth, shown.naturalHeight];
    const canvas = Object.assign(document.createElement("canvas"), { width: across, height: down });
    const context = canvas.getContext("2d");
    context.drawImage(shown, 0, 0);
    const [red, green, blue] = context.getImageData(across / 5, down / 5, 1, 1).data;
    return { ...known, upright: red > 200 && green + blue < 120 };
}"""

Found = dict[str, Any]


class _Bench(StaticServer):
    """``dist/``, and an empty page beside its files."""

    def find(self, name: str) -> Path | bytes | None:
        return b"<!doctype html>" if name == "bench.html" else super().find(name)

    def policies(self, name: str | None) -> dict[str, str]:
        # Isolated: without it there are no threads.
        return ISOLATION if name == "bench.html" else super().policies(name)


def main() -> None:
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    files = [*_of(given)] if given else [*_drawn()]
    server = _Bench(DIST).start()
    found: dict[str, list[Found]] = {}
    with ExitStack() as stack:
        for name, tab in _tabs(stack):
            tab.go(f"{server.url}bench.html")
            tab.evaluate(OPEN)
            found[name] = [_tried(tab, *file) for file in files]
    server.stop()
    print(f"{'file':24}{'format':10}{'pixels':>12}  {'taken':20}" + "".join(map(_column, found)))
    for at, (name, _) in enumerate(files):
        print(_row(name, [each[at] for each in found.values()], given is None))
    opened = [sum("why" not in each for each in some) for some in found.values()]
    print(f"{f'opened, of {len(files)}':68}" + "".join(map(_column, map(str, opened))))


def _tabs(stack: ExitStack) -> Iterator[tuple[str, Tab]]:
    playwright = stack.enter_context(sync_playwright())
    yield "Chromium", stack.enter_context(chromium_tab(playwright, chromium.ensure()))
    if program := engines.firefox():
        yield "Firefox", stack.enter_context(firefox(program, []))
    if there := engines.webkit():
        yield "WebKitGTK", stack.enter_context(webkit(there))


def _tried(tab: Tab, name: str, data: bytes) -> Found:
    answer: Found = tab.evaluate(TRY, name, base64.b64encode(data).decode())
    return answer


def _row(name: str, found: list[Found], drawn: bool) -> str:
    known = next((each for each in found if "format" in each), None)
    facts = f"{'-':44}"
    if known:
        size = f"{known['width']} x {known['height']}"
        facts = f"{known['format']:10}{size:>12}  {known['taken'] or 'no date':20}"
    return f"{name[:23]:24}{facts}" + "".join(_column(_word(each, drawn)) for each in found)


def _word(found: Found, drawn: bool) -> str:
    if "why" in found:
        return str(found["why"])
    wrong = " NOT UPRIGHT" if drawn and not found["upright"] else ""
    return f"{found['milliseconds']:.0f} ms{wrong}"


def _column(text: str) -> str:
    return f"{text[:16]:>17}"


def _of(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()


def _drawn() -> Iterator[tuple[str, bytes]]:
    for path in sorted(PICTURES.iterdir()):
        yield path.name, path.read_bytes()
    image = corners()
    for fmt in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TGA", "PCX", "PPM", "QOI", "DDS"):
        yield f"plain.{fmt.lower()}", _saved(image, fmt)
    lying = image.transpose(Image.Transpose.ROTATE_90)
    for fmt in ("JPEG", "PNG", "WEBP"):
        yield f"turned.{fmt.lower()}", _saved(lying, fmt, exif=iphone_exif(6))
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        yield f"{compression}.tif", _saved(image, "TIFF", compression=compression)
    sensor = [number(262, 32803)]
    cr2 = tiff_raw(b"Canon", jpeg(), way="strips", more=sensor)
    yield "raw.cr2", cr2[:8] + b"CR\2\0" + cr2[12:]
    yield "raw.nef", tiff_raw(b"NIKON CORPORATION", jpeg(), more=sensor)
    yield "raw.arw", tiff_raw(b"SONY", jpeg(), way="main", more=sensor)
    yield "raw.pef", tiff_raw(b"PENTAX", jpeg(), way="next", more=sensor)
    yield "raw.dng", tiff_raw(b"Google", jpeg(), more=[(50706, 1, 4, b"\1\4\0\0")])
    yield "raw.rw2", tiff_raw(b"Panasonic", jpeg(), way="value", head=b"IIU\0")
    yield "raw.cr3", cr3(jpeg((48, 32)), jpeg())
    yield "raw.crw", crw(jpeg())
    yield "raw.orf", orf(jpeg())
    yield "raw.raf", raf(jpeg())
    yield "raw.x3f", x3f(jpeg())
    yield "drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def _saved(image: Image.Image, fmt: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, fmt, **options)
    return out.getvalue()


if __name__ == "__main__":
    main()
