"""ModelSpec: what a model's own files say about it; and the models we know by name.

A model is a folder laid out like its Hugging Face repo. Nothing that its files say is written down
here; what they leave out is filled with the defaults of the ``transformers`` library, under whose
``model_type`` the files were saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..pictures.image_spec import ImageSpec, read_image_spec
from .backdrop import Backdrop, read_backdrop
from .calibration import Calibration
from .catalogue import known
from .families import IMAGE_CALIBRATION, family_of
from .fields import Fields
from .listings import CONFIG, PREPROCESSOR, TOKENIZER_CONFIG
from .precisions import tower_path
from .text_spec import TextSpec, read_text_spec

PREPROCESSING = 2
"""Version of images.py and preprocess.py, as far as embeddings depend on them."""

Json = Mapping[str, Any]


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
    backdrop: Backdrop | None = None

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

MOST_DIMENSIONS = 8192
"""Of an embedding; a photo's is kept, and compared with every query."""


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
    fields, pictures = Fields(model, CONFIG, config), Fields(model, PREPROCESSOR, preprocessor)
    family = family_of(model, fields.all.get("model_type"), pictures.all)
    own = fields.inside("photoseek")
    about = known(model)
    *path, name = family.dimensions
    holder = fields
    for step in path:
        holder = holder.inside(step)
    dimensions = holder.count(name, family.default_dimensions, MOST_DIMENSIONS)
    return ModelSpec(
        id=model,
        revision=revision,
        precision=precision,
        title=own.text("title", about.title if about else model),
        summary=own.text("summary", ""),
        languages=own.texts("languages", about.languages if about else ()),
        dimensions=dimensions,
        text_output=family.text_output,
        image_output=family.image_output,
        image=read_image_spec(model, family.processor, pictures.all),
        text=read_text_spec(model, family, fields, Fields(model, TOKENIZER_CONFIG, tokenizer)),
        text_calibration=_calibration(own.inside("calibration")) or family.calibration,
        image_calibration=_calibration(own.inside("image_calibration")) or IMAGE_CALIBRATION,
        familiarity=_familiarity(own.inside("familiarity")),
        closer_look=_closer_look(own.inside("closer_look")),
        backdrop=read_backdrop(own.inside("backdrop"), dimensions),
    )


def _calibration(value: Fields) -> Calibration | None:
    return Calibration(value.number("scale"), value.number("bias")) if value.all else None


def _familiarity(value: Fields) -> Familiarity | None:
    if not value.all:
        return None
    return Familiarity(value.text("output", "familiarity"), value.number("cutoff"))


def _closer_look(value: Fields) -> CloserLook | None:
    if not value.all:
        return None
    return CloserLook(
        edge=value.number("edge", 0.05, 1.0),
        output=value.text("output", "familiarity"),
        sharpness=value.number("sharpness", 0.0),
        weight=value.number("weight", 0.0),
    )
