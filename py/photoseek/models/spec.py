"""ModelSpec: what a model's own files say about it; and the models we know by name.

A model is a folder laid out like its Hugging Face repo. Nothing that its files say is written down
here; what they leave out is filled with the defaults of the ``transformers`` library, under whose
``model_type`` the files were saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import ModelUnsupported
from ..pictures.image_spec import ImageSpec, read_image_spec
from .catalogue import known
from .listings import CONFIG, PREPROCESSOR, TOKENIZER_CONFIG
from .precisions import tower_path
from .text_spec import TextSpec, read_text_spec

PREPROCESSING = 2
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
class CloserLook:
    """How a model that sees little at a time looks at parts of a photo; see closer_look."""

    edge: float
    """Of a part, a square: a share of the photo's shortest edge."""
    output: str
    """A second output of the vision tower: how much a picture looks like what was trained, [n]."""
    sharpness: float
    """Parts are weighed by the softmax of sharpness * familiarity."""
    weight: float
    """Of all parts together; the whole has 1."""


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
    text_output: str
    image_output: str
    """The towers' outputs that are the embeddings."""
    image: ImageSpec
    text: TextSpec
    text_calibration: Calibration
    image_calibration: Calibration
    familiarity: Familiarity | None
    closer_look: CloserLook | None = None

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

_OUTPUTS = {
    "clip": ("text_embeds", "image_embeds"),
    "siglip": ("pooler_output", "pooler_output"),
    "siglip2": ("pooler_output", "pooler_output"),
}
"""model_type -> the towers' outputs that are its embeddings. A CLIP tower that was exported without
its projection gives a pooler_output, too, but one that cannot be compared with words."""


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
    if kind not in _OUTPUTS:
        raise ModelUnsupported(
            f"{model} is a model of type {kind!r}; Photoseek needs one with a text tower and a "
            f"vision tower ({', '.join(_OUTPUTS)})."
        )
    own = config.get("photoseek", {})
    text_output, image_output = _OUTPUTS[kind]
    about = known(model)
    return ModelSpec(
        id=model,
        revision=revision,
        precision=precision,
        title=own.get("title") or (about.title if about else model),
        summary=own.get("summary") or (about.summary if about else ""),
        languages=tuple(own.get("languages") or (about.languages if about else ())),
        dimensions=_dimensions(model, kind, config),
        text_output=text_output,
        image_output=image_output,
        image=read_image_spec(model, kind, preprocessor),
        text=read_text_spec(model, kind, config, tokenizer),
        text_calibration=_calibration(own.get("calibration")) or TEXT_CALIBRATION[kind],
        image_calibration=_calibration(own.get("image_calibration")) or IMAGE_CALIBRATION,
        familiarity=_familiarity(own.get("familiarity")),
        closer_look=_closer_look(own.get("closer_look")),
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


def _calibration(value: Json | None) -> Calibration | None:
    return Calibration(float(value["scale"]), float(value["bias"])) if value else None


def _familiarity(value: Json | None) -> Familiarity | None:
    return Familiarity(str(value["output"]), float(value["cutoff"])) if value else None


def _closer_look(value: Json | None) -> CloserLook | None:
    if not value:
        return None
    return CloserLook(
        edge=float(value["edge"]),
        output=str(value["output"]),
        sharpness=float(value["sharpness"]),
        weight=float(value["weight"]),
    )
