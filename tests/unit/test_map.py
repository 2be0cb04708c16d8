"""Photos on a map: which lie together, where all of them are, and which towns are named."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pytest
from photoseek.engine.map_methods import MapMethods
from photoseek.errors import BadRequest
from photoseek.library.columns import Columns
from photoseek.library.facets.filtering import EVERYTHING, PhotoFilter, read_filter
from photoseek.library.facets.places import Box
from photoseek.library.gazetteer import Gazetteer
from photoseek.library.map import CLOSEST, Cluster, View, labels, projected
from photoseek.library.whereabouts import Whereabouts
from photoseek.photo import Photo

from tests.unit.fakes import library_of
from toolchain import gazetteer

WORLD = Box(-85, -180, 85, 180)
NOBODY = Whereabouts(Gazetteer())

MUNICH, DACHAU, PARIS = (48.137, 11.575), (48.260, 11.434), (48.853, 2.349)
FIJI, SAMOA = (-17.8, 178.1), (-13.8, -171.8)


def town(number: int, name: str, at: tuple[float, float], people: int) -> dict[str, object]:
    return {
        "geonameid": number,
        "name": name,
        "latitude": at[0],
        "longitude": at[1],
        "population": people,
        "countrycode": "DE",
        "alternatenames": [],
    }


@pytest.fixture(scope="module")
def whereabouts() -> Whereabouts:
    towns = [
        town(1, "Munich", MUNICH, 1_505_005),
        town(2, "Dachau", DACHAU, 44_945),
        town(3, "Augsburg", (48.371, 10.898), 259_196),
        town(4, "Paris", PARIS, 2_138_551),
    ]
    return Whereabouts(Gazetteer(gazetteer.text(towns)))


def taken_at(*places: tuple[float, float] | None, **facts: Any) -> Columns:
    columns = Columns()
    columns.put([located(number, at, **facts) for number, at in enumerate(places, 1)])
    return columns


def located(number: int, at: tuple[float, float] | None, **facts: Any) -> Photo:
    latitude, longitude = at or (None, None)
    given: dict[str, Any] = {"size": 1, "width": 4, "height": 3, "format": "JPEG", **facts}
    given.setdefault("modified", 1_600_000_000_000 + number)
    return Photo(
        id=number,
        folder=1,
        path=f"{number}.jpg",
        latitude=latitude,
        longitude=longitude,
        **given,
    )


def clusters(
    columns: Columns,
    zoom: float,
    box: Box = WORLD,
    wanted: PhotoFilter = EVERYTHING,
    whereabouts: Whereabouts = NOBODY,
) -> Sequence[Cluster]:
    return columns.mapped(wanted, View(box, zoom), whereabouts).clusters


def corners(cluster: Cluster) -> list[float]:
    box = cluster.box
    return [box.south, box.west, box.north, box.east]


def test_photos_that_lie_close_are_one_cluster_until_one_looks_closer() -> None:
    columns = taken_at(MUNICH, DACHAU, PARIS, None, MUNICH)
    assert [each.photos for each in clusters(columns, 1)] == [4]
    assert [each.photos for each in clusters(columns, 6)] == [3, 1]
    near = Box(48, 11, 48.5, 12)
    assert [each.photos for each in clusters(columns, 11, near)] == [2, 1]


def test_a_cluster_shows_the_newest_of_its_photos_and_where_they_are() -> None:
    columns = taken_at(MUNICH, PARIS, MUNICH)
    columns.put([located(4, MUNICH, modified=5), located(5, None)])
    munich, paris = clusters(columns, 6)
    assert (munich.newest, paris.newest) == (3, 2)
    assert (munich.latitude, munich.longitude) == pytest.approx(MUNICH)
    assert corners(munich) == pytest.approx([*MUNICH, *MUNICH], abs=0.00002)
    assert (paris.latitude, paris.longitude) == pytest.approx(PARIS)


def test_photos_that_no_map_takes_apart_are_inseparable() -> None:
    columns = taken_at(MUNICH, (MUNICH[0] + 0.0001, MUNICH[1]), PARIS, (PARIS[0] + 0.01, PARIS[1]))
    paris, munich = clusters(columns, 6)
    assert (paris.photos, paris.inseparable) == (2, False)
    assert (munich.photos, munich.inseparable) == (2, True)
    closest = Box(48.84, 2.33, 48.88, 2.36)
    assert [each.photos for each in clusters(columns, CLOSEST, closest)] == [1, 1]


def test_the_box_of_a_cluster_as_a_filter_lets_all_its_photos_through() -> None:
    random = np.random.default_rng(2)
    columns = taken_at(
        *zip(random.uniform(-80, 80, 400), random.uniform(-180, 180, 400), strict=True)
    )
    for cluster in clusters(columns, 4):
        inside = columns.matching(read_filter({"box": corners(cluster)}))
        assert len(inside) >= cluster.photos
        if cluster.photos == 1:
            assert inside.tolist() == [cluster.newest]


def test_only_what_is_in_the_view_or_right_around_it_is_told() -> None:
    columns = taken_at(MUNICH, PARIS)
    germany = columns.mapped(EVERYTHING, View(Box(47, 6, 55, 15), 6), NOBODY)
    assert [each.photos for each in germany.clusters] == [1]
    assert (germany.inside, germany.located) == (1, 2)
    beside = columns.mapped(EVERYTHING, View(Box(47, 11.6, 49, 12), 9), NOBODY)
    assert ([each.photos for each in beside.clusters], beside.inside) == ([1], 0)


def test_a_view_and_a_cluster_may_cross_the_date_line() -> None:
    columns = taken_at(FIJI, SAMOA, (-17.8, -179.9), PARIS)
    pacific = Box(-30, 160, 0, -160)
    assert [each.photos for each in clusters(columns, 7, pacific)] == [1, 1, 1]
    together = clusters(columns, 4, pacific)
    assert [each.photos for each in together] == [2, 1]
    assert corners(together[0]) == pytest.approx([-17.8, 178.1, -17.8, -179.9], abs=0.00002)
    assert together[0].longitude == pytest.approx(179.1)
    assert columns.mapped(EVERYTHING, View(pacific, 4), NOBODY).inside == 3


def test_where_all_photos_are_is_the_smallest_box_also_across_the_date_line() -> None:
    assert taken_at(FIJI, SAMOA).around_all(EVERYTHING) == Box(-17.8, 178.1, -13.8, -171.8)
    assert taken_at(MUNICH, PARIS).around_all(EVERYTHING) == Box(48.137, 2.349, 48.853, 11.575)
    assert taken_at(MUNICH, None).around_all(EVERYTHING) == Box(*MUNICH, *MUNICH)
    assert taken_at(None).around_all(EVERYTHING) is None


def test_a_filter_narrows_the_map_but_not_by_what_it_says_of_places() -> None:
    columns = taken_at(MUNICH, PARIS)
    columns.put([located(3, PARIS, format="PNG")])
    wanted = read_filter({"kinds": ["JPEG"], "box": [48, 11, 49, 12]})
    assert [each.photos for each in clusters(columns, 6, wanted=wanted)] == [1, 1]
    nobody = read_filter({"kinds": ["GIF"]})
    assert clusters(columns, 6, wanted=nobody) == []


def test_clusters_stay_what_they_are_while_the_map_is_moved() -> None:
    random = np.random.default_rng(0)
    columns = taken_at(*zip(random.normal(48, 3, 3000), random.normal(11, 4, 3000), strict=True))

    def seen(west: float) -> set[tuple[int, int]]:
        box = Box(45, west, 51, west + 6)
        found = clusters(columns, 7.4, box)
        inner = [each for each in found if 10 < each.longitude < 13 and 46 < each.latitude < 50]
        return {(each.newest, each.photos) for each in inner}

    assert len(seen(8)) > 10
    assert seen(8) == seen(8.3) == seen(8.9)


def test_marks_do_not_lie_on_each_other_and_no_photo_is_lost() -> None:
    random = np.random.default_rng(1)
    places = list(zip(random.uniform(-60, 70, 5000), random.uniform(-180, 180, 5000), strict=True))
    for zoom in (2.0, 2.9, 4.5):
        found = clusters(taken_at(*places), zoom)
        assert sum(each.photos for each in found) == 5000
        x, y = projected(
            np.array([each.latitude for each in found]),
            np.array([each.longitude for each in found]),
        )
        apart = np.hypot(x - x[:, None], y - y[:, None]) * 256 * 2**zoom
        np.fill_diagonal(apart, np.inf)
        # Two that were made of several cells each may have come a little nearer.
        assert np.quantile(apart.min(axis=0), 0.02) > 40
        assert apart.min() > 20


def test_a_cluster_is_called_by_the_town_of_most_of_its_photos(whereabouts: Whereabouts) -> None:
    far = (0.0, -30.0)
    columns = taken_at(MUNICH, MUNICH, (48.371, 10.898), far)
    together, lost = clusters(columns, 4, whereabouts=whereabouts)
    assert (together.town, together.towns, lost.town, lost.towns) == ("Munich", 2, "", 0)


def test_towns_are_named_the_largest_first_where_there_is_room(whereabouts: Whereabouts) -> None:
    def named(zoom: float, *corners: float) -> list[str]:
        view = View(Box(*(corners or (47, 0, 50, 13))), zoom)
        return [each.name for each in labels(whereabouts.map, view)]

    assert named(2) == []
    assert named(5) == ["Paris", "Munich"]
    assert named(9) == ["Paris", "Munich", "Augsburg"]
    assert named(11, 48, 11.4, 48.4, 12) == ["Munich", "Dachau"]


class NoTowns:
    async def whereabouts(self, _library: object) -> Whereabouts:
        return NOBODY


class Session:
    def __init__(self, photos: Sequence[Photo]) -> None:
        self.library = library_of(photos, np.ones((len(photos), 3), dtype=np.float32))


def test_over_the_wire_come_a_view_or_where_all_photos_are() -> None:
    session = Session([located(1, MUNICH), located(2, PARIS), located(3, None)])
    methods = MapMethods(cast("Any", session), cast("Any", NoTowns()))

    def asked(**params: Any) -> Any:
        return asyncio.run(methods.map(cast("Any", params), lambda _: None))

    assert asked() == {
        "box": [48.137, 2.349, 48.853, 11.575],
        "clusters": [],
        "labels": [],
        "inside": 0,
        "located": 0,
    }
    view = asked(box=[47, 6, 55, 15], zoom=6, filter={"located": False})
    assert (view["box"], view["inside"], view["located"]) == ([47, 6, 55, 15], 1, 2)
    (cluster,) = view["clusters"]
    assert cluster["box"] == pytest.approx([*MUNICH, *MUNICH], abs=0.00002)
    assert (cluster["photos"], cluster["newest"], cluster["town"]) == (1, 1, "")
    with pytest.raises(BadRequest):
        asked(box=[91, 0, 0, 0], zoom=6)
