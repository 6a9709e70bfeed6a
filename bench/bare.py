"""The commands that somebody would type for what `bench.media` renders."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from nemo_local.media import loudness
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, decode_pcm, executable
from nemo_local.media.music import compose
from nemo_local.media.render import Source
from nemo_local.media.render.picture import X264
from nemo_local.media.separation import separator
from nemo_local.timeline import Music

MUSIC = Music("calm", 1)
RAW = ("-f", "f32le", "-ar", SAMPLE_RATE, "-ac", 2)
TO_AAC = ("-c:a", "aac", "-b:a", "192k")
LIMITED = "aresample=192000,alimiter=limit=-1.8dB:level=0,aresample=48000"
SIDECHAIN = "sidechaincompress=threshold=0.02:ratio=8:attack=20:release=450"


def ffmpeg(*args: object) -> str:
    """One bare command; returns its log."""
    command = [executable(), "-hide_banner", "-nostats", "-y", *map(str, args)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return done.stderr.decode()


def separate_and_mux(source: Source, folder: Path) -> None:
    """Decode to a file, separate it into another, encode and mux."""
    sound, voice = folder / "sound.wav", folder / "voice.f32"
    ffmpeg("-i", source.path, "-vn", "-ar", SAMPLE_RATE, "-ac", 2, sound)
    _write(voice, separator().voice(lambda: decode_pcm(sound)))
    mux(source, [*RAW, "-i", voice], folder)


def two_pass_and_mux(source: Source, folder: Path, sound: Path | None = None) -> None:
    """Measure; then one gain and a limiter, encode and mux."""
    opened = [*RAW, "-i", sound] if sound else ["-i", source.path]
    measured = loudness.parse(ffmpeg(*opened, "-vn", "-af", loudness.METER, "-f", "null", "-"))
    gain = -14 - measured.integrated_lufs
    mux(source, opened, folder, "-af", f"volume={gain}dB,{LIMITED}")


def music_and_mux(source: Source, folder: Path) -> None:
    """Compose; separate a voice to key by; duck with FFmpeg; bring to a loudness and mux."""
    voice, music, mixed = folder / "voice.f32", folder / "music.f32", folder / "mixed.f32"
    _write(voice, separator().voice(lambda: decode_pcm(source.path)))
    _write(music, compose(MUSIC, source.info.duration_ms))
    graph = f"[1][2]{SIDECHAIN}[low];[0:a][low]amix=2:normalize=0"
    ffmpeg("-i", source.path, *RAW, "-i", music, *RAW, "-i", voice, "-filter_complex", graph,
           *RAW, mixed)  # fmt: skip
    two_pass_and_mux(source, folder, mixed)


def mux(source: Source, sound: Sequence[object], folder: Path, *filters: object) -> None:
    """The picture copied, the sound encoded."""
    ffmpeg("-i", source.path, *sound, "-map", "0:v", "-map", "1:a", "-c:v", "copy", *filters,
           *TO_AAC, "-movflags", "+faststart", folder / "bare.mp4")  # fmt: skip


def to_mp3(source: Source, folder: Path) -> None:
    """LAME."""
    ffmpeg("-i", source.path, "-vn", "-ar", SAMPLE_RATE, "-b:a", "192k", folder / "bare.mp3")


def copy(source: Source, folder: Path) -> None:
    """Everything copied."""
    ffmpeg("-i", source.path, "-c", "copy", "-movflags", "+faststart", folder / "bare.mp4")


def copy_sound(source: Source, folder: Path) -> None:
    """The sound copied."""
    ffmpeg("-i", source.path, "-vn", "-c", "copy", folder / "bare.m4a")


def x264(source: Source, folder: Path) -> None:
    """Cut exactly: encode."""
    ffmpeg("-ss", 1, "-i", source.path, "-c:v", "libx264", *X264["high"], *TO_AAC,
           "-movflags", "+faststart", folder / "bare.mp4")  # fmt: skip


def _write(path: Path, blocks: Iterable[Block]) -> None:
    with path.open("wb") as file:
        for block in blocks:
            file.write(block.tobytes())
