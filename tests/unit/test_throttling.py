"""How often the page and other tabs hear of a run."""

from __future__ import annotations

from photoseek.engine.throttling import ANNOUNCE_INTERVAL, PROGRESS_INTERVAL, Throttle
from photoseek.errors import StoreFull
from photoseek.photo import Progress


class World:
    def __init__(self) -> None:
        self.now = 100.0
        self.told: list[int] = []
        self.announced = 0
        self.throttle = Throttle(
            lambda state: self.told.append(state.done), self._announce, lambda: self.now
        )

    def _announce(self) -> None:
        self.announced += 1

    def say(self, done: int, total: int = 1000) -> None:
        self.throttle(Progress("indexing", done, total, ""))


def test_the_page_hears_as_often_as_an_eye_follows_and_of_the_end_at_once() -> None:
    world = World()
    for done in range(10):
        world.say(done)
        world.now += PROGRESS_INTERVAL / 4
    assert world.told == [0, 4, 8]
    world.say(1000)
    assert world.told[-1] == 1000


def test_a_pause_is_told_at_once() -> None:
    world = World()
    world.say(1)
    world.throttle(Progress("paused", 2, 1000, "", reason=StoreFull()))
    assert world.told == [1, 2]


def test_other_tabs_hear_of_new_photos_and_of_nothing_else() -> None:
    world = World()
    for _ in range(5):
        world.say(0)
        world.now += ANNOUNCE_INTERVAL
    assert world.announced == 0
    world.say(8)
    world.say(16)
    assert world.announced == 1
    world.now += 2 * ANNOUNCE_INTERVAL
    world.say(16)
    assert world.announced == 2
