"""Plans -> the photos that they let through."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from photoseek.library.facets.facts import Facts
from photoseek.library.marks import FAVOURITE, Mark, Marks
from photoseek.library.names import NameIndex
from photoseek.library.query.conditions import conditions
from photoseek.library.query.parse import parse
from photoseek.photo import Photo

from tests.unit.queries import TODAY, Holidays

FOLDERS = {1: "Holiday in Italy", 2: "Cards"}
MARKS = (
    Marks()
    .changed(Mark("tag", "Family"), [1, 2], on=True)
    .changed(Mark("tag", "best"), [2, 3], on=True)
    .changed(Mark("album", "Summer trip"), [3], on=True)
    .changed(FAVOURITE, [1, 4], on=True)
)


def _photo(id: int, path: str, taken: str | None = None, **more: object) -> Photo:
    facts = {"folder": 1, "size": 3_000_000, "width": 4000, "height": 3000, "format": "JPEG"}
    facts |= {"modified": int(datetime(2010, 1, 1, tzinfo=UTC).timestamp() * 1000)}
    return Photo(id=id, path=path, taken=taken, **(facts | more))  # type: ignore[arg-type]


PHOTOS = [
    _photo(1, "Rom/IMG_0001.JPG", "2019-07-14T12:00:00", camera="Apple iPhone 12"),
    _photo(2, "Rom/IMG_0002.HEIC", "2020-07-01T00:00:00", format="HEIC", camera="Apple iPhone 12"),
    _photo(3, "Neapel/IMG_0010.JPG", "2020-12-31T23:59:59", camera="NIKON D750", folder=2),
    _photo(4, "DSC01.PNG", width=3000, height=4000, size=100, format="PNG", folder=2),
    _photo(
        5, "square.gif", "2021-01-01T00:00:00", width=9, height=9, latitude=48.1, longitude=11.6
    ),
]


@pytest.fixture(scope="module")
def library() -> tuple[Facts, NameIndex]:
    facts, names = Facts(), NameIndex()
    facts.put(PHOTOS)
    facts.marks = MARKS
    names.put((photo.id, photo.path) for photo in PHOTOS)
    return facts, names


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("beach", [1, 2, 3, 4, 5]),
        ("2019", [1]),
        ("2019 or 2020", [1, 2, 3]),
        ("july", [1, 2]),
        ("on:2020-12-31", [3]),
        ("winter 2020", [3, 5]),
        ("since 2020", [2, 3, 5]),
        ("-2020", [1, 4, 5]),
        ("new year's day", [4, 5]),
        ("in:holiday", [1, 2, 5]),
        ("in:rom", [1, 2]),
        ("in:rom in:neapel", [1, 2, 3]),
        ("-in:rom", [3, 4, 5]),
        ("type:heic", [2]),
        ("type:heic type:png", [2, 4]),
        ("-type:jpg", [2, 4]),
        ("camera:nikon", [3]),
        ("camera:iphone", [1, 2]),
        ("camera:apple 2020", [2]),
        ("IMG_0002", [2]),
        ("IMG_00*", [1, 2, 3]),
        ('"IMG_0001"', [1]),
        ("*.gif", [5]),
        ("-IMG_0002 2020", [3]),
        ("tall", [4]),
        ("square", [5]),
        (">12mp", []),
        (">=12mp", [1, 2, 3, 4]),
        (">2mb", [1, 2, 3, 5]),
        (">2mb <1mb", []),
        ("near:48.1,11.6", [5]),
        ("in Munich", [5]),
        ("-near:48.1,11.6 2021", []),
        ("tag:family", [1, 2]),
        ("tag:family tag:best", [2]),
        ("tag:nobody", []),
        ('album:"Summer trip"', [3]),
        ("favourites", [1, 4]),
        ("favourites -in:rom", [4]),
    ],
)
def test_what_was_typed_lets_these_photos_through(
    library: tuple[Facts, NameIndex], typed: str, found: list[int]
) -> None:
    facts, names = library
    plan = parse(typed, TODAY, "en", Holidays())
    left = {photo.id for photo in PHOTOS}
    for _, condition in conditions(plan, names, FOLDERS):
        left &= set(facts["id"][condition.mask(facts)].tolist())
    assert sorted(left) == found


def test_days_of_every_year_may_go_over_new_year(library: tuple[Facts, NameIndex]) -> None:
    from photoseek.library.query.conditions import Yearly

    facts, _ = library
    assert sorted(facts["id"][Yearly((12, 31), (1, 1)).mask(facts)].tolist()) == [3, 4, 5]


def test_a_year_is_that_of_a_folder_as_well() -> None:
    facts, names = Facts(), NameIndex()
    facts.put(
        [
            _photo(1, "2022/scan.jpg", "2023-01-01T00:00:00"),
            _photo(2, "Italy 2022-07/a.jpg", "2023-01-01T00:00:00"),
            _photo(3, "120225/a.jpg", "2023-01-01T00:00:00"),
            _photo(4, "x/2022.jpg", "2022-07-01T00:00:00"),
            _photo(5, "a.jpg", "2023-01-01T00:00:00", folder=3),
        ]
    )
    folders = {1: "Photos", 3: "Best of 2022"}

    def found(typed: str) -> list[int]:
        (condition,) = conditions(parse(typed, TODAY, "en", Holidays()), names, folders)
        return sorted(facts["id"][condition[1].mask(facts)].tolist())

    assert found("2022") == [1, 2, 4, 5]
    assert found("-2022") == [3]
    assert found("july 2022") == [4]
