"""manifest.webmanifest: what it names is there, and is what it says, below any path of any host."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from PIL import Image

WEB = Path(__file__).parents[2] / "web"
MANIFEST: dict[str, Any] = json.loads((WEB / "manifest.webmanifest").read_text(encoding="utf-8"))
BELOW_A_PATH = "https://somebody.example/photoseek/manifest.webmanifest"


def images() -> list[dict[str, Any]]:
    return [*MANIFEST["icons"], *MANIFEST["screenshots"]]


def addresses(value: Any) -> Iterator[str]:
    """Everything that is an address, however deep."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if key in ("src", "url", "action", "start_url", "scope", "id"):
            yield each
        elif isinstance(each, dict | list):
            yield from addresses(each)


@pytest.mark.parametrize("image", images(), ids=lambda image: image["src"])
def test_a_picture_is_there_in_the_size_and_the_format_that_are_said(image: dict[str, Any]) -> None:
    path = WEB / image["src"]
    if image["type"] == "image/svg+xml":
        assert "<svg" in path.read_text(encoding="utf-8")
        return
    with Image.open(path) as opened:
        assert "x".join(map(str, opened.size)) == image["sizes"]
        assert opened.get_format_mimetype() == image["type"]
    assert path.stat().st_size < 120_000


def test_systems_find_an_icon_of_each_kind() -> None:
    sizes = {(icon["purpose"], icon["sizes"]) for icon in MANIFEST["icons"]}
    for purpose in ("any", "maskable"):
        assert {(purpose, "192x192"), (purpose, "512x512")} <= sizes


@pytest.mark.parametrize("size", [192, 512])
def test_a_maskable_icon_fills_its_square_and_keeps_to_the_safe_circle(size: int) -> None:
    with Image.open(WEB / f"icons/maskable-{size}.png") as opened:
        icon = opened.convert("RGBA")
    assert icon.getchannel("A").getextrema() == (255, 255)
    ground = icon.getpixel((0, 0))
    outside = 0
    for x in range(0, size, 4):
        for y in range(0, size, 4):
            far = ((x - size / 2) ** 2 + (y - size / 2) ** 2) ** 0.5 > 0.4 * size
            outside += far and icon.getpixel((x, y)) != ground
    assert outside == 0


def test_all_addresses_stay_below_the_page_wherever_it_lies() -> None:
    found = list(addresses(MANIFEST))
    assert len(found) > 10
    for address in found:
        assert urljoin(BELOW_A_PATH, address).startswith("https://somebody.example/photoseek/")


def test_what_shortcuts_and_the_service_worker_want_is_what_the_page_listens_for() -> None:
    launching = (WEB / "ui/shell/launching.js").read_text(encoding="utf-8")
    listened = set(re.findall(r'wanted === "(\w+)"', launching))
    wanted = [parse_qs(urlsplit(each["url"]).query)["open"][0] for each in MANIFEST["shortcuts"]]
    assert {*wanted, "shared"} == listened
    assert "./?open=shared" in (WEB / "sw/sharing.js").read_text(encoding="utf-8")


def test_the_service_worker_takes_what_is_shared_where_the_manifest_sends_it() -> None:
    target, sharing = MANIFEST["share_target"], (WEB / "sw/sharing.js").read_text(encoding="utf-8")
    assert f'SHARE = "{target["action"].removeprefix("./")}"' in sharing
    (field,) = target["params"]["files"]
    assert f'FIELD = "{field["name"]}"' in sharing
    assert (target["method"], target["enctype"]) == ("POST", "multipart/form-data")
