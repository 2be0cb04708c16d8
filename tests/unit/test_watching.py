"""When a folder whose files change is looked into again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from photoseek.indexing.watching import Watch


def rests(act: Callable[[Watch], None], quiet: float = 0.0, patience: float = 0.0) -> list[int]:
    """The folders that came to rest, after the event loop has nothing left to do."""
    rested: list[int] = []

    async def run() -> None:
        act(Watch(rested.append, quiet, patience))
        # A timer that is due at once comes before this one, which is set later.
        await asyncio.sleep(0.01)

    asyncio.run(run())
    return rested


def test_many_changes_of_a_folder_are_one() -> None:
    def act(watch: Watch) -> None:
        for number in range(100):
            watch.changed(1, [f"{number}.jpg"])
        watch.changed(2, ["a.png"])

    assert rests(act) == [1, 2]


def test_files_that_are_no_photos_or_hidden_are_of_no_interest() -> None:
    def act(watch: Watch) -> None:
        watch.changed(1, ["film.avi", "photo.jpg.crdownload", "._photo.jpg", ".trash/a.jpg"])
        watch.changed(1, [], [".git/objects"])

    assert rests(act) == []


def test_folders_and_what_is_gone_are_of_interest_whatever_their_name() -> None:
    assert rests(lambda watch: watch.changed(3, [], ["2024.05"])) == [3]


def test_a_folder_that_never_rests_is_looked_into_after_a_while() -> None:
    def act(watch: Watch) -> None:
        watch.changed(1, ["a.jpg"])
        watch.changed(1, ["b.jpg"])

    assert rests(act, quiet=3600.0, patience=0.0) == [1]
    assert rests(act, quiet=3600.0, patience=3600.0) == []
