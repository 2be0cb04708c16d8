"""Files that a person picked -> a model's folder: they may lie a few folders deep, or in a heap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from ..errors import ModelUnsupported
from .listings import CONFIG, TOWERS, is_needed

File = TypeVar("File")


def arrange(name: str, files: Mapping[str, File]) -> dict[str, File]:
    """Put files at the paths that they have in a model's folder; leave out what is not needed.

    Args:
        name: What the model is called, for people.
        files: By path, as they were picked.

    Raises:
        ModelUnsupported: There is no config.json among them.
    """
    configs = [path for path in files if path.rpartition("/")[2] == CONFIG]
    if not configs:
        raise ModelUnsupported(reason="no-config", name=name)
    root = min(configs, key=lambda path: path.count("/")).removesuffix(CONFIG)
    arranged: dict[str, File] = {}
    for path, file in files.items():
        if not path.startswith(root):
            continue
        inside = path.removeprefix(root)
        # Browsers download files one by one into one folder: the towers lie beside the settings.
        if "/" not in inside and inside.startswith(tuple(f"{tower}_model" for tower in TOWERS)):
            inside = f"onnx/{inside}"
        if is_needed(inside):
            arranged[inside] = file
    return arranged
