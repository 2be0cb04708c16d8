"""The vision tower: a residual network without anything that is slow in wasm.

pixels float32 [batch, 3, R, R] in 0..1 minus 0.45 over 0.27 -> a map of float32 [batch, 384, R/16,
R/16] -> features float32 [batch, 384], the mean over the places that matter -> embeds float32
[batch, EMBED]. Training starts at small R and ends at 64.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from mini.convolution import Convolution

STEM = 32
# Width and number of blocks at R/4, R/8 and R/16. 4.2 M parameters, 208 million multiplications
# at 64 px: 13 ms in onnxruntime-web with one thread in float32, 6 in int8. The wider first recipe
# (48-96-192-320, 249 million) took 16 ms there and trained no faster.
STAGES = ((96, 2), (224, 2), (384, 1))
FEATURES = STAGES[-1][0]
# Each group of features chooses for itself which places of the photo it listens to.
GROUPS = 4
# One inner layer beside a single matrix: on val and tuning.json general words' precision rose from
# 0.366 to 0.396 and words without a caption among the first five from 0.341 to 0.353.
INNER = 512


class Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut."""

    def __init__(self, before: int, width: int, stride: int) -> None:
        super().__init__()
        self.first = Convolution(before, width, stride)
        self.first_norm = nn.BatchNorm2d(width)
        self.second = Convolution(width, width)
        self.second_norm = nn.BatchNorm2d(width)
        # Zero at the start: the block begins as its shortcut, which lets the rate warm up fast.
        nn.init.zeros_(self.second_norm.weight)
        self.shortcut = (
            nn.Identity()
            if stride == 1 and before == width
            else nn.Sequential(
                nn.AvgPool2d(stride), nn.Conv2d(before, width, 1, bias=False), nn.BatchNorm2d(width)
            )
        )

    def forward(self, x: Any) -> Any:
        y = torch.relu(self.first_norm(self.first(x)))
        return torch.relu(self.second_norm(self.second(y)) + self.shortcut(x))


class Focus(nn.Module):
    """The mean over places, weighted by how much each has to say; at the start all weigh the same.

    A plain mean drowns what is small in what surrounds it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weigh = nn.Conv2d(FEATURES, GROUPS, 1)
        nn.init.zeros_(self.weigh.weight)
        nn.init.zeros_(self.weigh.bias)

    def forward(self, x: Any) -> Any:
        weights = torch.softmax(self.weigh(x).float().flatten(2), -1)
        groups = x.float().reshape(-1, GROUPS, FEATURES // GROUPS, x.shape[2] * x.shape[3])
        return (groups * weights[:, :, None]).sum(-1).flatten(1)


class Head(nn.Module):
    """features float32 [n, 384] -> embeds [n, EMBED]: one matrix, and a network beside it."""

    def __init__(self, embed: int) -> None:
        super().__init__()
        self.straight = nn.Linear(FEATURES, embed)
        self.inner = nn.Linear(FEATURES, INNER)
        self.outer = nn.Linear(INNER, embed)
        nn.init.zeros_(self.outer.weight)
        nn.init.zeros_(self.outer.bias)

    def forward(self, features: Any) -> Any:
        return self.straight(features) + self.outer(torch.relu(self.inner(features)))


class VisionTower(nn.Module):
    """Trunk (pixels -> map), focus (map -> features) and head (features -> the common space)."""

    def __init__(self, embed: int) -> None:
        super().__init__()
        layers: list[Any] = [nn.Conv2d(3, STEM, 3, 2, 1, bias=False), nn.BatchNorm2d(STEM)]
        layers.append(nn.ReLU())
        before = STEM
        for width, blocks in STAGES:
            for index in range(blocks):
                layers.append(Block(before, width, 2 if index == 0 else 1))
                before = width
        self.trunk = nn.Sequential(*layers)
        self.focus = Focus()
        self.head = Head(embed)

    def forward(self, pixels: Any) -> Any:
        return self.head(self.focus(self.trunk(pixels)))
