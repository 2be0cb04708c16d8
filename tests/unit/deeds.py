"""Everything that writes to a library, and a plain model of what must be there afterwards.

Deeds go through the engine's own messages. They are broken off in memory (test_writes_hold.py) and
in a browser (tests/pyodide/test_broken_off.py), and what is left is compared with the model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from photoseek.library.library import Library
from photoseek.library.marks import FORGOTTEN
from photoseek.pictures.content_digest import ends_digest, ends_of

from tests.unit.fakes import SPEC, MemoryFolder, jpeg
from tests.unit.page import Caller, Page

OTHER = SPEC.fingerprint.replace("colours", "other")
"""The fingerprint of the second model."""

Act = Callable[[Caller], Coroutine[Any, Any, Any]]

Paths = Mapping[str, Mapping[str, str]]
"""Folder -> path -> digest."""


@dataclass
class World:
    """Folders on a disk, and what a search must find."""

    folders: dict[str, MemoryFolder] = field(default_factory=dict)
    expected: dict[str, dict[str, str]] = field(default_factory=dict)
    """Folder -> path -> digest."""
    colours: Iterator[int] = field(default_factory=lambda: iter(range(1, 10_000)))
    named: bool = False
    """Whether a folder's handle is its name: a browser's database keeps no Python objects."""

    def new_file(self) -> bytes:
        """A photo like no other."""
        number = next(self.colours)
        return jpeg((number % 251, number // 251 * 40, 255 - number % 251), (8 + number, 8))

    def fill(self, name: str, photos: int = 6) -> None:
        """Put a folder on the disk."""
        self.folders[name] = MemoryFolder(
            {f"{each}.jpg": self.new_file() for each in range(photos)}
        )

    def change(self, name: str) -> None:
        """One photo is moved, one is changed, one is new, one is gone; and there is a text."""
        folder = self.folders[name]
        folder.put("moved/1.jpg", folder.files.pop("1.jpg"), 7)
        folder.put("2.jpg", self.new_file(), 8)
        folder.put("new.jpg", self.new_file(), 9)
        folder.put("notes.txt", b"a text", 9)
        del folder.files["3.jpg"]

    def on_disk(self, name: str) -> dict[str, str]:
        """What is in a folder."""
        files = self.folders[name].files
        return {path: digest(data) for path, data in files.items() if path.endswith(".jpg")}

    def source(self, name: str) -> dict[str, Any]:
        """A folder as the page hands it over."""
        return {"name": name, "handle": name if self.named else self.folders[name]}

    def done(self, deed: Deed) -> None:
        """From here on it is as after a deed."""
        self.expected = {name: dict(paths) for name, paths in deed.after.items()}


@dataclass(frozen=True)
class Deed:
    """Something that writes."""

    name: str
    act: Act
    again: Act
    """What brings the same about, wherever it was broken off."""
    after: Paths
    """What must be found then."""
    at_once: bool
    """Whether a folder is as before or as after, and never between."""
    tag: str = ""
    """Given to all photos of the folder of this name."""

    def judge(self, before: Paths, kept: Mapping[str, Any]) -> None:
        """Compare what is stored, after it was broken off, with what may be."""
        now = found(kept)
        if self.tag:
            # None of the photos have it, or all that had been there.
            tagged = set(kept["marks"].get(("tag", self.tag), ()))
            digests = Counter(kept["photos"][photo].digest for photo in tagged)
            assert digests in (Counter(), Counter(before[self.tag].values())), "torn"
        for name in before.keys() | self.after.keys():
            was, will_be, here = before.get(name), self.after.get(name), now.get(name)
            if not self.at_once:
                there = Counter((here or {}).values())
                stays = Counter((was or {}).values()) & Counter((will_be or {}).values())
                assert stays <= there, "a photo is lost"
                assert there <= Counter((was or {}).values()) | Counter((will_be or {}).values())
            elif here not in (was, will_be):
                # It may be out of the library, and on its way back.
                assert self.name == "bring back", "some of it is there"
                assert not here


def index(world: World, name: str) -> Deed:
    async def act(page: Caller) -> None:
        await page.ask("index", folder=world.source(name))

    return Deed("index", act, act, world.expected | {name: world.on_disk(name)}, at_once=False)


def remove(world: World, name: str) -> Deed:
    async def act(page: Caller) -> None:
        for number in _called(page, name):
            await page.ask("remove_folder", folder=number)

    after = {each: paths for each, paths in world.expected.items() if each != name}
    return Deed("remove", act, act, after, at_once=True)


def remove_and_bring_back(world: World, name: str) -> Deed:
    async def act(page: Caller) -> None:
        for number in _called(page, name):
            await page.ask("remove_folder", folder=number)
            await page.ask("restore_folders", folders=[number])

    again = index(world, name).act
    return Deed("bring back", act, again, world.expected, at_once=True)


def mark(world: World, name: str) -> Deed:
    """All photos of a folder get a tag, which is called like it."""

    async def act(page: Caller) -> None:
        library = page.engine.session.library
        for number in _called(page, name):
            photos = [photo.id for photo in library.photos_of(number).values()]
            await page.ask("mark", photos=photos, kind="tag", name=name, on=True)

    return Deed("mark", act, act, world.expected, at_once=True, tag=name)


def unmark(world: World, name: str) -> Deed:
    """None of the library's photos has it any more."""

    async def act(page: Caller) -> None:
        photos = page.engine.session.library.by_date()
        await page.ask("mark", photos=photos, kind="tag", name=name, on=False)

    return Deed("unmark", act, act, world.expected, at_once=True)


def forget_and_bring_back(world: World, name: str) -> Deed:
    """The photos of a folder are taken out one by one, and are back."""

    async def act(page: Caller) -> None:
        library = page.engine.session.library
        photos = [p.id for each in _called(page, name) for p in library.photos_of(each).values()]
        await page.ask("forget", photos=photos)
        await page.ask("bring_back", photos=photos)

    async def again(page: Caller) -> None:
        gone = page.engine.session.library.marks.of(FORGOTTEN).tolist()
        await page.ask("bring_back", photos=gone)
        await page.ask("index", folder=world.source(name))

    return Deed("bring back", act, again, world.expected, at_once=True)


def prepare(world: World) -> Deed:
    async def act(page: Caller) -> None:
        await page.ask("select_model", model="other")
        for name in world.folders:
            await page.ask("index", folder=world.source(name))
        await page.ask("select_model", model="colours", at_once=True)

    return Deed("prepare", act, act, world.expected, at_once=True)


async def bring_in(world: World, name: str) -> Deed:
    """The library of another device is imported."""
    photos = MemoryFolder({f"{number}.jpg": world.new_file() for number in range(3)})
    other = Page()
    await other.engine.start("colours")
    await other.ask("index", folder={"name": name, "handle": photos})
    file = bytes((await other.ask("export_library"))["file"])

    async def act(page: Caller) -> None:
        await page.ask("import_library", file=file)

    rows = {path: digest(data) for path, data in photos.files.items()}
    return Deed("import", act, act, world.expected | {name: rows}, at_once=True)


def digest(data: bytes) -> str:
    return ends_digest(len(data), ends_of(data))


def known(library: Library) -> dict[str, Any]:
    """All that a library in memory says, to be compared."""
    folders = {
        number: (record.name, record.unfinished) for number, record in library.folders.items()
    }
    photos = {photo.id: photo for folder in folders for photo in library.photos_of(folder).values()}
    return {
        "folders": folders,
        "photos": photos,
        "aside": {photo.id: photo for folder in folders for photo in library.aside_of(folder)},
        "missing": {folder: library.missing_of(folder) for folder in folders},
        "skipped": {folder: dict(library.skipped_of(folder)) for folder in folders},
        "found": sorted(library.by_date()),
        "vectors": {
            photo: np.asarray(library.matrix.vector(photo)).tolist() for photo in library.by_date()
        },
        "columns": len(library.columns),
        "marks": {
            (mark.kind, mark.name): ids.tolist() for mark, ids in library.marks.photos.items()
        },
    }


def found(said: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Folder -> path -> digest of what a search finds."""
    folders: dict[str, dict[str, str]] = {name: {} for name, _ in said["folders"].values()}
    for number in said["found"]:
        photo = said["photos"][number]
        name, _ = said["folders"][photo.folder]
        assert photo.path not in folders[name], "a path is there twice"
        folders[name][photo.path] = photo.digest
    return folders


def _called(page: Caller, name: str) -> list[int]:
    folders = page.engine.session.library.folders
    return [number for number, record in folders.items() if record.name == name]
