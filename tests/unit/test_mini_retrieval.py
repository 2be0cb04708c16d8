"""Does the built-in model find photos? On pictures drawn here, and on real ones where there are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from mini import drawings, evaluate, looks
from mini.__main__ import PHOTOS, SHIPPED
from mini.data import read_samples
from mini.shipped import Shipped
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


def shape(colour: tuple[int, int, int], corners: int, ground: str) -> Image.Image:
    """A shape in the middle of a plain ground; no corners: a circle."""
    image = Image.new("RGB", (240, 180), ground)
    draw, middle = ImageDraw.Draw(image), (120, 90, 48)
    if corners:
        draw.regular_polygon(middle, corners, fill=colour)
    else:
        draw.circle(middle[:2], middle[2], fill=colour)
    return image


@pytest.mark.parametrize("ground", ["white", "grey"])
def test_a_shape_is_found_by_its_colour_and_its_name(model: Shipped, ground: str) -> None:
    colours = [name for name in COLOURS if name != "dark"]
    kinds = {"circle": 0, "triangle": 3, "square": 4}
    named = [(colour, kind) for colour in colours for kind in kinds]
    photos = model.embed_images(
        [shape(COLOURS[colour], kinds[kind], ground) for colour, kind in named]
    )
    queries, _ = model.embed_texts([f"{colour} {kind}" for colour, kind in named])
    best = (queries @ photos.T).argmax(1)
    found = [(named[place], wanted) for place, wanted in zip(best, named, strict=True)]
    assert np.mean([one[0] == wanted[0] for one, wanted in found]) >= 0.8
    assert np.mean([one[1] == wanted[1] for one, wanted in found]) >= 0.5


def test_a_drawn_lemon_is_more_of_a_lemon_than_the_sea_is(model: Shipped) -> None:
    lemon = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(lemon).ellipse((40, 60, 160, 140), fill=(245, 215, 40), outline=(200, 170, 20))
    sea = Image.new("RGB", (200, 200), (120, 180, 235))
    ImageDraw.Draw(sea).rectangle((0, 110, 200, 200), fill=(20, 80, 130))
    photos = model.embed_images([lemon, sea])
    query, other = model.embed_texts(["lemon", "sea"])[0]
    assert photos[0] @ query > photos[1] @ query
    assert photos[1] @ other > photos[0] @ other


def drawn(kind: Callable[[np.random.Generator], drawings.Drawn]) -> Image.Image:
    return Image.fromarray(kind(np.random.default_rng(7))[0])


def test_screens_pages_and_plain_walls_are_told_apart(model: Shipped) -> None:
    kinds = {
        "screenshot": drawn(drawings.window),
        "document": drawn(drawings.page),
        "bar chart": drawn(drawings.chart),
        "blue": blurred_ground(COLOURS["blue"]),
    }
    photos = model.embed_images(kinds.values())
    queries, _ = model.embed_texts(list(kinds))
    assert ((queries @ photos.T).argmax(1) == np.arange(len(kinds))).sum() >= 3


@pytest.fixture(scope="module")
def samples() -> Path:
    folder = PHOTOS / "samples"
    if not folder.is_dir():
        pytest.skip("the real photos are not on this machine (../shared/photos/samples)")
    return folder


@pytest.fixture(scope="module")
def photos(model: Shipped, samples: Path) -> evaluate.Library:
    """The samples, as the engine drafts and embeds them."""
    return evaluate.library(model, samples)


def test_names_find_real_photos(model: Shipped, photos: evaluate.Library) -> None:
    queries, _ = model.embed_texts([sample.name for sample in photos.samples])
    ranks = np.array(
        [
            evaluate.rank_of(photos.images @ query, photos.wnids == wnid)
            for query, wnid in zip(queries, photos.wnids, strict=True)
        ]
    )
    assert np.mean(ranks <= 1) >= 0.8
    assert np.mean(ranks <= 5) >= 0.9


@pytest.mark.parametrize(
    ("words", "wnid"),
    [
        ("African elephant", "n02504458"),
        ("elephant", "n02504458"),
        ("espresso", "n07920052"),
        ("ladybug", "n02165456"),
        ("teapot", "n04398044"),
        ("castle", "n02980441"),
        ("polar bear on the ice", "n02134084"),
        ("a woman in a kimono", "n03617480"),
    ],
)
def test_what_somebody_tries_first_is_among_the_first_three(
    model: Shipped, photos: evaluate.Library, words: str, wnid: str
) -> None:
    query, _ = model.embed_texts([words])
    assert evaluate.rank_of(photos.images @ query[0], photos.wnids == wnid) <= 3


@pytest.mark.parametrize("look", looks.LOOKS, ids=lambda look: look.words[0])
def test_words_for_how_a_photo_looks_find_the_photo_that_was_changed(
    model: Shipped, samples: Path, look: looks.Look
) -> None:
    found = read_samples(samples)[::6]
    plain = list(evaluate.drafted(found, model))
    rng = np.random.default_rng(3)
    changed = [look.change(image.resize((224, 224)), rng) for image in plain]
    vectors = model.embed_images([*plain, *changed])
    query, _ = model.embed_texts([look.words[0]])
    best = np.argsort(-(vectors @ query[0]))[: len(plain)]
    assert np.mean(best >= len(plain)) >= 0.6


def test_a_look_and_a_thing_together(model: Shipped, samples: Path) -> None:
    dog, cat = (
        image.resize((224, 224))
        for image in evaluate.drafted(
            [s for s in read_samples(samples) if s.name in ("Egyptian cat", "German shepherd")],
            model,
        )
    )
    photos = [dog, cat, dog.convert("L").convert("RGB"), cat.convert("L").convert("RGB")]
    vectors = model.embed_images(photos)
    query, _ = model.embed_texts(["black and white photo of a dog"])
    assert int((vectors @ query[0]).argmax()) == 2
