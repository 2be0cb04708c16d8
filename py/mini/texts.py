"""Composes the texts from which the text tower learns, each with what it should mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mini.words import ClassWords

# The tower should hear through these: "a photo of a dog" must land where "dog" does.
FRAMES = (
    "a photo of a {}",
    "a photo of {}",
    "a picture of a {}",
    "photo of the {}",
    "{} photo",
    "an image of a {}",
    "pictures of {}",
    "the {}",
    "my {}",
    "a {}",
    "some {}",
    "a close-up photo of a {}",
    "there is a {} in the picture",
    "find photos with a {}",
)
LOOKS = (
    "red",
    "orange",
    "yellow",
    "green",
    "blue",
    "purple",
    "white",
    "black",
    "brown",
    "dark",
    "bright",
    "colourful",
    "black and white",
    "small",
    "big",
    "old",
    "young",
    "grey",
    "pink",
)
PLACES = (
    "on the beach",
    "in the snow",
    "on a plate",
    "on a table",
    "in the grass",
    "in the water",
    "at night",
    "at sunset",
    "in the street",
    "in a garden",
    "on a tree",
    "in the sky",
    "indoors",
    "in the forest",
    "under water",
    "in the mountains",
    "in the city",
    "in a hand",
    "on the road",
    "in a field",
    "in the kitchen",
    "behind a fence",
)


@dataclass(frozen=True)
class Texts:
    """`texts[i]` should be embedded where the teacher puts `meanings[i]`."""

    texts: tuple[str, ...]
    meanings: tuple[str, ...]


def concepts(classes: list[ClassWords]) -> list[str]:
    """Every name and more general word of captions.txt, each once, and the looks."""
    found: dict[str, None] = {}
    for words in classes:
        for word in (*words.names, *words.general):
            found[word] = None
    return [*found, *LOOKS]


def compose(
    classes: list[ClassWords], names: list[str], everyday: list[str], rng: np.random.Generator
) -> Texts:
    """About 260,000 texts: names, everyday words, frames around them, looks, places, pairs."""
    core = concepts(classes)
    pairs: dict[str, str] = {}
    for word in (*names, *everyday, *core):
        pairs[word.lower()] = word
    # Frames around every concept, and around a part of all other words.
    for word in core:
        for frame in FRAMES:
            pairs[frame.format(word).lower()] = word
    common = [name for name in names if len(name.split()) <= 2]
    for word in rng.choice(np.array(common + everyday), 60_000):
        pairs.setdefault(str(rng.choice(FRAMES)).format(word).lower(), str(word))
    # Looks and places mean something of their own: the teacher reads the whole text.
    nouns = [word for words in classes for word in (*words.names, *words.general)]
    for _ in range(45_000):
        noun = str(rng.choice(nouns)) if rng.random() < 0.7 else str(rng.choice(everyday))
        kind = int(rng.integers(4))
        look, place = str(rng.choice(LOOKS)), str(rng.choice(PLACES))
        text = (
            f"{look} {noun}",
            f"{noun} {place}",
            f"{look} {noun} {place}",
            f"{noun} and {rng.choice(nouns)}",
        )[kind]
        pairs.setdefault(text.lower(), text)
        if rng.random() < 0.3:
            frame = str(rng.choice(FRAMES[:4]))
            pairs.setdefault(frame.format(text).lower(), text)
    return Texts(tuple(pairs), tuple(pairs.values()))


def frequency(texts: Texts, core: list[str], everyday: list[str]) -> np.ndarray:
    """How likely each text is in an epoch, float64 [n].

    Most of WordNet's names are Latin or rare; those made of everyday words alone come more often.
    """
    first, common = {word.lower() for word in core}, set(everyday)
    likely = []
    for text, meaning in zip(texts.texts, texts.meanings, strict=True):
        if text in first or text in common:
            likely.append(1.0)
        elif text != meaning.lower():
            likely.append(0.35)
        else:
            likely.append(0.5 if all(word in common for word in text.split()) else 0.12)
    return np.array(likely)
