"""Judges the exported files: every line of the table with its conditions."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from photoseek.pictures.opening import open_picture
from photoseek.pictures.preprocess import resized
from PIL import Image

from mini import familiarity, views
from mini.data import Captioned, Sample, read_captioned, read_pixels, read_samples, read_tiny, split
from mini.preprocessing import IMAGE_SIZE
from mini.shipped import Shipped
from mini.words import HERE, class_words, held_out


@dataclass(frozen=True)
class Line:
    """One figure of the table."""

    what: str
    figure: str
    must: str = ""
    aim: str = ""


def rank_of(scores: np.ndarray, true: np.ndarray) -> int:
    """Place (1 = first) of the best true entry."""
    order = np.argsort(-scores, kind="stable")
    return int(np.flatnonzero(true[order])[0]) + 1


def recalls(ranks: np.ndarray) -> str:
    """The shares that are first, and among five."""
    return f"{(ranks <= 1).mean():.1%} / {(ranks <= 5).mean():.1%}"


def captions(model: Shipped, folder: Path) -> list[Line]:
    """Every caption of the photos that are judged by, as typed, against all of these photos."""
    photos: Captioned = read_captioned(folder)
    judged = photos.part(split(len(photos)).judged)
    images = model.embed_images(Image.fromarray(read_pixels(path)) for path in judged.paths)
    texts, owners = judged.texts()
    scores = model.embed_texts(texts)[0] @ images.T
    ranks = (scores > scores[np.arange(len(owners)), owners][:, None]).sum(1) + 1
    what = f"{len(texts)} captions, each to its photo among {len(judged)}, R@1 / R@5"
    middle = Line("the same, median rank", f"{np.median(ranks):.0f}")
    return [Line(what, recalls(ranks), "24 % / 55 %", "35 % / 67 %"), middle]


def zero_shot(model: Shipped, data: Path) -> list[Line]:
    """Top-1 and top-5 over val with the 200 names, bare, as the only queries."""
    photos = read_tiny(data, "val")
    names, _ = model.embed_texts([words.names[0] for words in class_words()])
    images = model.embed_images(
        Image.fromarray(views.whole(pixels, IMAGE_SIZE)) for pixels in photos.pixels
    )
    best = np.argsort(-(images @ names.T), axis=1)[:, :5]
    hit = best == photos.classes[:, None]
    figure = f"{hit[:, 0].mean():.1%} / {hit.any(1).mean():.1%}"
    what = f"top-1 / top-5 on {len(hit)} val photos of Tiny ImageNet"
    return [Line(what, figure, "58 % / 80 %", "66 % / 87 %")]


@dataclass(frozen=True)
class Library:
    """The samples, as the engine drafts and embeds them."""

    samples: list[Sample]
    images: np.ndarray

    @property
    def wnids(self) -> np.ndarray:
        """Of each, what it shows."""
        return np.array([sample.wnid for sample in self.samples])


def drafted(samples: list[Sample], model: Shipped) -> Iterator[Image.Image]:
    """The photos at the size that the model takes."""
    spec = model.spec.image
    for sample in samples:
        picture = open_picture(sample.path.read_bytes(), spec.input_edge)
        yield resized(picture.image, spec, picture.box)


def library(model: Shipped, samples: Path) -> Library:
    """Embeds the samples."""
    found = read_samples(samples)
    return Library(found, model.embed_images(drafted(found, model)))


def names(model: Shipped, photos: Library) -> list[Line]:
    """The bare name of every sample, and the words that were kept from training."""
    queries, familiar = model.embed_texts([sample.name for sample in photos.samples])
    scores, wnids = queries @ photos.images.T, photos.wnids
    ranks = np.array([rank_of(row, wnids == wnid) for row, wnid in zip(scores, wnids, strict=True)])
    kept = [(wnid, word) for wnid, words in held_out().items() for word in words]
    others, _ = model.embed_texts([word for _, word in kept])
    reach = np.array(
        [rank_of(photos.images @ q, wnids == w) for q, (w, _) in zip(others, kept, strict=True)]
    )
    shown = confident(model, scores, familiar, photos)
    true = wnids[:, None] == wnids[None]
    return [
        Line(
            f"{len(ranks)} names of samples, R@1 / R@5",
            recalls(ranks),
            "90 % / 97 %",
            "95 % / 99 %",
        ),
        Line(f"{len(kept)} held-out words, R@1 / R@5", recalls(reach), "– / 65 %", "– / 80 %"),
        Line("names: the true photo shown as a match", f"{shown[true].mean():.1%}"),
        Line("names: photos shown as a match, mean", f"{shown.sum(1).mean():.1f}"),
    ]


def confident(
    model: Shipped, cosines: np.ndarray, familiar: np.ndarray, photos: Library
) -> np.ndarray:
    """Which pairs of words and photos are shown as matches."""
    backdrop = model.spec.backdrop
    assert backdrop is not None
    lines = np.array([backdrop.line(float(each)).threshold for each in familiar])
    standings = cosines - backdrop.of(photos.images)
    lower = [
        backdrop.lower(line, row, len(row)) for line, row in zip(lines, standings, strict=True)
    ]
    shown: np.ndarray = standings >= (lines - lower)[:, None]
    return shown


def absent(model: Shipped, photos: Library) -> list[Line]:
    """Queries for what none of the samples shows: how many are shown a match all the same."""
    queries: list[str] = json.loads((HERE / "absent.json").read_text(encoding="utf-8"))
    vectors, familiar = model.embed_texts(queries)
    wrong = confident(model, vectors @ photos.images.T, familiar, photos).any(1)
    what = f"{len(queries)} queries for absent things, shown a match"
    return [Line(what, f"{wrong.mean():.1%}", "10 %", "5 %")]


def reach_of_words(model: Shipped) -> list[Line]:
    """How well the familiarity cut-off parts the two hand-written lists."""
    inside, outside = familiarity.queries()
    known = model.spec.familiarity
    assert known is not None
    judged = familiarity.errors(
        model.embed_texts(inside)[1], model.embed_texts(outside)[1], known.cutoff
    )
    start = f"familiarity {known.cutoff}: of"
    return [
        Line(f"{start} {len(inside)} known queries called unknown", f"{judged.inside_lost:.1%}"),
        Line(f"{start} {len(outside)} unknown queries called known", f"{judged.outside_kept:.1%}"),
    ]


def size(folder: Path) -> list[Line]:
    """Bytes of everything that is shipped."""
    total = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return [Line("size of the folder", f"{total / 1e6:.2f} MB", "16 MB", "11 MB")]


def speed(model: Shipped) -> list[Line]:
    """Native milliseconds, one after the other; the browser's are in the model card."""
    photo, query = Image.new("RGB", (IMAGE_SIZE, IMAGE_SIZE)), "a " * 12
    took = []
    for run in (lambda: model.embed_images([photo]), lambda: model.embed_texts([query])):
        times = []
        for _ in range(20):
            start = time.perf_counter()
            run()
            times.append(time.perf_counter() - start)
        took.append(f"{np.median(times) * 1000:.1f}")
    return [Line("one photo / one query of 12 words, native, ms", " / ".join(took))]


def table(lines: list[Line]) -> str:
    """The lines as a Markdown table."""
    rows = ["| what | figure | must | aim |", "|---|---|---|---|"]
    rows += [f"| {line.what} | {line.figure} | {line.must} | {line.aim} |" for line in lines]
    return "\n".join(rows)
