"""A file of a model arrives whole and right, or not at all, whatever happens on the way."""

from __future__ import annotations

import asyncio
import hashlib

import pytest
from photoseek.errors import (
    DownloadCancelled,
    DownloadCut,
    HubBusy,
    HubFailed,
    HubUnreachable,
    ModelDamaged,
    ModelNotFound,
    ModelRefused,
    ModelUnavailable,
    NoRoomForModel,
    WebPageInstead,
)
from photoseek.models import fetching
from photoseek.models.fetching import fetch
from photoseek.models.host_answers import Wanted
from photoseek.models.listings import ModelFile
from photoseek.models.records import ModelProgress
from photoseek.models.transfers import Downloads

from .memory_hub import MemoryHost, MemoryStore

CONTENT = bytes(range(64))
ADDRESS = "https://hub/some/model/resolve/main/onnx/text_model.onnx"
DIGEST = f"sha256:{hashlib.sha256(CONTENT).hexdigest()}"
FILE = ModelFile("onnx/text_model.onnx", len(CONTENT), DIGEST)


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "CHUNK", 10)
    monkeypatch.setattr(fetching, "RETRY_AFTER", (0.0, 0.0, 0.0))


@pytest.fixture
def host() -> MemoryHost:
    return MemoryHost({ADDRESS: CONTENT})


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def get(host: MemoryHost, store: MemoryStore, file: ModelFile = FILE) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []

    async def run() -> None:
        await fetch(
            file,
            ADDRESS,
            Wanted(file="onnx/text_model.onnx", model="some/model"),
            host,
            store,
            may_go_on=lambda: asyncio.sleep(0),
            on_bytes=lambda loaded, arrived: told.append((loaded, arrived)),
        )

    asyncio.run(run())
    return told


def test_a_file_is_kept_in_chunks_checked_and_sealed(host: MemoryHost, store: MemoryStore) -> None:
    told = get(host, store)
    assert store.whole(DIGEST) == CONTENT
    assert [len(chunk) for chunk in store.chunks[DIGEST].values()] == [10] * 6 + [4]
    assert store.sealed == {DIGEST: 64}
    assert told[-1][0] == sum(arrived for _, arrived in told) == 64
    assert [asked.start for asked in host.asked] == [0]


def test_a_cut_goes_on_at_the_very_byte(host: MemoryHost, store: MemoryStore) -> None:
    host.cuts = [25, 3]
    get(host, store)
    assert store.whole(DIGEST) == CONTENT
    assert [asked.start for asked in host.asked] == [0, 25, 28]


def test_what_an_earlier_visit_has_kept_is_not_asked_for_again(
    host: MemoryHost, store: MemoryStore
) -> None:
    store.chunks[DIGEST] = {0: CONTENT[:10], 1: CONTENT[10:20], 3: CONTENT[30:40]}
    told = get(host, store)
    assert store.whole(DIGEST) == CONTENT
    assert [asked.start for asked in host.asked] == [20, 40]
    assert sum(arrived for _, arrived in told) == 64 - 30


def test_a_kept_chunk_that_has_gone_bad_is_fetched_again(
    host: MemoryHost, store: MemoryStore
) -> None:
    get(host, store)
    del store.chunks[DIGEST][2]
    host.asked.clear()
    get(host, store)
    assert store.whole(DIGEST) == CONTENT
    assert [asked.start for asked in host.asked] == [20]


@pytest.mark.parametrize("way", ["ignored", "refused"])
def test_a_host_without_ranges_is_read_from_the_start(
    host: MemoryHost, store: MemoryStore, way: str
) -> None:
    host.ranges = way != "ignored"
    host.refuses_ranges = way == "refused"
    host.cuts = [45]
    get(host, store)
    assert store.whole(DIGEST) == CONTENT
    assert store.sealed


def test_wrong_bytes_leave_nothing_and_the_next_try_starts_afresh(
    host: MemoryHost, store: MemoryStore
) -> None:
    host.files[ADDRESS] = CONTENT[:-1] + b"!"
    with pytest.raises(ModelDamaged):
        get(host, store)
    assert store.chunks == {}
    assert store.sealed == {}
    host.files[ADDRESS] = CONTENT
    get(host, store)
    assert store.sealed


@pytest.mark.parametrize("size", [63, 65])
def test_another_size_than_listed_is_found_out_before_it_is_downloaded(
    host: MemoryHost, store: MemoryStore, size: int
) -> None:
    host.files[ADDRESS] = bytes(size)
    with pytest.raises(ModelDamaged, match=f"size={size}, listed=64"):
        get(host, store)
    assert store.chunks == {}
    assert host.bodies[0].closed


def test_a_model_whose_owner_wants_to_be_asked_is_told_from_one_that_is_not_there(
    host: MemoryHost, store: MemoryStore
) -> None:
    host.status = 401
    host.headers = {"x-error-code": "GatedRepo"}
    with pytest.raises(ModelRefused, match="reason=gated") as caught:
        get(host, store)
    assert caught.value.detail.endswith("HTTP 401 GatedRepo")


@pytest.mark.parametrize(
    ("status", "error", "says"),
    [
        (401, ModelRefused, "reason=private"),
        (403, ModelRefused, "reason=forbidden"),
        (404, ModelNotFound, "reason=file"),
        (429, HubBusy, "seconds=30"),
        (500, HubFailed, "host="),
        (503, HubFailed, "host="),
        (418, ModelUnavailable, "reason=not-given"),
    ],
)
def test_every_refusal_is_of_its_own_kind(
    host: MemoryHost,
    store: MemoryStore,
    status: int,
    error: type[ModelUnavailable],
    says: str,
) -> None:
    host.status = status
    host.headers = {"retry-after": "30"}
    with pytest.raises(error, match=says) as caught:
        get(host, store)
    assert caught.value.code == error.code
    assert f"HTTP {status}" in caught.value.detail
    assert store.chunks == {}


@pytest.mark.parametrize("honest", [True, False])
def test_a_web_page_is_not_taken_for_a_model(
    host: MemoryHost, store: MemoryStore, honest: bool
) -> None:
    host.files[ADDRESS] = b"<HTML><p>Please log in".ljust(64)
    host.headers = {"content-type": "text/html; charset=utf-8"} if honest else {}
    with pytest.raises(WebPageInstead):
        get(host, store, FILE if honest else ModelFile(FILE.path, 64, "version:1"))
    assert store.sealed == {}


def test_a_connection_that_breaks_again_and_again_keeps_what_came(
    host: MemoryHost, store: MemoryStore
) -> None:
    host.cuts = [25, 0, 0, 0, 0]
    with pytest.raises(DownloadCut):
        get(host, store)
    assert store.whole(DIGEST) == CONTENT[:20]
    assert store.sealed == {}
    host.cuts.clear()
    get(host, store)
    assert store.whole(DIGEST) == CONTENT


def test_no_network_is_said_at_once(host: MemoryHost, store: MemoryStore) -> None:
    host.gone = True
    with pytest.raises(HubUnreachable, match="reason=host"):
        get(host, store)
    assert len(host.asked) == 1


def test_a_full_disk_keeps_what_fits(host: MemoryHost, store: MemoryStore) -> None:
    store.room = 2
    with pytest.raises(NoRoomForModel):
        get(host, store)
    store.room = None
    host.asked.clear()
    get(host, store)
    assert [asked.start for asked in host.asked] == [20]


def test_small_files_are_checked_by_their_git_id(host: MemoryHost, store: MemoryStore) -> None:
    blob = hashlib.sha1(b"blob 64\0" + CONTENT).hexdigest()
    get(host, store, ModelFile("config.json", 64, f"git:{blob}"))
    host.files[ADDRESS] = CONTENT[::-1]
    with pytest.raises(ModelDamaged):
        get(host, store, ModelFile("config.json", 64, f"git:{'0' * 40}"))
    assert list(store.sealed) == [f"git:{blob}"]


def test_a_file_of_unknown_size_ends_where_the_host_ends(
    host: MemoryHost, store: MemoryStore
) -> None:
    get(host, store, ModelFile("config.json", None, "version:1"))
    assert store.whole("version:1") == CONTENT
    assert store.sealed == {"version:1": 64}


# --- Several at once -----------------------------------------------------------------------------


class Told(list[ModelProgress]):
    """What was told of the downloads; the clock runs a second with each look at it."""

    now = 0.0

    def clock(self) -> float:
        self.now += 1.0
        return self.now


def test_two_who_want_the_same_file_wait_for_one_download(
    host: MemoryHost, store: MemoryStore
) -> None:
    told = Told()

    async def run() -> None:
        downloads = Downloads(store, told.append, told.clock)
        await asyncio.gather(
            *(downloads.get("some/model", "text tower", FILE, ADDRESS, host) for _ in range(2))
        )

    asyncio.run(run())
    assert len(host.asked) == 1
    assert {state.state for state in told[:-1]} == {"loading"}
    assert told[-1].state == "done"
    middle = told[5]
    assert (middle.model, middle.parts, middle.total) == ("some/model", ("text tower",), 64)
    assert middle.rate is not None
    assert 0 < middle.rate <= 7
    assert middle.seconds_left == pytest.approx((64 - middle.loaded) / middle.rate)


def test_a_paused_download_asks_for_nothing_until_it_goes_on(
    host: MemoryHost, store: MemoryStore
) -> None:
    told = Told()

    async def run() -> int:
        downloads = Downloads(store, told.append, told.clock)
        downloads.pause()
        getting = asyncio.create_task(downloads.get("m", "text tower", FILE, ADDRESS, host))
        for _ in range(20):
            await asyncio.sleep(0)
        before = len(host.asked)
        downloads.pause()
        downloads.resume()
        await getting
        return before

    assert asyncio.run(run()) == 0
    assert store.sealed
    assert "paused" in {state.state for state in told}


def test_a_cancelled_download_is_said_to_be_one_and_keeps_its_chunks(
    host: MemoryHost, store: MemoryStore
) -> None:
    told = Told()

    async def run() -> None:
        downloads = Downloads(store, told.append, told.clock)
        getting = asyncio.create_task(downloads.get("m", "text tower", FILE, ADDRESS, host))
        while not store.chunks:
            await asyncio.sleep(0)
        downloads.cancel()
        with pytest.raises(DownloadCancelled):
            await getting
        assert told[-1].state == "done"
        assert host.bodies[0].closed
        await downloads.get("m", "text tower", FILE, ADDRESS, host)

    asyncio.run(run())
    assert host.asked[1].start >= 10
    assert store.whole(DIGEST) == CONTENT


def test_one_who_gives_up_waiting_does_not_end_it_for_the_others(
    host: MemoryHost, store: MemoryStore
) -> None:
    async def run() -> None:
        downloads = Downloads(store, lambda _: None)
        waiting = [
            asyncio.create_task(downloads.get("m", "text tower", FILE, ADDRESS, host))
            for _ in range(2)
        ]
        while not host.asked:
            await asyncio.sleep(0)
        waiting[0].cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting[0]
        await waiting[1]

    asyncio.run(run())
    assert store.sealed
