"""FFmpeg at a file that nobody has looked at yet: child processes with limits."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from nemo_local.media import banner, ffmpeg, process
from nemo_local.media.ffmpeg import MediaError

_MEMORY_BYTES = 3 << 30


class Looks:
    """FFmpeg at a stranger's file, several times, all before one deadline."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline

    def at(self, args: Sequence[str], each: Callable[[str], None] | None = None) -> tuple[str, str]:
        """Run it and return what it wrote: (stderr, stdout). Whether it failed is in there.

        `each` is told every line of stdout as it comes.
        """
        left_s = self._deadline - time.monotonic()
        if left_s <= 0:
            raise MediaError("The file took too long to look at.", "timeout")
        child = ffmpeg.start(["-threads", "1", *args])
        process.limit(child, memory_bytes=_MEMORY_BYTES, cpu_s=int(left_s) + 1)
        log, out = process.LineReader(child.stderr), process.LineReader(child.stdout, each)
        try:
            with suppress(subprocess.TimeoutExpired):
                child.popen.wait(left_s)
        finally:
            process.stop(child)
            texts = log.finish(), out.finish()
        return texts

    def decode_one(self, opened: Sequence[str], stream: str, show: str) -> str:
        """The log of decoding one stream's first frame. One at a time: logs of two would mix."""
        kind = "v" if "V" in stream else "a"
        wanted = ["-map", stream, f"-filter:{kind}", show, f"-frames:{kind}", "1"]
        return self.at([*opened, *wanted, "-f", "null", "-"])[0]

    def measure(self, opened: Sequence[str]) -> tuple[int, int]:
        """Where decoding ends (ms), and how many pictures there are.

        That is a few frames early where frames are not stored in the order that they are shown in.
        """
        copied = ["-map", "0:V:0?", "-map", "0:a?", "-c", "copy", "-f", "null", "-"]
        _, clock = self.at(["-nostats", "-progress", "pipe:1", *opened, *copied])
        times = re.findall(r"^out_time_us=(\d+)$", clock, re.M)
        frames = re.findall(r"^frame=(\d+)$", clock, re.M)
        return int(times[-1]) // 1000 if times else 0, int(frames[-1]) if frames else 0

    def last_frame(self, opened: Sequence[str], end_ms: int) -> banner.LastFrame | None:
        """The last frame of the video; `end_ms` is where decoding ends. None: it is not known.

        Only the packets from the last key frame on are read, if the file can be entered there.
        """
        for from_ms in (end_ms, 0):
            packets = banner.Packets(from_ms)
            entered = ["-ss", f"{from_ms / 1000:.3f}", *opened]
            self.at(
                [*entered, *["-map", "0:V:0", "-c", "copy", "-f", "framecrc", "pipe:1"]],
                packets.read,
            )
            if packets.last is not None:
                return packets.last
        return None
