"""The tables that an evaluation prints."""

from __future__ import annotations

from training import report
from training.report import Result
from training.scores import Scores


def result(method: str, item: str, snr_db: float, gain_db: float, condition: str = "-") -> Result:
    return Result(method, condition, item, snr_db, Scores(gain_db, 0.7, 0.8, -40, 0.015))


RESULTS = [
    result("RNNoise", "T1", 0, 5.0),
    result("RNNoise", "T2", 0, 6.0),
    result("RNNoise", "T1", 10, 1.0),
    result("RNNoise", "T2", 10, 2.0),
    result("ours", "T1", 0, 9.0),
    result("ours", "T2", 0, 9.4),
    result("ours", "T1", 10, 7.0),
    result("ours", "T2", 10, 7.0),
]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_method_is_summed_up_by_its_mean_at_each_ratio() -> None:
    lines = report.summary(RESULTS, {"RNNoise": 0.0331, "ours": 0.0214}).splitlines()

    assert cells(lines[2])[:2] == ["voice over music, dB", "0 / 10"]
    assert cells(lines[3])[:2] == ["RNNoise", "5.5 / 1.5"]
    assert cells(lines[4]) == [
        *("ours", "9.2 / 7.0", "0.700 / 0.700", "0.800 / 0.800", "-40 / -40", "1.5 / 1.5"),
        "0.021",
    ]


def test_items_are_shown_with_the_methods_one_under_the_other() -> None:
    lines = report.by_item(RESULTS).splitlines()[2:]

    assert [cells(line)[:3] for line in lines[:4]] == [
        *(["T1", "0", "RNNoise"], ["T1", "0", "ours"]),
        *(["T1", "10", "RNNoise"], ["T1", "10", "ours"]),
    ]


def test_a_condition_is_summed_up_over_its_items() -> None:
    rough = [result("ours", f"T{i}", 5, 4.0 + i, condition="room") for i in range(3)]
    plain = [result("ours", f"T{i}", 5, 7.0, condition="as it is") for i in range(3)]

    lines = report.by_condition([*plain, *rough]).splitlines()[2:]

    assert [cells(line)[:3] for line in lines] == [
        *(["as it is", "ours", "7.0"], ["room", "ours", "5.0"])
    ]


def test_every_line_of_a_table_is_as_long_as_the_others() -> None:
    assert len({len(line) for line in report.by_item(RESULTS).splitlines()}) == 1
