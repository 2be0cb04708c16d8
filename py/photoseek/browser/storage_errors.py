"""Errors of IndexedDB -> ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pyodide.ffi import JsException

from ..errors import StoreFailed, StoreFull


@asynccontextmanager
async def translated() -> AsyncIterator[None]:
    """Whatever IndexedDB throws inside comes out as StoreFull or StoreFailed."""
    try:
        yield
    except JsException as error:
        if error.name == "QuotaExceededError":
            raise StoreFull(
                "The disk, or the space this browser gives to a site, is full. Nothing that was "
                "indexed is lost; free some space, then choose the folder again to go on.",
                str(error),
            ) from error
        raise StoreFailed(
            "The browser's database could not be used. Close other tabs of Photoseek and reload; "
            "in a private window, allow site data.",
            str(error),
        ) from error
