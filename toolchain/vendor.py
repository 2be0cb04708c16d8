"""The npm packages that are shipped: which files of theirs, and where they lie in ``dist/``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from toolchain.failure import Failure
from toolchain.places import NODE_MODULES
from toolchain.without_eval import without_eval


@dataclass(frozen=True)
class Part:
    """Files of one package."""

    package: str
    target: str
    """The folder in ``dist/``."""
    files: tuple[str, ...]
    """Paths and patterns, from ``base`` on."""
    base: str = ""
    """The folder of the package that becomes ``target``; empty for the package itself."""
    bundled: bool = False
    """Its modules are put into those of the page; see bundle.py."""
    on_demand: bool = False
    """Fetched when it is first used, not with the shell: most visitors never use it."""


PARTS = (
    Part(
        "pyodide",
        "vendor/pyodide",
        ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"),
    ),
    Part(
        "onnxruntime-web",
        "vendor/onnxruntime-web",
        ("ort.wasm.min.mjs", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"),
        base="dist",
    ),
    Part(
        "onnxruntime-web",
        "vendor/onnxruntime-web",
        (
            "ort.webgpu.min.mjs",
            "ort-wasm-simd-threaded.asyncify.mjs",
            "ort-wasm-simd-threaded.asyncify.wasm",
        ),
        base="dist",
        on_demand=True,
    ),
    Part(
        "@huggingface/tokenizers",
        "vendor/tokenizers",
        ("tokenizers.min.mjs",),
        base="dist",
        bundled=True,
    ),
    Part("idb", "vendor/idb", ("index.js",), base="build", bundled=True),
    Part(
        "lit-html",
        "vendor/lit-html",
        (
            "lit-html.js",
            "directive.js",
            "directive-helpers.js",
            "async-directive.js",
            "directives/*.js",
        ),
        bundled=True,
    ),
    Part(
        "libheif-js",
        "vendor/libheif",
        ("libheif.js", "libheif.wasm"),
        base="libheif-wasm",
        on_demand=True,
    ),
    Part(
        "@jsquash/avif",
        "vendor/jsquash-avif",
        ("avif_dec.js", "avif_dec.wasm"),
        base="codec/dec",
        on_demand=True,
    ),
    Part(
        "@jsquash/jxl",
        "vendor/jsquash-jxl",
        ("jxl_dec.js", "jxl_dec.wasm"),
        base="codec/dec",
        on_demand=True,
    ),
    Part(
        "@cornerstonejs/codec-openjpeg",
        "vendor/openjpeg",
        ("openjpegwasm_decode.js", "openjpegwasm_decode.wasm"),
        base="dist",
        on_demand=True,
    ),
    Part("client-zip", "vendor/client-zip", ("index.js",), on_demand=True),
    Part(
        "topojson-client",
        "vendor/topojson-client",
        ("feature.js", "identity.js", "mesh.js", "reverse.js", "stitch.js", "transform.js"),
        base="src",
        on_demand=True,
    ),
    Part(
        "world-atlas",
        "vendor/world-atlas",
        ("countries-110m.json", "countries-50m.json"),
        on_demand=True,
    ),
    Part("photoswipe", "vendor/photoswipe", ("dist/photoswipe.esm.js",), bundled=True),
    Part("photoswipe", "vendor/photoswipe", ("dist/photoswipe.css",)),
)


_EVALUATES = "vendor/onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs"


def files() -> dict[str, Path | bytes]:
    """Where each file goes in ``dist/`` -> where it comes from, or what it is."""
    found = _found(part for part in PARTS if not part.bundled)
    return {
        name: _evaluating_nothing(path) if name == _EVALUATES else path
        for name, path in found.items()
    }


def modules() -> dict[str, Path]:
    """The same of those that are put into the modules of the page."""
    return _found(part for part in PARTS if part.bundled)


def _found(parts: Iterable[Part]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for part in parts:
        base = NODE_MODULES / part.package / part.base
        for pattern in part.files:
            matches = sorted(base.glob(pattern))
            if not matches:
                raise Failure(
                    f"The npm package {part.package} has no file {pattern}. Delete node_modules "
                    "and try again; if that does not help, mend the table in toolchain/vendor.py."
                )
            for path in matches:
                name = f"{part.target}/{path.relative_to(base).as_posix()}"
                found[name] = path
    return found


def _evaluating_nothing(path: Path) -> bytes:
    return without_eval(path.read_text(encoding="utf-8")).encode()


def on_demand() -> set[str]:
    """The files in ``dist/`` that are fetched when they are first used."""
    return {f"{part.target}/{name}" for part in PARTS if part.on_demand for name in part.files}
