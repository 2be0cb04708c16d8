"""ModelSpec reads what models' own files say."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import photoseek
import pytest
from photoseek.errors import ModelUnsupported
from photoseek.models import families
from photoseek.models.calibration import Calibration
from photoseek.models.spec import CONFIG_FILES, CloserLook, ModelSpec, read_spec
from photoseek.pictures.image_spec import ImageSpec
from photoseek.strict_json import read_json

CLIP_FILES = Path(__file__).parents[3] / "shared" / "clip"

CLIP_PREPROCESSOR: dict[str, Any] = {
    "crop_size": 224,
    "do_center_crop": True,
    "do_normalize": True,
    "do_resize": True,
    "image_mean": [0.48, 0.45, 0.40],
    "image_std": [0.26, 0.26, 0.27],
    "resample": 3,
    "size": 224,
}
SIGLIP_PREPROCESSOR: dict[str, Any] = {
    "do_normalize": True,
    "do_rescale": True,
    "do_resize": True,
    "image_mean": [0.5, 0.5, 0.5],
    "image_std": [0.5, 0.5, 0.5],
    "image_processor_type": "SiglipImageProcessor",
    "resample": 3,
    "rescale_factor": 0.00392156862745098,
    "size": {"height": 224, "width": 224},
}


def spec(config: dict[str, Any], preprocessor: dict[str, Any], **tokenizer: Any) -> ModelSpec:
    return read_spec("some/model", "main", "q8", config, preprocessor, tokenizer)


def test_clip_as_openai_saved_it() -> None:
    read = spec({"model_type": "clip", "projection_dim": 512}, CLIP_PREPROCESSOR, pad_token="!")
    assert read.dimensions == 512
    assert (read.image.shortest_edge, read.image.width, read.image.height) == (224, 224, 224)
    assert read.image.rescale == pytest.approx(1 / 255)
    assert (read.text.length, read.text.padding, read.text.pad) == (77, "longest", "!")
    assert read.vision_file == "onnx/vision_model_quantized.onnx"


def test_siglip_is_squashed_and_padded_to_its_full_length() -> None:
    config = {
        "model_type": "siglip",
        "text_config": {"model_type": "siglip_text_model"},
        "vision_config": {"hidden_size": 768},
    }
    pad = {"content": "</s>", "lstrip": True}
    read = spec(config, SIGLIP_PREPROCESSOR, pad_token=pad, model_max_length=64)
    assert read.dimensions == 768
    assert (read.image.shortest_edge, read.image.width) == (None, 224)
    assert (read.text.length, read.text.padding, read.text.pad) == (64, "max_length", "</s>")


def test_mobileclip_as_its_repo_has_it() -> None:
    preprocessor = {
        "crop_size": {"height": 256, "width": 256},
        "do_center_crop": True,
        "do_normalize": False,
        "feature_extractor_type": "CLIPFeatureExtractor",
        "image_processor_type": "CLIPFeatureExtractor",
        "resample": 2,
        "rescale_factor": 0.00392156862745098,
        "size": {"shortest_edge": 256},
    }
    read = spec({"model_type": "clip", "projection_dim": 512}, preprocessor)
    assert read.image.mean == (0.0, 0.0, 0.0)
    assert read.image.std == (1.0, 1.0, 1.0)
    assert (read.image.resample, read.image.height) == (2, 256)


def test_what_the_files_leave_out_or_null_is_as_the_processor_has_it() -> None:
    assert spec({"model_type": "clip"}, {}).image == ImageSpec(
        224,
        224,
        224,
        3,
        1 / 255,
        (0.48145466, 0.4578275, 0.40821073),
        (0.26862954, 0.26130258, 0.27577711),
    )
    nulls = {"image_processor_type": "SiglipImageProcessorFast", "do_center_crop": None}
    siglip = spec({"model_type": "siglip"}, nulls | {"crop_size": None})
    assert siglip.image == ImageSpec(224, 224, None, 3, 1 / 255, (0.5,) * 3, (0.5,) * 3)
    assert (siglip.text.length, siglip.text.pad) == (64, "</s>")


def test_mobileclip_is_known_by_its_files_and_looks_at_the_padding_of_its_text() -> None:
    unnormalised = CLIP_PREPROCESSOR | {"do_normalize": False}
    read = spec({"model_type": "clip"}, unnormalised, model_max_length=77)
    assert (read.text.length, read.text.padding) == (77, "max_length")
    assert spec({"model_type": "clip"}, CLIP_PREPROCESSOR).text.padding == "longest"


def test_a_family_is_added_with_one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    made_up = replace(
        families.SIGLIP,
        model_types=frozenset({"made-up"}),
        text_output="words",
        image_output="pictures",
        dimensions=("heads", "shared", "width"),
        processor="CLIP",
        length=12,
        pad="<nothing>",
        calibration=Calibration(3.0, -1.0),
    )
    monkeypatch.setattr(families, "FAMILIES", (*families.FAMILIES, made_up))
    read = spec({"model_type": "made-up", "heads": {"shared": {"width": 96}}}, {})
    assert (read.text_output, read.image_output, read.dimensions) == ("words", "pictures", 96)
    assert (read.text.length, read.text.pad, read.text.padding) == (12, "<nothing>", "max_length")
    assert (read.image.shortest_edge, read.text_calibration.scale) == (224, 3.0)


def test_no_family_is_named_anywhere_else() -> None:
    package = Path(photoseek.__file__).parent
    named = re.compile(r"mobileclip|siglip|[\"']clip[\"']", re.IGNORECASE)
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if named.search(_code(path))
    }
    # The image processors are transformers' own, and have their names.
    assert found == {"models/families.py", "models/catalogue.py", "pictures/image_spec.py"}


def _code(path: Path) -> str:
    """A module without its comments and docstrings."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.unparse(tree)


def test_the_embedding_is_the_output_that_words_and_pictures_share() -> None:
    clip = spec({"model_type": "clip"}, {})
    assert (clip.text_output, clip.image_output) == ("text_embeds", "image_embeds")
    siglip = spec({"model_type": "siglip"}, {})
    assert (siglip.text_output, siglip.image_output) == ("pooler_output", "pooler_output")


def test_a_tokenizer_that_gives_no_mask_has_its_padding_looked_at() -> None:
    assert spec({"model_type": "siglip"}, {}, pad_token="x").text.masked
    assert not spec({"model_type": "siglip"}, {}, model_input_names=["input_ids"]).text.masked


def test_what_a_model_says_of_itself_wins() -> None:
    own = {
        "title": "T",
        "calibration": {"scale": 9, "bias": -3},
        "familiarity": {"output": "f", "cutoff": 0.4},
        "closer_look": {"edge": 0.5, "output": "f", "sharpness": 20, "weight": 1},
    }
    read = spec({"model_type": "clip", "photoseek": own}, CLIP_PREPROCESSOR)
    assert (read.title, read.text_calibration.scale) == ("T", 9.0)
    assert read.familiarity is not None
    assert read.familiarity.cutoff == 0.4
    assert read.closer_look == CloserLook(0.5, "f", 20.0, 1.0)


def test_vectors_of_other_revisions_and_precisions_are_told_apart() -> None:
    def fingerprint(revision: str, precision: str) -> str:
        return read_spec(
            "m", revision, precision, {"model_type": "clip"}, CLIP_PREPROCESSOR, {}
        ).fingerprint

    assert len({fingerprint("a", "q8"), fingerprint("b", "q8"), fingerprint("a", "fp32")}) == 3


@pytest.mark.parametrize(
    ("config", "preprocessor"),
    [
        ({"model_type": "bert"}, CLIP_PREPROCESSOR),
        ({}, CLIP_PREPROCESSOR),
        ({"model_type": "clip", "projection_dim": None}, CLIP_PREPROCESSOR),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"do_resize": False}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"do_pad": True}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"do_center_crop": False}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"resample": 9}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"size": {"longest_edge": 224}}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"size": "large"}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"size": {"height": 300, "width": 300}}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"crop_size": 0}),
        ({"model_type": "clip"}, CLIP_PREPROCESSOR | {"image_mean": [0.5]}),
        ({"model_type": "siglip2"}, {"image_processor_type": "Siglip2ImageProcessor"}),
        ({"model_type": "clip", "text_config": {"max_position_embeddings": "many"}}, {}),
        # What a host that lies may say.
        ([], {}),
        ("clip", {}),
        (None, {}),
        ({"model_type": ["clip"]}, {}),
        ({"model_type": {"clip": 1}}, {}),
        ({"model_type": "clip"}, []),
        ({"model_type": "clip"}, "large"),
        ({"model_type": "clip", "projection_dim": 10**9}, {}),
        ({"model_type": "clip", "projection_dim": -5}, {}),
        ({"model_type": "clip", "projection_dim": True}, {}),
        ({"model_type": "clip", "text_config": [1]}, {}),
        ({"model_type": "clip", "text_config": {"max_position_embeddings": 10**9}}, {}),
        ({"model_type": "siglip", "vision_config": "wide"}, {}),
        ({"model_type": "clip", "photoseek": ["own"]}, {}),
        ({"model_type": "clip", "photoseek": {"title": 5}}, {}),
        ({"model_type": "clip", "photoseek": {"languages": "en"}}, {}),
        ({"model_type": "clip", "photoseek": {"calibration": {"scale": 1}}}, {}),
        ({"model_type": "clip", "photoseek": {"calibration": {"scale": 1e400, "bias": 0}}}, {}),
        ({"model_type": "clip", "photoseek": {"familiarity": [1]}}, {}),
        ({"model_type": "clip", "photoseek": {"closer_look": {"edge": 1e-9}}}, {}),
        ({"model_type": "clip"}, {"crop_size": 4096}),
        ({"model_type": "clip"}, {"crop_size": {"height": 10**9, "width": 1}}),
        ({"model_type": "clip"}, {"size": [224]}),
        ({"model_type": "clip"}, {"image_std": [0, 1, 1]}),
        ({"model_type": "clip"}, {"image_mean": [1e400, 0, 0]}),
        ({"model_type": "clip"}, {"image_mean": "grey"}),
        ({"model_type": "clip"}, {"rescale_factor": 1e400}),
        ({"model_type": "clip"}, {"resample": 1e400}),
        ({"model_type": "clip"}, {"image_processor_type": ["x"] * 1000}),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(config: Any, preprocessor: Any) -> None:
    with pytest.raises(ModelUnsupported) as caught:
        spec(config, preprocessor)
    assert caught.value.parameters["model"] == "some/model"
    assert caught.value.parameters["reason"]
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize(
    "tokenizer",
    [
        [],
        "x",
        {"pad_token": 7},
        {"pad_token": ["x"]},
        {"model_max_length": 0.5},
        {"model_input_names": "input_ids"},
        {"model_input_names": [1]},
        {"model_input_names": ["x"] * 1000},
    ],
)
def test_a_tokenizers_settings_may_lie_too(tokenizer: Any) -> None:
    with pytest.raises(ModelUnsupported, match="some/model"):
        read_spec("some/model", "main", "q8", {"model_type": "clip"}, {}, tokenizer)


def test_a_tokenizer_without_a_limit_has_the_models() -> None:
    for unlimited in (10**30, 1e30, None):
        assert spec({"model_type": "clip"}, {}, model_max_length=unlimited).text.length == 77


@pytest.mark.parametrize("content", [b"[" * 200_000, b'{"a":' * 200_000, b"", b"{", b"\xff\xfe{}"])
def test_json_that_is_none_or_too_deep_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        read_json(content)


def test_brackets_inside_of_texts_are_no_depth() -> None:
    text = "[" * 1000 + '"\\' + "{" * 1000
    assert read_json(json.dumps({"a": [text, {"b": 1}]}).encode()) == {"a": [text, {"b": 1}]}


@pytest.mark.skipif(not CLIP_FILES.exists(), reason="CLIP's own files are not here")
def test_clips_own_files() -> None:
    files = [json.loads((CLIP_FILES / name).read_text()) for name in CONFIG_FILES]
    read = read_spec("Xenova/clip-vit-base-patch32", "main", "q8", *files)
    assert (read.dimensions, read.image.shortest_edge, read.image.width) == (512, 224, 224)
    assert (read.text.length, read.title) == (77, "CLIP ViT-B/32")
