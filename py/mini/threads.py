"""Chooses how many threads a step uses while other programs want the cores too."""

from __future__ import annotations

import torch

# Steps before the first trial, and between two: at least, and at most while trials fail.
FIRST = 4
SHORTEST = 25
LONGEST = 200


class Threads:
    """Keeps to the faster of one thread and all of them, and tries the other now and then.

    Two threads in step are twice as fast on idle cores, but wait for each other on busy ones: with
    two other programs on two cores they fell from 760 photos a second to 50, one thread to 200.
    """

    def __init__(self) -> None:
        self._all = torch.get_num_threads()
        self._used = self._all
        self._lasted = 0.0
        self._wait, self._left = SHORTEST, FIRST
        self._trial = False

    def before(self) -> None:
        """Sets the number of threads of the next step."""
        self._left -= 1
        self._trial = self._left <= 0
        other = 1 if self._used == self._all else self._all
        torch.set_num_threads(other if self._trial else self._used)

    def after(self, seconds: float) -> None:
        """Takes note of how long that step was."""
        if not self._trial:
            self._lasted = seconds if self._lasted == 0 else 0.7 * self._lasted + 0.3 * seconds
            return
        if seconds < self._lasted:
            self._used = torch.get_num_threads()
            self._lasted = seconds
            self._wait = SHORTEST
        else:
            self._wait = min(2 * self._wait, LONGEST)
        self._left = self._wait

    def forget(self) -> None:
        """Starts afresh: the steps have become of another size."""
        self._lasted = 0.0
        self._wait, self._left = SHORTEST, FIRST
