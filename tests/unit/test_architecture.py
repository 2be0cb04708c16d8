"""The house keeps its shape: imports point inward, and only browser/ knows the browser."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "py" / "photoseek"

LAYERS = [
    {"photo", "errors", "protocol", "query", "backends", "filters", "folder_names"},
    {"listings", "references", "precisions", "known_models", "downloads", "picking"},
    {"image_spec", "text_spec", "models"},
    {"photo_filter", "packed_facts", "photo_ids"},
    {"chroma", "images", "preprocess", "reference", "codes", "blocks", "columns"}
    | {"content_digest", "integrity", "photo_table", "room"}
    | {"safetensors", "library_file", "facts_csv"},
    {"choosing"},
    {"ports"},
    {"numpy_rows", "vectors"},
    {
        "changes",
        "closer_look",
        "recognising",
        "decoding",
        "tokens",
        "library",
        "walking",
        "handover",
        "watching",
        "vector_index",
    }
    | {"fetching", "hosts", "downloading"},
    {"same_folders"},
    {"embedding", "merging", "checked_file"},
    {"preparing"},
    {"indexing", "searching", "exporting", "importing"},
    {"engine", "workbench"},
    {"service"},
]
"""From the inside out; a module may import its own layer and those before it."""

OUTSIDE = {"numpy", "PIL"}
STANDARD = frozenset(__import__("sys").stdlib_module_names)
MODULES = sorted(PACKAGE.glob("*.py"))


def _imports(path: Path) -> tuple[set[str], set[str]]:
    """Names of our own modules, and of packages, that a file imports."""
    own: set[str] = set()
    foreign: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            foreign |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level:
            if node.module:
                own.add(node.module)
            else:
                own |= {alias.name for alias in node.names if alias.name.islower()}
        elif isinstance(node, ast.ImportFrom):
            foreign.add((node.module or "").partition(".")[0])
    return own - {"__version__"}, foreign


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_pure_modules_know_only_the_standard_library_numpy_and_pillow(path: Path) -> None:
    _, foreign = _imports(path)
    assert foreign <= STANDARD | OUTSIDE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_imports_point_inward(path: Path) -> None:
    if path.stem == "__init__":
        return
    rank = next(rank for rank, names in enumerate(LAYERS) if path.stem in names)
    own, _ = _imports(path)
    assert own <= set().union(*LAYERS[: rank + 1])


COMPOSERS = {"main", "opening", "workbench"}


def test_only_composers_know_the_adapters() -> None:
    adapters = {path.stem for path in (PACKAGE / "browser").glob("*.py")} - {"__init__"}
    shared = {"conversion", "transaction", "encoder", "tower", "storage_errors"}
    shared |= {"weights", "model_files", "host_rows"}
    for path in (PACKAGE / "browser").glob("*.py"):
        imported = {
            node.module
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module
        }
        if path.stem not in COMPOSERS:
            assert imported & adapters <= shared, path.name


def test_no_module_is_named_after_nothing() -> None:
    names = {path.stem for path in PACKAGE.rglob("*.py")}
    assert not names & {"utils", "util", "helpers", "common", "manager", "misc"}
