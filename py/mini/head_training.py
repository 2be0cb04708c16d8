"""Trains the head, over what the frozen towers have said.

Two things are asked at once: which of a batch's captions belongs to which photo, and which photo
to which caption; and which of its class's words belong to a photo of Tiny ImageNet. That captions
cost no names need not be asked: the second part of a vector keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from mini.features import Seen
from mini.head import Head, Words

EPOCHS = 20
JUDGED_EVERY = 4
BATCH = 512
# Of each photo's five captions, in a batch.
CAPTIONS = 3
# Beside a batch of captions: changed photos, drawings, photos with a class. Drawings are few, and
# were the only ones that show what "purple" is.
CHANGED, DRAWN, NAMED = 32, 32, 256
RATE = 2e-3
DECAY = 0.05
WARM_UP = 0.15
# Of the names against captions.
NAMES = 0.1
SMOOTHING = 0.1
# Sharpness of softmax over names, where that is not learned.
SHARP = 25.0
# Of the running mean of all weights, a step.
MEAN_KEEPS = 0.97


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


class Pools:
    """Rows as tensors, ready to be drawn from."""

    def __init__(self, lesson: Lesson, words: Words) -> None:
        self.views = [tensors(seen) for seen in lesson.views]
        self.captions = unit(words(torch.from_numpy(lesson.captions)))
        order = np.argsort(lesson.owners, kind="stable")
        bounds = np.searchsorted(lesson.owners[order], np.arange(len(self.views[0][0]) + 1))
        self.captions_of = [order[a:b] for a, b in pairwise(bounds)]
        self.changed = tensors(lesson.changed)
        self.changed_texts = unit(words(torch.from_numpy(lesson.changed_texts)))
        self.first_drawn = lesson.first_drawn
        self.changed_same = torch.from_numpy(lesson.changed_same)
        self.named = tensors(lesson.named)
        self.named_classes = torch.from_numpy(lesson.named_classes)
        self.words = unit(words(torch.from_numpy(lesson.words)))
        self.true = torch.from_numpy(lesson.true)
        self.names = torch.from_numpy(lesson.names)


def tensors(seen: Seen) -> tuple[Any, Any]:
    """As float32."""
    return (
        torch.from_numpy(seen.features.astype(np.float32)),
        torch.from_numpy(seen.looks.astype(np.float32)),
    )


def unit(x: Any) -> Any:
    """Rows of length one."""
    return functional.normalize(x, dim=1)


def matched(scores: Any, same: Any) -> Any:
    """How badly rows and columns find each other; `same` says which belong together."""
    shares = same / same.sum(1, keepdim=True)
    rows = -(shares * torch.log_softmax(scores, 1)).sum(1).mean()
    back = (same / same.sum(0, keepdim=True)).T
    return (rows - (back * torch.log_softmax(scores.T, 1)).sum(1).mean()) / 2


def batches(pools: Pools, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """The photos of one epoch, in batches of BATCH."""
    order = rng.permutation(len(pools.views[0][0]))
    for start in range(0, len(order) - BATCH + 1, BATCH):
        yield order[start : start + BATCH]


class Course:
    """The head and the sharpness of the contrast, while they learn."""

    def __init__(self, head: Head, steps: int) -> None:
        self.head = head.train()
        self.sharp = nn.Parameter(torch.tensor(np.log(20.0), dtype=torch.float32))
        trained = [p for p in head.parameters() if p.requires_grad]
        self.optimiser = torch.optim.AdamW([*trained, self.sharp], lr=RATE, weight_decay=DECAY)
        self.rates = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser, RATE, steps, pct_start=WARM_UP
        )
        average = torch.optim.swa_utils.get_ema_multi_avg_fn(MEAN_KEEPS)
        self.mean = torch.optim.swa_utils.AveragedModel(head, multi_avg_fn=average)

    def learn(self, pools: Pools, rows: np.ndarray, rng: np.random.Generator) -> float:
        """One step of both questions."""
        loss = self._captions(pools, rows, rng) + NAMES * self._names(pools, rng)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        self.rates.step()
        self.mean.update_parameters(self.head)
        return float(loss.detach())

    def _captions(self, pools: Pools, rows: np.ndarray, rng: np.random.Generator) -> Any:
        features, looks = pools.views[int(rng.integers(len(pools.views)))]
        changed = rng.integers(pools.first_drawn, size=CHANGED)
        drawn = rng.integers(pools.first_drawn, len(pools.changed_texts), size=DRAWN)
        some = np.concatenate([changed, drawn])
        captions = np.concatenate(
            [rng.choice(pools.captions_of[row], CAPTIONS, replace=False) for row in rows]
        )
        seen = torch.cat([features[rows], pools.changed[0][some]])
        embeds = unit(self.head(seen, torch.cat([looks[rows], pools.changed[1][some]])))
        texts = torch.cat([pools.captions[captions], pools.changed_texts[some]])
        photos = torch.arange(-len(rows), 0)
        of_photos = torch.cat([photos, pools.changed_same[some]])
        of_texts = torch.cat([photos.repeat_interleave(CAPTIONS), pools.changed_same[some]])
        same = (of_photos[:, None] == of_texts[None]).float()
        scores = self.sharp.exp().clamp_max(100) * embeds @ texts.T
        return matched(scores, same)

    def _names(self, pools: Pools, rng: np.random.Generator) -> Any:
        some = rng.integers(len(pools.named_classes), size=NAMED)
        classes = pools.named_classes[some]
        embeds = unit(self.head(pools.named[0][some], pools.named[1][some]))
        words = pools.words
        names = functional.cross_entropy(
            SHARP * embeds @ words[pools.names].T, classes, label_smoothing=SMOOTHING
        )
        true = pools.true[classes].float()
        shares = true / true.sum(1, keepdim=True)
        said = torch.log_softmax(SHARP * embeds @ words.T, 1)
        return names - (shares * said).sum(1).mean()


def train(
    lesson: Lesson, head: Head, seed: int, path: Path, judge: Callable[[Head], float]
) -> Head:
    """Trains, or takes what was trained from `path`; `judge` says how good a head is."""
    if path.exists():
        head.load_state_dict(torch.load(path, weights_only=True))
        return head.eval()
    torch.manual_seed(seed)
    pools, rng = Pools(lesson, head.words), np.random.default_rng(seed)
    count = len(pools.views[0][0]) // BATCH
    course = Course(head, EPOCHS * count)
    best, score = head.state_dict(), -1.0
    for epoch in range(EPOCHS):
        losses = [course.learn(pools, rows, rng) for rows in batches(pools, rng)]
        if epoch % JUDGED_EVERY != JUDGED_EVERY - 1:
            continue
        mean: Any = course.mean.module.eval()
        found = judge(mean)
        print(f"head: epoch {epoch + 1}: loss {np.mean(losses):.3f}, {found:.2%}", flush=True)
        # Early stopping: later epochs learn the photos by heart.
        if found > score:
            score = found
            best = {name: value.clone() for name, value in mean.state_dict().items()}
    torch.save(best, path)
    head.load_state_dict(best)
    return head.eval()
