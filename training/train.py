"""`make train`, the long part: packs to a network's weights, in the minutes given.

One process a core, each with its own mixes and one thread; their gradients are averaged (Muon and
AdamW, cosine schedule, running mean of the weights). A maker beside them keeps the pool fresh.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor

from training import losses, maker, mixing
from training.maker import Packs
from training.network import VoiceNetwork
from training.optimiser import optimisers
from training.pool import is_full, mark_full, slots

_SEED = 20261121
_LEAST_RATE = 2e-5
_KEPT = 0.998
Stage = Literal["first", "second"]
_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Plan:
    """A run: `size` mixes a step and process, until `seconds` or `steps` are over.

    It teaches one stage of the network, the second one on top of a frozen first. It begins from
    the weights of `start` (a checkpoint of an earlier run, or a file of weights as the backend
    has it) or from nothing, and tells its losses every `report` steps. `out` gets the log and
    `last.pt`.
    """

    packs: Packs
    pool: Path
    out: Path
    seconds: float
    stage: Stage = "second"
    steps: int | None = None
    slots: int = 2400
    size: int = 8
    processes: int = 2
    rate: float = 2e-3
    warm_up: int = 300
    start: Path | None = None
    report: int = 50


def train(plan: Plan) -> None:
    """Fill the pool, if it is not, and train. Raises `SystemExit` when a process fails."""
    made_of = f"{plan.slots} slots, {plan.packs.identity}"
    if not is_full(plan.pool, made_of):
        _fill(plan)
        mark_full(plan.pool, made_of)
    refresh = _SPAWN.Process(
        target=maker.refresh,
        args=(plan.packs, plan.pool, plan.slots, _SEED, os.getpid()),
        daemon=True,
    )
    refresh.start()
    plan.out.mkdir(parents=True, exist_ok=True)
    meeting = plan.out / "meeting"
    meeting.unlink(missing_ok=True)
    try:
        _run_all(_trainer, [(plan, rank, meeting) for rank in range(plan.processes)])
    finally:
        refresh.terminate()


def _fill(plan: Plan) -> None:
    began = time.monotonic()
    for kind in ("voices", "music"):
        slots(plan.pool, kind, plan.slots, fresh=True)
    bounds = [plan.slots * i // plan.processes for i in range(plan.processes + 1)]
    shares = [(plan.packs, plan.pool, plan.slots, _SEED, share) for share in pairwise(bounds)]
    _run_all(maker.fill, shares)
    print(f"pool of {plan.slots} voices and pieces: {time.monotonic() - began:.0f} s", flush=True)


def _run_all(work: Callable[..., None], arguments: Sequence[tuple[object, ...]]) -> None:
    processes = [_SPAWN.Process(target=work, args=one) for one in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise SystemExit("A process failed; its error stands above.")


def _trainer(plan: Plan, rank: int, meeting: Path) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(_SEED)
    dist.init_process_group(
        "gloo", init_method=f"file://{meeting}", rank=rank, world_size=plan.processes
    )
    random = np.random.default_rng([_SEED, 2 + rank])
    voices, music = (slots(plan.pool, kind, plan.slots) for kind in ("voices", "music"))
    network = VoiceNetwork()
    untouched = load(network, plan.start) if plan.start else "first"
    if untouched == plan.stage:
        seen = [mixing.batch(random, voices, music, 16).features for _ in range(3)]
        network.standardise(torch.cat(seen), plan.stage)
    for parameter in network.parameters():
        dist.broadcast(parameter.data, 0)
    answer = network.guess if plan.stage == "first" else network
    learnt = network.learnt(plan.stage)
    moved_by = optimisers(network, learnt, plan.rate)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    log = _Log(plan.out / "log.txt" if rank == 0 else None, plan.report)
    began, step = time.monotonic(), 0
    while (share := _shared_progress(plan, began, step)) < 1:
        for group in (group for one in moved_by for group in one.param_groups):
            group["lr"] = _rate(plan, step, share)
        batch = mixing.batch(random, voices, music, plan.size)
        parts = losses.losses(losses.estimate(answer(batch.features), batch), batch)
        network.zero_grad()
        losses.total(parts).backward()
        _average([p.grad for p in learnt if p.grad is not None], plan.processes)
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        for one in moved_by:
            one.step()
        kept = min(_KEPT, 1 - 1 / (step / 10 + 1))
        for name, value in network.state_dict().items():
            mean[name].lerp_(value, 1 - kept)
        step += 1
        log.add(parts, step, time.monotonic() - began)
        if rank == 0 and step % plan.report == 0:
            _save(plan, mean, step)
    if rank == 0:
        _save(plan, mean, step)
    dist.destroy_process_group()


class _Log:
    """The mean of each loss over the steps between two lines, on the terminal and in a file."""

    def __init__(self, path: Path | None, every: int) -> None:
        self._path = path
        self._every = every
        self._sums: dict[str, float] = {}

    def add(self, parts: dict[str, Tensor], step: int, seconds: float) -> None:
        """One step's losses."""
        for name, part in parts.items():
            self._sums[name] = self._sums.get(name, 0.0) + float(part.detach())
        if step % self._every == 0:
            means = " ".join(
                f"{name} {sum_ / self._every:.4f}" for name, sum_ in self._sums.items()
            )
            self._sums.clear()
            if self._path:
                line = f"step {step} {seconds:.0f} s {means}"
                print(line, flush=True)
                with self._path.open("a") as file:
                    file.write(line + "\n")


def _shared_progress(plan: Plan, began: float, step: int) -> float:
    """How much of the run is over, 0..1, by the first process's clock for all of them."""
    share = (time.monotonic() - began) / plan.seconds
    if plan.steps is not None:
        share = max(share, step / plan.steps)
    shared = torch.tensor(share, dtype=torch.double)
    dist.broadcast(shared, 0)
    return float(shared)


def _rate(plan: Plan, step: int, share: float) -> float:
    falling = (1 + math.cos(math.pi * share)) / 2
    return plan.rate * min(1, (step + 1) / plan.warm_up) * falling + _LEAST_RATE


def _average(gradients: list[Tensor], processes: int) -> None:
    flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
    dist.all_reduce(flat)
    flat /= processes
    for gradient, part in zip(gradients, flat.split([g.numel() for g in gradients]), strict=True):
        gradient.copy_(part.view_as(gradient))


def load(network: VoiceNetwork, start: Path) -> Stage | None:
    """Take over weights; the stage that they know nothing of yet, if there is one."""
    if start.suffix == ".npz":
        with np.load(start) as stored:
            weights = {name: torch.tensor(stored[name].astype(np.float32)) for name in stored}
        network.load_state_dict(weights)
        return None
    checkpoint = torch.load(start, weights_only=True)
    network.load_state_dict(checkpoint["network"])
    return "second" if checkpoint["stage"] == "first" else None


def _save(plan: Plan, mean: dict[str, Tensor], step: int) -> None:
    part = plan.out / "last.part"
    torch.save({"network": mean, "stage": plan.stage, "step": step}, part)
    part.replace(plan.out / "last.pt")
