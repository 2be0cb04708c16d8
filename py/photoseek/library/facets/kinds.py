"""The format of the file: ``JPEG``, ``PNG`` ..."""

from .values import Values

KINDS = Values("kind", field="kinds", read=lambda facts: facts.kinds)
