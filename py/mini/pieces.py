"""The tokenizer: WordPiece over lower-cased text, with a third of MiniLM's pieces."""

from __future__ import annotations

import re

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

PIECES = 10240
LENGTH = 64
PAD, UNKNOWN, BEGIN, END = SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
# What can stand in an English query; everything else in the vocabulary is of other scripts.
ENGLISH = re.compile(r"(##)?[a-z0-9]+|[!-/:-@\[-`{-~]")


def tokenizer_of(pieces: list[str]) -> Tokenizer:
    """A tokenizer of these pieces; their ids are their places."""
    vocabulary = {piece: index for index, piece in enumerate(pieces)}
    tokenizer = Tokenizer(
        models.WordPiece(vocabulary, unk_token=UNKNOWN, max_input_chars_per_word=64)
    )
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A {END}",
        special_tokens=[(token, vocabulary[token]) for token in (BEGIN, END)],
    )
    return tokenizer


def prune(vocabulary: list[str], texts: list[str]) -> list[str]:
    """The pieces to keep: the special ones, then those that `texts` need, then the most common.

    Letters and digits alone are always among them, so that any English word can be spelled.
    """
    every = tokenizer_of(list(dict.fromkeys([*SPECIAL, *vocabulary])))
    used = {piece for encoded in every.encode_batch(texts) for piece in encoded.tokens}
    english = [piece for piece in vocabulary if ENGLISH.fullmatch(piece)]
    letters = [piece for piece in english if len(piece.removeprefix("##")) == 1]
    wanted = [piece for piece in english if piece in used]
    return list(dict.fromkeys([*SPECIAL, *letters, *wanted, *english]))[:PIECES]
