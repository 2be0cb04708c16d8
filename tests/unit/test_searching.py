"""Words and pictures -> hits."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from photoseek.engine.query_encoder import REMEMBERED, RememberingEncoder
from photoseek.errors import BrokenImage, NotFound
from photoseek.library.facets.filtering import EVERYTHING, PhotoFilter, read_filter
from photoseek.library.library import Library
from photoseek.library.query.request import Query
from photoseek.library.searching import encode
from photoseek.photo import Ranking
from photoseek.vectors.matrix import normalised

from tests.ranking import rank
from tests.unit.fakes import COLOURS, SPEC, ColourEncoder, embedding_model, jpeg, library_of, photo
from tests.unit.queries import typed

PHOTOS = [photo(number, f"{name}.jpg") for number, name in enumerate(COLOURS, 1)]


VECTORS = normalised(np.array(list(COLOURS.values()), dtype=np.float32) + 1e-3)


def search(
    query: Query,
    limit: int = 10,
    offset: int = 0,
    among: PhotoFilter = EVERYTHING,
    library: Library | None = None,
) -> Ranking:
    asked = asyncio.run(encode(query, RememberingEncoder(embedding_model())))
    return rank(asked, library or library_of(PHOTOS, VECTORS), limit, offset, among)


def names(ranking: Ranking) -> list[str]:
    return [hit.photo.name for hit in ranking.hits]


def test_words_find_their_photo_first() -> None:
    found = search(typed("  blue\n"))
    assert names(found)[0] == "blue.jpg"
    assert found.total == 4
    assert found.familiar


def test_a_picture_finds_its_like() -> None:
    assert names(search(typed("", image=jpeg((10, 200, 10)))))[0] == "green.jpg"


def test_a_photo_of_the_library_is_not_among_its_own_hits() -> None:
    found = search(typed("", photo=1))
    assert "red.jpg" not in names(found)
    assert found.total == 3


def test_a_filter_holds_before_the_ranking_and_never_loses_a_hit() -> None:
    everything = search(typed("red"))
    for directory in ("red.jpg", "white.jpg"):
        # In a library where they lie in directories of their own, the last is first among its own.
        moved = [photo(each.id, f"{each.name}/{each.name}") for each in PHOTOS]
        library = library_of(moved, VECTORS)
        found = search(typed("red"), 1, 0, read_filter({"path": directory}), library)
        assert (names(found), found.total) == ([directory], 1)
        score = next(hit.score for hit in everything.hits if hit.photo.name == directory)
        assert found.hits[0].score == pytest.approx(score)


def test_words_and_a_picture_are_combined() -> None:
    assert set(names(search(typed("red", image=jpeg((0, 0, 255)))))[:3]) >= {"red.jpg", "blue.jpg"}


def test_pages_follow_one_another_without_gap_or_overlap() -> None:
    pages = [search(typed("red"), limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [name for page in pages for name in names(page)] == names(search(typed("red"), limit=4))


def test_matches_are_the_hits_whose_confidence_reaches_one_half() -> None:
    found = search(typed("red"))
    assert found.matches == sum(hit.confidence >= 0.5 for hit in found.hits) == 1


def test_scores_are_cosines() -> None:
    best = search(typed("white")).hits[0]
    assert best.score == pytest.approx(1.0, abs=2**-11)
    assert best.confidence == SPEC.text_calibration.confidence(best.score)


def test_words_outside_the_models_knowledge_are_said_to_be() -> None:
    assert not search(typed("tax return")).familiar


def test_the_same_words_are_embedded_once() -> None:
    async def story() -> None:
        colours = ColourEncoder()
        encoder = RememberingEncoder(embedding_model(colours))
        for _ in range(3):
            await encode(typed("red"), encoder)
        assert colours.texts == ["red"]
        for number in range(REMEMBERED):
            await encode(typed(f"word {number}"), encoder)
        await encode(typed("red"), encoder)
        assert colours.texts.count("red") == 2

    asyncio.run(story())


def test_the_same_picture_is_embedded_once() -> None:
    async def story() -> None:
        colours = ColourEncoder()
        encoder = RememberingEncoder(embedding_model(colours))
        for _ in range(2):
            await encode(typed("", image=jpeg((9, 9, 9))), encoder)
        await encode(typed("", image=jpeg((99, 9, 9))), encoder)
        assert colours.batches == [1, 1]

    asyncio.run(story())


def test_a_photo_that_is_not_there_is_an_error_that_says_so() -> None:
    with pytest.raises(NotFound):
        search(typed("", photo=99))


def test_a_broken_picture_is_an_error_that_says_so() -> None:
    with pytest.raises(BrokenImage):
        search(typed("", image=jpeg((1, 2, 3))[:150]))
