"""The camera."""

from .values import Values

CAMERAS = Values("camera", field="cameras", read=lambda facts: facts.cameras)
