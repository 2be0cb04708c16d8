"""The tags that a photo has."""

from .marked import Named

TAGS = Named("tag", field="tags")
