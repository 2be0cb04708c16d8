"""Where towers run, and what happens when one fails, lies or is taken away."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import numpy as np
import pytest
from photoseek.errors import InferenceFailed, ModelClosed, ModelUnsupported
from photoseek.models.backends import Backends, Gpu, Lane
from photoseek.models.encoder import TowerEncoder
from photoseek.models.ports import Encoder

from .memory_models import DIMENSIONS, PROCESSOR, World, model_files
from .test_model_provider import in_world

CARD = replace(PROCESSOR, gpu=Gpu("card", software=False, shader_f16=False))
WASM, GPU = Lane("wasm", 1), Lane("webgpu", 1)
PICTURES = np.ones((3, 3, 8, 8), dtype=np.float32) * np.arange(1, 4).reshape(3, 1, 1, 1)


async def encoder_of(world: World) -> Encoder:
    world.put_beside({"mini": model_files()})
    return (await world.tab().load("mini")).encoder


def backends_of(encoder: Encoder) -> Backends:
    assert isinstance(encoder, TowerEncoder)
    return encoder._backends


@in_world
async def test_callers_that_come_while_a_tower_loads_wait_for_the_same_loading(
    world: World,
) -> None:
    encoder = await encoder_of(world)
    world.towers.may_open.clear()
    asking = [asyncio.create_task(encoder.encode_text(text)) for text in ("a", "b", "c")]
    await asyncio.sleep(0.01)
    asking[0].cancel()
    world.towers.may_open.set()
    await asyncio.gather(*asking[1:])
    assert len(world.towers.opened) == 1


@in_world
async def test_pictures_are_run_together_or_row_by_row_with_the_same_result(world: World) -> None:
    encoder = await encoder_of(world)
    together = await encoder.encode_images(PICTURES)
    assert world.towers.sizes == [3]
    encoder.close()
    world.towers.mixes_rows = True
    world.towers.sizes.clear()
    alone = await encoder.encode_images(PICTURES)
    assert world.towers.sizes == [1, 1, 1]
    assert np.array_equal(together.vectors, alone.vectors)
    assert together.vectors.shape == (3, DIMENSIONS)
    assert np.linalg.norm(together.vectors, axis=1) == pytest.approx(1)


@in_world
async def test_the_card_is_tried_against_wasm_once_and_the_verdict_remembered(
    world: World,
) -> None:
    world.machine = CARD
    encoder = await encoder_of(world)
    await encoder.encode_images(PICTURES)
    assert {lane for _, lane in world.towers.opened[:2]} == {WASM, GPU}
    assert len(world.towers.opened) == 3
    assert len(world.towers.live) == 1
    world.towers.opened.clear()
    again = await encoder_of(world)
    await again.encode_images(PICTURES)
    assert len(world.towers.opened) == 1


@in_world
async def test_a_card_that_is_silently_wrong_or_cannot_open_is_not_taken(world: World) -> None:
    world.machine = CARD
    world.towers.lies = {GPU}
    encoder = await encoder_of(world)
    await encoder.encode_images(PICTURES)
    assert world.towers.opened[-1][1] == WASM
    world.verdicts.known.clear()
    world.towers.lies, world.towers.fails = set(), {"webgpu"}
    other = await encoder_of(world)
    await other.encode_text("x")
    assert world.towers.opened[-1][1] == WASM


async def on_the_card(world: World) -> Encoder:
    """An encoder whose vision tower runs on the card."""
    world.machine = CARD
    encoder = await encoder_of(world)
    backends_of(encoder).choose("webgpu")
    await encoder.encode_images(PICTURES)
    assert world.towers.opened[-1][1] == GPU
    return encoder


@in_world
async def test_a_lost_card_costs_nothing_wasm_takes_over_with_the_same_input(world: World) -> None:
    encoder = await on_the_card(world)
    before = await encoder.encode_images(PICTURES)
    world.towers.loses = {"webgpu"}
    after = await encoder.encode_images(PICTURES)
    assert world.towers.opened[-1][1] == WASM
    assert np.array_equal(before.vectors, after.vectors)
    assert backends_of(encoder).lanes() == [WASM]


@in_world
async def test_zeros_from_a_card_are_a_lost_card(world: World) -> None:
    encoder = await on_the_card(world)
    world.towers.zeros = {"webgpu"}
    found = await encoder.encode_images(PICTURES)
    assert found.vectors.any(axis=1).all()
    assert world.towers.opened[-1][1] == WASM


@in_world
async def test_a_tower_that_fails_on_wasm_is_said_and_loaded_afresh_next_time(
    world: World,
) -> None:
    encoder = await encoder_of(world)
    world.towers.loses = {"wasm"}
    with pytest.raises(InferenceFailed, match="part=text"):
        await encoder.encode_text("x")
    world.towers.loses = set()
    assert (await encoder.encode_text("x")).vector.shape == (DIMENSIONS,)
    assert len(world.towers.opened) == 2


@in_world
async def test_what_a_tower_died_of_is_tried_once_more_with_another(world: World) -> None:
    encoder = await encoder_of(world)
    world.towers.dying = 1
    assert (await encoder.encode_text("x")).vector.shape == (DIMENSIONS,)
    assert len(world.towers.opened) == 2
    world.towers.dying = 2
    with pytest.raises(InferenceFailed):
        await encoder.encode_text("x")
    assert world.towers.live == set()
    assert (await encoder.encode_text("x")).vector.shape == (DIMENSIONS,)


@in_world
async def test_two_batches_of_a_tower_that_dies_cost_one_new_tower(world: World) -> None:
    encoder = await encoder_of(world)
    await encoder.encode_images(PICTURES)
    world.towers.dying = 1
    world.towers.may_run.clear()
    both = [asyncio.create_task(encoder.encode_images(PICTURES)) for _ in range(2)]
    await asyncio.sleep(0.01)
    world.towers.may_run.set()
    assert [len(found.vectors) for found in await asyncio.gather(*both)] == [3, 3]
    assert len(world.towers.opened) == 2


async def in_two_workers(world: World) -> Encoder:
    """With a batch under way in each of them."""
    world.machine = replace(CARD, cores=2, gpu=None)
    encoder = await encoder_of(world)
    await encoder.encode_images(PICTURES)
    assert [lane for _, lane in world.towers.opened] == [Lane("wasm", 1, 2)]
    return encoder


@in_world
async def test_batches_are_dealt_to_workers_and_one_alone_needs_one(world: World) -> None:
    encoder = await in_two_workers(world)
    await encoder.encode_images(PICTURES)
    assert len(world.towers.live) == 1
    batches = [PICTURES * factor for factor in range(1, 6)]
    found = await asyncio.gather(*map(encoder.encode_images, batches))
    assert len(world.towers.opened) == len(world.towers.live) == 2
    for batch, embeddings in zip(batches, found, strict=True):
        alone = await encoder.encode_images(batch)
        assert np.array_equal(embeddings.vectors, alone.vectors)
    await encoder.release_vision()
    await asyncio.sleep(0)
    assert len(world.towers.live) == 1


@in_world
async def test_a_worker_that_dies_beside_another_one_leaves_the_work_to_one(world: World) -> None:
    encoder = await in_two_workers(world)
    world.towers.dying = 2
    found = await asyncio.gather(*[encoder.encode_images(PICTURES) for _ in range(4)])
    assert [len(each.vectors) for each in found] == [3] * 4
    assert len(world.towers.live) == 1
    assert backends_of(encoder).crew(1) == Lane("wasm", 1)


@in_world
async def test_a_second_worker_that_cannot_be_opened_is_done_without(world: World) -> None:
    encoder = await in_two_workers(world)
    world.towers.fails = {"wasm"}
    found = await asyncio.gather(*[encoder.encode_images(PICTURES) for _ in range(4)])
    assert [len(each.vectors) for each in found] == [3] * 4
    assert len(world.towers.live) == 1


@in_world
async def test_a_search_by_photo_goes_before_the_batches_that_wait(world: World) -> None:
    encoder = await in_two_workers(world)
    world.towers.sizes.clear()
    world.towers.may_run.clear()
    batches = [asyncio.create_task(encoder.encode_images(PICTURES)) for _ in range(4)]
    await asyncio.sleep(0.01)
    batches[3].cancel()
    search = asyncio.create_task(encoder.encode_images(PICTURES[:1]))
    await asyncio.sleep(0.01)
    world.towers.may_run.set()
    await asyncio.gather(*batches[:3], search)
    assert world.towers.sizes == [3, 3, 1, 3]


@in_world
async def test_an_idle_vision_tower_is_given_back_after_a_while(world: World) -> None:
    encoder = await encoder_of(world)
    assert isinstance(encoder, TowerEncoder)
    encoder.rests = 0.02
    await encoder.prepare_vision()
    await encoder.encode_images(PICTURES)
    await encoder.encode_text("x")
    assert len(world.towers.live) == 2
    await asyncio.sleep(0.05)
    assert len(world.towers.live) == 1
    await encoder.encode_images(PICTURES)
    assert len(world.towers.opened) == 3


@in_world
async def test_a_tower_closed_under_a_waiting_query_is_no_fault(world: World) -> None:
    encoder = await encoder_of(world)
    world.towers.may_open.clear()
    asking = asyncio.create_task(encoder.encode_text("x"))
    await asyncio.sleep(0.01)
    # As when the user changes where the model runs.
    encoder.close()
    world.towers.may_open.set()
    with pytest.raises(ModelClosed):
        await asking
    assert world.towers.live == set()
    assert (await encoder.encode_text("x")).vector.shape == (DIMENSIONS,)


@in_world
async def test_a_card_chosen_just_now_is_not_distrusted_for_a_tower_that_was_closed(
    world: World,
) -> None:
    encoder = await on_the_card(world)
    world.towers.may_run.clear()
    running = asyncio.create_task(encoder.encode_images(PICTURES))
    await asyncio.sleep(0.01)
    encoder.close()
    await asyncio.sleep(0.01)
    world.towers.may_run.set()
    with pytest.raises(ModelClosed):
        await running
    assert GPU in backends_of(encoder).lanes()


@in_world
async def test_vectors_of_another_length_than_the_settings_say_are_refused(world: World) -> None:
    encoder = await encoder_of(world)
    world.towers.dimensions = 7
    with pytest.raises(ModelUnsupported, match="dimensions=4"):
        await encoder.encode_text("x")


@in_world
async def test_a_tower_without_the_output_is_refused_and_ended(world: World) -> None:
    encoder = await encoder_of(world)
    assert isinstance(encoder, TowerEncoder)
    encoder._spec = replace(encoder._spec, text_output="other")
    with pytest.raises(ModelUnsupported, match="needed=other"):
        await encoder.encode_text("x")
    assert world.towers.live == set()
