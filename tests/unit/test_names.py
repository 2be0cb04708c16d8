"""Photos by the words of their names."""

from __future__ import annotations

import pytest
from photoseek.library.names import MOST, NameIndex

PATHS = {
    1: "Italien 2019/IMG_0042.JPG",
    2: "Italien 2019/IMG_0043.JPG",
    3: "Wanderung/Löwe im Zoo.jpg",
    4: "Wanderung/n02129165_lion.jpg",
    5: "scans/exact name.tiff",
    6: "scans/exact name 2.tiff",
    7: "IMG0420.png",
}


@pytest.fixture
def names() -> NameIndex:
    index = NameIndex()
    index.put(PATHS.items())
    return index


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["lion"], [4]),
        (["lio"], [4]),
        (["ion"], []),
        (["italien"], [1, 2]),
        (["italien", "43"], []),
        (["italien", "0043"], [2]),
        (["2019", "ital"], [1, 2]),
        (["lowe"], [3]),
        (["LÖWE", "zoo"], [3]),
        (["img"], [1, 2, 7]),
        (["0420"], [7]),
        (["jpg"], [1, 2, 3, 4]),
        ([], []),
        ([""], []),
    ],
)
def test_every_word_begins_a_word_of_the_path(
    names: NameIndex, words: list[str], found: list[int]
) -> None:
    assert sorted(names.beginning(words).tolist()) == found


@pytest.mark.parametrize(
    ("pattern", "exact", "found"),
    [
        ("IMG_0042", False, [1]),
        ("img_00", False, [1, 2]),
        ("IMG_00*", False, [1, 2]),
        ("IMG_004?", False, [1, 2]),
        ("*lion", False, [4]),
        ("*.tiff", False, [5, 6]),
        ("exact name", True, [5]),
        ("exact name.tiff", True, [5]),
        ("exact", True, []),
        ("exact", False, [5, 6]),
        ("0042", False, []),
        ("IMG[_]0042", False, []),
        ("*", False, [1, 2, 3, 4, 5, 6, 7]),
        ("Italien", False, []),
    ],
)
def test_file_names_by_their_beginning_whole_or_with_jokers(
    names: NameIndex, pattern: str, exact: bool, found: list[int]
) -> None:
    assert sorted(names.matching(pattern, exact=exact).tolist()) == found


def test_a_photo_that_moves_has_its_new_name_alone(names: NameIndex) -> None:
    names.put([(4, "Afrika/cat.jpg")])
    assert names.beginning(["lion"]).tolist() == []
    assert names.beginning(["afrika", "cat"]).tolist() == [4]


def test_what_is_removed_is_found_no_more(names: NameIndex) -> None:
    names.remove([4, 99])
    assert names.beginning(["lion"]).tolist() == []
    assert names.matching("*lion").tolist() == []


def test_names_with_line_breaks_and_signs_are_names() -> None:
    index = NameIndex()
    index.put([(1, "a\nb/c\x01d\ne.jpg"), (2, "\ud800.jpg"), (3, "日本/写真.jpg")])
    assert index.beginning(["e"]).tolist() == [1]
    assert index.matching("c d e").tolist() == [1]
    assert index.beginning(["写真"]).tolist() == [3]


def test_a_word_that_most_names_have_tells_nothing_and_no_other_ends_early() -> None:
    index = NameIndex()
    index.put((number, f"IMG_{number}.jpg") for number in range(1, MOST + 100))
    index.put((MOST + number, f"Rome/P{number}.jpg") for number in range(100, 2 * MOST))
    assert len(index.beginning(["rome"])) == 0
    assert len(index.beginning(["img"])) == MOST + 99
    assert len(index.matching("img_")) == MOST + 99
    assert index.beginning(["img", "5"]).tolist() == index.matching("IMG_5").tolist()
    assert index.beginning(["rome", "101"]).tolist() == [
        MOST + 101,
        *range(MOST + 1010, MOST + 1020),
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("italein", "italien"),
        ("italen", "italien"),
        ("italiien", "italien"),
        ("itelien", "italien"),
        ("WANDRUNG", "wanderung"),
        ("xtalien", "xtalien"),  # the first letter is taken to be right
        ("scnas", "scans"),
        ("zoi", "zoi"),  # too short to be sure
        ("itali", "itali"),  # begins a word as it is
        ("ital3n", "ital3n"),
        ("sunset", "sunset"),
    ],
)
def test_a_word_with_one_wrong_letter_is_the_one_that_was_meant(
    names: NameIndex, typed: str, meant: str
) -> None:
    assert names.meant(typed) == meant


def test_words_of_photos_that_come_later_are_known() -> None:
    index = NameIndex()
    index.put([(1, "Norway/a.jpg")])
    assert index.meant("lisbno") == "lisbno"
    index.put([(2, "Lisbon/a.jpg")])
    assert index.meant("lisbno") == "lisbon"
