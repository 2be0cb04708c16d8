"""Filters: what was asked for on the wire, which photos it lets through, what can be chosen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, cast

import numpy as np
import pytest
from photoseek.engine.choices import MANY_DIRECTORIES, choices_info
from photoseek.errors import BadRequest
from photoseek.library.columns import Columns
from photoseek.library.facets import FACETS
from photoseek.library.facets.filtering import EVERYTHING, PhotoFilter, read_filter
from photoseek.library.facets.labelled import Labelled
from photoseek.library.facets.places import EARTH_KM
from photoseek.library.facets.values import Values
from photoseek.photo import FolderRecord, Photo
from photoseek.wire.records import FilterChoice, FilterChoices, FilterInfo

MAY_2020 = 1_590_000_000_000


def photo(number: int, path: str = "", **facts: Any) -> Photo:
    given: dict[str, Any] = {
        "folder": 1,
        "size": 1_000,
        "modified": MAY_2020,
        "width": 40,
        "height": 30,
    }
    given |= {"format": "JPEG", **facts}
    return Photo(id=number, path=path or f"{number}.jpg", **given)


PARIS = {"latitude": 48.858, "longitude": 2.294}
FIJI = {"latitude": -17.8, "longitude": 178.1}
SAMOA = {"latitude": -13.8, "longitude": -171.8}

PHOTOS = [
    photo(1, "a.jpg", taken="2021-12-31T23:59:59", camera="Lumina X1", **PARIS),
    photo(2, "2022/b.png", format="PNG", taken="2022-01-01T00:00:00", size=5_000),
    photo(3, "2022/June/c.jpg", taken="2022-06-30T12:00:00.250", width=30, height=40, **FIJI),
    photo(4, "2022 copy/d.webp", folder=2, format="WEBP", camera="Lumina X2", width=30, **SAMOA),
    photo(7, "e.jpg", folder=2, taken="no date", camera="Lumina X1", width=4_000, height=3_000),
]

CASES: list[tuple[FilterInfo, set[int]]] = [
    ({}, {1, 2, 3, 4, 7}),
    ({"folders": [], "path": "", "kinds": [], "since": None, "circle": None}, {1, 2, 3, 4, 7}),
    ({"folders": [2]}, {4, 7}),
    ({"folders": [1, 2]}, {1, 2, 3, 4, 7}),
    ({"folders": [3]}, set()),
    ({"path": "2022"}, {2, 3}),
    ({"path": "/2022/June/"}, {3}),
    ({"folders": [2], "path": "2022"}, set()),
    ({"since": "2022"}, {2, 3}),
    ({"until": "2021"}, {1, 4, 7}),
    ({"since": "2020-05", "until": "2020-05"}, {4, 7}),
    ({"since": "2021-12-31", "until": "2022-01-01"}, {1, 2}),
    ({"since": "2022-06-30T12:00"}, {3}),
    ({"kinds": ["PNG", "WEBP"]}, {2, 4}),
    ({"cameras": ["Lumina X1"]}, {1, 7}),
    ({"orientations": ["portrait"]}, {3}),
    ({"orientations": ["square", "landscape"]}, {1, 2, 4, 7}),
    ({"min_bytes": 5_000}, {2}),
    ({"max_bytes": 1_000}, {1, 3, 4, 7}),
    ({"min_pixels": 12_000_000, "max_pixels": 12_000_000}, {7}),
    ({"located": True}, {1, 3, 4}),
    ({"located": False}, {2, 7}),
    ({"circle": [48.86, 2.29, 1]}, {1}),
    ({"circle": [48.86, 2.29, 0.1]}, set()),
    ({"circle": [-15.8, 179.0, 1200]}, {3, 4}),
    ({"box": [40, 0, 50, 10]}, {1}),
    ({"box": [-20, 170, -10, -170]}, {3, 4}),
    ({"kinds": ["JPEG"], "cameras": ["Lumina X1"], "since": "2021"}, {1}),
]


def columns(photos: list[Photo] = PHOTOS) -> Columns:
    filled = Columns()
    filled.put(photos)
    return filled


@pytest.mark.parametrize(("asked", "expected"), CASES, ids=[str(asked) for asked, _ in CASES])
def test_a_filter_lets_through_what_fulfils_all_its_conditions(
    asked: FilterInfo, expected: set[int]
) -> None:
    assert set(columns().matching(read_filter(asked)).tolist()) == expected


BAD: list[dict[str, Any]] = [
    {"since": "yesterday"},
    {"until": "2022-13"},
    {"since": "2022-02-30"},
    {"since": "2022-07-14Z"},
    {"orientations": ["diagonal"]},
    {"circle": [91, 0, 1]},
    {"circle": [0, 0]},
    {"circle": [0, 0, -1]},
    {"circle": [0, 0, math.nan]},
    {"box": [0, 0, 0]},
    {"box": [0, 181, 0, 0]},
    {"min_bytes": "1 MB"},
    {"colour": "red"},
]


@pytest.mark.parametrize("asked", BAD, ids=str)
def test_what_no_photo_can_be_measured_by_is_refused(asked: Any) -> None:
    with pytest.raises(BadRequest):
        read_filter(asked)


def random_photos(count: int) -> list[Photo]:
    random = np.random.default_rng(0)

    def one(number: int) -> Photo:
        located = random.random() < 0.5
        return photo(
            number,
            f"{random.integers(9)}/{random.integers(9)}/{number}.jpg",
            folder=int(random.integers(1, 4)),
            size=int(random.integers(10_000)),
            modified=int(random.integers(1_700_000_000_000)),
            width=int(random.integers(1, 9)),
            height=int(random.integers(1, 9)),
            format=str(random.choice(["JPEG", "PNG", "GIF"])),
            camera=str(random.choice(["one", "two"])) if random.random() < 0.5 else None,
            latitude=float(random.uniform(-90, 90)) if located else None,
            longitude=float(random.uniform(-180, 180)) if located else None,
        )

    return [one(number) for number in range(1, count + 1)]


def kilometres(one: Photo, latitude: float, longitude: float) -> float:
    """By the spherical law of cosines, where the columns use haversines."""
    assert one.latitude is not None
    assert one.longitude is not None
    north, other = math.radians(one.latitude), math.radians(latitude)
    east = math.radians(one.longitude - longitude)
    cosine = math.sin(north) * math.sin(other) + math.cos(north) * math.cos(other) * math.cos(east)
    return EARTH_KM * math.acos(max(-1.0, min(1.0, cosine)))


SLOW: list[tuple[FilterInfo, Callable[[Photo], bool]]] = [
    ({"folders": [1, 3], "path": "4"}, lambda p: p.folder != 2 and p.path.startswith("4/")),
    ({"since": "2000", "until": "2009"}, lambda p: 946684800000 <= p.modified < 1262304000000),
    ({"kinds": ["GIF"], "cameras": ["two"]}, lambda p: (p.format, p.camera) == ("GIF", "two")),
    (
        {"orientations": ["portrait"], "min_bytes": 5_000},
        lambda p: p.height > p.width and p.size >= 5_000,
    ),
    ({"max_pixels": 20, "min_pixels": 6}, lambda p: 6 <= p.width * p.height <= 20),
    (
        {"circle": [60, 170, 3_000]},
        lambda p: p.latitude is not None and kilometres(p, 60, 170) <= 3_000,
    ),
]


@pytest.mark.parametrize(("asked", "holds"), SLOW, ids=[str(asked) for asked, _ in SLOW])
def test_columns_say_the_same_as_a_look_at_every_photo_after_changes_too(
    asked: FilterInfo, holds: Callable[[Photo], bool]
) -> None:
    photos = random_photos(500)
    filled = columns(photos[:200])
    for start in range(200, 500, 60):
        filled.put(photos[start : start + 60])
    filled.remove([each.id for each in photos[100:150]] + [9_999])
    filled.put([photo(each.id, each.path) for each in photos[:20]])
    filled.put(photos[:20])
    left = photos[:100] + photos[150:]

    assert len(filled) == len(left)
    expected = sorted(each.id for each in left if holds(each))
    assert expected
    assert sorted(filled.matching(read_filter(asked)).tolist()) == expected


def newest_first(columns: Columns, wanted: PhotoFilter, path_of: Callable[[int], str]) -> list[int]:
    return columns.newest_first(columns.matching(wanted), path_of)


def test_photos_come_newest_first_and_of_one_moment_by_path_backwards() -> None:
    paths = {each.id: each.path for each in PHOTOS}
    assert newest_first(columns(), EVERYTHING, paths.__getitem__) == [3, 2, 1, 7, 4]
    assert newest_first(columns(), read_filter({"until": "2021"}), paths.__getitem__) == [1, 7, 4]
    assert newest_first(Columns(), EVERYTHING, str) == []


def left(choices: list[FilterChoice]) -> dict[str, int]:
    return {choice["value"]: choice["photos"] for choice in choices}


FOLDERS = {1: FolderRecord(1, "Travels"), 2: FolderRecord(2, "attic")}


def test_every_choice_says_how_many_photos_it_would_leave_with_the_other_conditions() -> None:
    asked: FilterInfo = {"cameras": ["Lumina X1"], "kinds": ["JPEG"]}
    choices = choices_info(columns().choices(read_filter(asked)), FOLDERS)

    assert choices["photos"] == 2
    assert left(choices["kinds"]) == {"JPEG": 2, "PNG": 0, "WEBP": 0}
    assert left(choices["cameras"]) == {"Lumina X1": 2, "Lumina X2": 0}
    assert left(choices["orientations"]) == {"landscape": 2, "portrait": 0, "square": 0}
    assert list(left(choices["months"]).items()) == [
        ("2022-06", 0),
        ("2022-01", 0),
        ("2021-12", 1),
        ("2020-05", 1),
    ]
    assert left(choices["places"]) == {"located": 1, "unlocated": 1}
    assert choices["pixels"] == [
        {"least": None, "most": 999_999, "photos": 1},
        {"least": 4_000_000, "most": 15_999_999, "photos": 1},
    ]
    assert choices["bytes"] == [{"least": None, "most": 99_999, "photos": 2}]


def test_directories_are_a_tree_of_folders_by_name_with_what_lies_below() -> None:
    choices = choices_info(columns().choices(EVERYTHING), FOLDERS)
    tree = [(each["name"], each["path"], each["photos"]) for each in choices["directories"]]
    assert tree == [
        ("attic", "", 2),
        ("2022 copy", "2022 copy", 1),
        ("Travels", "", 3),
        ("2022", "2022", 2),
        ("June", "2022/June", 1),
    ]


def test_directories_deeper_than_a_menu_can_hold_are_left_out() -> None:
    many = [photo(number, f"top/{number}/x.jpg") for number in range(1, MANY_DIRECTORIES + 2)]
    choices = choices_info(columns(many).choices(EVERYTHING), FOLDERS)
    assert [each["path"] for each in choices["directories"]] == ["", "top"]


def test_a_value_that_no_photo_has_any_more_is_no_choice() -> None:
    filled = columns()
    filled.remove([4])
    choices = choices_info(filled.choices(EVERYTHING), FOLDERS)
    assert list(left(choices["kinds"])) == ["JPEG", "PNG"]
    assert list(left(choices["orientations"])) == ["landscape", "portrait"]


def test_an_empty_library_has_nothing_to_choose_from() -> None:
    choices = choices_info(Columns().choices(EVERYTHING), {})
    assert not any(value for field, value in choices.items() if field != "facets")


def test_a_range_of_sizes_leaves_as_many_photos_as_it_says() -> None:
    many = [
        photo(number, size=size, width=width, height=1000)
        for number, (size, width) in enumerate(
            [(99_999, 999), (100_000, 1000), (5_000_000, 3999), (10_000_000, 4000), (1, 16_000)], 1
        )
    ]
    filled = columns(many)
    choices = choices_info(filled.choices(EVERYTHING), FOLDERS)
    assert [each["photos"] for each in choices["pixels"]] == [1, 2, 1, 1]
    assert [each["photos"] for each in choices["bytes"]] == [2, 1, 1, 1]
    for what, least, most in (
        ("pixels", "min_pixels", "max_pixels"),
        ("bytes", "min_bytes", "max_bytes"),
    ):
        for each in choices[what]:  # type: ignore[literal-required]
            asked = cast(FilterInfo, {least: each["least"], most: each["most"]})
            assert len(filled.matching(read_filter(asked))) == each["photos"]
    under = choices_info(filled.choices(read_filter({"min_bytes": 1_000_000})), FOLDERS)
    assert [each["photos"] for each in under["pixels"]] == [0, 1, 1, 0]
    assert [each["photos"] for each in under["bytes"]] == [2, 1, 1, 1]


def test_the_wire_names_the_fields_and_the_choices_of_every_facet() -> None:
    fields = [field for facet in FACETS for field in facet.fields]
    assert sorted(fields) == sorted(FilterInfo.__annotations__)
    offers = [facet.offers for facet in FACETS]
    assert sorted([*offers, "photos", "facets"]) == sorted(FilterChoices.__annotations__)


SQUARISH = Values(
    "squarish",
    field="squarishness",
    read=lambda facts: Labelled(
        ("long", "squarish"), (facts["width"] < 2 * facts["height"]).astype(np.int32)
    ),
)
"""All that it takes to filter by something else that is known of photos."""


def test_a_new_facet_is_one_record() -> None:
    facets = (*FACETS, SQUARISH)
    filled = Columns(facets=facets)
    filled.put([photo(1), photo(2, width=61), photo(3, width=60, format="PNG"), photo(4, width=9)])
    wanted = read_filter({"squarishness": ["squarish"], "kinds": ["JPEG"]}, facets)
    assert set(filled.matching(wanted).tolist()) == {1, 4}

    choices = choices_info(filled.choices(wanted), FOLDERS)
    assert choices["facets"][-1] == {
        "id": "squarish",
        "kind": "choices",
        "menu": "squarish",
        "fields": ["squarishness"],
        "offers": "squarishness",
    }
    assert left(cast("Any", choices)["squarishness"]) == {"long": 1, "squarish": 2}
    assert left(choices["kinds"]) == {"JPEG": 2, "PNG": 0}
    with pytest.raises(BadRequest):
        read_filter({"squarishness": ["squarish"]})
