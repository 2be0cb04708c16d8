"""What rules the page and its workers: as strict as can be, and the same wherever it is said."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from toolchain import integrity, policy, preload, security
from toolchain.failure import Failure
from toolchain.places import WEB
from toolchain.server import StaticServer
from toolchain.without_eval import without_eval

POLICY = "Content-Security-Policy"
NAMES = [
    "_headers",
    "app.js",
    "engine/worker.js",
    "engine/inference.js",
    "engine/host/index.js",
    "index.html",
    "models/mini/config.json",
    "ui/shell/page.js",
    "ui/photos/photo-wall.js",
    "vendor/onnxruntime-web/ort-wasm-simd-threaded.mjs",
]


def page() -> str:
    return policy.with_policy((WEB / "index.html").read_text(encoding="utf-8"))


def rules(text: str) -> dict[str, list[str]]:
    """A policy by directive."""
    return {name: values for name, *values in (part.split() for part in text.split(";"))}


def test_inline_scripts_are_named_by_their_hash() -> None:
    html = policy.with_policy(
        '<head><meta charset="utf-8" /><script type="importmap">{"a": "&amp;"}</script>'
        '<script type="module" src="./app.js"></script></head>'
    )
    digest = base64.b64encode(hashlib.sha256(b'{"a": "&amp;"}').digest()).decode()
    assert re.search(rf"script-src 'self'[^;]* 'sha256-{re.escape(digest)}';", html)
    assert html.index(POLICY) < html.index("importmap")
    assert html.count("sha256-") == 1


def test_a_page_without_a_place_for_the_policy_is_refused() -> None:
    with pytest.raises(Failure, match="meta charset"):
        policy.with_policy("<head></head>")


@pytest.mark.parametrize("name", NAMES)
def test_no_text_becomes_code_and_only_the_engine_reaches_others(name: str) -> None:
    said = rules(policy.of_file(name, page()))
    assert said["default-src"] == ["'none'"]
    scripts = [source for source in said["script-src"] if not source.startswith("'sha256-")]
    assert scripts == ["'self'", "'wasm-unsafe-eval'"]
    assert said["require-trusted-types-for"] == ["'script'"]
    reached = ["'self'", "https:", "http:"] if name == "engine/worker.js" else ["'self'"]
    assert said["connect-src"] == reached


def test_the_page_says_so_itself_on_hosts_that_send_nothing() -> None:
    (meta,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page())
    sent = policy.of_file("index.html", page())
    assert rules(sent) == {**rules(meta), "frame-ancestors": ["'self'"]}


def matching(text: str, path: str) -> dict[str, str]:
    """What a host makes of ``_headers``: several values of one header are joined."""
    found: dict[str, str] = {}
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        wanted = re.escape(pattern).replace(r"\*", ".*")
        if re.fullmatch(wanted, path):
            for line in lines:
                name, _, value = line.strip().partition(": ")
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def test_hosts_that_read_headers_send_what_serve_sends(tmp_path: Path) -> None:
    html = page()
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    server = StaticServer(tmp_path)
    text = security.for_hosts(NAMES, html)
    try:
        for name in ["", *NAMES]:
            assert matching(text, f"/{name}") == server.policies(name), name
    finally:
        server.server_close()
    # Cloudflare Pages reads so many.
    assert text.count("\n\n") < 100
    assert max(map(len, text.splitlines())) < 2000


def test_the_service_worker_adds_the_same() -> None:
    html = page()
    table = security.table(html)
    for name in NAMES:
        assert {**table["*"], **table.get(name, {})} == security.headers(name, html)


# --- Hashes of what the page loads -------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("app.js", "sw.js", "ui/a.js", "ui/a.css", "engine/pulse.js", "sw/shell.js"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def digest(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def test_everything_that_the_page_loads_has_its_hash(folder: Path) -> None:
    html = integrity.with_hashes(
        '<link rel="stylesheet" href="./ui/a.css" /><script type="importmap">{"imports": {}}'
        '</script><script type="module" src="./app.js"></script>',
        integrity.files_of(folder),
    )
    assert f'href="./ui/a.css" integrity="{digest("ui/a.css")}"' in html
    assert f'src="./app.js" integrity="{digest("app.js")}"' in html
    (importmap,) = re.findall(r'<script type="importmap">(.*?)</script>', html, re.DOTALL)
    hashes = json.loads(importmap)["integrity"]
    names = ["app.js", "engine/pulse.js", "ui/a.js"]
    assert hashes == {f"./{name}": digest(name) for name in names}


# --- Parts that would have texts evaluated -----------------------------------------------------


def test_a_function_that_was_written_becomes_a_closure() -> None:
    script = "c=(new Function(Object.keys(k),h))(...Object.values(k));done()"
    said = without_eval(f"a();{script}")
    assert said.startswith("a();c=((kind,names)=>{")
    assert said.endswith("(c,k);done()")


@pytest.mark.parametrize("script", ["", "new Function('x')", "eval('x')"])
def test_a_part_that_evaluates_in_another_way_is_noticed(script: str) -> None:
    with pytest.raises(Failure, match="WebGPU"):
        without_eval(script)


def test_every_module_of_the_page_is_named_in_its_head(tmp_path: Path) -> None:
    files = {
        "app.js": 'import { say } from "./messages/index.js";\nimport "pretty/fine.js";\n',
        "client.js": 'export { Engine } from "./client/calls.js";\n// "./not/this.js";\n',
        "client/calls.js": 'import {\n  a,\n} from "../messages/index.js";\nimport("./x");\n',
        "messages/index.js": "export const say = 1;\n",
        "vendor/pretty/fine.js": 'const a=1;import{x as y}from"./core.js";export*from"./more.js";',
        "vendor/pretty/core.js": 'export * from "./fine.js";',
        "vendor/pretty/more.js": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    html = (
        '<script type="importmap">{"imports": {"pretty/": "./vendor/pretty/"}}</script>\n'
        '<script type="module" src="./app.js"></script>\n'
    )
    named = re.findall(
        r'<link rel="modulepreload" href="\./([^"]+)" />', preload.with_modules(html, tmp_path)
    )
    assert len(named) == len(set(named))
    assert set(named) == files.keys() - {"app.js"}
