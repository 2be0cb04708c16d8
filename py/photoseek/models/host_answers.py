"""Judging what a host answers, and telling how fast a download is."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from ..errors import (
    HubBusy,
    HubFailed,
    ModelDamaged,
    ModelNotFound,
    ModelRefused,
    ModelUnavailable,
    WebPageInstead,
)
from .listings import ModelFile

CHUNK = 16 * 2**20
"""Bytes of a file that are kept as one entry of the Cache API.

Very large entries hang in workers of some versions of Firefox, and a tab that is closed loses one
of them at most.
"""

PATIENCE = 12.0
"""Seconds that a host may send nothing before the connection counts as broken."""

ENDURANCE = 24.0
"""Seconds after which a host that sends next to nothing is given up: nobody waits longer for a
word of what is wrong."""

RATE_WINDOW = 6.0
"""Seconds that the rate is taken over: long enough to be calm, short enough to notice a change."""

_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of a host's answer."""

    address: str
    status: int
    headers: Mapping[str, str]
    """With lower-case names; only those that the host lets other origins read."""


class Wanted(TypedDict):
    """What is asked of a host, as parameters of an error."""

    file: str | None
    """Its path in the model's folder; None: the list of all files."""
    model: str | None
    """Id of the model; None: it is a part of the page."""


def host_of(address: str) -> str | None:
    """The host of an address; None: the one that the page came from."""
    return address.split("/")[2] if "://" in address else None


def refusal(answer: Answer, wanted: Wanted) -> ModelUnavailable | None:
    """The error that an answer is, or None when it is the thing itself.

    Args:
        answer: What the host said.
        wanted: What was asked for.
    """
    status = answer.status
    host = host_of(answer.address)
    # The hub's own word for why: GatedRepo, RepoNotFound, EntryNotFound ...
    reason = answer.headers.get("x-error-code", "")
    detail = f"{answer.address}: HTTP {status} {reason}".rstrip()
    if status in (200, 206):
        return None
    if status == 401 and reason != "GatedRepo":
        # huggingface.co answers so for names that do not exist, too, lest they be found out.
        return ModelRefused(reason="private", host=host, **wanted, detail=detail)
    if reason == "GatedRepo":
        return ModelRefused(reason="gated", host=host, **wanted, detail=detail)
    if status == 403:
        return ModelRefused(reason="forbidden", host=host, **wanted, detail=detail)
    if status in (404, 410):
        return ModelNotFound(reason="file", host=host, **wanted, detail=detail)
    if status == 429:
        return HubBusy(
            host=host, seconds=_seconds(answer.headers.get("retry-after")), **wanted, detail=detail
        )
    if status >= 500:
        return HubFailed(host=host, **wanted, detail=detail)
    return ModelUnavailable(reason="not-given", host=host, **wanted, detail=detail)


def _seconds(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() else None


def offset_of(answer: Answer, file: ModelFile, asked_from: int, wanted: Wanted) -> int:
    """Where in the file the body of an answer begins.

    A host may ignore the range that was asked for and send all; one that sends something else, or a
    file of another size than the listed one, is not believed.

    Raises:
        ModelUnavailable: The answer is a refusal; see :func:`refusal`.
        WebPageInstead: It is a web page.
        ModelDamaged: It is of another size than listed, or another part than asked for.
    """
    if (error := refusal(answer, wanted)) is not None:
        raise error
    if answer.headers.get("content-type", "").lower().startswith("text/html"):
        raise web_page(answer.address, wanted)
    start, total = _extent(answer, asked_from)
    if start not in (0, asked_from):
        raise ModelDamaged(
            reason="other-part",
            **wanted,
            detail=f"{answer.address}: from {start}, not {asked_from}",
        )
    if file.size is not None and total is not None and total != file.size:
        raise ModelDamaged(
            reason="other-size", size=total, listed=file.size, **wanted, detail=answer.address
        )
    return start


def _extent(answer: Answer, asked_from: int) -> tuple[int, int | None]:
    """First byte of the body, and size of the whole file where that is told."""
    length = length_of(answer)
    if answer.status != 206:
        return 0, length
    if match := _RANGE.fullmatch(answer.headers.get("content-range", "")):
        return int(match[1]), None if match[3] == "*" else int(match[3])
    # Hosts need not show Content-Range to other origins.
    return asked_from, None if length is None else asked_from + length


def length_of(answer: Answer) -> int | None:
    """How long the body is said to be."""
    # A compressed body has the length of what travels, not of what arrives.
    if "content-encoding" in answer.headers:
        return None
    text = answer.headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 20 else None


def looks_like_page(start: bytes) -> bool:
    """Whether the first bytes of a file are those of a web page."""
    return _PAGE.match(start[:512]) is not None


def web_page(address: str, wanted: Wanted) -> WebPageInstead:
    """The error for a web page in place of a file."""
    return WebPageInstead(**wanted, detail=address)


class Meter:
    """Bytes over time -> a rate, and the time left."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def add(self, now: float, arrived: int) -> None:
        """Count bytes that came over the network just now (seconds, bytes)."""
        self._seen.append((now, arrived))
        self._forget(now)

    def restart(self) -> None:
        """Forget what was before a pause."""
        self._seen.clear()

    def rate(self, now: float) -> float | None:
        """Bytes a second over the last seconds; None until it can be told."""
        self._forget(now)
        if len(self._seen) < 2:
            return None
        first = self._seen[0][0]
        # The bytes of the first entry came before the time that is measured.
        arrived = sum(count for _, count in self._seen) - self._seen[0][1]
        return arrived / (now - first) if now > first and arrived else None

    def _forget(self, now: float) -> None:
        while self._seen and self._seen[0][0] < now - RATE_WINDOW:
            self._seen.popleft()
