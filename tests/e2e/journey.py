"""The whole way of a reader through the page, in one start of a browser, whichever it is."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.drawing import Drawing, corners, draw, draw_photos, iphone_exif
from tests.e2e.hosts import Host
from tests.e2e.tab import Tab

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"

DECODED = ("rotated.heic", "rotated.avif", "plain.jxl", "plain.jp2")
"""What some browsers decode themselves and others do not."""

FILM = PICTURES / "plain.webm"

MANY = 24
"""Photos: enough to cancel a run between two of its batches of eight."""

LISTEN = """() => {
    window.said = [];
    new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) {
            if (node.dataset?.testid === "toast") said.push(node.textContent);
        }
    }).observe(document, { childList: true, subtree: true });
    window.broken = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        broken.push(`${violatedDirective} ${blockedURI}`);
    });
    addEventListener("error", ({ message }) => broken.push(message));
    addEventListener("unhandledrejection", ({ reason }) => broken.push(String(reason)));
}"""

LARGE = ".pswp__item[aria-hidden=false] .pswp__img:not(.pswp__img--placeholder)"

WAIT = """async (condition, seconds, large, click) => {
    const by = (id) => document.querySelector(`[data-testid=${id}]`);
    const holds = {
        state: (state) => document.documentElement.dataset.state === state,
        said: (count) => said.length > count,
        indexed: (count) => by("indexed-count")?.textContent === String(count),
        indexing: (count) => Number(by("indexed-count")?.textContent) > count,
        results: (count) => document.querySelectorAll("[data-testid=result]").length === count,
        first: (path) => by("result")?.dataset.path === path,
        plays: () => by("film")?.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
        shown: () => by("lightbox")?.querySelector("[data-testid=download]")
            && document.querySelector(large)?.naturalWidth > 0,
        closed: () => !by("lightbox"),
    };
    const [name, value] = condition;
    const deadline = performance.now() + seconds * 1000;
    while (!holds[name](value)) {
        if (performance.now() > deadline) return document.body.innerText;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // At once: a run may be over by the time that its driver hears of it.
    if (click) document.querySelector(click).click();
    return null;
}"""

TYPE = """(text) => {
    const box = document.querySelector("[data-testid=search]");
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""

RESULTS = """() => [...document.querySelectorAll("[data-testid=result]")].map(
    ({ dataset }) => [dataset.path, Number(dataset.score)]
)"""

SEEN = """async (large) => {
    const image = document.querySelector(large);
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const corner = [...context.getImageData(width / 5, height / 5, 1, 1).data].slice(0, 3);
    const only = document.querySelector("[data-testid=thumbnail-only]") !== null;
    return [width, height, corner, only];
}"""

LEAVE = """() => document.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", keyCode: 27, bubbles: true })
)"""

TEXT = "(css) => document.querySelector(css).textContent"

CLICK = "(css) => document.querySelector(css).click()"

SECONDS = 180
"""For anything that is waited for: busy cores, and compilers that are at their slowest at first."""

Found = list[tuple[str, float]]


@dataclass(frozen=True)
class Seen:
    """The large view of a photo."""

    size: tuple[int, int]
    corner: tuple[int, ...]
    """Red, green and blue near the top left."""
    is_thumbnail: bool

    @property
    def is_upright(self) -> bool:
        """Of what tests/drawing.py calls corners."""
        red, green, blue = self.corner
        return red > 200 and green + blue < 120 and self.size == (96, 64)


class Reader:
    """Somebody at a tab."""

    def __init__(self, tab: Tab, url: str) -> None:
        self.tab = tab
        self._url = url

    def open(self) -> None:
        self.tab.go(self._url)
        self._ready()

    def reload(self) -> None:
        self.tab.reload()
        self._ready()

    def wait(self, name: str, value: object = None, *, click: str | None = None) -> None:
        """Until something holds of the page; then something may be clicked."""
        page = self.tab.evaluate(WAIT, [name, value], SECONDS, LARGE, click)
        assert page is None, f"waited in vain for {name} {value}; the page says:\n{page}"

    def index(self, files: Sequence[Path]) -> str:
        before = self.tab.evaluate("() => said.length")
        self.tab.give("folder-input", files)
        self.wait("said", before)
        self.wait("state", "ready")
        return str(self.tab.evaluate("() => said.at(-1)"))

    def search(self, text: str, *, first: str) -> Found:
        self.tab.evaluate(TYPE, text)
        self.wait("first", first)
        return self.found()

    def found(self) -> Found:
        self.wait("state", "ready")
        return [(path, score) for path, score in self.tab.evaluate(RESULTS)]

    def see(self) -> Seen:
        """Open the first result and close it again."""
        self.open_first()
        self.wait("shown")
        width, height, corner, thumbnail_only = self.tab.evaluate(SEEN, LARGE)
        self.leave()
        return Seen((width, height), tuple(corner), thumbnail_only)

    def open_first(self) -> None:
        self.tab.evaluate(CLICK, "[data-testid=result] button")

    def leave(self) -> None:
        self.tab.evaluate(LEAVE)
        self.wait("closed")

    def clear(self) -> None:
        self.tab.evaluate(CLICK, "[data-testid=clear-query]")
        self.wait("results", 0)
        self.wait("state", "ready")

    def count(self) -> int:
        return int(self.text("indexed-count"))

    def text(self, testid: str) -> str:
        return str(self.tab.evaluate(TEXT, f"[data-testid={testid}]"))

    def check(self) -> None:
        broken = self.tab.evaluate("() => broken")
        assert not broken, broken

    def _ready(self) -> None:
        self.tab.evaluate(LISTEN)
        self.wait("state", "ready")


def go(tab: Tab, server: Host, folder: Path) -> None:
    """Boot, index, search, see large, search by photo, cancel and resume, two tabs, offline."""
    reader = Reader(tab, server.url)
    reader.open()
    drawn = draw_photos(folder / "Drawn")
    photos = [path for path in sorted(drawn.rglob("*")) if path.is_file()]
    pictures = [*(PICTURES / name for name in DECODED), *_turned(folder)]
    count = len(photos) + len(pictures) + 1
    said = reader.index([*photos, *pictures, FILM])
    assert f"{count} new" in said, said

    found = reader.search("a red circle", first="red circle.jpg")
    assert len(found) == count
    assert reader.see().size == (640, 480)
    for picture in pictures:
        reader.search(picture.name, first=picture.name)
        seen = reader.see()
        assert seen.is_upright and not seen.is_thumbnail, (picture.name, seen)

    reader.search(FILM.name, first=FILM.name)
    assert reader.text("length") == "0:02"
    reader.open_first()
    reader.wait("plays")
    reader.leave()

    reader.clear()
    tab.give("image-query-input", [drawn / "2022" / "blue square.png"])
    reader.wait("first", "blue square.png")
    assert reader.found()[0][1] > 0.99
    reader.clear()

    many = _many(folder)
    tab.give("folder-input", many)
    reader.wait("indexing", count, click="[data-testid=cancel]")
    reader.wait("state", "ready")
    kept = reader.count() - count
    assert 0 < kept < MANY

    other = Reader(tab.another(), server.url)
    other.open()
    assert other.count() == count + kept
    assert f"{MANY - kept} new, {kept} already indexed" in reader.index(many)
    other.wait("indexed", count + MANY)
    other.check()
    other.tab.close()

    found = reader.search("a red circle", first="red circle.jpg")
    tab.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    reader.check()
    server.stop()
    reader.reload()
    assert reader.search("a red circle", first="red circle.jpg") == found
    later = draw(Drawing("later.jpg", "purple", "circle"), folder / "later.jpg")
    assert "1 new" in reader.index([later])
    reader.check()


def _turned(folder: Path) -> list[Path]:
    """Pictures that lie on their side, each with the word of its format that says so."""
    paths = [folder / f"turned.{ending}" for ending in ("jpg", "png", "webp")]
    for path in paths:
        corners().transpose(Image.Transpose.ROTATE_90).save(path, exif=iphone_exif(6))
    return paths


def _many(folder: Path) -> list[Path]:
    one = draw(Drawing("one.jpg", "teal", "circle"), folder / "one.jpg")
    Image.open(one).resize((3000, 2250)).save(one)
    paths = [folder / f"{number:03}.jpg" for number in range(MANY)]
    for path in paths:
        shutil.copy(one, path)
    return paths
