"""Python values <-> plain JavaScript values, at the seam."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from js import Object
from pyodide.ffi import JsProxy, jsnull, to_js


def to_host(value: object) -> Any:
    """Dicts become objects, buffers typed arrays, None null; opaque host objects pass through.

    numpy arrays must be flat; their dims travel beside them.
    """
    return to_js(_none_to_null(value), dict_converter=Object.fromEntries)


def from_host(value: JsProxy, depth: int) -> Any:
    """Objects become dicts, arrays lists, null None: down to ``depth``, or all of them with -1."""
    return _null_to_none(value.to_py(depth=depth))


_PLAIN = frozenset((str, int, float, bool, bytes, np.ndarray))


def _none_to_null(value: object) -> object:
    if value is None:
        return jsnull
    # Most are, and to ask the abstract class of each took a tenth of a batch's time.
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Mapping):
        return {key: _none_to_null(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_none_to_null(item) for item in value]
    return value


def _null_to_none(value: object) -> object:
    if value is jsnull:
        return None
    if isinstance(value, dict):
        return {key: _null_to_none(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_null_to_none(item) for item in value]
    return value
