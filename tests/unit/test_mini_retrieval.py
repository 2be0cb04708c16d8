"""Does the built-in model find photos? On pictures drawn here, and on real ones where there are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from mini import evaluate
from mini.__main__ import PHOTOS, SHIPPED
from mini.data import read_samples
from mini.shipped import Shipped
from mini.words import class_words
from photoseek.pictures.opening import open_picture
from PIL import Image, ImageDraw

COLOURS = {
    "red": (200, 25, 25),
    "green": (40, 150, 50),
    "blue": (40, 80, 200),
    "yellow": (240, 210, 40),
    "purple": (150, 50, 170),
    "dark": (18, 18, 20),
}


@pytest.fixture(scope="module")
def model() -> Shipped:
    return Shipped(SHIPPED)


def blurred_ground(colour: tuple[int, int, int]) -> Image.Image:
    """One colour with a slope of light, as a wall or a sky has."""
    slope = np.linspace(0.8, 1.15, 120)[:, None, None]
    layers = np.clip(np.array(colour) * slope * np.ones((120, 160, 3)), 0, 255)
    return Image.fromarray(layers.astype(np.uint8))


def test_colours_find_their_pictures(model: Shipped) -> None:
    photos = model.embed_images([blurred_ground(colour) for colour in COLOURS.values()])
    queries, _ = model.embed_texts(list(COLOURS))
    best = (queries @ photos.T).argmax(1)
    right = sum(int(place == index) for index, place in enumerate(best))
    assert right >= len(COLOURS) - 1


def test_a_drawn_lemon_is_more_of_a_lemon_than_the_sea_is(model: Shipped) -> None:
    lemon = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(lemon).ellipse((40, 60, 160, 140), fill=(245, 215, 40), outline=(200, 170, 20))
    sea = Image.new("RGB", (200, 200), (120, 180, 235))
    ImageDraw.Draw(sea).rectangle((0, 110, 200, 200), fill=(20, 80, 130))
    photos = model.embed_images([lemon, sea])
    query, other = model.embed_texts(["lemon", "sea"])[0]
    assert photos[0] @ query > photos[1] @ query
    assert photos[1] @ other > photos[0] @ other


@pytest.fixture(scope="module")
def samples() -> Path:
    folder = PHOTOS / "samples"
    if not folder.is_dir():
        pytest.skip("the real photos are not on this machine (../shared/photos/samples)")
    return folder


@pytest.fixture(scope="module")
def photos(model: Shipped, samples: Path) -> tuple[np.ndarray, np.ndarray]:
    """The samples' embeddings, as the engine drafts them, and their classes."""
    found = read_samples(samples)
    edge = model.spec.image.input_edge
    pictures = [open_picture(sample.path.read_bytes(), edge) for sample in found]
    embeds = model.embed_images([picture.image for picture in pictures])
    return embeds, np.array([sample.wnid for sample in found])


def test_names_find_real_photos(model: Shipped, photos: tuple[np.ndarray, np.ndarray]) -> None:
    embeds, wnids = photos
    named = [words for words in class_words() if words.wnid in set(wnids)]
    queries, _ = model.embed_texts([words.names[0] for words in named])
    ranks = [
        evaluate.rank_of(embeds @ query, wnids == words.wnid)
        for query, words in zip(queries, named, strict=True)
    ]
    assert np.mean(np.array(ranks) <= 5) >= 0.7


@pytest.mark.parametrize(
    ("words", "wnid"),
    [
        ("African elephant", "n02504458"),
        ("elephant", "n02504458"),
        ("espresso", "n07920052"),
        ("ladybug", "n02165456"),
        ("teapot", "n04398044"),
        ("cardigan", "n02963159"),
    ],
)
def test_what_somebody_tries_first_is_among_the_first_three(
    model: Shipped, photos: tuple[np.ndarray, np.ndarray], words: str, wnid: str
) -> None:
    embeds, wnids = photos
    query, _ = model.embed_texts([words])
    assert evaluate.rank_of(embeds @ query[0], wnids == wnid) <= 3
