"""The error tree.

::

    PhotoseekError
    ├── PhotoError             one file is skipped, with its reason; the run goes on
    │   ├── NotAnImage         not-an-image
    │   ├── BrokenImage        broken
    │   ├── ImageTooLarge      too-large
    │   ├── UnsupportedFormat  unsupported
    │   ├── UnreadableFile     unreadable
    │   └── EmptyFile          empty
    ├── FolderUnavailable      folder-unavailable
    ├── FolderRefused          folder-refused
    ├── ModelUnavailable       model-unavailable
    ├── ModelUnsupported       model-unsupported
    ├── InferenceFailed        inference-failed
    ├── StoreFull              store-full
    ├── StoreFailed            store-failed
    ├── Busy                   busy
    ├── NotFound               not-found
    └── BadRequest             bad-request

On the wire there are two more codes: ``cancelled``, the caller's own doing, and ``internal``, ours.
"""

from __future__ import annotations

from typing import ClassVar


class PhotoseekError(Exception):
    """What went wrong, for people (``message``) and for whoever mends it (``detail``)."""

    code: ClassVar[str] = "internal"

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


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


class FolderUnavailable(PhotoseekError):
    """The folder's files cannot be read now; choosing it again helps."""

    code = "folder-unavailable"


class FolderRefused(PhotoseekError):
    """What was handed over is not a folder this engine can walk."""

    code = "folder-refused"


class ModelUnavailable(PhotoseekError):
    """A file of the model could not be had."""

    code = "model-unavailable"


class ModelUnsupported(PhotoseekError):
    """The model's files say something this engine cannot do."""

    code = "model-unsupported"


class InferenceFailed(PhotoseekError):
    """onnxruntime-web could not load or run the network."""

    code = "inference-failed"


class StoreFull(PhotoseekError):
    """The browser's storage is full; nothing of what was stored is lost."""

    code = "store-full"


class StoreFailed(PhotoseekError):
    """The browser's database could not be opened, read or written."""

    code = "store-failed"


class Busy(PhotoseekError):
    """Something else, perhaps in another tab, is at the library or the model."""

    code = "busy"


class NotFound(PhotoseekError):
    """No photo, folder or model with this id."""

    code = "not-found"


class BadRequest(PhotoseekError):
    """A message that does not fit the protocol."""

    code = "bad-request"
