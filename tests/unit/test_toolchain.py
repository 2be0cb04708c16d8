"""The parts of the toolchain that decide something."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from photoseek.models.listings import SETTINGS

from tests.hub import Hub
from toolchain import (
    bytecode,
    chromium,
    environment,
    fetch,
    hub,
    media,
    node,
    precache,
    pyodide,
    samples,
    vendor,
    wheel,
    wire,
)
from toolchain.failure import Failure
from toolchain.places import REQUIREMENTS
from toolchain.server import StaticServer
from toolchain.stamp import Stamp, fingerprint

# --- Generated types ---------------------------------------------------------------------------


def test_a_typed_dict_becomes_an_interface_with_its_docstrings() -> None:
    source = '''
class Inner(TypedDict):
    """What ``it`` is."""

    size: int
    """Bytes."""
    name: NotRequired[str | None]


Kind = Literal["a", "b"]
"""What is there."""


class Outer(TypedDict):
    kind: Kind
    inner: list[Inner | None]
    pair: tuple[Inner, list[str], None]
    rest: dict[str, Any]
    file: HostFile
'''
    assert wire.declarations(source).partition("\n\n")[2] == (
        "/** What `it` is. */\n"
        "export interface Inner {\n"
        "  /** Bytes. */\n"
        "  size: number;\n"
        "  name?: string | null;\n"
        "}\n"
        "\n"
        "/** What is there. */\n"
        'export type Kind = "a" | "b";\n'
        "\n"
        "export interface Outer {\n"
        "  kind: Kind;\n"
        "  inner: (Inner | null)[];\n"
        "  pair: [Inner, string[], null];\n"
        "  rest: Record<string, unknown>;\n"
        "  file: File;\n"
        "}\n"
    )


def test_a_record_without_fields_takes_nothing() -> None:
    generated = wire.declarations("class None_(TypedDict):\n    '''Nothing.'''\n")
    assert "export type None_ = Record<string, never>;" in generated


def test_a_type_that_is_not_known_is_named_with_its_line() -> None:
    with pytest.raises(Failure, match="line 2: `complex`"):
        wire.declarations("class A(TypedDict):\n    a: complex\n")


# --- Stamps and hashes -------------------------------------------------------------------------


def test_a_stamp_vouches_for_its_key_alone(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "made" / "it.stamp")
    assert not stamp.vouches("one")
    stamp.write("one")
    assert stamp.vouches("one")
    assert not stamp.vouches("two")
    stamp.remove()
    assert not stamp.vouches("one")


def test_a_fingerprint_tells_inputs_apart(tmp_path: Path) -> None:
    path = tmp_path / "input"
    path.write_text("ab")
    assert fingerprint(path) == fingerprint("ab") == fingerprint(b"ab")
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


def test_what_does_not_match_its_hash_is_never_kept(tmp_path: Path) -> None:
    target = tmp_path / "part.whl"
    with pytest.raises(Failure, match=r"part\.whl is not the file"):
        fetch.keep(b"an error page", target, hashlib.sha256(b"a wheel").hexdigest())
    assert list(tmp_path.iterdir()) == []
    fetch.keep(b"a wheel", target, hashlib.sha256(b"a wheel").hexdigest())
    assert target.read_bytes() == b"a wheel"


def test_every_requirement_is_pinned_and_hashed() -> None:
    for path in REQUIREMENTS.glob("*.txt"):
        lines = path.read_text(encoding="utf-8").replace("\\\n", "").splitlines()
        for line in filter(None, lines):
            assert line.startswith("#") or re.match(r"[\w.-]+==\S+ .*--hash=sha256:", line), line


# --- What is shipped ---------------------------------------------------------------------------


def test_dependencies_are_followed_and_the_lock_is_cut_to_them() -> None:
    locked = {
        "info": {"python": "3.14.0"},
        "packages": {
            "a": {"depends": ["b"]},
            "b": {"depends": ["a", "c"]},
            "c": {"depends": []},
            "d": {"depends": ["a"]},
        },
    }
    names = pyodide.with_dependencies(["a"], locked)
    assert names == ["a", "b", "c"]
    cut = pyodide.cut_lock(names, locked)
    assert list(cut["packages"]) == names
    assert cut["info"] == locked["info"]


def test_wheels_come_from_elsewhere_when_the_cdn_is_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = b"the wheel"
    entry = {"file_name": "numpy-1.whl", "sha256": hashlib.sha256(good).hexdigest()}
    monkeypatch.setattr(pyodide, "CACHE", tmp_path)
    monkeypatch.setattr(pyodide, "lock", lambda: {"packages": {"numpy": entry}})
    monkeypatch.setattr(node, "version", lambda package: "0")

    def no_cdn(url: str, **options: object) -> bytes:
        raise fetch.Unreachable(url)

    def carrier(name: str, target: Path) -> None:
        with zipfile.ZipFile(target / "carrier.whl", "w") as archive:
            archive.writestr("open_webui/frontend/pyodide/numpy-1.whl", good)

    monkeypatch.setattr(fetch, "read", no_cdn)
    monkeypatch.setattr(environment, "download", carrier)
    (path,) = pyodide.wheels(["numpy"]).values()
    assert path.read_bytes() == good
    # The carrier is large: only what was asked for is kept, and next time nothing is fetched.
    assert [kept.name for kept in path.parent.iterdir()] == ["numpy-1.whl"]
    monkeypatch.setattr(environment, "download", lambda name, target: pytest.fail("downloaded"))
    assert pyodide.wheels(["numpy"]) == {"numpy-1.whl": path}


def test_wheels_come_from_the_cdn_where_it_can_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cdn").mkdir()
    (tmp_path / "cdn" / "numpy-1.whl").write_bytes(b"the wheel")
    digest = hashlib.sha256(b"the wheel").hexdigest()
    locked = {"packages": {"numpy": {"file_name": "numpy-1.whl", "sha256": digest}}}
    cdn = StaticServer(tmp_path / "cdn").start()
    monkeypatch.setattr(pyodide, "CACHE", tmp_path)
    monkeypatch.setattr(pyodide, "lock", lambda: locked)
    monkeypatch.setattr(pyodide, "_CDN", cdn.url + "{file_name}")
    monkeypatch.setattr(node, "version", lambda package: "0")
    monkeypatch.setattr(environment, "download", lambda name, target: pytest.fail("fell back"))
    try:
        (path,) = pyodide.wheels(["numpy"]).values()
    finally:
        cdn.stop()
    assert path.read_bytes() == b"the wheel"


def test_the_wheel_is_the_same_every_time_and_whole() -> None:
    content = wheel.content()
    assert content == wheel.content()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        record = archive.read(next(name for name in names if name.endswith("RECORD"))).decode()
    assert "photoseek/wire/protocol.py" in names
    assert not any(name.startswith("mini") or "__pycache__" in name for name in names)
    assert [line.split(",")[0] for line in record.splitlines()] == names


def test_imports_from_others_are_found_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.py").write_text(
        "from __future__ import annotations\nimport host\nfrom .inner import b\nimport csv, json\n"
    )
    (tmp_path / "inner" / "b.py").write_text("def f() -> None:\n    from PIL import Image as I\n")
    assert bytecode.imports(tmp_path) == ["from PIL import Image as I", "import csv, json"]


def test_sources_that_cannot_be_compiled_are_named_and_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node.packages()
    monkeypatch.setattr(bytecode, "FOLDER", tmp_path)
    whole, broken = BytesIO(), BytesIO()
    for buffer, source in ((whole, "x = 1"), (broken, "x = = 1")):
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("parcel/module.py", source)
    with pytest.raises(Failure, match=r"parcel/module\.py"):
        bytecode.own("parcel.whl", broken.getvalue())
    with zipfile.ZipFile(bytecode.own("parcel.whl", whole.getvalue())) as archive:
        names = archive.namelist()
    assert names == ["parcel/module.py", "parcel/__pycache__/module.cpython-314.pyc"]


def test_every_vendored_file_has_a_type_that_browsers_accept() -> None:
    named = [name for part in vendor.PARTS for name in part.files]
    assert all(media.media_type(name) != "application/octet-stream" for name in named)
    assert media.media_type("a/b.wasm") == "application/wasm"
    assert media.media_type("b.mjs").startswith("text/javascript")
    assert media.media_type("weights.onnx") == "application/octet-stream"


# --- The list of the shell ---------------------------------------------------------------------


@pytest.fixture
def small_dist(tmp_path: Path) -> Path:
    for name in (
        "index.html",
        "sw.js",
        "sw/shell.js",
        "models/index.json",
        "models/mini/onnx/text_model.onnx",
        "models/Xenova/other/onnx/text_model.onnx",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def read_list(dist: Path) -> tuple[str, dict[str, dict[str, object]]]:
    text = (dist / precache.LIST).read_text(encoding="utf-8")
    version = re.search(r'version = "(\w+)"', text)
    files = json.loads(text.partition("files = ")[2].replace(",\n];", "]"))
    assert version is not None
    return version[1], {file["path"]: file for file in files}


def test_the_shell_holds_the_built_in_model_and_no_other(small_dist: Path) -> None:
    precache.write(small_dist)
    _, files = read_list(small_dist)
    assert set(files) == {
        "index.html",
        "sw/shell.js",
        "models/index.json",
        "models/mini/onnx/text_model.onnx",
    }
    assert files["index.html"] == {
        "path": "index.html",
        "sha256": hashlib.sha256(b"index.html").hexdigest(),
        "size": len("index.html"),
        "type": "text/html; charset=utf-8",
    }


def test_what_most_visitors_never_use_is_listed_for_later(small_dist: Path) -> None:
    micropip = pyodide.lock()["packages"]["micropip"]["file_name"]
    later = [
        "messages/de.js",
        "vendor/onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm",
        f"vendor/pyodide/{micropip}",
    ]
    for path in later:
        (small_dist / path).parent.mkdir(parents=True)
        (small_dist / path).write_bytes(b"much")
    precache.write(small_dist)
    _, files = read_list(small_dist)
    assert [path for path, file in files.items() if file.get("onDemand")] == later


def test_any_change_makes_a_new_version_and_a_new_service_worker(small_dist: Path) -> None:
    precache.write(small_dist)
    first = read_list(small_dist)[0]
    script = (small_dist / "sw.js").read_text(encoding="utf-8")
    assert first in script
    precache.write(small_dist)
    assert read_list(small_dist)[0] == first
    (small_dist / "index.html").write_text("changed", encoding="utf-8")
    precache.write(small_dist)
    assert read_list(small_dist)[0] != first
    assert (small_dist / "sw.js").read_text(encoding="utf-8") != script


# --- The server --------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("not served")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<p>here</p>")
    (folder / "code.wasm").write_bytes(b"\0asm")
    return folder


def get(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def test_the_server_isolates_types_and_revalidates(site: Path) -> None:
    server = StaticServer(site).start()
    try:
        status, headers, body = get(f"{server.url}?model=mini")
        assert (status, body) == (200, b"<p>here</p>")
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
        assert "require-trusted-types-for 'script'" in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-cache"
        status, headers, _ = get(f"{server.url}code.wasm")
        assert headers["Content-Type"] == "application/wasm"
        status, _, body = get(f"{server.url}code.wasm", **{"If-None-Match": headers["ETag"]})
        assert (status, body) == (304, b"")
        status, headers, _ = get(f"{server.url}../secret.txt")
        assert status == 404
        assert headers["Content-Security-Policy"].startswith("default-src 'none';")
        assert get(f"{server.url}%2e%2e/secret.txt")[0] == 404
    finally:
        server.stop()
    with pytest.raises(urllib.error.URLError):
        get(server.url)


def test_a_plain_host_serves_below_its_path_without_headers(site: Path) -> None:
    server = StaticServer(site, prefix="/photoseek/", isolated=False).start()
    try:
        status, headers, _ = get(server.url)
        assert status == 200
        assert not {"Cross-Origin-Embedder-Policy", "Content-Security-Policy"} & headers.keys()
        assert get(f"http://127.0.0.1:{server.server_port}/index.html")[0] == 404
        assert server.asked_for == [""]
    finally:
        server.stop()


# --- The browser of the tests ------------------------------------------------------------------


@pytest.fixture
def no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """A machine without a browser, where installing does nothing; the commands are returned."""
    commands: list[tuple[str, ...]] = []
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(tuple(command)))
    monkeypatch.setattr(environment, "with_packages", lambda name: tmp_path / "python")
    return commands


def test_root_on_debian_installs_chromium(
    no_browser: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    found = iter([None, Path("/usr/bin/chromium"), Path("/usr/bin/chromium")])
    monkeypatch.setattr(chromium, "find", lambda: next(found))
    assert chromium.ensure() == Path("/usr/bin/chromium")
    assert [command[:2] for command in no_browser] == [
        ("apt-get", "update"),
        ("apt-get", "install"),
    ]
    assert no_browser[-1][-2:] == ("chromium", "chromium-driver")


def test_others_download_it_or_are_told_what_to_do(
    no_browser: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Failure, match="Install one"):
        chromium.ensure()
    assert [command[1:4] for command in no_browser] == [("-m", "playwright", "install")]


# --- Models of a hub ---------------------------------------------------------------------------


@pytest.fixture
def model_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one model, and an empty ``dist/`` to put it into."""
    folder = tmp_path / "hub"
    towers = [
        f"onnx/{tower}_model{end}.onnx" for tower in ("text", "vision") for end in ("", "_q4")
    ]
    for name in (*SETTINGS, *towers):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode() * 50_000)
    monkeypatch.setattr(hub, "DIST", tmp_path / "dist")
    double = Hub({"me/model": folder}).start()
    double.page_size = 3
    yield double
    double.stop()


def bring(double: Hub, model: str = "me/model", *precisions: str) -> None:
    hub.bring(model, hub=double.url, precisions=precisions or ("fp32",))


def test_a_model_is_put_beside_the_page_once(model_hub: Hub, tmp_path: Path) -> None:
    bring(model_hub)
    folder = tmp_path / "dist/models/me/model"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    assert there == {*SETTINGS, "onnx/text_model.onnx", "onnx/vision_model.onnx"}
    assert (folder / "config.json").read_bytes() == b"config.json" * 50_000
    model_hub.asked.clear()
    bring(model_hub, "me/model", "q4", "fp32")
    assert model_hub.asked_for == [
        "me/model/onnx/text_model_q4.onnx",
        "me/model/onnx/vision_model_q4.onnx",
    ]


def test_a_model_of_another_revision_is_another_one(model_hub: Hub, tmp_path: Path) -> None:
    bring(model_hub, "me/model@v1")
    assert (tmp_path / "dist/models/me/model@v1/config.json").exists()


def test_a_download_that_is_cut_goes_on_where_it_broke(model_hub: Hub, tmp_path: Path) -> None:
    bad_day = model_hub.bad_day(only="text_model", cut_after=[200_000, 100_000, 100_000])
    with bad_day, pytest.raises(Failure, match="is kept"):
        bring(model_hub)
    bring(model_hub)
    starts = model_hub.starts("onnx/text_model.onnx")
    assert starts == sorted(set(starts))
    assert len(starts) == 4
    tower = tmp_path / "dist/models/me/model/onnx/text_model.onnx"
    assert tower.read_bytes() == b"onnx/text_model.onnx" * 50_000
    assert not list(tmp_path.rglob("*.part"))


def test_a_model_that_was_tampered_with_is_thrown_away(model_hub: Hub, tmp_path: Path) -> None:
    bad_day = model_hub.bad_day(only="text_model", wrong_bytes=True)
    with bad_day, pytest.raises(Failure, match="thrown away"):
        bring(model_hub)
    assert not list(tmp_path.glob("dist/models/me/model/onnx/*"))


def test_what_cannot_be_brought_is_said(model_hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="choose --precision from fp32, q4"):
        bring(model_hub, "me/model", "fp16")
    with pytest.raises(Failure, match="did not list"):
        bring(model_hub, "me/other")
    (tmp_path / "hub/tokenizer.json").unlink()
    with pytest.raises(Failure, match=r"no tokenizer\.json"):
        bring(model_hub)


@pytest.mark.parametrize("name", ["../../secrets", "a/b/c", "a b", "", "https://example.org/model"])
def test_an_id_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Failure, match=r"names no model|is not on"):
        hub.bring(name, hub="http://127.0.0.1:9", precisions=["q8"])


# --- Sample photos -----------------------------------------------------------------------------


def test_every_sample_photo_is_listed_with_whose_it_is() -> None:
    listed = samples.files()
    assert {path.name for path in listed} == {path.name for path in listed[0].parent.glob("*.jpg")}
    assert all(path.name in samples.notice() for path in listed)


def test_the_sample_photos_are_a_small_download() -> None:
    assert sum(path.stat().st_size for path in samples.files()) < 1_500_000
