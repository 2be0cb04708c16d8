"""Sees what must not happen unnoticed: errors in the console, and requests to other origins."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


class Watch:
    """Collects what goes wrong in a browser context; the test fails at its end if anything did."""

    def __init__(self) -> None:
        self.origins: set[str] = set()
        """Every origin that anything was asked of, workers included."""
        self._errors: list[str] = []
        self._allowed_errors: list[str] = []
        self._allowed_origins: set[str] = set()

    def attach(self, context: BrowserContext) -> None:
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)

    def allow_error(self, pattern: str) -> None:
        """This test brings about errors like these."""
        self._allowed_errors.append(pattern)

    def allow_origin(self, url: str) -> None:
        """Requests to the origin of this address are meant."""
        self._allowed_origins.add(_origin(url))

    def check(self) -> None:
        errors = [
            error
            for error in self._errors
            if not any(re.search(pattern, error) for pattern in self._allowed_errors)
        ]
        assert not errors, "unexpected errors in the browser:\n" + "\n".join(errors)
        foreign = self.origins - self._allowed_origins
        assert not foreign, f"requests to other origins: {sorted(foreign)}"

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._errors.append(f"{message.text} ({message.location['url']})")

    def _on_error(self, error: WebError) -> None:
        self._errors.append(str(error.error))

    def _on_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in ("blob", "data"):
            self.origins.add(_origin(request.url))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
