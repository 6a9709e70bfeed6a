"""The only door to FFmpeg: which one, how a file is opened, how a run is watched and ended."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, TypeAlias, TypeVar

from nemo_local.media import content, process

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Reason = Literal[
    "not_media", "no_sound", "no_picture", "no_font", "cancelled", "timeout", "too_large", "ffmpeg"
]
Block: TypeAlias = "NDArray[np.float32]"

T = TypeVar("T")

SAMPLE_RATE = 48_000
_READERS = "mov,matroska,avi,wav,mp3,aac,gif,png_pipe,jpeg_pipe,webp_pipe,webp_anim"
_POLL_S = 0.05
_EMPTY_WORDS = (
    *("Conversion failed", "Error opening output file", "Error opening input files"),
    *("Error selecting an encoder", "Task finished", "Terminating thread", "Nothing was written"),
)
_AU_HEADER = struct.Struct(">4s5I")


class MediaError(Exception):
    """What went wrong with a file or a run: a sentence for the person, and a short code."""

    def __init__(self, message: str, reason: Reason = "ffmpeg") -> None:
        super().__init__(message)
        self.reason: Reason = reason


def executable() -> str:
    """The FFmpeg to run: `NEMO_FFMPEG`, else the one in imageio-ffmpeg's wheel."""
    if chosen := os.environ.get("NEMO_FFMPEG"):
        return chosen
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def input_args(path: Path, *, before: Sequence[str] = ()) -> list[str]:
    """The arguments that open a file which somebody sent; `before` are input options.

    The reader is chosen from the file's bytes, so neither its name nor FFmpeg's guessing
    can lead anywhere else. Raises `MediaError` ("not_media") for what is not accepted.
    """
    try:
        head = content.read_head(path)
    except OSError as e:
        raise MediaError(f"The file cannot be opened: {e.strerror}.", "not_media") from e
    reader = content.demuxer(head)
    if reader is None:
        raise MediaError(content.refusal(head), "not_media")
    guard = ["-protocol_whitelist", "file,pipe", "-format_whitelist", _READERS]
    return [*before, *guard, "-f", reader, "-i", f"file:{os.fspath(path)}"]


def run(
    args: Sequence[str],
    *,
    duration_ms: int = 0,
    frames: int = 0,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    timeout_s: float | None = None,
    stdin: int = subprocess.DEVNULL,
) -> str:
    """Run FFmpeg to its end and return what it wrote to stderr (the last lines of it).

    `progress` is told 0..1 of `duration_ms` as FFmpeg's own clock goes. When `cancelled`
    says so, or time is up, the process is ended within a second and `MediaError` raised;
    so it is when FFmpeg fails, with its last words, and when it writes fewer than `frames`
    pictures, which FFmpeg itself takes for a success.
    """
    child = start(["-nostats", "-stats_period", "0.2", "-progress", "pipe:1", *args], stdin)
    log, clock = process.LineReader(child.stderr), _Clock()
    lines = process.LineReader(child.stdout, clock.read)
    deadline = None if timeout_s is None else time.monotonic() + timeout_s
    try:
        while True:
            if lines.ended(_POLL_S):
                with suppress(subprocess.TimeoutExpired):
                    child.popen.wait(_POLL_S)
            if progress is not None and duration_ms > 0:
                progress(min(1.0, clock.now_ms / duration_ms))
            if child.popen.returncode is not None:
                break
            raise_if(cancelled)
            if deadline is not None and time.monotonic() > deadline:
                raise MediaError(f"It took longer than {timeout_s:g} s.", "timeout")
    finally:
        process.stop(child)
        text = log.finish()
        lines.finish()
    if child.popen.returncode:
        raise MediaError(f"FFmpeg could not do it: {last_words(text)}")
    if clock.frames < frames:
        raise MediaError(f"Only {clock.frames} of {frames} frames of the picture could be made.")
    if progress is not None:
        progress(1.0)
    return text


def raise_if(cancelled: Callable[[], bool] | None) -> None:
    """End the work that somebody does not want any more: `MediaError` ("cancelled")."""
    if cancelled is not None and cancelled():
        raise MediaError("It was cancelled.", "cancelled")


def while_wanted(items: Iterable[T], cancelled: Callable[[], bool] | None) -> Iterator[T]:
    """The items, as long as nobody has cancelled. Raises `MediaError` ("cancelled")."""
    for item in items:
        raise_if(cancelled)
        yield item


def decode_pcm(
    path: Path,
    *,
    stream: int | None = None,
    start_ms: int = 0,
    duration_ms: int | None = None,
    channels: Literal[1, 2] = 2,
) -> Iterator[Block]:
    """The sound of a file at 48 kHz as blocks of shape (samples, channels), one second each.

    `stream` counts the file's audio streams, None is its default one. Time 0 is the
    file's: a stream that starts late begins with silence, gaps are filled. Mono reaches
    both channels at full level, more channels are folded by FFmpeg's ITU matrix and may
    pass 1.0. Memory stays constant, and closing the iterator ends the process. Behind the end
    of a sound, which may be before the end of its picture, nothing comes. Raises `MediaError`
    ("no_sound") when nothing at all can be decoded from its beginning.
    """
    import numpy as np  # late: whoever only probes, a server above all, stays small

    layouts = "mono" if channels == 1 else "mono|stereo"
    filters = f"aresample={SAMPLE_RATE}:async=1:first_pts=0,aformat=flt:channel_layouts={layouts}"
    child = start(
        ["-v", "error", *input_args(path, before=_seconds("-ss", start_ms or None))]
        + ([] if stream is None else ["-map", f"0:a:{stream}"])
        + ["-vn", "-sn", "-dn", *_seconds("-t", duration_ms), "-af", filters]
        + ["-c:a", "pcm_f32be", "-f", "au", "pipe:1"]
    )
    log, decoded = process.LineReader(child.stderr), 0
    try:
        with child.stdout:
            width = _au_channels(child.stdout)
            while width and (raw := child.stdout.read(SAMPLE_RATE * width * 4)):
                n = len(raw) // (width * 4)
                block = np.frombuffer(raw, ">f4", n * width).reshape(n, width)
                decoded += n
                block = np.broadcast_to(block, (n, channels)).astype(np.float32)
                if not np.isfinite(block.sum()):
                    block[~np.isfinite(block)] = 0  # one such sample would spoil all that follow
                yield block
    finally:
        process.stop(child)
        text = log.finish()
    if not decoded and not start_ms:
        raise MediaError(f"The sound cannot be read: {last_words(text)}", "no_sound")


def start(args: Sequence[str], stdin: int = subprocess.DEVNULL) -> process.Child:
    """FFmpeg as a child process."""
    command = [executable(), "-hide_banner", "-nostdin", *args]
    try:
        return process.start(command, stdin)
    except OSError as e:
        raise MediaError(f"FFmpeg cannot be started ({command[0]}): {e.strerror}.") from e


def last_words(log: str) -> str:
    """The line of a log that says best why FFmpeg gave up, without its addresses."""
    lines = [re.sub(r"^(\[[^\]]*\] *)+", "", line).strip() for line in log.splitlines()]
    told = [line for line in lines if line and not line.startswith(_EMPTY_WORDS)]
    return told[-1][:300] if told else "it ended without a word"


class _Clock:
    """What `-progress` says: FFmpeg's position in what it writes."""

    now_ms = 0.0
    frames = 0

    def read(self, line: str) -> None:
        name, _, value = line.partition("=")
        if name == "out_time_us" and value.strip().isdigit():
            self.now_ms = int(value) / 1000
        elif name == "frame" and value.strip().isdigit():
            self.frames = int(value)


def _seconds(option: str, ms: int | None) -> list[str]:
    return [] if ms is None else [option, f"{ms / 1000:.3f}"]


def _au_channels(pipe: IO[bytes]) -> int:
    """Read the header of a Sun AU stream; 0 when the stream ended before it."""
    header = pipe.read(_AU_HEADER.size)
    if len(header) < _AU_HEADER.size:
        return 0
    _, offset, _, _, _, channels = _AU_HEADER.unpack(header)
    pipe.read(offset - _AU_HEADER.size)
    return int(channels)
