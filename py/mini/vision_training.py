"""Trains the vision tower against fixed vectors of the class names."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from mini import properties
from mini.augment import plain, vary
from mini.data import Photos
from mini.threads import Threads
from mini.vision_tower import FEATURES, VisionTower

BATCH = 256
# Share of the run (of its time or its epochs) at which each size begins.
SIZES = ((0.0, 32), (0.42, 48), (0.68, 64))
PEAK = 0.2
DECAY = 5e-4
WARM_UP = 0.03
SMOOTHING = 0.1
# Factor on the cosines. Fixed: learned at the rate of the other weights it ran away.
SCALE = 16.0
EMA = 0.998
# Factor on the features that the measures are read from. Without it their read-out overshoots
# at these rates (lr times the features' squared length is above 2) and spoils the trunk.
CALM = 0.05
SAVE_EVERY = 120.0


@dataclass(frozen=True)
class Budget:
    """How long to train: minutes of wall time, or epochs where it must repeat."""

    minutes: float | None
    epochs: float | None

    def part(self, share: float) -> Budget:
        """A share of this budget."""
        return Budget(
            None if self.minutes is None else self.minutes * share,
            None if self.epochs is None else self.epochs * share,
        )

    def share(self, seconds: float, epochs: float) -> float:
        """How much of the run is over, 0..1."""
        if self.minutes is not None:
            return min(1.0, seconds / (60 * self.minutes))
        return min(1.0, epochs / (self.epochs or 1.0))


def side_at(share: float) -> int:
    """The photo size at this point of the run."""
    return [side for begin, side in SIZES if share >= begin][-1]


def rate_at(share: float) -> float:
    """Factor on the peak rates: a short rise, then one cosine down to zero."""
    if share < WARM_UP:
        return max(share, 1e-4) / WARM_UP
    return 0.5 * (1 + math.cos(math.pi * (share - WARM_UP) / (1 - WARM_UP)))


def accuracy(tower: Any, photos: Photos, targets: Any, side: int) -> tuple[float, float]:
    """Top-1 and top-5 share of photos whose class vector is nearest, in evaluation mode."""
    tower.eval()
    first = fifth = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(photos.pixels), 500):
            embeds = tower(plain(photos.pixels[start : start + 500], side)).float()
            best = (embeds @ targets.T).topk(5).indices.numpy()
            hit = best == photos.classes[start : start + 500, None]
            first += int(hit[:, 0].sum())
            fifth += int(hit.sum())
    tower.train()
    return first / len(photos.pixels), fifth / len(photos.pixels)


class Run:
    """One training run with everything that a checkpoint must hold."""

    def __init__(self, targets: np.ndarray, seed: int) -> None:
        torch.manual_seed(seed)
        self.rng = np.random.default_rng(seed)
        self.targets = torch.from_numpy(targets)
        tower: Any = VisionTower(targets.shape[1])
        measures = torch.nn.Linear(FEATURES, len(properties.MEASURES))
        self.net = torch.nn.ModuleDict({"tower": tower, "measures": measures})
        self.net.to(memory_format=torch.channels_last)
        self.average = {name: value.clone() for name, value in self.net.state_dict().items()}
        matrices = [p for p in self.net.parameters() if p.ndim > 1]
        rest = [p for p in self.net.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.SGD(
            [{"params": matrices, "weight_decay": DECAY}, {"params": rest}],
            lr=PEAK,
            momentum=0.9,
            nesterov=True,
        )
        self.steps = 0
        self.seconds = 0.0
        self.epochs = 0.0

    def step(self, photos: np.ndarray, classes: np.ndarray, share: float) -> float:
        """One batch; returns its loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = PEAK * rate_at(share)
        # Crops grow towards the end, so that the last epochs look like what is judged.
        pixels = vary(photos, side_at(share), self.rng, 0.5 + 0.25 * share)
        with torch.autocast("cpu", torch.bfloat16):
            features = self.net["tower"].trunk(pixels)
            embeds = self.net["tower"].head(features)
            measured = self.net["measures"](features * CALM)
        cosines = functional.normalize(embeds.float(), dim=1) @ self.targets.T
        loss = functional.cross_entropy(
            SCALE * cosines, torch.from_numpy(classes), label_smoothing=SMOOTHING
        )
        whole = loss + 2.0 * properties.loss(measured[:64].float(), pixels[:64])
        self.optimiser.zero_grad()
        whole.backward()
        self.optimiser.step()
        self.steps += 1
        if self.steps % 4 == 0:
            keep = min(EMA**4, self.steps / (self.steps + 40))
            with torch.no_grad():
                for name, value in self.net.state_dict().items():
                    mean = self.average[name]
                    if value.is_floating_point():
                        mean.lerp_(value, 1 - keep)
                    else:
                        mean.copy_(value)
        return float(loss.detach())

    def averaged(self) -> Any:
        """The tower with the running mean of its weights."""
        tower: Any = VisionTower(self.targets.shape[1])
        tower.load_state_dict(
            {k.removeprefix("tower."): v for k, v in self.average.items() if k.startswith("tower.")}
        )
        return tower.to(memory_format=torch.channels_last)

    def save(self, path: Path) -> None:
        """Writes the checkpoint beside the old one, then puts it in its place."""
        fresh = path.with_suffix(".new")
        torch.save(
            {
                "net": self.net.state_dict(),
                "average": self.average,
                "optimiser": self.optimiser.state_dict(),
                "rng": self.rng.bit_generator.state,
                "steps": self.steps,
                "seconds": self.seconds,
                "epochs": self.epochs,
            },
            fresh,
        )
        fresh.replace(path)

    def load(self, path: Path) -> None:
        """Goes on from a checkpoint."""
        state = torch.load(path, weights_only=False)
        self.net.load_state_dict(state["net"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.rng.bit_generator.state = state["rng"]
        self.steps, self.seconds = state["steps"], state["seconds"]
        self.epochs = state["epochs"]


def batches(photos: Photos, rng: np.random.Generator) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """One epoch in random order; the last short batch is left out."""
    order = rng.permutation(len(photos.classes))
    for start in range(0, len(order) - BATCH + 1, BATCH):
        part = order[start : start + BATCH]
        yield photos.pixels[part], photos.classes[part]


def train(
    train_photos: Photos,
    val: Photos,
    targets: np.ndarray,
    checkpoint: Path,
    budget: Budget,
    seed: int,
) -> Any:
    """Trains (or goes on training) until the budget is spent; returns the averaged tower."""
    run = Run(targets, seed)
    # A quarter is enough to follow the run by; the exported file is judged on all of them.
    some = Photos(val.pixels[::4], val.classes[::4])
    if checkpoint.exists():
        run.load(checkpoint)
        print(f"vision: going on at step {run.steps}", flush=True)
    saved, said, losses = time.monotonic(), time.monotonic(), []
    share = budget.share(run.seconds, run.epochs)
    threads, side = Threads(), side_at(share)
    while share < 1.0:
        for photos, classes in batches(train_photos, run.rng):
            begun = time.monotonic()
            if side != side_at(share):
                side = side_at(share)
                threads.forget()
            threads.before()
            losses.append(run.step(photos, classes, share))
            lasted = time.monotonic() - begun
            threads.after(lasted)
            run.seconds += lasted
            run.epochs += BATCH / len(train_photos.classes)
            share = budget.share(run.seconds, run.epochs)
            if time.monotonic() - said > 30:
                rate = BATCH * len(losses) / (time.monotonic() - said)
                print(
                    f"vision: {share:6.1%}  epoch {run.epochs:6.2f}  {side_at(share)} px  "
                    f"loss {np.mean(losses):.3f}  {rate:.0f} photos/s",
                    flush=True,
                )
                said, losses = time.monotonic(), []
            if time.monotonic() - saved > SAVE_EVERY:
                run.save(checkpoint)
                saved = time.monotonic()
            if share >= 1.0:
                break
        tower = run.averaged()
        top1, top5 = accuracy(tower, some, run.targets, side_at(share))
        print(f"vision: epoch {run.epochs:.2f} val top-1 {top1:.2%} top-5 {top5:.2%}", flush=True)
    run.save(checkpoint)
    return run.averaged()
