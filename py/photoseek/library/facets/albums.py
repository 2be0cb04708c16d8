"""The albums that a photo is in."""

from .marked import Named

ALBUMS = Named("album", field="albums")
