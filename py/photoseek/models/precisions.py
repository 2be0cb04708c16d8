"""The precisions that a model's files come in, what each weighs, and which one to take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ..errors import ModelUnsupported
from .listings import (
    CONFIG,
    PREPROCESSOR,
    SETTINGS,
    TOKENIZER,
    TOWERS,
    Listing,
    ModelFile,
    Tower,
    most_bytes,
)

Precision = Literal["q8", "fp16", "fp32", "q4"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)

SUFFIXES: Mapping[str, str] = {"q8": "_quantized", "fp16": "_fp16", "fp32": "", "q4": "_q4"}
"""Precision -> what the export scripts of transformers.js put behind the tower's name."""


def preference(backend: str, *, shader_f16: bool) -> tuple[Precision, ...]:
    """The precisions to take, the best first.

    On wasm q8 takes 67 ms a photo against 121 for fp32 (CLIP ViT-B/32, two threads) and a quarter
    of the bytes. On WebGPU quantised graphs gain nothing, and are wrong on some drivers;
    half precision halves the bytes where the card has it.

    Args:
        backend: What it will run on, ``wasm`` or ``webgpu``.
        shader_f16: Whether the graphics card computes in half precision (WebGPU's ``shader-f16``).
    """
    if backend == "wasm":
        return ("q8", "fp32", "fp16", "q4")
    return ("fp16", "fp32", "q8", "q4") if shader_f16 else ("fp32", "q8", "fp16", "q4")


def tower_path(tower: Tower, precision: str) -> str:
    """Path of a tower inside the model's folder."""
    return f"onnx/{tower}_model{SUFFIXES[precision]}.onnx"


@dataclass(frozen=True, slots=True)
class Offer:
    """A precision that a model has both towers in."""

    precision: Precision
    text: ModelFile
    vision: ModelFile
    settings: tuple[ModelFile, ...]
    """Needed with every precision; a tokenizer of many languages weighs more than 30 MB."""

    @property
    def files(self) -> tuple[ModelFile, ...]:
        """Everything that is needed to find photos with it."""
        return (self.text, self.vision, *self.settings)

    @property
    def size(self) -> int | None:
        """Bytes of all its files, None where the host does not say."""
        sizes = [file.size for file in self.files]
        return None if None in sizes else sum(size for size in sizes if size is not None)


def offers(listing: Listing) -> list[Offer]:
    """The precisions that both towers are there in, whole in one file each that can be loaded."""
    found = []
    settings = tuple(listing[name] for name in SETTINGS if name in listing)
    for precision in PRECISIONS:
        paths = [tower_path(tower, precision) for tower in TOWERS]
        if all(
            path in listing and f"{path}_data" not in listing and fits(listing[path])
            for path in paths
        ):
            text, vision = (listing[path] for path in paths)
            found.append(Offer(precision, text, vision, settings))
    return found


def fits(file: ModelFile) -> bool:
    """Whether a file is small enough to be read or loaded, as far as its host says."""
    return file.size is None or file.size <= most_bytes(file.path)


def check_complete(model: str, listing: Listing) -> None:
    """Refuse what lacks something, and say what.

    Raises:
        ModelUnsupported: A tower or a settings file is missing, or too large.
    """
    if not listing:
        raise ModelUnsupported(reason="no-files", model=model)
    for tower in TOWERS:
        if not any(path.startswith(f"onnx/{tower}_model") for path in listing):
            raise ModelUnsupported(reason="no-tower", model=model, part=tower)
    if missing := [name for name in (CONFIG, PREPROCESSOR, TOKENIZER) if name not in listing]:
        raise ModelUnsupported(reason="missing-files", model=model, files=missing)
    for name in SETTINGS:
        if name in listing and not fits(listing[name]):
            raise ModelUnsupported(
                reason="file-too-large", model=model, file=name, size=listing[name].size
            )
    if not offers(listing):
        split = any(path.endswith(".onnx_data") for path in listing)
        raise ModelUnsupported(
            reason="split-weights" if split else "no-precision",
            model=model,
            suffixes=list(SUFFIXES),
            detail="\n".join(sorted(listing)),
        )


def choose(
    model: str,
    available: Sequence[Offer],
    wanted: str | None,
    preferred: Sequence[Precision],
    unfit: Sequence[str],
) -> Offer:
    """The offer to take.

    Args:
        model: Id of the model, for people.
        available: From :func:`offers`.
        wanted: A precision that was asked for, else None.
        preferred: All precisions, the best first; see :func:`preference`.
        unfit: Precisions known to spoil this model: they are taken only when asked for, or when
            there is no other.

    Raises:
        ModelUnsupported: The wanted precision is not there.
    """
    by_name = {offer.precision: offer for offer in available}
    if wanted is not None:
        for offer in available:
            if offer.precision == wanted:
                return offer
        raise ModelUnsupported(
            reason="precision", model=model, precision=wanted, there=list(by_name)
        )
    fit = [precision for precision in preferred if precision not in unfit]
    return next(by_name[name] for name in [*fit, *preferred] if name in by_name)
