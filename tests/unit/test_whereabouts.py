"""Near which town, and in which country, photos were taken."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from photoseek.library.gazetteer import Gazetteer
from photoseek.library.known_names import KnownNames
from photoseek.library.library import Library
from photoseek.library.query.plan import InCountry, Near
from photoseek.library.whereabouts import TakenIn, Whereabouts
from photoseek.photo import Photo

from tests.unit.fakes import library_of, photo
from toolchain import gazetteer

NAMES = {
    "DE": ["Germany", "Deutschland", "ドイツ"],
    "FR": ["France", "Frankreich"],
    "MX": ["Mexico"],
}
TOWNS = [
    ("Munich", (48.137, 11.575), 1_505_005, "DE", ["München"]),
    ("Dachau", (48.260, 11.434), 44_945, "DE", []),
    ("Freising", (48.403, 11.749), 48_634, "DE", []),
    ("Paris", (48.853, 2.349), 2_138_551, "FR", ["Paryż"]),
    ("Mexico City", (19.428, -99.128), 12_294_193, "MX", ["Mexico"]),
    ("Suva", (-18.142, 178.441), 93_970, "FJ", []),
]


def _record(number: int) -> dict[str, object]:
    name, (latitude, longitude), people, country, others = TOWNS[number]
    return {
        "geonameid": number,
        "name": name,
        "latitude": latitude,
        "longitude": longitude,
        "population": people,
        "countrycode": country,
        "alternatenames": others,
    }


@pytest.fixture
def whereabouts() -> Whereabouts:
    return Whereabouts(Gazetteer(gazetteer.text(map(_record, range(len(TOWNS))), NAMES)))


PLACES: dict[int, tuple[float, float] | None] = {
    1: (48.14, 11.57),
    2: (48.25, 11.43),  # in Dachau, which lies in Munich's circle
    3: (48.40, 11.75),
    4: (48.85, 2.35),
    5: (45.90, 4.90),  # 390 km from Paris: in no known country
    6: None,
    7: (19.43, -99.13),
}


@pytest.fixture
def library() -> Library:
    return _taken_at(PLACES)


def _taken_at(places: dict[int, tuple[float, float] | None]) -> Library:
    def placed(number: int, at: tuple[float, float] | None) -> Photo:
        latitude, longitude = at or (None, None)
        return replace(photo(number), latitude=latitude, longitude=longitude, camera="NIKON D750")

    photos = [placed(number, at) for number, at in places.items()]
    return library_of(photos, np.ones((len(photos), 3), dtype=np.float32))


def test_a_photo_is_near_the_largest_town_around_it_or_else_the_nearest(
    library: Library, whereabouts: Whereabouts
) -> None:
    names = library.columns.place_names(whereabouts)
    assert [(each.name, each.photos) for each in names.all] == [
        ("Munich", 2),
        ("Mexico City", 1),
        ("Paris", 1),
        ("Freising", 1),
        ("Germany", 3),
        ("Mexico", 1),
        ("France", 1),
    ]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("munich", "Munich"),
        ("MÜNCHEN", "Munich"),
        ("Munihc", "Munich"),
        ("Frnace", "FR"),
        ("Frankreich", "FR"),
        ("ドイツ", "DE"),
        ("mexico", "MX"),
        ("mexico  city", "Mexico City"),
        ("Mexico Ctiy", "Mexico City"),
        ("Dachau", "Dachau"),
        ("Suva", None),
        ("Pari", None),
        ("grass", None),
    ],
)
def test_places_are_known_where_photos_were_taken_also_with_a_letter_wrong(
    library: Library, whereabouts: Whereabouts, name: str, meant: str | None
) -> None:
    found = KnownNames(library, whereabouts).place(name)
    if isinstance(found, InCountry):
        assert found.code == meant
    else:
        assert (found and found.place) == meant


def test_a_camera_is_known_with_a_letter_wrong(library: Library, whereabouts: Whereabouts) -> None:
    known = KnownNames(library, whereabouts)
    assert known.camera("Nikon") == "Nikon"
    assert known.camera("nikno d750") == "nikon d750"
    assert known.camera("canon") is None


def test_a_country_s_photos_are_those_whose_nearest_town_is_there(
    library: Library, whereabouts: Whereabouts
) -> None:
    there = KnownNames(library, whereabouts).there("germany")
    assert there == TakenIn("DE", whereabouts)
    assert library.named(["nothing"], there).tolist() == [1, 2, 3]
    # What is known of the places follows the photos.
    library.settle({}, [], [1, 2])
    assert library.named(["nothing"], there).tolist() == [3]


def test_near_the_date_line(whereabouts: Whereabouts) -> None:
    library = _taken_at({1: (-18.1, 178.4), 2: (-18.1, -179.99)})
    near = KnownNames(library, whereabouts).place("Suva")
    assert isinstance(near, Near)
    assert library.columns.place_names(whereabouts).all[0].photos == 1
