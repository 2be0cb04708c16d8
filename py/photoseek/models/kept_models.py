"""The models that are recorded on this device, whose files stay as long as anybody needs them.

Several tabs record, use and remove models side by side. Whoever changes what is recorded, takes a
model into use, or deletes files, does so in its turn; so what is deleted is in no record, and in no
tab's hands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from ..errors import Busy
from .kept_files import KeptFiles
from .listings import Listing
from .ports import Holds
from .sources import Record, read_record, title_of, to_record


class KeptModels:
    """Records of models, and the deletion of files that belong to none of them."""

    def __init__(self, files: KeptFiles, holds: Holds) -> None:
        self._files = files
        self._holds = holds
        self._held: Counter[str] = Counter()
        """What this tab holds, and how often."""

    async def all(self) -> dict[str, Record]:
        """What was recorded of each model, by its id."""
        return {model: read_record(facts) for model, facts in (await self._files.records()).items()}

    async def hold(self, model: str, listing: Listing) -> Callable[[], None]:
        """Let no tab remove a model, or delete its files.

        Returns:
            What lets go of it, once.
        """
        names = [_model(model), *(_file(file.digest) for file in listing.values())]
        async with self._holds.turn():
            taken: list[str] = []
            try:
                for name in names:
                    if not self._held[name]:
                        await self._holds.take(name)
                    self._held[name] += 1
                    taken.append(name)
            except BaseException:
                self._drop(taken)
                raise

        def release() -> None:
            self._drop(taken)
            taken.clear()

        return release

    async def record(self, model: str, record: Record) -> None:
        """Remember a model; files of what was recorded of it before are deleted."""
        async with self._holds.turn():
            await self._files.record(model, to_record(record))
            await self._collect()

    async def forget(self, model: str) -> None:
        """Let go of a model's record, and of the files that nobody else needs."""
        async with self._holds.turn():
            await self._files.record(model, None)
            await self._collect()

    async def remove(self, model: str) -> None:
        """Forget a model, unless another tab has it in use.

        Raises:
            Busy: One has.
        """
        async with self._holds.turn():
            if _model(model) in await self._holds.elsewhere():
                raise Busy(reason="model-in-use-elsewhere", model=model, title=title_of(model))
            await self._files.record(model, None)
            await self._collect()

    async def tidy(self) -> None:
        """Delete the files that nobody needs."""
        async with self._holds.turn():
            await self._collect()

    async def _collect(self) -> None:
        records = (await self.all()).values()
        digests = {file.digest for record in records for file in record.listing.values()}
        unneeded = [digest for digest in await self._files.usage() if digest not in digests]
        if not unneeded:
            return
        held = {*await self._holds.elsewhere(), *(+self._held)}
        for digest in unneeded:
            if _file(digest) not in held:
                await self._files.delete(digest)

    def _drop(self, names: Iterable[str]) -> None:
        for name in names:
            self._held[name] -= 1
            if not self._held[name]:
                del self._held[name]
                self._holds.drop(name)


def _model(model: str) -> str:
    return f"model {model}"


def _file(digest: str) -> str:
    return f"file {digest}"
