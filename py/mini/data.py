"""Reads the photos: those with captions, Tiny ImageNet's contact sheets, the samples."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

TILE = 64
TRAIN_SHEET = (20, 25)
VAL_SHEET = (5, 10)
# Of the photos with captions: never trained on, and judged by; not trained on, to choose by.
JUDGED, CHOSEN_BY = 1000, 400
# The split never changes, whatever a training is seeded with.
SPLIT_SEED = 15


@dataclass(frozen=True)
class Photos:
    """Photos uint8 [n, 64, 64, 3], each with the index of its class, int64 [n]."""

    pixels: np.ndarray
    classes: np.ndarray


@dataclass(frozen=True)
class Captioned:
    """Photos of people's lives, squashed to 224 x 224, with five captions each."""

    paths: tuple[Path, ...]
    captions: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.paths)

    def part(self, rows: np.ndarray) -> Captioned:
        """Some of them."""
        return Captioned(
            tuple(self.paths[row] for row in rows), tuple(self.captions[row] for row in rows)
        )

    def texts(self) -> tuple[list[str], np.ndarray]:
        """All captions, and the row of each one's photo."""
        owners = np.repeat(np.arange(len(self)), [len(texts) for texts in self.captions])
        return [text for texts in self.captions for text in texts], owners


@dataclass(frozen=True)
class Split:
    """Rows of the captioned photos."""

    train: np.ndarray
    chosen_by: np.ndarray
    judged: np.ndarray


@dataclass(frozen=True)
class Sample:
    """One full-size photo of `photos/samples`, named `<wnid>_<name>.jpg`."""

    path: Path
    wnid: str
    name: str


def read_captioned(folder: Path) -> Captioned:
    """The photos of `captions.tsv`, in the order of their names."""
    found: dict[str, list[str]] = {}
    with (folder / "captions.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["file"], []).append(row["caption"])
    names = sorted(found)
    return Captioned(
        tuple(folder / name for name in names), tuple(tuple(found[name]) for name in names)
    )


def split(count: int) -> Split:
    """Which photos are trained on, chosen by and judged by: always the same."""
    rows = np.random.default_rng(SPLIT_SEED).permutation(count)
    held = JUDGED + CHOSEN_BY
    return Split(np.sort(rows[held:]), np.sort(rows[JUDGED:held]), np.sort(rows[:JUDGED]))


def read_pixels(path: Path) -> np.ndarray:
    """A photo as it is stored, uint8 [h, w, 3]."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def class_ids(data: Path) -> list[str]:
    """The 200 WordNet ids of Tiny ImageNet, sorted: the order of its class indices."""
    return sorted((data / "wnids.txt").read_text(encoding="utf-8").split())


def read_sheet(path: Path, grid: tuple[int, int]) -> np.ndarray:
    """One contact sheet -> uint8 [rows * columns, 64, 64, 3]."""
    rows, columns = grid
    sheet = read_pixels(path)
    tiles = sheet.reshape(rows, TILE, columns, TILE, 3).swapaxes(1, 2)
    return tiles.reshape(rows * columns, TILE, TILE, 3)


def read_tiny(data: Path, part: str, each: int | None = None) -> Photos:
    """The first `each` photos of every class of `train` or `val`; all: None."""
    grid = TRAIN_SHEET if part == "train" else VAL_SHEET
    ids = class_ids(data)
    count = each or grid[0] * grid[1]
    pixels = [read_sheet(data / part / f"{wnid}.webp", grid)[:count] for wnid in ids]
    return Photos(np.concatenate(pixels), np.repeat(np.arange(len(ids)), count))


def read_samples(samples: Path) -> list[Sample]:
    """The full-size photos, sorted by name."""
    found = []
    for path in sorted(samples.glob("n*_*.jpg")):
        wnid, name = path.stem.split("_", 1)
        found.append(Sample(path, wnid, name.replace("_", " ")))
    return found
