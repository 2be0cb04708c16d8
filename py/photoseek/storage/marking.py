"""Changing what people have said of their photos.

Any tab does at any time, also while another one indexes: whoever finds that somebody was faster
reads again and does it once more.
"""

from __future__ import annotations

from collections.abc import Callable

from ..errors import StoreFailed
from ..library.marks import Marks
from .kept import TRIES, Kept
from .marks import read_marks, write_marks


async def change_marks(
    kept: Kept, change: Callable[[Marks], Marks], then: Callable[[Marks], None]
) -> None:
    """Change what is said of photos; ``change`` is asked again where somebody else was faster.

    Raises:
        StoreFull: Nothing was written.
        StoreFailed: Nothing was written as far as anybody knows.
    """
    database, contents = kept.database, kept.contents
    for left in reversed(range(TRIES)):
        state = await database.get("meta", "state")
        if contents.generation > (0 if state is None else int(state["generation"])):
            # It was taken away and made anew: the same ids are other photos there.
            raise StoreFailed(reason="behind", detail="the library is not the one that was read")
        generation, before = await read_marks(database)
        after = change(before)
        writes = database.writes()
        write_marks(writes, generation, before, after)
        try:
            await writes.commit()
        except StoreFailed as error:
            if error.parameters.get("reason") != "behind" or not left:
                raise
        else:
            contents.marks_generation, contents.marks = generation + 1, after
            then(after)
            return


async def marks_elsewhere(kept: Kept) -> Marks | None:
    """All marks, if somebody else has changed some since they were read."""
    state = await kept.database.get("meta", "marks")
    if (0 if state is None else int(state["generation"])) == kept.contents.marks_generation:
        return None
    kept.contents.marks_generation, kept.contents.marks = await read_marks(kept.database)
    return kept.contents.marks
