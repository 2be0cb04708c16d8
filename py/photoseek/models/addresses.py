"""What a person types to name a model -> where it is: an id of the hub, or the URL of a folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from ..errors import BadModelName

_ID = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")
_REVISION = re.compile(r"[\w.-]+(/[\w.-]+)*")
_HUB_PATH = re.compile(r"/([^/]+/[^/]+)(?:/(?:tree|resolve|blob)/([^/]+))?(?:/.*)?")
DEFAULT_REVISION = "main"


@dataclass(frozen=True, slots=True)
class HubModel:
    """A repository of the hub, at a revision."""

    repository: str
    revision: str

    @property
    def id(self) -> str:
        """The short name: the revision is named only where it is not the default."""
        pinned = self.revision != DEFAULT_REVISION
        return f"{self.repository}@{self.revision}" if pinned else self.repository

    def tree(self, hub: str) -> str:
        """Address of the listing of its files."""
        revision = quote(self.revision, safe="")
        return f"{hub}/api/models/{self.repository}/tree/{revision}?recursive=true"

    def file(self, hub: str, path: str) -> str:
        """Address of a file; the hub redirects to where it is stored."""
        return f"{hub}/{self.repository}/resolve/{quote(self.revision, safe='')}/{quote(path)}"


@dataclass(frozen=True, slots=True)
class FolderUrl:
    """A folder on any host, laid out like a repository of the hub."""

    url: str

    @property
    def id(self) -> str:
        """The address itself."""
        return self.url

    def file(self, path: str) -> str:
        """Address of a file."""
        return f"{self.url}/{quote(path)}"


def read_reference(text: str, hub: str) -> HubModel | FolderUrl:
    """Understand an id (``name/model``, ``name/model@revision``), or an address.

    The address of a model's page on the hub means the model, not a folder.

    Raises:
        BadModelName: It is neither.
    """
    typed = text.strip().rstrip("/")
    if typed.startswith(("https://", "http://")):
        return _from_url(typed, hub)
    repository, _, revision = typed.partition("@")
    revision = revision or DEFAULT_REVISION
    if not _ID.fullmatch(repository) or not _REVISION.fullmatch(revision) or ".." in typed:
        raise BadModelName(reason="name", text=text.strip())
    return HubModel(repository, revision)


def _from_url(url: str, hub: str) -> HubModel | FolderUrl:
    parts = urlsplit(url)
    if not parts.hostname:
        raise BadModelName(reason="address", text=url)
    ours = urlsplit(hub)
    on_hub = _HUB_PATH.fullmatch(parts.path)
    if on_hub and (parts.scheme, parts.netloc) == (ours.scheme, ours.netloc):
        return HubModel(on_hub[1], on_hub[2] or DEFAULT_REVISION)
    return FolderUrl(url.partition("?")[0].partition("#")[0].removesuffix("/config.json"))
