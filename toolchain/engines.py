"""Finds the browsers of the two other engines for the tests, or brings them where it can."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from toolchain import debian
from toolchain.lock import exclusive

_T = TypeVar("_T")

_FIREFOXES = ("firefox-esr", "firefox")
_FIREFOX_PLACES = (
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:/Program Files/Mozilla Firefox/firefox.exe",
)
_MINI_BROWSERS = "webkit2gtk-4.*/MiniBrowser"
_LIBRARIES = ("/usr/lib", "/usr/libexec")


@dataclass(frozen=True)
class WebKit:
    """What drives WebKitGTK."""

    driver: Path
    browser: Path
    screen: Path
    """Xvfb: it needs a display."""


def firefox() -> Path | None:
    """A Firefox, which is installed if there is none and that can be done."""
    return _found_or_brought(_find_firefox, "Firefox", "firefox-esr")


def webkit() -> WebKit | None:
    """The same for WebKitGTK."""
    return _found_or_brought(_find_webkit, "WebKitGTK", "webkit2gtk-driver", "xvfb")


def _found_or_brought(find: Callable[[], _T | None], name: str, *packages: str) -> _T | None:
    with exclusive():
        if (found := find()) is None and debian.can_install():
            debian.install(name, *packages)
            found = find()
    return found


def _find_firefox() -> Path | None:
    named = (Path(path) for name in _FIREFOXES if (path := shutil.which(name)))
    return next(filter(Path.is_file, (*named, *map(Path, _FIREFOX_PLACES))), None)


def _find_webkit() -> WebKit | None:
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    patterns = (f"*/{_MINI_BROWSERS}", _MINI_BROWSERS)
    browsers = (
        path for place in _LIBRARIES for pattern in patterns for path in Path(place).glob(pattern)
    )
    browser = next(filter(Path.is_file, browsers), None)
    if driver is None or screen is None or browser is None:
        return None
    return WebKit(Path(driver), browser, Path(screen))
