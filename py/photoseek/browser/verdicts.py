"""What trials of backends have found, in the library's database."""

from __future__ import annotations

import host
from pyodide.ffi import JsException, jsnull

from .conversion import to_host

_KEY = "verdicts"


class BrowserVerdicts:
    """Implements ports.Verdicts. What cannot be read or kept is found out again."""

    def __init__(self) -> None:
        self._known: dict[str, str] | None = None

    async def all(self) -> dict[str, str]:
        """Every verdict, by its key."""
        if self._known is None:
            self._known = await _read()
        return self._known

    async def keep(self, key: str, verdict: str) -> None:
        """Remember a verdict."""
        known = await self.all()
        known[key] = verdict
        record = {"key": _KEY, "lanes": [list(pair) for pair in known.items()]}
        try:
            await host.database.commit(to_host([{"kind": "put", "store": "meta", "value": record}]))
        except JsException:
            return


async def _read() -> dict[str, str]:
    try:
        record = await host.database.get("meta", _KEY)
    except JsException:
        return {}
    if record is None or record is jsnull:
        return {}
    return {str(key): str(verdict) for key, verdict in record.lanes.to_py()}
