"""Reads the contact sheets of `tiny-imagenet-200/` and the full-size samples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

TILE = 64
TRAIN_SHEET = (20, 25)
VAL_SHEET = (5, 10)


@dataclass(frozen=True)
class Photos:
    """Photos uint8 [n, 64, 64, 3], each with the index of its class, int64 [n]."""

    pixels: np.ndarray
    classes: np.ndarray


@dataclass(frozen=True)
class Sample:
    """One full-size photo of `photos/samples`, named `<wnid>_<name>.jpg`."""

    path: Path
    wnid: str


def class_ids(data: Path) -> list[str]:
    """The 200 WordNet ids, sorted: the order of every class index in this package."""
    return sorted((data / "wnids.txt").read_text(encoding="utf-8").split())


def read_sheet(path: Path, grid: tuple[int, int]) -> np.ndarray:
    """One contact sheet -> uint8 [rows * columns, 64, 64, 3]."""
    rows, columns = grid
    with Image.open(path) as image:
        sheet = np.asarray(image.convert("RGB"))
    tiles = sheet.reshape(rows, TILE, columns, TILE, 3).swapaxes(1, 2)
    return tiles.reshape(rows * columns, TILE, TILE, 3)


def read_photos(data: Path, split: str, work: Path | None = None) -> Photos:
    """All photos of `train` or `val`; decoded once into `work`, then mapped from there."""
    grid = TRAIN_SHEET if split == "train" else VAL_SHEET
    ids = class_ids(data)
    classes = np.repeat(np.arange(len(ids)), grid[0] * grid[1])
    store = work / f"{split}.npy" if work else None
    if store and store.exists():
        return Photos(np.load(store, mmap_mode="r"), classes)
    pixels = np.concatenate([read_sheet(data / split / f"{i}.webp", grid) for i in ids])
    if store:
        store.parent.mkdir(parents=True, exist_ok=True)
        np.save(store, pixels)
    return Photos(pixels, classes)


def read_samples(samples: Path) -> list[Sample]:
    """The full-size photos, sorted by name."""
    return [Sample(path, path.name.split("_", 1)[0]) for path in sorted(samples.glob("*.jpg"))]
