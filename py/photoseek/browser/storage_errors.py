"""Errors of IndexedDB -> ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pyodide.ffi import JsException

from ..errors import PageOutdated, PageReplaced, StoreClosed, StoreFailed, StoreFull


def replaced(detail: str) -> PageReplaced:
    """What to say when a newer page has taken the database over."""
    return PageReplaced(
        "A newer version of Photoseek is open in another tab and has taken over your library. "
        "Reload this page to go on with it; nothing is lost.",
        detail,
    )


@asynccontextmanager
async def translated() -> AsyncIterator[None]:
    """Whatever IndexedDB throws inside comes out as StoreFull, or as a kind of StoreFailed."""
    try:
        yield
    except JsException as error:
        if error.name == "QuotaExceededError":
            raise StoreFull(
                "The disk, or the space that this browser gives to a site, is full. Nothing that "
                "was indexed is lost. Delete files that you do not need, or models from Photoseek.",
                str(error),
            ) from error
        if error.name == "VersionError":
            raise PageOutdated(
                "A newer version of Photoseek has written your library. Close all tabs of "
                "Photoseek and open it again, to get that version; nothing is lost.",
                str(error),
            ) from error
        if error.name == "ClosedError":
            raise StoreClosed(
                "The browser has closed Photoseek's database, as it does when site data are "
                "cleared. Try once more; if it happens again, restart the browser.",
                str(error),
            ) from error
        if error.name == "ReplacedError":
            raise replaced(str(error)) from error
        raise StoreFailed(
            "The browser's database could not be used. Close other tabs of Photoseek and reload; "
            "in a private window, allow site data.",
            str(error),
        ) from error
