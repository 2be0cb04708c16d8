"""The text tower's own tokenizer: WordPiece over lower-cased, accent-free text."""

from __future__ import annotations

from pathlib import Path

from tokenizers import (
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)

PIECES = 14336
LENGTH = 32
PAD, UNKNOWN, BEGIN, END = "[PAD]", "[UNK]", "[CLS]", "[SEP]"


# How often an everyday word counts beside the texts, so that most become one piece each: a word
# of one piece is learnt from the teacher directly, a word of several only through the layers.
EVERYDAY = 30


def learn(texts: list[str], everyday: list[str]) -> Tokenizer:
    """Learns the pieces from texts; ids 0..3 are padding, unknown, begin and end."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=64))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(
        vocab_size=PIECES,
        special_tokens=[PAD, UNKNOWN, BEGIN, END],
        show_progress=False,
        limit_alphabet=100,
    )
    tokenizer.train_from_iterator([*texts, *(everyday * EVERYDAY)], trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A {END}", special_tokens=[(BEGIN, 2), (END, 3)]
    )
    return tokenizer


def load(path: Path) -> Tokenizer:
    """Reads a tokenizer.json."""
    return Tokenizer.from_file(str(path))
