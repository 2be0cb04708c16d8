"""Trains the vision tower against what the finished text tower says of the words."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from mini.aim import Wanted, looks
from mini.augment import mix, plain, vary
from mini.data import Photos
from mini.properties import measure
from mini.space import EMBED
from mini.threads import Threads
from mini.vision_tower import VisionTower

BATCH = 256


@dataclass(frozen=True)
class Cycle:
    """A part of the run: the rate rises shortly, then falls in one cosine to zero."""

    until: float
    """Share of the run (of its time or its epochs) at which it ends."""
    peak: float
    sizes: tuple[tuple[float, int], ...]
    """Share of the cycle at which each photo size begins."""
    mixed: float
    """Share of the cycle until which photos are mixed (augment.mix)."""
    areas: tuple[float, float]
    """Of the crops; see augment.vary."""


# The first learns from hard pictures what is small or one of several; it ends at 46 % of val, as
# top-1 at 64 px. The second sees photos as they are and ends at 56 % (80 px), the loss still
# falling, val no longer rising. The others make up for the objects' size at 80 px (Touvron et al.
# 2019), again on hard pictures first: top-1 / top-5 57.5 / 79.2 after the third, 58.0 / 79.6 after
# the fourth, through the exported files.
CYCLES = (
    Cycle(0.551, 0.2, ((0.0, 32), (0.55, 48), (0.92, 64)), 0.8, (0.35, 1.8)),
    Cycle(0.787, 0.1, ((0.0, 48), (0.7, 64)), 0.0, (0.5, 1.0)),
    Cycle(0.907, 0.04, ((0.0, 80),), 0.7, (0.4, 1.8)),
    Cycle(1.0, 0.03, ((0.0, 80),), 0.7, (0.35, 2.0)),
)
DECAY = 5e-4
WARM_UP = 0.03
EMA = 0.998
SAVE_EVERY = 120.0


@dataclass(frozen=True)
class Budget:
    """How long to train: minutes of wall time, or epochs where it must repeat."""

    minutes: float | None
    epochs: float | None

    def share(self, seconds: float, epochs: float) -> float:
        """How much of the run is over, 0..1."""
        if self.minutes is not None:
            return min(1.0, seconds / (60 * self.minutes))
        return min(1.0, epochs / (self.epochs or 1.0))


def cycle_at(share: float) -> tuple[Cycle, float]:
    """The cycle at this point of the run, and how much of it is over, 0..1."""
    begin = 0.0
    for cycle in CYCLES:
        if share < cycle.until or cycle is CYCLES[-1]:
            return cycle, (share - begin) / (cycle.until - begin)
        begin = cycle.until
    raise AssertionError


def side_at(share: float) -> int:
    """The photo size at this point of the run."""
    cycle, part = cycle_at(share)
    return [side for begin, side in cycle.sizes if part >= begin][-1]


def rate_at(share: float) -> float:
    """The rate of the matrices at this point of the run."""
    cycle, part = cycle_at(share)
    if part < WARM_UP:
        return cycle.peak * max(part, 1e-4) / WARM_UP
    return cycle.peak * 0.5 * (1 + math.cos(math.pi * (part - WARM_UP) / (1 - WARM_UP)))


def accuracy(tower: Any, photos: Photos, names: Any, side: int) -> tuple[float, float]:
    """Top-1 and top-5 share of photos whose class vector is nearest, in evaluation mode."""
    tower.eval()
    first = fifth = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(photos.pixels), 500):
            embeds = tower(plain(photos.pixels[start : start + 500], side)).float()
            best = (embeds @ names.T).topk(5).indices.numpy()
            hit = best == photos.classes[start : start + 500, None]
            first += int(hit[:, 0].sum())
            fifth += int(hit.sum())
    tower.train()
    return first / len(photos.pixels), fifth / len(photos.pixels)


class Run:
    """One training run with everything that a checkpoint must hold."""

    def __init__(self, aim: Wanted, seed: int) -> None:
        torch.manual_seed(seed)
        self.rng = np.random.default_rng(seed)
        self.aim = aim
        self.net: Any = VisionTower(EMBED)
        self.net.to(memory_format=torch.channels_last)
        self.average = {name: value.clone() for name, value in self.net.state_dict().items()}
        matrices = [p for p in self.net.parameters() if p.ndim > 1]
        rest = [p for p in self.net.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.SGD(
            [{"params": matrices, "weight_decay": DECAY}, {"params": rest}],
            lr=CYCLES[0].peak,
            momentum=0.9,
            nesterov=True,
        )
        self.steps = 0
        self.seconds = 0.0
        self.epochs = 0.0

    def step(self, photos: np.ndarray, classes: np.ndarray, share: float) -> float:
        """One batch; returns its loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(share)
        cycle, part = cycle_at(share)
        pixels = vary(photos, side_at(share), self.rng, cycle.areas)
        shares = torch.zeros(len(classes), len(self.aim.names))
        shares[torch.arange(len(classes)), torch.from_numpy(classes)] = 1
        if part < cycle.mixed:
            pixels, shares = mix(pixels, shares, self.rng)
        with torch.autocast("cpu", torch.bfloat16):
            features = self.net.focus(self.net.trunk(pixels))
        embeds = self.net.head(features)
        loss = self.aim.loss(embeds, shares, looks(measure(pixels).numpy()))
        self.optimiser.zero_grad()
        loss.backward()
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
        tower: Any = VisionTower(EMBED)
        tower.load_state_dict(self.average)
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
    aim: Wanted,
    checkpoint: Path,
    budget: Budget,
    seed: int,
) -> Any:
    """Trains (or goes on training) until the budget is spent; returns the averaged tower."""
    run = Run(aim, seed)
    names = aim.captions[aim.names]
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
        top1, top5 = accuracy(tower, some, names, side_at(share))
        print(f"vision: epoch {run.epochs:.2f} val top-1 {top1:.2%} top-5 {top5:.2%}", flush=True)
    run.save(checkpoint)
    return run.averaged()
