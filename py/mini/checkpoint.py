"""The float32 towers as training leaves them, kept outside the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from mini.assemble import Trained
from mini.shipped import TOWERS, unit
from mini.space import EMBED
from mini.vision_tower import VisionTower


def save(trained: Trained, work: Path) -> None:
    """Writes both towers into the work folder."""
    towers = {"vision": trained.vision.state_dict(), "text": trained.text.state_dict()}
    torch.save(towers, work / TOWERS)


def float32_embeds(work: Path, pixels: np.ndarray) -> np.ndarray:
    """Pixels float32 [n, 3, h, w] -> unit vectors of the tower before export."""
    tower: Any = VisionTower(EMBED)
    tower.load_state_dict(torch.load(work / TOWERS, weights_only=True)["vision"])
    tower.eval()
    with torch.no_grad():
        parts = [
            tower(torch.from_numpy(pixels[i : i + 100])).numpy() for i in range(0, len(pixels), 100)
        ]
    return unit(np.concatenate(parts))
