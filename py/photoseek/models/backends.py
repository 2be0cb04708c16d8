"""Where a model's towers run: what the machine has, what the user wants, what a trial has shown."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Backend = Literal["wasm", "webgpu"]
"""onnxruntime-web's name for its CPU build, and for its native WebGPU build."""
BackendChoice = Literal["auto", "webgpu", "wasm"]
"""What the user has set; ``auto`` leaves it to a trial."""

MAX_THREADS = 8
"""Threads of one tower. They wait for one another by spinning, so more of them than free cores
cost: ViT-B/32 q8 took 154, 192, 285 and 387 ms a photo with one to four on two busy cores."""

MAX_WORKERS = 4
"""Workers of one vision tower. Python decodes 12-megapixel photos in 30 ms each on a thread of its
own, and one thread of ViT-B/32 q8 needs 134 to 166 ms a photo: more would wait for it."""

CREW_BYTES = 400 * 1024 * 1024
"""Weights of one vision tower in all of its workers: each has its own."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many pictures are held in memory while they are embedded."""

    batch: int
    """Pictures in one run."""
    in_flight: int
    """Batches being embedded while the next one is decoded."""


BATCH, IN_FLIGHT = 8, 4
"""Pictures embedded in one run, and stored in one transaction, which is what a crash can lose; and
batches under way while the next one is decoded: one in each of two workers, and one that waits for
each."""

USUAL, SPARING = Pace(BATCH, IN_FLIGHT), Pace(2, 1)
"""At 224 pixels a side a photo's numbers take 0.6 MB, before any layer: 24 MB for a batch of 8 that
is being made and 4 under way, 2.4 MB for 2 and 1."""

SAME = 0.99
"""Cosine to the reference that a backend must reach; quantised graphs are known to be silently
wrong on some WebGPU drivers, where it is far below."""


@dataclass(frozen=True, slots=True)
class Gpu:
    """A WebGPU adapter."""

    name: str
    """Vendor and architecture, as far as the browser tells."""
    software: bool
    """Emulated on the CPU, for tests: slower than wasm."""
    shader_f16: bool
    """Whether it computes in half precision."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What this browser on this machine can do."""

    browser: str
    """Name and version: what was found out holds for one."""
    cores: int
    isolated: bool
    """Without cross-origin isolation there are no threads."""
    single_threaded: bool
    """iOS, where WebAssembly threads run out of memory."""
    little_memory: bool
    """iOS, which ends a page that takes much, and machines of 2 GB and less."""
    gpu: Gpu | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A place where a tower can run."""

    backend: Backend
    threads: int
    """Of each worker."""
    workers: int = 1
    """Each with the whole network; they run side by side."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How a tower did in a lane."""

    lane: Lane
    cosine: float
    """The least of the reference inputs, to what wasm gives for them."""
    seconds: float
    """For one run over them, of one worker."""


class Backends:
    """The lanes of this machine, and which of them serve. One for all the models of an engine."""

    def __init__(self, machine: Machine, choice: BackendChoice = "auto") -> None:
        self.machine = machine
        self.choice = choice
        self.lane = self.safe
        """Where the vision tower ran last, or would if nothing better is found."""
        self._distrusted = False
        """Whether the GPU has failed in this visit."""
        self._short_of_memory = False

    @property
    def pace(self) -> Pace:
        """How many pictures are held at a time; see :meth:`ports.Encoder.pace`."""
        return SPARING if self.machine.little_memory or self._short_of_memory else USUAL

    @property
    def safe(self) -> Lane:
        """The lane that is right on every machine, and the measure for the others."""
        return self._wasm()[-1]

    def crew(self, weights: int | None) -> Lane:
        """The safe lane of a tower that is given one batch after the other.

        The threads of one worker wait for one another by spinning while Python decodes on one of
        the cores; workers of one thread do not. On two cores two of them took 291 to 322 ms a photo
        of 12 megapixels where one worker with two threads took 377 to 398 (ViT-B/32 q8, 30 photos,
        the loading included), and 179 to 187 in place of 263 to 274 with the built-in model.

        Args:
            weights: Bytes of the network; None where they are unknown.
        """
        safe = self.safe
        if weights is None or self._short_of_memory or self.machine.little_memory:
            return safe
        fitting = max(1, CREW_BYTES // max(1, weights))
        workers = max(1, min(self.machine.cores, MAX_WORKERS, fitting))
        return Lane("wasm", max(1, safe.threads // workers), workers)

    def lanes(self, safe: Lane | None = None) -> list[Lane]:
        """The lanes to try, the safe one first; one alone needs no trial.

        Args:
            safe: Instead of the wasm lanes for single runs; see :meth:`crew`.
        """
        wasm = self._wasm() if safe is None else [safe]
        if self._distrusted:
            return wasm[-1:]
        others = wasm[:-1] if self.choice != "webgpu" else []
        gpu = [Lane("webgpu", 1)] if self._may_use_gpu() else []
        return [wasm[-1], *gpu, *others]

    def expected(self, verdicts: Mapping[str, str]) -> Backend:
        """The backend that a model which is not there yet is likely to run on.

        The place to ask for a default precision, with ``machine.gpu.shader_f16``. Which precision a
        model was indexed with should be remembered: another one makes other vectors.

        Args:
            verdicts: What earlier trials have found, by :meth:`key`.
        """
        if not self._may_use_gpu():
            return "wasm"
        if self.choice == "webgpu":
            return "webgpu"
        here = [verdict for key, verdict in verdicts.items() if key.startswith(self._where())]
        # One driver is right or wrong, fast or slow, for all of them.
        return "wasm" if here and all(verdict.startswith("wasm") for verdict in here) else "webgpu"

    def key(self, network: str) -> str:
        """Under what the verdict on a network is remembered.

        Args:
            network: Names the file: model, revision and path.
        """
        return f"{self._where()}{network}"

    def distrust_gpu(self) -> None:
        """The device was lost or out of memory: wasm serves for the rest of this visit."""
        self._distrusted = True

    def spare_memory(self) -> None:
        """A worker has died, for want of memory perhaps: from now on there is one at a time."""
        self._short_of_memory = True

    def choose(self, choice: BackendChoice) -> None:
        """Follow the user; whoever asks for the GPU again gets it."""
        self.choice = choice
        self._distrusted = False
        self.lane = self.safe

    def best(self, trials: Sequence[Trial]) -> Lane:
        """The fastest of the lanes that are right; what the user has chosen, if it is right.

        Args:
            trials: The safe lane's first.
        """
        right = [trial for trial in trials if trial.cosine >= SAME]
        wanted = [trial for trial in right if trial.lane.backend == self.choice]
        best = min(
            wanted or right or trials[:1], key=lambda trial: trial.seconds / trial.lane.workers
        )
        return best.lane

    def _may_use_gpu(self) -> bool:
        gpu = self.machine.gpu
        if gpu is None or self.choice == "wasm":
            return False
        return not gpu.software or self.choice == "webgpu"

    def _wasm(self) -> list[Lane]:
        """From few threads to many: half the cores are the real ones where each has two threads.

        Two cores get two threads without a trial: indexing took 235 ms a photo with them and 293
        with one (ViT-B/32 q8, decoding on one of the cores), 313 and 304 beside another job. A
        trial would only see whether the machine is busy just now.
        """
        machine = self.machine
        if not machine.isolated or machine.single_threaded:
            return [Lane("wasm", 1)]
        most = max(1, min(machine.cores, MAX_THREADS))
        half = min(math.ceil(machine.cores / 2), MAX_THREADS)
        counts = {half, most} if machine.cores > 2 else {most}
        return [Lane("wasm", threads) for threads in sorted(counts)]

    def _where(self) -> str:
        machine = self.machine
        gpu = machine.gpu.name if machine.gpu else "no gpu"
        return f"{machine.browser}|{machine.cores}|{gpu}|{self.choice}|"


def to_verdict(lane: Lane) -> str:
    """A lane as it is remembered."""
    workers = f" x {lane.workers}" if lane.workers > 1 else ""
    return f"{lane.backend} {lane.threads}{workers}"


def from_verdict(verdict: str, lanes: Sequence[Lane]) -> Lane | None:
    """The lane that was remembered, if it is still to be had."""
    return next((lane for lane in lanes if to_verdict(lane) == verdict), None)
