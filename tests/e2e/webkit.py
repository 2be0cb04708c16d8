"""WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a screen of its own."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from selenium.webdriver.webkitgtk.webdriver import WebDriver

from tests.e2e.tab import in_json, text_of
from toolchain.engines import WebKit

ANSWERED = """
    const [given, done] = arguments;
    ({function})(given).then((value) => done({ value }), (error) => done({ error: String(error) }));
"""


@contextmanager
def webkit(found: WebKit) -> Iterator[WebKitTab]:
    """Its first tab."""
    with _screen(found.screen) as screen, tempfile.TemporaryDirectory() as home:
        options = Options()
        options.binary_location = str(found.browser)
        options.add_argument("--automation")
        env = {**os.environ, "DISPLAY": screen, "HOME": home}
        service = Service(str(found.driver), env=env, log_output=subprocess.DEVNULL)
        with warnings.catch_warnings():
            # Of what Selenium itself does.
            warnings.simplefilter("ignore", DeprecationWarning)
            session = WebDriver(options=options, service=service)
        session.set_script_timeout(120)
        session.set_page_load_timeout(120)
        try:
            yield WebKitTab(session, session.current_window_handle)
        finally:
            session.quit()


@contextmanager
def _screen(program: Path) -> Iterator[str]:
    """A display that nobody sees."""
    told, tells = os.pipe()
    process = subprocess.Popen(
        [program, "-displayfd", str(tells), "-nolisten", "tcp", "-screen", "0", "1280x1024x24"],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    try:
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


class WebKitTab:
    """Implements Tab."""

    def __init__(self, session: WebDriver, handle: str) -> None:
        self._session = session
        self._handle = handle

    def go(self, url: str) -> None:
        self._here().get(url)

    def reload(self) -> None:
        self._here().refresh()

    def evaluate(self, function: str, *arguments: object) -> Any:
        script = ANSWERED.replace("{function}", in_json(function))
        answer = self._here().execute_async_script(script, text_of(arguments))
        assert "error" not in answer, answer["error"]
        return json.loads(answer["value"])

    def give(self, testid: str, files: Sequence[Path]) -> None:
        element = self._here().find_element(By.CSS_SELECTOR, f"[data-testid={testid}]")
        element.send_keys("\n".join(map(str, files)))

    def another(self) -> WebKitTab:
        before = self._session.window_handles
        self._session.switch_to.new_window("tab")
        [handle] = set(self._session.window_handles) - set(before)
        return WebKitTab(self._session, handle)

    def close(self) -> None:
        self._here().close()

    def _here(self) -> WebDriver:
        self._session.switch_to.window(self._handle)
        return self._session
