"""A JSON object out of a model's files, read field by field: whoever wrote it is not trusted."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Mapping

from ..errors import ModelUnsupported


class Fields:
    """The fields of one object. What is there and of another type than it must be is refused."""

    def __init__(self, model: str, file: str, value: object) -> None:
        """Take an object; anything else in its place is refused.

        Args:
            model: Id of the model, for people.
            file: Which of its files, for people.
            value: As JSON gives it.

        Raises:
            ModelUnsupported: It is no object. So do the methods for a field.
        """
        self.model = model
        self.file = file
        if not isinstance(value, Mapping):
            raise self._refused("an object", value)
        self.all: Mapping[str, object] = value
        """As they are."""

    def inside(self, name: str) -> Fields:
        """An object inside; an empty one where it is left out."""
        return Fields(self.model, f"{self.file} ({name})", self.all.get(name) or {})

    def text(self, name: str, default: str, most: int = 400) -> str:
        """A text, cut where it is too long to be one."""
        value = self.all.get(name)
        if value is None or value == "":
            return default
        if not isinstance(value, str):
            raise self._refused(name, value)
        return value[:most]

    def texts(self, name: str, default: tuple[str, ...], most: int = 40) -> tuple[str, ...]:
        """A list of texts."""
        value = self.all.get(name)
        if not value:
            return default
        if not isinstance(value, list | tuple) or len(value) > most:
            raise self._refused(name, value)
        if not all(isinstance(item, str) for item in value):
            raise self._refused(name, value)
        return tuple(str(item)[:40] for item in value)

    def count(self, name: str, default: int, most: int) -> int:
        """A whole number from 1 to ``most``; the default where it is left out."""
        value = self.all.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
            raise self._refused(name, value)
        return value

    def number(self, name: str, least: float = -1e4, most: float = 1e4) -> float:
        """A number within bounds."""
        value = self.all.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._refused(name, value)
        if not math.isfinite(value) or not least <= value <= most:
            raise self._refused(name, value)
        return float(value)

    def packed(self, name: str, most: int) -> bytes:
        """Bytes, written in base64."""
        value = self.all.get(name)
        if not isinstance(value, str) or len(value) > (most + 2) // 3 * 4:
            raise self._refused(name, value)
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise self._refused(name, value) from None

    def _refused(self, name: str, value: object) -> ModelUnsupported:
        return ModelUnsupported(
            reason="field", model=self.model, file=self.file, field=name, detail=repr(value)[:200]
        )
