"""The two synthetic voices of the test set, spoken by engines that are unpacked, not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from training.cache import made, unpacked
from training.speak import engine_environment

PACKAGES = (
    "festival",
    "festlex-cmu",
    "festlex-poslex",
    "festvox-us-slt-hts",
    "libestools2.5",
    "espeak-ng",
    "espeak-ng-data",
    "libespeak-ng1",
    "libpcaudio0",
    "libsonic0",
    "libpulse0",
    "libasound2",
)
_FESTIVAL = "usr/share/festival"


def slt(sentence: str, out: Path) -> None:
    """Festival's HTS voice of the speaker slt (American, female), 16 kHz, to a WAV file.

    Raises `CalledProcessError` when the engine fails.
    """
    data = _festival_data()
    options = f'(set! argv (quote ("-eval" "(voice_cmu_us_slt_arctic_hts)" "-o" "{out}")))'
    programs = unpacked("festival") / "usr/bin"
    # Festival's own script, loaded by hand: started as a script it knows no folder but /usr/share.
    command = [str(programs / "festival"), "-q", "--datadir", str(data), "--libdir", str(data)]
    command += ["-b", options, str(programs / "text2wave")]
    _run(command, sentence)


def british(sentence: str, out: Path) -> None:
    """espeak-ng's British voice at 155 words a minute, 22.05 kHz, to a WAV file.

    Raises `CalledProcessError` when the engine fails.
    """
    program = unpacked("espeak-ng") / "usr/bin/espeak-ng"
    _run([str(program), "-v", "en-gb", "-s", "155", "-w", str(out), sentence])


def _run(command: list[str], told: str = "") -> None:
    subprocess.run(
        command, input=told.encode(), env=engine_environment(), capture_output=True, check=True
    )


def _festival_data() -> Path:
    """Festival's programs, voice and dictionaries in one folder, as an installation has them."""
    together = made("festival")
    if not together.exists():
        part = together.with_name("festival.part")
        shutil.rmtree(part, ignore_errors=True)
        for package in PACKAGES:
            if (data := unpacked(package) / _FESTIVAL).exists():
                shutil.copytree(data, part, dirs_exist_ok=True)
        part.rename(together)
    return together
