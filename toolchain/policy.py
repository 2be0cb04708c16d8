"""The Content-Security-Policy of the page, with the hashes of what stands inline in it.

The page itself talks to no other origin. Weights are fetched in the engine's worker, whose own
policy a static host cannot set; with the built-in model it fetches nothing from elsewhere either.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from toolchain.failure import Failure


def with_policy(html: str) -> str:
    """The page with its policy, which comes before anything that it rules."""
    inline = _Inline()
    inline.feed(html)
    policy = "; ".join(
        [
            "default-src 'none'",
            # 'unsafe-eval' is there for whoever drives the page from outside: Playwright's
            # wait_for_function() evaluates strings. The page itself evaluates none.
            f"script-src 'self' 'unsafe-eval'{_hashes(inline.scripts)}",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            f"style-src 'self'{_hashes(inline.styles)}",
            "img-src 'self' blob: data:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}" />'
    ruled, places = re.subn(r"<meta charset=[^>]*>", rf"\g<0>\n    {meta}", html, count=1)
    if not places:
        raise Failure("web/index.html has no <meta charset>: the policy is put right after it.")
    return ruled


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
