"""The wheel that the page loads can be imported where the page runs it."""

from pytest_pyodide import run_in_pyodide


@run_in_pyodide(packages=["photoseek"])
def test_the_wheel_can_be_imported(selenium):  # type: ignore[no-untyped-def]
    import sys

    import photoseek

    assert sys.platform == "emscripten"
    assert photoseek.__doc__


@run_in_pyodide(packages=["photoseek"])
def test_what_a_boot_loads_was_compiled_beforehand(selenium):  # type: ignore[no-untyped-def]
    import asyncio
    from importlib.util import cache_from_source
    from pathlib import Path

    import numpy
    import PIL.Image
    from photoseek.library import library

    for module in (asyncio, numpy, PIL.Image):
        assert str(module.__file__).endswith(".pyc")
    # Ours is there as source besides, for tracebacks and for other versions of Python.
    assert Path(library.__file__).suffix == ".py"
    assert Path(cache_from_source(library.__file__)).exists()
