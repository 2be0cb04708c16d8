"""Every language of the page says what English says, with the same parameters, and all of it."""

from __future__ import annotations

import re

import pytest
from photoseek.library.query.languages import LANGUAGES as TYPED

from tests.unit.test_messages import RAISED, call_of, key
from toolchain.messages import Message, languages, said

SAID = languages()
ENGLISH = SAID["en"].messages
OTHERS = sorted(SAID.keys() - {"en"})

NAMES = {
    "models/anotherName",
    "photos/exposureOf",
    "search/things",  # what the built-in model knows, which knows English
    "shell/firstAid/openedAsFile",
}
"""Messages in which several words are the same everywhere."""

WORDS = re.compile(r"[a-z]{2,}[,.:;!?”]* [“(]?[a-z]{2,}", re.IGNORECASE)
MARKUP = re.compile(r"</?[a-z]|&\w+;|\$\{|@\(|¦|\s$")


def test_every_language_that_is_understood_is_spoken() -> None:
    assert set(SAID) == set(TYPED)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_all_that_english_says(language: str) -> None:
    assert sorted(exported(ENGLISH) - SAID[language].messages.keys()) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_nothing_else_and_uses_the_same_parameters(language: str) -> None:
    mine = SAID[language].messages
    assert sorted(exported(mine) - ENGLISH.keys()) == []
    for path in sorted(exported(mine)):
        english, other = ENGLISH[path], mine[path]
        assert other.kind == english.kind, path
        assert other.parameters == english.parameters, path
        assert other.uses == english.uses, path


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_sentence_and_no_markup_is_left(language: str) -> None:
    for path, message in SAID[language].messages.items():
        english = set(ENGLISH[path].texts) if path in ENGLISH else set()
        for text in message.texts:
            assert not MARKUP.search(text.strip()), f"{path}: {text}"
            left = text in english and WORDS.search(text) and path not in NAMES
            assert not left, f"{path}: {text}"


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_number_has_every_form_of_its_language(language: str) -> None:
    said = SAID[language]
    wrong = [(line, forms) for line, forms in said.plurals if forms != said.categories]
    assert wrong == []
    assert said.plurals


@pytest.mark.parametrize("language", OTHERS)
def test_every_error_can_be_said(language: str) -> None:
    sentences = said(*([*call_of(*each)] for each in RAISED), language=language)
    for (code, parameters), sentence in zip(RAISED, sentences, strict=True):
        name = f"{key(code, parameters)}: {sentence}"
        assert sentence and "undefined" not in sentence and "NaN" not in sentence, name
        assert sentence[-1] in ".。", name


SENTENCES: list[tuple[str, list[object], str]] = [
    ("de", ["library/exported", 1], "1 Foto exportiert."),
    ("de", ["library/exported", 3000], "3.000 Fotos exportiert."),
    ("de", ["shell/timeLeft", 42], "noch 45 s"),
    (
        "de",
        ["folders/report", "Urlaub", {"added": 3, "unchanged": 1204}],
        "Urlaub: 3 neu, 1.204 schon eingelesen.",
    ),
    (
        "fr",
        ["library/exported", 1_000_000],
        "Exportation terminée\xa0: 1\u202f000\u202f000 de photos.",
    ),
    ("pl", ["folders/filesFound", 3], "Znaleziono 3 pliki"),
    ("pl", ["folders/filesFound", 5], "Znaleziono 5 plików"),
    ("ar", ["folders/filesFound", 2], "\u200fعُثر على ملفين"),
    ("ja", ["folders/report", "旅行", {"added": 3, "moved": 2}], "旅行：3 枚が新規、2 枚が移動。"),
]


@pytest.mark.parametrize("language", sorted({language for language, _, _ in SENTENCES}))
def test_sentences_are_as_people_say_them(language: str) -> None:
    mine = [(call, sentence) for each, call, sentence in SENTENCES if each == language]
    assert said(*(call for call, _ in mine), language=language) == [each for _, each in mine]


def exported(messages: dict[str, Message]) -> set[str]:
    """What is for the page; a language has further words for its own sentences."""
    return {path for path in messages if "/" in path}
