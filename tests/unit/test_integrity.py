"""What makes a stored library whole, and what is taken out of one that is not."""

from __future__ import annotations

import numpy as np
from photoseek.storage.integrity import check
from photoseek.vectors.photo_ids import Ids


def ids(*photos: int) -> Ids:
    return np.array(photos, dtype=np.uint32)


def test_a_whole_library_is_left_alone_also_where_a_photo_has_no_vector_yet() -> None:
    found = check({1: ids(1, 2), 2: ids(3)}, {7: ("m", ids(3, 1))}, ids(1, 2, 3))
    assert found.is_whole


def test_a_library_without_anything_is_whole() -> None:
    assert check({}, {}, ids()).is_whole


def test_a_vector_without_its_facts_goes_and_the_thumbnail_too() -> None:
    found = check({1: ids(1)}, {7: ("m", ids(1, 2)), 8: ("m", ids(3))}, ids(1, 2, 3))
    assert (found.facts, found.vectors) == ({}, {7: {2}, 8: {3}})
    assert found.thumbnails == [2, 3]


def test_a_photo_without_its_thumbnail_loses_its_vector_and_so_is_read_again() -> None:
    found = check({1: ids(1, 2)}, {7: ("m", ids(1, 2))}, ids(1))
    assert (found.facts, found.vectors, found.thumbnails) == ({}, {7: {2}}, [])


def test_of_what_stands_there_twice_the_one_stays_that_was_written_last() -> None:
    vectors = check({1: ids(1, 2)}, {8: ("m", ids(2)), 7: ("m", ids(1, 2))}, ids(1, 2))
    assert (vectors.facts, vectors.vectors) == ({}, {7: {2}})
    facts = check({2: ids(2), 1: ids(1, 2)}, {7: ("m", ids(1, 2))}, ids(1, 2))
    assert (facts.facts, facts.vectors, facts.thumbnails) == ({1: {2}}, {}, [])


def test_every_model_has_a_vector_of_a_photo() -> None:
    found = check({1: ids(1)}, {7: ("m", ids(1)), 8: ("n", ids(1, 2))}, ids(1))
    assert (found.facts, found.vectors, found.thumbnails) == ({}, {8: {2}}, [])
