"""Finds Chromium for the tests, or brings it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from toolchain import debian, environment
from toolchain.failure import Failure
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import CACHE

FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    # Nothing but this machine has an address: a request to elsewhere is an error that tests see.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)

SHORT_LIVED = (
    *FLAGS,
    # Far above V8's own: what runs for seconds is not worth optimising. A test that boots, indexes
    # five photos and searches takes 9.0 seconds of processor time instead of 11.2.
    "--js-flags=--wasm-tiering-budget=100000000",
)
"""For tests; a benchmark measures what people have."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
_OF_DEBIAN = ("chromium", "chromium-driver")
"""The driver lets Selenium, pytest-pyodide's other runner, drive the same Chromium."""
_SHELL = "chromium-headless-shell"
_DOWNLOADS = CACHE / "browsers"
_DOWNLOADED = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)


def find() -> Path | None:
    """A Chromium that is already here."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    downloaded = (path for pattern in _DOWNLOADED for path in _DOWNLOADS.glob(pattern))
    return next(filter(Path.is_file, (*map(Path, _PLACES), *downloaded)), None)


def ensure() -> Path:
    """A Chromium, which is installed if there is none."""
    with exclusive():
        if (found := find()) is None:
            _install()
            found = find()
    if found is None:
        raise Failure(
            "The tests need Chromium or Chrome, and none could be found or downloaded. "
            "Install one (on Debian: apt-get install chromium) and try again."
        )
    return found


def without_windows() -> Path:
    """Chromium's build without a user interface if it can be had, else Chromium.

    It is the same engine. Without the pages that a window is made of, a test that boots, indexes
    five photos and searches takes 1.2 seconds of processor time less.
    """
    chromium = ensure()
    with exclusive():
        if not shutil.which(_SHELL) and debian.can_install():
            debian.install("Chromium's shell", _SHELL)
    return Path(shutil.which(_SHELL) or chromium)


def _install() -> None:
    if debian.can_install():
        debian.install("Chromium", *_OF_DEBIAN)
        # On Ubuntu the package is an empty shell around a snap, which may not work here.
        if find() is not None:
            return
    python = environment.with_packages("dev")
    with step("Downloading Playwright's Chromium"):
        subprocess.run(
            [str(python), "-m", "playwright", "install", "--no-shell", "chromium"],
            env={**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(_DOWNLOADS)},
            capture_output=True,
        )
