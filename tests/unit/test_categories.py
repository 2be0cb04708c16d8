"""What photos are of, without being asked, and the other ways into a library."""

from __future__ import annotations

import asyncio

import numpy as np
from photoseek.library.categories import CATEGORIES, LABELS, Labels, Sorted, counts
from photoseek.vectors.matrix import normalised

from tests.unit.page import Page, colours, source, story

RANDOM = np.random.default_rng(1)
VECTORS = normalised(RANDOM.normal(size=(len(LABELS), 64)))
TODAY = "2026-11-26"


def _ids(*photos: int) -> np.ndarray:
    return np.array(photos, dtype=np.uint32)


def test_a_photo_belongs_where_its_label_does_and_one_of_none_nowhere() -> None:
    labels = Labels(VECTORS, 25.0)
    alike = [LABELS.index(each) for each in ("a puppy", "a train", "a shoe", "fireworks")]
    known = Sorted()
    known.put(_ids(5, 2, 9, 3), *labels.sort(VECTORS[alike]))
    photos = _ids(2, 3, 5, 9)
    assert counts(known, photos) == [("pets", 1), ("vehicles", 1), ("night", 1)]
    assert known.of("pets", photos).tolist() == [5]
    assert known.of("night", _ids(2, 5)).tolist() == []
    assert known.of("unheard of", photos).tolist() == []
    assert known.things(photos) == {"puppy": 1, "train": 1, "fireworks": 1}
    assert known.unseen(_ids(1, 2, 5, 400)).tolist() == [1, 400]


def test_a_photo_can_be_of_two() -> None:
    labels = Labels(VECTORS, 25.0)
    both = VECTORS[LABELS.index("a man")] + VECTORS[LABELS.index("a truck")]
    bits, _ = labels.sort(normalised(both[None]))
    assert bits[0] == 1 << CATEGORIES.index("people") | 1 << CATEGORIES.index("vehicles")


def test_photos_are_looked_through_once_and_what_was_seen_is_kept() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        before = await page.ask("overview", today="1970-01-01")
        assert before == {"entries": [], "things": []}
        found = await page.ask("look_through", today=TODAY)
        asked = len(page.models.encoder.texts)
        assert asked >= len(LABELS)
        for entry in found["entries"]:
            if entry["kind"] == "category":
                hits = await page.ask("search", text=entry["text"], limit=9)
                assert hits["total"] == entry["photos"]
                assert [chip["kind"] for chip in hits["chips"]] == ["category"]
        assert await page.ask("look_through", today=TODAY) == found
        other = Page(page.reopened())
        await other.engine.start("colours")
        assert await other.ask("look_through", today=TODAY) == found
        assert other.models.encoder.texts == []

    story(act)


def test_a_search_comes_between() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        looking = page.send("look_through", today=TODAY)
        await asyncio.sleep(0)
        found = await page.ask("search", text="red", limit=1)
        assert found["hits"][0]["photo"]["path"] == "red.jpg"
        assert "error" not in await page.answer(looking)

    story(act)
