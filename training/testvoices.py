"""The two synthetic voices of the test set, spoken by engines that are unpacked, not installed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from training import festival
from training.cache import unpacked
from training.environment import engine_environment
from training.sources import ENGINES
from training.sources.made import FESTIVAL

PACKAGES = ("festvox-us-slt-hts", *FESTIVAL, *ENGINES["espeak-ng"])


def slt(sentence: str, out: Path) -> None:
    """Festival's HTS voice of the speaker slt (American, female), 16 kHz, to a WAV file.

    Raises `CalledProcessError` when the engine fails.
    """
    _run(festival.command("voice_cmu_us_slt_arctic_hts", out), sentence)


def british(sentence: str, out: Path) -> None:
    """espeak-ng's British voice at 155 words a minute, 22.05 kHz, to a WAV file.

    Raises `CalledProcessError` when the engine fails.
    """
    program = str(unpacked("espeak-ng") / "usr/bin/espeak-ng")
    _run((program, "-v", "en-gb", "-s", "155", "-w", str(out), sentence))


def _run(command: Sequence[str], told: str = "") -> None:
    subprocess.run(
        command, input=told.encode(), env=engine_environment(), capture_output=True, check=True
    )
