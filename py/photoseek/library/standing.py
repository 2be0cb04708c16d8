"""What the pictures show, best first: what stands out most from what photos are near to anyway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..photo import Vector
from ..vectors.matrix import Scores
from .facets.facts import Ids
from .library import Library
from .ports import Backdrop, Calibration

CLOSEST = 400
"""Photos by cosine that are put into order by how they stand out, and what it grows from while the
last quarter of them still has a match. A backdrop takes 131,000 multiplications the first
time (256 directions of 512 numbers), none from then on; not timed in the browser yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """What makes a photo a match."""

    calibration: Calibration
    """Of standings."""
    backdrop: Backdrop | None = None
    """None: a standing is a cosine."""
    least: float = 0.5
    """The confidence from which on a photo is a match."""

    @property
    def threshold(self) -> float:
        """The standing from which on a photo is a match."""
        return self.calibration.cosine(self.least)

    def among(self, standings: Scores, photos: int) -> Line:
        """Where it lies among some photos: lower if many of them come near it.

        Args:
            standings: Of those that stand out most, shape (n,).
            photos: All that were asked about.
        """
        if self.backdrop is None:
            return self
        # By the even line, whatever is shown: so a photo's confidence is not a matter of that.
        lower = self.backdrop.lower(self.calibration.threshold, standings, photos)
        return replace(self, calibration=self.calibration.lowered(lower))


@dataclass(frozen=True, slots=True)
class Pictured:
    """Photos, best first."""

    ids: Ids
    scores: Scores
    """Cosines."""
    standings: Scores
    total: int
    """Photos that took part."""
    above: int
    """How many are a match, all of them before all others."""
    line: Line
    """What made them one."""


def standings(photos: Ids, scores: Scores, library: Library, line: Line) -> Scores:
    """How far photos stand out, by their cosines."""
    if line.backdrop is None:
        return scores
    return scores - library.backdrops(photos, line.backdrop)


def in_order_of_standing(
    photos: Ids, scores: Scores, library: Library, line: Line
) -> tuple[Ids, Scores, Scores]:
    """Photos by how they stand out, with scores and standings; beyond the CLOSEST by cosine."""
    by_score = np.argsort(-scores, kind="stable")
    photos, scores = photos[by_score], scores[by_score]
    standing = _below(scores, line) if line.backdrop else scores.copy()
    standing[:CLOSEST] = standings(photos[:CLOSEST], scores[:CLOSEST], library, line)
    order = np.arange(len(photos))
    order[:CLOSEST] = np.argsort(-standing[:CLOSEST], kind="stable")
    return photos[order], scores[order], standing[order]


def pictured(
    direction: Vector,
    library: Library,
    line: Line,
    count: int,
    exclude: Sequence[int],
    allowed: Ids | None,
) -> Pictured:
    """The first photos of the order.

    Args:
        direction: What was asked, of length 1.
        library: The photos.
        line: What makes a match.
        count: How many at least, if there are so many.
        exclude: Photos that take no part.
        allowed: Those that do; None: all others.
    """
    asked = line
    close = CLOSEST if line.backdrop else 0
    while True:
        found = library.matrix.top_k(
            direction,
            max(close, count, 1),
            lambda each: library.photo(each).path,
            exclude,
            asked.threshold,
            allowed,
        )
        standing = standings(found.ids, found.scores, library, asked)
        if asked.backdrop is None:
            return Pictured(found.ids, found.scores, standing, found.total, found.above, asked)
        line = asked.among(standing[:close], found.total)
        last = standing[:close][-close // 4 :]
        if close >= found.total or not (last >= line.threshold).any():
            break
        close *= 4
    # Photos further off keep the order of their cosines, and none of them is called a match.
    standing[close:] = _below(standing[close:], line)
    order = np.arange(len(standing))
    order[:close] = np.argsort(-standing[:close], kind="stable")
    above = int(np.count_nonzero(standing >= line.threshold))
    return Pictured(
        found.ids[order], found.scores[order], standing[order], found.total, above, line
    )


def one_behind_the_other(first: Pictured, then: Pictured) -> Pictured:
    """All of the first, and then the others, none of which is called a match."""
    return Pictured(
        np.concatenate([first.ids, then.ids]),
        np.concatenate([first.scores, then.scores]),
        np.concatenate([first.standings, _below(then.standings, first.line)]),
        first.total + then.total,
        first.above,
        first.line,
    )


def _below(standing: Scores, line: Line) -> Scores:
    """At most what is just no match."""
    return np.minimum(standing, np.nextafter(line.threshold, -np.inf))
