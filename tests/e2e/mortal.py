"""A Chromium that can be killed: a process group of its own over a profile that outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

from toolchain import chromium

_LISTENING = "DevTools listening on "


class MortalChromium:
    """Started anew after every kill, always over the same profile."""

    def __init__(self, driver: Playwright, profile: Path) -> None:
        self._driver = driver
        self._profile = profile
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> BrowserContext:
        """The browser's own context, which is the profile's."""
        self._process = subprocess.Popen(
            [
                str(chromium.without_windows()),
                *chromium.SHORT_LIVED,
                "--headless=new",
                "--no-first-run",
                "--remote-debugging-port=0",
                f"--user-data-dir={self._profile}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            # Its renderers and services die with it, as when the power goes.
            start_new_session=True,
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if line.startswith(_LISTENING):
                address = line.removeprefix(_LISTENING).strip()
                return self._driver.chromium.connect_over_cdp(address).contexts[0]
        raise RuntimeError("Chromium has ended before it was there")

    def kill(self) -> None:
        """kill -9, of all its processes; nothing if it does not run."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        assert self._process.stderr is not None
        self._process.stderr.close()
        self._process = None
