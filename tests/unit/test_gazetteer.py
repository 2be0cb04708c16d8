"""Towns by name, in the text that the build makes of GeoNames' records."""

from __future__ import annotations

import pytest
from photoseek.library.gazetteer import Gazetteer

from toolchain import gazetteer


def _town(
    id: int, name: str, at: tuple[float, float], people: int, *names: str
) -> dict[str, object]:
    return {
        "geonameid": id,
        "name": name,
        "latitude": at[0],
        "longitude": at[1],
        "population": people,
        "countrycode": "XX",
        "alternatenames": list(names),
    }


TOWNS = Gazetteer(
    gazetteer.text(
        [
            _town(1, "Munich", (48.137, 11.575), 1_505_005, "MUC", "München", "mynkn", "慕尼黑"),
            _town(2, "Paris", (33.66094, -95.55551), 24_839),
            _town(3, "Paris", (48.85341, 2.3488), 2_138_551, "Paryż", "Париж", "باريس"),
            _town(4, "New York City", (40.71427, -74.00597), 8_804_190, "New York", "Nueva York"),
            _town(5, "Ulm", (48.39841, 9.99155), 120_451),
        ]
    )
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Munich", "Munich"),
        ("münchen", "Munich"),
        ("MUNCHEN", "Munich"),
        ("慕尼黑", "Munich"),
        ("Paryż", "Paris"),
        ("باريس", "Paris"),
        ("new york", "New York City"),
        (" Ulm ", "Ulm"),
        ("mynkn", None),
        ("MUC", None),
        ("Mun", None),
        ("York", None),
        ("", None),
        ("\t", None),
    ],
)
def test_a_town_is_found_by_any_of_its_whole_names(name: str, found: str | None) -> None:
    place = TOWNS.place(name)
    assert (place and place.place) == found


def test_the_largest_of_a_name_is_meant_and_its_circle_grows_with_it() -> None:
    paris, ulm, new_york = (TOWNS.place(name) for name in ("Paris", "Ulm", "New York"))
    assert paris and ulm and new_york
    assert (paris.latitude, paris.longitude, paris.kilometres) == (48.853, 2.349, 29.2)
    assert ulm.kilometres == 8 and new_york.kilometres == 59.3


def test_towns_are_suggested_by_their_beginning_the_largest_first() -> None:
    assert [near.place for near in TOWNS.beginning("pa", 5)] == ["Paris", "Paris"]
    assert [near.place for near in TOWNS.beginning("pa", 1)] == ["Paris"]
    assert [near.place for near in TOWNS.beginning("m", 5)] == ["Munich"]
    assert list(Gazetteer().beginning("mu", 5)) == []
