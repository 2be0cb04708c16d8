"""What was typed -> a plan: names, facts, words for the picture model, examples.

``parse`` is pure and knows no library but by the names that it is handed. A language is one file of
``languages/``. Part of the room ``library``, and imports nothing outside of itself.
"""

from .parse import Known, parse
from .plan import Plan

__all__ = ["Known", "Plan", "parse"]
