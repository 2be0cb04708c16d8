"""Teaches the text tower to put texts where the teacher puts their meanings."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from mini.pieces import LENGTH
from mini.text_tower import TextTower
from mini.texts import Texts

BATCH = 512
PEAK = 1.5e-3
# The pieces learn faster: most are in few texts, and Adam moves a rarely seen row too little.
PIECES_PEAK = 6e-3
# Sharpness of the contrast within a batch: each text must be nearer to its own meaning than to
# the meanings of the others.
CONTRAST = 20.0


def token_rows(tokenizer: Tokenizer, texts: tuple[str, ...]) -> list[list[int]]:
    """Ids of every text, without padding."""
    tokenizer.enable_truncation(LENGTH)
    return [encoded.ids for encoded in tokenizer.encode_batch(list(texts))]


def padded(rows: list[list[int]]) -> Any:
    """Rows of ids -> int64 [n, longest], zero behind the end."""
    longest = max(len(row) for row in rows)
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def first_pieces(said: np.ndarray, width: int) -> np.ndarray:
    """Where the pieces begin: the teacher's vector of the piece itself, its main axes.

    `said` are the pieces' unit vectors in the common space, in the order of their ids; the axes of
    the space are sorted by variance, so that the first `width` say most.
    """
    start = said[:, :width] / said[:, :width].std()
    start[:4] = 0
    return (start * 0.1).astype(np.float32)


def spelled(tokenizer: Tokenizer) -> list[str]:
    """The pieces by id, as words."""
    return [
        (tokenizer.id_to_token(i) or "").removeprefix("##")
        for i in range(tokenizer.get_vocab_size())
    ]


def bundles(
    rows: list[list[int]], weights: np.ndarray, rng: np.random.Generator
) -> list[np.ndarray]:
    """One epoch of batches of similar length, in random order.

    A text of weight w below 1 is in an epoch with probability w.
    """
    chosen = np.flatnonzero(rng.random(len(rows)) < weights)
    lengths = np.array([len(rows[i]) for i in chosen]) + rng.uniform(0, 1.5, len(chosen))
    order = chosen[np.argsort(lengths)]
    parts = [order[i : i + BATCH] for i in range(0, len(order) - BATCH // 2, BATCH)]
    return [parts[i] for i in rng.permutation(len(parts))]


def train(
    texts: Texts,
    meanings: np.ndarray,
    weights: np.ndarray,
    tokenizer: Tokenizer,
    first: np.ndarray,
    checkpoint: Path,
    epochs: int,
    seed: int,
) -> Any:
    """Distils; `meanings` are the unit vectors of the texts' meanings, float32 [n, EMBED].

    `weights` says how likely a text is in an epoch; `first` is where the pieces begin, float32
    [PIECES, NARROW].
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    tower: Any = TextTower()
    with torch.no_grad():
        tower.pieces.weight.copy_(torch.from_numpy(first))
    rest = [p for name, p in tower.named_parameters() if name != "pieces.weight"]
    peaks = (PIECES_PEAK, PEAK)
    optimiser = torch.optim.AdamW(
        [{"params": [tower.pieces.weight], "weight_decay": 0.0}, {"params": rest}],
        weight_decay=0.01,
    )
    done = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        tower.load_state_dict(state["tower"])
        optimiser.load_state_dict(state["optimiser"])
        rng.bit_generator.state = state["rng"]
        done = state["epochs"]
    rows = token_rows(tokenizer, texts.texts)
    wanted = torch.from_numpy(meanings)
    for epoch in range(done, epochs):
        begun, cosines = time.monotonic(), []
        parts = bundles(rows, weights, rng)
        for index, part in enumerate(parts):
            share = (epoch + index / len(parts)) / epochs
            rate = min(1.0, share / 0.02 + 0.02) * 0.5 * (1 + math.cos(math.pi * share))
            for group, peak in zip(optimiser.param_groups, peaks, strict=True):
                group["lr"] = peak * rate
            with torch.autocast("cpu", torch.bfloat16):
                embeds = tower(padded([rows[i] for i in part]))
            unit = functional.normalize(embeds.float(), dim=1)
            target = wanted[part]
            near = (unit * target).sum(1)
            logits = CONTRAST * unit @ target.T
            # A meaning that occurs twice in the batch is no wrong answer to itself.
            same = (target @ target.T > 0.98).fill_diagonal_(False)
            choice = functional.cross_entropy(
                logits.masked_fill(same, -1e4), torch.arange(len(part)), reduction="none"
            )
            loss = (1 - near + 0.05 * choice).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            cosines.append(float(near.mean().detach()))
        torch.save(
            {
                "tower": tower.state_dict(),
                "optimiser": optimiser.state_dict(),
                "rng": rng.bit_generator.state,
                "epochs": epoch + 1,
            },
            checkpoint,
        )
        print(
            f"text: epoch {epoch + 1} of {epochs}  cosine {np.mean(cosines):.4f}  "
            f"{time.monotonic() - begun:.0f} s",
            flush=True,
        )
    return tower.eval()


def embed(tower: Any, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    """Unit vectors of texts, float32 [n, EMBED], from the float32 tower."""
    rows = token_rows(tokenizer, tuple(text.lower() for text in texts))
    with torch.no_grad():
        parts = [tower(padded(rows[i : i + 512])) for i in range(0, len(rows), 512)]
    return functional.normalize(torch.cat(parts), dim=1).numpy()
