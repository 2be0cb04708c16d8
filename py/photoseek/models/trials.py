"""Where a tower runs best: found out once for a browser version, then remembered.

Each lane runs reference inputs; the fastest of those that give what wasm gives is taken.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from logging import getLogger

import numpy as np

from ..errors import InferenceFailed
from ..photo import Vectors
from ..vectors.matrix import normalised
from .backends import Backends, Lane, Trial, from_verdict, to_verdict
from .ports import Feeds, Session, TowerFailed, Towers, Verdicts

_log = getLogger(__name__)

Open = Callable[[Lane], Awaitable[Session]]
"""Opens the tower in a lane. Raises InferenceFailed."""


async def best_lane(
    network: str,
    open_in: Open,
    feeds_for: Callable[[Session], Sequence[Feeds]],
    output: str,
    *,
    towers: Towers,
    backends: Backends,
    verdicts: Verdicts,
    safe: Lane | None = None,
) -> Lane:
    """Where a tower is to run.

    Args:
        network: Names its file: model, revision and path.
        open_in: Opens it.
        feeds_for: Reference inputs, one a run.
        output: Name of the output that is the embedding.
        towers: What runs it.
        backends: The lanes of this machine.
        verdicts: What earlier trials have found.
        safe: See :meth:`Backends.lanes`.

    Raises:
        InferenceFailed: It cannot be opened in the safe lane.
        TowerFailed: It cannot be run there.
    """
    lanes = backends.lanes(safe)
    if len(lanes) == 1:
        return lanes[0]
    key = backends.key(network)
    remembered = (await verdicts.all()).get(key)
    known = None if remembered is None else from_verdict(remembered, lanes)
    if known is not None:
        return known
    trials: list[Trial] = []
    reference: Vectors | None = None
    for lane in lanes:
        try:
            vectors, seconds = await _try(lane, open_in, feeds_for, output, towers)
        except (InferenceFailed, TowerFailed):
            if lane == lanes[0]:
                raise
            continue
        reference = vectors if reference is None else reference
        cosine = float((reference * vectors).sum(axis=-1).min())
        _log.info(f"{lane.backend}: %d threads, %.3f s, cosine %.5f", lane.threads, seconds, cosine)
        trials.append(Trial(lane, cosine, seconds))
    lane = backends.best(trials)
    await verdicts.keep(key, to_verdict(lane))
    return lane


async def _try(
    lane: Lane,
    open_in: Open,
    feeds_for: Callable[[Session], Sequence[Feeds]],
    output: str,
    towers: Towers,
) -> tuple[Vectors, float]:
    session = await open_in(lane)
    try:
        feeds = feeds_for(session)
        # The first runs compile shaders and grow memory.
        rows = [(await towers.run(session, each, [output]))[output] for each in feeds]
        started = time.perf_counter()
        for each in feeds:
            await towers.run(session, each, [output])
        return normalised(np.concatenate(rows)), time.perf_counter() - started
    finally:
        towers.close(session)
