"""The vision tower: a residual network without anything that is slow in wasm.

pixels float32 [batch, 3, R, R] in 0..1 minus 0.45 over 0.27 -> features float32 [batch, 384]
-> embeds float32 [batch, EMBED]. R is 64 in the shipped file; training starts smaller.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

STEM = 32
# Width and number of blocks at R/4, R/8 and R/16. 4.2 M parameters, 208 million multiplications
# at 64 px: 13 ms in onnxruntime-web with one thread in float32, 6 in int8. The wider first recipe
# (48-96-192-320, 249 million) took 16 ms there and trained no faster.
STAGES = ((96, 2), (224, 2), (384, 1))
FEATURES = STAGES[-1][0]


class Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut."""

    def __init__(self, before: int, width: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(before, width, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(width)
        self.second = nn.Conv2d(width, width, 3, 1, 1, bias=False)
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


class VisionTower(nn.Module):
    """Trunk (pixels -> features) and head (features -> the common space)."""

    def __init__(self, embed: int) -> None:
        super().__init__()
        layers: list[Any] = [nn.Conv2d(3, STEM, 3, 2, 1, bias=False), nn.BatchNorm2d(STEM)]
        layers.append(nn.ReLU())
        before = STEM
        for width, blocks in STAGES:
            for index in range(blocks):
                layers.append(Block(before, width, 2 if index == 0 else 1))
                before = width
        layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
        self.trunk = nn.Sequential(*layers)
        self.head = nn.Linear(FEATURES, embed)

    def forward(self, pixels: Any) -> Any:
        return self.head(self.trunk(pixels))
