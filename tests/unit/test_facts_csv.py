"""The facts of a library as a table that spreadsheets read, and that runs nothing in them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from photoseek.exchange import facts_csv
from photoseek.photo import FolderRecord, Photo

from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.page import Page, source
from tests.unit.two_devices import between


def test_facts_are_a_table_that_spreadsheets_read() -> None:
    async def act(fast: Page, _slow: Page) -> None:
        odd = {
            "=1+1.jpg": jpeg((1, 2, 3)),
            '@home/a, "b".jpg': jpeg((3, 2, 1)),
            "Zoë.jpg": jpeg((2, 2, 2)),
            "-5.jpg": jpeg((9, 2, 2)),
            "+1.jpg": jpeg((9, 2, 9)),
        }
        await fast.ask("index", folder=source(MemoryFolder(odd), "=odd"))
        made = await fast.ask("export_facts")
        assert made["name"].endswith(".csv")
        data = bytes(made["file"])
        assert data.startswith(b"\xef\xbb\xbffolder,path,size,modified,")
        assert data.count(b"\r\n") == data.count(b"\n") == 10
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert [each["path"] for each in rows] == [
            "'+1.jpg",
            "'-5.jpg",
            "'=1+1.jpg",
            '\'@home/a, "b".jpg',
            "Zoë.jpg",
            "blue.jpg",
            "green.jpg",
            "red.jpg",
            "white.jpg",
        ]
        assert {each["folder"] for each in rows} == {"'=odd", "holiday"}
        last = rows[-1]
        assert (last["modified"], last["width"], last["taken"]) == (
            "2023-11-14T22:13:20Z",
            "32",
            "",
        )

    between(act)


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1.jpg", "'=1+1.jpg"),
        ("\t=1.jpg", "'\t'=1.jpg"),
        ("two\r\n=lines.jpg", "two\r'\n'=lines.jpg"),
        # Where a comma is the decimal sign, a semicolon begins the next cell.
        ("a;=1+1.jpg", "a;'=1+1.jpg"),
        ("\uff1dWEBSERVICE.jpg", "'\uff1dWEBSERVICE.jpg"),
        ("a=1;b - c@d.jpg", "a=1;b - c@d.jpg"),
    ],
)
def test_no_cell_begins_as_a_formula_does(name: str, cell: str) -> None:
    photo = Photo(1, 1, name, 9, 9, 4, 3, "JPEG")
    ((folder, path, *_),) = csv.reader(
        io.StringIO(facts_csv.lines([photo], {1: "@home"}).decode(), newline="")
    )
    assert (folder, path) == ("'@home", cell)


def test_places_below_zero_stay_numbers_in_the_table() -> None:
    async def act(fast: Page, _slow: Page) -> None:
        elsewhere = await fast.store.another()
        await elsewhere.save_folder(FolderRecord(9, "south"))
        photo, *_ = elsewhere.photos.values()
        south = replace(photo, folder=9, latitude=-33.86, longitude=-0.5)
        await elsewhere.settle({}, [south], [])
        await fast.engine.reload()
        data = bytes((await fast.ask("export_facts"))["file"]).decode("utf-8-sig")
        (line,) = [each for each in data.splitlines() if each.startswith("south")]
        assert ",-33.86,-0.5," in line

    between(act)
