"""What the backbone sees of every photo: computed once, kept in the work folder.

Its first blocks stay as they are, so that training needs each view of each photo only once. What
comes out of them is kept, 44 KB a view, 1.5 GB in all: where the last ones begin.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import nn

from mini import drawings, looks, views
from mini.backbone import MAP, Backbone
from mini.data import Captioned, read_pixels, read_tiny
from mini.preprocessing import IMAGE_SIZE, MEAN, STD

BATCH = 32
# What is kept of each picture.
GIVEN = ("maps", "features", "looks")
# Random parts of every photo, beside its whole.
PARTS = 3
# Photos changed so that they look some way, and pictures drawn.
CHANGED, DRAWN = 2400, 720
# Of each of Tiny ImageNet's classes.
TINY_EACH = 30


@dataclass(frozen=True)
class Seen:
    """What the backbone gives, all float16.

    maps [n, *MAP] are what its last blocks are given (they lie in a file, and are read as they are
    asked for); features [n, FEATURES] are what these blocks made of it before they were tuned, and
    looks are [n, LOOKS].
    """

    maps: np.ndarray
    features: np.ndarray
    looks: np.ndarray


@dataclass(frozen=True)
class Told:
    """What was seen, and a text that is true of each."""

    seen: Seen
    texts: list[str]


Pictures = Iterator[np.ndarray]


class Eyes:
    """The backbone in onnxruntime, which computes it twice as fast as torch."""

    def __init__(self, work: Path, threads: int) -> None:
        path = work / f"backbone-{IMAGE_SIZE}.onnx"
        if not path.exists():
            _export(path)
        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session: Any = onnxruntime.InferenceSession(path, options)

    def see(self, pictures: Iterable[np.ndarray], count: int, folder: Path) -> None:
        """`count` pictures uint8 [IMAGE_SIZE, IMAGE_SIZE, 3], one by one, into files."""
        maps = np.lib.format.open_memmap(folder / "maps.npy", "w+", np.float16, (count, *MAP))
        found: list[tuple[np.ndarray, np.ndarray]] = []
        done = 0
        for batch in _batches(pictures):
            pixels = (np.stack(batch).astype(np.float32) / 255 - MEAN) / STD
            feed = {"pixel_values": np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))}
            some, features, looks = self._session.run(list(GIVEN), feed)
            maps[done : done + len(batch)] = some
            found.append((features.astype(np.float16), looks.astype(np.float16)))
            done += len(batch)
            if len(found) % 50 == 1:
                print(f"features: {folder.stem}: {done} of {count}", flush=True)
        maps.flush()
        for name, rows in zip(("features", "looks"), zip(*found, strict=True), strict=True):
            np.save(folder / f"{name}.npy", np.concatenate(rows))


class _Whole(nn.Module):
    """The backbone with all that is kept of it."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = Backbone()

    def forward(self, pixels: Any) -> tuple[Any, Any, Any]:
        maps, looks = self.backbone.early(pixels)
        return maps, self.backbone.late(maps), looks


def _export(path: Path) -> None:
    torch.onnx.export(
        _Whole().eval(),
        (torch.zeros(2, 3, IMAGE_SIZE, IMAGE_SIZE),),
        path,
        input_names=["pixel_values"],
        output_names=list(GIVEN),
        dynamic_axes={name: {0: "batch"} for name in ("pixel_values", *GIVEN)},
        opset_version=17,
        dynamo=False,
    )


def _batches(pictures: Iterable[np.ndarray]) -> Iterator[list[np.ndarray]]:
    batch: list[np.ndarray] = []
    for picture in pictures:
        batch.append(picture)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def kept(folder: Path, count: int, eyes: Eyes, pictures: Callable[[], Pictures]) -> Seen:
    """What lies in `folder`, seen first if nothing does."""
    if not folder.exists():
        unfinished = folder.with_suffix(".part")
        unfinished.mkdir(exist_ok=True)
        eyes.see(pictures(), count, unfinished)
        unfinished.rename(folder)
    return Seen(
        np.load(folder / "maps.npy", mmap_mode="r"),
        np.load(folder / "features.npy"),
        np.load(folder / "looks.npy"),
    )


def wholes(photos: Captioned, eyes: Eyes, work: Path) -> Seen:
    """Every photo, squashed as it is stored."""

    def shown() -> Pictures:
        return (views.whole(read_pixels(path), IMAGE_SIZE) for path in photos.paths)

    return kept(work / f"wholes-{IMAGE_SIZE}", len(photos), eyes, shown)


def parts(photos: Captioned, eyes: Eyes, work: Path, seed: int) -> list[Seen]:
    """Every photo PARTS times, another part of it each time."""

    def shown(index: int) -> Pictures:
        rng = np.random.default_rng((seed, index))
        return (views.part(read_pixels(path), IMAGE_SIZE, rng) for path in photos.paths)

    return [
        kept(work / f"parts-{IMAGE_SIZE}-{seed}-{index}", len(photos), eyes, partial(shown, index))
        for index in range(PARTS)
    ]


def changed(photos: Captioned, eyes: Eyes, work: Path, seed: int) -> Told:
    """Some photos, blurred, darkened, drained of colour, and pictures that were drawn."""
    folder = work / f"changed-{IMAGE_SIZE}-{seed}"
    said = folder.with_suffix(".json")

    def shown() -> Pictures:
        rng = np.random.default_rng((seed, PARTS))
        rows = rng.integers(len(photos), size=CHANGED)
        texts: list[str] = []
        for index, row in enumerate(rows):
            pixels = views.part(read_pixels(photos.paths[row]), looks.SIDE, rng)
            look = looks.LOOKS[index % len(looks.LOOKS)]
            caption = str(rng.choice(photos.captions[row]))
            picture, text = looks.changed(pixels, look, caption, rng)
            texts.append(text)
            yield views.whole(picture, IMAGE_SIZE)
        for picture, text in drawings.draw(DRAWN, rng):
            texts.append(text)
            yield views.whole(picture, IMAGE_SIZE)
        said.write_text(json.dumps(texts), encoding="utf-8")

    seen = kept(folder, CHANGED + DRAWN, eyes, shown)
    return Told(seen, json.loads(said.read_text(encoding="utf-8")))


def tiny(data: Path, eyes: Eyes, work: Path) -> Seen:
    """TINY_EACH small photos of each class of Tiny ImageNet, enlarged, every other one mirrored."""
    photos = read_tiny(data, "train", TINY_EACH).pixels

    def shown() -> Pictures:
        for index, pixels in enumerate(photos):
            picture = views.whole(pixels, IMAGE_SIZE)
            yield picture[:, ::-1] if index % 2 else picture

    return kept(work / f"tiny-train-{IMAGE_SIZE}", len(photos), eyes, shown)
