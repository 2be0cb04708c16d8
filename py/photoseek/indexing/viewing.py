"""A file's bytes -> what a photo is stored and embedded by: decode, then closer_look.views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from logging import getLogger

from ..errors import BrokenImage, ImageTooLarge, PhotoseekError
from ..models.closer_look import Views, views
from ..models.spec import ModelSpec
from ..photo import Photo
from ..pictures.content_digest import content_digest
from ..pictures.decoding import decode
from ..pictures.metadata.file_names import date_in_name, moment_in_name
from ..pictures.metadata.record import Metadata, filled
from ..pictures.ports import Decoder
from ..pictures.sources import Source
from ..pictures.thumbnails import thumbnail
from .tasks import Task

_log = getLogger(__name__)

Clock = Callable[[int], str]
"""A moment (milliseconds since 1970, UTC) -> what a clock here showed then, in ISO 8601."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """A photo that has been looked at."""

    photo: Photo
    thumbnail: bytes
    """JPEG."""
    views: Views
    """What its embedding is made of."""
    replaces: int | None
    """The photo that goes when this one comes."""


class Viewer:
    """Looks at the files of one folder, for one model."""

    def __init__(
        self,
        folder: int,
        new_id: Callable[[], int],
        spec: ModelSpec,
        decoder: Decoder,
        clock: Clock,
    ) -> None:
        """Number what is new in a folder by ``new_id``."""
        self._folder = folder
        self._new_id = new_id
        self._spec = spec
        self._decoder = decoder
        self._clock = clock

    async def view(self, task: Task, file: Source, beside: Metadata) -> Viewed:
        """Decode a file.

        Args:
            task: What it is.
            file: Its bytes.
            beside: What is said of it elsewhere.

        Raises:
            PhotoError: It is no picture, or none that can be decoded here.
        """
        try:
            return await self._view(task, file, beside)
        except PhotoseekError:
            raise
        except MemoryError as error:
            raise ImageTooLarge(reason="memory") from error
        except Exception as error:
            _log.info("a picture could not be looked at", exc_info=True)
            # One odd file must not stop the run; its detail names the error.
            raise BrokenImage(reason="not-prepared", detail=repr(error)) from error

    async def _view(self, task: Task, file: Source, beside: Metadata) -> Viewed:
        picture = await decode(file, self._spec.image.input_edge, self._decoder)
        entry = task.entry
        photo = task.same or told(
            Photo(
                id=self._new_id(),
                folder=self._folder,
                path=entry.path,
                size=entry.size,
                modified=entry.modified,
                width=picture.width,
                height=picture.height,
                format=picture.format,
                digest=await content_digest(file),
                incomplete=picture.incomplete,
                seconds=picture.seconds,
            ),
            filled(picture.metadata, beside),
            self._clock,
        )
        return Viewed(
            photo=photo,
            thumbnail=thumbnail(picture.image),
            views=views(picture.image, self._spec, picture.box),
            replaces=task.replaces,
        )


def told(photo: Photo, metadata: Metadata, clock: Clock) -> Photo:
    """A photo with what is said of it."""
    return replace(
        photo,
        taken=metadata.taken or _otherwise_taken(photo.path, metadata.moment, clock),
        camera=metadata.camera,
        latitude=metadata.latitude,
        longitude=metadata.longitude,
        lens=metadata.lens,
        aperture=metadata.aperture,
        exposure=metadata.exposure,
        iso=metadata.iso,
        focal_length=metadata.focal_length,
    )


def _otherwise_taken(path: str, moment: int | None, clock: Clock) -> str | None:
    """As the file's name says, or by a moment, as clocks here showed it.

    The name counts first: it was given where the photo was taken. Of a day it knows no hour.
    """
    named = date_in_name(path)
    moment = moment_in_name(path) if moment is None else moment
    here = None if moment is None else clock(moment).removesuffix(".000")
    if named is None or (here is not None and here.startswith(f"{named}T")):
        return here
    return named
