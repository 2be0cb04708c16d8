"""The small files that went wrong once, where they lie beside the checkout, say what is right."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from photoseek.errors import PhotoError
from photoseek.indexing.viewing import told
from photoseek.pictures.decoding import decode
from photoseek.pictures.picture import Picture

from tests.unit.fakes import NoDecoder, library_of, photo
from toolchain.places import ROOT

CASES = ROOT.parent / "shared" / "cases"

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases do not lie beside this")


def opened(name: str) -> Picture:
    return asyncio.run(decode((CASES / name).read_bytes(), 224, NoDecoder()))


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("dates/d04_iso_dashes.jpg", "2019-07-14"),
        ("dates/d06_slashes.jpg", "2019-07-14"),
        ("dates/d09_hour24.jpg", "2018-05-06T00:12"),
        ("dates/d17_dst_gap.jpg", "2021-03-14T02:30"),
        ("dates/d22_am_pm.jpg", "2016-11-07T20:45:30"),
        ("dates/d26_xmp_only_date.jpg", "1989-05-05"),
        ("dates/IMG-20190714-WA0001.jpg", "2019-07-14"),
        ("raw/cr2.cr2", "2012-03-04"),
    ],
)
def test_when_it_was_taken(name: str, taken: str) -> None:
    found = told(photo(1, name), opened(name).metadata, library_of().clock).taken
    assert found is not None
    assert found.startswith(taken)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("places/g02_zero_zero.jpg", (None, None)),
        ("places/g04_zero_denominator_seconds.jpg", (-33.85, 151.2)),
    ],
)
def test_where(name: str, place: tuple[float | None, float | None]) -> None:
    metadata = opened(name).metadata
    assert (metadata.latitude, metadata.longitude) == place


@pytest.mark.parametrize(
    ("name", "camera"),
    [
        ("cameras/c01_nikon.jpg", "NIKON D750"),
        ("cameras/c04_nul_inside.jpg", "OLYMPUS E-M5"),
        ("raw/cr2.cr2", "Canon EOS R5X"),
    ],
)
def test_by_what(name: str, camera: str) -> None:
    assert opened(name).metadata.camera == camera


@pytest.mark.parametrize(
    ("name", "incomplete"),
    [
        ("cut-off/s420_no_eoi.jpg", False),
        ("cut-off/prog_no_eoi.jpg", False),
        ("cut-off/trunc_60pct.jpg", True),
        ("png/png_big_xmp.png", False),
        ("png/png_bad_text_crc.png", False),
    ],
)
def test_how_much_of_it_is_there(name: str, incomplete: bool) -> None:
    assert opened(name).incomplete == incomplete


def test_colours_are_those_of_srgb() -> None:
    def patches(name: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        small = opened(name).image.resize((3, 1))
        return np.asarray(small).astype(float)

    assert np.abs(patches("colour/4_p3.jpg") - patches("colour/1_srgb.jpg")).max() <= 6


def test_everything_else_opens_or_is_for_a_worker_to_decode() -> None:
    pictures = [
        path
        for path in CASES.rglob("*")
        if path.is_file() and path.suffix not in (".md", ".txt", ".safetensors")
    ]
    assert len(pictures) > 40
    for path in pictures:
        try:
            opened(str(path.relative_to(CASES)))
        except PhotoError as error:
            assert error.code == "unsupported"
            assert path.suffix in (".heic", ".jxl", ".avif")
