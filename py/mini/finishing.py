"""The last part: trunk and head together against all words, at a small rate.

A head fitted to stored features fits what the trunk knows by heart of its photos: it lost
0.7 points of top-1 each time. Training both on fresh crops loses nothing there; after 10 minutes
the words of tuning.json had risen from 0.44 to 0.49 in the first five. An interruption starts this
part again; the long part before it is kept.
"""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np
import torch

from mini import head
from mini.augment import vary
from mini.data import Photos
from mini.properties import measure
from mini.threads import Threads
from mini.vision_training import BATCH, DECAY, Budget, batches

PEAK = 0.02
SIDE = 64
LEAST_AREA = 0.6


def finish(
    tower: Any, photos: Photos, aim: head.Wanted, sharp: Any, budget: Budget, seed: int
) -> Any:
    """Trains `tower` on in place; one cosine from PEAK to zero."""
    rng = np.random.default_rng(seed)
    tower.train().to(memory_format=torch.channels_last)
    sharp = torch.nn.Parameter(sharp.clone())
    matrices = [p for p in tower.parameters() if p.ndim > 1]
    rest = [p for p in tower.parameters() if p.ndim <= 1]
    optimiser = torch.optim.SGD(
        [{"params": matrices, "weight_decay": DECAY}, {"params": rest}],
        lr=PEAK,
        momentum=0.9,
        nesterov=True,
    )
    begun, epochs, share = time.monotonic(), 0.0, 0.0
    said, losses, threads = begun, [], Threads()
    while share < 1.0:
        for part, classes in batches(photos, rng):
            started = time.monotonic()
            threads.before()
            for group in optimiser.param_groups:
                warm = min(1.0, share / 0.03 + 0.03)
                group["lr"] = PEAK * warm * 0.5 * (1 + math.cos(math.pi * share))
            pixels = vary(part, SIDE, rng, LEAST_AREA)
            with torch.autocast("cpu", torch.bfloat16):
                features = tower.trunk(pixels)
            looks = head.looks(measure(pixels).numpy())
            embeds = tower.head(features.float())
            loss = aim.loss(embeds, torch.from_numpy(classes), looks, sharp)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            threads.after(time.monotonic() - started)
            losses.append(float(loss.detach()))
            epochs += BATCH / len(photos.classes)
            share = budget.share(time.monotonic() - begun, epochs)
            if time.monotonic() - said > 30:
                print(
                    f"finish: {share:6.1%} epoch {epochs:.2f} loss {np.mean(losses):.3f}",
                    flush=True,
                )
                said, losses = time.monotonic(), []
            if share >= 1.0:
                break
    return tower.eval()
