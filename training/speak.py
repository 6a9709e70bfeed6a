"""Synthetic voices, rendered by engines that are unpacked and not installed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training import festival, texts
from training.cache import made, unpacked
from training.environment import engine_environment

_FLITE = ("kal16", "awb", "rms")  # slt is in the test set
_ESPEAK = {  # never en-gb, which is in the test set
    "bg": ("m1", "f2"),
    "cs": ("m3", "f3", "belinda"),
    "de": ("m2", "f4", "klatt", "Andy"),
    "en-us": ("m7", "f3", "Annie", "edward", "klatt2"),
    "en-029": ("m5", "f5"),
    "en-gb-scotland": ("m8", "linda"),
    "es": ("m3", "f1", "Mario"),
    "fr": ("m4", "f2", "klatt4"),
    "it": ("m6", "f4", "Marco"),
    "nl": ("m1", "f5"),
    "pl": ("m7", "f3"),
    "ru": ("m2", "f1"),
    "sv": ("m5", "anika"),
    "pt-br": ("m3", "f2"),
}
# A voice of Festival's: its package, the function that chooses it, the language it is given,
# the encoding it reads.
_FESTIVAL = (
    ("festvox-kdlpc16k", "voice_ked_diphone", "en", "ascii"),
    ("festvox-ca-ona-hts", "voice_upc_ca_ona_hts", "es", "latin-1"),
    ("festvox-czech-dita", "voice_czech_dita", "cs", "iso8859-2"),
    ("festvox-czech-krb", "voice_czech_krb", "cs", "iso8859-2"),
    ("festvox-czech-machac", "voice_czech_machac", "cs", "iso8859-2"),
    ("festvox-czech-ph", "voice_czech_ph", "cs", "iso8859-2"),
    ("festvox-suopuhe-lj", "voice_suo_fi_lj_diphone", "it", "ascii"),
    ("festvox-suopuhe-mv", "voice_hy_fi_mv_diphone", "it", "ascii"),
)


@dataclass(frozen=True)
class Line:
    """Something to be said: the command that writes it to `path`, and what it reads."""

    command: tuple[str, ...]
    told: bytes
    path: Path


def flite_lines() -> Iterator[Line]:
    """English by flite's voices."""
    program = str(unpacked("flite") / "usr/bin/flite")
    for voice in _FLITE:
        for said, path in _passages("flite", voice, "en", 60):
            yield Line((program, "-voice", voice, "-t", said, "-o", str(path)), b"", path)


def espeak_lines() -> Iterator[Line]:
    """A dozen languages by espeak-ng, each voice at a speed and a pitch of its own."""
    program = str(unpacked("espeak-ng") / "usr/bin/espeak-ng")
    for language, variants in _ESPEAK.items():
        for voice in (f"{language}+{variant}" for variant in variants):
            chance = np.random.default_rng(zlib.crc32(voice.encode()))
            speed, pitch = chance.integers((130, 30), (190, 70))
            text = {"pt-br": "es"}.get(language, language[:2])
            for said, path in _passages("espeak-ng", voice, text, 16):
                told = ("-v", voice, "-s", str(speed), "-p", str(pitch), "-w", str(path), said)
                yield Line((program, *told), b"", path)


def festival_lines() -> Iterator[Line]:
    """The voices of Festival."""
    for package, voice, language, encoding in _FESTIVAL:
        for said, path in _passages(package, voice, language, 36):
            plain = _ascii(said) if encoding == "ascii" else said
            yield Line(festival.command(voice, path), plain.encode(encoding, "ignore"), path)


def speak(lines: Iterable[Line]) -> int:
    """Render what is not there yet, on all cores; how many of them there are in the end.

    An engine that stumbles over a passage (a letter it doesn't know) leaves that one out.
    """
    environment = engine_environment()

    def one(line: Line) -> bool:
        if not line.path.exists():
            line.path.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(
                line.command, input=line.told, env=environment, capture_output=True, check=False
            )
        return line.path.exists() and line.path.stat().st_size > 1000

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(one, lines))


def _passages(package: str, voice: str, language: str, count: int) -> Iterator[tuple[str, Path]]:
    folder = made(f"spoken/{package}") / voice
    for i, said in enumerate(texts.passages(language, count, voice)):
        yield said, folder / f"{i:03}.wav"


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return decomposed.encode("ascii", "ignore").decode("ascii")


def main() -> int:
    """`python -m training.speak`."""
    for name, lines in (
        ("flite", flite_lines()),
        ("espeak-ng", espeak_lines()),
        ("festival", festival_lines()),
    ):
        begun = time.monotonic()
        print(f"{name}: {speak(lines)} passages in {time.monotonic() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
