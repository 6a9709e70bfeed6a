"""How the weights are moved: matrices by orthogonal steps, all else by AdamW."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.optimizer import Optimizer

# Jordan et al. 2024: a quintic that brings singular values of 0..1 near 1 in five rounds.
_ROUNDS = 5
_A, _B, _C = 3.4445, -4.7750, 2.0315
_LIKE_ADAM = 0.2


class Muon(Optimizer):
    """Momentum whose singular values are all made about 1 (Jordan et al. 2024).

    A step is as large as AdamW's would be at the same rate (Liu et al. 2025). In single
    precision: `torch.optim.Muon` works in bfloat16, which few processors can, and took a quarter
    of a training step here.
    """

    def __init__(self, matrices: Iterable[Tensor], lr: float, weight_decay: float) -> None:
        super().__init__(matrices, {"lr": lr, "weight_decay": weight_decay, "momentum": 0.95})

    def step(self, closure: Callable[[], Any] | None = None) -> None:
        """Move every matrix that has a gradient."""
        with torch.no_grad():
            for group in self.param_groups:
                for matrix in group["params"]:
                    if matrix.grad is not None:
                        self._move(matrix, group)

    def _move(self, matrix: Tensor, group: dict[str, Any]) -> None:
        flow = self.state[matrix].setdefault("flow", torch.zeros_like(matrix))
        flow.lerp_(matrix.grad, 1 - group["momentum"])
        ahead = matrix.grad.lerp(flow, group["momentum"])
        matrix.mul_(1 - group["lr"] * group["weight_decay"])
        size = _LIKE_ADAM * math.sqrt(max(matrix.shape))
        matrix.add_(orthogonal(ahead), alpha=-group["lr"] * size)


def orthogonal(matrix: Tensor) -> Tensor:
    """About the nearest matrix whose singular values are all 1 (they come out at 0.7 to 1.2)."""
    if matrix.shape[0] > matrix.shape[1]:
        return orthogonal(matrix.T).T
    x = matrix / (matrix.norm() + 1e-7)
    for _ in range(_ROUNDS):
        squared = x @ x.T
        x = _A * x + torch.addmm(squared, squared, squared, beta=_B, alpha=_C) @ x
    return x


def optimisers(network: nn.Module, learnt: list[nn.Parameter], rate: float) -> list[Optimizer]:
    """What moves `learnt`: the matrices inside of the network orthogonally, the rest by AdamW.

    Recurrent weights and what leads out of the network count as the rest, as is usual.
    """
    within = [
        p
        for name, p in network.named_parameters()
        if p.ndim == 2 and name.endswith((".inward.weight", ".outward.weight"))
    ]
    chosen = {id(p) for p in within}
    matrices = [p for p in learnt if id(p) in chosen]
    rest = [p for p in learnt if id(p) not in chosen]
    moved_by: list[Optimizer] = [
        torch.optim.AdamW(rest, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    ]
    if matrices:
        moved_by.append(Muon(matrices, lr=rate, weight_decay=0.01))
    return moved_by
