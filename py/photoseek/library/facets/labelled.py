"""Values that many photos share, by small numbers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Label = TypeVar("Label", bound=Hashable)


class LabelNumbers(Generic[Label]):
    """Numbers labels as they come."""

    def __init__(self) -> None:
        self.all: list[Label] = []
        """By number."""
        self._numbers: dict[Label, int] = {}

    def numbers(self, labels: Sequence[Label]) -> list[int]:
        """The numbers of labels, which are new ones if need be."""
        for label in dict.fromkeys(labels):
            if label not in self._numbers:
                self._numbers[label] = len(self.all)
                self.all.append(label)
        return list(map(self._numbers.__getitem__, labels))


@dataclass(frozen=True, slots=True)
class Labelled(Generic[Label]):
    """One label of each photo."""

    labels: Sequence[Label]
    """By number; photos that are gone leave theirs behind."""
    numbers: NDArray[np.int32]
    """Shape (n,): of each photo."""

    def mask(self, wanted: Callable[[Label], bool]) -> NDArray[np.bool_]:
        """Which photos have a label that is wanted; each label is asked about once."""
        fits = np.fromiter(map(wanted, self.labels), dtype=np.bool_, count=len(self.labels))
        return fits[self.numbers] if len(fits) else np.zeros(len(self.numbers), dtype=np.bool_)

    def counted(self, mask: NDArray[np.bool_]) -> list[tuple[Label, int]]:
        """The labels that photos have, with the photos of the mask; what most have comes first."""
        every, left = self._amounts(self.numbers), self._amounts(self.numbers[mask])
        there = [number for number, amount in enumerate(every) if amount]
        there.sort(key=lambda number: (-every[number], str(self.labels[number])))
        return [(self.labels[number], left[number]) for number in there]

    def _amounts(self, numbers: NDArray[np.int32]) -> list[int]:
        amounts: list[int] = np.bincount(numbers, minlength=len(self.labels)).tolist()
        return amounts
