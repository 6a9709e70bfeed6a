"""Matrices move by orthogonal steps of one size, whatever the size of their gradients."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from training.network import VoiceNetwork
from training.optimiser import Muon, optimisers, orthogonal


@pytest.mark.parametrize("shape", [(60, 20), (20, 60)])
def test_all_directions_of_a_matrix_come_out_about_equally_strong(shape: tuple[int, int]) -> None:
    uneven = torch.randn(shape, generator=torch.Generator().manual_seed(1)) * 1e-3
    uneven[:, 0] *= 100
    strengths = torch.linalg.svdvals(orthogonal(uneven))
    assert 0.5 < strengths.min() < strengths.max() < 1.3


def test_a_step_is_as_large_as_the_rate_says_for_faint_and_for_strong_gradients() -> None:
    moved = []
    for strength in (1e-6, 1e3):
        matrix = nn.Parameter(torch.zeros(30, 30))
        matrix.grad = strength * torch.randn(30, 30, generator=torch.Generator().manual_seed(1))
        Muon([matrix], lr=0.01, weight_decay=0).step()
        moved.append(float(matrix.detach().square().mean().sqrt()))
    assert moved[0] == pytest.approx(moved[1], rel=0.01)
    assert moved[0] == pytest.approx(0.01 * 0.2, rel=0.2)


def test_a_linear_map_is_learned() -> None:
    random = torch.Generator().manual_seed(1)
    true, found = torch.randn(8, 6, generator=random), nn.Parameter(torch.zeros(8, 6))
    muon = Muon([found], lr=0.05, weight_decay=0)
    for _ in range(300):
        seen = torch.randn(32, 6, generator=random)
        found.grad = None
        (seen @ (found - true).T).square().mean().backward()
        muon.step()
    assert (found - true).abs().max() < 0.1


def test_every_learned_weight_is_moved_by_exactly_one_optimiser() -> None:
    network = VoiceNetwork()
    learnt = network.learnt("second")
    moved_by = optimisers(network, learnt, 1e-3)
    moved = [id(p) for one in moved_by for group in one.param_groups for p in group["params"]]
    assert sorted(moved) == sorted(map(id, learnt))
    assert [isinstance(one, Muon) for one in moved_by] == [False, True]
    assert len(optimisers(network, network.learnt("first"), 1e-3)) == 1
