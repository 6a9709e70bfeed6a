"""The finished sound: encoded, and where a loudness is asked for, measured until it is met.

One gain and a limiter keep the dynamics that a level rider would flatten. An encoder
raises peaks by a few tenths of a decibel, so what counts is measured on the encoded file.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nemo_local.media import ffmpeg, loudness
from nemo_local.media.ffmpeg import Block
from nemo_local.media.loudness import METER, Loudness
from nemo_local.media.render.encode import RAW, feed, sound_args
from nemo_local.media.render.limit import Crests
from nemo_local.media.render.model import Format
from nemo_local.media.render.stages import Stages

PEAK_DBTP = -1.0
TOLERANCE_LU = 0.3
"""Half a unit is promised; the rest is left for other instruments."""

_FULL_SCALE_DB = -0.3
_HEADROOM_DB: dict[Format, float] = {"mp4": 0.8, "m4a": 0.8, "mp3": 0.8, "wav": 0.2}
_LOST_DB: dict[Format, float] = {"mp4": 0.0, "m4a": 0.0, "mp3": 0.25, "wav": 0.0}
"""LAME scales what it encodes by a few percent."""

_TRIES = 4


@dataclass(frozen=True)
class Level:
    """One gain for the whole, and the true peak that a limiter then holds, if there is need; dB."""

    gain_db: float
    ceiling_db: float | None

    def filters(self) -> list[str]:
        """FFmpeg's audio filters."""
        raised = f"volume={self.gain_db:.2f}dB"
        return [raised] if self.ceiling_db is None else [raised, *limiter(self.ceiling_db)]


def limiter(ceiling_db: float) -> list[str]:
    """Filters that hold true peaks at `ceiling_db`: at twice the rate they are within 0.2 dB."""
    hold = f"alimiter=limit={ceiling_db:.2f}dB:level=0:attack=5:release=50:latency=1"
    return ["aresample=96000", hold, "aresample=48000"]


def first_level(mix: Loudness, crests: Crests, target_lufs: float, fmt: Format) -> Level:
    """The level to try first for a mix that measures so; it is seldom not the last."""
    if mix.silent:
        return Level(0.0, None)
    ceiling = PEAK_DBTP - _HEADROOM_DB[fmt]
    wanted = target_lufs - mix.integrated_lufs + _LOST_DB[fmt]
    if mix.true_peak_dbtp + wanted <= ceiling:
        return Level(wanted, None)
    return Level(crests.gain_db(wanted, ceiling), ceiling)


def next_level(level: Level, finished: Loudness, target_lufs: float) -> Level | None:
    """What to change after a try that measures so; None when it is as promised."""
    off = 0.0 if finished.silent else target_lufs - finished.integrated_lufs
    over = finished.true_peak_dbtp - PEAK_DBTP
    if abs(off) <= TOLERANCE_LU and over <= 0:
        return None
    held = finished.true_peak_dbtp if level.ceiling_db is None else level.ceiling_db
    return Level(level.gain_db + off, held - over - 0.1 if over > 0 else level.ceiling_db)


@dataclass(frozen=True)
class Job:
    """Where a finished sound goes, and how the work is watched. `length` counts samples."""

    fmt: Format
    tags: tuple[str, ...]
    target: Path
    workdir: Path
    length: int
    stages: Stages
    cancelled: Callable[[], bool]


def write_sound(
    blocks: Generator[Block, None, None], job: Job, *, may_clip: bool, target_lufs: float | None
) -> None:
    """Encode the mix to `job.target`, at `target_lufs` if one is given."""
    if target_lufs is None:
        filters = limiter(_FULL_SCALE_DB) if may_clip else []
        args = _output(job, filters)
        feed(args, blocks, length=job.length, progress=job.stages.next(), cancelled=job.cancelled)
        return
    spool = job.workdir / "mix.f32"
    crests = Crests()
    level = first_level(_measured(blocks, spool, crests, job), crests, target_lufs, job.fmt)
    encoding, checking = job.stages.next(), job.stages.next()
    for _ in range(_TRIES):
        ffmpeg.run(
            [*RAW, "-i", f"file:{spool}", *_output(job, level.filters())],
            duration_ms=job.length * 1000 // ffmpeg.SAMPLE_RATE,
            progress=encoding,
            cancelled=job.cancelled,
        )
        finished = loudness.measure(job.target, cancelled=job.cancelled)
        better = next_level(level, finished, target_lufs)
        if better is None:
            break
        level = better
    checking(1.0)
    spool.unlink()


def _measured(
    blocks: Generator[Block, None, None], spool: Path, crests: Crests, job: Job
) -> Loudness:
    """The mix's loudness, measured while it is spooled to disk; its crests are gathered."""
    args = ["-v", "info", "-af", METER, "-f", "null", "-"]
    with spool.open("wb") as file:

        def spooled() -> Generator[Block, None, None]:
            with closing(blocks):
                for block in blocks:
                    file.write(block.tobytes())
                    crests.add(block)
                    yield block

        log = feed(
            args, spooled(), length=job.length, progress=job.stages.next(), cancelled=job.cancelled
        )
    return loudness.parse(log)


def _output(job: Job, filters: Sequence[str]) -> list[str]:
    return sound_args(job.fmt, filters, job.tags, job.target)
