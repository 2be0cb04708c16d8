"""Which folder of the library a folder of an imported file is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..library.library import Library
from .folder_names import base_name
from .layout import ImportedPhoto


def same_folders(rows: Iterable[ImportedPhoto], library: Library) -> dict[str, int]:
    """The folders of a file that the library has: name in the file -> folder.

    "Pictures" is a name that many folders have, so a name alone is not believed. A folder of a file
    is the one of that name (numbers behind it aside) with which it shares the most photos: same
    path, same size. Where there is none, it is an empty one of exactly that name, or a new one. If
    two folders became one, the next walk would find most of the photos gone.
    """
    of_name: defaultdict[str, list[int]] = defaultdict(list)
    for record in library.folders.values():
        of_name[base_name(record.name)].append(record.id)
    shared: Counter[tuple[str, int]] = Counter()
    names: dict[str, list[int]] = {}
    for row in rows:
        candidates = names.get(row.folder_name)
        if candidates is None:
            candidates = names[row.folder_name] = of_name[base_name(row.folder_name)]
        for folder in candidates:
            known = library.photos_of(folder).get(row.photo.path)
            if known is not None and known.size == row.photo.size:
                shared[row.folder_name, folder] += 1
    homes: dict[str, int] = {}
    for (name, folder), _ in shared.most_common():
        if name not in homes and folder not in homes.values():
            homes[name] = folder
    for record in library.folders.values():
        empty = not library.photos_of(record.id) and record.id not in homes.values()
        if record.name in names and record.name not in homes and empty:
            homes[record.name] = record.id
    return homes
