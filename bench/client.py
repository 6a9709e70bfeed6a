"""What the client costs, each figure beside its floor measured in the same run.

    make bench        or: python -m bench.client

Everything is taken in turn with its floor, so that a busy machine slows both; medians count.
Scripts run from a copy without bytecode, as an installed skill has none: a script's first run after
connecting compiles what it needs and keeps it at home, and is measured apart from the later ones.
The exit code is 1 only if something could not be measured: whether a limit is met stands in the
table.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.client_runs import Bench, Compared

ROOT = Path(__file__).parents[1]
BIG_BYTES = 500_000_000
SCRIPT_ROUNDS, TRANSFER_ROUNDS = 21, 5


@dataclass(frozen=True)
class Row:
    """One line of the table; ``met`` is None where nothing is asked."""

    what: str
    figure: str
    floor: str
    wanted: str
    met: bool | None


def script_rows(bench: Bench) -> Iterator[Row]:
    """Compare the quick scripts with the least that requests itself costs."""
    address = f"{bench.url}/api/credits/balance/simple"
    floor = [sys.executable, "-c", f"import requests; requests.get({address!r})"]
    commands = {name: bench.script(name) for name in ("state.py", "credits.py")}
    for name, command in commands.items():
        told = Compared.of(bench.in_turn(command, floor, SCRIPT_ROUNDS), lambda run: run.seconds)
        yield _overhead(f"{name}, its first run", told)
    for name, command in commands.items():
        bench.prepare(command)
        told = Compared.of(bench.in_turn(command, floor, SCRIPT_ROUNDS), lambda run: run.seconds)
        yield _overhead(f"{name}, each later run", told, 1.15)
        yield _memory(f"{name}, memory", told, 35)


def stream_rows(bench: Bench) -> Iterator[Row]:
    """Compare what a stream costs with a bare socket and bare JSON."""
    command = [sys.executable, "-m", "bench.client_stream", bench.url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    for framing, first in told["first_text"].items():
        added_ms = first["ours_ms"] - first["floor_ms"]
        yield Row(
            f"first text, {framing}",
            f"{first['ours_ms']:.2f} ms",
            f"{first['floor_ms']:.2f} ms (bare socket)",
            f"{added_ms:+.2f} ms, at most 2 ms",
            added_ms <= 2,
        )
    yield Row(
        "small events",
        f"{told['small_per_s']:,.0f}/s",
        f"{told['small_floor_per_s']:,.0f}/s (bare json.loads)",
        "at least 30,000/s",
        told["small_per_s"] >= 30_000,
    )
    yield Row(
        "an event of 5 MB",
        f"{told['big_s']:.3f} s",
        f"{told['big_floor_s']:.3f} s (bare json.loads)",
        "at most 0.5 s",
        told["big_s"] <= 0.5,
    )


def transfer_rows(bench: Bench, big: Path) -> Iterator[Row]:
    """Compare uploads and downloads of 500 MB with curl, against the same server."""
    curl = ["curl", "--silent", "--show-error", "--fail"]
    address = f"{bench.url}/api/upload-video/nemo_agent/me/2"
    runs = bench.in_turn(
        bench.script("upload.py", str(big)),
        [*curl, "-F", f"files=@{big}", address],
        TRANSFER_ROUNDS,
    )
    told = Compared.of(runs, lambda run: run.served_s)
    yield _speed("upload of 500 MB, transfer", told, 0.9)
    yield _speed("upload of 500 MB, whole command", Compared.of(runs, lambda run: run.seconds))
    yield _memory("upload, memory", told, 60)
    bench.run(bench.script("upload.py", str(big)))
    seen = bench.last_upload()
    exact = seen["sha256"] == _sha256(big)
    length = f"{seen['content_length']:,}"
    yield Row("upload, Content-Length", length, "", "sent, and every byte came", exact)
    runs = bench.in_turn(
        bench.script("export.py", "--poll", "0.01", "--out", "out.mp4"),
        [*curl, "-o", "curl.mp4", f"{bench.url}/big.mp4"],
        TRANSFER_ROUNDS,
    )
    told = Compared.of(runs, lambda run: run.seconds)
    yield _speed("export and download of 500 MB", told, 0.5)
    yield _memory("download, memory", told, 40)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _speed(what: str, told: Compared, least: float | None = None) -> Row:
    speed = 1 / told.ratio
    return Row(
        what,
        f"{BIG_BYTES / told.ours_s / 1e6:.0f} MB/s",
        f"{BIG_BYTES / told.floor_s / 1e6:.0f} MB/s (curl)",
        f"{speed:.2f}x curl" + (f", at least {least}x" if least else ""),
        speed >= least if least else None,
    )


def _overhead(what: str, told: Compared, most: float | None = None) -> Row:
    return Row(
        what,
        f"{told.ours_s * 1000:.0f} ms",
        f"{told.floor_s * 1000:.0f} ms (import requests; get)",
        f"{told.ratio:.2f}x" + (f", at most {most}x" if most else ""),
        told.ratio <= most if most else None,
    )


def _memory(what: str, told: Compared, most_mb: float) -> Row:
    return Row(what, f"{told.rss_mb:.0f} MB", "", f"at most {most_mb} MB", told.rss_mb <= most_mb)


@contextmanager
def bench_in(folder: Path) -> Iterator[tuple[Bench, Path]]:
    """Set up the service, a big file, and a skill whose scripts know a session."""
    big, home = folder / "big.mp4", folder / "home"
    home.mkdir()
    with big.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2")
        noise = os.urandom(1_000_000)  # as hard to parse as a video
        while file.tell() < BIG_BYTES:
            file.write(noise[: BIG_BYTES - file.tell()])
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "scripts", folder / "skill" / "scripts", ignore=skip)
    shutil.copy(ROOT / "SKILL.md", folder / "skill")
    service = subprocess.Popen(
        [sys.executable, "-m", "bench.client_service", str(big)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        url = service.stdout.readline().strip() if service.stdout else ""
        bench = Bench(url, home, folder / "skill" / "scripts")
        bench.prepare(bench.script("connect.py"))
        yield bench, big
    finally:
        service.terminate()
        service.wait()


def printed(rows: Sequence[Row]) -> str:
    """Lay the table out."""
    lines = [("", "measured", "floor, same run", "wanted", "")]
    for row in rows:
        verdict = "" if row.met is None else "met" if row.met else "MISSED"
        lines.append((row.what, row.figure, row.floor, row.wanted, verdict))
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def main() -> int:
    """Measure, print the table, and fail only if something could not be measured."""
    rows: list[Row] = []
    failed = False
    with tempfile.TemporaryDirectory() as name, bench_in(Path(name)) as (bench, big):
        for part in (script_rows(bench), stream_rows(bench), transfer_rows(bench, big)):
            try:
                rows += part
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                print(f"not measured: {error}", file=sys.stderr)
                failed = True
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{load}\n")
    print(printed(rows))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
