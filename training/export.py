"""A trained network to the file that the backend loads: 16-bit weights by torch's names."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from nemo_local.media.separation.network import WEIGHTS

_EXACT = ("mean", "scale", "stage.mean", "stage.scale")


def export(checkpoint: Path, out: Path) -> int:
    """Write the running mean of a run's weights to `out`; gives the file's size in bytes."""
    weights = torch.load(checkpoint, weights_only=True)["network"]
    arrays = {
        name: value.numpy().astype(np.float32 if name in _EXACT else np.float16)
        for name, value in weights.items()
    }
    with out.open("wb") as file:
        np.savez_compressed(file, **arrays)
    return out.stat().st_size


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    size = export(arguments.checkpoint, arguments.out)
    print(f"{arguments.out}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
