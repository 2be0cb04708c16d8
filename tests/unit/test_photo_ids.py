"""Ids that stand in an array once, and more often."""

from __future__ import annotations

import numpy as np
from photoseek.vectors.photo_ids import Gone, each_once


def test_of_every_id_the_last_place_counts() -> None:
    ids = np.array([7, 3, 7, 1, 3, 9], dtype=np.uint32)
    assert each_once(ids).tolist() == [False, False, True, True, True, True]
    assert each_once(ids[:0]).tolist() == []


def test_photos_that_are_gone_are_told_from_the_others() -> None:
    gone = Gone([np.array([3, 9], dtype=np.uint32), np.array([5], dtype=np.uint32)])
    ids = np.array([1, 3, 5, 8, 9, 1000], dtype=np.uint32)
    assert gone.spares(ids).tolist() == [True, False, False, True, False, True]
    assert gone.among(ids) == {3, 5, 9}
    assert gone.ids.tolist() == [3, 5, 9]
    assert gone.next_photo == 10
    assert Gone().spares(ids).all()
