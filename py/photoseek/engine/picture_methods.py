"""The protocol's methods that deliver pictures: thumbnails, and photos in full size."""

from __future__ import annotations

from dataclasses import replace

from ..errors import NotFound
from ..host_objects import HostBlob, HostBytes
from ..pictures.formats import FILMS, SHOWN
from ..wire.records import PhotoFileParams, PhotoParams, PhotosParams
from .folder_access import FolderAccess
from .ports import Folders, OnProgress
from .session import Session

VIEW_EDGE = 2048
"""Longest edge in pixels of such a JPEG, and of the picture it is drafted from."""


class PictureMethods:
    """Pictures for the page."""

    def __init__(self, session: Session, access: FolderAccess, folders: Folders) -> None:
        self._session = session
        self._access = access
        self._folders = folders

    async def thumbnails(
        self, params: PhotosParams, _progress: OnProgress
    ) -> list[HostBytes | None]:
        """JPEG bytes in the order asked for."""
        return await self._session.store.thumbnails(params["photos"])

    async def original(self, params: PhotoParams, _progress: OnProgress) -> HostBlob:
        """The photo itself, or a JPEG of it where a browser would show it otherwise, or not."""
        from ..pictures.decoding import decode
        from ..pictures.showing import is_shown_alike
        from ..pictures.thumbnails import to_jpeg

        photo = self._session.library.photo(params["photo"])
        blob = await self._access.original(photo)
        if film := FILMS.get(photo.format):
            return self._folders.typed(blob, film)
        if photo.format in SHOWN:
            data = await self._folders.blob_bytes(blob)
            if is_shown_alike(data, photo.format):
                return blob
        # Of a RAW file, the JPEG inside is read alone.
        file = self._folders.file(blob)
        picture = await decode(file, VIEW_EDGE // 2, self._session.decoder)
        picture.image.thumbnail((VIEW_EDGE, VIEW_EDGE))
        return self._folders.to_blob(to_jpeg(picture.image, quality=90), "image/jpeg")

    async def photo_file(self, params: PhotoFileParams, _progress: OnProgress) -> HostBlob:
        """The photo's file, or one that belongs to it, byte for byte."""
        library = self._session.library
        photo, name = library.photo(params["photo"]), params.get("name")
        if name is not None:
            if name not in library.companions_of(photo):
                raise NotFound(reason="photo")
            photo = replace(photo, path=photo.path.removesuffix(photo.name) + name)
        return await self._access.original(photo)
