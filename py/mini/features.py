"""What the backbone sees of every photo: computed once, kept in the work folder.

The backbone stays as it is, so that training needs each view of each photo only once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch

from mini import drawings, looks, views
from mini.backbone import Backbone
from mini.data import Captioned, read_pixels, read_tiny
from mini.preprocessing import IMAGE_SIZE, MEAN, STD

BATCH = 32
# Random parts of every photo, beside its whole.
PARTS = 3
# Photos changed so that they look some way, and pictures drawn.
CHANGED, DRAWN = 2400, 400
# Of each of Tiny ImageNet's classes.
TINY_EACH = 30


@dataclass(frozen=True)
class Seen:
    """What the backbone gives: features float16 [n, FEATURES] and looks float16 [n, LOOKS]."""

    features: np.ndarray
    looks: np.ndarray


@dataclass(frozen=True)
class Told:
    """What was seen, and a text that is true of each."""

    seen: Seen
    texts: list[str]


class Eyes:
    """The backbone in onnxruntime, which computes it twice as fast as torch."""

    def __init__(self, work: Path, threads: int) -> None:
        path = work / f"backbone-{IMAGE_SIZE}.onnx"
        if not path.exists():
            _export(path)
        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session: Any = onnxruntime.InferenceSession(path, options)

    def see(self, pictures: Iterable[np.ndarray], say: str) -> Seen:
        """Pictures uint8 [IMAGE_SIZE, IMAGE_SIZE, 3], one by one."""
        found: list[tuple[np.ndarray, np.ndarray]] = []
        for done, batch in enumerate(_batches(pictures)):
            pixels = (np.stack(batch).astype(np.float32) / 255 - MEAN) / STD
            feed = {"pixel_values": np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))}
            features, seen = self._session.run(["features", "looks"], feed)
            found.append((features.astype(np.float16), seen.astype(np.float16)))
            if done % 50 == 0:
                print(f"features: {say}: {(done + 1) * BATCH}", flush=True)
        return Seen(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _export(path: Path) -> None:
    torch.onnx.export(
        Backbone().eval(),
        (torch.zeros(2, 3, IMAGE_SIZE, IMAGE_SIZE),),
        path,
        input_names=["pixel_values"],
        output_names=["features", "looks"],
        dynamic_axes={name: {0: "batch"} for name in ("pixel_values", "features", "looks")},
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


def kept(path: Path, make: Any) -> Seen:
    """What lies at `path`, made first if nothing does."""
    if not path.exists():
        seen: Seen = make()
        unfinished = path.with_suffix(".part.npz")
        np.savez(unfinished, features=seen.features, looks=seen.looks)
        unfinished.replace(path)
    with np.load(path) as stored:
        return Seen(stored["features"], stored["looks"])


def wholes(photos: Captioned, eyes: Eyes, work: Path) -> Seen:
    """Every photo, squashed as it is stored."""

    def shown() -> Iterator[np.ndarray]:
        return (views.whole(read_pixels(path), IMAGE_SIZE) for path in photos.paths)

    return kept(work / f"wholes-{IMAGE_SIZE}.npz", lambda: eyes.see(shown(), "wholes"))


def parts(photos: Captioned, eyes: Eyes, work: Path, seed: int) -> list[Seen]:
    """Every photo PARTS times, another part of it each time."""

    def shown(index: int) -> Iterator[np.ndarray]:
        rng = np.random.default_rng((seed, index))
        return (views.part(read_pixels(path), IMAGE_SIZE, rng) for path in photos.paths)

    def make(index: int) -> Seen:
        return eyes.see(shown(index), f"parts {index + 1} of {PARTS}")

    return [
        kept(work / f"parts-{IMAGE_SIZE}-{seed}-{index}.npz", lambda index=index: make(index))
        for index in range(PARTS)
    ]


def changed(photos: Captioned, eyes: Eyes, work: Path, seed: int) -> Told:
    """Some photos, blurred, darkened, drained of colour, and pictures that were drawn."""
    path = work / f"changed-{IMAGE_SIZE}-{seed}.npz"
    said = path.with_suffix(".json")

    def make() -> Seen:
        rng = np.random.default_rng((seed, PARTS))
        rows = rng.integers(len(photos), size=CHANGED)
        texts: list[str] = []

        def shown() -> Iterator[np.ndarray]:
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

        seen = eyes.see(shown(), "looks")
        said.write_text(json.dumps(texts), encoding="utf-8")
        return seen

    seen = kept(path, make)
    return Told(seen, json.loads(said.read_text(encoding="utf-8")))


def tiny(data: Path, eyes: Eyes, work: Path) -> Seen:
    """TINY_EACH small photos of each class of Tiny ImageNet, enlarged, every other one mirrored."""

    def shown() -> Iterator[np.ndarray]:
        for index, pixels in enumerate(read_tiny(data, "train", TINY_EACH).pixels):
            picture = views.whole(pixels, IMAGE_SIZE)
            yield picture[:, ::-1] if index % 2 else picture

    return kept(work / f"tiny-train-{IMAGE_SIZE}.npz", lambda: eyes.see(shown(), "tiny"))
