"""The wheel that the page loads can be imported where the page runs it."""

from pytest_pyodide import run_in_pyodide


@run_in_pyodide(packages=["photoseek"])
def test_the_wheel_can_be_imported(selenium):  # type: ignore[no-untyped-def]
    import sys

    import photoseek

    assert sys.platform == "emscripten"
    assert photoseek.__doc__
