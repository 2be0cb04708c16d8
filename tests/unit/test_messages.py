"""Python's codes and the page's sentences fit each other, and sentences are as people say them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from photoseek import errors

from toolchain.messages import said, texts
from toolchain.places import PACKAGE

CODES = {
    name: kind.code
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.PhotoseekError)
}
TROUBLES = [
    "no-webassembly",
    "wasm-forbidden",
    "no-module-workers",
    "missing",
    "blocked",
    "stalled",
    "stuck",
    "unknown",
]
WITHOUT_PYTHON = {
    "engine-died",
    "engine-died.hung",
    "closed",
    "library-silent.blocked",
    "library-silent.no-answer",
    *(f"boot-failed.{reason}" for reason in TROUBLES),
}
"""What web/client/ finds out by itself."""
OF_DISPATCH = {"internal", "cancelled"}

LISTS = {"missing", "fields", "known", "there", "files", "suffixes", "unknown"}
"""Parameters that are several texts; ``NUMBERS`` are one number each, all others a text."""
NUMBERS = {"seconds", "size", "listed", "bytes", "width", "height", "rows", "dimensions", "numbers"}


def raised() -> Iterator[tuple[str, dict[str, Any]]]:
    """Code and parameters of every error that is made anywhere, with made-up values."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            if code := CODES.get(call.func.id):
                assert not call.args, f"{path}:{call.lineno}: {ast.unparse(call)}"
                yield from _variants(code, call)


def _variants(code: str, call: ast.Call) -> Iterator[tuple[str, dict[str, Any]]]:
    parameters: dict[str, Any] = {}
    reasons: list[str | None] = [None]
    for each in call.keywords:
        if each.arg is None:  # **wanted: see models.host_answers.Wanted
            parameters |= {"file": "FILE", "model": "MODEL"}
        elif each.arg == "reason":
            reasons = list(_reasons(each.value))
        elif each.arg != "detail":
            parameters[each.arg] = _made_up(each.arg)
    for reason in reasons:
        yield code, parameters if reason is None else {"reason": reason, **parameters}


def _reasons(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(reason)):
            yield reason
        case ast.IfExp(body=one, orelse=other):
            yield from _reasons(one)
            yield from _reasons(other)
        case ast.Attribute(attr="_doing"):
            for path in sorted((PACKAGE / "engine").glob("*_methods.py")):
                there = ast.parse(path.read_text(encoding="utf-8"))
                calls = (each for each in ast.walk(there) if isinstance(each, ast.Call))
                for call in calls:
                    if getattr(call.func, "attr", "") in ("writing", "alone"):
                        yield from _reasons(call.args[0])
        case _:
            raise AssertionError(f"line {value.lineno}: {ast.unparse(value)} is no reason")


def _made_up(name: str) -> object:
    if name in LISTS:
        return ["FIRST", "SECOND"]
    return 7 if name in NUMBERS else name.upper()


def call_of(code: str, parameters: dict[str, Any]) -> tuple[object, ...]:
    return "error", {"code": code, "parameters": parameters}


RAISED = list(raised())


def key(code: str, parameters: dict[str, Any]) -> str:
    reason = parameters.get("reason")
    return f"{code}.{reason}" if reason else code


def test_every_error_has_a_sentence_into_which_its_parameters_fit() -> None:
    assert len(RAISED) > 80
    sentences = said(*(list(call_of(code, parameters)) for code, parameters in RAISED))
    there = texts()
    internal = said(["error", {"code": "internal", "parameters": {}}])[0]
    for (code, parameters), sentence in zip(RAISED, sentences, strict=True):
        name = key(code, parameters)
        assert f"errors/{name}" in there, name
        assert sentence != internal, name
        assert "undefined" not in sentence and "NaN" not in sentence, f"{name}: {sentence}"
        assert sentence.endswith("."), f"{name}: {sentence}"


def test_every_sentence_is_of_an_error_that_there_is() -> None:
    known = {key(code, parameters) for code, parameters in RAISED} | WITHOUT_PYTHON | OF_DISPATCH
    there = {path.removeprefix("errors/") for path in texts() if path.startswith("errors/")}
    assert there == known


def test_every_code_is_one_of_the_tree() -> None:
    docstring = errors.__doc__ or ""
    for code in CODES.values():
        assert code in docstring


SAID: list[tuple[list[object], str]] = [
    (
        [
            "folders/report",
            "Holiday",
            {"added": 3, "moved": 2, "back": 1, "unchanged": 1204, "skipped": 1},
        ],
        "Holiday: 3 new, 2 moved, 1 back, 1,204 already indexed, 1 skipped.",
    ),
    (["folders/report", "Empty", {}], "Empty: no photos found."),
    (
        ["library/imported", {"added": 4, "folders": [1]}],
        "Imported: 4 added. Open their folders to see them in full size.",
    ),
    (
        ["library/imported", {"replaced": 1, "kept": 3, "folders": []}],
        "Imported: 1 newer, 3 there already.",
    ),
    (["library/imported", {"folders": []}], "Imported: no photos in the file."),
    (["library/exported", 1], "Exported 1 photo."),
    (["library/exported", 3000], "Exported 3,000 photos."),
    (["folders/missing", "Pictures", 2, 6], "2 of 6 photos are no longer in “Pictures”"),
    (["folders/missing", "Pictures", 1, 1], "1 photo is no longer in “Pictures”"),
    (["folders/keep", 1], "Keep it"),
    (["folders/filesFound", 1], "1 file found"),
    (["folders/rate", 0.5], "30 a minute"),
    (["models/parts", ["text", "vision"]], "the part for words and the part for photos"),
    (["models/dimensions", 512], "512 dimensions"),
    (["models/downloadOf", 152_000_000], "152 MB download"),
    (["models/onDevice", 1, 999], "1 model on this device, 999 bytes"),
    (["shell/timeLeft", 42], "45 s left"),
    (["shell/timeLeft", 3600], "1 h 0 min left"),
    (
        ["error", {"code": "hub-busy", "parameters": {"model": "a/b", "seconds": 30}}],
        "This site has had too many requests to give the list of files of a/b now. "
        "Try again in 30 seconds.",
    ),
    (
        ["error", {"code": "something-new", "parameters": {}}],
        "Something went wrong inside Photoseek. What is stored is safe; reload the page to go on.",
    ),
]


def test_sentences_are_as_people_say_them() -> None:
    assert said(*(call for call, _ in SAID)) == [expected for _, expected in SAID]


def test_an_error_in_python_says_its_code_and_parameters() -> None:
    error = errors.NotFound(reason="place-taken", folder="Holiday", detail="7")
    assert str(error) == "not-found: reason=place-taken, folder=Holiday"
    assert str(errors.EmptyFile()) == "empty"
    assert error.__notes__ == ["7"]
