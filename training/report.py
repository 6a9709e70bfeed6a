"""Scores as tables to read: pure functions from results to text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from training.scores import Scores, mean

T = TypeVar("T")


@dataclass(frozen=True)
class Result:
    """The scores of one method on one item, at one ratio, under one condition."""

    method: str
    condition: str
    item: str
    snr_db: float
    scores: Scores


@dataclass(frozen=True)
class Column:
    """One score: its heading, the field of `Scores`, and how a value is written."""

    heading: str
    field: str
    form: str
    factor: float = 1

    def cell(self, scores: Scores) -> str:
        """The value as it is shown."""
        return format(getattr(scores, self.field) * self.factor, self.form)


COLUMNS = (
    Column("SI-SDR gain dB", "sisdr_gain_db", ".1f"),
    Column("eSTOI", "estoi", ".3f"),
    Column("STOI", "stoi", ".3f"),
    Column("left in pauses dB", "pauses_db", ".0f"),
    Column("words lost %", "words_lost", ".1f", 100),
)


def summary(results: Sequence[Result], speeds: Mapping[str, float]) -> str:
    """A row for each method: every score's mean over the items, one value for each ratio.

    `speeds` are seconds of one core for a second of sound.
    """
    ratios = _in_order(r.snr_db for r in results)
    rows = [["voice over music, dB", *[" / ".join(f"{r:g}" for r in ratios)] * len(COLUMNS), ""]]
    for method in _in_order(r.method for r in results):
        means = [
            mean([r.scores for r in results if (r.method, r.snr_db) == (method, ratio)])
            for ratio in ratios
        ]
        cells = [" / ".join(column.cell(m) for m in means) for column in COLUMNS]
        rows.append([method, *cells, f"{speeds[method]:.3f}"])
    return table(["", *(c.heading for c in COLUMNS), "x real time, one core"], rows)


def by_item(results: Sequence[Result]) -> str:
    """A row for each item, ratio and method."""
    rows = [
        [r.item, f"{r.snr_db:g}", r.method, *(column.cell(r.scores) for column in COLUMNS)]
        for r in sorted(results, key=lambda r: (r.item, r.snr_db))
    ]
    return table(["item", "dB", "method", *(c.heading for c in COLUMNS)], rows)


def by_condition(results: Sequence[Result]) -> str:
    """A row for each condition and method: the means over the items."""
    rows = []
    for condition in _in_order(r.condition for r in results):
        for method in _in_order(r.method for r in results):
            of_both = [r for r in results if (r.condition, r.method) == (condition, method)]
            scores = mean([r.scores for r in of_both])
            rows.append([condition, method, *(column.cell(scores) for column in COLUMNS)])
    return table(["condition", "method", *(c.heading for c in COLUMNS)], rows)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that reads well both as plain text and as Markdown."""
    widths = [max(len(cell) for cell in column) for column in zip(headings, *rows, strict=True)]
    lines = [headings, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |"
        for line in lines
    )


def _in_order(values: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(values))
