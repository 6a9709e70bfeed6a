"""A whole job, from upload to saved file, beside the bare work in it.

    make bench              or: python -m bench.job [--seconds 30] [--rounds 5]

`edit.py` takes the music out of a 1080p clip on a local backend. In turn with it run the bare
commands that somebody would type: curl sends the file to a server that throws it away, FFmpeg and
the separator make the new one in a process of their own, curl fetches it. The time beyond
that is what scripts, chat, queue and polling cost.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench.bare import separate_and_mux
from bench.media import clip
from bench.servers import Server, backend, floor

ROOT = Path(__file__).parents[1]
WISH = "Remove the background music and keep only the voice"
MOST_S, MOST_BEYOND = 8.0, 0.25


def main() -> None:
    """Run both in turn, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bare", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    source = clip(asked.seconds)
    if asked.bare:
        separate_and_mux(source, asked.bare)
        return
    ours_s, bare_s = [], []
    with tempfile.TemporaryDirectory() as name, floor() as sink:
        folder = Path(name)
        with backend(folder / "data") as server, files(folder) as address:
            for i in range(asked.rounds):
                bare_s.append(bare(source.path, asked.seconds, folder, sink, address))
                ours_s.append(ours(source.path, folder / f"home{i}", server))
    took_s, least_s = statistics.median(ours_s), statistics.median(bare_s)
    beyond = statistics.median(a / b for a, b in zip(ours_s, bare_s, strict=True)) - 1
    print(f"{asked.seconds} s of 1080p, upload to saved file   {took_s:6.2f} s   ", end="")
    print(f"at most {MOST_S:g} s for 30 s: {'met' if took_s <= MOST_S else 'MISSED'}")
    print(f"FFmpeg, separation and curl alone     {least_s:6.2f} s")
    print(f"beyond that                           {beyond:6.0%}     ", end="")
    print(f"at most {MOST_BEYOND:.0%}: {'met' if beyond <= MOST_BEYOND else 'MISSED'}")


def ours(source: Path, home: Path, server: Server) -> float:
    """Seconds of one `edit.py`, as a new person: nothing is known, nothing is cached."""
    home.mkdir()
    environ = {**os.environ, "HOME": str(home), "NEMO_API_URL": f"http://127.0.0.1:{server.port}"}
    command = [sys.executable, str(ROOT / "scripts" / "edit.py"), str(source)]
    command += ["--say", WISH, "--out", str(home / "voice.mp4")]
    return timed(command, environ)


def bare(source: Path, seconds: int, folder: Path, sink: Server, address: str) -> float:
    """Seconds of the bare commands, one after the other."""
    curl = ["curl", "-sf", "-o", os.devnull]
    send = [*curl, "-F", f"files=@{source}", f"http://127.0.0.1:{sink.port}/upload"]
    make = [sys.executable, "-m", "bench.job", "--seconds", str(seconds), "--bare", str(folder)]
    return sum(timed(command) for command in (send, make, [*curl, f"{address}/bare.mp4"]))


def timed(command: list[str], environ: dict[str, str] | None = None) -> float:
    """Seconds that a command takes; it must succeed."""
    began = time.perf_counter()
    subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - began


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """The address of a server that gives a folder's files."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


if __name__ == "__main__":
    main()
