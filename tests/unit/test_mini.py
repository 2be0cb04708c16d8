"""The shipped files of the built-in model: what lies there, what goes in, what comes out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from mini import golden
from mini.__main__ import GOLDEN, SHIPPED
from mini.familiarity import errors, queries
from mini.shipped import TEXT, VISION, Shipped
from mini.words import HERE, backbone_words, class_words, held_out, tuning_words
from PIL import Image

FILES = {
    "README.md",
    "config.json",
    "preprocessor_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    str(TEXT),
    str(VISION),
}


@pytest.fixture(scope="module")
def model() -> Shipped:
    return Shipped(SHIPPED)


def files(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file()
    }


def shape(value: Any) -> tuple[str, list[object]]:
    kind = value.type.tensor_type
    dims = [axis.dim_param or axis.dim_value for axis in kind.shape.dim]
    return onnx.TensorProto.DataType.Name(kind.elem_type), dims


def test_the_folder_holds_what_a_hub_repo_holds_and_no_more() -> None:
    assert set(files(SHIPPED)) == FILES


def test_the_folder_is_small() -> None:
    assert sum(files(SHIPPED).values()) < 16_000_000


def test_the_text_tower_names_its_inputs_and_outputs() -> None:
    graph = onnx.load(SHIPPED / TEXT).graph
    assert [i.name for i in graph.input] == ["input_ids"]
    assert shape(graph.input[0]) == ("INT64", ["batch", "sequence"])
    assert [o.name for o in graph.output] == ["text_embeds", "familiarity"]
    assert shape(graph.output[0])[0] == "FLOAT"
    assert shape(graph.output[1]) == ("FLOAT", ["batch"])


def test_the_vision_tower_names_its_input_and_output(model: Shipped) -> None:
    graph = onnx.load(SHIPPED / VISION).graph
    size = model.config["vision_config"]["image_size"]
    assert [i.name for i in graph.input] == ["pixel_values"]
    assert shape(graph.input[0]) == ("FLOAT", ["batch", 3, size, size])
    assert [o.name for o in graph.output] == ["image_embeds"]


@pytest.mark.parametrize(("tower", "domains"), [(TEXT, ["", "com.microsoft"]), (VISION, [""])])
def test_the_towers_keep_to_operators_and_an_opset_that_browsers_run(
    tower: Path, domains: list[str]
) -> None:
    model = onnx.load(SHIPPED / tower)
    assert [entry.domain for entry in model.opset_import] == domains
    assert model.opset_import[0].version <= 21
    # What the runtime's own domain is needed for: a table of rows in four bits.
    theirs = {node.op_type for node in model.graph.node if node.domain}
    assert theirs <= {"GatherBlockQuantized"}
    # Nothing rounds while it computes: that is slower in WebAssembly, and wrong on some CPUs.
    assert not any("Quantize" in node.op_type for node in model.graph.node if not node.domain)


def test_the_configuration_says_what_the_engine_reads(model: Shipped) -> None:
    config = model.config
    assert config["model_type"] == "clip"
    assert config["projection_dim"] == 512
    own = config["photoseek"]
    assert own["languages"] == ["en"]
    assert own["title"]
    assert own["summary"]
    assert own["calibration"]["scale"] > 0 > own["calibration"]["bias"]
    assert 0 < own["familiarity"]["cutoff"] < 1
    assert model.spec.closer_look is None


def test_both_towers_answer_in_the_same_space(model: Shipped) -> None:
    texts, familiar = model.embed_texts(["dog", "cat"])
    images = model.embed_images([golden.picture()])
    assert texts.shape == (2, model.config["projection_dim"])
    assert images.shape == (1, model.config["projection_dim"])
    assert familiar.shape == (2,)
    assert np.linalg.norm(texts, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(images, axis=1) == pytest.approx(1, abs=1e-5)


def weight_of_the_code(model: Shipped, text: str) -> float:
    """How much of a text's direction is the code of names, which is the second half."""
    vector = model.embed_texts([text])[0][0]
    return float(np.linalg.norm(vector[len(vector) // 2 :]))


@pytest.mark.parametrize("name", ["golden retriever", "teapot", "dog", "school bus"])
def test_a_name_is_looked_for_by_what_the_backbone_believes(model: Shipped, name: str) -> None:
    assert weight_of_the_code(model, name) > 0.6


@pytest.mark.parametrize(
    "sentence",
    ["Two men talk on a bench in front of a shop.", "children running through the rain at night"],
)
def test_a_sentence_that_names_none_of_its_things_is_not(model: Shipped, sentence: str) -> None:
    assert weight_of_the_code(model, sentence) < 0.3


def test_padding_changes_no_text(model: Shipped) -> None:
    texts = ["dog", "a golden retriever on a beach at sunset", "", "red sports car"]
    together, familiar = model.embed_texts(texts)
    for text, vector, near in zip(texts, together, familiar, strict=True):
        alone, own = model.embed_texts([text])
        assert alone[0] @ vector == pytest.approx(1, abs=1e-5)
        assert own[0] == pytest.approx(near, abs=1e-4)


def test_a_batch_of_photos_is_the_photos_one_by_one(model: Shipped) -> None:
    images = [golden.picture(), golden.picture().rotate(90), Image.new("RGB", (50, 80), "teal")]
    together = model.embed_images(images)
    alone = np.concatenate([model.embed_images([image]) for image in images])
    assert (together * alone).sum(1) == pytest.approx(1, abs=1e-5)


def test_a_text_longer_than_the_model_is_cut(model: Shipped) -> None:
    ids = model.tokenizer.encode("dog " * 100).ids
    assert len(ids) == model.config["text_config"]["max_position_embeddings"]
    assert np.isfinite(model.embed_texts(["dog " * 100])[0]).all()


def test_golden_vectors(model: Shipped) -> None:
    wanted = json.loads(GOLDEN.read_text(encoding="utf-8"))
    found: dict[str, Any] = golden.compute(model)
    assert found["ids"] == wanted["ids"]
    assert found["familiarity"] == pytest.approx(wanted["familiarity"], abs=2e-3)
    for one, other in [
        *zip(found["texts"], wanted["texts"], strict=True),
        (found["picture"], wanted["picture"]),
    ]:
        assert np.dot(one, other) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("puppy", "dog", "car"),
        ("kitten", "cat", "bus"),
        ("automobile", "car", "cat"),
        ("ocean", "sea", "sofa"),
        ("lorry", "truck", "fruit"),
        ("a photo of a bird", "bird", "fish"),
    ],
)
def test_words_lie_beside_their_relatives(model: Shipped, word: str, near: str, far: str) -> None:
    vectors, _ = model.embed_texts([word, near, far])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.15


def test_familiarity_parts_what_it_knows_from_what_it_does_not(model: Shipped) -> None:
    inside, outside = queries()
    cutoff = model.config["photoseek"]["familiarity"]["cutoff"]
    judged = errors(model.embed_texts(inside)[1], model.embed_texts(outside)[1], cutoff)
    assert judged.inside_lost <= 0.1
    assert judged.outside_kept <= 0.3


def test_no_word_that_is_held_out_was_told_of_its_class() -> None:
    kept = [(wnid, word.lower()) for wnid, words in held_out().items() for word in words]
    kept += [(wnid, word.lower()) for wnid, word in tuning_words()]
    told = {
        (words.wnid, word.lower())
        for words in (*class_words(), *backbone_words())
        for word in words.all
    }
    assert not told & set(kept)
    assert len(held_out()) == 122


def test_every_class_of_the_backbone_is_named_once_and_in_its_order() -> None:
    wnids = [words.wnid for words in backbone_words()]
    assert len(wnids) == 1000
    assert wnids == sorted(set(wnids))
    assert all(word for words in backbone_words() for word in words.all)


def test_absent_things_are_all_different() -> None:
    queries = json.loads((HERE / "absent.json").read_text(encoding="utf-8"))
    assert len(queries) == len(set(queries)) == 200
