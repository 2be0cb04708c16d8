"""The bill of materials names every part that is shipped, and is the same for the same parts."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from toolchain import bill
from toolchain.places import ROOT
from toolchain.vendor import PARTS


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "parcel-1.2-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "parcel-1.2.dist-info/METADATA",
            "Name: Parcel\nVersion: 1.2\nLicense-Expression: MIT AND Zlib\n\n",
        )
    return path


def test_every_part_is_named_with_its_version_licence_and_hash(wheel: Path) -> None:
    said = json.loads(bill.text([wheel]))
    parts = {part["bom-ref"]: part for part in said["components"]}
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for package in {part.package for part in PARTS}:
        version = locked[f"node_modules/{package}"]["version"]
        part = parts[f"pkg:npm/{package.replace('@', '%40')}@{version}"]
        assert part["licenses"][0]["expression"] == locked[f"node_modules/{package}"]["license"]
        assert len(part["hashes"][0]["content"]) == 128
    parcel = parts["pkg:pypi/parcel@1.2"]
    assert parcel["licenses"] == [{"expression": "MIT AND Zlib"}]
    assert len(parcel["hashes"][0]["content"]) == 64
    assert {part["name"] for part in parts.values()} > {"python", "mini", "places/cities.txt"}
    assert set(said["dependencies"][0]["dependsOn"]) == parts.keys()


def test_words_in_place_of_an_expression_are_a_name(tmp_path: Path) -> None:
    path = tmp_path / "old-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        words = "Name: old\nVersion: 1\nLicense: Mozilla Public License Version 2.0\n\n"
        archive.writestr("old-1.dist-info/METADATA", words)
    licence = bill.wheel_component(path)["licenses"]
    assert licence == [{"license": {"name": "Mozilla Public License Version 2.0"}}]


def test_the_same_parts_make_the_same_bill_and_others_another(wheel: Path) -> None:
    assert bill.text([wheel]) == bill.text([wheel])
    numbers = [json.loads(bill.text(wheels))["serialNumber"] for wheels in ([wheel], [])]
    assert numbers[0] != numbers[1]
