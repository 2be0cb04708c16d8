"""Python values <-> plain JavaScript values, at the seam."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from js import Object
from pyodide.ffi import JsProxy, jsnull, to_js

MANY = 8
"""So many records cross as text: the 120 of a search in 1.3 ms, and value by value in 9.6."""


def to_host(value: object) -> Any:
    """Dicts become objects, buffers typed arrays, None null; opaque host objects pass through.

    numpy arrays must be flat; their dims travel beside them.
    """
    return to_js(_for_host(value), dict_converter=Object.fromEntries)


def from_host(value: JsProxy, depth: int) -> Any:
    """Objects become dicts, arrays lists, null None: down to ``depth``, or all of them with -1."""
    return _null_to_none(value.to_py(depth=depth))


def _for_host(value: object) -> object:
    """None as null; records that JSON can say have crossed already, all at once."""
    if value is None:
        return jsnull
    if isinstance(value, str | int | float):
        return value  # most are, and to ask for a Mapping takes time
    if isinstance(value, Mapping):
        return {key: _for_host(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        if len(value) >= MANY and isinstance(value[0], dict):
            from js import JSON  # not at the start: what is imported there lies in the snapshot

            try:
                return JSON.parse(json.dumps(value, allow_nan=False))
            except (TypeError, ValueError):
                pass  # a host object among them, or a number that JSON has no word for
        return [_for_host(item) for item in value]
    return value


def _null_to_none(value: object) -> object:
    if value is jsnull:
        return None
    if isinstance(value, dict):
        return {key: _null_to_none(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_null_to_none(item) for item in value]
    return value
