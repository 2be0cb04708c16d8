"""What a fresh walk of a folder means: new, changed, moved, gone, back again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..errors import Companion, NotAnImage, UnreadableFile, UnsupportedFormat
from ..photo import Missing, Photo, Skipped, skipped
from ..pictures.endings import ending_says
from ..pictures.formats import DECODERS
from ..pictures.hidden import is_told, passed_over
from .ports import UNKNOWN, FileEntry

MANY = 5
"""More than one in so many photos gone at once: a drive without power, rather than a clean-up."""

_PASSING = frozenset({UnreadableFile.code})
"""Reasons that may be gone by the next walk: these files are tried again."""

_BY_ENDING = skipped("", UNKNOWN, UNKNOWN, NotAnImage(reason="ending"))
"""Said of every second file of some folders."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a walk has seen, against what the library knows of the folder."""

    new: list[FileEntry]
    changed: list[tuple[FileEntry, Photo]]
    """The file as it is now, and the photo it was."""
    unembedded: list[tuple[FileEntry, Photo]]
    """Unchanged photos without a vector of the model in use."""
    unchanged: int
    back: list[tuple[FileEntry, Photo]]
    """Photos set aside whose file is there again as it was."""
    absent: list[Photo]
    """Photos that can be found, and whose file was not seen."""
    unseen: frozenset[int]
    """Photos below a folder that could not be looked into: nothing is known of their files."""
    seen: frozenset[str]
    """Paths of photos whose files were seen."""
    unclear: list[FileEntry]
    """New files whose names do not tell whether they are pictures; see first_bytes.judge."""
    skipped: list[Skipped]
    """Files that need not be opened: no images by name, or skipped before and unchanged since."""
    merged: list[Photo] = field(default_factory=list)
    """Photos that belong to another one, and are none any more; see companions.together."""


class Comparison:
    """Takes a walk as it comes; a file is the same while path, size and modification time are."""

    def __init__(
        self,
        known: Mapping[str, Photo],
        aside: Iterable[Photo],
        skipped: Mapping[str, Skipped],
        is_embedded: Callable[[Photo], bool],
        everything: bool = False,
    ) -> None:
        """Compare with what is known of the folder.

        Args:
            known: Its photos by path.
            aside: Its photos that are set aside.
            skipped: Its skipped files by path.
            is_embedded: Whether a photo has a vector of the model in use.
            everything: See hidden.passed_over.
        """
        self._everything = everything
        self._known = known
        self._aside = {photo.path: photo for photo in aside}
        self._skipped = skipped
        self._is_embedded = is_embedded
        self._new: list[FileEntry] = []
        self._retried: list[FileEntry] = []
        """New as well, but they could not be read before: they come last."""
        self._unclear: list[FileEntry] = []
        self._changed: list[tuple[FileEntry, Photo]] = []
        self._unembedded: list[tuple[FileEntry, Photo]] = []
        self._back: list[tuple[FileEntry, Photo]] = []
        self._passed: list[Skipped] = []
        self._unchanged = 0
        self._seen: set[str] = set()
        self._closed: set[str] = set()
        self._system: set[str] = set()

    def see(self, entries: Iterable[FileEntry]) -> None:
        """Take some entries of the walk."""
        for entry in entries:
            shut = passed_over(entry.path, self._everything)
            if shut is None:
                self._see(entry)
            elif is_told(shut) and shut not in self._system:
                self._system.add(shut)
                why = NotAnImage(reason="system")
                self._passed.append(skipped(shut, UNKNOWN, UNKNOWN, why))

    def plan(self) -> Plan:
        """What it all comes to, once the walk has ended."""
        absent = [photo for path, photo in self._known.items() if path not in self._seen]
        lost = [*absent, *self._aside.values()]
        unseen = frozenset(photo.id for photo in lost if self._is_shut(photo.path))
        return Plan(
            [*self._new, *self._retried],
            self._changed,
            self._unembedded,
            self._unchanged,
            self._back,
            [photo for photo in absent if photo.id not in unseen],
            unseen,
            frozenset(self._seen),
            self._unclear,
            self._passed,
        )

    def _see(self, entry: FileEntry) -> None:
        photo = self._known.get(entry.path)
        aside = self._aside.get(entry.path)
        before = self._skipped.get(entry.path)
        if entry.size == UNKNOWN:
            self._closed.add(entry.path)
        if photo is not None:
            self._seen.add(entry.path)
        says = ending_says(entry.path)
        if says == "other":
            self._passed.append(_not_an_image(entry))
        elif photo is not None and _same(entry, photo):
            if self._is_embedded(photo):
                self._unchanged += 1
            else:
                self._unembedded.append((entry, photo))
        elif photo is not None:
            self._changed.append((entry, photo))
        elif aside is not None and _same(entry, aside):
            self._back.append((entry, aside))
        elif before is not None and _same(entry, before) and not _may_pass(before):
            self._passed.append(before)
        elif says == "nothing":
            self._unclear.append(entry)
        elif before is not None and before.code in _PASSING:
            self._retried.append(entry)
        else:
            self._new.append(entry)

    def _is_shut(self, path: str) -> bool:
        """Whether a folder on the way to it could not be read."""
        if not self._closed:
            return False
        parts = path.split("/")
        return any("/".join(parts[:depth]) in self._closed for depth in range(1, len(parts)))


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of the photos whose files are not where they were."""

    missing: Missing
    """The folder's, from now on."""
    recognised: list[Photo]
    """Photos found again by their content, with the path and the folder that they have now."""
    moved: int
    """How many of them are under another path than before."""
    back: int
    """Photos that had been missing, and are where they were."""
    forgotten: list[int]
    """Photos to be removed."""
    new: list[FileEntry]
    changed: list[tuple[FileEntry, Photo]]
    """What the plan said, less what has been recognised."""


def settle(
    plan: Plan,
    recognised: Sequence[tuple[FileEntry, Photo]],
    folder: int,
    known: int,
    before: Missing,
    *,
    whole: bool = True,
    forget: bool = True,
) -> Settlement:
    """Decide what is moved, set aside, back, forgotten, or left to the user to decide.

    A photo whose file is gone is set aside, and forgotten when the next walk does not see it
    either. When more than one in MANY is gone at once, nothing is set aside or forgotten: they stay
    until the user has decided.

    Args:
        plan: The walk.
        recognised: Files of ``plan.new`` and ``plan.changed``, each with the photo it is.
        folder: The folder's id.
        known: How many of its photos could be found before.
        before: Its missing photos so far.
        whole: Whether the walk has seen all of the folder; if not, nothing is gone.
        forget: Whether this walk counts as the second one.
    """
    found = {photo.id for _, photo in [*plan.back, *recognised]}
    taken = {entry.path for entry, _ in recognised}
    left = [(entry, photo) for entry, photo in plan.changed if entry.path not in taken]
    changed = [(entry, photo) for entry, photo in left if photo.id not in found]
    missing, forgotten = before.without(found), frozenset[int]()
    if whole:
        missing, forgotten = _missing(plan, found, known, before, forget=forget)
    in_place = {
        *(photo.id for _, photo in plan.back),
        *(
            photo.id
            for entry, photo in recognised
            if (photo.folder, photo.path) == (folder, entry.path)
        ),
    }
    waited = before.undecided | before.kept
    seen_again = waited - missing.undecided - missing.kept - found
    back = in_place | (seen_again - {photo.id for _, photo in changed})
    # A photo whose path another one has taken, and whose own file is nowhere, has been replaced.
    replaced = [photo.id for entry, photo in plan.changed if entry.path in taken]
    return Settlement(
        missing,
        [_at(photo, entry, folder) for entry, photo in recognised],
        len(found - in_place),
        len(back),
        sorted({*forgotten, *replaced, *(photo.id for photo in plan.merged)} - found),
        [
            *(entry for entry in plan.new if entry.path not in taken),
            *(entry for entry, photo in left if photo.id in found),
        ],
        changed,
    )


def _missing(
    plan: Plan, found: set[int], known: int, before: Missing, *, forget: bool
) -> tuple[Missing, frozenset[int]]:
    """What is missing after a walk of the whole folder, and what is forgotten."""
    waiting = before.undecided | before.kept
    absent = frozenset(photo.id for photo in plan.absent) - found
    still = absent | plan.unseen
    undecided, kept = before.undecided & still, before.kept & still
    aside, gone = before.aside - found, absent - waiting
    if len(gone) * MANY > known - len(waiting):
        return Missing(aside, undecided | gone, kept), frozenset()
    agreed = aside - plan.unseen if forget else frozenset()
    return Missing((aside - agreed) | gone, undecided, kept), agreed


def _at(photo: Photo, entry: FileEntry, folder: int) -> Photo:
    return replace(photo, folder=folder, path=entry.path, size=entry.size, modified=entry.modified)


def _same(entry: FileEntry, record: Photo | Skipped) -> bool:
    return entry.size == record.size and entry.modified == record.modified


def _may_pass(before: Skipped) -> bool:
    """Whether a file that was skipped is worth another try, though it is the same."""
    # Its photo may be gone.
    if before.code == Companion.code:
        return True
    newer = before.code == UnsupportedFormat.code and before.decoders != DECODERS
    return newer or before.code in _PASSING


def _not_an_image(entry: FileEntry) -> Skipped:
    code, reason = _BY_ENDING.code, _BY_ENDING.reason
    return Skipped(entry.path, entry.size, entry.modified, code, reason)
