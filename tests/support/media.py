"""Small clips of every kind, and the instruments that measure what a render made of them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import SAMPLE_RATE, executable
from nemo_local.media.probe import probe
from nemo_local.media.render import Output, Source, render
from nemo_local.timeline import Draft, Segment, Track, TrackKind

H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bf", "2"]
AAC = ["-c:a", "aac", "-b:a", "128k"]


def ffmpeg(*args: object) -> bytes:
    """Run FFmpeg and return its stdout; its stderr is the test's failure."""
    command = [executable(), "-v", "error", "-nostdin", "-y", *map(str, args)]
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def clip(
    path: Path,
    *,
    seconds: float = 2.0,
    picture: str | None = "testsrc2=s=320x180:r=25",
    sound: str | None = "sine=f=440:r=48000",
    codecs: tuple[str, ...] = (*H264, *AAC),
    before_sound: tuple[str, ...] = (),
) -> Path:
    """A file of a lavfi picture and a lavfi sound, either of which may be left out."""
    args: list[object] = []
    if picture:
        args += ["-f", "lavfi", "-t", seconds, "-i", picture]
    if sound:
        args += [*before_sound, "-f", "lavfi", "-t", seconds, "-i", sound]
    ffmpeg(*args, *codecs, path)
    return path


CLICKS = "aevalsrc=exprs='if(lt(mod(t-0.3\\,0.7)\\,0.0001)\\,0.9\\,0)':s=48000:c=stereo"


def source(path: Path) -> Source:
    """The file with what the probe says of it."""
    return Source(path, probe(path))


def shown(segment: Segment, **draft: object) -> Draft:
    """A draft of one segment on a video track."""
    return Draft((Track("t1", TrackKind.VIDEO, (segment,)),), **draft)  # type: ignore[arg-type]


def whole(of: Source, **segment: object) -> Segment:
    """A segment that is all of the source "m"."""
    facts = {"start_ms": 0, "duration_ms": of.info.duration_ms, "media": "m", **segment}
    return Segment("s1", **facts)  # type: ignore[arg-type]


def rendered(draft: Draft, sources: dict[str, Source], folder: Path, fmt: str = "mp4") -> Path:
    """The file that a draft becomes."""
    target = folder / f"made.{fmt}"
    render(draft, sources, Output(fmt), target, workdir=folder)  # type: ignore[arg-type]
    return target


def packets(path: Path, stream: str) -> str:
    """A hash of one stream's packets as they are stored."""
    return ffmpeg("-i", path, "-map", stream, "-c", "copy", "-f", "streamhash", "-").decode()


def heard(path: Path, stream: int = 0) -> NDArray[np.float32]:
    """The sound as a player times it: (samples, 2) from the file's zero on."""
    args = ["-map", f"0:a:{stream}", "-af", f"aresample={SAMPLE_RATE}:async=1:first_pts=0"]
    raw = ffmpeg("-i", path, *args, "-ac", 2, "-f", "f32le", "-")
    return np.frombuffer(raw, "<f4").reshape(-1, 2)


def clicks(sound: NDArray[np.float32], apart_s: float = 0.2) -> list[int]:
    """The samples at which clicks peak."""
    level, found = np.abs(sound[:, 0]), []
    threshold = 0.5 * level.max()
    at = 0
    while (rest := np.flatnonzero(level[at:] > threshold)).size:
        first = at + int(rest[0])
        around = level[first : first + SAMPLE_RATE // 100]
        found.append(first + int(np.argmax(around)))
        at = first + int(apart_s * SAMPLE_RATE)
    return found


def frames(path: Path, pix_fmt: str = "rgb24") -> NDArray[np.uint8]:
    """Every frame: (frames, height, width, 3)."""
    info = probe(path)
    raw = ffmpeg("-i", path, "-map", "0:V:0", "-f", "rawvideo", "-pix_fmt", pix_fmt, "-")
    return np.frombuffer(raw, np.uint8).reshape(-1, info.height, info.width, 3)
