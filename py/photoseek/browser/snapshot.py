"""A snapshot of Python's memory with Photoseek imported: before it is made, and when it is back.

The build makes it (toolchain/snapshot.mjs), and web/engine/python/snapshot.js puts it back, without
the files behind it: what was not imported then has them brought, once.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable
from importlib import import_module, invalidate_caches
from importlib.abc import MetaPathFinder
from pkgutil import walk_packages

_ELSEWHERE = ("photoseek.browser.other_half",)
"""For other people's Pyodide, which has no ``host``."""

_CODECS = ("cp437", "cp1252", "latin_1", "utf_16", "utf_16_be", "utf_16_le", "utf_8_sig")
_LAZY = ("numpy.ma", *(f"encodings.{name}" for name in _CODECS))
"""What numpy and Python import when they are asked for something: np.unique, a ZIP, a text."""


def prepare(statements: str) -> None:
    """Import everything: all of Photoseek, and what these statements name of other packages."""
    exec(statements, {})
    for module in walk_packages(import_module("photoseek").__path__, "photoseek."):
        if module.name not in _ELSEWHERE:
            import_module(module.name)
    for name in _LAZY:
        import_module(name)
    from PIL import Image

    # Pillow's plugins come with the first picture.
    Image.init()
    gc.collect()
    gc.freeze()


def wake(bring_files: Callable[[], None]) -> None:
    """Begin where the snapshot ends.

    Args:
        bring_files: puts the files of what is imported where they were; does not return before.
    """
    random.seed()
    sys.meta_path.insert(0, _Absent(bring_files))


class _Absent(MetaPathFinder):
    """Finds nothing itself; who looks for anything that is not in memory has the files brought."""

    def __init__(self, bring_files: Callable[[], None]) -> None:
        self._bring_files = bring_files

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        """Bring the files and step aside."""
        sys.meta_path.remove(self)
        self._bring_files()
        invalidate_caches()
