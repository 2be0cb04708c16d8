"""What the photos of a library are of, without being asked: people, food, a city ...

Zero-shot: a photo is compared with labels of all categories and with things of none, and belongs to
a category that has a good part of the softmax over all of them; docs/search.md has the figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..photo import Vectors
from .facets.facts import Ids

_NAMED: Mapping[str, str] = {
    "people": "people;a person;a man;a woman;a child;a crowd of people;a boy;a girl;"
    "a group of people;a baby;a man in a suit;people at a party;a football player;"
    "a man jumping;children playing;a woman smiling;people sitting;a family;"
    "a man on a bicycle;a swimmer;a skier;a climber;a surfer;a skateboarder",
    "pets": "a dog;a cat;a puppy;a kitten;a terrier;a retriever;a spaniel;a poodle;"
    "a shepherd dog;a hound;a tabby cat;a Persian cat;a dog running;a dog in water;"
    "two dogs;a husky;a hamster;a rabbit;a guinea pig;a dog with a ball;a collie;"
    "a bulldog",
    "food": "food;a pizza;a cake;bread;soup;a salad;fruit;a burger;ice cream;"
    "a cup of coffee;vegetables;meat on a plate;an apple;a banana;a sandwich;"
    "a cocktail;spaghetti;a hot dog;sushi;a pretzel;a lobster on a plate",
    "documents": "a document;a page of text;a screenshot;a receipt;a letter;a menu;a web site;"
    "a comic book;a crossword puzzle;a book jacket;a map;a form;an envelope;"
    "a newspaper",
    "nature": "a mountain;a forest;a beach;a lake;a waterfall;a valley;the sea;a cliff;"
    "snow;a sunset;a flower;a field;a river;a volcano;a coral reef;a tree;"
    "a wild animal;a bird;a butterfly;a desert",
    "city": "a city street;buildings;a skyline;a church;a castle;a bridge;a tower;a shop;"
    "a palace;a square with people;a monument;a house;a dome;a fountain;"
    "a street sign;a traffic light;a mosque;a tile roof",
    "vehicles": "a car;a truck;a bus;a train;a boat;an airplane;a motorcycle;a bicycle;"
    "a sports car;a ship;a van;a tractor;a racing car;a steam locomotive;a canoe;"
    "a scooter;a helicopter",
    "indoor": "a room;a living room;a kitchen;a bedroom;an office;a library;a restaurant;"
    "a bathroom;furniture;a desk;a bookcase;a television;a sofa;a dining table;"
    "a shop counter;a theatre stage;a washing machine",
    "night": "a city at night;the moon;fireworks;stars in the sky;street lights at night;"
    "a candle;a concert;a bonfire;neon lights",
    "": "a thing;a pattern;a tool;a toy;a machine;a bottle;clothes;a ball;"
    "a musical instrument;a box;an insect;a snake;a fish;a shoe;a clock;a bag;"
    "a lamp;a piece of metal;a close-up;a hat",
}
"""By category; of none in the last line."""

CATEGORIES = tuple(name for name in _NAMED if name)
LABELS = tuple(label for labels in _NAMED.values() for label in labels.split(";"))

SHARPNESS = 25.0
"""Of the built-in model: as that of its backdrop, see models.backdrop. Models of the CLIP kind were
trained with one of 100."""

SHARE = 0.35
"""The part of the softmax from which on a photo is of a category."""

_OF_LABEL = np.repeat(np.arange(len(_NAMED)), [labels.count(";") + 1 for labels in _NAMED.values()])
_MEMBERS = (np.arange(len(_NAMED))[:, None] == _OF_LABEL) / np.bincount(_OF_LABEL)[:, None]
"""(categories, labels): the mean over the labels of one, so that a long list weighs no more."""

_UNSEEN = np.uint16(1 << 15)


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The labels as a model sees them."""

    vectors: Vectors
    """Shape (labels, d), rows L2-normalised."""
    sharpness: float

    def sort(self, photos: Vectors) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
        """Categories and labels of some photos.

        Args:
            photos: Shape (n, d), rows L2-normalised.

        Returns:
            A bit a category, shape (n,), and the nearest label, shape (n,).
        """
        near = self.sharpness * (photos @ self.vectors.T)
        like = np.exp(near - near.max(axis=1, keepdims=True))
        shares = like @ _MEMBERS.T
        shares /= shares.sum(axis=1, keepdims=True)
        bits = (shares[:, : len(CATEGORIES)] >= SHARE) @ (1 << np.arange(len(CATEGORIES)))
        return bits.astype(np.uint16), near.argmax(axis=1).astype(np.uint8)


class Sorted:
    """Which photos are of what, by id: an id never comes back with another picture."""

    def __init__(self) -> None:
        self.bits: NDArray[np.uint16] = np.empty(0, dtype=np.uint16)
        self.labels: NDArray[np.uint8] = np.empty(0, dtype=np.uint8)

    def put(self, photos: Ids, bits: NDArray[np.uint16], labels: NDArray[np.uint8]) -> None:
        """Photos that were looked at."""
        end = int(photos.max(initial=0)) + 1
        if end > len(self.bits):
            room = max(end, len(self.bits) * 3 // 2) - len(self.bits)
            self.bits = np.append(self.bits, np.full(room, _UNSEEN, dtype=np.uint16))
            self.labels = np.append(self.labels, np.zeros(room, dtype=np.uint8))
        self.bits[photos], self.labels[photos] = bits, labels

    def unseen(self, photos: Ids) -> Ids:
        """Those that nobody has looked at."""
        known = photos < len(self.bits)
        new = ~known
        new[known] = self.bits[photos[known]] == _UNSEEN
        unseen: Ids = photos[new]
        return unseen

    def of(self, category: str, photos: Ids) -> Ids:
        """Those that are of a category; none of one that there is not."""
        if category not in CATEGORIES:
            return photos[:0]
        seen = self._seen(photos)
        found: Ids = seen[(self.bits[seen] >> CATEGORIES.index(category)) & 1 == 1]
        return found

    def things(self, photos: Ids) -> dict[str, int]:
        """Labels by how many photos are nearest to each, those of most first."""
        amounts = np.bincount(self.labels[self._seen(photos)], minlength=len(LABELS))
        order = np.argsort(-amounts, kind="stable")
        return {
            _bare(LABELS[at]): int(amounts[at])
            for at in order.tolist()
            if amounts[at] and at < len(LABELS) - np.count_nonzero(len(CATEGORIES) == _OF_LABEL)
        }

    def _seen(self, photos: Ids) -> Ids:
        known = photos[photos < len(self.bits)]
        seen: Ids = known[self.bits[known] != _UNSEEN]
        return seen


def counts(known: Sorted, photos: Ids) -> Sequence[tuple[str, int]]:
    """How many photos are of each category, of those that any are of."""
    found = [(category, len(known.of(category, photos))) for category in CATEGORIES]
    return [(category, amount) for category, amount in found if amount]


def _bare(label: str) -> str:
    return label.removeprefix("a ").removeprefix("an ").removeprefix("the ")
