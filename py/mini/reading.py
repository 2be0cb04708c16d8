"""What reads, ready to use: MiniLM with the pieces that are kept, and texts to try it on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from mini import pieces, teacher, text_tower
from mini.data import read_captioned
from mini.words import backbone_words, class_words

# Captions, and as many names, that are read to find how to round the weights.
READ = 120


@dataclass(frozen=True)
class Reader:
    """The frozen text encoder with the pieces that are kept."""

    tokenizer: Tokenizer
    encoder: text_tower.Encoder
    read: list[Any]
    """Some captions, int64 [1, length] each: they show how large the activations become."""


def prepare(photos: Path) -> Reader:
    """Chooses the pieces and takes their rows out of the teacher."""
    captions = read_captioned(photos / "captioned").texts()[0]
    known = [word for words in (*backbone_words(), *class_words()) for word in words.all]
    vocabulary = teacher.vocabulary()
    kept = pieces.prune(vocabulary, [*captions, *known])
    tokenizer = pieces.tokenizer_of(kept)
    tokenizer.enable_truncation(pieces.LENGTH)
    places = {piece: index for index, piece in enumerate(vocabulary)}
    rows = [places[piece] for piece in kept]
    encoder = text_tower.pretrained(teacher.weights(), rows, pieces.LENGTH)
    some = [*captions[:: len(captions) // READ], *known[:: len(known) // READ]]
    read = [torch.tensor([encoded.ids]) for encoded in tokenizer.encode_batch(some)]
    return Reader(tokenizer, encoder, read)
