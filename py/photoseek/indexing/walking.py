"""Use case: what a folder holds now, and what has become of its photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..library.companions import is_companion
from ..library.library import Library
from ..photo import Missing, Photo, Progress, Report, Skipped
from .changes import Comparison, settle
from .companions import Companions, together
from .first_bytes import judge
from .ports import FileEntry, Folder, IndexingStore
from .preparing import Preparation
from .recognising import recognise
from .sidecar_changes import SidecarChanges


@dataclass(frozen=True, slots=True)
class Stock:
    """What is left to do after a walk."""

    new: list[FileEntry]
    changed: list[tuple[FileEntry, Photo]]
    """The file as it is now, and the photo it was."""
    unembedded: list[tuple[FileEntry, Photo]]
    """Photos without a vector of the model in use."""
    skipped: list[Skipped]
    """Files that need not be opened."""
    sidecars: SidecarChanges
    """What lies beside the photos and says something of them."""
    told_anew: list[Photo]
    """Photos whose files are as they were, and of which something else is said beside them."""
    report: Report
    """Of what has been found; of what is indexed it knows nothing yet."""


async def take_stock(
    folder: int,
    files: Folder,
    library: Library,
    store: IndexingStore,
    on_progress: Callable[[Progress], None],
    whole: bool,
    forget: bool,
    everything: bool,
    within: Sequence[int] = (),
) -> Stock:
    """Walk a folder, and keep what has become of photos that are not where they were.

    That is kept at once and by itself: photos that were moved are found under their new path
    before anything is indexed, also when the run is cancelled then.

    Args:
        folder: Its id in the library.
        files: Its files.
        library: Follows the store.
        store: Where the library is kept.
        on_progress: Told how many files have been seen; must return at once.
        whole: False for files that are only some of the folder's: none is taken for gone.
        forget: Whether photos that an earlier walk did not see either are forgotten.
        everything: See Folder.walk.
        within: Folders that lie in it, by id.

    Raises:
        FolderUnavailable: It cannot be read (any more).
        StoreFull: Nothing was changed.
        StoreFailed: Nothing was changed.
    """
    comparison = Comparison(
        library.photos_of(folder),
        library.aside_of(folder),
        library.skipped_of(folder),
        lambda photo: photo.id in library.matrix,
        everything,
    )
    known_files = library.skipped_of(folder)
    sidecars, companions = SidecarChanges(known_files), Companions()
    seen = 0
    walked: set[str] = set()
    async for entries in files.walk(everything):
        comparison.see(entries)
        sidecars.see(entries)
        companions.see(entry.path for entry in entries)
        walked.update(() if whole else (entry.path for entry in entries))
        seen += len(entries)
        on_progress(Progress("walking", 0, seen, ""))
    plan = await judge(comparison.plan(), files)
    hopeless = {path for path, file in known_files.items() if not is_companion(file)}
    plan = together(plan, companions.pairs(hopeless), library.photos_of(folder))
    before = library.missing_of(folder)
    returned = {photo.id for _, photo in plan.back}
    lost = [
        *library.lost_elsewhere(folder),
        *(photo for photo in library.aside_of(folder) if photo.id not in returned),
        *(plan.absent if whole else ()),
        *(photo for inner in within for photo in library.photos_of(inner).values()),
    ]
    recognised = await recognise(plan, lost, files)
    known = library.amount_in(folder)
    settled = settle(plan, recognised, folder, known, before, whole=whole, forget=forget)

    missing = _elsewhere(library, folder, {photo.id for photo in settled.recognised})
    if settled.missing != before:
        missing[folder] = settled.missing
    if missing or settled.recognised or settled.forgotten:
        what = missing, settled.recognised, settled.forgotten
        await store.settle(*what, then=lambda: library.settle(*what))

    there = [*plan.new, *(entry for entry, _ in plan.back)]
    photos = [*plan.seen, *(entry.path for entry in there)]
    present = [*plan.back, *recognised]
    bare = [(entry, photo) for entry, photo in present if photo.id not in library.matrix]
    to_read = {entry.path for entry in settled.new} | {entry.path for entry, _ in settled.changed}
    mine = library.photos_of(folder)
    as_before = [mine[path] for path in photos if path in mine and path not in to_read]
    sidecars.walked(photos, mine, whole=whole)
    moved = {entry.path for entry, photo in recognised if entry.path != photo.path}
    told_anew = sidecars.told_anew(as_before, moved)
    unseen = () if whole else [file for path, file in known_files.items() if path not in walked]
    return Stock(
        settled.new,
        settled.changed,
        [*plan.unembedded, *((entry, library.photo(photo.id)) for entry, photo in bare)],
        [
            *sidecars.put_to_use(plan.skipped, told_anew),
            *sidecars.elsewhere(unseen, to_read.union(photo.path for photo in told_anew)),
        ],
        sidecars,
        told_anew,
        Report(
            added=0,
            changed=0,
            unchanged=plan.unchanged,
            set_aside=len(settled.missing.aside - before.aside),
            skipped=0,
            moved=settled.moved,
            back=settled.back,
            forgotten=len(settled.forgotten),
            undecided=len(settled.missing.undecided),
        ),
    )


async def unread_by(
    target: Preparation,
    folder: int,
    files: Folder,
    on_progress: Callable[[Progress], None],
    everything: bool,
) -> list[tuple[FileEntry, Photo]]:
    """Walk a folder for the photos that a second model has not read, as they were indexed.

    Args:
        target: What it has read.
        folder: Its id in the library.
        files: Its files.
        on_progress: Told how many files have been seen; must return at once.
        everything: See Folder.walk.

    Raises:
        FolderUnavailable: It cannot be read (any more).
    """
    known = target.photos_of(folder)
    unread: list[tuple[FileEntry, Photo]] = []
    walked = 0
    async for entries in files.walk(everything):
        walked += len(entries)
        on_progress(Progress("walking", 0, walked, ""))
        for entry in entries:
            photo = known.get(entry.path)
            if photo is None or target.is_embedded(photo):
                continue
            if (entry.size, entry.modified) == (photo.size, photo.modified):
                unread.append((entry, photo))
    return unread


def _elsewhere(library: Library, folder: int, found: set[int]) -> dict[int, Missing]:
    """What is missing in other folders, less what has been found in this one."""
    fewer: dict[int, Missing] = {}
    for other in library.folders:
        missing = library.missing_of(other)
        less = missing.without(found)
        if other != folder and less != missing:
            fewer[other] = less
    return fewer
