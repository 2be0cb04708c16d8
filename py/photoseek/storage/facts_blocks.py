"""Blocks of photos' facts: packed, or JSON lines as up to version 2 of the database.

Such a line is an array of a photo's facts in the order of Photo's fields.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..library.packed_facts import PackedFacts, from_bytes, is_packed, joined, pack
from ..photo import Photo
from ..vectors.blocks import FactsBlock, checksum_of, kept, require_rows, require_sum
from ..vectors.lines import lines_of, lines_without, merge_lines


def pack_facts(block: int, photos: Sequence[Photo]) -> FactsBlock:
    """Pack photos into a block."""
    return _packed(block, pack(photos))


def unpack_facts(block: FactsBlock) -> PackedFacts:
    """The photos of a block.

    Raises:
        ValueError: The block is damaged.
    """
    if not is_packed(block.data):
        return pack([Photo(*json.loads(line)) for line in lines_of(block)])
    require_sum(block)
    facts = from_bytes(block.data)
    require_rows(block, len(facts.rows))
    return facts


def facts_without(block: FactsBlock, photos: set[int]) -> FactsBlock:
    """The block without some of its photos. Raises as :func:`unpack_facts`."""
    if not is_packed(block.data):
        return lines_without(block, photos)
    return _packed(block.id, unpack_facts(block).picked(kept(block.ids, photos)))


def merge_facts(block: int, parts: Sequence[FactsBlock]) -> FactsBlock:
    """One block with the rows of all. Raises as :func:`unpack_facts`."""
    if any(is_packed(part.data) for part in parts):
        return _packed(block, joined([unpack_facts(part) for part in parts]))
    return merge_lines(block, parts)


def _packed(block: int, facts: PackedFacts) -> FactsBlock:
    data = facts.to_bytes()
    return FactsBlock(block, facts.ids, data, checksum_of(facts.ids, data))
