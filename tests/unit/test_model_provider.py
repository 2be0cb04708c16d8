"""Where models are looked for, what is kept of them, and what one tab may not take from another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from photoseek.errors import (
    Busy,
    HubUnreachable,
    ModelChanged,
    ModelUnavailable,
    ModelUnsupported,
    NoRoomForModel,
)

from .memory_models import MemoryHolds, MemoryPlace, World, model_files, picked

ID = "me/model"


def kept(world: World, kind: str = "chunks/") -> set[str]:
    return {path for path in world.origin.disk.entries if path.startswith(kind)}


def contents(world: World) -> set[bytes]:
    """The chunks that are kept."""
    return {world.origin.disk.entries[path] for path in kept(world)}


def in_world(test: Callable[[World], Awaitable[None]]) -> Callable[[], None]:
    """A test that needs a loop from its first line on."""

    async def start() -> None:
        await test(World())

    def run() -> None:
        asyncio.run(start())

    run.__name__ = test.__name__
    return run


# --- The order of sources ------------------------------------------------------------------------


@in_world
async def test_what_lies_beside_the_page_comes_before_what_is_kept_and_the_hub_last(
    world: World,
) -> None:
    world.put_on_hub(ID, model_files("hub"))
    loaded = await world.tab().load(ID)
    assert loaded.info.origin == "hub"
    assert await loaded.encoder.encode_text("x")
    listings = [asked for asked in world.host.asked if "/api/" in asked.address]
    assert len(listings) == 1

    # Kept: the hub is asked no more.
    world.host.asked.clear()
    again = await world.tab().load(ID)
    await again.encoder.encode_text("x")
    assert {asked.address for asked in world.host.asked} == {"models/index.json"}
    assert again.spec.fingerprint == loaded.spec.fingerprint

    world.put_beside({ID: model_files("site")})
    beside = await world.tab().load(ID)
    assert beside.info.origin == "site"
    assert beside.spec.fingerprint != loaded.spec.fingerprint
    await beside.encoder.encode_text("x")
    assert world.towers.opened[-1][0] == "text_quantized site"


@in_world
async def test_a_model_that_is_nowhere_is_said_to_be(world: World) -> None:
    with pytest.raises(ModelUnavailable, match="reason=no-built-in"):
        await world.tab().load("mini")
    with pytest.raises(ModelUnavailable, match="reason=files-not-kept"):
        await world.tab().load("file:mine")
    world.host.gone = True
    with pytest.raises(HubUnreachable):
        await world.tab().load(ID)


@in_world
async def test_the_list_has_the_known_ones_then_the_sites_then_the_kept(world: World) -> None:
    world.put_beside({"mini": model_files("mini"), "site/own": model_files("own")})
    world.put_on_hub(ID, model_files("hub"))
    await world.tab().load(ID)
    listed = await world.tab().listed()
    assert listed[0].id == "mini"
    assert [info.id for info in listed][-2:] == ["site/own", ID]
    assert {info.id: info.origin for info in listed}["Xenova/clip-vit-base-patch32"] == "hub"
    # Settings are here, towers not.
    assert listed[-1].download == len("text_quantized hub") + len("vision_quantized hub")
    assert listed[0].download == 0


@in_world
async def test_an_unfit_precision_is_not_taken_by_itself(world: World) -> None:
    files = model_files("m", suffixes=("_quantized", "")) | {
        "preprocessor_config.json": b'{"do_normalize": false, "size": 8, "crop_size": 8}'
    }
    world.put_on_hub(ID, files)
    assert (await world.tab().load(ID)).spec.precision == "fp32"
    assert (await world.tab().load(ID, "q8")).spec.precision == "q8"
    # What was chosen once stays.
    assert (await world.tab().load(ID)).spec.precision == "q8"


# --- What is kept --------------------------------------------------------------------------------


@in_world
async def test_files_that_two_models_share_stay_until_both_are_gone(world: World) -> None:
    shared = model_files("shared")
    other = shared | {"onnx/vision_model_quantized.onnx": b"another eye"}
    world.put_on_hub(ID, shared)
    world.put_on_hub("me/other", other)
    tab = world.tab()
    for model in (ID, "me/other"):
        loaded = await tab.load(model)
        await loaded.encoder.encode_text("x")
        loaded.close()
    await tab.remove(ID)
    assert b"text_quantized shared" in contents(world)
    assert {model.id for model in await tab.stored()} == {"me/other"}
    await tab.remove("me/other")
    assert world.origin.disk.entries == {}


@in_world
async def test_what_is_not_supported_leaves_nothing(world: World) -> None:
    world.put_on_hub(ID, model_files(config={"model_type": "odd"}))
    with pytest.raises(ModelUnsupported):
        await world.tab().load(ID)
    assert world.origin.disk.entries == {}
    assert not any(world.origin.held.values())


@in_world
async def test_nothing_is_on_its_way_any_more_when_a_file_is_refused(world: World) -> None:
    files = model_files() | {"tokenizer.json": b"{}"}
    files["config.json"] += b" " * 500
    world.put_on_hub(ID, files)
    with pytest.raises(ModelUnsupported, match="tokenizer"):
        await world.tab().load(ID)
    await asyncio.sleep(0.05)
    assert world.origin.disk.entries == {}


@in_world
async def test_a_full_disk_is_said_and_memory_serves(world: World) -> None:
    world.put_on_hub(ID, model_files())
    world.origin.disk.room = 2
    tab = world.tab()
    with pytest.raises(NoRoomForModel):
        await tab.load(ID)
    tab.keep_in_memory()
    loaded = await tab.load(ID)
    await loaded.encoder.encode_text("x")


# --- Several tabs --------------------------------------------------------------------------------


@in_world
async def test_a_model_that_another_tab_uses_is_not_removed(world: World) -> None:
    world.put_on_hub(ID, model_files())
    loaded = await world.tab().load(ID)
    other = world.tab()
    with pytest.raises(Busy, match="reason=model-in-use-elsewhere"):
        await other.remove(ID)
    await loaded.encoder.encode_text("x")
    loaded.close()
    await other.remove(ID)
    assert world.origin.disk.entries == {}


@in_world
async def test_a_model_that_another_tab_is_downloading_is_not_removed(world: World) -> None:
    world.put_on_hub(ID, model_files())
    loading = asyncio.create_task(world.tab().load(ID))
    other = world.tab()
    while not kept(world, "models/"):
        await asyncio.sleep(0)
    with pytest.raises(Busy):
        await other.remove(ID)
    loaded = await loading
    assert (await loaded.encoder.encode_text("x")).vector.shape == (4,)


@in_world
async def test_a_tab_that_has_ended_holds_nothing(world: World) -> None:
    world.put_on_hub(ID, model_files())
    holds = MemoryHolds(world.origin)
    await world.tab(holds).load(ID)
    holds.die()
    await world.tab().remove(ID)
    assert world.origin.disk.entries == {}


@in_world
async def test_a_new_version_of_a_model_deletes_no_file_that_another_tab_still_uses(
    world: World,
) -> None:
    world.put_beside({ID: model_files("old")})
    old = await world.tab().load(ID)
    await old.encoder.encode_text("x")
    world.put_beside({ID: model_files("new")})
    new = await world.tab().load(ID)
    assert new.spec.fingerprint != old.spec.fingerprint
    assert b"text_quantized old" in contents(world)
    old.close()
    await world.tab().tidy()
    assert b"text_quantized old" not in contents(world)


@in_world
async def test_tidying_deletes_nothing_that_comes_from_the_users_files_in_another_tab(
    world: World,
) -> None:
    adding = asyncio.create_task(world.tab().add("mine", picked(model_files())))
    other = world.tab()
    while not adding.done():
        await other.tidy()
    await adding
    assert (await other.load("file:mine")).info.origin == "files"


# --- The user's own files ------------------------------------------------------------------------


@in_world
async def test_a_tab_closed_while_files_are_added_leaves_no_model_that_cannot_load(
    world: World,
) -> None:
    steps = 0
    while True:
        holds, disk = MemoryHolds(world.origin), MemoryPlace(world.origin.disk.entries)
        closing = world.tab(holds, disk)
        adding = asyncio.create_task(closing.add("mine", picked(model_files("mine"))))
        for _ in range(steps):
            await asyncio.sleep(0)
        if adding.done():
            break
        # The tab is gone: nothing that it does later is seen by others.
        disk.entries = {}
        holds.die()
        adding.cancel()
        await asyncio.wait([adding])
        other = world.tab()
        for model in await other.stored():
            loaded = await other.load(model.id)
            await loaded.encoder.encode_text("x")
            loaded.close()
            await other.remove(model.id)
        await other.tidy()
        assert world.origin.disk.entries == {}, f"after {steps} steps"
        steps += 1
    assert steps > 20
    assert [model.id for model in await world.tab().stored()] == ["file:mine"]


@in_world
async def test_files_that_are_no_model_do_not_replace_the_one_of_their_name(world: World) -> None:
    tab = world.tab()
    await tab.add("mine", picked(model_files("good")))
    with pytest.raises(ModelUnsupported):
        await tab.add("mine", picked(model_files("bad", config={"model_type": "odd"})))
    assert b"text_quantized bad" not in contents(world)
    loaded = await tab.load("file:mine")
    await loaded.encoder.encode_text("x")
    assert world.towers.opened[-1][0] == "text_quantized good"


# --- The built-in model --------------------------------------------------------------------------


@in_world
async def test_bytes_of_an_updated_site_do_not_get_the_name_of_the_old_model(world: World) -> None:
    world.put_beside({"mini": model_files("old")})
    tab = world.tab()
    loaded = await tab.load("mini")
    world.put_beside({"mini": model_files("new")})
    with pytest.raises(ModelChanged, match="model-changed"):
        await loaded.encoder.encode_text("x")
    assert world.towers.opened == []
    fresh = await world.tab().load("mini")
    await fresh.encoder.encode_text("x")
    assert fresh.spec.fingerprint != loaded.spec.fingerprint


@in_world
async def test_settings_of_an_updated_site_are_not_mixed_either(world: World) -> None:
    world.put_beside({"mini": model_files("old")})
    tab = world.tab()
    await tab.listed()
    changed = {"model_type": "clip", "projection_dim": 8}
    world.put_beside({"mini": model_files("new", config=changed)})
    with pytest.raises(ModelChanged):
        await tab.load("mini")
