"""What is decided without asking anyone: when to look again, what a status means, where to save."""

from __future__ import annotations

from pathlib import Path

import pytest

from nemo.errors import CUT, NemoError, from_service
from nemo.output import Done, Voice
from nemo.outputs import check_out, output_path
from nemo.redaction import Redaction
from nemo.render import hinted_format, kind_of, next_step, render_id, wanted_format
from nemo.store import forget_oldest
from nemo.turn import Heard, failure, next_look_s, outcome, without_noise
from tests.support.service import VIDEO, WITH_MUSIC


@pytest.mark.parametrize(
    ("elapsed_s", "next_s"),
    [(0, 30), (10, 20), (30, 60), (89, 1), (90, 60), (300, 30), (330, None), (9999, None)],
)
def test_the_looks_of_the_recovery(elapsed_s: float, next_s: float | None) -> None:
    assert next_look_s(1000.0, 1000.0 + elapsed_s) == next_s


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Done. I encountered a temporary issue. Try again.", "Done."),
        ("I encountered a temporary issue.", "I encountered a temporary issue."),
        ("All good.", "All good."),
        ("", ""),
    ],
)
def test_the_trailing_complaint(text: str, kept: str) -> None:
    assert without_noise(text) == kept


def test_an_error_beside_a_change_does_not_hide_the_change() -> None:
    heard = Heard(failures=[failure("X", "went wrong")])
    result = outcome(heard, "", VIDEO, WITH_MUSIC)
    assert result.changes
    assert "went wrong" in result.errors[0]


@pytest.mark.parametrize("after", [VIDEO, None, [], {"t": 7}])
def test_an_error_with_nothing_to_show_is_raised(after: object) -> None:
    heard = Heard(failures=[failure("2001", "no credits")])
    with pytest.raises(NemoError) as raised:
        outcome(heard, "", after, after)
    assert raised.value.exit_code == 5


@pytest.mark.parametrize(
    ("status", "attempt", "step"),
    [
        ("completed", 1, "fetch"),
        ("failed", 1, "again"),
        ("failed", 2, "stop"),
        ("cancelled", 1, "stop"),
        ("pending", 1, "wait"),
        ("processing", 2, "wait"),
        ("something new", 1, "wait"),
    ],
)
def test_what_a_status_means(status: str, attempt: int, step: str) -> None:
    assert next_step(status, attempt) == step


def test_no_two_renders_share_an_id() -> None:
    taken: dict[str, None] = {}
    for _ in range(3):
        taken[render_id(1_800_000_000.0, taken)] = None
    assert len(taken) == 3


@pytest.mark.parametrize(
    ("asked", "out", "chosen"),
    [
        (None, None, "mp3"),
        ("wav", None, "wav"),
        ("wav", "x.wav", "wav"),
        (None, "x.M4A", "m4a"),
        (None, "folder", "mp3"),
    ],
)
def test_which_format(asked: str | None, out: str | None, chosen: str) -> None:
    assert wanted_format(asked, out, "mp3") == chosen


SOUND = {"tt": 1, "m": {"role": "audio"}, "sg": [{"d": 1000}]}


@pytest.mark.parametrize(
    ("draft", "format_"),
    [
        ({"m": {"output": {"format": "mp3"}}}, "mp3"),
        ({"metadata": '{"output": {"format": "wav"}}'}, "wav"),  # as some services write it
        ({"m": {"output": {"format": "exe"}}}, "mp4"),
        ({"m": {"output": {"format": ["mp3"]}}}, "mp4"),
        ({"m": {"output": ["mp3"]}}, "mp4"),
        ({"m": 1}, "mp4"),
        ({"t": [SOUND]}, "mp3"),
        ({"t": [SOUND, {"tt": 0, "sg": [{"d": 1000}]}]}, "mp4"),
        ({"t": [SOUND, {"tt": 0, "sg": []}]}, "mp3"),
        ({"t": [SOUND], "m": {"output": {"format": "wav"}}}, "wav"),
        ([1], "mp4"),
        (None, "mp4"),
    ],
)
def test_what_a_timeline_is_for(draft: object, format_: str) -> None:
    assert hinted_format(draft) == format_


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x20ftypisom", "mp4"),
        (b"\0\0\0\x14ftypqt  ", "mp4"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "mp4"),
        (b"\0\0\0\x20ftypM4A \0", "m4a"),
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"ID3\x04", "mp3"),
        (b"\xff\xfb\x90\x00", "mp3"),
        (b"<html>", ""),
        (b'{"code": 1}', ""),
        (b"RIFF\0\0\0\0AVI ", ""),
        (b"", ""),
    ],
)
def test_a_file_is_known_by_its_beginning(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


@pytest.mark.parametrize(
    ("code", "status", "known", "exit_code"),
    [
        (1001, 200, "1001", 3),
        (0, 401, "1001", 3),
        (1002, 404, "1002", 1),
        (2001, 402, "2001", 5),
        (0, 402, "402", 5),
        (402, 200, "402", 5),
        (0, 413, "4002", 2),
        (4001, 400, "4001", 2),
        (0, 429, "429", 1),
        (0, 418, "418", 1),
        (7777, 200, "7777", 1),
    ],
)
def test_every_refusal_has_its_exit_code(
    code: int, status: int, known: str, exit_code: int
) -> None:
    error = from_service(code, status, "")
    assert (error.code, error.exit_code) == (known, exit_code)
    assert error.message.endswith(".")
    assert not error.doubtful


def test_only_a_request_that_nobody_can_name_a_fault_of_is_the_skill_s() -> None:
    assert "skill" in from_service(0, 400, "").hint
    named = from_service(400, 200, "the address cannot be fetched")
    assert named.message.endswith("It says: the address cannot be fetched")
    assert "skill" not in named.hint


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_failing_service_leaves_a_doubt(status: int) -> None:
    assert from_service(0, status, "").doubtful
    assert NemoError(CUT, "").doubtful


def test_outputs_go_where_they_were_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    assert output_path("a.mp4", "mp4", "talk") == tmp_path / "a.mp4"
    assert output_path("a", "mp3", "talk") == tmp_path / "a.mp3"
    assert output_path("folder", "wav", "talk") == tmp_path / "folder" / "talk.wav"
    assert output_path("new/", "wav", "talk") == tmp_path / "new" / "talk.wav"
    assert output_path(None, "mp4", "talk") == tmp_path / "talk-edited.mp4"
    check_out("folder", "mp3")
    check_out("v1.2.mp4", None)
    for bad in ("a.mov", "a.b"):
        with pytest.raises(NemoError):
            check_out(bad, None)


def test_memory_forgets_what_is_long_out_of_use_but_nothing_that_is_open_or_recent() -> None:
    month_s = 30 * 24 * 3600
    old = {f"old {n}": {"at": n, "open": n == 3} for n in range(210)}
    recent = {f"recent {n}": {"at": month_s + n, "open": False} for n in range(1, 150)}
    table = {**old, **recent}
    forget_oldest(table, "at", now=2 * month_s, open_if=lambda record: record["open"])
    kept_of_old = [name for name in table if name in old]
    assert recent.keys() <= table.keys()
    assert kept_of_old == ["old 3", *(f"old {n}" for n in range(159, 210))]


class Stream:
    """A stream that remembers, and may be a terminal."""

    def __init__(self, terminal: bool) -> None:
        self.text, self.terminal = "", terminal

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return self.terminal


def voice(*, terminal: bool, clock: list[float] | None = None) -> tuple[Voice, Stream, Stream]:
    out, err = Stream(terminal), Stream(terminal)
    made = Voice(
        out,  # type: ignore[arg-type]
        err,  # type: ignore[arg-type]
        as_json=not terminal,
        redact=Redaction(),
        command_line=" ".join,
        clock=(clock or [0.0]).pop,
    )
    return made, out, err


def test_progress_is_a_line_that_is_redrawn_on_a_terminal() -> None:
    made, out, err = voice(terminal=True, clock=[9.0, 2.0, 1.05, 1.0])
    for percent in (1, 2, 50, 100):
        made.progress("Uploading", percent)
    made.finish(Done("Ready.", next_words=("state.py",), details=["one", "two"]))
    assert err.text == "\rUploading   1 %\rUploading  50 %\rUploading 100 %\n"
    assert out.text == "Ready.\none\ntwo\nNext: state.py\n"


def test_elsewhere_progress_is_a_line_now_and_then() -> None:
    moments = [float(second) for second in range(101)]
    made, _, err = voice(terminal=False, clock=moments[::-1])
    for percent in range(101):
        made.progress("Uploading", percent)
    percents = [int(line.split()[1]) for line in err.text.splitlines()]
    assert percents == [0, 15, 30, 45, 60, 75, 90, 100]


def test_elsewhere_what_is_quick_takes_two_lines() -> None:
    made, _, err = voice(terminal=False, clock=[0.0] * 300)
    for percent in range(3, 101):
        made.progress("Uploading", percent)
    made.progress("Saving", 100)
    assert err.text == "Uploading 3 %\nUploading 100 %\nSaving 100 %\n"


def test_what_comes_after_a_streamed_answer_has_a_line_of_its_own() -> None:
    made, out, err = voice(terminal=True, clock=[2.0, 1.0])
    made.stream("Cut it. ")
    made.stream("It is short now.")
    made.progress("Rendering", 5)
    made.notice("Still working.")
    made.finish(Done("Cut it. It is short now. Saved.", untold="Saved."))
    assert out.text == "Cut it. It is short now.\nSaved.\n"
    assert err.text == "\rRendering   5 %\nStill working.\n"
