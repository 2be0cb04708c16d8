"""Firefox, driven over WebDriver BiDi, which it speaks itself (no geckodriver).

https://w3c.github.io/webdriver-bidi/ is the protocol.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

from tests.e2e.tab import in_json, text_of

FLAGS = ("--headless", "--no-remote", "--remote-debugging-port=0")

LISTENING = "WebDriver BiDi listening on "


@contextmanager
def firefox(program: Path, errors: list[str]) -> Iterator[FirefoxTab]:
    """Its first tab; what the console calls an error is added to ``errors``."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [program, *FLAGS, "--profile", profile],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        try:
            with closing(
                create_connection(_address(process), timeout=300, suppress_origin=True)
            ) as socket:
                connection = Connection(socket, errors)
                [first] = connection.call("browsingContext.getTree", {})["contexts"]
                yield FirefoxTab(connection, first["context"])
        finally:
            process.kill()
            process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    for line in process.stderr:
        if LISTENING in line:
            return line.partition(LISTENING)[2].strip() + "/session"
    raise AssertionError("Firefox does not listen")


class Connection:
    """Commands and their answers, one after the other; events come between them."""

    def __init__(self, socket: WebSocket, errors: list[str]) -> None:
        self._socket = socket
        self._errors = errors
        self._last = 0
        self.call("session.new", {"capabilities": {}})
        self.call("session.subscribe", {"events": ["log.entryAdded"]})

    def call(self, method: str, parameters: dict[str, object]) -> Any:
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message.get("id") == self._last:
                assert message["type"] == "success", message
                return message["result"]
            if message.get("method") == "log.entryAdded":
                entry = message["params"]
                if entry["level"] == "error":
                    self._errors.append(entry["text"])


class FirefoxTab:
    """Implements Tab."""

    def __init__(self, connection: Connection, context: str) -> None:
        self._connection = connection
        self._context = context

    def go(self, url: str) -> None:
        self._call("browsingContext.navigate", url=url, wait="interactive")

    def reload(self) -> None:
        self._call("browsingContext.reload", wait="interactive")

    def evaluate(self, function: str, *arguments: object) -> Any:
        answer = self._connection.call(
            "script.callFunction",
            {
                "functionDeclaration": in_json(function),
                "arguments": [{"type": "string", "value": text_of(arguments)}],
                "target": {"context": self._context},
                "awaitPromise": True,
                "userActivation": True,
            },
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def give(self, testid: str, files: Sequence[Path]) -> None:
        css = {"type": "css", "value": f"[data-testid={testid}]"}
        [node] = self._call("browsingContext.locateNodes", locator=css)["nodes"]
        self._call(
            "input.setFiles", element={"sharedId": node["sharedId"]}, files=[*map(str, files)]
        )

    def another(self) -> FirefoxTab:
        made = self._connection.call("browsingContext.create", {"type": "tab"})
        return FirefoxTab(self._connection, made["context"])

    def close(self) -> None:
        self._call("browsingContext.close")

    def _call(self, method: str, **parameters: object) -> Any:
        return self._connection.call(method, {"context": self._context, **parameters})
