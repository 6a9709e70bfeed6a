"""Pieces of a recording share its separation: the work is done once, and nothing else changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import separation
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from nemo_local.media.probe import AudioStream
from nemo_local.media.render import Source
from nemo_local.media.render.apart import Stretch, windows
from nemo_local.media.render.model import Recording
from nemo_local.timeline import Draft, Segment, Stem, Track, TrackKind
from tests.support.media import clip, heard, rendered, source

CLIP_S = 12
PIECE_MS = 1500
NEAR = 2e-3  # what the limiter of a finished file changes


class Quarter:
    """A separator for whom a quarter of everything is voice; it counts what it is given."""

    name = "quarter"

    def __init__(self) -> None:
        self.samples = 0

    def voice(
        self,
        open_source: Callable[[], Iterator[Block]],
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Block]:
        for block in open_source():
            self.samples += len(block)
            yield block / 4


@pytest.fixture
def quarter(monkeypatch: pytest.MonkeyPatch) -> Quarter:
    by = Quarter()
    monkeypatch.setattr(separation, "separator", lambda name=None: by)
    return by


@pytest.fixture(scope="module")
def rising(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A sound that is nowhere the same."""
    folder = tmp_path_factory.mktemp("rising")
    sound = "aevalsrc=exprs='0.4*sin(2000*t*t/20)|0.3*sin(900*t)':s=48000"
    pcm = ("-c:a", "pcm_f32le")
    return source(clip(folder / "r.wav", seconds=CLIP_S, picture=None, sound=sound, codecs=pcm))


def one_after_the_other(pieces: list[Segment]) -> Draft:
    placed = [
        replace(p, id=f"s{i}", start_ms=i * PIECE_MS, duration_ms=PIECE_MS)
        for i, p in enumerate(pieces)
    ]
    return Draft((Track("t", TrackKind.VIDEO, tuple(placed)),))


def piece(in_ms: int, stem: Stem, **more: object) -> Segment:
    return Segment("", 0, PIECE_MS, media="m", in_ms=in_ms, stem=stem, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("stem", ["voice", "music"])
def test_a_clip_in_pieces_is_separated_once_and_sounds_as_before(quarter, rising, stem, tmp_path):
    cut = [piece(in_ms, stem) for in_ms in range(0, CLIP_S * 1000, PIECE_MS)]
    made = heard(rendered(one_after_the_other(cut), {"m": rising}, tmp_path, "wav"))
    share = 0.25 if stem == "voice" else 0.75
    assert np.abs(made - share * heard(rising.path)).max() < NEAR
    assert quarter.samples == CLIP_S * SAMPLE_RATE
    assert [p.name for p in tmp_path.iterdir()] == ["made.wav"]


def test_pieces_in_any_order_at_any_speed_of_either_part_take_their_own(quarter, rising, tmp_path):
    mixed = [piece(9000, "music"), piece(1000, "voice"), piece(4500, "voice", speed=2.0)]
    made = heard(rendered(one_after_the_other(mixed), {"m": rising}, tmp_path, "wav"))
    whole = heard(rising.path)
    inside = slice(SAMPLE_RATE // 10, SAMPLE_RATE)  # but for the seams between pieces
    for i, (in_ms, share) in enumerate([(9000, 0.75), (1000, 0.25)]):
        expected = share * whole[in_ms * 48 :][inside]
        assert np.abs(made[i * PIECE_MS * 48 :][inside] - expected).max() < NEAR
    assert 0.01 < np.abs(made[2 * PIECE_MS * 48 :]).max() < 0.2
    assert quarter.samples <= CLIP_S * SAMPLE_RATE


def test_a_clip_that_goes_round_is_separated_once(quarter, rising, tmp_path):
    again = replace(piece(0, "voice", loop=True), id="s", duration_ms=3 * CLIP_S * 1000)
    rendered(Draft((Track("t", TrackKind.VIDEO, (again,)),)), {"m": rising}, tmp_path, "wav")
    assert quarter.samples == CLIP_S * SAMPLE_RATE


def test_pieces_behind_the_end_of_their_sound_are_silent(quarter, rising, tmp_path):
    longer = replace(rising, info=replace(rising.info, duration_ms=60_000))
    behind = [piece(CLIP_S * 1000 + after, "voice") for after in (12_000, 14_000)]
    made = heard(rendered(one_after_the_other(behind), {"m": longer}, tmp_path, "wav"))
    assert len(made) == 2 * PIECE_MS * 48
    assert not made.any()


AN_HOUR = Recording(
    Path("talk.mp4"), AudioStream(0, "aac", 48000, 2, "stereo", True, 0, ""), 3_600_000
)


def taken(in_ms: int, **more: object) -> Stretch:
    return replace(Stretch(AN_HOUR, "voice", None, in_ms, 5000), **more)  # type: ignore[arg-type]


def test_what_lies_far_apart_is_not_separated_in_between():
    first, last = windows([taken(600_000), taken(100_000), taken(110_000, stem="music")])
    assert (first.uses, last.uses) == (2, 1)
    assert first.start_ms <= 90_000 and 125_000 <= first.end_ms < 150_000
    assert first.stems == {"voice", "music"}
    assert last.start_ms > 500_000 and last.stems == {"voice"}


def test_another_recording_stream_or_separator_is_another_matter():
    other = replace(AN_HOUR, stream=replace(AN_HOUR.stream, index=1))
    found = windows([taken(0), taken(0, separator="demucs"), taken(0, origin=other)])
    assert [w.uses for w in found] == [1, 1, 1]
