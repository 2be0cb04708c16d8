"""What the engine says of itself."""

from __future__ import annotations

from .. import __version__
from ..models.backends import Backends
from ..photo import FolderRecord, Progress
from ..wire.presenting import folder_info, index_progress, model_info
from ..wire.records import FolderInfo, IndexProgress, PreparingInfo, Status
from .folder_access import FolderAccess
from .session import Session
from .turns import Turns


class Reporter:
    """Puts together what a page shows of the engine."""

    def __init__(
        self,
        session: Session,
        access: FolderAccess,
        turns: Turns,
        backends: Backends,
        forgets: str | None,
    ) -> None:
        self._session = session
        self._access = access
        self._turns = turns
        self._backends = backends
        self._forgets = forgets

    def status(self) -> Status:
        """What the engine holds now."""
        library = self._session.library
        gpu = self._backends.machine.gpu
        return {
            "version": __version__,
            "model": model_info(self._session.model.info),
            "preparing": self._preparing(),
            "folders": [self._folder(folder) for folder in library.folders.values()],
            "photos": len(library.matrix),
            "skipped": library.skipped_count,
            "damaged": self._turns.damaged,
            "forgets": self._forgets,
            "threads": self._backends.lane.threads * self._backends.lane.workers,
            "backend": self._backends.lane.backend,
            "backend_choice": self._backends.choice,
            "gpu": None if gpu is None else gpu.name,
        }

    def progress(self, state: Progress, reader: str | None) -> IndexProgress:
        """How far a run is.

        Args:
            state: What the run says.
            reader: The id of the model that reads, if it is the one that is getting ready.
        """
        library = self._session.library
        return index_progress(state, len(library.matrix), library.skipped_count, reader)

    def _preparing(self) -> PreparingInfo | None:
        preparing = self._session.preparing
        if preparing is None:
            return None
        return {
            "model": model_info(preparing.model.info),
            "done": preparing.done,
            "total": preparing.total,
        }

    def _folder(self, folder: FolderRecord) -> FolderInfo:
        library, preparing = self._session.library, self._session.preparing
        found = library.count_of(folder.id)
        unread = library.amount_in(folder.id) - found
        return folder_info(
            folder,
            photos=found,
            is_open=self._access.is_open(folder.id),
            undecided=library.undecided_count(folder.id),
            unread=unread if preparing is None else preparing.unread_of(folder.id),
            interrupted=folder.id in self._turns.handover.interrupted,
        )
