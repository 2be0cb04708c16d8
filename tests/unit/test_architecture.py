"""The house keeps its rooms: which may know which, and only browser/ knows the browser."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "py" / "photoseek"

BELOW_ALL = {"photo", "errors", "host_objects", "strict_json"}

ARROWS = {
    "pictures": set(),
    "wire": {"exchange", "indexing", "library", "models"},
    "models": {"pictures", "vectors"},
    "vectors": set(),
    "library": {"vectors"},
    "indexing": {"library", "models", "pictures", "vectors"},
    "storage": {"library", "vectors"},
    "exchange": {"library", "models"},
    "engine": {
        "exchange",
        "indexing",
        "library",
        "models",
        "pictures",
        "storage",
        "vectors",
        "wire",
    },
    "browser": {
        "engine",
        "indexing",
        "library",
        "models",
        "pictures",
        "storage",
        "vectors",
        "wire",
    },
}
"""Room -> the rooms that it may import."""

OUTSIDE = {"numpy", "PIL"}
STANDARD = frozenset(__import__("sys").stdlib_module_names)
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
PURE = sorted(path for path in PACKAGE.rglob("*.py") if path.parent.name != "browser")


def _relative(path: Path) -> Iterator[tuple[int, str]]:
    """Level and dotted name of everything of the package that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            if node.module:
                yield node.level, node.module
            else:
                yield from ((node.level, alias.name) for alias in node.names)


def _foreign(path: Path) -> set[str]:
    """Packages from elsewhere that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def arrows(path: Path) -> set[str]:
    """The other rooms that a file of a room imports."""
    depth = len(path.relative_to(PACKAGE).parts)
    outside = {name.partition(".")[0] for level, name in _relative(path) if level >= depth}
    return outside - BELOW_ALL - {"__version__"}


def test_every_room_is_in_the_plan_and_says_what_it_may_import() -> None:
    assert set(ROOMS) == ARROWS.keys()
    for room in ROOMS:
        assert "import" in (ast.get_docstring(ast.parse(_face(room).read_text())) or ""), room
    assert {path.stem for path in PACKAGE.glob("*.py")} == BELOW_ALL | {"__init__"}


def _face(room: str) -> Path:
    return PACKAGE / room / "__init__.py"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_the_rooms_it_may(room: str) -> None:
    for path in (PACKAGE / room).rglob("*.py"):
        assert arrows(path) <= ARROWS[room], path.name


def test_what_is_below_all_rooms_knows_none() -> None:
    for name in BELOW_ALL:
        assert {found for _, found in _relative(PACKAGE / f"{name}.py")} <= BELOW_ALL


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_pure_modules_know_only_the_standard_library_numpy_and_pillow(path: Path) -> None:
    assert _foreign(path) <= STANDARD | OUTSIDE


COMPOSERS = {"boot", "creating", "main", "models", "opening"}


def test_only_composers_know_the_adapters() -> None:
    adapters = {path.stem for path in (PACKAGE / "browser").glob("*.py")} - {"__init__"}
    shared = {"conversion", "files", "storage_errors"}
    for path in (PACKAGE / "browser").glob("*.py"):
        imported = {name for level, name in _relative(path) if level == 1}
        if path.stem not in COMPOSERS:
            assert imported & adapters <= shared, path.name


def test_no_module_is_named_after_nothing() -> None:
    names = {path.stem for path in PACKAGE.rglob("*.py")}
    assert not names & {"utils", "util", "helpers", "common", "manager", "misc"}


def test_of_the_adapters_only_what_composes_speaks_the_wire() -> None:
    speaking = {path.stem for path in (PACKAGE / "browser").glob("*.py") if "wire" in arrows(path)}
    assert speaking <= {"main"}
