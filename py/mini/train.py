"""The whole way from photos and words to the shipped folder; goes on where it was interrupted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from mini import backdrop, codes, head_training, lesson, reading
from mini.assemble import assemble
from mini.backbone import Backbone
from mini.codes import Codes
from mini.encoding import TextEncoder
from mini.features import Eyes
from mini.head import WEIGHT, Head, Words
from mini.lesson import Material
from mini.reading import Reader
from mini.seeing import Seeing, tensors, unit


def recall(material: Material, rows: np.ndarray, seeing: Seeing) -> tuple[float, float]:
    """R@1 and R@5 of all captions of some photos, each to its photo among these."""
    with torch.no_grad():
        seen = seeing.again(lesson.rows_of(material.wholes, rows))
        images = unit(seeing.head(*tensors(seen)))
        mine = np.isin(material.owners, rows)
        texts = unit(seeing.head.words(torch.from_numpy(material.captions[mine])))
        scores = texts @ images.T
        targets = torch.from_numpy(np.searchsorted(rows, material.owners[mine]))
        ranks = (scores > scores.gather(1, targets[:, None])).sum(1)
    return float((ranks < 1).float().mean()), float((ranks < 5).float().mean())


def coding(material: Material, names: Any, seed: int) -> Codes:
    """The codes of beliefs, by the photos that are trained on and the words of all classes."""
    seen = [material.lesson.views[0], material.lesson.named]
    with torch.no_grad():
        likely = [torch.softmax(names(tensors(each)[0]), 1) for each in seen]
        likely.append(codes.made(names, torch.Generator().manual_seed(seed)))
        words, _ = codes.shares(
            torch.from_numpy(material.words), torch.from_numpy(material.meanings)
        )
    return codes.learn(torch.cat(likely), words, seed)


def learn(photos: Path, work: Path, seed: int, threads: int) -> tuple[Reader, Material, Seeing]:
    """Everything up to the trained blocks and head."""
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(threads)
    reader = reading.prepare(photos)
    encoder = TextEncoder(reader, work, threads)
    material = lesson.gather(photos, work, encoder, Eyes(work, threads), seed)
    backbone = Backbone()
    torch.manual_seed(seed)
    meanings, looks = torch.from_numpy(material.meanings), torch.from_numpy(material.looks)
    found = coding(material, backbone.names, seed)
    words = Words(lesson.main_axes(material), meanings, looks, found.said)
    head = Head(backbone.names, words, found.seen, lesson.usual(material.lesson.views[0]))
    seeing = Seeing(backbone.late, head)

    def judge(seeing: Seeing) -> float:
        return sum(recall(material, material.split.chosen_by, seeing)) / 2

    path = work / f"seeing-{seed}.pt"
    return reader, material, head_training.train(material.lesson, seeing, seed, path, judge)


def train(photos: Path, work: Path, out: Path, seed: int, threads: int) -> None:
    """Trains everything and writes the shipped folder `out`, but for the model card."""
    reader, material, seeing = learn(photos, work, seed, threads)
    seeing.head.words.weight = WEIGHT
    judged = recall(material, material.split.judged, seeing)
    print(f"train: R@1 {judged[0]:.1%}, R@5 {judged[1]:.1%} in float32", flush=True)
    assemble(material, seeing, reader, TextEncoder(reader, work, threads), out)
    backdrop.write(out, photos / "captioned")
    print(f"train: wrote {out}", flush=True)
