"""Both trained towers -> the folder that is shipped: export, calibration, small files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from mini import aim, calibrate, export, familiarity, layout, text_tower
from mini.augment import plain
from mini.data import Photos
from mini.shipped import TEXT, VISION, unit
from mini.text_training import embed
from mini.words import ClassWords, class_words, held_out, tuning_words

FOREIGN_WORDS = 300
# Photos that show the quantiser how large the activations become.
CALIBRATION_PHOTOS = 400
# A foreign word must be at least this far from every caption.
FOREIGN_COSINE = 0.35
SQUASH = False
RESAMPLE = 2


@dataclass(frozen=True)
class Trained:
    """What training leaves: float32 towers and the tokenizer."""

    vision: Any
    text: Any
    tokenizer: Tokenizer


def embed_photos(tower: Any, photos: Photos, side: int) -> np.ndarray:
    """Unit vectors of photos as they are, float32 [n, EMBED]."""
    parts = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(photos.classes), 250):
            embeds = tower(plain(photos.pixels[start : start + 250], side))
            parts.append(embeds.float().numpy())
    return unit(np.concatenate(parts))


def aim_of(
    text: Any, tokenizer: Tokenizer, classes: list[ClassWords], foreign: list[str]
) -> tuple[aim.Captions, aim.Wanted]:
    """The captions, and what the student says of them, of looks and of words far from both."""
    captions = aim.caption_table(classes)
    vectors = embed(text, tokenizer, list(captions.texts))
    looks = embed(text, tokenizer, [word for word, _ in aim.look_texts()])
    far = embed(text, tokenizer, foreign)
    kept = {word for words in held_out().values() for word in words}
    apart = (far @ np.concatenate([vectors, looks]).T).max(1) < FOREIGN_COSINE
    usable = np.array([word not in kept for word in foreign]) & apart
    names = np.array([captions.texts.index(words.names[0]) for words in classes])
    return captions, aim.wanted(captions, vectors, looks, names, far[usable][:FOREIGN_WORDS])


def assemble(
    trained: Trained, captions: aim.Captions, photos: Photos, val: Photos, folder: Path, side: int
) -> None:
    """Writes everything but the model card into `folder`."""
    texts = [*captions.texts, *(word for word, _ in aim.look_texts())]
    concepts = embed(trained.text, trained.tokenizer, texts)
    shown = plain(photos.pixels[:: max(1, len(photos.classes) // CALIBRATION_PHOTOS)], side)
    names = embed(trained.text, trained.tokenizer, [words.names[0] for words in class_words()])
    export.write_vision(trained.vision, names, folder / VISION, shown.contiguous().numpy())
    export.write_text(trained.text, concepts, folder / TEXT)
    layout.write_tokenizer(folder, trained.tokenizer)
    layout.write_preprocessor(folder, SQUASH, RESAMPLE)

    images = embed_photos(trained.vision, val, side)
    judgement = judge(trained, captions, images, val.classes, concepts)
    print(f"assemble: {judgement}", flush=True)
    layout.write_config(
        folder,
        judgement,
        (text_tower.WIDTH, text_tower.LAYERS, text_tower.HEADS, text_tower.INNER),
    )


def judge(
    trained: Trained,
    captions: aim.Captions,
    images: np.ndarray,
    classes: np.ndarray,
    concepts: np.ndarray,
) -> layout.Judgement:
    """Fits both calibrations on photos that were not trained on, and the familiarity cut-off."""

    def vectors(texts: list[str]) -> np.ndarray:
        return embed(trained.text, trained.tokenizer, texts)

    # Queries: all names and general words, and words of tuning.json, which are in no caption.
    tuning = tuning_words()
    rows = {words.wnid: row for row, words in enumerate(class_words())}
    other = np.zeros((len(rows), len(tuning)), bool)
    other[[rows[wnid] for wnid, _ in tuning], range(len(tuning))] = True
    true = np.concatenate([captions.true, other], 1)[classes]
    texts = [*captions.texts, *(word for _, word in tuning)]
    words = calibrate.fit((images @ vectors(texts).T).ravel(), true.ravel())

    some = images[:: max(1, len(images) // 2000)]
    kinds = classes[:: max(1, len(images) // 2000)]
    pairs = np.triu_indices(len(some), 1)
    photos = calibrate.fit((some @ some.T)[pairs], (kinds[:, None] == kinds)[pairs])

    inside, outside = familiarity.queries()
    familiar = familiarity.choose(
        (vectors(inside) @ concepts.T).max(1), (vectors(outside) @ concepts.T).max(1)
    )
    return layout.Judgement(words, photos, familiar.value)
