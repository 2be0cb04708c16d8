"""The whole way from photos and words to the shipped folder; goes on where it was interrupted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from mini import checkpoint, pieces, space, text_tower, text_training, texts, vision_training
from mini.assemble import Trained, aim_of, assemble
from mini.data import read_photos
from mini.preprocessing import IMAGE_SIZE
from mini.teacher import Teacher
from mini.words import class_words, teacher_words, wordnet_names

TEXT_EPOCHS = 36
# Names drawn to find those that no photo shows.
FOREIGN_DRAWN = 4000


@dataclass(frozen=True)
class Words:
    """All texts with their meanings, and what the teacher says of them."""

    texts: texts.Texts
    vectors: np.ndarray
    likely: np.ndarray
    tokenizer: Tokenizer
    first: np.ndarray
    foreign: list[str]


def prepare_words(data: Path, work: Path, seed: int) -> Words:
    """Composes the texts, learns the pieces, asks the teacher (once: the answers are kept)."""
    teacher = Teacher()
    classes = class_words()
    everyday = sorted(teacher_words(teacher.vocabulary()))
    rng = np.random.default_rng(seed)
    composed = texts.compose(classes, wordnet_names(data), everyday, rng)
    unique = list(dict.fromkeys(composed.meanings))
    kept = work / "meanings.npy"
    if not kept.exists():
        np.save(kept, teacher.encode(unique, "teacher"))
    answers = np.load(kept)
    common = space.fit(answers)
    places = {text: i for i, text in enumerate(unique)}
    vectors = common.project(answers)[[places[text] for text in composed.meanings]]
    stored = work / "tokenizer.json"
    if not stored.exists():
        pieces.learn(list(composed.texts), everyday).save(str(stored))
    tokenizer = pieces.load(stored)
    begun = work / "pieces.npy"
    if not begun.exists():
        spelled = common.project(teacher.encode(text_training.spelled(tokenizer)))
        np.save(begun, text_training.first_pieces(spelled, text_tower.NARROW))
    return Words(
        composed,
        vectors,
        texts.frequency(composed, texts.concepts(classes), everyday),
        tokenizer,
        np.load(begun),
        [str(text) for text in rng.choice(unique, FOREIGN_DRAWN, replace=False)],
    )


def train(data: Path, work: Path, out: Path, budget: vision_training.Budget, seed: int) -> None:
    """Trains everything and writes the shipped folder `out`, but for the model card."""
    work.mkdir(parents=True, exist_ok=True)
    photos, val = read_photos(data, "train", work), read_photos(data, "val", work)
    words = prepare_words(data, work, seed)
    text: Any = text_training.train(
        words.texts,
        words.vectors,
        words.likely,
        words.tokenizer,
        words.first,
        work / "text.pt",
        TEXT_EPOCHS,
        seed,
    )
    captions, aim = aim_of(text, words.tokenizer, class_words(), words.foreign)
    vision: Any = vision_training.train(photos, val, aim, work / "vision.pt", budget, seed)
    trained = Trained(vision.eval(), text, words.tokenizer)
    checkpoint.save(trained, work)
    assemble(trained, captions, photos, val, out, IMAGE_SIZE)
    print(f"train: wrote {out}", flush=True)
