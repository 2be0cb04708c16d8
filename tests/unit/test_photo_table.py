"""Photos by id, some of them packed, some as they came."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from photoseek.library.packed_facts import from_bytes, is_packed, joined, pack
from photoseek.library.photo_table import PhotoTable
from photoseek.photo import Photo

from tests.unit.fakes import photo

FOLDERS = {1, 2}
PHOTOS = [
    photo(1, "2022/June/a.jpg"),
    photo(3, "b.jpg", 2),
    Photo(
        *(7, 1, "2022/Zoë \ud83d/c.HEIC", 2**40, -5, 4, 3, "HEIC"),
        *("2022-06-01T10:00:00.25", "Lumina", 47.5, -8.25, "ab12"),
    ),
]
EXPOSED = replace(
    PHOTOS[2],
    lens="Lumina 35/2",
    aperture=2.8,
    exposure=1 / 250,
    iso=400,
    focal_length=35.0,
    incomplete=True,
)
FILM = replace(PHOTOS[0], format="MP4", seconds=12.5)
FIRST = Path(__file__).parents[1] / "golden" / "libraries" / "facts-1.bin"
"""The facts of PHOTOS, packed by the version that knew no lenses."""
SECOND = FIRST.with_name("facts-2.bin")
"""Those of EXPOSED as well, by the version that knew no films."""


def table() -> PhotoTable:
    made = PhotoTable()
    made.load(pack(PHOTOS[:2]), FOLDERS)
    made.load(pack(PHOTOS[2:]), FOLDERS)
    return made


def ids(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.uint32)


def test_packed_photos_are_what_they_were_after_a_visit_to_the_disk() -> None:
    parts = [from_bytes(pack(PHOTOS[:1]).to_bytes()), from_bytes(pack(PHOTOS[1:]).to_bytes())]
    together = from_bytes(joined(parts).to_bytes())
    assert together.photos() == PHOTOS
    more = [*PHOTOS, EXPOSED, FILM]
    assert from_bytes(pack(more).to_bytes()).photos() == more
    assert [together.path(row) for row in range(3)] == [each.path for each in PHOTOS]
    assert together.picked(np.array([True, False, True])).photos() == PHOTOS[::2]
    assert pack([]).photos() == []
    with pytest.raises(ValueError, match="buffer"):
        from_bytes(together.to_bytes()[:99])


def test_facts_that_an_earlier_version_packed_are_read_and_joined_with_new_ones() -> None:
    earlier = from_bytes(FIRST.read_bytes())
    assert is_packed(FIRST.read_bytes())
    assert earlier.photos() == PHOTOS
    together = joined([earlier, pack([EXPOSED])])
    assert from_bytes(together.to_bytes()).photos() == [*PHOTOS, EXPOSED]
    together = joined([from_bytes(SECOND.read_bytes()), pack([FILM])])
    assert from_bytes(together.to_bytes()).photos() == [*PHOTOS, EXPOSED, FILM]


def test_a_photo_is_found_by_its_id_and_by_its_path() -> None:
    photos = table()
    photos.add(photo(9, "d.jpg", 2))
    assert [photos[each.id] for each in PHOTOS] == PHOTOS
    assert photos.path(7) == PHOTOS[2].path
    assert photos.path(9) == "d.jpg"
    assert photos.by_path(2) == {"b.jpg": PHOTOS[1], "d.jpg": photo(9, "d.jpg", 2)}
    assert photos.has(ids(1, 2, 7, 9, 1000)).tolist() == [True, False, True, True, False]
    assert (photos.amount_in(1), photos.amount_in(2), photos.amount_in(3)) == (2, 2, 0)
    with pytest.raises(KeyError):
        photos[2]


def test_photos_of_other_folders_are_not_loaded_and_of_doubles_the_first() -> None:
    photos = table()
    photos.load(pack([photo(1, "again.jpg"), photo(11, "x.jpg", 5)]), FOLDERS)
    assert photos[1] == PHOTOS[0]
    assert 11 not in photos
    assert photos.amount_in(1) == 2
    assert set(photos.by_path(1)) == {PHOTOS[0].path, PHOTOS[2].path}


def test_a_photo_that_is_taken_out_is_gone_from_everywhere() -> None:
    photos = table()
    photos.by_path(1)
    assert photos.pop(1) == PHOTOS[0]
    assert 1 not in photos
    assert set(photos.by_path(1)) == {PHOTOS[2].path}
    assert photos.amount_in(1) == 1
    photos.add(replace(PHOTOS[0], path="moved.jpg"))
    assert photos[1].path == "moved.jpg"
    assert set(photos.by_path(1)) == {PHOTOS[2].path, "moved.jpg"}


def test_a_path_that_has_changed_hands_stays_with_its_new_photo() -> None:
    photos = table()
    photos.by_path(2)
    photos.add(photo(5, "b.jpg", 2))
    photos.pop(3)
    assert photos.by_path(2) == {"b.jpg": photo(5, "b.jpg", 2)}


def test_facts_are_handed_out_packed_whatever_they_are_kept_as() -> None:
    photos = table()
    photos.add(photo(9, "d.jpg", 2))
    found = {
        number: labels.formats[code]
        for rows, labels in photos.packed(ids(9, 7, 1))
        for number, code in zip(rows["id"].tolist(), rows["format"].tolist(), strict=True)
    }
    assert found == {1: "JPEG", 7: "HEIC", 9: "JPEG"}
