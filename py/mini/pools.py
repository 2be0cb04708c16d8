"""What is trained on, and rows of it as tensors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import torch

from mini.features import Seen
from mini.head import Head
from mini.seeing import tensors, unit


@dataclass(frozen=True)
class Lesson:
    """Everything that is trained on. Vectors are the text encoder's, unit float32 [n, EMBED]."""

    views: list[Seen]
    """Of the same photos, each."""
    captions: np.ndarray
    owners: np.ndarray
    """The photo of each caption."""
    changed: Seen
    changed_texts: np.ndarray
    changed_same: np.ndarray
    """Which texts are the same: equal numbers, int64 [n]."""
    first_drawn: int
    """Changed photos come first, drawings from there on."""
    named: Seen
    named_classes: np.ndarray
    words: np.ndarray
    true: np.ndarray
    """Which words are true of which class, bool [classes, words]; its name comes first."""
    names: np.ndarray
    """The words that are names of the classes, [classes]."""


@dataclass(frozen=True)
class Shown:
    """Pictures as the blocks that are tuned are given them, and as they were seen before that.

    maps float16 [n, *MAP], features float32 [n, FEATURES], looks float32 [n, LOOKS], and the
    logarithms of what the backbone believed of each, float32 [n, CLASSES].
    """

    maps: np.ndarray
    features: Any
    looks: Any
    believed: Any


class Pools:
    """Rows ready to be drawn from."""

    def __init__(self, lesson: Lesson, head: Head) -> None:
        def shown(seen: Seen) -> Shown:
            features, looks = tensors(seen)
            return Shown(seen.maps, features, looks, believed(head, features))

        words = head.words
        self.views = [shown(seen) for seen in lesson.views]
        self.captions = unit(words(torch.from_numpy(lesson.captions)))
        order = np.argsort(lesson.owners, kind="stable")
        bounds = np.searchsorted(lesson.owners[order], np.arange(len(self.views[0].maps) + 1))
        self.captions_of = [order[a:b] for a, b in pairwise(bounds)]
        self.changed = shown(lesson.changed)
        self.changed_texts = unit(words(torch.from_numpy(lesson.changed_texts)))
        self.first_drawn = lesson.first_drawn
        self.changed_same = torch.from_numpy(lesson.changed_same)
        self.named = shown(lesson.named)
        self.named_classes = torch.from_numpy(lesson.named_classes)
        self.words = unit(words(torch.from_numpy(lesson.words)))
        self.true = torch.from_numpy(lesson.true)
        self.names = torch.from_numpy(lesson.names)


def believed(head: Head, features: Any) -> Any:
    """The logarithms of the shares of the backbone's classes."""
    with torch.no_grad():
        return torch.log_softmax(head.names(features), 1)


def batches(pools: Pools, size: int, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """The photos of one epoch, in batches of `size`; sorted, as they lie in the file."""
    order = rng.permutation(len(pools.views[0].maps))
    for start in range(0, len(order) - size + 1, size):
        yield np.sort(order[start : start + size])
