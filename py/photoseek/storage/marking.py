"""Changing what people have said of their photos, and following others who do."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import StoreFailed
from ..library.marks import Marks
from .kept import Kept, generation_of
from .marks import commit_changed, read_marks


async def change_marks(
    kept: Kept, change: Callable[[Marks], Marks], then: Callable[[Marks], None]
) -> None:
    """Change what is said of photos; ``change`` is asked again where somebody else was faster.

    Raises:
        StoreFull: Nothing was written.
        StoreFailed: Nothing was written as far as anybody knows.
    """
    database, contents = kept.database, kept.contents

    async def holds() -> None:
        if contents.generation > await generation_of(database):
            # It was taken away and made anew: the same ids are other photos there.
            raise StoreFailed(reason="behind", detail="the library is not the one that was read")

    generation, after = await commit_changed(database, database.writes(), change, holds)
    contents.marks_generation, contents.marks = generation + 1, after
    then(after)


async def marks_elsewhere(kept: Kept) -> Marks | None:
    """All marks, if somebody else has changed some since they were read."""
    state = await kept.database.get("meta", "marks")
    if (0 if state is None else int(state["generation"])) == kept.contents.marks_generation:
        return None
    kept.contents.marks_generation, kept.contents.marks = await read_marks(kept.database)
    return kept.contents.marks
