"""Which rows of an index take part in a search: conditions on their metadata.

::

    {"album": "holiday"}                      equal
    {"album": ["holiday", "garden"]}          one of these
    {"year": {"gte": 2020, "lt": 2024}}       compared: eq, ne, gt, gte, lt, lte, in, nin
    {"tags": {"contains": "sea"}}             a list, or a text, that holds this

All conditions must hold; a field that a row does not have is null.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from ..errors import BadRequest

Metadata = Mapping[str, Any]
"""Whatever JSON can say."""
Filter = Mapping[str, Any]
Condition = Callable[[Metadata], bool]

_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda value, wanted: value in wanted,
    "nin": lambda value, wanted: value not in wanted,
    "contains": lambda value, wanted: wanted in value,
}


def compiled(wanted: Filter) -> Condition:
    """A filter as a function of a row's metadata.

    Raises:
        BadRequest: It names a comparison that there is not.
    """
    tests = [_test(field, condition) for field, condition in wanted.items()]
    return lambda metadata: all(test(metadata) for test in tests)


def _test(field: str, condition: object) -> Condition:
    if isinstance(condition, Mapping):
        unknown = condition.keys() - _COMPARISONS.keys()
        if unknown:
            raise BadRequest(
                reason="comparisons", field=field, unknown=sorted(unknown), known=list(_COMPARISONS)
            )
        asked = [(_COMPARISONS[name], value) for name, value in condition.items()]
    else:
        name = "in" if isinstance(condition, list | tuple | set) else "eq"
        asked = [(_COMPARISONS[name], condition)]
    return lambda metadata: all(
        _holds(comparison, metadata.get(field), value) for comparison, value in asked
    )


def _holds(comparison: Callable[[Any, Any], bool], value: object, wanted: object) -> bool:
    try:
        return bool(comparison(value, wanted))
    except TypeError:
        # A text is neither above nor below a number, and nothing is contained in null.
        return False
