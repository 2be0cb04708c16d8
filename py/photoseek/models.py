"""ModelSpec: what a model's own files say about it; and the models we know by name.

A model is a folder laid out like its Hugging Face repo. Nothing that its files say is written down
here; what they leave out is filled with the defaults of the ``transformers`` library, under whose
``model_type`` the files were saved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .errors import ModelUnsupported
from .known_models import known
from .listings import CONFIG, PREPROCESSOR, TOKENIZER_CONFIG
from .precisions import tower_path

PREPROCESSING = 1
"""Version of images.py and preprocess.py, as far as embeddings depend on them."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Calibration:
    """confidence = sigmoid(scale * cosine + bias): the probability that a photo is a match."""

    scale: float
    bias: float


@dataclass(frozen=True, slots=True)
class Familiarity:
    """A second output of the text tower: how near the query is to what the model was trained on."""

    output: str
    cutoff: float


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
    mean: tuple[float, float, float]
    std: tuple[float, float, float]

    @property
    def input_edge(self) -> int:
        """Pixels of a picture's shortest edge once it is resized."""
        return self.shortest_edge or max(self.height, self.width)


@dataclass(frozen=True, slots=True)
class TextSpec:
    """How words become input_ids: tokenizer_config.json and text_config."""

    length: int
    """Longest sequence, special tokens included."""
    pad: str
    """The padding token, as tokenizer.json knows it."""
    padding: Literal["longest", "max_length"]


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """Everything the engine has to know of one model."""

    id: str
    revision: str
    precision: str
    title: str
    summary: str
    languages: tuple[str, ...]
    dimensions: int
    image: ImageSpec
    text: TextSpec
    text_calibration: Calibration
    image_calibration: Calibration
    familiarity: Familiarity | None

    @property
    def fingerprint(self) -> str:
        """Names the vectors this model makes: only equal fingerprints are compared."""
        return f"{self.id}@{self.revision}/{self.precision}/{PREPROCESSING}"

    @property
    def text_file(self) -> str:
        """Path of the text tower inside the model's folder."""
        return tower_path("text", self.precision)

    @property
    def vision_file(self) -> str:
        """Path of the vision tower inside the model's folder."""
        return tower_path("vision", self.precision)


CONFIG_FILES = (CONFIG, PREPROCESSOR, TOKENIZER_CONFIG)
"""What :func:`read_spec` reads, in this order."""

# Where a model's files carry no calibration; not measured here, where no such weights can be had.
# OpenAI's CLIP puts matching pairs at cosines of about 0.25 to 0.35 and unrelated ones below 0.2.
# SigLIP was trained with a sigmoid of its own, whose scale and bias the published base model has
# learned as exp(4.77) and -12.9. Two pictures of one subject are above 0.7 in both families.
TEXT_CALIBRATION = {
    "clip": Calibration(scale=60.0, bias=-60.0 * 0.235),
    "siglip": Calibration(scale=117.3, bias=-12.9),
    "siglip2": Calibration(scale=117.3, bias=-12.9),
}
IMAGE_CALIBRATION = Calibration(scale=20.0, bias=-20.0 * 0.7)

_DEFAULT_LENGTH = {"clip": 77, "siglip": 64, "siglip2": 64}
_OPENAI_MEAN = (0.48145466, 0.4578275, 0.40821073)
_OPENAI_STD = (0.26862954, 0.26130258, 0.27577711)


def read_spec(
    model: str,
    revision: str,
    precision: str,
    config: Json,
    preprocessor: Json,
    tokenizer: Json,
) -> ModelSpec:
    """Read a ModelSpec from the model's own files.

    Args:
        model: Id of the model.
        revision: Tells its files from others of its name; see listings.content_id.
        precision: One of precisions.PRECISIONS.
        config: config.json.
        preprocessor: preprocessor_config.json.
        tokenizer: tokenizer_config.json.

    Raises:
        ModelUnsupported: A needed field is missing, or says what this engine cannot do.
    """
    kind = config.get("model_type")
    if kind not in _DEFAULT_LENGTH:
        raise ModelUnsupported(
            f"{model} is a model of type {kind!r}; Photoseek needs one with a text tower and a "
            f"vision tower ({', '.join(_DEFAULT_LENGTH)})."
        )
    own = config.get("photoseek", {})
    about = known(model)
    return ModelSpec(
        id=model,
        revision=revision,
        precision=precision,
        title=own.get("title") or (about.title if about else model),
        summary=own.get("summary") or (about.summary if about else ""),
        languages=tuple(own.get("languages") or (about.languages if about else ())),
        dimensions=_dimensions(model, kind, config),
        image=_image_spec(model, config, preprocessor),
        text=_text_spec(kind, config, tokenizer),
        text_calibration=_calibration(own.get("calibration")) or TEXT_CALIBRATION[kind],
        image_calibration=_calibration(own.get("image_calibration")) or IMAGE_CALIBRATION,
        familiarity=_familiarity(own.get("familiarity")),
    )


def _dimensions(model: str, kind: str, config: Json) -> int:
    # CLIP projects both towers to projection_dim; SigLIP has no projection beyond its head.
    value = (
        config.get("projection_dim", 512)
        if kind == "clip"
        else config.get("vision_config", {}).get("hidden_size", 768)
    )
    if not isinstance(value, int) or value < 1:
        raise ModelUnsupported(f"{model}: config.json gives no usable number of dimensions.")
    return value


def _image_spec(model: str, config: Json, preprocessor: Json) -> ImageSpec:
    size = _size(preprocessor.get("size", config.get("vision_config", {}).get("image_size", 224)))
    resize = preprocessor.get("do_resize", True)
    crop = preprocessor.get("do_center_crop", "crop_size" in preprocessor)
    crop_size = _size(preprocessor.get("crop_size", size)) if crop else size
    if not resize or not ({"height", "width"} <= crop_size.keys() or "shortest_edge" in crop_size):
        raise ModelUnsupported(
            f"{model}: preprocessor_config.json gives no fixed picture size.", str(preprocessor)
        )
    normalise = preprocessor.get("do_normalize", True)
    edge = crop_size.get("shortest_edge")
    return ImageSpec(
        height=crop_size.get("height", edge or 0),
        width=crop_size.get("width", edge or 0),
        shortest_edge=size.get("shortest_edge"),
        resample=int(preprocessor.get("resample", 3)),
        rescale=float(preprocessor.get("rescale_factor", 1 / 255))
        if preprocessor.get("do_rescale", True)
        else 1.0,
        mean=_triple(preprocessor.get("image_mean", _OPENAI_MEAN)) if normalise else (0.0,) * 3,
        std=_triple(preprocessor.get("image_std", _OPENAI_STD)) if normalise else (1.0,) * 3,
    )


def _size(value: int | Mapping[str, int]) -> dict[str, int]:
    # Old CLIP configs write "size": 224 for the shortest edge and "crop_size": 224 for a square.
    return {"shortest_edge": value} if isinstance(value, int) else dict(value)


def _triple(values: Sequence[float]) -> tuple[float, float, float]:
    red, green, blue = values
    return (float(red), float(green), float(blue))


def _text_spec(kind: str, config: Json, tokenizer: Json) -> TextSpec:
    declared = config.get("text_config", {}).get("max_position_embeddings", _DEFAULT_LENGTH[kind])
    # Tokenizers without a limit write 1e30 here.
    length = min(int(declared), int(tokenizer.get("model_max_length", declared)))
    pad = tokenizer.get("pad_token", "[PAD]")
    return TextSpec(
        length=length,
        pad=pad["content"] if isinstance(pad, Mapping) else str(pad),
        # SigLIP was trained on text padded to its full length and wants it so at inference.
        padding="longest" if kind == "clip" else "max_length",
    )


def _calibration(value: Json | None) -> Calibration | None:
    return Calibration(float(value["scale"]), float(value["bias"])) if value else None


def _familiarity(value: Json | None) -> Familiarity | None:
    return Familiarity(str(value["output"]), float(value["cutoff"])) if value else None
