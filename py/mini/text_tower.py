"""What reads: all-MiniLM-L6-v2 as its authors trained it, with the pieces that English needs.

input_ids int64 [batch, length], 0 is padding -> embeds float32 [batch, EMBED].
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn
from torch.nn import functional

EMBED = 384
HEADS = 12
INNER = 1536
LAYERS = 6
EPSILON = 1e-12


class Layer(nn.Module):
    """Attention and a two-step network, each normalised after."""

    def __init__(self) -> None:
        super().__init__()
        self.inputs = nn.Linear(EMBED, 3 * EMBED)
        self.outputs = nn.Linear(EMBED, EMBED)
        self.attention_norm = nn.LayerNorm(EMBED, eps=EPSILON)
        self.wide = nn.Linear(EMBED, INNER)
        self.back = nn.Linear(INNER, EMBED)
        self.inner_norm = nn.LayerNorm(EMBED, eps=EPSILON)

    def forward(self, x: Any, bias: Any) -> Any:
        batch, length, _ = x.shape
        parts = self.inputs(x).reshape(batch, length, 3, HEADS, EMBED // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        weights = query @ key.transpose(-1, -2) / math.sqrt(EMBED // HEADS) + bias
        mixed = (torch.softmax(weights, -1) @ value).transpose(1, 2).reshape(batch, length, EMBED)
        x = self.attention_norm(x + self.outputs(mixed))
        return self.inner_norm(x + self.back(functional.gelu(self.wide(x))))


class Encoder(nn.Module):
    """Pieces and places, the layers, the mean over what is not padding: float32 [batch, EMBED]."""

    def __init__(self, pieces: int, length: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, EMBED)
        self.places = nn.Parameter(torch.zeros(length, EMBED))
        self.norm = nn.LayerNorm(EMBED, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Any) -> Any:
        real = (ids != 0).float()
        bias = (real[:, None, None, :] - 1) * 1e4
        x = self.norm(self.pieces(ids) + self.places[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x, bias)
        weight = real[..., None]
        return (x * weight).sum(1) / weight.sum(1)


def pretrained(weights: dict[str, Any], rows: list[int], length: int) -> Encoder:
    """The encoder with the teacher's weights; `rows` are the teacher's ids of the kept pieces."""
    encoder = Encoder(len(rows), length)

    def put(target: Any, *names: str) -> None:
        for kind in ("weight", "bias"):
            parts = [weights[f"{name}.{kind}"] for name in names]
            getattr(target, kind).data = torch.cat(parts).clone()

    encoder.pieces.weight.data = weights["embeddings.word_embeddings.weight"][rows].clone()
    kinds = weights["embeddings.token_type_embeddings.weight"][0]
    encoder.places.data = weights["embeddings.position_embeddings.weight"][:length] + kinds
    put(encoder.norm, "embeddings.LayerNorm")
    for index, layer in enumerate(encoder.layers):
        old = f"encoder.layer.{index}"
        put(layer.inputs, *(f"{old}.attention.self.{part}" for part in ("query", "key", "value")))
        put(layer.outputs, f"{old}.attention.output.dense")
        put(layer.attention_norm, f"{old}.attention.output.LayerNorm")
        put(layer.wide, f"{old}.intermediate.dense")
        put(layer.back, f"{old}.output.dense")
        put(layer.inner_norm, f"{old}.output.LayerNorm")
    return encoder.requires_grad_(False).eval()
