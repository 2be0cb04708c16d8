"""ImageSpec: how a model wants its pictures, read from its preprocessor_config.json.

What the file leaves out has the defaults of the image processor that it names, as the
``transformers`` library has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from ..errors import ModelUnsupported

Json = Mapping[str, Any]
Triple = tuple[float, float, float]

_SUFFIXES = ("ImageProcessorFast", "ImageProcessorPil", "ImageProcessor", "FeatureExtractor")
"""What one processor is called in the versions of ``transformers`` that saved its settings."""

_CLIP: dict[str, Any] = {
    "size": {"shortest_edge": 224},
    "do_center_crop": True,
    "crop_size": {"height": 224, "width": 224},
    "image_mean": (0.48145466, 0.4578275, 0.40821073),
    "image_std": (0.26862954, 0.26130258, 0.27577711),
}
_SIGLIP: dict[str, Any] = {
    "size": {"height": 224, "width": 224},
    "do_center_crop": False,
    "image_mean": (0.5, 0.5, 0.5),
    "image_std": (0.5, 0.5, 0.5),
}
_SHARED: dict[str, Any] = {
    "do_resize": True,
    "resample": 3,
    "do_rescale": True,
    "rescale_factor": 1 / 255,
    "do_normalize": True,
    "do_pad": False,
}
_PROCESSORS: Mapping[str, Json] = {"CLIP": _SHARED | _CLIP, "Siglip": _SHARED | _SIGLIP}

MOST_PIXELS = 1024
"""Of an edge of pixel_values: eight pictures of that size take 100 MB."""


@dataclass(frozen=True, slots=True)
class ImageSpec:
    """How a picture becomes pixel_values: the fields of preprocessor_config.json."""

    height: int
    width: int
    """Of pixel_values."""
    shortest_edge: int | None
    """Resize to this, keeping the aspect ratio, then crop; None: resize to (height, width)."""
    resample: int
    """Pillow's ``Image.Resampling``: 2 bilinear, 3 bicubic."""
    rescale: float
    mean: Triple
    std: Triple

    @property
    def input_edge(self) -> int:
        """Pixels of a picture's shortest edge once it is resized."""
        return self.shortest_edge or max(self.height, self.width)


def read_image_spec(model: str, processor: str, preprocessor: Json) -> ImageSpec:
    """Read an ImageSpec.

    Args:
        model: Id of the model.
        processor: The image processor of a file that names none, such as ``CLIP``.
        preprocessor: preprocessor_config.json.

    Raises:
        ModelUnsupported: It names another image processor, or asks for what is not done here.
    """
    # Newer versions of the library write null for what stays as it is.
    given = {name: value for name, value in preprocessor.items() if value is not None}
    fields = _defaults(model, processor, given) | given
    try:
        return _image_spec(fields)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
        raise ModelUnsupported(
            reason="preprocessor",
            model=model,
            detail=f"{str(error)[:200]}: {str(dict(preprocessor))[:2000]}",
        ) from error


def _defaults(model: str, processor: str, preprocessor: Json) -> dict[str, Any]:
    name = preprocessor.get("image_processor_type") or preprocessor.get("feature_extractor_type")
    stem = processor if name is None else str(name)[:80]
    for suffix in _SUFFIXES:
        stem = stem.removesuffix(suffix)
    if stem not in _PROCESSORS:
        raise ModelUnsupported(
            reason="processor",
            model=model,
            processor=stem,
            known=[f"{known}ImageProcessor" for known in _PROCESSORS],
        )
    return dict(_PROCESSORS[stem])


def _image_spec(fields: Json) -> ImageSpec:
    if not fields["do_resize"]:
        raise ValueError("pictures that are not resized")
    if fields["do_pad"]:
        raise ValueError("pictures with a border")
    # Old configs write "size": 224 for the shortest edge, and "crop_size": 224 for a square.
    shortest_edge = _shortest_edge(fields["size"])
    if fields["do_center_crop"]:
        height, width = _height_width(fields["crop_size"])
    elif shortest_edge is None:
        height, width = _height_width(fields["size"])
    else:
        raise ValueError("pictures of any shape")
    if shortest_edge is None and (height, width) != _height_width(fields["size"]):
        raise ValueError("a part of a picture that is resized without its aspect ratio")
    resample = int(fields["resample"])
    if not 0 <= resample <= 5:
        raise ValueError(f"the resampling filter {resample}")
    scaled, normalised = fields["do_rescale"], fields["do_normalize"]
    return ImageSpec(
        height=height,
        width=width,
        shortest_edge=shortest_edge,
        resample=resample,
        rescale=_finite(fields["rescale_factor"]) if scaled else 1.0,
        mean=_triple(fields["image_mean"]) if normalised else (0.0, 0.0, 0.0),
        std=_deviations(fields["image_std"]) if normalised else (1.0, 1.0, 1.0),
    )


def _shortest_edge(size: int | Mapping[str, int]) -> int | None:
    if isinstance(size, int):
        return _pixels(size)
    if "longest_edge" in size:
        raise ValueError("a longest edge")
    return _pixels(size["shortest_edge"]) if "shortest_edge" in size else None


def _height_width(size: int | Mapping[str, int]) -> tuple[int, int]:
    if isinstance(size, int):
        return _pixels(size), _pixels(size)
    if not {"height", "width"} <= size.keys():
        raise ValueError(f"a picture without height and width ({dict(size)})")
    return _pixels(size["height"]), _pixels(size["width"])


def _pixels(value: int) -> int:
    if not 0 < value <= MOST_PIXELS:
        raise ValueError(f"an edge of {value} pixels")
    return int(value)


def _triple(values: Any) -> Triple:
    if isinstance(values, int | float):
        return (_finite(values),) * 3
    red, green, blue = values
    return _finite(red), _finite(green), _finite(blue)


def _deviations(values: Any) -> Triple:
    triple = _triple(values)
    if 0.0 in triple:
        raise ValueError("a division by zero")
    return triple


def _finite(value: float) -> float:
    if not isfinite(value):
        raise ValueError(f"{value} in place of a number")
    return float(value)
