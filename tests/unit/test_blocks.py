"""Blocks survive packing, merging and removal, and notice damage."""

from __future__ import annotations

import json
import zlib
from dataclasses import astuple, replace

import numpy as np
import pytest
from photoseek.photo import Photo
from photoseek.storage import facts_blocks
from photoseek.vectors import blocks
from photoseek.vectors.matrix import as_stored, normalised

from tests.unit.fakes import photo

ODD = Photo(9, 1, "Zoë/a\nb\u2028\x85 «1».jpg", 1, -5, 1, 1, "JPEG", None, "Leica\r\n", 1.5, -2.5)


def rows(count: int) -> np.ndarray:
    return normalised(np.random.default_rng(3).standard_normal((count, 8)))


def test_facts_come_back_as_they_went_in_whatever_the_name() -> None:
    photos = [photo(1), ODD, photo(3)]
    assert facts_blocks.unpack_facts(facts_blocks.pack_facts(7, photos)).photos() == photos


def test_vectors_come_back_at_the_precision_of_the_disk() -> None:
    vectors = rows(5)
    block = blocks.pack_vectors(1, "m", [1, 2, 3, 4, 5], vectors)
    back = blocks.unpack_vectors(block)
    assert np.array_equal(back, as_stored(vectors))
    assert np.abs(back - vectors).max() < 5e-4


def test_a_flipped_bit_is_found() -> None:
    facts = facts_blocks.pack_facts(1, [photo(1)])
    vectors = blocks.pack_vectors(1, "m", [1], rows(1))
    with pytest.raises(ValueError, match="damaged"):
        facts_blocks.unpack_facts(replace(facts, data=facts.data.replace(b"1.jpg", b"2.jpg")))
    with pytest.raises(ValueError, match="damaged"):
        blocks.unpack_vectors(replace(vectors, data=vectors.data[::-1]))
    with pytest.raises(ValueError, match="damaged"):
        blocks.unpack_vectors(replace(vectors, data=vectors.data[:-2]))
    with pytest.raises(ValueError, match="damaged"):
        blocks.unpack_vectors(replace(vectors, ids=vectors.ids + 1))


def test_damage_is_not_written_back_with_a_new_checksum() -> None:
    facts = facts_blocks.pack_facts(1, [photo(1)])
    vectors = blocks.pack_vectors(1, "m", [1], rows(1))
    damaged = replace(facts, data=facts.data.replace(b"1.jpg", b"2.jpg"))
    with pytest.raises(ValueError, match="damaged"):
        facts_blocks.facts_without(damaged, {7})
    with pytest.raises(ValueError, match="damaged"):
        facts_blocks.merge_facts(2, [facts, damaged])
    with pytest.raises(ValueError, match="damaged"):
        blocks.merge_vectors(2, [vectors, replace(vectors, data=vectors.data[::-1])])


def test_blocks_whose_checksum_leaves_the_ids_out_are_still_read() -> None:
    block = blocks.pack_vectors(1, "m", [1], rows(1))
    earlier = replace(block, checksum=zlib.crc32(block.data))
    assert np.array_equal(blocks.unpack_vectors(earlier), blocks.unpack_vectors(block))


def lines(number: int, photos: list[Photo]) -> blocks.FactsBlock:
    """A block as it was written up to version 2 of the database."""
    rows = [json.dumps(astuple(each), ensure_ascii=False) for each in photos]
    data = "".join(f"{row}\n" for row in rows).encode()
    ids = np.array([each.id for each in photos], dtype=np.uint32)
    return blocks.FactsBlock(number, ids, data, blocks.checksum_of(ids, data))


def test_blocks_of_json_lines_are_still_read_reduced_and_merged() -> None:
    earlier = lines(1, [photo(1), ODD])
    assert facts_blocks.unpack_facts(earlier).photos() == [photo(1), ODD]
    assert facts_blocks.unpack_facts(facts_blocks.facts_without(earlier, {1})).photos() == [ODD]
    both = facts_blocks.merge_facts(3, [earlier, facts_blocks.pack_facts(2, [photo(3)])])
    assert facts_blocks.unpack_facts(both).photos() == [photo(1), ODD, photo(3)]


def test_removing_photos_leaves_the_others() -> None:
    facts = facts_blocks.pack_facts(1, [photo(1), ODD, photo(3)])
    vectors = blocks.pack_vectors(1, "m", [1, 9, 3], rows(3))

    left = facts_blocks.facts_without(facts, {1, 77})
    assert left.ids.tolist() == [9, 3]
    assert facts_blocks.unpack_facts(left).photos() == [ODD, photo(3)]
    rest = blocks.vectors_without(vectors, {9})
    assert rest.ids.tolist() == [1, 3]
    assert np.array_equal(blocks.unpack_vectors(rest), as_stored(rows(3))[[0, 2]])


def test_merging_keeps_every_row_in_order() -> None:
    facts = [facts_blocks.pack_facts(1, [photo(1)]), facts_blocks.pack_facts(2, [ODD, photo(3)])]
    vectors = [
        blocks.pack_vectors(1, "m", [1], rows(3)[:1]),
        blocks.pack_vectors(2, "m", [9, 3], rows(3)[1:]),
    ]

    merged_facts = facts_blocks.merge_facts(3, facts)
    assert merged_facts.ids.tolist() == [1, 9, 3]
    assert facts_blocks.unpack_facts(merged_facts).photos() == [photo(1), ODD, photo(3)]
    merged = blocks.merge_vectors(3, vectors)
    assert merged.ids.tolist() == [1, 9, 3]
    assert np.array_equal(blocks.unpack_vectors(merged), as_stored(rows(3)))


def test_small_blocks_are_merged_once_many_have_gathered() -> None:
    few = [(block, 8) for block in range(blocks.SMALL_BLOCKS - 1)]
    assert blocks.due_for_merge(few) == []
    assert blocks.due_for_merge([*few, (900, blocks.FULL // 2)]) == []
    assert blocks.due_for_merge([*few, (901, 8)]) == [[block for block, _ in few] + [901]]


def test_no_block_grows_beyond_the_full_size() -> None:
    sizes = {block: 1 + 37 * block % (blocks.FULL // 2 - 1) for block in range(299)}
    merged = blocks.due_for_merge(sizes.items())
    assert [block for some in merged for block in some] == list(range(299))
    rows = [sum(sizes[block] for block in some) for some in merged]
    assert max(rows) <= blocks.FULL
    assert min(rows[:-1]) >= blocks.FULL // 2
