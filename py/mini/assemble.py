"""Both trained towers -> the folder that is shipped: head, export, calibration, small files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from mini import calibrate, export, familiarity, head, layout, text_tower
from mini.augment import plain, vary
from mini.data import Photos
from mini.properties import measure
from mini.shipped import TEXT, VISION, unit
from mini.space import Space
from mini.text_training import embed
from mini.words import ClassWords, class_words, held_out, tuning_words

# Photos of each class whose features the head is fitted to, and the share of a photo that is kept.
PHOTOS_A_CLASS = 50
LEAST_AREA = 0.7
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
    space: Space


def see(tower: Any, photos: Photos, side: int, seed: int | None) -> head.Seen:
    """Features, classes and looks of photos; varied where there is a seed, else as they are."""
    rng = np.random.default_rng(seed)
    features, measured = [], []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(photos.classes), 256):
            part = photos.pixels[start : start + 256]
            pixels = plain(part, side) if seed is None else vary(part, side, rng, LEAST_AREA)
            features.append(tower.trunk(pixels).float().numpy())
            measured.append(measure(pixels).numpy())
    return head.Seen(np.concatenate(features), photos.classes, head.looks(np.concatenate(measured)))


def some_of_each(photos: Photos, count: int, seed: int) -> Photos:
    """`count` photos of every class, in random order (crops are shared by neighbours)."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(photos.classes))
    taken: dict[int, int] = {}
    chosen = []
    for index in order:
        number = int(photos.classes[index])
        if taken.get(number, 0) < count:
            taken[number] = taken.get(number, 0) + 1
            chosen.append(index)
    return Photos(photos.pixels[np.sort(chosen)], photos.classes[np.sort(chosen)])


def aim_of(
    trained: Trained, classes: list[ClassWords], foreign: list[str]
) -> tuple[head.Captions, head.Wanted]:
    """The captions, and what the student says of them, of looks and of words far from both."""
    captions = head.caption_table(classes)
    vectors = embed(trained.text, trained.tokenizer, list(captions.texts))
    looks = embed(trained.text, trained.tokenizer, [word for word, _ in head.look_texts()])
    far = embed(trained.text, trained.tokenizer, foreign)
    kept = {word for words in held_out().values() for word in words}
    apart = (far @ np.concatenate([vectors, looks]).T).max(1) < FOREIGN_COSINE
    usable = np.array([word not in kept for word in foreign]) & apart
    names = np.array([captions.texts.index(words.names[0]) for words in classes])
    return captions, head.wanted(captions, vectors, looks, names, far[usable][:FOREIGN_WORDS])


def fit_head(trained: Trained, photos: Photos, aim: head.Wanted, side: int, seed: int) -> Any:
    """Gives the vision tower a head fitted to the student's words; returns scale and bias."""
    seen = see(trained.vision, some_of_each(photos, PHOTOS_A_CLASS, seed), side, seed)
    trained.vision.head = head.begin(trained.vision.head, trained.space)
    return head.fit(trained.vision.head, seen, aim, seed)


def assemble(
    trained: Trained, captions: head.Captions, photos: Photos, val: Photos, folder: Path, side: int
) -> None:
    """Writes everything but the model card into `folder`."""
    texts = [*captions.texts, *(word for word, _ in head.look_texts())]
    concepts = embed(trained.text, trained.tokenizer, texts)
    shown = plain(photos.pixels[:: max(1, len(photos.classes) // CALIBRATION_PHOTOS)], side)
    export.write_vision(trained.vision, folder / VISION, shown.contiguous().numpy())
    export.write_text(trained.text, concepts, folder / TEXT)
    layout.write_tokenizer(folder, trained.tokenizer)
    layout.write_preprocessor(folder, SQUASH, RESAMPLE)

    seen = see(trained.vision, val, side, None)
    with torch.no_grad():
        images = unit(trained.vision.head(torch.from_numpy(seen.features)).numpy())
    judgement = judge(trained, captions, images, seen.classes, concepts)
    print(f"assemble: {judgement}", flush=True)
    layout.write_config(
        folder,
        judgement,
        (text_tower.WIDTH, text_tower.LAYERS, text_tower.HEADS, text_tower.INNER),
    )


def judge(
    trained: Trained,
    captions: head.Captions,
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
