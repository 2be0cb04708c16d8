"""Does the line between matches and others hold, and does "not" leave out what is not wanted?

With the built-in model, natively, through the engine's own search over real photos
(../shared/photos): 122 samples that are called what they show, and 1,000 photos with captions that
the model was never trained on. The line and the order are shown as they are by cosines alone, too.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from mini import evaluate
from mini.__main__ import PHOTOS, SHIPPED
from mini.data import Captioned, read_captioned, read_pixels, split
from mini.shipped import Shipped
from mini.words import HERE, backbone_words
from numpy.typing import NDArray
from photoseek.library.facets.filtering import EVERYTHING
from photoseek.library.library import Library
from photoseek.library.packed_facts import pack
from photoseek.library.ports import Words
from photoseek.library.query.parse import parse
from photoseek.library.query.request import Query, request
from photoseek.library.searching import encode
from photoseek.library.stored import Stored, StoredVectors
from photoseek.models.backdrop import Backdrop
from photoseek.models.calibration import Calibration
from photoseek.photo import FolderRecord, Photo, Vector, Vectors
from PIL import Image

from tests.bench._relevance_labels import CAPTIONED, CAPTIONED_NOT, SAMPLES_NOT
from tests.ranking import rank
from tests.unit.queries import TODAY

SAID = 3
"""Captions of five that speak of what a photo shows, for the photo to be right."""

Right = NDArray[np.bool_]


class NativeEncoder:
    """Implements library.ports.QueryEncoder."""

    def __init__(self, model: Shipped, backdrop: Backdrop | None) -> None:
        self._model = model
        self.backdrop = backdrop
        self.text_calibration: Calibration = model.spec.text_calibration
        self.image_calibration: Calibration = model.spec.image_calibration
        self._known: dict[str, Words] = {}

    async def words(self, text: str) -> Words:
        """A text."""
        if text not in self._known:
            (vector,), (familiarity,) = self._model.embed_texts([text])
            self._known[text] = Words(vector, familiar=True, familiarity=float(familiarity))
        return self._known[text]

    async def picture(self, data: bytes) -> Vector:
        """Never asked for here."""
        raise NotImplementedError


@dataclass(frozen=True)
class Shelf:
    """Photos that can be searched: photo n has row n - 1."""

    library: Library
    encoder: NativeEncoder

    def above(self, text: str) -> set[int]:
        """Rows of the matches."""
        asked = asyncio.run(encode(_query(text), self.encoder))
        matches = rank(asked, self.library, 0, 0, EVERYTHING).matches
        hits = rank(asked, self.library, matches, 0, EVERYTHING).hits
        return {hit.photo.id - 1 for hit in hits}

    def first(self, text: str, count: int) -> list[int]:
        """Rows of the first hits."""
        asked = asyncio.run(encode(_query(text), self.encoder))
        hits = rank(asked, self.library, count, 0, EVERYTHING).hits
        return [hit.photo.id - 1 for hit in hits]


@dataclass(frozen=True)
class Labelled:
    """Vectors of photos, and which of them are right for what."""

    vectors: Vectors
    right: dict[str, Right]
    spoken: dict[str, Right]
    """What somebody says they show, be it one of five."""
    asked: Sequence[str]
    """What is in some of them."""
    without: Sequence[tuple[str, str]]
    """Wanted, and not wanted."""

    def shelf(self, encoder: NativeEncoder, without: Right | None = None) -> Shelf:
        """The photos, or those that are left without some."""
        kept = np.arange(len(self.vectors)) if without is None else np.flatnonzero(~without)
        photos = [Photo(int(n) + 1, 1, f"{n}", 1, 1, 1, 1, "JPEG") for n in kept]
        stored = Stored([FolderRecord(1, "")], [pack(photos)], {}, len(self.vectors) + 1, 2)
        library = Library(stored, self.vectors.shape[1])
        halves = self.vectors[kept].astype(np.float16)
        library.add_vectors(StoredVectors((kept + 1).astype(np.uint32), halves))
        return Shelf(library, encoder)


def _query(text: str) -> Query:
    # No photo is called anything here: what is measured is what the pictures show.
    wanted = request(parse(text, TODAY))
    return Query(wanted.wanted, wanted.unwanted)


def samples(model: Shipped) -> Labelled:
    """The samples, by their own names and by the more general words for those."""
    found = evaluate.library(model, PHOTOS / "samples")
    words = {each.wnid: each for each in backbone_words()}
    names = [sample.name for sample in found.samples]
    general = {word for sample in found.samples for word in words[sample.wnid].all}
    right = {
        word: np.array([word in words[sample.wnid].all for sample in found.samples])
        for word in general
    }
    right |= {
        sample.name: np.array([each.wnid == sample.wnid for each in found.samples])
        for sample in found.samples
    }
    return Labelled(found.images, right, right, names, _pairs(SAMPLES_NOT))


def captioned(model: Shipped) -> tuple[Labelled, list[str]]:
    """Photos with captions, by what these say; and the first caption of each."""
    everything = read_captioned(PHOTOS / "captioned")
    judged = everything.part(split(len(everything)).judged)
    images = model.embed_images(Image.fromarray(read_pixels(path)) for path in judged.paths)
    right, spoken = {}, {}
    for row in CAPTIONED.strip().splitlines():
        asked, said = row.split(" | ", 1)
        captions = _spoken_of(judged, said)
        right[asked], spoken[asked] = captions >= SAID, captions > 0
    firsts = [said[0] for said in judged.captions]
    return Labelled(images, right, spoken, list(right), _pairs(CAPTIONED_NOT)), firsts


def _spoken_of(photos: Captioned, said: str) -> NDArray[np.int64]:
    """How many captions of each photo say all of it."""
    patterns = [re.compile(rf"\b(?:{each})\b", re.IGNORECASE) for each in said.split(" & ")]
    return np.array(
        [
            sum(all(pattern.search(caption) for pattern in patterns) for caption in captions)
            for captions in photos.captions
        ]
    )


def _pairs(rows: str) -> list[tuple[str, str]]:
    split = (row.split(" | ") for row in rows.strip().splitlines())
    return [(wanted, unwanted) for wanted, unwanted in split]


def figures(
    encoder: NativeEncoder, named: Labelled, told: Labelled, firsts: Sequence[str]
) -> Iterable[tuple[str, str]]:
    """Every line of the table."""
    shelf, said = named.shelf(encoder), told.shelf(encoder)
    absent: list[str] = json.loads((HERE / "absent.json").read_text(encoding="utf-8"))
    shown = [len(shelf.above(text)) for text in absent]
    yield f"{len(absent)} absent things: a photo is above the line", _share(n > 0 for n in shown)
    taken = [bool(named.shelf(encoder, named.right[name]).above(name)) for name in set(named.asked)]
    yield f"{len(taken)} names whose photos were taken away: another is above it", _share(taken)
    there = [*((shelf, named, each) for each in named.asked)]
    there += [(said, told, each) for each in told.asked]
    found = [_found(where, labels.right[each], each) for where, labels, each in there]
    count = len(named.asked)
    yield (
        f"{len(there)} things that are there: their photos are above it, mean of the queries",
        f"{np.mean(found):.1%}",
    )
    yield f"of these {count} names of samples", f"{np.mean(found[:count]):.1%}"
    yield (
        f"of these {len(found) - count} words for captioned photos",
        f"{np.mean(found[count:]):.1%}",
    )
    above = [told.spoken[each][sorted(said.above(each))] for each in told.asked]
    spoken = _share(np.concatenate(above))
    yield "of what is above it for these, a caption of five says so", spoken
    for k in (1, 5):
        hits = [
            bool(labels.right[each][where.first(each, k)].any()) for where, labels, each in there
        ]
        yield f"R@{k} of these", _share(hits)
    close = [row in said.first(text, 5) for row, text in enumerate(firsts)]
    yield f"{len(firsts)} captions, each to its photo, R@5", _share(close)
    yield _not_wanted(((shelf, named), (said, told)))


def _found(shelf: Shelf, right: Right, text: str) -> float:
    """The share of the right photos that are above the line."""
    above = shelf.above(text)
    return float(np.mean([row in above for row in np.flatnonzero(right)]))


def _not_wanted(shelves: Sequence[tuple[Shelf, Labelled]]) -> tuple[str, str]:
    kept, failed = [], []
    for shelf, labels in shelves:
        for wanted, unwanted in labels.without:
            first = shelf.first(f"{wanted} not {unwanted}", 5)
            kept.append(not labels.right[unwanted][first].any())
            failed += [] if kept[-1] else [f"{wanted} not {unwanted}"]
    print(f"    not left out: {', '.join(failed) or 'none'}")
    return f'{len(kept)} times "a not b": no b among the first 5', _share(kept)


def _share(values: Iterable[bool]) -> str:
    return f"{np.mean(list(values)):.1%}"


def main() -> None:
    if not PHOTOS.is_dir():
        raise SystemExit(f"the photos are not on this machine ({PHOTOS})")
    model = Shipped(SHIPPED)
    named = samples(model)
    told, firsts = captioned(model)
    standing = model.spec.backdrop
    assert standing is not None
    lines = {
        "by cosines alone": None,
        "a line that no company lowers": replace(standing, company=0.0),
        "as it is": standing,
    }
    for what, backdrop in lines.items():
        print(what, flush=True)
        for line, figure in figures(NativeEncoder(model, backdrop), named, told, firsts):
            print(f"{figure:>8}  {line}", flush=True)


if __name__ == "__main__":
    main()
