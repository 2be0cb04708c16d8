"""Puts together what is learned from: photos as the backbone sees them, texts as MiniLM does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from mini import drawings, features, looks
from mini.data import Captioned, Split, read_captioned, split
from mini.encoding import TextEncoder
from mini.features import Eyes, Seen
from mini.head import TAUGHT
from mini.pools import Lesson
from mini.words import ClassWords, backbone_words, class_words

# What a class means: its first name, its other names, more general words, in these shares.
MEANT = (1.0, 0.5, 0.4)


@dataclass(frozen=True)
class Material:
    """A lesson, and what is kept from it to judge by."""

    lesson: Lesson
    meanings: np.ndarray
    """Of the backbone's classes, unit float32 [1000, EMBED]."""
    words: np.ndarray
    """Every word of these classes, unit float32 [n, EMBED]."""
    looks: np.ndarray
    """Words for how a photo looks, unit float32 [m, EMBED]."""
    photos: Captioned
    split: Split
    wholes: Seen
    """Of all captioned photos."""
    captions: np.ndarray
    owners: np.ndarray
    """Of all captions: their vectors, and the rows of their photos."""


def look_words() -> list[str]:
    """What says how a photo looks, whatever it shows."""
    said = [word for look in looks.LOOKS for word in look.words]
    return list(dict.fromkeys([*said, *drawings.COLOURS, *drawings.SAID]))


def rows_of(seen: Seen, rows: np.ndarray) -> Seen:
    """Some rows."""
    return Seen(seen.maps[rows], seen.features[rows], seen.looks[rows])


def meanings(classes: list[ClassWords], encoder: TextEncoder) -> np.ndarray:
    """Where each class lies among the words, unit float32 [n, EMBED]."""
    texts = sorted({word for words in classes for word in (*words.names, *words.general)})
    places = {text: index for index, text in enumerate(texts)}
    vectors = encoder.encode(texts)

    def mean(words: tuple[str, ...]) -> Any:
        return vectors[[places[word] for word in words]].mean(0) if words else 0.0

    meant = [
        MEANT[0] * mean(words.names[:1])
        + MEANT[1] * mean(words.names[1:])
        + MEANT[2] * mean(words.general)
        for words in classes
    ]
    found: np.ndarray = np.stack(meant) / np.linalg.norm(np.stack(meant), axis=1, keepdims=True)
    return found.astype(np.float32)


def gather(photos: Path, work: Path, encoder: TextEncoder, eyes: Eyes, seed: int) -> Material:
    """Looks at every photo and reads every text, as far as that is not done yet.

    `photos` holds the folders `captioned` and `tiny-imagenet-200`.
    """
    captioned = read_captioned(photos / "captioned")
    parts = split(len(captioned))
    wholes = features.wholes(captioned, eyes, work)
    training = captioned.part(parts.train)
    views = [rows_of(wholes, parts.train), *features.parts(training, eyes, work, seed)]
    changed = features.changed(training, eyes, work, seed)
    named = features.tiny(photos / "tiny-imagenet-200", eyes, work)

    texts, owners = captioned.texts()
    captions = encoder.encode(texts)
    place = np.full(len(captioned), -1)
    place[parts.train] = np.arange(len(parts.train))
    taught = place[owners] >= 0
    classes = class_words()
    words = list(dict.fromkeys(word for each in classes for word in each.all))
    places = {word: index for index, word in enumerate(words)}
    true = np.zeros((len(classes), len(words)), bool)
    for row, each in enumerate(classes):
        true[row, [places[word] for word in each.all]] = True
    known = backbone_words()
    _, same = np.unique(changed.texts, return_inverse=True)
    lesson = Lesson(
        views,
        captions[taught],
        place[owners[taught]],
        changed.seen,
        encoder.encode(changed.texts),
        same,
        features.CHANGED,
        named,
        np.repeat(np.arange(len(classes)), features.TINY_EACH),
        encoder.encode(words),
        true,
        np.array([places[each.names[0]] for each in classes]),
    )
    every = list(dict.fromkeys(word for each in known for word in each.all))
    return Material(
        lesson,
        meanings(known, encoder),
        encoder.encode(every),
        encoder.encode(look_words()),
        captioned,
        parts,
        wholes,
        captions,
        owners,
    )


def usual(seen: Seen) -> Any:
    """Mean and deviation of the looks of photos, float32 [2, LOOKS]."""
    looks = torch.from_numpy(seen.looks.astype(np.float32))
    return torch.stack([looks.mean(0), looks.std(0) + 1e-3])


def main_axes(material: Material) -> Any:
    """The main axes of captions and words, half and half, float32 [EMBED, TAUGHT]."""
    captions, words = material.lesson.captions, material.words
    texts = np.concatenate([captions[:: len(captions) // len(words)], words]).astype(np.float64)
    _, axes = np.linalg.eigh(texts.T @ texts)
    return torch.from_numpy(np.ascontiguousarray(axes[:, -TAUGHT:]).astype(np.float32))
