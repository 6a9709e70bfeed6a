"""What `make demo` runs: the music taken out of the sample, the way a person's agent would do it.

A local backend is started on a free port, `scripts/edit.py` does the whole job over HTTP, and what
came out is measured from the two files. Everything it leaves lies in out/, or where --out says.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nemo_local.media import ffmpeg, loudness, measure
from tools.make_sample import TALK, stems

ROOT = Path(__file__).resolve().parent.parent
WISH = "Remove the background music and keep only the voice"
_NEXT_WISH = "Remove the music, then add calm music under the voice"
_START_S = 30.0
_STOP_S = 10.0
_PERSONS_OWN = ("NEMO_TOKEN", "NEMO_CLIENT_ID", "NEMO_SESSION", "NEMO_QUEUE", "SKILL_SOURCE")


@dataclass(frozen=True)
class Outcome:
    """What was heard before and after, measured."""

    pauses_before_db: float
    pauses_after_db: float
    before_lufs: float
    after_lufs: float
    moved_samples: int


def main() -> int:
    """Do it and say what came of it. Returns the exit code of the job."""
    parser = argparse.ArgumentParser(description="Take the music out of the sample video.")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "out", metavar="DIR", help="default: out"
    )
    out: Path = parser.parse_args().out.absolute()
    data = out / "demo-data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    clean = out / "talk-clean.mp4"
    kept = {k: v for k, v in os.environ.items() if k not in _PERSONS_OWN}
    kept["PYTHONDONTWRITEBYTECODE"] = "1"
    print("Starting the local backend: no account, nothing leaves this machine.", flush=True)
    try:
        with backend(data, kept) as url:
            print(f'$ edit.py {_near(TALK)} --say "{WISH}" --out {_near(clean)}', flush=True)
            began = time.monotonic()
            answer = edit(clean, {**kept, "NEMO_API_URL": url, "NEMO_HOME": str(data / "home")})
            took_s = time.monotonic() - began
    except OSError as e:
        print(f"The backend did not start: {e}", file=sys.stderr)
        return 1
    if not answer["ok"]:
        error = answer["error"]
        print(f"{error['message']} {error.get('hint') or ''}", file=sys.stderr)
        print(f"What the backend said is in {_near(data / 'backend.log')}.", file=sys.stderr)
        return 1
    print(report(clean, took_s, heard(TALK, clean)))
    return 0


@contextmanager
def backend(data: Path, environment: dict[str, str]) -> Iterator[str]:
    """A backend over `data` for as long as the block lasts: its URL. Raises `OSError`."""
    log = data / "backend.log"
    command = [sys.executable, "-m", "nemo_local", "--port", "0", "--data", str(data)]
    with log.open("wb") as told:
        child = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=told)
    try:
        yield _url(child, log)
    finally:
        child.terminate()
        try:
            child.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _url(child: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + _START_S
    while child.poll() is None and time.monotonic() < deadline:
        if found := re.search(r"answers at (http://\S+?),", log.read_text("utf-8", "replace")):
            return found[1]
        time.sleep(0.02)
    raise OSError(log.read_text("utf-8", "replace").strip() or "it took too long")


def edit(target: Path, environment: dict[str, str]) -> dict[str, Any]:
    """The whole job in one command. Its progress goes to the terminal; its answer is JSON."""
    command = [sys.executable, str(ROOT / "scripts" / "edit.py"), str(TALK)]
    done = subprocess.run(
        [*command, "--say", WISH, "--out", str(target)],
        env=environment,
        stdout=subprocess.PIPE,
        check=False,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def heard(before: Path, after: Path) -> Outcome:
    """Compare two files. Where the pauses are is known from the sample's voice alone."""
    pauses = measure.pauses(measure.active(stems().voice))
    mix, voice = (np.concatenate(list(ffmpeg.decode_pcm(p))) for p in (before, after))
    return Outcome(
        pauses_before_db=measure.level_db(mix, pauses),
        pauses_after_db=measure.level_db(voice, pauses),
        before_lufs=loudness.measure(before).integrated_lufs,
        after_lufs=loudness.measure(after).integrated_lufs,
        moved_samples=measure.delay_samples(mix, voice),
    )


def report(clean: Path, took_s: float, outcome: Outcome) -> str:
    """The last words: where, how long, how much quieter, how loud, what next."""
    o, late_ms = outcome, outcome.moved_samples / ffmpeg.SAMPLE_RATE * 1000
    quieter = o.pauses_before_db - o.pauses_after_db
    python, calm = _near(Path(sys.executable)), _near(clean.with_name("talk-calm.mp4"))
    return f"""
Done in {took_s:.1f} s: {_near(clean)}

  music in the speech pauses   {o.pauses_before_db:6.1f} dBFS -> {o.pauses_after_db:6.1f} dBFS   \
{quieter:.0f} dB quieter
  loudness of the whole        {o.before_lufs:6.1f} LUFS -> {o.after_lufs:6.1f} LUFS
  voice later than before      {late_ms:6.2f} ms

Play with it next, with `make serve` running in another terminal:

  {python} scripts/connect.py --backend local
  {python} scripts/edit.py {_near(TALK)} --say "{_NEXT_WISH}" --out {calm}
"""


def _near(path: Path) -> str:
    """The path as a person in the repository would type it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


if __name__ == "__main__":
    sys.exit(main())
