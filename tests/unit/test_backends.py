"""Where towers run: what is tried, what wins, and what the user's word counts for."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from photoseek.models.backends import (
    SPARING,
    USUAL,
    Backends,
    Gpu,
    Lane,
    Machine,
    Trial,
    from_verdict,
    to_verdict,
)
from photoseek.models.trial_inputs import pictures

from tests.unit.fakes import MACHINE
from toolchain import node

CARD = Gpu("maker chip", software=False, shader_f16=True)
EMULATED = Gpu("google swiftshader", software=True, shader_f16=False)
WITH_CARD = replace(MACHINE, gpu=CARD)
GPU = Lane("webgpu", 1)


def test_one_lane_alone_needs_no_trial() -> None:
    assert Backends(MACHINE).lanes() == [Lane("wasm", 2)]


@pytest.mark.parametrize(
    ("machine", "threads"),
    [
        (replace(MACHINE, cores=1), [1]),
        (replace(MACHINE, cores=4), [4, 2]),
        (replace(MACHINE, cores=6), [6, 3]),
        (replace(MACHINE, cores=32), [8]),
        (replace(MACHINE, cores=8, isolated=False), [1]),
        (replace(MACHINE, cores=6, single_threaded=True), [1]),
    ],
)
def test_as_many_threads_are_tried_as_may_serve(machine: Machine, threads: list[int]) -> None:
    assert [lane.threads for lane in Backends(machine).lanes()] == threads


@pytest.mark.parametrize(
    ("machine", "weights", "lane"),
    [
        (replace(MACHINE, cores=2), 88_000_000, Lane("wasm", 1, 2)),
        (replace(MACHINE, cores=8), 88_000_000, Lane("wasm", 2, 4)),
        (replace(MACHINE, cores=8), 350_000_000, Lane("wasm", 8)),
        (replace(MACHINE, cores=8), None, Lane("wasm", 8)),
        (replace(MACHINE, cores=1), 88_000_000, Lane("wasm", 1)),
        (replace(MACHINE, cores=8, isolated=False), 5_000_000, Lane("wasm", 1, 4)),
        (replace(MACHINE, cores=6, little_memory=True), 5_000_000, Lane("wasm", 6)),
    ],
)
def test_workers_of_an_indexing_tower_are_as_many_as_cores_and_memory_serve(
    machine: Machine, weights: int | None, lane: Lane
) -> None:
    backends = Backends(machine)
    assert backends.crew(weights) == lane
    assert from_verdict(to_verdict(lane), backends.lanes(lane)) == lane
    backends.spare_memory()
    assert backends.crew(weights).workers == 1
    assert backends.pace == SPARING


def test_where_memory_is_short_one_worker_takes_small_batches() -> None:
    phone = Backends(replace(MACHINE, cores=8, little_memory=True))
    assert phone.crew(5_000_000) == Lane("wasm", 8)
    assert phone.pace == SPARING
    ios = Backends(replace(MACHINE, cores=6, little_memory=True, single_threaded=True))
    assert ios.crew(5_000_000) == ios.safe == Lane("wasm", 1)
    assert Backends(MACHINE).pace == USUAL


IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
ANDROID = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0.0.0"


@pytest.mark.parametrize(
    ("agent", "touch", "gigabytes", "single", "little"),
    [
        (IPHONE, 5, None, True, True),
        (MAC, 5, None, True, True),  # an iPad says that it is a Mac
        (MAC, 0, None, False, False),
        (ANDROID, 5, 1, False, True),
        (ANDROID, 5, 2, False, True),
        (ANDROID, 5, 4, False, False),
        (ANDROID, 5, 8, False, False),
    ],
)
def test_a_browser_tells_what_its_machine_has_memory_for(
    agent: str, touch: int, gigabytes: int | None, single: bool, little: bool
) -> None:
    machine = {"userAgent": agent, "hardwareConcurrency": 6, "deviceMemory": gigabytes}
    given = json.dumps({"navigator": machine, "touch": touch})
    told = json.loads(node.output(Path(__file__).with_name("describe_machine.js"), given=given))
    assert (told["singleThreaded"], told["littleMemory"]) == (single, little)


def test_a_graphics_card_is_tried_and_an_emulated_one_only_when_asked_for() -> None:
    assert GPU in Backends(WITH_CARD).lanes()
    assert GPU not in Backends(WITH_CARD, "wasm").lanes()
    emulated = replace(MACHINE, gpu=EMULATED)
    assert GPU not in Backends(emulated).lanes()
    assert GPU in Backends(emulated, "webgpu").lanes()


def test_the_fastest_lane_that_is_right_wins() -> None:
    backends = Backends(replace(WITH_CARD, cores=4))
    full, half = Trial(Lane("wasm", 4), 1.0, 0.9), Trial(Lane("wasm", 2), 1.0, 0.7)
    assert backends.best([full, Trial(GPU, 0.9999, 0.1), half]) == GPU
    assert backends.best([full, Trial(GPU, 0.98, 0.1), half]) == half.lane
    assert backends.best([full, Trial(GPU, 1.0, 2.0), half]) == half.lane
    assert backends.best([full, Trial(GPU, float("nan"), 0.1)]) == full.lane


def test_the_users_word_beats_the_clock_but_not_the_check() -> None:
    backends = Backends(WITH_CARD, "webgpu")
    safe = Trial(backends.safe, 1.0, 0.1)
    assert backends.best([safe, Trial(GPU, 1.0, 5.0)]) == GPU
    assert backends.best([safe, Trial(GPU, 0.5, 0.01)]) == backends.safe


def test_a_card_that_has_failed_is_left_alone_until_it_is_asked_for_again() -> None:
    backends = Backends(WITH_CARD)
    backends.distrust_gpu()
    assert backends.lanes() == [backends.safe]
    backends.choose("webgpu")
    assert GPU in backends.lanes()


def test_a_verdict_holds_for_one_browser_version_and_one_choice() -> None:
    backends = Backends(WITH_CARD)
    keys = {
        backends.key("net"),
        Backends(WITH_CARD, "webgpu").key("net"),
        Backends(replace(WITH_CARD, browser="a newer browser")).key("net"),
        Backends(replace(WITH_CARD, gpu=EMULATED)).key("net"),
        backends.key("another net"),
    }
    assert len(keys) == 5
    assert from_verdict(to_verdict(GPU), backends.lanes()) == GPU
    assert from_verdict("wasm 64", backends.lanes()) is None


def test_a_new_model_is_expected_where_others_have_run_well() -> None:
    backends = Backends(WITH_CARD)
    assert Backends(MACHINE).expected({}) == "wasm"
    assert backends.expected({}) == "webgpu"
    assert backends.expected({backends.key("net"): "wasm 2"}) == "wasm"
    assert backends.expected({"another browser|2|maker chip|auto|net": "wasm 2"}) == "webgpu"
    both = {backends.key("net"): "wasm 2", backends.key("other"): "webgpu 1"}
    assert backends.expected(both) == "webgpu"


def test_the_reference_pictures_are_unlike_one_another_and_always_the_same() -> None:
    first, again = ([np.asarray(picture) for picture in pictures()] for _ in range(2))
    assert all(np.array_equal(one, other) for one, other in zip(first, again, strict=True))
    rows = np.stack([picture.ravel() / 255.0 - 0.5 for picture in first])
    unit = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    assert np.max(unit @ unit.T - np.eye(len(rows))) < 0.9
