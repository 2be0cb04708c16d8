"""What a model is called, what files it has, and which of them to take."""

from __future__ import annotations

import asyncio
import json

import pytest
from photoseek.errors import (
    BadModelName,
    HubUnreachable,
    ModelNotFound,
    ModelUnavailable,
    ModelUnsupported,
    WebPageInstead,
)
from photoseek.models.addresses import FolderUrl, HubModel, read_reference
from photoseek.models.catalogue import KNOWN
from photoseek.models.hosts import list_folder, list_hub
from photoseek.models.listings import ModelFile, content_id, read_records, read_tree, to_records
from photoseek.models.picked_files import arrange
from photoseek.models.precisions import (
    PRECISIONS,
    Precision,
    check_complete,
    choose,
    offers,
    preference,
)

from .memory_hub import MemoryHost

HUB = "https://huggingface.co"
SETTINGS = ("config.json", "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json")


def listing(*names: str) -> dict[str, ModelFile]:
    return {name: ModelFile(name, 10, f"sha256:{name}") for name in names}


def towers(*suffixes: str) -> dict[str, ModelFile]:
    names = [f"onnx/{tower}_model{end}.onnx" for end in suffixes for tower in ("text", "vision")]
    return listing(*SETTINGS, *names)


# --- Names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Xenova/clip-vit-base-patch32", HubModel("Xenova/clip-vit-base-patch32", "main")),
        (" me/model@v1.0 ", HubModel("me/model", "v1.0")),
        ("gpt2", HubModel("gpt2", "main")),
        ("https://huggingface.co/Xenova/clip", HubModel("Xenova/clip", "main")),
        ("https://huggingface.co/Xenova/clip/tree/abc/onnx", HubModel("Xenova/clip", "abc")),
        ("https://huggingface.co/a/b/blob/main/config.json", HubModel("a/b", "main")),
        ("https://example.org/models/clip/", FolderUrl("https://example.org/models/clip")),
        ("http://nas/clip/config.json?x=1", FolderUrl("http://nas/clip")),
    ],
)
def test_ids_and_addresses_are_understood(typed: str, expected: object) -> None:
    assert read_reference(typed, HUB) == expected


@pytest.mark.parametrize("typed", ["", "a b", "a/b/c", "../../x", "/model", "a/b@c d", "https://"])
def test_what_names_no_model_is_refused(typed: str) -> None:
    with pytest.raises(BadModelName):
        read_reference(typed, HUB)


def test_addresses_are_the_hubs() -> None:
    model = HubModel("me/model", "refs/pr/1")
    assert model.tree(HUB) == f"{HUB}/api/models/me/model/tree/refs%2Fpr%2F1?recursive=true"
    assert model.file(HUB, "onnx/a.onnx") == f"{HUB}/me/model/resolve/refs%2Fpr%2F1/onnx/a.onnx"
    assert model.id == "me/model@refs/pr/1"


# --- Listings ------------------------------------------------------------------------------------

TREE = [
    {"type": "directory", "oid": "0", "size": 0, "path": "onnx"},
    {"type": "file", "oid": "c0", "size": 500, "path": "config.json"},
    {"type": "file", "oid": "ed", "size": 9, "path": "README.md"},
    {
        "type": "file",
        "oid": "ff",
        "size": 134,
        "path": "onnx/text_model.onnx",
        "lfs": {"oid": "ab" * 32, "size": 250_000_000, "pointerSize": 134},
    },
]


def test_the_hubs_tree_gives_sizes_and_hashes_of_what_is_needed() -> None:
    files = read_tree(TREE)
    assert files == {
        "config.json": ModelFile("config.json", 500, "git:c0"),
        "onnx/text_model.onnx": ModelFile(
            "onnx/text_model.onnx", 250_000_000, f"sha256:{'ab' * 32}"
        ),
    }
    assert read_records(json.loads(json.dumps(to_records(files)))) == files


def test_vectors_go_by_the_content_of_files_not_by_their_names() -> None:
    files = listing("a", "b")
    assert content_id(files.values()) == content_id(reversed(list(files.values())))
    other = ModelFile("a", 10, "sha256:other")
    assert content_id([other, files["b"]]) != content_id(files.values())


def test_a_long_listing_comes_in_pages() -> None:
    first = HubModel("me/model", "main").tree(HUB)
    second = f"{first}&cursor=abc"
    host = MemoryHost({first: json.dumps(TREE[:2]).encode(), second: json.dumps(TREE[2:]).encode()})

    class Paged(MemoryHost):
        def _answer(self, address: str, start: int):  # type: ignore[no-untyped-def]
            answer = super()._answer(address, start)
            link = {"link": f'<{second}>; rel="next"'} if address == first else {}
            return type(answer)(answer.address, answer.status, {**answer.headers, **link})

    paged = Paged(host.files)
    files = asyncio.run(list_hub(HubModel("me/model", "main"), HUB, paged))
    assert set(files) == {"config.json", "onnx/text_model.onnx"}


def test_what_is_no_listing_is_said_to_be_none() -> None:
    address = HubModel("me/model", "main").tree(HUB)

    def list_of(host: MemoryHost) -> None:
        asyncio.run(list_hub(HubModel("me/model", "main"), HUB, host))

    with pytest.raises(ModelNotFound):
        list_of(MemoryHost({}))
    with pytest.raises(HubUnreachable):
        list_of(MemoryHost({}, gone=True))
    with pytest.raises(WebPageInstead):
        list_of(MemoryHost({address: b"hello"}, headers={"content-type": "text/html"}))
    for content in (b"hello", b'{"error": 1}', b'["a"]'):
        with pytest.raises(ModelUnavailable, match="reason=no-hub"):
            list_of(MemoryHost({address: content}))


def test_a_folder_on_any_host_is_asked_for_each_file() -> None:
    folder = FolderUrl("https://example.org/clip")
    contents = {folder.file(name): b"12345" for name in towers("_quantized")}
    host = MemoryHost(contents, headers={"etag": '"1"'})
    files = asyncio.run(list_folder(folder, host))
    assert set(files) == set(towers("_quantized"))
    assert files["config.json"].size == 5
    assert not files["config.json"].checkable
    changed = asyncio.run(list_folder(folder, MemoryHost(contents, headers={"etag": '"2"'})))
    assert changed["config.json"].digest != files["config.json"].digest

    with pytest.raises(ModelNotFound, match="reason=address"):
        asyncio.run(list_folder(folder, MemoryHost({})))
    with pytest.raises(HubUnreachable):
        asyncio.run(list_folder(folder, MemoryHost({}, gone=True)))
    pages = MemoryHost(contents, headers={"content-type": "text/html"})
    with pytest.raises(ModelNotFound):
        asyncio.run(list_folder(folder, pages))


# --- Precisions ----------------------------------------------------------------------------------

WASM = preference("wasm", shader_f16=True)
GPU = preference("webgpu", shader_f16=False)
GPU_F16 = preference("webgpu", shader_f16=True)


def test_a_precision_is_offered_where_both_towers_have_it() -> None:
    files = towers("", "_quantized") | listing("onnx/vision_model_fp16.onnx")
    assert [offer.precision for offer in offers(files)] == ["q8", "fp32"]
    assert offers(files)[0].size == 20 + 4 * 10
    split = towers("", "_q4") | listing("onnx/text_model.onnx_data")
    assert [offer.precision for offer in offers(split)] == ["q4"]


@pytest.mark.parametrize(
    ("preferred", "there", "unfit", "expected"),
    [
        (WASM, ("q8", "fp16", "fp32", "q4"), (), "q8"),
        (WASM, ("fp16", "q4"), (), "fp16"),
        (GPU_F16, ("q8", "fp16", "fp32"), (), "fp16"),
        (GPU, ("q8", "fp16", "fp32"), (), "fp32"),
        (GPU, ("q8", "fp16"), (), "q8"),
        (WASM, ("q8", "fp16", "fp32"), ("q8",), "fp32"),
        (WASM, ("q8",), ("q8",), "q8"),
    ],
)
def test_the_backend_chooses_the_precision(
    preferred: tuple[Precision, ...], there: tuple[str, ...], unfit: tuple[str, ...], expected: str
) -> None:
    suffixes = {"q8": "_quantized", "fp16": "_fp16", "fp32": "", "q4": "_q4"}
    available = offers(towers(*(suffixes[each] for each in there)))
    assert choose("m", available, None, preferred, unfit).precision == expected


def test_a_wanted_precision_wins_or_is_said_to_be_missing() -> None:
    available = offers(towers("", "_quantized"))
    assert choose("m", available, "fp32", WASM, ("fp32",)).precision == "fp32"
    with pytest.raises(ModelUnsupported, match=r"precision=fp16, there=.*q8.*fp32"):
        choose("m", available, "fp16", WASM, ())


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({}, "reason=no-files"),
        (listing(*SETTINGS, "onnx/text_model.onnx"), "reason=no-tower, .*part=vision"),
        (listing(*SETTINGS, "onnx/vision_model.onnx"), "reason=no-tower, .*part=text"),
        (
            {k: v for k, v in towers("").items() if "pre" not in k},
            "files=.*preprocessor_config.json",
        ),
        ({k: v for k, v in towers("").items() if k != "tokenizer.json"}, "files=.*tokenizer.json"),
        (towers("_uint8"), "reason=no-precision"),
        (towers("") | listing("onnx/vision_model.onnx_data"), "reason=split-weights"),
    ],
)
def test_what_a_model_lacks_is_named(files: dict[str, ModelFile], says: str) -> None:
    with pytest.raises(ModelUnsupported, match=says):
        check_complete("some/model", files)


def test_known_models_have_a_name_and_languages() -> None:
    for model in KNOWN.values():
        assert model.title
        assert model.languages
        assert set(model.family.unfit) <= set(PRECISIONS)


# --- The user's own files ------------------------------------------------------------------------


def test_a_picked_folder_is_found_however_deep_it_lies() -> None:
    files = {f"models/clip/{name}": name for name in [*towers("_quantized"), "README.md"]}
    arranged = arrange("clip", files | {"models/other.txt": "x"})
    assert arranged == {name: name for name in towers("_quantized")}


def test_files_downloaded_into_one_heap_are_sorted() -> None:
    heap = {name.rpartition("/")[2]: name for name in towers("", "_fp16")}
    assert arrange("heap", heap) == {name: name for name in towers("", "_fp16")}


def test_files_that_are_no_model_are_refused() -> None:
    with pytest.raises(ModelUnsupported, match="reason=no-config, name=holiday"):
        arrange("holiday", {"a.jpg": 1})
