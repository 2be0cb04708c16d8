"""What people of each language type: a file a language, each with a ``WORDS``."""

from __future__ import annotations

from importlib import import_module

from ..vocabulary import Vocabulary

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "zh")
"""The languages of the page."""


def vocabularies(language: str) -> tuple[Vocabulary, ...]:
    """The words of the page's language, and English, which is understood everywhere.

    Args:
        language: BCP 47; a region behind it makes no difference.
    """
    mine = language.lower().partition("-")[0]
    names = [mine, "en"] if mine in LANGUAGES and mine != "en" else ["en"]
    # One file is read, not twelve: importing costs a start of the engine.
    found = [import_module(f"{__name__}.{name}").WORDS for name in names]
    return tuple(vocabulary for vocabulary in found if isinstance(vocabulary, Vocabulary))
