"""The finished sound: encoded, and where a loudness is asked for, measured until it is met.

One gain and a limiter keep the dynamics that a level rider would flatten. An encoder
raises peaks by a few tenths of a decibel, so what counts is measured on the encoded file. Sounds
that are nearly silent, or nothing but clicks, come as near to the loudness as is good for them.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nemo_local.media import ffmpeg, loudness
from nemo_local.media.ffmpeg import Block
from nemo_local.media.loudness import LEVEL_METER, METER, Loudness
from nemo_local.media.render.encode import feed, sound_args
from nemo_local.media.render.limit import Crests
from nemo_local.media.render.model import Cover, Format, MixedSound
from nemo_local.media.render.stages import Stages

PEAK_DBTP = -1.0
TOLERANCE_LU = 0.3
"""Half a unit is promised; the rest is left for other instruments."""

_FULL_SCALE_DB = -0.3
_HEADROOM_DB: dict[Format, float] = {"mp4": 0.8, "m4a": 0.8, "mp3": 0.8, "wav": 0.2}
_LOST_DB: dict[Format, float] = {"mp4": 0.0, "m4a": 0.0, "mp3": 0.25, "wav": 0.0}
"""LAME scales what it encodes by a few percent."""

_BETWEEN_SAMPLES_DB = 1.0
"""So much higher than its samples a sound seldom is; a limiter without need does no harm."""

_TRIES = 4
_WORTH_A_TRY_LU = 0.5
_MOST_GAIN_DB = 30.0
"""What is so quiet is a room's noise, or what a separator left: louder still it would roar."""

_MOST_LIMITED_DB = 10.0
"""More than this a limiter is not asked to take from peaks: clicks would turn into noise."""

_SPOOLED = ["-c:a", "flac", "-compression_level", "0"]
"""24 bits under the mix's headroom: noise 120 dB down, in a third of what floats take on disk."""

_LISTEN = ["-dec", "0:0", "-filter_complex", f"[dec:0]{METER}[heard]"]
_LISTEN += ["-map", "[heard]", "-f", "null", "-"]
"""What was just encoded, decoded again and measured while the rest is being encoded."""


@dataclass(frozen=True)
class Level:
    """One gain for the whole, and the true peak that a limiter then holds, if there is need; dB."""

    gain_db: float
    ceiling_db: float | None

    def filters(self, headroom_db: float) -> list[str]:
        """FFmpeg's audio filters, for a mix that lies so far below its level."""
        raised = f"volume={self.gain_db + headroom_db:.2f}dB"
        return [raised] if self.ceiling_db is None else [raised, *limiter(self.ceiling_db)]


def limiter(ceiling_db: float) -> list[str]:
    """Filters that hold true peaks at `ceiling_db`: at twice the rate they are within 0.2 dB."""
    hold = f"alimiter=limit={ceiling_db:.2f}dB:level=0:attack=5:release=50:latency=1"
    return ["aresample=96000", hold, "aresample=48000"]


def within_reach(target_lufs: float, mix_lufs: float) -> float:
    """The loudness to aim at, for a mix that measures so."""
    return min(target_lufs, mix_lufs + _MOST_GAIN_DB)


def first_level(mix_lufs: float, crests: Crests, target_lufs: float, fmt: Format) -> Level:
    """The level to try first for a mix that measures so; it is seldom not the last."""
    if mix_lufs <= loudness.SILENCE_LUFS:
        return Level(0.0, None)
    ceiling = PEAK_DBTP - _HEADROOM_DB[fmt]
    wanted = target_lufs - mix_lufs + _LOST_DB[fmt]
    if crests.peak_db + wanted <= ceiling - _BETWEEN_SAMPLES_DB:
        return Level(wanted, None)
    return Level(min(crests.gain_db(wanted, ceiling), wanted + _MOST_LIMITED_DB), ceiling)


@dataclass(frozen=True, order=True)
class Miss:
    """How far a finished sound is from what was promised; a peak that is too high counts first."""

    over_db: float
    off_lu: float

    @classmethod
    def of(cls, finished: Loudness, target_lufs: float) -> Miss:
        """What is left to do on a file that measures so."""
        off = 0.0 if finished.silent else abs(target_lufs - finished.integrated_lufs)
        return cls(max(0.0, finished.true_peak_dbtp - PEAK_DBTP), off)

    @property
    def is_none(self) -> bool:
        """Whether it is as promised."""
        return not self.over_db and self.off_lu <= TOLERANCE_LU

    def is_worth(self, before: Miss) -> bool:
        """Whether so much was won since the try before that another may win more."""
        return self.over_db < before.over_db or self.off_lu < before.off_lu - _WORTH_A_TRY_LU


def next_level(level: Level, finished: Loudness, target_lufs: float, most_gain_db: float) -> Level:
    """What to change after a try that measures so."""
    off = 0.0 if finished.silent else target_lufs - finished.integrated_lufs
    over = finished.true_peak_dbtp - PEAK_DBTP
    held = finished.true_peak_dbtp if level.ceiling_db is None else level.ceiling_db
    gain = min(level.gain_db + off, most_gain_db)
    return Level(gain, held - over - 0.1 if over > 0 else level.ceiling_db)


@dataclass(frozen=True)
class Job:
    """Where a finished sound goes, and how the work is watched. `length` counts samples."""

    fmt: Format
    tags: tuple[str, ...]
    cover: Cover | None
    target: Path
    workdir: Path
    length: int
    stages: Stages
    cancelled: Callable[[], bool]


def write_sound(blocks: Generator[Block, None, None], job: Job, sound: MixedSound) -> None:
    """Encode the mix of `sound` to `job.target`, at its loudness if one is asked for."""
    target_lufs = sound.loudness_lufs
    if target_lufs is None:
        filters = limiter(_FULL_SCALE_DB) if sound.may_clip else []
        args = sound_args(job.fmt, filters, job.tags, job.cover, job.target)
        feed(args, blocks, length=job.length, progress=job.stages.next(), cancelled=job.cancelled)
        return
    spool, crests = job.workdir / "mix.flac", Crests()
    mix_lufs = _measured(blocks, spool, sound.headroom_db, crests, job)
    target_lufs = within_reach(target_lufs, mix_lufs)
    most_gain_db = target_lufs - mix_lufs + _MOST_LIMITED_DB
    level, best = first_level(mix_lufs, crests, target_lufs, job.fmt), Miss(math.inf, math.inf)
    progress, attempt = job.stages.next(), job.workdir / "attempt"
    for _ in range(_TRIES):
        finished = sound_args(
            job.fmt, level.filters(sound.headroom_db), job.tags, job.cover, attempt
        )
        log = ffmpeg.run(
            ["-v", "info", "-i", f"file:{spool}", *finished, *_LISTEN],
            duration_ms=job.length * 1000 // ffmpeg.SAMPLE_RATE,
            progress=progress,
            cancelled=job.cancelled,
        )
        measured = loudness.parse(log)
        miss = Miss.of(measured, target_lufs)
        if miss < best:
            shutil.move(attempt, job.target)
        following = next_level(level, measured, target_lufs, most_gain_db)
        if miss.is_none or following == level or not miss.is_worth(best):
            break
        level, best = following, min(miss, best)
    attempt.unlink(missing_ok=True)
    spool.unlink()


def _measured(
    blocks: Generator[Block, None, None],
    spool: Path,
    headroom_db: float,
    crests: Crests,
    job: Job,
) -> float:
    """The mix's loudness, measured while it is spooled to disk; its crests are gathered."""
    filters = f"{LEVEL_METER},volume=-{headroom_db:.2f}dB,aformat=sample_fmts=s32"

    def looked_at() -> Generator[Block, None, None]:
        with closing(blocks):
            for block in blocks:
                crests.add(block)
                yield block

    log = feed(
        ["-v", "info", "-af", filters, *_SPOOLED, f"file:{spool}"],
        looked_at(),
        length=job.length,
        progress=job.stages.next(),
        cancelled=job.cancelled,
    )
    return loudness.parse_level(log)
