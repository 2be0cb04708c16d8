"""Files beside photos that say something of them: which belongs to which, by their names.

``IMG_1.xmp`` and ``IMG_1.jpg.xmp`` come from programs for photos. Google Takeout writes
``IMG_1.jpg.supplemental-metadata.json``, cut off anywhere to keep names short, and its number of a
double stands where one does not expect it: ``IMG_1.jpg.supplemental-metadata(1).json`` goes with
``IMG_1(1).jpg``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..endings import is_sidecar

_TAKEOUT = ".supplemental-metadata"
_LONGEST = 46
"""Characters of a name of Takeout's before ``.json``."""

_NUMBERED = re.compile(r"(.*)(\(\d{1,4}\))(\.[^.]*)?", re.DOTALL)
_EDITED = re.compile(
    r"(.*)-(?:edited|bearbeitet|modifié|editado|editada|modificato|bewerkt|edytowane|編集済み|수정됨)"
    r"(\(\d{1,4}\))?(\.[^.]*)",
    re.DOTALL,
)
"""Takeout has one file for a photo and for what was made of it."""


class Sidecars:
    """The sidecars of a folder, found by the photo."""

    def __init__(self) -> None:
        self._paths: dict[str, str] = {}
        """By their path in small letters."""
        self._directories: set[str] = set()

    def see(self, paths: Iterable[str]) -> None:
        """Take the paths of files, whatever they are."""
        for path in paths:
            if is_sidecar(path):
                folded = _folded(path)
                self._paths[folded] = path
                self._directories.add(folded.rpartition("/")[0])

    def of(self, path: str) -> tuple[str, ...]:
        """The sidecars of a photo, those that say the most first."""
        if not self._paths:
            return ()
        directory, slash, name = _folded(path).rpartition("/")
        if directory not in self._directories:
            return ()
        found = (self._paths.get(f"{directory}{slash}{each}") for each in _names(name))
        return tuple(dict.fromkeys(filter(None, found)))


def _folded(path: str) -> str:
    """Small letters, in one piece: macOS writes accents apart."""
    return unicodedata.normalize("NFC", path).lower()


def _names(name: str) -> Iterator[str]:
    stem = name.rpartition(".")[0]
    yield f"{name}.xmp"
    yield f"{stem}.xmp"
    yield from _takeout(name)
    if edited := _EDITED.fullmatch(name):
        yield from _takeout("".join(filter(None, edited.groups())))


def _takeout(name: str) -> Iterator[str]:
    numbered = _NUMBERED.fullmatch(name)
    if numbered:
        yield from _cut_off(numbered[1] + (numbered[3] or ""), numbered[2])
    yield from _cut_off(name, "")


def _cut_off(name: str, number: str) -> Iterator[str]:
    for length in range(len(_TAKEOUT), -1, -1):
        yield f"{(name + _TAKEOUT[:length])[:_LONGEST]}{number}.json"
    yield f"{name.rpartition('.')[0]}{number}.json"
