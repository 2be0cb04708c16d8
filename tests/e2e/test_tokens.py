"""The browser's tokenizer gives the ids that the Rust library gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tokenizers import Tokenizer

from tests.e2e.watching import Watch
from tests.golden.make_tokenizers import TOKENIZERS
from tests.strange_texts import strange_texts, wild_texts
from toolchain.developing import SourceServer
from toolchain.places import ROOT

CLIP = ROOT.parent / "shared" / "clip" / "tokenizer.json"

ENCODE = """async ([definition, texts, special]) => {
    const { open } = await import("./engine/host/tokenizers.js");
    const tokenizer = open(new TextEncoder().encode(definition));
    return texts.map((text) => Array.from(tokenizer.encode(text, special)));
}"""


@pytest.fixture
def sources(dist: Path, watch: Watch) -> Iterator[SourceServer]:
    server = SourceServer(dist).start()
    watch.allow_origin(server.url)
    yield server
    server.stop()


@pytest.mark.parametrize("special", [True, False], ids=["special", "plain"])
@pytest.mark.parametrize(
    "file",
    [
        pytest.param(CLIP, id="CLIP's own"),
        pytest.param(TOKENIZERS / "clip.json", id="small CLIP"),
        pytest.param(TOKENIZERS / "siglip.json", id="small SigLIP"),
    ],
)
def test_5000_strange_texts_get_the_ids_of_the_rust_library(
    page: Page, sources: SourceServer, file: Path, special: bool
) -> None:
    if not file.exists():
        pytest.skip("CLIP's own tokenizer is not on this machine")
    definition = file.read_text("utf-8")
    texts = strange_texts() + wild_texts()
    rust = Tokenizer.from_str(definition)
    expected = [encoding.ids for encoding in rust.encode_batch(texts, add_special_tokens=special)]
    page.route("**/blank.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"{sources.url}blank.html")

    found = page.evaluate(ENCODE, [definition, texts, special])

    wrong = [
        (text, ours, theirs)
        for text, ours, theirs in zip(texts, found, expected, strict=True)
        if ours != theirs
    ]
    assert not wrong, f"{len(wrong)} of {len(texts)}: {json.dumps(wrong[0])}"


HALF = """async (definition) => {
    const { open } = await import("./engine/host/tokenizers.js");
    return Array.from(open(new TextEncoder().encode(definition)).encode("a \\ud83d dog", true));
}"""
"""Half an emoji, which a page can hold and Python cannot send."""


def test_half_an_emoji_is_a_replacement_character(page: Page, sources: SourceServer) -> None:
    definition = (TOKENIZERS / "clip.json").read_text("utf-8")
    page.route("**/blank.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"{sources.url}blank.html")

    found = page.evaluate(HALF, definition)

    assert found == Tokenizer.from_str(definition).encode("a \ufffd dog").ids
