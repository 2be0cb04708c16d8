"""Makes the two small tokenizers of ``tests/golden/tokenizers/``.

``clip.json`` has every step of CLIP's own, ``siglip.json`` every step of SigLIP's, the precompiled
character map of SentencePiece included; only the vocabularies are small. The second one needs
``sentencepiece==0.2.3`` beside what ``requirements/dev.txt`` brings::

    python -m tests.golden.make_tokenizers
"""

from __future__ import annotations

import base64
import io
import json
import re
import string
from pathlib import Path
from typing import Any

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from toolchain.places import ROOT

TOKENIZERS = Path(__file__).parent / "tokenizers"
VOCABULARY = 1000

_CLIP_WORDS = (
    r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
)


def main() -> None:
    """Train both on the repository's own prose."""
    files = [*sorted(ROOT.glob("*.md")), ROOT / "py" / "mini" / "captions.txt"]
    prose = [line for file in files for line in file.read_text("utf-8").splitlines()]
    TOKENIZERS.mkdir(exist_ok=True)
    for name, made in (("clip", _clip(prose)), ("siglip", _siglip(prose))):
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        (TOKENIZERS / f"{name}.json").write_text(text + "\n", "utf-8")


def _clip(prose: list[str]) -> dict[str, Any]:
    start, end = "<|startoftext|>", "<|endoftext|>"
    tokenizer = Tokenizer(models.BPE(unk_token=end, end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_CLIP_WORDS), "removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY - 2,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        end_of_word_suffix="</w>",
        show_progress=False,
    )
    tokenizer.train_from_iterator(prose, trainer)
    # Last, as CLIP has them: its text tower pools where the highest id stands.
    ids = {start: VOCABULARY - 2, end: VOCABULARY - 1}
    tokenizer.add_special_tokens([start, end])
    tokenizer.post_processor = processors.RobertaProcessing(
        (end, ids[end]), (start, ids[start]), trim_offsets=False, add_prefix_space=False
    )
    made: dict[str, Any] = json.loads(tokenizer.to_str())
    made["model"]["vocab"] |= ids
    return made


def _siglip(prose: list[str]) -> dict[str, Any]:
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2 as sentencepiece_model

    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(line.lower() for line in prose),
        model_writer=written,
        vocab_size=VOCABULARY,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc",
        bos_id=-1,
        pad_id=-1,
        eos_id=1,
        unk_id=2,
        control_symbols=["<pad>"],
        minloglevel=2,
    )
    proto = sentencepiece_model.ModelProto()
    proto.ParseFromString(written.getvalue())
    charsmap = base64.b64encode(proto.normalizer_spec.precompiled_charsmap).decode()
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added(1, "</s>"), _added(2, "<unk>")],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Precompiled", "precompiled_charsmap": charsmap},
                {"type": "Lowercase"},
                _replace(f"[{re.escape(string.punctuation)}]", ""),
                _replace(r"\s+", " "),
                {"type": "Strip", "strip_left": True, "strip_right": True},
            ],
        },
        "pre_tokenizer": metaspace,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [_sequence("A"), _special("</s>")],
            "pair": [_sequence("A"), _special("</s>"), _sequence("B"), _special("</s>")],
            "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}},
        },
        "decoder": metaspace,
        "model": {
            "type": "Unigram",
            "unk_id": 2,
            "vocab": [[piece.piece, piece.score] for piece in proto.pieces],
            "byte_fallback": False,
        },
    }


def _added(number: int, token: str) -> dict[str, Any]:
    flags = {"single_word": False, "lstrip": True, "rstrip": True, "normalized": True}
    return {"id": number, "content": token, **flags, "special": True}


def _replace(regex: str, content: str) -> dict[str, Any]:
    return {"type": "Replace", "pattern": {"Regex": regex}, "content": content}


def _sequence(name: str) -> dict[str, Any]:
    return {"Sequence": {"id": name, "type_id": 0}}


def _special(token: str) -> dict[str, Any]:
    return {"SpecialToken": {"id": token, "type_id": 0}}


if __name__ == "__main__":
    main()
