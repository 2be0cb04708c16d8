"""How photos are seen: the last blocks of the backbone and the head, which are trained together."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from mini.backbone import Late
from mini.features import Seen
from mini.head import Head

# Photos that are seen anew at once.
AT_ONCE = 256


def tensors(seen: Seen) -> tuple[Any, Any]:
    """Features and looks as float32."""
    return (
        torch.from_numpy(seen.features.astype(np.float32)),
        torch.from_numpy(seen.looks.astype(np.float32)),
    )


def unit(x: Any) -> Any:
    """Rows of length one."""
    return functional.normalize(x, dim=1)


class Seeing(nn.Module):
    """What is trained: the last blocks, and the head."""

    def __init__(self, late: Late, head: Head) -> None:
        super().__init__()
        self.late = late
        self.head = head

    def features(self, maps: np.ndarray) -> Any:
        """Maps float16 [n, *MAP] -> float32 [n, FEATURES]."""
        given = torch.from_numpy(maps.astype(np.float32))
        return self.late(given.contiguous(memory_format=torch.channels_last))

    def again(self, seen: Seen) -> Seen:
        """The same pictures as they are seen now."""
        with torch.no_grad():
            features = [
                self.features(seen.maps[start : start + AT_ONCE]).numpy()
                for start in range(0, len(seen.maps), AT_ONCE)
            ]
        return Seen(seen.maps, np.concatenate(features), seen.looks)
