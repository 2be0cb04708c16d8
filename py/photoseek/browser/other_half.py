"""The wheel's other half, the JavaScript module ``host``.

Whoever has put us here has registered it; or it is brought from beside the wheel, by the wheel's
own address, which micropip writes down.
"""

from __future__ import annotations

from importlib.metadata import distribution
from importlib.util import find_spec

import js
import pyodide_js
from pyodide.code import run_js
from pyodide.ffi import JsException

_ENTRY = "../pyodide.js"
"""Seen from the wheel, as it lies in ``dist/``."""


async def bring() -> None:
    """Have ``host`` there to be imported.

    Raises:
        ModuleNotFoundError: It is not beside the wheel, or nobody knows where the wheel came from.
    """
    if find_spec("host") is not None:
        return
    wheel = _address_of_the_wheel()
    if wheel is None:
        raise ModuleNotFoundError(
            "Nobody has written down where this wheel of photoseek came from, and so its "
            "JavaScript cannot be found. Install it by its address, as in micropip.install("
            '"https://.../photoseek/py/photoseek-...whl"), or have pyodide.js install it.'
        )
    entry = js.URL.new(_ENTRY, js.URL.new(wheel, js.location.href)).href
    try:
        module = await run_js("(address) => import(address)")(entry)
    except JsException as error:
        raise ModuleNotFoundError(
            f"The JavaScript of photoseek could not be loaded from {entry}. It belongs beside the "
            "wheel, as `python3 build.py build` lays it out, and a host of another origin has to "
            "allow it (Access-Control-Allow-Origin)."
        ) from error
    await module.register(pyodide_js)


def _address_of_the_wheel() -> str | None:
    ours = distribution("photoseek")
    # The first is micropip's, the second loadPackage's, for which it may also be a channel's name.
    for note in ("PYODIDE_URL", "PYODIDE_SOURCE"):
        address = ours.read_text(note)
        if address and address.endswith(".whl") and not address.startswith("emfs:"):
            return address
    return None
