"""The library as it lies in IndexedDB, read and damaged from outside the engine."""

from __future__ import annotations

import base64
import zlib
from collections import Counter
from dataclasses import dataclass

import numpy as np
from photoseek.library.packed_facts import from_bytes
from playwright.sync_api import Page

_OPEN = """
    const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open("photoseek");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
    });
    const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
"""

_READ = f"""async () => {{
    {_OPEN}
    const text = (bytes) => {{
        let binary = "";
        for (const byte of new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
            binary += String.fromCharCode(byte);
        return btoa(binary);
    }};
    const stores = ["facts", "vectors", "thumbnails", "gone"];
    const reading = database.transaction(stores);
    const [facts, vectors, thumbnails, gone] = await Promise.all(
        stores.map((store) => done(reading.objectStore(store).getAll())));
    database.close();
    const plain = (block) => ({{ ...block, ids: text(block.ids), data: text(block.data) }});
    return {{
        facts: facts.map(plain),
        vectors: vectors.map(plain),
        gone: gone.flatMap(({{photos}}) => Array.from(photos)),
        thumbnails: thumbnails.map(({{ photo, data }}) => [photo, data.byteLength]),
    }};
}}"""

_DAMAGE = f"""async (store) => {{
    {_OPEN}
    const writing = database.transaction(store, "readwrite").objectStore(store);
    const [block] = await done(writing.getAll());
    block.data[block.data.length >> 1] ^= 1;
    await done(writing.put(block));
    database.close();
    return block.id;
}}"""

_FORGET_THUMBNAIL = f"""async () => {{
    {_OPEN}
    const writing = database.transaction("thumbnails", "readwrite").objectStore("thumbnails");
    const [photo] = await done(writing.getAllKeys());
    await done(writing.delete(photo));
    database.close();
    return photo;
}}"""


@dataclass(frozen=True)
class Block:
    """Rows of one kind."""

    id: int
    ids: list[int]
    """Of the photos."""
    data: bytes
    checksum: int


@dataclass(frozen=True)
class Kept:
    """What is on the disk."""

    facts: list[Block]
    vectors: list[Block]
    thumbnails: dict[int, int]
    """Photo -> bytes of its JPEG."""
    gone: frozenset[int]
    """Photos that count for nothing, where they stand in a block still."""

    @property
    def photos(self) -> dict[int, str]:
        """Photo -> its path."""
        photos = [photo for block in self.facts for photo in from_bytes(block.data).photos()]
        return {photo.id: photo.path for photo in photos if photo.id not in self.gone}

    @property
    def embedded(self) -> list[int]:
        """The photos that have vectors, once for each."""
        photos = [photo for block in self.vectors for photo in block.ids]
        return [photo for photo in photos if photo not in self.gone]

    def check(self) -> None:
        """Nothing is damaged, doubled, or without what belongs to it."""
        for block in [*self.facts, *self.vectors]:
            checksum = zlib.crc32(block.data, zlib.crc32(np.array(block.ids, "<u4").tobytes()))
            assert checksum == block.checksum, f"block {block.id} is damaged"
        embedded = self.embedded
        described = [photo for block in self.facts for photo in block.ids]
        described = [photo for photo in described if photo not in self.gone]
        assert [photo for photo, times in Counter(embedded).items() if times > 1] == []
        assert [photo for photo, times in Counter(described).items() if times > 1] == []
        assert [path for path, times in Counter(self.photos.values()).items() if times > 1] == []
        assert set(described) == set(self.photos)
        assert set(embedded) == set(described) == set(self.thumbnails)
        assert all(self.thumbnails.values())


def read_library(page: Page) -> Kept:
    """The library of the page's origin, in one transaction."""
    found = page.evaluate(_READ)
    return Kept(
        [_block(block) for block in found["facts"]],
        [_block(block) for block in found["vectors"]],
        dict(found["thumbnails"]),
        frozenset(found["gone"]),
    )


def damage_block(page: Page, store: str) -> int:
    """Flip one bit of the first block of ``facts`` or ``vectors``; its id."""
    return int(page.evaluate(_DAMAGE, store))


def forget_thumbnail(page: Page) -> int:
    """Remove the first thumbnail; the id of its photo."""
    return int(page.evaluate(_FORGET_THUMBNAIL))


def _block(record: dict[str, object]) -> Block:
    ids = np.frombuffer(base64.b64decode(str(record["ids"])), dtype="<u4").tolist()
    data = base64.b64decode(str(record["data"]))
    return Block(int(str(record["id"])), ids, data, int(str(record["checksum"])))
