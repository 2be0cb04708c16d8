"""ModelSpec reads what models' own files say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from photoseek.errors import ModelUnsupported
from photoseek.models.spec import CONFIG_FILES, CloserLook, ModelSpec, read_spec
from photoseek.pictures.image_spec import ImageSpec

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


@pytest.mark.parametrize("model", ["Xenova/mobileclip_s0", "file:MobileCLIP-S2"])
def test_mobileclip_looks_at_the_padding_of_its_text(model: str) -> None:
    read = read_spec(model, "main", "fp32", {"model_type": "clip"}, {}, {"model_max_length": 77})
    assert (read.text.length, read.text.padding) == (77, "max_length")


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
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(
    config: dict[str, Any], preprocessor: dict[str, Any]
) -> None:
    with pytest.raises(ModelUnsupported) as caught:
        spec(config, preprocessor)
    assert "some/model" in caught.value.message


@pytest.mark.skipif(not CLIP_FILES.exists(), reason="CLIP's own files are not here")
def test_clips_own_files() -> None:
    files = [json.loads((CLIP_FILES / name).read_text()) for name in CONFIG_FILES]
    read = read_spec("Xenova/clip-vit-base-patch32", "main", "q8", *files)
    assert (read.dimensions, read.image.shortest_edge, read.image.width) == (512, 224, 224)
    assert (read.text.length, read.title) == (77, "CLIP ViT-B/32")
