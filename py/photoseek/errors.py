"""The error tree.

::

    PhotoseekError
    ├── PhotoError             one file is skipped, with its reason; the run goes on
    │   ├── NotAnImage         not-an-image
    │   ├── BrokenImage        broken
    │   ├── ImageTooLarge      too-large
    │   ├── UnsupportedFormat  unsupported
    │   ├── UnreadableFile     unreadable
    │   ├── EmptyFile          empty
    │   ├── Forgotten          forgotten            no fault: the user has taken it out
    │   └── Companion          companion            no fault: it is kept with a photo
    ├── FolderUnavailable      folder-unavailable
    ├── FolderRefused          folder-refused
    ├── ModelUnavailable       model-unavailable
    │   ├── HubUnreachable     hub-unreachable      no network, or a host that does not answer
    │   ├── HubBusy            hub-busy             429
    │   ├── HubFailed          hub-failed           5xx
    │   ├── ModelRefused       model-refused        401, 403
    │   ├── ModelNotFound      model-not-found      404
    │   ├── WebPageInstead     web-page-instead     HTML in place of a file
    │   ├── ModelDamaged       model-damaged        wrong bytes, or too few, or too many
    │   ├── ModelChanged       model-changed        the site was updated under the page
    │   ├── DownloadCut        download-cut         the connection broke off again and again
    │   ├── DownloadCancelled  download-cancelled   the user's own doing
    │   └── NoRoomForModel     no-room-for-model    the disk is full; memory may serve
    ├── ModelUnsupported       model-unsupported
    ├── BadModelName           bad-model-name
    ├── InferenceFailed        inference-failed
    ├── ModelClosed            model-closed         let go under whoever waited for it
    ├── NotAnExport            not-an-export
    ├── ExportDamaged          export-damaged
    ├── ExportTooNew           export-too-new
    ├── ExportOfOtherModel     export-of-other-model
    ├── StoreFull              store-full
    ├── StoreFailed            store-failed
    │   ├── PageOutdated       page-outdated        a newer Photoseek has written the library
    │   ├── PageReplaced       page-replaced        a newer one has taken it over just now
    │   └── StoreClosed        store-closed         the browser has closed it by force
    ├── Busy                   busy
    ├── NotFound               not-found
    └── BadRequest             bad-request

An error is data: its code, and parameters that stand in the sentence about it. Where a code has
several sentences, its parameter ``reason`` tells them apart. The sentences are the page's, under
``code`` or ``code.reason`` in web/messages/; tests/unit/test_messages.py compares the two.

On the wire there are two more codes: ``cancelled``, the caller's own doing, and ``internal``, ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

Parameter = str | int | float | Sequence[str] | None
"""What can stand in a sentence."""


class PhotoseekError(Exception):
    """What went wrong, as data; ``detail`` is for whoever mends it, and no part of any sentence."""

    code: ClassVar[str] = "internal"

    def __init__(self, *, detail: str = "", **parameters: Parameter) -> None:
        super().__init__()
        self.parameters = parameters
        self.detail = detail
        if detail:
            self.add_note(detail)

    def __str__(self) -> str:
        said = ", ".join(f"{name}={value}" for name, value in self.parameters.items())
        return f"{self.code}: {said}" if said else self.code


class PhotoError(PhotoseekError):
    """One file that cannot become a photo of the library."""


class NotAnImage(PhotoError):
    """The file is something else."""

    code = "not-an-image"


class BrokenImage(PhotoError):
    """The file says it is an image, but cannot be decoded."""

    code = "broken"


class ImageTooLarge(PhotoError):
    """Decoding it would take more memory than a browser tab has."""

    code = "too-large"


class UnsupportedFormat(PhotoError):
    """An image format that nothing here can decode."""

    code = "unsupported"


class UnreadableFile(PhotoError):
    """The browser could not read the file: moved, locked, or permission lost."""

    code = "unreadable"


class EmptyFile(PhotoError):
    """No bytes at all."""

    code = "empty"


class Forgotten(PhotoError):
    """The user has taken the photo out of the library."""

    code = "forgotten"


class Companion(PhotoError):
    """The file belongs to a photo, as a RAW does to its JPEG: it is kept with it."""

    code = "companion"


class FolderUnavailable(PhotoseekError):
    """The folder's files cannot be read now; choosing it again helps."""

    code = "folder-unavailable"


class FolderRefused(PhotoseekError):
    """What was handed over is not a folder this engine can walk."""

    code = "folder-refused"


class ModelUnavailable(PhotoseekError):
    """A file of the model could not be had."""

    code = "model-unavailable"


class HubUnreachable(ModelUnavailable):
    """There is no network, or the host does not answer, or not to pages of other origins."""

    code = "hub-unreachable"


class HubBusy(ModelUnavailable):
    """Too many requests; the host says when to come back."""

    code = "hub-busy"


class HubFailed(ModelUnavailable):
    """The host has trouble of its own."""

    code = "hub-failed"


class ModelRefused(ModelUnavailable):
    """The host gives it to some people only."""

    code = "model-refused"


class ModelNotFound(ModelUnavailable):
    """There is no such model, or no such file in it."""

    code = "model-not-found"


class WebPageInstead(ModelUnavailable):
    """A web page came in place of a file: a login of the network, or a wrong address."""

    code = "web-page-instead"


class ModelDamaged(ModelUnavailable):
    """The bytes are not the listed ones; none of them was kept."""

    code = "model-damaged"


class ModelChanged(ModelUnavailable):
    """The built-in model was updated while the page was open: the page has to be loaded again."""

    code = "model-changed"


class DownloadCut(ModelUnavailable):
    """The connection broke off again and again; what has come is kept."""

    code = "download-cut"


class DownloadCancelled(ModelUnavailable):
    """The user has stopped the download; what has come is kept."""

    code = "download-cancelled"


class NoRoomForModel(ModelUnavailable):
    """The browser's storage is full; the model can be used from memory."""

    code = "no-room-for-model"


class ModelUnsupported(PhotoseekError):
    """The model's files say something this engine cannot do."""

    code = "model-unsupported"


class BadModelName(PhotoseekError):
    """What was typed names no model."""

    code = "bad-model-name"


class InferenceFailed(PhotoseekError):
    """onnxruntime-web could not load or run the network."""

    code = "inference-failed"


class ModelClosed(PhotoseekError):
    """The model was let go, or set to run elsewhere, while something waited for it."""

    code = "model-closed"


class NotAnExport(PhotoseekError):
    """What was to be imported is some other file."""

    code = "not-an-export"


class ExportDamaged(PhotoseekError):
    """An exported library that is not as it was written; nothing of it was imported."""

    code = "export-damaged"


class ExportTooNew(PhotoseekError):
    """A newer version has written the file."""

    code = "export-too-new"


class ExportOfOtherModel(PhotoseekError):
    """Its vectors cannot be compared with those of the model in use."""

    code = "export-of-other-model"


class StoreFull(PhotoseekError):
    """The browser's storage is full; nothing of what was stored is lost."""

    code = "store-full"


class StoreFailed(PhotoseekError):
    """The browser's database could not be opened, read or written."""

    code = "store-failed"


class PageOutdated(StoreFailed):
    """The library was written by a newer version than this page."""

    code = "page-outdated"


class PageReplaced(StoreFailed):
    """A newer version, in another tab, has taken the library over."""

    code = "page-replaced"


class StoreClosed(StoreFailed):
    """The browser has closed the database by force: site data were cleared, or the disk is gone."""

    code = "store-closed"


class Busy(PhotoseekError):
    """Something else, perhaps in another tab, is at the library or the model."""

    code = "busy"


class NotFound(PhotoseekError):
    """No photo, folder or model with this id."""

    code = "not-found"


class BadRequest(PhotoseekError):
    """A message that does not fit the protocol."""

    code = "bad-request"
