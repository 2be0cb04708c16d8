"""The globals of JavaScript that Python uses: this one, to turn dicts into plain objects."""

from collections.abc import Callable
from typing import Any

class Object:
    fromEntries: Callable[[Any], Any]
