"""The log says what went wrong, and nothing of anybody's photos."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
from collections.abc import Iterator

import pytest
from photoseek.engine.dispatch import Service
from photoseek.engine.journal import Journal
from photoseek.errors import NotFound
from photoseek.wire.protocol import Methods
from photoseek.wire.records import LogEntry

SECRET = "Holiday with Anna/IMG_0001 (secret).jpg"


@pytest.fixture
def entries() -> Iterator[list[LogEntry]]:
    told: list[LogEntry] = []
    journal = Journal(told.append)
    root = logging.getLogger()
    ours = logging.getLogger("photoseek")
    root.addHandler(journal)
    ours.setLevel(logging.INFO)
    yield told
    root.removeHandler(journal)
    ours.setLevel(logging.NOTSET)
    assert SECRET not in json.dumps(told, ensure_ascii=False)
    assert "Anna" not in json.dumps(told, ensure_ascii=False)


def open_it(path: str) -> None:
    raise FileNotFoundError(f"No such file: {path}")


def test_of_the_arguments_numbers_are_kept(entries: list[LogEntry]) -> None:
    logging.getLogger("photoseek.indexing").info("%d photos of %s in %.1f s", 3, SECRET, 0.25)
    (entry,) = entries
    assert entry == {
        "level": "info",
        "source": "photoseek.indexing",
        "text": "3 photos of … in 0.2 s",
        "error": "",
        "places": [],
    }


def test_of_an_exception_its_kind_and_the_places_are_kept(entries: list[LogEntry]) -> None:
    try:
        open_it(SECRET)
    except FileNotFoundError:
        logging.getLogger("photoseek.storage").exception("it could not be opened: %s", SECRET)
    (entry,) = entries
    assert entry["error"] == "FileNotFoundError"
    assert entry["text"] == "it could not be opened: …"
    assert entry["places"][-1].endswith(" open_it")
    assert "test_journal.py:" in entry["places"][-1]


def test_a_task_that_nobody_waits_for_is_told_of(entries: list[LogEntry]) -> None:
    async def lose() -> None:
        async def run() -> None:
            open_it(SECRET)

        task = asyncio.create_task(run())
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(lose())
    (entry,) = entries
    assert (entry["source"], entry["level"]) == ("asyncio", "error")
    assert entry["text"] == "Task exception was never retrieved"
    assert entry["error"] == "FileNotFoundError"


def test_what_others_say_is_not_repeated(entries: list[LogEntry]) -> None:
    logging.getLogger("PIL.JpegImagePlugin").warning("bad marker in %s", SECRET)
    logging.getLogger("PIL.JpegImagePlugin").warning(f"bad marker in {SECRET}")
    assert [(entry["source"], entry["text"]) for entry in entries] == [
        ("PIL.JpegImagePlugin", "")
    ] * 2


def test_a_call_that_fails_is_told_of_by_its_code_or_its_traceback(
    entries: list[LogEntry],
) -> None:
    class Target:
        async def skipped(self, params: object, progress: object) -> None:
            open_it(SECRET)

        async def models(self, params: object, progress: object) -> None:
            raise NotFound(reason="photo", path=SECRET, detail=SECRET)

    posted: list[object] = []

    async def ask() -> None:
        service = Service([Target()], Methods, posted.append)
        for number, method in enumerate(("skipped", "models")):
            service.handle({"id": number, "method": method, "params": {}})
        await asyncio.sleep(0.01)

    asyncio.run(ask())
    assert len(posted) == 2
    ours, expected = entries
    assert (ours["level"], ours["text"]) == ("error", "skipped: internal")
    assert ours["error"] == "FileNotFoundError"
    assert ours["places"][-1].endswith(" open_it")
    assert (expected["level"], expected["text"]) == ("info", "models: not-found")
