"""How far a run is, how fast, and why it stands still."""

from __future__ import annotations

import pytest
from photoseek.errors import StoreFull
from photoseek.indexing.tally import RATE_WINDOW, Tally
from photoseek.photo import Progress


class World:
    def __init__(self, total: int = 100) -> None:
        self.now = 50.0
        self.told: list[Progress] = []
        self.tally = Tally(total, self.told.append, lambda: self.now)

    def pass_by(self, files: int, seconds: float) -> Progress:
        self.now += seconds
        self.tally.count(files)
        return self.told[-1]


def test_the_rate_is_that_of_the_last_seconds() -> None:
    world = World(1000)
    assert world.told[-1].rate is None
    assert world.pass_by(10, 5).rate == pytest.approx(2)
    for _ in range(30):
        last = world.pass_by(8, 1)
    assert last.rate == pytest.approx(8, rel=0.05)
    assert last.seconds_left == pytest.approx((1000 - 250) / 8, rel=0.05)
    assert RATE_WINDOW < 30


def test_a_pause_says_why_until_files_are_dealt_with_again() -> None:
    world = World()
    full = StoreFull()
    world.tally.pause(full)
    assert (world.told[-1].stage, world.told[-1].reason) == ("paused", full)
    last = world.pass_by(8, 1)
    assert (last.stage, last.reason, last.done) == ("indexing", None, 8)


def test_the_file_at_hand_is_told() -> None:
    world = World()
    world.tally.at("a/b.jpg")
    assert (world.told[-1].path, world.told[-1].done) == ("a/b.jpg", 0)
