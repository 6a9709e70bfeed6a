"""Music that is made here: by the backend's own composer, and from MIDI files."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import soundfile

from nemo_local.media.ffmpeg import SAMPLE_RATE
from nemo_local.media.music import MOODS, compose
from nemo_local.timeline import Music
from training.cache import made, unpacked
from training.environment import engine_environment
from training.sources.made import MIDI, SOUND_FONT

_SEEDS = (101, 102)
_LENGTH_MS = 90_000
_GAIN = "0.2"  # leaves room above the loudest of them; the level is set when packing


@dataclass(frozen=True)
class Tune:
    """A piece to be rendered: a mood and seed of the composer, or a MIDI file."""

    what: Music | Path
    path: Path


def composed() -> list[Tune]:
    """Every mood, with seeds that nothing else in the repository uses."""
    folder = made("composed")
    return [
        Tune(Music(mood, seed), folder / f"{mood}-{seed}.flac") for mood in MOODS for seed in _SEEDS
    ]


def played() -> list[Tune]:
    """Every MIDI file of the package that has some."""
    scores = sorted(unpacked(MIDI).rglob("*.mid"))
    return [Tune(score, made("played") / f"{score.stem}.flac") for score in scores]


def render(tunes: Iterable[Tune]) -> int:
    """Render what is not there yet, on all cores; how many of them there are in the end."""
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(_rendered, tunes))


def _rendered(tune: Tune) -> bool:
    if tune.path.exists():
        return True
    tune.path.parent.mkdir(parents=True, exist_ok=True)
    part = tune.path.with_suffix(".part")
    if isinstance(tune.what, Path):
        command, environment = _playing(tune.what, part), engine_environment()
        subprocess.run(command, env=environment, capture_output=True, check=True)
    else:
        with soundfile.SoundFile(part, "w", SAMPLE_RATE, 2, format="FLAC") as file:
            for block in compose(tune.what, _LENGTH_MS):
                file.write(block)
    part.rename(tune.path)
    return True


def _playing(score: Path, out: Path) -> list[str]:
    program = unpacked("fluidsynth") / "usr/bin/fluidsynth"
    font = next(unpacked(SOUND_FONT).rglob("*.sf2"))
    form = ["-r", str(SAMPLE_RATE), "-g", _GAIN, "-T", "flac", "-O", "s16"]
    return [str(program), "-ni", *form, "-F", str(out), str(font), str(score)]


def main() -> int:
    """`python -m training.compose`."""
    for name, tunes in (("composed", composed()), ("played", played())):
        begun = time.monotonic()
        print(f"{name}: {render(tunes)} pieces in {time.monotonic() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
