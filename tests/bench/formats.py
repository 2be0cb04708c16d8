"""Which formats are opened, what is read of them, and how long it takes.

``python3 build.py bench formats [FOLDER]``: small pictures of every format, drawn here or kept in
tests/golden/pictures, or all files of FOLDER, one run each. A picture counts as opened when its
large view can be decoded; what was drawn here has red at the top left when it is upright. The
milliseconds are those of a whole run with one file: most of them start the vision tower.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.bench._page import blank_page
from tests.drawing import corners, iphone_exif
from tests.raw_files import cr3, crw, jpeg, number, orf, raf, tiff_raw, x3f

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"

OPEN = """async () => {
    const { open } = await import("./client.js");
    window.engine = await open({ model: "mini" });
}"""

TRY = """async ([name, content]) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const file = new File([bytes], name, { lastModified: 1 });
    const start = performance.now();
    const report = await engine.index({ name, files: [{ path: name, file }] });
    const milliseconds = performance.now() - start;
    if (!report.added) {
        const skipped = (await engine.skipped()).find(({ path }) => path === name);
        const { code, parameters } = skipped ?? { code: "", parameters: report };
        return { milliseconds, why: `${code} ${JSON.stringify(parameters)}` };
    }
    const { photos } = await engine.browse({ limit: 1000 });
    const photo = photos.find(({ path }) => path === name);
    const shown = await engine.original(photo.id).then(createImageBitmap).catch(() => null);
    if (!shown) return { milliseconds, why: "not shown" };
    const context = new OffscreenCanvas(shown.width, shown.height).getContext("2d");
    context.drawImage(shown, 0, 0);
    const [red, green, blue] = context.getImageData(shown.width / 5, shown.height / 5, 1, 1).data;
    const { format, width, height, taken } = photo;
    return { milliseconds, format, width, height, taken, upright: red > 200 && green + blue < 120 };
}"""


def main() -> None:
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    files = [*_of(given)] if given else [*_drawn()]
    with blank_page() as page:
        page.evaluate(OPEN)
        print(f"{'file':24}{'format':10}{'pixels':>12}{'ms':>7}  ")
        opened = 0
        for name, data in files:
            found = page.evaluate(TRY, [name, base64.b64encode(data).decode()])
            opened += "why" not in found
            print(_row(name, found, given is None))
        print(f"{opened} of {len(files)} opened in Chromium")


def _row(name: str, found: dict[str, object], drawn: bool) -> str:
    milliseconds = found["milliseconds"]
    if "why" in found:
        return f"{name[:23]:24}{'-':10}{'':12}{milliseconds:7.0f}  {found['why']}"
    size = f"{found['width']} x {found['height']}"
    said = found["taken"] or "no date"
    upright = "" if not drawn else ", upright" if found["upright"] else ", NOT UPRIGHT"
    return f"{name[:23]:24}{found['format']:10}{size:>12}{milliseconds:7.0f}  {said}{upright}"


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
