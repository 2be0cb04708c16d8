"""What one transaction writes, and what blocks hold once it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..photo import FolderRecord
from ..vectors.blocks import FactsBlock, VectorBlock
from ..vectors.photo_ids import Ids
from .ports import Record, Writes
from .records import facts_record, folder_record, gone_record, vector_record


class Transaction:
    """Gathers writes; the contents follow them, see :meth:`.contents.Contents.follow`."""

    def __init__(self, writes: Writes) -> None:
        self.writes = writes
        self.facts: dict[int, Ids | None] = {}
        """Facts block -> its photos; None: the block goes."""
        self.vectors: dict[int, tuple[str, Ids] | None] = {}
        """Vector block -> its model and its photos; None: the block goes."""
        self.sizes: dict[int, int] = {}
        """Block -> bytes of its data."""
        self.gone: dict[int, Ids | None] = {}
        """Record -> photos that are gone; None: the record goes."""
        self.known: set[int] = set()
        """Photos that have facts now."""
        self.forgotten: set[int] = set()
        """Photos that are gone now."""
        self.next_photo = 1
        """Above the photos written."""
        self.next_folder = 1
        """Above the folders written."""

    def put(self, store: str, record: Record) -> None:
        """Write a record under its own key."""
        self.writes.put(store, record)

    def delete(self, store: str, key: int) -> None:
        """Remove a record."""
        self.writes.delete(store, key)

    def put_folder(self, folder: FolderRecord) -> None:
        """Write a folder."""
        self.next_folder = max(self.next_folder, folder.id + 1)
        self.put("folders", folder_record(folder))

    def put_thumbnails(self, thumbnails: Iterable[tuple[int, bytes]]) -> None:
        """Write thumbnails by photo."""
        for photo, data in thumbnails:
            self.put("thumbnails", {"photo": photo, "data": data})

    def add(self, photos: Sequence[int]) -> None:
        """These have facts and vectors now."""
        self.known.update(photos)
        self.next_photo = max(self.next_photo, max(photos, default=0) + 1)

    def put_gone(self, record: int, photos: Ids) -> None:
        """Let photos count for nothing any more."""
        self.gone[record] = photos
        self.put("gone", gone_record(record, photos))

    def delete_gone(self, record: int) -> None:
        """Remove such a record."""
        self.gone[record] = None
        self.delete("gone", record)

    def put_facts(self, block: FactsBlock) -> None:
        """Write a facts block; an empty one is removed."""
        if not len(block.ids):
            self.delete_facts(block.id)
            return
        self.facts[block.id] = block.ids
        self.sizes[block.id] = len(block.data)
        self.put("facts", facts_record(block))

    def delete_facts(self, block: int) -> None:
        """Remove a facts block."""
        self.facts[block] = None
        self.delete("facts", block)

    def put_vectors(self, block: VectorBlock) -> None:
        """Write a vector block; an empty one is removed."""
        if not len(block.ids):
            self.delete_vectors(block.id)
            return
        self.vectors[block.id] = block.model, block.ids
        self.sizes[block.id] = len(block.data)
        self.put("vectors", vector_record(block))

    def put_others_vectors(self, block: VectorBlock) -> None:
        """Write a block of vectors of a model that is not the one in use."""
        if len(block.ids):
            self.sizes[block.id] = len(block.data)
            self.put("vectors", vector_record(block))
        else:
            self.delete("vectors", block.id)

    def delete_vectors(self, block: int) -> None:
        """Remove a vector block."""
        self.vectors[block] = None
        self.delete("vectors", block)
