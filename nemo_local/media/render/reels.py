"""A film of many shots, a reel at a time: memory does not grow with their number.

FFmpeg opens all inputs of a filter graph at once and decodes ahead in each, which is some 25 MB
for every shot of 1080p. So the shots of one reel are put on the canvas by one process, of the
next by another, and all write their frames into the same pipe. One encoder reads it from
beginning to end: nothing is encoded twice, and no frame is lost or added.
"""

from __future__ import annotations

import os
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import IO, cast

from nemo_local.media import ffmpeg, process
from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.render import picture as pictures
from nemo_local.media.render.model import EncodedPicture

AT_ONCE = 8
"""Shots in a reel; a film of no more is a single graph."""

_POLL_S = 0.05
_RAW = ("-f", "rawvideo", "-pix_fmt", "yuv420p")
_TOLD = re.compile(r"Stream #0:0.*?: Video: rawvideo .*?, yuv420p(?:\(([^)]*)\))?")
_MATRICES = ("bt", "smpte", "fcc", "film", "ycgco", "gbr", "unknown")


@dataclass(frozen=True)
class Projection:
    """Frames on their way: the pipe that they come from, and the colours they are meant in."""

    pipe: int
    colours: str

    def input_args(self, picture: EncodedPicture) -> list[str]:
        """FFmpeg's arguments that open the pipe as an input."""
        size = f"{picture.width}x{picture.height}"
        return [*_RAW, "-video_size", size, "-framerate", f"{picture.fps}", "-i", "pipe:0"]

    def graph(self, words: str | None) -> str:
        """The filter graph from that input to `[picture]`; `words` is a filter that draws text."""
        filters = [self.colours, "setsar=1", *([words] if words else []), "format=yuv420p"]
        return f"[0:V:0]{','.join(filters)}[picture]"


@contextmanager
def projected(
    picture: EncodedPicture, cancelled: Callable[[], bool] | None = None
) -> Iterator[Projection]:
    """The frames of all shots, for whoever reads the pipe until the block ends, and counts them.

    Raises `MediaError` when a reel could not be read, or `cancelled` says so before the first
    frame is there.
    """
    reading, writing = os.pipe()
    projector = _Projector(picture, writing)
    try:
        yield Projection(reading, projector.colours(cancelled))
        projector.finish()
    finally:
        projector.stop()
        os.close(reading)


def reels(picture: EncodedPicture) -> list[EncodedPicture]:
    """The same picture without its words, so many shots at a time."""
    starts = range(0, len(picture.shots), AT_ONCE)
    parts = (picture.shots[start : start + AT_ONCE] for start in starts)
    return [replace(picture, shots=part, captions=()) for part in parts]


class _Projector:
    """Runs one process after the other on a thread, all writing into one pipe."""

    def __init__(self, picture: EncodedPicture, pipe: int) -> None:
        self._picture, self._pipe = picture, pipe
        self._told = threading.Event()
        self._colours = ""
        self._failed = ""
        self._stopped = False
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def colours(self, cancelled: Callable[[], bool] | None) -> str:
        """What the first frames say of themselves, as a filter; waits for them."""
        while not self._told.wait(_POLL_S):
            ffmpeg.raise_if(cancelled)
        return self._colours or "null"

    def finish(self) -> None:
        """Wait for the last reel. Raises `MediaError`."""
        self._thread.join()
        if self._failed:
            raise MediaError(f"FFmpeg could not do it: {self._failed}")

    def stop(self) -> None:
        """End what is still running."""
        with self._lock:
            self._stopped = True
            if self._running is not None:
                self._running.kill()
        self._thread.join()

    def _run(self) -> None:
        try:
            for reel in reels(self._picture):
                if not self._show(reel):
                    break
        except MediaError as e:
            self._failed = str(e)
        finally:
            os.close(self._pipe)
            self._told.set()

    def _show(self, reel: EncodedPicture) -> bool:
        """One reel to its end; False when it failed or nobody wants it."""
        shown = ["-filter_complex", pictures.graph(reel, None), "-map", "[picture]"]
        shown += ["-fps_mode", "passthrough", *_RAW, "pipe:1"]
        args = ["-hide_banner", "-nostdin", "-nostats", "-v", "info", *pictures.inputs(reel)]
        with self._lock:
            if self._stopped:
                return False
            command = [ffmpeg.executable(), *args, *shown]
            self._running = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=self._pipe, stderr=subprocess.PIPE
            )
        log = process.LineReader(cast("IO[bytes]", self._running.stderr), self._listen)
        text = log.finish()
        if self._running.wait():
            self._failed = ffmpeg.last_words(text)
        return not self._failed

    def _listen(self, line: str) -> None:
        if not self._told.is_set() and (found := _TOLD.search(line)):
            self._colours = colours(found[1] or "")
            self._told.set()


def colours(told: str) -> str:
    """A filter that says of frames what FFmpeg's log does: "tv, bt709/unknown/bt709, ..."."""
    words = [word.strip() for word in told.split(",")]
    names = next((w.split("/") for w in words if w.startswith(_MATRICES)), [])
    matrix, primaries, transfer = names if len(names) == 3 else names * 3 or ["auto"] * 3
    scope = next((w for w in words if w in ("tv", "pc")), "auto")
    return (
        f"setparams=range={scope}:colorspace={matrix}"
        f":color_primaries={primaries}:color_trc={transfer}"
    )
