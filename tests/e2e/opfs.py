"""A directory of the origin's own file system in place of what the browser's folder dialog returns.

The dialog belongs to the browser and cannot be driven; this is a real FileSystemDirectoryHandle.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

from playwright.sync_api import expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.waiting import wait_until

PICKER = """
    window.showDirectoryPicker = async () => {
        let directory = await navigator.storage.getDirectory();
        for (const part of (window.chosen ?? "Pictures").split("/")) {
            directory = await directory.getDirectoryHandle(part, { create: true });
        }
        return directory;
    };
    window.directoryOf = async (path, options) => {
        let directory = await window.showDirectoryPicker();
        for (const part of path.split("/").slice(0, -1)) {
            directory = await directory.getDirectoryHandle(part, options);
        }
        return directory;
    };
    window.putPicture = async (path, content) => {
        const directory = await directoryOf(path, { create: true });
        const file = await directory.getFileHandle(path.split("/").at(-1), { create: true });
        const writable = await file.createWritable();
        await writable.write(Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)));
        await writable.close();
    };
    window.movePicture = async (path, target) => {
        const file = await (await directoryOf(path)).getFileHandle(path.split("/").at(-1));
        await file.move(await directoryOf(target, { create: true }), target.split("/").at(-1));
    };
    window.removePicture = async (path) => {
        await (await directoryOf(path)).removeEntry(path.split("/").at(-1));
    };
"""


def put(photoseek: Photoseek, drawing: Drawing, folder: Path) -> None:
    """Draw a picture into the directory; ``folder`` is for the file on its way."""
    content = base64.b64encode(draw(drawing, folder / drawing.path).read_bytes()).decode()
    photoseek.page.evaluate(f"putPicture({json.dumps(drawing.path)}, {json.dumps(content)})")


def choose(photoseek: Photoseek) -> str:
    """Choose the directory, or look into it again; what the page says of it."""
    before = photoseek.page.evaluate("said.length")
    photoseek.page.get_by_role("button", name="Add folder", exact=True).click()
    wait_until(photoseek.page, f"said.length > {before}", seconds=BOOT / 1000)
    photoseek.ready()
    return str(photoseek.page.evaluate("said.at(-1)")).strip()


def expect_found(photoseek: Photoseek, *paths: str) -> None:
    """A search finds these photos, and no others."""
    photoseek.search("a coloured shape")
    expect(photoseek.results).to_have_count(len(paths))
    for path in paths:
        expect(photoseek.result(path)).to_be_visible()
