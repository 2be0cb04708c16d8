"""The Content-Security-Policy of the page and its workers, with the hashes of what stands inline.

The page itself talks to no other origin. Of its workers only the engine's does: it fetches models
from wherever the reader says. With the built-in model it asks nobody either.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from html.parser import HTMLParser

from toolchain.failure import Failure

PAGE = "index.html"
"""The one file with something inline."""

ENGINE = "engine/worker.js"
"""The one script that may talk to other hosts."""

_ITSELF = "'self'"
_ANYBODY = "'self' https: http:"
"""Hubs send whoever wants a file on to hosts whose names change. Where a page comes by https, its
browser lets it ask by http nobody but this machine, whatever a policy says."""


def of_file(path: str, html: str) -> str:
    """The policy that an answer carries; ``html`` is the page."""
    talks_to = _ANYBODY if path == ENGINE else _ITSELF
    # The last one is not for a <meta>, where browsers complain of it.
    return f"{_policy(html if path == PAGE else '', talks_to)}; frame-ancestors 'self'"


def with_policy(html: str) -> str:
    """The page with its policy, which comes before anything that it rules."""
    rules = _policy(html, _ITSELF)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}" />'
    ruled, places = re.subn(r"<meta charset=[^>]*>", rf"\g<0>\n    {meta}", html, count=1)
    if not places:
        raise Failure("web/index.html has no <meta charset>: the policy is put right after it.")
    return ruled


@lru_cache(maxsize=8)
def _policy(html: str, talks_to: str) -> str:
    inline = _Inline()
    inline.feed(html)
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval'{_hashes(inline.scripts)}",
            "worker-src 'self'",
            f"connect-src {talks_to}",
            f"style-src 'self'{_hashes(inline.styles)}",
            "img-src 'self' blob: data:",
            "media-src blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            # web/trusted.js says what may become code; lit-html has a policy for its templates.
            "require-trusted-types-for 'script'",
            "trusted-types default lit-html",
        ]
    )


def _hashes(texts: list[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


class _Inline(HTMLParser):
    """Collects the text of every inline ``<script>`` and ``<style>``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._inside: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and "src" not in dict(attrs):
            self._inside = self.scripts
        elif tag == "style":
            self._inside = self.styles
        if self._inside is not None:
            self._inside.append("")

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._inside[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._inside = None
