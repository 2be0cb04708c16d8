"""The library in memory: folders, photos, skipped files, and the vectors of the model in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import NotFound
from ..photo import Embedded, FolderRecord, Missing, Photo, Skipped, Vector, Vectors
from ..vectors.matrix import Matrix
from ..vectors.photo_ids import each_once
from ..vectors.ports import Rows
from .arrangement import Order, in_order
from .backdrops import Backdrops
from .columns import Columns
from .companions import Companions
from .facets.facet import Condition
from .facets.facts import Ids
from .facets.filtering import EVERYTHING, PhotoFilter
from .grouping import Grouping, Groups
from .marks import FORGOTTEN, Marks
from .names import NameIndex
from .packed_facts import PackedFacts
from .photo_table import PhotoTable
from .ports import Backdrop, LibraryStore, Zone
from .query.conditions import AnyOf, CameraNamed
from .query.vocabulary import fold
from .stored import Added, Stored, StoredVectors
from .wall_clock import UTC, clock_at, shown_dates

_NO_COMPANIONS = Companions(())


class Library:
    """What can be found now. Filled from the store, then kept in step with it."""

    def __init__(
        self, stored: Stored, dimensions: int, rows: Rows | None = None, zone: Zone = UTC
    ) -> None:
        self.matrix = Matrix(dimensions, rows)
        self.columns = Columns(zone)
        """The facts of the photos that the matrix has vectors of."""
        self._zone = zone
        self.next_photo = stored.next_photo
        """An id that no photo has ever had."""
        self.folders: dict[int, FolderRecord] = {folder.id: folder for folder in stored.folders}
        self._photos = PhotoTable()
        self._skipped: dict[int, dict[str, Skipped]] = {}
        self._companions: dict[int, Companions] = {}
        self._listed: tuple[PhotoFilter, Order, list[int]] | None = None
        self._missing = {folder: missing for folder, missing in stored.missing.items() if missing}
        self._aside: dict[int, Photo] = {}
        self._aside_vectors: dict[int, Vector] = {}
        """They come back without a look at the disk; there are never many."""
        self.next_folder = stored.next_folder
        """An id that no folder has ever had."""
        self._backdrops = Backdrops()
        self._names: NameIndex | None = None
        """Made when somebody first asks for a name."""
        self.set_marks(stored.marks)
        self._load(stored.photos)
        for missing in self._missing.values():
            for photo in missing.aside:
                if photo in self._photos:
                    self._set_aside(self._photos.pop(photo), None)
        for folder, skipped in stored.skipped.items():
            self.set_skipped(folder, skipped)

    @property
    def skipped_count(self) -> int:
        """Skipped files in all folders; what is kept with a photo is none of them."""
        return sum(map(self.skipped_in, self._skipped))

    def skipped_in(self, folder: int) -> int:
        """The same of one folder."""
        return len(self._skipped.get(folder, ())) - self._companions_in(folder).count

    def companions_of(self, photo: Photo) -> list[str]:
        """Names of files that belong to a photo."""
        return self._companions_in(photo.folder).of(photo)

    def photo(self, photo: int) -> Photo:
        """One photo.

        Raises:
            NotFound: There is none with this id.
        """
        try:
            return self._photos[photo]
        except KeyError:
            raise NotFound(reason="photo") from None

    def dates_of(self, photos: Sequence[Photo]) -> list[str]:
        """What a clock showed when each was taken, or else changed: ISO 8601 without zone."""
        return shown_dates(photos, self._zone)

    def clock(self, moment: int) -> str:
        """What a clock here showed at a moment (milliseconds since 1970, UTC), as above."""
        return clock_at(moment, self._zone)

    def photos_of(self, folder: int) -> dict[str, Photo]:
        """A folder's photos by path."""
        return self._photos.by_path(folder)

    def amount_in(self, folder: int) -> int:
        """How many photos a folder has, those among them that the model has not seen."""
        return self._photos.amount_in(folder)

    def skipped_of(self, folder: int) -> dict[str, Skipped]:
        """A folder's skipped files by path."""
        return self._skipped.get(folder, {})

    def missing_of(self, folder: int) -> Missing:
        """A folder's missing photos."""
        return self._missing.get(folder, Missing())

    def undecided_count(self, folder: int) -> int:
        """How many photos of a folder went missing at once, and wait for the user's word."""
        return sum(photo in self._photos for photo in self.missing_of(folder).undecided)

    def aside_of(self, folder: int) -> list[Photo]:
        """A folder's photos that are set aside."""
        aside = self.missing_of(folder).aside
        return [self._aside[photo] for photo in aside if photo in self._aside]

    def lost_elsewhere(self, folder: int) -> list[Photo]:
        """The missing photos of all other folders."""
        others = [missing for each, missing in self._missing.items() if each != folder]
        ids = {photo for each in others for photo in each.aside | each.undecided | each.kept}
        there = [self._photos[photo] for photo in ids if photo in self._photos]
        return there + [self._aside[photo] for photo in ids & self._aside.keys()]

    def count_of(self, folder: int) -> int:
        """How many of a folder's photos can be found with the model in use."""
        return len(self.columns.in_folder(folder))

    def add_folder(self, folder: FolderRecord) -> None:
        """Add a folder, or replace what is known of it."""
        before = self.folders.get(folder.id)
        if before is not None and before.name != folder.name:
            self._names = None
        self.folders[folder.id] = folder
        self.next_folder = max(self.next_folder, folder.id + 1)

    def add_vectors(self, stored: StoredVectors) -> None:
        """Add some of the vectors that the store holds."""
        # One whose facts were damaged has no photo to show; one that stands there twice must not
        # keep the library from opening. Both are taken out of the store, see integrity.py.
        known = each_once(stored.ids) & self._photos.has(stored.ids) & ~self.matrix.has(stored.ids)
        vectors = stored.vectors if known.all() else stored.vectors[known]
        self.matrix.append(stored.ids[known], vectors)
        for rows, labels in self._photos.packed(stored.ids[known]):
            self.columns.put_packed(rows, labels)
        self._listed = None
        aside = [id in self._aside for id in stored.ids.tolist()] if self._aside else []
        for at in np.flatnonzero(aside):
            self._aside_vectors[int(stored.ids[at])] = stored.vectors[at].astype(np.float32)

    def set_marks(self, marks: Marks) -> None:
        """What people have said of their photos."""
        self.marks = marks
        self.columns.set_marks(marks)
        self._listed = None
        self._leave_out()

    def follow(self, added: Added, fingerprint: str) -> None:
        """Take over what another tab has added, with the vectors of one model."""
        for folder in added.stored.folders:
            self.add_folder(folder)
        self._load(added.stored.photos)
        for vectors in added.vectors[fingerprint]:
            self.add_vectors(vectors)
        self.set_marks(added.stored.marks)
        for number, skipped in added.stored.skipped.items():
            self.set_skipped(number, skipped)
        self.next_photo = max(self.next_photo, added.stored.next_photo)
        self.next_folder = max(self.next_folder, added.stored.next_folder)

    def append(self, batch: Sequence[Embedded], replaced: Sequence[int]) -> None:
        """Follow the store: add a batch, and drop what it replaces."""
        new = {(each.photo.folder, each.photo.path): each.photo.id for each in batch}
        old = [self._photos[photo] for photo in replaced]
        places = [(photo.id, (photo.folder, photo.path)) for photo in old]
        self.set_marks(self.marks.inherited({id: new[at] for id, at in places if at in new}))
        self.matrix.remove(replaced)
        self.columns.remove(replaced)
        for photo in replaced:
            self._drop(photo)
        for embedded in batch:
            self._add(embedded.photo)
        self.matrix.append(
            [embedded.photo.id for embedded in batch],
            np.stack([embedded.vector for embedded in batch]),
        )
        self.columns.put([embedded.photo for embedded in batch])

    def settle(
        self, missing: Mapping[int, Missing], moved: Sequence[Photo], forgotten: Sequence[int]
    ) -> None:
        """Follow the store: what has become of photos that are not where they were."""
        for folder, now in missing.items():
            if now:
                self._missing[folder] = now
            else:
                self._missing.pop(folder, None)
        self._forget(forgotten)
        aside = {photo for each in self._missing.values() for photo in each.aside}
        for photo in [self._photos[each] for each in aside if each in self._photos]:
            self._set_aside(photo, self.matrix.vector(photo.id))
            self._drop(photo.id)
        self.matrix.remove(list(aside))
        self.columns.remove(list(aside))
        # Paths may have changed hands: all are given up before any is taken.
        for photo in moved:
            if photo.id in self._photos:
                self._drop(photo.id)
            self._aside[photo.id] = photo
        self._bring_back([photo for each, photo in self._aside.items() if each not in aside])

    def _companions_in(self, folder: int) -> Companions:
        return self._companions.get(folder, _NO_COMPANIONS)

    def set_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace a folder's list of skipped files."""
        self._skipped[folder] = {file.path: file for file in skipped}
        self._companions[folder] = Companions(skipped)

    def skip(self, folder: int, file: Skipped) -> None:
        """Add a file to a folder's list of skipped files."""
        self._skipped.setdefault(folder, {})[file.path] = file

    def remove_folder(self, folder: int) -> None:
        """Forget a folder and all that was in it."""
        self._forget([photo.id for photo in self.photos_of(folder).values()])
        self._forget([photo.id for photo in self.aside_of(folder)])
        self._missing.pop(folder, None)
        self._skipped.pop(folder, None)
        self._companions.pop(folder, None)
        self.folders.pop(folder, None)

    @property
    def names(self) -> NameIndex:
        """The photos by their names."""
        if self._names is None:
            self._names = NameIndex()
            self._names.put(
                (id, self._called(folder, path)) for id, folder, path in self._photos.paths()
            )
        return self._names

    def named(self, words: Sequence[str], there: Condition | None = None) -> Ids:
        """Photos that can be found, and are called so: their file, a folder, the camera, the place.

        Args:
            words: Each begins a word of the path, or each of the camera's name.
            there: Where a place is that is called so.
        """
        conditions: list[Condition] = [CameraNamed(tuple(map(fold, words)))]
        if there is not None:
            conditions.append(there)
        others = self.columns.matching(PhotoFilter((("named", AnyOf(tuple(conditions))),)))
        in_paths = self.names.beginning(words)
        if not len(in_paths) and not len(others):
            in_paths = self.names.beginning([self.names.meant(word) for word in words])
        photos = np.union1d(in_paths, others)
        found: Ids = photos[self.matrix.has(photos)]
        return found

    def backdrops(self, photos: Ids, backdrop: Backdrop) -> NDArray[np.float64]:
        """What some photos are near to whatever is asked: shape (n,).

        Args:
            photos: Those that the matrix has vectors of.
            backdrop: Of the model that made them.
        """

        def vectors_of(some: Ids) -> Vectors:
            return self.matrix.vectors(some)

        return self._backdrops.of(photos, vectors_of, backdrop.of)

    def photo_named(self, path: str) -> int | None:
        """The photo of a path, or of a file's name; of several the newest."""
        name = path.rpartition("/")[2]
        found = {int(id) for id in self.names.matching(name, exact=True)}
        there = [id for id in self.by_date() if id in found]
        exactly = [id for id in there if self._photos.path(id) == path]
        return next(iter([*exactly, *there]), None)

    def by_date(self, wanted: PhotoFilter = EVERYTHING) -> list[int]:
        """Photos that can be found, newest first: when taken, else when modified."""
        return self.listed(wanted, "newest")

    def listed(self, wanted: PhotoFilter, order: Order) -> list[int]:
        """Photos that can be found, in an order by their facts."""
        order = "newest" if order == "best" else order
        if self._listed is None or self._listed[:2] != (wanted, order):
            self._listed = wanted, order, self.ordered(self.columns.matching(wanted), order)
        return self._listed[2]

    def ordered(self, photos: Ids, order: Order) -> list[int]:
        """Some photos that can be found, in an order by their facts."""

        def path_of(photo: int) -> str:
            return self._called(self._photos.folder(photo), self._photos.path(photo))

        by_date = order in ("best", "newest", "oldest")
        return in_order(photos, order, self.columns, self._photos.path if by_date else path_of)

    def grouped(self, photos: Ids, grouping: Grouping) -> Groups:
        """Photos that can be found, by day, place or folder."""
        folders = {folder.id: folder.name for folder in self.folders.values()}
        return grouping.of(photos, self.columns, folders)

    def _leave_out(self) -> None:
        """Photos that were forgotten are no longer there, whatever the store still holds."""
        gone = self.marks.of(FORGOTTEN)
        if len(gone):
            aside = set(gone.tolist()) & self._aside.keys()
            self._forget([*gone[self._photos.has(gone)].tolist(), *aside])

    def _load(self, photos: Sequence[PackedFacts]) -> None:
        # Reading what another tab has written, or all of it: names are read anew when asked for.
        self._names = None
        for facts in photos:
            self._photos.load(facts, self.folders.keys())
            self.next_photo = max(self.next_photo, int(facts.ids.max(initial=0)) + 1)
        self._listed = None
        self._leave_out()

    def _forget(self, photos: Sequence[int]) -> None:
        self.matrix.remove(photos)
        self.columns.remove(photos)
        for photo in photos:
            self._aside.pop(photo, None)
            self._aside_vectors.pop(photo, None)
            if photo in self._photos:
                self._drop(photo)

    def _set_aside(self, photo: Photo, vector: Vector | None) -> None:
        self.next_photo = max(self.next_photo, photo.id + 1)
        self._aside[photo.id] = photo
        if vector is not None:
            self._aside_vectors[photo.id] = vector

    def _bring_back(self, photos: Sequence[Photo]) -> None:
        vectors = {}
        for photo in photos:
            del self._aside[photo.id]
            self._add(photo)
            vector = self._aside_vectors.pop(photo.id, None)
            if vector is not None:
                vectors[photo.id] = vector
        if vectors:
            self.matrix.append(list(vectors), np.stack(list(vectors.values())))
        self.columns.put([photo for photo in photos if photo.id in self.matrix])

    def _add(self, photo: Photo) -> None:
        self.next_photo = max(self.next_photo, photo.id + 1)
        self._photos.add(photo)
        if self._names is not None:
            self._names.put([(photo.id, self._called(photo.folder, photo.path))])
        self._listed = None

    def _called(self, folder: int, path: str) -> str:
        return f"{self.folders[folder].name}/{path}"

    def _drop(self, photo: int) -> None:
        self._photos.pop(photo)
        if self._names is not None:
            self._names.remove([photo])
        self._listed = None


async def open_library(
    store: LibraryStore,
    fingerprint: str,
    dimensions: int,
    rows: Rows | None = None,
    zone: Zone = UTC,
) -> Library:
    """The library as the store holds it now, with the vectors of one model.

    Raises:
        StoreFailed: The store could not be read.
    """
    library = Library(await store.load(), dimensions, rows, zone)
    async for vectors in store.vectors(fingerprint):
        library.add_vectors(vectors)
    return library
