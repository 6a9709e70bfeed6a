"""Sound into FFmpeg: blocks through its stdin, so nothing long is ever held or spooled twice."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, cast

from nemo_local.media import process
from nemo_local.media.ffmpeg import (
    SAMPLE_RATE,
    Block,
    MediaError,
    executable,
    input_args,
    last_words,
    raise_if,
)
from nemo_local.media.render.model import Cover, Format

RAW = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "2"]
"""Input options of the mix as it is piped."""

_POLL_S = 0.05

REPEATABLE = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
"""Output options that leave out versions and dates: the same draft gives the same file."""

# At this rate the fast coder's noise is 3 to 15 dB below the default one's (`twoloop`), it
# takes half the time, and it does not answer a limited peak with one that is 2 dB higher.
_AAC = ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k"]

_CODECS: dict[Format, list[str]] = {
    "mp4": [*_AAC, "-f", "mp4"],
    "m4a": [*_AAC, "-f", "ipod", "-movflags", "+faststart"],
    "mp3": ["-c:a", "libmp3lame", "-b:a", "192k", "-id3v2_version", "3", "-f", "mp3"],
    "wav": ["-c:a", "pcm_s16le", "-f", "wav"],
}


def cover_args(cover: Cover | None, source: int) -> list[str]:
    """FFmpeg's output arguments for a cover that is in its input of that number."""
    if cover is None:
        return []
    told = ["-disposition:v:0", "attached_pic", "-metadata:s:v:0", "comment=Cover (front)"]
    return ["-map", f"{source}:{cover.stream}", "-c:v", "copy", *told]


def sound_args(
    fmt: Format, filters: Sequence[str], tags: Sequence[str], cover: Cover | None, target: Path
) -> list[str]:
    """FFmpeg's arguments for a finished sound file, after those that open the sound."""
    chain = ",".join(filters)
    return [
        *(input_args(cover.path) if cover else []),
        *("-map", "0:a", *cover_args(cover, source=1)),
        *(["-af", chain] if chain else []),
        *_CODECS[fmt],
        *tags,
        *REPEATABLE,
        "-y",
        f"file:{target}",
    ]


def feed(
    args: Sequence[str],
    blocks: Generator[Block, None, None],
    *,
    length: int,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> str:
    """Run FFmpeg on blocks of 48 kHz stereo as its first input; returns its log.

    FFmpeg takes what it can work on and no more, so the samples handed over (of `length`)
    are its clock. Raises `MediaError`; the blocks' own processes end with it.
    """
    command = [executable(), "-hide_banner", "-nostats", *RAW, "-i", "pipe:0", *args]
    pipe = subprocess.PIPE
    popen = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
    child = process.Child(popen, cast("IO[bytes]", popen.stdout), cast("IO[bytes]", popen.stderr))
    log, out = process.LineReader(child.stderr), process.LineReader(child.stdout)
    stdin, done = cast("IO[bytes]", popen.stdin), 0
    try:
        with suppress(BrokenPipeError), closing(stdin), closing(blocks):
            for block in blocks:
                raise_if(cancelled)
                stdin.write(block.astype("<f4", copy=False).tobytes())
                done += len(block)
                progress(min(1.0, done / length))
        while popen.poll() is None:
            raise_if(cancelled)
            if out.ended(_POLL_S):
                with suppress(subprocess.TimeoutExpired):
                    popen.wait(_POLL_S)
    finally:
        process.stop(child)
        text = log.finish()
        out.finish()
    if popen.returncode:
        raise MediaError(f"FFmpeg could not do it: {last_words(text)}")
    return text
