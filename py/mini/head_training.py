"""Trains the head, and the last blocks of the backbone with it.

Three things are asked at once: which of a batch's captions belongs to which photo, and which photo
to which caption; which of its class's words belong to a photo of Tiny ImageNet; and that the
backbone goes on believing of each photo what it believed before, so that captions cost no names.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from mini.pools import Lesson, Pools, Shown, batches
from mini.seeing import Seeing, unit

# Epochs, rate of the head, rate of the last blocks: first the head alone, over what they said.
CYCLES = ((40, 2e-3, 0.0), (12, 1e-3, 3e-4))
JUDGED_EVERY = 4
BATCH = 512
# Of each photo's five captions, in a batch.
CAPTIONS = 3
# Beside a batch of captions: changed photos, drawings, photos with a class. Drawings are few, and
# were the only ones that show what "purple" is.
CHANGED, DRAWN, NAMED = 32, 32, 96
DECAY = 0.05
WARM_UP = 0.15
# Of the names against captions.
NAMES = 0.1
# Of beliefs that are to stay.
KEEP = 1.0
# Of photos, past each block that is tuned.
SKIPPED = 0.1
SMOOTHING = 0.1
# Sharpness of softmax over names, where that is not learned.
SHARP = 25.0
# Of the running mean of all weights, a step.
MEAN_KEEPS = 0.97


def matched(scores: Any, same: Any) -> Any:
    """How badly rows and columns find each other; `same` says which belong together."""
    shares = same / same.sum(1, keepdim=True)
    rows = -(shares * torch.log_softmax(scores, 1)).sum(1).mean()
    back = (same / same.sum(0, keepdim=True)).T
    return (rows - (back * torch.log_softmax(scores.T, 1)).sum(1).mean()) / 2


class Course:
    """What is trained, and the sharpness of the contrast, while they learn.

    With a `tuning` rate of 0 the last blocks stay as they are.
    """

    def __init__(self, seeing: Seeing, sharp: Any, steps: int, rate: float, tuning: float) -> None:
        self.seeing, self.sharp, self._tunes = seeing.train(), sharp, tuning > 0
        head = [p for p in seeing.head.parameters() if p.requires_grad]
        groups, rates = [{"params": [*head, sharp]}], [rate]
        if self._tunes:
            seeing.late.begin(SKIPPED)
            groups.append({"params": [p for p in seeing.late.parameters() if p.requires_grad]})
            rates.append(tuning)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
        self.rates = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser, rates, steps, pct_start=WARM_UP
        )
        average = torch.optim.swa_utils.get_ema_multi_avg_fn(MEAN_KEEPS)
        self.mean = torch.optim.swa_utils.AveragedModel(seeing, multi_avg_fn=average)

    def learn(self, pools: Pools, rows: np.ndarray, rng: np.random.Generator) -> float:
        """One step of all questions."""
        loss = self._captions(pools, rows, rng) + self._names(pools, rng)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        self.rates.step()
        self.mean.update_parameters(self.seeing)
        return float(loss.detach())

    def _seen(self, shown: Shown, rows: np.ndarray, rng: np.random.Generator) -> tuple[Any, Any]:
        """Features of some pictures, in half of the steps mirrored, and how far beliefs moved."""
        if not self._tunes:
            return shown.features[rows], 0.0
        maps = shown.maps[rows]
        features = self.seeing.features(maps[..., ::-1] if rng.random() < 0.5 else maps)
        now = torch.log_softmax(self.seeing.head.names(features), 1)
        moved = functional.kl_div(now, shown.believed[rows], log_target=True, reduction="batchmean")
        return features, moved

    def _captions(self, pools: Pools, rows: np.ndarray, rng: np.random.Generator) -> Any:
        view = pools.views[int(rng.integers(len(pools.views)))]
        changed = np.sort(rng.integers(pools.first_drawn, size=CHANGED))
        drawn = np.sort(rng.integers(pools.first_drawn, len(pools.changed_texts), size=DRAWN))
        some = np.concatenate([changed, drawn])
        captions = np.concatenate(
            [rng.choice(pools.captions_of[row], CAPTIONS, replace=False) for row in rows]
        )
        plain, moved = self._seen(view, rows, rng)
        other, moved_too = self._seen(pools.changed, some, rng)
        looks = torch.cat([view.looks[rows], pools.changed.looks[some]])
        embeds = unit(self.seeing.head(torch.cat([plain, other]), looks))
        texts = torch.cat([pools.captions[captions], pools.changed_texts[some]])
        photos = torch.arange(-len(rows), 0)
        of_photos = torch.cat([photos, pools.changed_same[some]])
        of_texts = torch.cat([photos.repeat_interleave(CAPTIONS), pools.changed_same[some]])
        same = (of_photos[:, None] == of_texts[None]).float()
        scores = self.sharp.exp().clamp_max(100) * embeds @ texts.T
        return matched(scores, same) + KEEP * (moved + moved_too)

    def _names(self, pools: Pools, rng: np.random.Generator) -> Any:
        some = np.sort(rng.integers(len(pools.named_classes), size=NAMED))
        classes = pools.named_classes[some]
        features, moved = self._seen(pools.named, some, rng)
        embeds = unit(self.seeing.head(features, pools.named.looks[some]))
        words = pools.words
        names = functional.cross_entropy(
            SHARP * embeds @ words[pools.names].T, classes, label_smoothing=SMOOTHING
        )
        true = pools.true[classes].float()
        shares = true / true.sum(1, keepdim=True)
        said = torch.log_softmax(SHARP * embeds @ words.T, 1)
        return NAMES * (names - (shares * said).sum(1).mean()) + KEEP * moved


def train(
    lesson: Lesson, seeing: Seeing, seed: int, path: Path, judge: Callable[[Seeing], float]
) -> Seeing:
    """Trains, or takes what was trained; each cycle is kept in a file beside `path`.

    `judge` says how well photos are seen.
    """
    if path.exists():
        seeing.load_state_dict(torch.load(path, weights_only=True))
        return seeing.eval()
    torch.manual_seed(seed)
    rng, pools = np.random.default_rng(seed), Pools(lesson, seeing.head)
    sharp = nn.Parameter(torch.tensor(np.log(20.0), dtype=torch.float32))
    for index, (epochs, rate, tuning) in enumerate(CYCLES):
        kept = path.with_suffix(f".cycle-{index}")
        if not kept.exists():
            steps = epochs * (len(pools.views[0].maps) // BATCH)
            course = Course(seeing, sharp, steps, rate, tuning)
            best = _cycle(course, epochs, pools, rng, judge)
            _keep(kept, best, sharp, rng)
        found = torch.load(kept, weights_only=True)
        seeing.load_state_dict(found["seeing"])
        sharp.data = found["sharp"]
        torch.set_rng_state(found["torch"])
        rng.bit_generator.state = found["numpy"]
    torch.save(seeing.state_dict(), path)
    return seeing.eval()


def _keep(path: Path, best: dict[str, Any], sharp: Any, rng: np.random.Generator) -> None:
    """All that the next cycle goes on from."""
    state = {"seeing": best, "sharp": sharp.detach(), "torch": torch.get_rng_state()}
    unfinished = path.with_suffix(".part")
    torch.save({**state, "numpy": rng.bit_generator.state}, unfinished)
    unfinished.replace(path)


def _cycle(
    course: Course,
    epochs: int,
    pools: Pools,
    rng: np.random.Generator,
    judge: Callable[[Seeing], float],
) -> dict[str, Any]:
    """One cycle of the rates: the mean of the weights when they were judged best."""
    best, score = {}, -1.0
    for epoch in range(epochs):
        start = time.monotonic()
        losses = [course.learn(pools, rows, rng) for rows in batches(pools, BATCH, rng)]
        if epoch % JUDGED_EVERY != JUDGED_EVERY - 1:
            continue
        mean: Any = course.mean.module.eval()
        found, took = judge(mean), time.monotonic() - start
        loss = f"loss {np.mean(losses):.3f}"
        print(f"head: epoch {epoch + 1}: {loss}, {found:.2%}, {took:.0f} s", flush=True)
        # Early stopping: later epochs learn the photos by heart.
        if found > score:
            score = found
            best = {name: value.clone() for name, value in mean.state_dict().items()}
    return best
