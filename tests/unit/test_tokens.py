"""input_ids and attention_mask, against what transformers does: pad, cut, keep the special ones."""

from __future__ import annotations

import json

import pytest
from photoseek.errors import ModelUnsupported
from photoseek.models.text_spec import TextSpec
from photoseek.models.tokens import tokens
from tokenizers import Tokenizer as RustTokenizer

from tests.golden.make_tokenizers import TOKENIZERS

SIGLIP = TextSpec(16, "</s>", "max_length", masked=False)
CLIP = TextSpec(16, "<|endoftext|>", "longest")
TEXTS = [
    "",
    "a",
    "a photo of a dog",
    "a photo of a dog on a beach at sunset " * 3,
    "</s>",
    "犬" * 40,
]


class Tokenizer:
    """Implements ports.Tokenizer with the library that the models were made with."""

    def __init__(self, definition: str) -> None:
        self.rust = RustTokenizer.from_str(definition)

    def encode(self, text: str, special: bool = True) -> list[int]:
        ids: list[int] = self.rust.encode(text, add_special_tokens=special).ids
        return ids

    def token_id(self, token: str) -> int | None:
        found: int | None = self.rust.token_to_id(token)
        return found


@pytest.fixture(scope="module")
def unigram() -> Tokenizer:
    return Tokenizer((TOKENIZERS / "siglip.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def clip() -> Tokenizer:
    return Tokenizer((TOKENIZERS / "clip.json").read_text("utf-8"))


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_cut_and_padded_to_its_full_length_as_the_reference_does(
    unigram: Tokenizer, text: str
) -> None:
    found = tokens(text, unigram, SIGLIP)
    unigram.rust.enable_truncation(16)
    unigram.rust.enable_padding(length=16, pad_id=1, pad_token="</s>")
    expected = unigram.rust.encode(text)
    unigram.rust.no_truncation()
    unigram.rust.no_padding()
    assert found.input_ids == expected.ids
    assert found.attention_mask == [1] * 16


@pytest.mark.parametrize("text", TEXTS)
def test_text_that_is_not_padded_is_cut_between_its_special_tokens(
    clip: Tokenizer, text: str
) -> None:
    found = tokens(text, clip, CLIP)
    clip.rust.enable_truncation(16)
    expected = clip.rust.encode(text)
    clip.rust.no_truncation()
    assert found.input_ids == expected.ids
    assert found.attention_mask == expected.attention_mask


def test_padding_is_masked_where_the_model_was_trained_so(unigram: Tokenizer) -> None:
    found = tokens("dog", unigram, TextSpec(6, "<unk>", "max_length"))
    length = len(unigram.encode("dog"))
    assert found.attention_mask == [1] * length + [0] * (6 - length)
    assert found.input_ids[length:] == [2] * (6 - length)


def test_a_tokenizer_without_special_tokens_is_cut_at_the_end() -> None:
    plain = json.loads((TOKENIZERS / "siglip.json").read_text("utf-8")) | {"post_processor": None}
    tokenizer = Tokenizer(json.dumps(plain))
    text = "a photo of a dog on a beach"
    found = tokens(text, tokenizer, TextSpec(4, "</s>", "longest"))
    assert found.input_ids == tokenizer.encode(text)[:4]


def test_a_padding_token_that_is_not_there_is_missed(unigram: Tokenizer) -> None:
    with pytest.raises(ModelUnsupported, match="<nothing>"):
        tokens("dog", unigram, TextSpec(8, "<nothing>", "max_length"))
