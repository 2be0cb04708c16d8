"""Errors of IndexedDB -> ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pyodide.ffi import JsException

from ..errors import PageOutdated, PageReplaced, StoreClosed, StoreFailed, StoreFull


def replaced(detail: str) -> PageReplaced:
    """What to say when a newer page has taken the database over."""
    return PageReplaced(detail=detail)


@asynccontextmanager
async def translated() -> AsyncIterator[None]:
    """Whatever IndexedDB throws inside comes out as StoreFull, or as a kind of StoreFailed."""
    try:
        yield
    except JsException as error:
        if error.name == "QuotaExceededError":
            raise StoreFull(detail=str(error)) from error
        if error.name == "VersionError":
            raise PageOutdated(detail=str(error)) from error
        if error.name == "ClosedError":
            raise StoreClosed(detail=str(error)) from error
        if error.name == "StaleError":
            raise StoreFailed(reason="behind", detail=str(error)) from error
        if error.name == "ReplacedError":
            raise replaced(str(error)) from error
        raise StoreFailed(detail=str(error)) from error
