"""The globals of JavaScript that Python uses."""

from collections.abc import Callable
from typing import Any

class Object:
    """Turns dicts into plain objects."""

    fromEntries: Callable[[Any], Any]

class JSON:
    """Makes a value of a text."""

    parse: Callable[[str], Any]

class Array:
    """A list of JavaScript's own."""

    new: Callable[[], Any]

class URL:
    """Resolves addresses."""

    new: Callable[..., Any]

location: Any

navigator: Any
"""Of use to benchmarks alone."""
