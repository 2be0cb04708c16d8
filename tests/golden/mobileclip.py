"""A small network of MobileCLIP's architecture, with random weights.

Vasu et al. 2024 (https://arxiv.org/abs/2311.17049) and the configurations of apple/ml-mobileclip:
convolutions that have folded their branches and batch norms, attention at the end of the vision
tower, and a text tower that is not causal, so that it looks at the padding.
"""

from __future__ import annotations

import torch
from torch import nn

EDGE = 256
LENGTH = 77
DIMENSIONS = 32
_WIDTHS = (8, 16, 32)


class Vision(nn.Module):
    """pixel_values, shape (n, 3, EDGE, EDGE) -> (n, DIMENSIONS)."""

    def __init__(self) -> None:
        super().__init__()
        first, second, third = _WIDTHS
        self.layers = nn.Sequential(
            _convolution(3, first, 3, stride=2),
            _convolution(first, first, 3, stride=2, groups=first),
            _Block(first),
            _convolution(first, second, 7, stride=4, groups=first),
            _Block(second),
            _convolution(second, third, 7, stride=2, groups=second),
            _Block(third),
        )
        self.attention = _Attention(third)
        self.head = nn.Linear(third, DIMENSIONS, bias=False)

    def forward(self, pixel_values: torch.Tensor) -> torch.Tensor:
        maps = self.layers(pixel_values)
        rows = self.attention(maps.flatten(2).transpose(1, 2))
        return self.head(rows.mean(dim=1))


class Text(nn.Module):
    """input_ids, shape (n, LENGTH) -> (n, DIMENSIONS), taken where the highest id stands."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        width = DIMENSIONS
        self.token_embedding = nn.Embedding(vocabulary, width)
        self.position_embedding = nn.Embedding(LENGTH, width)
        self.mixer = nn.Conv1d(width, width, 11, padding=5, groups=width)
        self.attention = _Attention(width)
        self.head = nn.Linear(width, DIMENSIONS, bias=False)

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        positions = torch.arange(input_ids.shape[1])
        rows = self.token_embedding(input_ids) + self.position_embedding(positions)
        rows = rows + self.mixer(rows.transpose(1, 2)).transpose(1, 2)
        rows = self.attention(rows)
        ends = input_ids.argmax(dim=-1)
        return self.head(rows[torch.arange(rows.shape[0]), ends])


class _Block(nn.Module):
    """RepMixer, folded: a depthwise convolution mixes places, a convolutional MLP channels."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Conv2d(width, width, 3, padding=1, groups=width)
        self.local = nn.Conv2d(width, width, 7, padding=3, groups=width)
        self.widen = nn.Conv2d(width, 3 * width, 1)
        self.narrow = nn.Conv2d(3 * width, width, 1)

    def forward(self, maps: torch.Tensor) -> torch.Tensor:
        maps = self.mix(maps)
        return maps + self.narrow(nn.functional.gelu(self.widen(self.local(maps))))


class _Attention(nn.Module):
    """A transformer layer over rows, shape (n, rows, width), without a mask."""

    def __init__(self, width: int, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.before = nn.LayerNorm(width)
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.after = nn.LayerNorm(width)
        self.widen = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        normed = self.before(rows)
        query, key, value = (
            part(normed).unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = (query @ key.transpose(-1, -2)) * query.shape[-1] ** -0.5
        mixed = (scores.softmax(dim=-1) @ value).transpose(1, 2).flatten(-2)
        rows = rows + self.out(mixed)
        return rows + self.narrow(nn.functional.gelu(self.widen(self.after(rows))))


def _convolution(given: int, out: int, size: int, *, stride: int, groups: int = 1) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(given, out, size, stride=stride, padding=size // 2, groups=groups), nn.GELU()
    )
