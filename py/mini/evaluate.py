"""Judges the exported files: what the issue's table asks for, each line with its conditions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from mini import familiarity
from mini.data import class_ids, read_photos, read_samples
from mini.shipped import TOWERS, Shipped
from mini.words import class_words, held_out


@dataclass(frozen=True)
class Line:
    """One figure of the table."""

    what: str
    figure: str
    must: str
    aim: str


def rank_of(scores: np.ndarray, true: np.ndarray) -> int:
    """Place (1 = first) of the best true entry."""
    order = np.argsort(-scores, kind="stable")
    return int(np.flatnonzero(true[order])[0]) + 1


def zero_shot(model: Shipped, data: Path) -> list[Line]:
    """Top-1 and top-5 over val with the 200 names, bare, as the only queries."""
    photos = read_photos(data, "val")
    names, _ = model.embed_texts([words.names[0] for words in class_words()])
    embeds = []
    for start in range(0, len(photos.classes), 500):
        part = [Image.fromarray(p) for p in photos.pixels[start : start + 500]]
        embeds.append(model.embed_images(part))
    best = np.argsort(-(np.concatenate(embeds) @ names.T), axis=1)[:, :5]
    hit = best == photos.classes[:, None]
    figure = f"{hit[:, 0].mean():.1%} / {hit.any(1).mean():.1%}"
    return [Line(f"top-1 / top-5 on {len(hit)} val photos", figure, "55 % / 79 %", "66 % / 87 %")]


def retrieval(model: Shipped, data: Path, samples: Path) -> list[Line]:
    """Full-size photos: is the right one among the first five of all?"""
    found = read_samples(samples)
    images = []
    for sample in found:
        with Image.open(sample.path) as image:
            images.append(model.embed_images([image])[0])
    photos = np.stack(images)
    wnids = np.array([sample.wnid for sample in found])
    known = set(class_ids(data))
    named = [words for words in class_words() if words.wnid in set(wnids) & known]
    queries, _ = model.embed_texts([words.names[0] for words in named])
    ranks = np.array(
        [rank_of(photos @ q, wnids == w.wnid) for q, w in zip(queries, named, strict=True)]
    )
    kept = [(wnid, word) for wnid, words in held_out().items() for word in words]
    others, _ = model.embed_texts([word for _, word in kept])
    reach = np.array(
        [rank_of(photos @ q, wnids == wnid) for q, (wnid, _) in zip(others, kept, strict=True)]
    )
    calibration: dict[str, Any] = model.config["photoseek"]["calibration"]
    cosines = queries @ photos.T
    shown = cosines * calibration["scale"] + calibration["bias"] >= 0
    true = np.array([[sample.wnid == w.wnid for sample in found] for w in named])
    return [
        Line(
            f"name among the first 5 of {len(found)} ({len(named)} names)",
            f"{(ranks <= 5).mean():.1%} (first: {(ranks == 1).mean():.1%})",
            "70 %",
            "85 %",
        ),
        Line(
            f"held-out word among the first 5 ({len(kept)} words)",
            f"{(reach <= 5).mean():.1%}",
            "50 %",
            "70 %",
        ),
        Line("confidence >= 0.5: true pairs shown", f"{shown[true].mean():.1%}", "", ""),
        Line("confidence >= 0.5: false pairs hidden", f"{1 - shown[~true].mean():.2%}", "", ""),
        Line(
            "confidence >= 0.5: photos shown for a name, mean", f"{shown.sum(1).mean():.1f}", "", ""
        ),
    ]


def reach_of_words(model: Shipped) -> list[Line]:
    """How well the familiarity cut-off parts the two hand-written lists."""
    inside, outside = familiarity.queries()
    cutoff = model.config["photoseek"]["familiarity"]["cutoff"]
    judged = familiarity.errors(model.embed_texts(inside)[1], model.embed_texts(outside)[1], cutoff)
    return [
        Line(
            f"familiarity {cutoff}: of {len(inside)} known queries called unknown",
            f"{judged.inside_lost:.1%}",
            "",
            "",
        ),
        Line(
            f"familiarity {cutoff}: of {len(outside)} unknown queries called known",
            f"{judged.outside_kept:.1%}",
            "",
            "",
        ),
    ]


def size(folder: Path) -> list[Line]:
    """Bytes of everything that is shipped."""
    total = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return [Line("size of the folder", f"{total / 1e6:.2f} MB", "<= 12 MB", "<= 6 MB")]


def has_towers(work: Path) -> bool:
    """Whether the float32 towers of a training lie in this folder."""
    return (work / TOWERS).is_file()


def faithful(model: Shipped, data: Path, work: Path) -> list[Line]:
    """Exported against float32, where the float32 towers lie in `work`: 1,000 val photos."""
    from mini.checkpoint import float32_embeds

    photos = read_photos(data, "val")
    pixels = np.concatenate([model.views(Image.fromarray(p)) for p in photos.pixels[::10]])
    cosines = (model.embed_pixels(pixels).vectors * float32_embeds(work, pixels)).sum(1)
    return [
        Line(
            f"exported against float32, cosine on {len(pixels)} photos",
            f"median {np.median(cosines):.5f}, least {cosines.min():.5f}",
            ">= 0.98",
            ">= 0.995",
        )
    ]


def table(lines: list[Line]) -> str:
    """The lines as a Markdown table."""
    rows = ["| what | figure | must | aim |", "|---|---|---|---|"]
    rows += [f"| {line.what} | {line.figure} | {line.must} | {line.aim} |" for line in lines]
    return "\n".join(rows)
