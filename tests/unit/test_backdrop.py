"""What photos are near to whatever is asked: out of a model's files, and off its scores."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from photoseek.errors import ModelUnsupported
from photoseek.library.arrangement import Arrangement
from photoseek.library.facets.filtering import EVERYTHING
from photoseek.library.library import Library
from photoseek.library.ports import Words
from photoseek.library.searching import encode
from photoseek.library.standing import CLOSEST
from photoseek.models.backdrop import Backdrop, read_backdrop
from photoseek.models.calibration import Calibration
from photoseek.models.fields import Fields
from photoseek.photo import Ranking, Vector, Vectors
from photoseek.vectors.matrix import normalised

from tests.ranking import rank
from tests.unit.fakes import library_of, photo
from tests.unit.queries import typed

EAST, NORTH, UP = np.eye(3, dtype=np.float32)
LINE = Calibration(20.0, -10.0)
"""One half at a standing of 0.5."""


class Compass:
    """Words are directions. Implements library.ports.QueryEncoder."""

    text_calibration = LINE
    image_calibration = LINE

    def __init__(self, backdrop: Backdrop | None, familiarity: float | None = None) -> None:
        self.backdrop = backdrop
        self._familiarity = familiarity

    async def words(self, text: str) -> Words:
        known = {"east": EAST, "north": NORTH, "up": UP}
        return Words(known[text], familiar=True, familiarity=self._familiarity)

    async def picture(self, data: bytes) -> Vector:
        raise AssertionError("nobody asks with a picture here")


def search(text: str, encoder: Compass, library: Library, limit: int = 1000) -> Ranking:
    return rank(asyncio.run(encode(typed(text), encoder)), library, limit, 0, EVERYTHING)


def of(vectors: Vectors) -> Library:
    return library_of([photo(number) for number in range(1, len(vectors) + 1)], vectors)


def ids(ranking: Ranking) -> list[int]:
    return [hit.photo.id for hit in ranking.hits]


def fields(**said: Any) -> Fields:
    vectors = base64.b64encode(np.array([[127, 0, 0], [0, 50, 50]], np.int8).tobytes()).decode()
    line = {"scale": 20.0, "bias": -10.0}
    given = {"vectors": vectors, "sharpness": 25, "weight": 0.5, "calibration": line, **said}
    return Fields("m", "config.json", given)


def test_it_is_read_from_a_models_own_file() -> None:
    read = read_backdrop(fields(doubt=0.25), 3)
    assert read is not None
    assert read.directions == pytest.approx(normalised(np.array([[1, 0, 0], [0, 1, 1]])))
    assert (read.sharpness, read.weight, read.calibration) == (25.0, 0.5, LINE)
    assert (read.company, read.most) == (0.0, 0.0)
    company = read_backdrop(fields(company=0.04, most=0.1), 3)
    assert company is not None
    assert (company.company, company.most) == (0.04, 0.1)
    assert read_backdrop(Fields("m", "config.json", {}), 3) is None


@pytest.mark.parametrize(
    "said",
    [
        {"vectors": "AA!A"},
        {"vectors": "é"},
        {"vectors": ""},
        {"vectors": None},
        {"vectors": base64.b64encode(bytes(4)).decode()},
        {"vectors": base64.b64encode(bytes(3 * 5000)).decode()},
        {"sharpness": 1e3},
        {"sharpness": float("nan")},
        {"weight": -1},
        {"doubt": "much"},
        {"company": -0.1},
        {"most": "much"},
        {"calibration": {"scale": 0, "bias": 1}},
        {"calibration": {}},
    ],
)
def test_what_cannot_be_read_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ModelUnsupported):
        read_backdrop(fields(**said), 3)


def test_it_is_the_smooth_largest_of_the_scores_to_its_directions() -> None:
    backdrop = Backdrop(np.stack([EAST, NORTH]), 25.0, 0.5, LINE)
    found = backdrop.of(np.stack([EAST, UP]))
    assert found == pytest.approx([0.5 * np.log((np.exp(25) + 1) / 2) / 25, 0.0], abs=1e-6)


def test_the_line_lies_higher_for_words_that_the_model_hardly_knows() -> None:
    backdrop = Backdrop(np.stack([UP]), 25.0, 0.5, LINE, doubt=0.2)
    assert backdrop.line(None) == backdrop.line(1.0) == LINE
    assert backdrop.line(0.5).threshold == pytest.approx(LINE.threshold + 0.1)
    vectors = normalised(np.array([[0.55, 0.83, 0.0]]))
    assert search("east", Compass(backdrop, 1.0), of(vectors)).matches == 1
    assert search("east", Compass(backdrop, 0.5), of(vectors)).matches == 0


def test_the_line_falls_as_far_as_all_that_are_above_it_then_allow() -> None:
    backdrop = Backdrop(np.stack([UP]), 25.0, 0.5, LINE, company=0.1, most=0.2)

    def lower(*standings: float, photos: int = 100) -> float:
        return backdrop.lower(0.5, np.array(standings), photos)

    assert lower() == lower(0.4) == 0.0
    assert lower(0.44, 0.44) == pytest.approx(0.1 * np.log(2))
    # The third is too far down for three, so that the line stays where two have put it.
    assert lower(0.2, 0.44, 0.45) == pytest.approx(0.1 * np.log(2))
    assert lower(0.4, 0.4, 0.4, 0.9) == pytest.approx(0.1 * np.log(4))
    assert lower(*[0.31] * 50) == 0.2
    assert lower(*[0.29] * 50) == 0.0
    # Among many photos some come near a line by chance.
    assert lower(0.44, 0.44, photos=122 * 4) == 0.0
    assert lower(*[0.44] * 4, photos=122 * 4) == pytest.approx(0.1 * np.log(2))


def test_photos_that_come_near_the_line_together_are_matches() -> None:
    company = Backdrop(np.stack([UP]), 25.0, 0.5, LINE, company=0.04, most=0.1)
    alone = replace(company, company=0.0)
    east, north = [0.45, 0.893, 0.0], [0.0, 1.0, 0.0]

    def found(backdrop: Backdrop, count: int, least: float = 0.5) -> Ranking:
        library = of(normalised(np.array([east] * count + [north] * 20)))
        asked = asyncio.run(encode(typed("east"), Compass(backdrop)))
        return rank(asked, library, 100, arrangement=Arrangement(least=least))

    assert [found(alone, count).matches for count in (1, 12)] == [0, 0]
    assert [found(company, count).matches for count in (1, 12)] == [0, 12]
    sure = [hit.confidence >= 0.5 for hit in found(company, 12).hits]
    assert sure == [True] * 12 + [False] * 20
    # A slider moves the line, not what is said of a photo.
    strict = found(company, 12, 0.9)
    assert strict.matches == 0
    assert strict.hits[0].confidence == found(company, 12).hits[0].confidence


def test_a_photo_that_is_near_to_everything_comes_behind_one_that_is_not() -> None:
    # The first is nearer to the east, but nearer still to what the backdrop is of.
    vectors = normalised(np.array([[0.7, 0.0, 0.71], [0.6, 0.8, 0.0]]))
    backdrop = Backdrop(np.stack([UP]), 25.0, 0.5, LINE)
    found = search("east", Compass(backdrop), of(vectors))
    assert ids(found) == [2, 1]
    assert [hit.score for hit in found.hits] == pytest.approx([0.6, 0.7], abs=0.01)
    assert [hit.confidence >= 0.5 for hit in found.hits] == [True, False]
    assert found.matches == 1
    assert ids(search("east", Compass(None), of(vectors))) == [1, 2]


def test_pages_are_parts_of_one_order_and_matches_are_its_beginning() -> None:
    random = np.random.default_rng(3)
    count = 5 * CLOSEST
    vectors = normalised(random.normal(size=(count, 3)) + np.array([0.4, 0, 0]))
    library = of(vectors)
    backdrop = Backdrop(np.stack([UP, NORTH]), 25.0, 0.5, LINE)
    asked = asyncio.run(encode(typed("east"), Compass(backdrop)))
    whole = rank(asked, library, count)
    pages = [rank(asked, library, 90, offset) for offset in range(0, count, 90)]
    assert [photo for page in pages for photo in ids(page)] == ids(whole)
    assert len(set(ids(whole))) == whole.total == count
    assert {page.matches for page in pages} == {whole.matches}
    sure = [hit.confidence >= 0.5 for hit in whole.hits]
    assert sure == [True] * whole.matches + [False] * (count - whole.matches)
    # There are more of them than are looked at first, and none is missed.
    stored = vectors.astype(np.float16).astype(np.float32)
    standing = stored @ EAST - backdrop.of(stored)
    assert whole.matches == pytest.approx(np.count_nonzero(standing >= 0.5), abs=1)
    assert whole.matches > CLOSEST


def test_what_may_show_what_is_not_wanted_comes_last_and_is_no_match() -> None:
    # East, more and more to the north; the last two are plainly north, which is what is not wanted.
    angles = np.radians([0, 5, 10, 35, 60, 85])
    vectors = np.stack([np.cos(angles), np.sin(angles), np.zeros(6)], axis=1).astype(np.float32)
    sure = replace(LINE, bias=-19.0)  # above 0.95 it is certain
    for backdrop in (None, Backdrop(np.stack([UP]), 25.0, 0.5, LINE)):
        encoder = Compass(backdrop)
        encoder.text_calibration = sure
        found = search("east not north", encoder, of(vectors))
        assert ids(found)[:4] == [1, 2, 3, 4]
        assert set(ids(found)) == {1, 2, 3, 4, 5}
        assert found.hits[-1].photo.id == 5
        assert found.hits[-1].confidence < 0.5
        assert found.total == 5
