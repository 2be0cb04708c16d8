"""One wall-clock time for filters, headings, order and display, in whatever zone one looks."""

from __future__ import annotations

import pytest
from photoseek.engine.choices import choices_info
from photoseek.library.columns import Columns
from photoseek.library.facets.filtering import EVERYTHING, read_filter
from photoseek.library.wall_clock import UTC, shown_dates
from photoseek.photo import FolderRecord

from tests.unit.test_facets import photo
from tests.zones import NamedZone

LOS_ANGELES = NamedZone("America/Los_Angeles")
NEW_YEAR = 1_704_094_200_000
"""2024-01-01T07:30Z."""


def months(columns: Columns) -> list[str]:
    choices = choices_info(columns.choices(EVERYTHING), {1: FolderRecord(1, "Travels")})
    return [each["value"] for each in choices["months"]]


@pytest.mark.parametrize(
    ("zone", "shown", "year"),
    [
        (UTC, "2024-01-01T07:30:00.000", "2024"),
        (LOS_ANGELES, "2023-12-31T23:30:00.000", "2023"),
        (NamedZone("Asia/Kathmandu"), "2024-01-01T13:15:00.000", "2024"),
    ],
)
def test_a_file_of_a_moment_is_of_the_day_that_the_clocks_here_showed(
    zone: NamedZone, shown: str, year: str
) -> None:
    changed = photo(1, modified=NEW_YEAR)
    columns = Columns(zone)
    columns.put([changed])
    assert shown_dates([changed], zone) == [shown]
    for asked in ("2023", "2024"):
        found = columns.matching(read_filter({"since": asked, "until": asked})).tolist()
        assert found == ([1] if asked == year else [])
    assert months(columns) == [shown[:7]]


def test_summer_time_counts_on_the_day_that_it_was() -> None:
    july = photo(1, modified=1_690_866_000_000)  # 2023-08-01T05:00Z
    assert shown_dates([july], LOS_ANGELES) == ["2023-07-31T22:00:00.000"]


def test_what_a_camera_says_is_of_no_zone_even_in_an_hour_that_clocks_skip() -> None:
    skipped = photo(1, taken="2021-03-14T02:30:00")
    assert shown_dates([skipped], LOS_ANGELES) == ["2021-03-14T02:30:00.000"]
    columns = Columns(LOS_ANGELES)
    columns.put([skipped])
    asked = {"since": "2021-03-14T02:30", "until": "2021-03-14T02:30"}
    assert columns.matching(read_filter(asked)).tolist() == [1]


def test_order_and_headings_agree() -> None:
    columns = Columns(LOS_ANGELES)
    columns.put(
        [
            photo(1, modified=1_690_866_000_000),  # July here, August in UTC
            photo(2, taken="2023-08-01T00:10:00"),
            photo(3, taken="2023-07-31T21:00:00"),
            photo(4, taken="2023-08-02"),
        ]
    )
    assert columns.newest_first(columns.matching(EVERYTHING), str) == [4, 2, 1, 3]
    assert months(columns) == ["2023-08", "2023-07"]


def test_names_of_one_moment_count_as_people_do() -> None:
    names = ["IMG_9.jpg", "IMG_10.jpg", "img_8.jpg", "IMG_11.jpg", f"IMG_{'1' * 5000}.jpg"]
    columns = Columns()
    columns.put([photo(number, name) for number, name in enumerate(names, 1)])
    order = columns.newest_first(columns.matching(EVERYTHING), lambda number: names[number - 1])
    assert [names[number - 1] for number in order] == [names[at] for at in (4, 3, 1, 0, 2)]
