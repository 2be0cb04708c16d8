"""From what the eyes see to the space of words, and where words are in it.

The backbone's 1,000 names, weighed by how likely each is, already give a place among the words
(ConSE, Norouzi et al. 2014). A small network beside it adds what only captions can teach. What it
learns must not cost the names: so a vector has two parts. The first is that place, taught; the
second is the code of what the backbone believes (`codes`), which nothing changes. A text that names
a thing is looked for by both, a sentence that names none by the first part alone.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from mini import codes
from mini.backbone import CLASSES, FEATURES, LOOKS
from mini.codes import CODE

INNER = 1024
# Of what the head is given while it learns. With 0.4 it learns the photos by heart sooner.
DROPPED = 0.6
# Of the places of words: the main axes among them. All 384 find no more captions.
TAUGHT = 256
# Length of a vector's second part, the first one's is 1: while it learns, and as it is shipped.
LEARNING_WEIGHT, WEIGHT = 1.2, 1.6
# A text whose largest cosine to a class is that much names no thing at all, or a thing for sure:
# of names it is 0.91 or more, of words held out 0.67 in the middle, of captions 0.39.
NO_NAME, A_NAME = 0.5, 0.75
# A text that near to a word for a look says how a photo looks and nothing else; "black and white
# photo of a dog" is at 0.73 and names a dog.
NO_LOOK, A_LOOK = 0.8, 0.95
# What the second part of a text that names nothing still weighs.
LEAST = 0.05
WIDTH = TAUGHT + CODE


def _begins_as_nothing(layers: nn.Sequential) -> nn.Sequential:
    """Its last layer gives zero at the start: training begins at what stands beside it."""
    last = layers[-1]
    nn.init.zeros_(last.weight)
    nn.init.zeros_(last.bias)
    return layers


def between(value: Any, low: float, high: float) -> Any:
    """0 up to `low`, 1 from `high` on."""
    return ((value - low) / (high - low)).clamp(0, 1)


class Words(nn.Module):
    """Texts as MiniLM places them, unit float32 [n, EMBED] -> both parts, float32 [n, WIDTH].

    `meanings` float32 [CLASSES, EMBED] say where the backbone's classes lie among the words, `axes`
    float32 [EMBED, TAUGHT] are the main ones of texts, and `looks` float32 [m, EMBED] are words for
    how a photo looks: "red" lies near red things, and names none. Nothing is learned here but the
    codes: a network that moved words where captions are gained captions nothing, and cost words
    that stand in none (of 243 held out, 58 % were among the first five, not 61 %).
    """

    def __init__(self, axes: Any, meanings: Any, looks: Any, said: Any) -> None:
        super().__init__()
        self.register_buffer("axes", axes)
        self.register_buffer("meanings", meanings)
        self.register_buffer("looks", looks)
        self.register_buffer("said", said)
        self.weight = LEARNING_WEIGHT

    def forward(self, texts: Any) -> Any:
        roots, nearest = codes.shares(texts, self.meanings)
        look = (texts @ self.looks.T).amax(1, keepdim=True)
        named = between(nearest, NO_NAME, A_NAME) * (1 - between(look, NO_LOOK, A_LOOK))
        named = named.clamp_min(LEAST)
        taught = functional.normalize(texts @ self.axes, dim=1)
        return torch.cat([taught, self.weight * named * codes.coded(roots, self.said)], 1)


class Head(nn.Module):
    """features float32 [n, FEATURES] and looks float32 [n, LOOKS] -> embeds float32 [n, WIDTH].

    `names` is the backbone's last layer; `seen` float32 [CLASSES, CODE] makes codes of beliefs;
    `usual` float32 [2, LOOKS] is the mean and deviation of the looks of photos. `words` places
    texts in the same space; it is not part of the tower.
    """

    def __init__(self, names: Any, words: Words, seen: Any, usual: Any) -> None:
        super().__init__()
        self.names = nn.Linear(FEATURES, CLASSES).requires_grad_(False)
        self.names.load_state_dict(names.state_dict())
        self.words = words
        self.register_buffer("meanings", words.meanings @ words.axes)
        self.register_buffer("codes", seen)
        self.register_buffer("usual", usual)
        self.seen = nn.Sequential(nn.Dropout(DROPPED), nn.Linear(FEATURES, INNER))
        self.looked = nn.Sequential(nn.Dropout(0.7), nn.Linear(LOOKS, INNER, bias=False))
        self.beside = _begins_as_nothing(
            nn.Sequential(nn.GELU(), nn.Dropout(DROPPED), nn.Linear(INNER, TAUGHT))
        )

    def forward(self, features: Any, looks: Any) -> Any:
        likely = torch.softmax(self.names(features), 1)
        usual = (looks - self.usual[0]) / self.usual[1]
        known = functional.normalize(likely @ self.meanings, dim=1)
        taught = known + self.beside(self.seen(features) + self.looked(usual))
        believed = codes.coded(likely.sqrt(), self.codes)
        believed = self.words.weight * believed
        return torch.cat([functional.normalize(taught, dim=1), believed], 1)


class VisionTower(nn.Module):
    """pixels float32 [batch, 3, R, R] -> embeds float32 [batch, WIDTH]."""

    def __init__(self, backbone: Any, head: Head) -> None:
        super().__init__()
        self.backbone = backbone
        self.head = head

    def forward(self, pixels: Any) -> Any:
        return self.head(*self.backbone(pixels))
