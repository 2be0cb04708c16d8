"""From what the eyes see to the space of words, and where words are in it.

The backbone's 1,000 names, weighed by how likely each is, already give a place among the words
(ConSE, Norouzi et al. 2014). A small network beside it adds what only captions can teach. What it
learns must not cost the names: so a vector has two parts, of which the second is ConSE's place as
it is, and the first is trained to find what that misses.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from mini.backbone import CLASSES, FEATURES, LOOKS
from mini.text_tower import EMBED, Encoder

INNER = 1024
# Of the places of names: the main axes among them.
NAMED = 128
# Length of a vector's second part; the first one's is 1.
WEIGHT = 0.7
WIDTH = EMBED + NAMED


def _begins_as_nothing(layers: nn.Sequential) -> nn.Sequential:
    """Its last layer gives zero at the start: training begins at what stands beside it."""
    last = layers[-1]
    nn.init.zeros_(last.weight)
    nn.init.zeros_(last.bias)
    return layers


class Head(nn.Module):
    """features float32 [n, FEATURES] and looks float32 [n, LOOKS] -> embeds float32 [n, WIDTH].

    `names` is the backbone's last layer; `meanings` float32 [CLASSES, EMBED] where its classes lie
    among the words, `axes` float32 [EMBED, NAMED] their main axes; `usual` float32 [2, LOOKS] the
    mean and deviation of the looks of photos.
    """

    def __init__(self, names: Any, meanings: Any, axes: Any, usual: Any) -> None:
        super().__init__()
        self.names = nn.Linear(FEATURES, CLASSES).requires_grad_(False)
        self.names.load_state_dict(names.state_dict())
        self.register_buffer("meanings", meanings)
        self.register_buffer("axes", axes)
        self.register_buffer("usual", usual)
        self.seen = nn.Sequential(nn.Dropout(0.4), nn.Linear(FEATURES, INNER))
        self.looked = nn.Sequential(nn.Dropout(0.7), nn.Linear(LOOKS, INNER, bias=False))
        self.beside = _begins_as_nothing(
            nn.Sequential(nn.GELU(), nn.Dropout(0.4), nn.Linear(INNER, EMBED))
        )

    def forward(self, features: Any, looks: Any) -> Any:
        likely = torch.softmax(self.names(features), 1) @ self.meanings
        usual = (looks - self.usual[0]) / self.usual[1]
        known = functional.normalize(likely, dim=1)
        taught = known + self.beside(self.seen(features) + self.looked(usual))
        return torch.cat([functional.normalize(taught, dim=1), WEIGHT * known @ self.axes], 1)


class Words(nn.Module):
    """Texts as MiniLM places them, unit float32 [n, EMBED] -> both parts, float32 [n, WIDTH].

    Nothing is learned here: a network that moved words where captions are gained captions nothing,
    and cost words that stand in none (of 243 held out, 58 % were among the first five, not 61 %).
    """

    def __init__(self, axes: Any) -> None:
        super().__init__()
        self.register_buffer("axes", axes)

    def forward(self, texts: Any) -> Any:
        return torch.cat([texts, WEIGHT * texts @ self.axes], 1)


class TextTower(nn.Module):
    """input_ids int64 [batch, length] -> embeds float32 [batch, WIDTH]."""

    def __init__(self, encoder: Encoder, words: Words) -> None:
        super().__init__()
        self.encoder = encoder
        self.words = words

    def forward(self, ids: Any) -> Any:
        return self.words(functional.normalize(self.encoder(ids), dim=1))


class VisionTower(nn.Module):
    """pixels float32 [batch, 3, R, R] -> embeds float32 [batch, WIDTH]."""

    def __init__(self, backbone: Any, head: Head) -> None:
        super().__init__()
        self.backbone = backbone
        self.head = head

    def forward(self, pixels: Any) -> Any:
        return self.head(*self.backbone(pixels))
