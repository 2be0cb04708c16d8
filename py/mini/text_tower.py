"""The text tower: two small transformer layers over piece ids.

input_ids int64 [batch, length], 0 is padding -> embeds float32 [batch, EMBED].
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from mini.pieces import LENGTH, PIECES
from mini.space import EMBED

# Pieces are stored narrower than the layers: they are most of the file.
NARROW = 160
WIDTH = 256
INNER = 512
HEADS = 4
LAYERS = 2


class Layer(nn.Module):
    """Attention and a two-step network, each normalised first."""

    def __init__(self) -> None:
        super().__init__()
        self.attention_norm = nn.LayerNorm(WIDTH)
        self.inputs = nn.Linear(WIDTH, 3 * WIDTH)
        self.outputs = nn.Linear(WIDTH, WIDTH)
        self.inner_norm = nn.LayerNorm(WIDTH)
        self.wide = nn.Linear(WIDTH, INNER)
        self.back = nn.Linear(INNER, WIDTH)

    def forward(self, x: Any, bias: Any) -> Any:
        batch, length, _ = x.shape
        parts = self.inputs(self.attention_norm(x))
        parts = parts.reshape(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        weights = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias
        mixed = (torch.softmax(weights, -1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = x + self.outputs(mixed)
        return x + self.back(functional.gelu(self.wide(self.inner_norm(x))))


class TextTower(nn.Module):
    """Pieces and places, the layers, the mean over what is not padding, one projection."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, NARROW)
        nn.init.normal_(self.pieces.weight, std=0.05)
        self.widen = nn.Linear(NARROW, WIDTH)
        self.places = nn.Parameter(torch.randn(LENGTH, WIDTH) * 0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.project = nn.Linear(WIDTH, EMBED)

    def forward(self, ids: Any) -> Any:
        real = (ids != 0).float()
        bias = (real[:, None, None, :] - 1) * 1e4
        x = self.widen(self.pieces(ids)) + self.places[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x, bias)
        weight = real[..., None]
        return self.project((self.norm(x) * weight).sum(1) / weight.sum(1))
