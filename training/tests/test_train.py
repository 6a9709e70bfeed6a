"""Runs of a few steps: every stage learns, and leaves weights that the backend loads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from nemo_local.media.separation import frontend
from nemo_local.media.separation.network import Network
from training import export, losses, mixing, train
from training.maker import Packs
from training.network import VoiceNetwork
from training.pool import Slots
from training.train import Plan


@pytest.mark.parametrize("stage", ["first", "second"])
def test_a_stage_learns_from_a_batch(pool: tuple[Slots, Slots], stage: str) -> None:
    torch.manual_seed(0)
    batch = mixing.batch(np.random.default_rng(3), *pool, 2)
    network = VoiceNetwork()
    network.standardise(batch.features, stage)
    answer = network.guess if stage == "first" else network
    other = [p.clone() for p in network.learnt("second" if stage == "first" else "first")]
    optimiser = torch.optim.Adam(network.learnt(stage), lr=1e-3)
    costs = []
    for _ in range(8):
        parts = losses.losses(losses.estimate(answer(batch.features), batch), batch)
        optimiser.zero_grad()
        losses.total(parts).backward()
        optimiser.step()
        costs.append(float(losses.total(parts).detach()))
    assert costs[-1] < 0.8 * costs[0]
    kept = network.learnt("second" if stage == "first" else "first")
    assert all(torch.equal(a, b) for a, b in zip(other, kept, strict=True))


def test_runs_follow_each_other_up_to_weights_that_run_in_numpy(
    packs: Packs, tmp_path: Path
) -> None:
    first = Plan(packs, tmp_path / "pool", tmp_path / "1", 1e9, "first", steps=2, slots=4, size=1)
    first = replace(first, report=1)
    train.train(first)
    second = replace(first, out=tmp_path / "2", stage="second", start=first.out / "last.pt")
    train.train(second)
    assert (second.out / "log.txt").read_text().count("magnitude") == 2
    ends = [torch.load(run.out / "last.pt", weights_only=True) for run in (first, second)]
    names = ["stage.gains.weight", "first.weight"]
    same = [[torch.equal(*(end["network"][name] for end in ends))] for name in names]
    assert same == [[True], [False]]

    export.export(second.out / "last.pt", tmp_path / "voicenet.npz")
    heard = np.zeros((1, 30, frontend.FEATURES), np.float32)
    filters = Network(tmp_path / "voicenet.npz").filters(heard, lambda: None)
    assert filters.shape == (1, 30, frontend.FILTERS)
    assert np.isfinite(filters).all()


def test_training_goes_on_from_the_backends_weights(tmp_path: Path) -> None:
    trained = VoiceNetwork()
    torch.save({"network": trained.state_dict(), "stage": "second"}, tmp_path / "last.pt")
    export.export(tmp_path / "last.pt", tmp_path / "voicenet.npz")
    again = VoiceNetwork()
    assert train.load(again, tmp_path / "voicenet.npz") is None
    for one, other in zip(trained.parameters(), again.parameters(), strict=True):
        torch.testing.assert_close(one, other, atol=1e-3, rtol=1e-3)
