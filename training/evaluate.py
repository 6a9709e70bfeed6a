"""`make eval-separator`: the separator beside RNNoise and beside doing nothing, on the test set."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from training import fresh, report, speed, testtracks
from training.conditions import CONDITIONS, PLAIN, Condition
from training.fetch import FetchError
from training.methods import METHODS, Method
from training.report import Result
from training.scores import score
from training.testset import DEV, SNRS_DB, TEST, Item, Recipe

_PROCESSES = 2
_ROBUST_SNR_DB = 5
_FRESH = Condition("other voices, other music")


@dataclass(frozen=True)
class Task:
    """One method on one item at one ratio of voice to music under one condition."""

    method: str
    condition: Condition
    item: str
    recipe: Recipe
    snr_db: float


def main() -> int:
    """Score everything and print the tables. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="training.evaluate", description=__doc__)
    parser.add_argument("--dev", action="store_true", help="the development set instead")
    parser.add_argument("--items", action="store_true", help="a table of every item as well")
    parser.add_argument("--robust", action="store_true", help="rooms, codecs, loudness ... as well")
    parser.add_argument(
        "--methods", nargs="+", choices=METHODS, default=list(METHODS), help="these only"
    )
    parser.add_argument("--jobs", type=int, default=_PROCESSES, metavar="N", help="processes")
    chosen = parser.parse_args()
    try:
        testtracks.make()
        unheard = fresh.make() if chosen.robust else {}
    except FetchError as e:
        print(e, file=sys.stderr)
        return 1
    recipes = DEV if chosen.dev else TEST
    results = scored(tasks(chosen.methods, [PLAIN], recipes, SNRS_DB), chosen.jobs)
    speeds = {method: speed.measured(method) for method in chosen.methods}
    print(report.summary(results, speeds), flush=True)
    if chosen.items:
        print(f"\n{report.by_item(results)}", flush=True)
    if chosen.robust:
        rough = tasks(chosen.methods, CONDITIONS, recipes, [_ROBUST_SNR_DB])
        rough += tasks(chosen.methods, [_FRESH], unheard, [_ROBUST_SNR_DB])
        print(f"\nVoice over music: {_ROBUST_SNR_DB} dB.\n")
        print(report.by_condition(scored(rough, chosen.jobs)), flush=True)
    return 0


def tasks(
    methods: Sequence[str],
    conditions: Iterable[Condition],
    recipes: Mapping[str, Recipe],
    snrs_db: Sequence[float],
) -> list[Task]:
    """Each method on all of these; those on the same sound are next to each other."""
    return [
        Task(method, condition, name, recipe, snr_db)
        for condition in conditions
        for name, recipe in recipes.items()
        for snr_db in snrs_db
        for method in methods
    ]


def scored(asked: Sequence[Task], processes: int) -> list[Result]:
    """All the tasks' results in their order, worked out by so many processes."""
    os.environ |= speed.ONE_THREAD  # read where numpy is loaded: by the processes to come
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return pool.map(_result, asked, chunksize=len(METHODS))


def _result(task: Task) -> Result:
    item = _item(task.condition, task.recipe, task.item, task.snr_db)
    scores = score(_method(task.method)(item.mix), item)
    return Result(task.method, task.condition.name, task.item, task.snr_db, scores)


@lru_cache(1)
def _item(condition: Condition, recipe: Recipe, name: str, snr_db: float) -> Item:
    return condition.item(recipe, name, snr_db)


@lru_cache
def _method(name: str) -> Method:
    return METHODS[name]()


if __name__ == "__main__":
    raise SystemExit(main())
