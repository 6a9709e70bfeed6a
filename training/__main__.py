"""`make train`: from nothing to a file of weights, telling how long each step took.

Fetch Debian's packages, speak and compose what synthesisers and our composer add, pack it all, then
train the first stage for a quarter of the minutes and the second for the rest, and export.
A run that was cut off finds its packages, packs and pool again; the training itself begins anew,
or goes on with `--start` from the last weights. Runs of under ten minutes are for trying the whole
way out: they do with a few small packages.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from nemo_local.media.separation.network import WEIGHTS
from training import compose, export, fetch, pack, sources, speak
from training.cache import cache_folder
from training.maker import Packs
from training.train import Plan, train

FIRST_SHARE = 0.25
_TRIAL_MINUTES = 10


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--minutes", type=float, default=90, help="of training, after the packing")
    parser.add_argument("--start", type=Path, help="weights to go on from, .pt or .npz")
    chosen = parser.parse_args()
    is_trial = chosen.minutes < _TRIAL_MINUTES
    run = cache_folder() / ("trial" if is_trial else "run")
    for name, step in {**_sound(is_trial), **_learning(run, chosen, is_trial)}.items():
        began = time.monotonic()
        step()
        print(f"== {name}: {time.monotonic() - began:.0f} s", flush=True)
    print(f"The weights are in {run / 'voicenet.npz'}; the backend's are {WEIGHTS}.")


def _sound(is_trial: bool) -> dict[str, Callable[[], object]]:
    if is_trial:
        few = sources.selected(sources.FEW)
        return {
            "fetch": partial(fetch.fetch_all, fetch.wanted(few)),
            "pack": partial(pack.pack_all, few, "-trial"),
        }
    return {
        "fetch": partial(fetch.fetch_all, fetch.wanted(sources.ALL)),
        "speak": speak.main,
        "compose": compose.main,
        "pack": partial(pack.pack_all, sources.ALL),
    }


def _learning(
    run: Path, chosen: argparse.Namespace, is_trial: bool
) -> dict[str, Callable[[], object]]:
    suffix = "-trial" if is_trial else ""
    packs = Packs(cache_folder(), f"voices{suffix}", f"music{suffix}")
    slots = 200 if is_trial else 2400
    seconds = chosen.minutes * 60
    first, second = run / "first", run / "second"
    steps: dict[str, Callable[[], object]] = {}
    if not chosen.start:
        plan = Plan(packs, run / "pool", first, seconds * FIRST_SHARE, "first", slots=slots)
        steps["train the first stage"] = partial(train, plan)
        seconds *= 1 - FIRST_SHARE
    start = chosen.start or first / "last.pt"
    plan = Plan(packs, run / "pool", second, seconds, slots=slots, start=start)
    steps["train the second stage"] = partial(train, plan)
    steps["export"] = partial(export.export, second / "last.pt", run / "voicenet.npz")
    return steps


if __name__ == "__main__":
    main()
