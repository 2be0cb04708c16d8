"""Chooses the familiarity below which a query is outside what the built-in model knows."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np

from mini.words import HERE


@dataclass(frozen=True)
class Cutoff:
    """The cut-off, and the shares of queries on the wrong side of it."""

    value: float
    inside_lost: float
    outside_kept: float


def queries() -> tuple[list[str], list[str]]:
    """Queries written by hand: inside what was trained, and outside of it."""
    found = json.loads((HERE / "familiarity.json").read_text(encoding="utf-8"))
    return found["inside"], found["outside"]


def errors(inside: np.ndarray, outside: np.ndarray, cutoff: float) -> Cutoff:
    """Judges one cut-off on familiarities of both kinds."""
    return Cutoff(cutoff, float((inside < cutoff).mean()), float((outside >= cutoff).mean()))


def choose(inside: np.ndarray, outside: np.ndarray) -> Cutoff:
    """The cut-off, in hundredths, with the smallest sum of both errors.

    Refusing a query that would have worked is counted twice: the page's hint is then wrong, while
    an unnoticed foreign query only shows what the score cut-off lets through.
    """
    tried = [errors(inside, outside, value / 100) for value in range(20, 90)]
    return min(tried, key=lambda c: 2 * c.inside_lost + c.outside_kept)
