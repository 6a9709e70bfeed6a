"""Build samples/talk.mp4 from its two stems: a voice, and music exactly as loud under it.

    python -m tools.make_sample                     the video, from the stems that are here
    python -m tools.make_sample --stems FOLDER      the stems first: the voice from the
                                                    recordings in FOLDER, the music composed

Tests and benchmarks take `stems()` for the truth that the video's sound was mixed from.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nemo_local.media import ffmpeg, measure
from nemo_local.media.music import compose
from nemo_local.timeline import Music
from tools import talking_scene as scene

Sound = NDArray[np.float32]

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
TALK = SAMPLES / "talk.mp4"
VOICE = SAMPLES / "voice.webm"
MUSIC = SAMPLES / "music.webm"

_MUSIC = Music("corporate", 2)
_RECORDING = "sense_and_sensibility_01_austen_64kb-{}.wav"
_SPOKEN = (  # the recording, its length and the pause after it in seconds, the words
    ("0880", 2.99, 1.4, "He was not an ill-disposed young man,"),
    (
        "0890",
        5.30,
        1.7,
        "unless to be rather cold-hearted\nand rather selfish is to be ill-disposed.",
    ),
    ("0930", 3.29, 1.2, "He might even have been made\namiable himself."),
)
_LEAD_S = 0.8
_FADE = 960
_PEAK = 0.9
_TAGS = ("-metadata", "title=Sense and Sensibility", "-metadata", "artist=Jane Austen; LibriVox")
_CODING = (  # a fixed number of threads, so that the bytes are the same on every machine
    *("-c:v", "libx264", "-preset", "slow", "-crf", "28", "-pix_fmt", "yuv420p", "-threads", "2"),
    *("-c:a", "aac", "-b:a", "144k", *_TAGS, "-movflags", "+faststart"),
    *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4"),
)


@dataclass(frozen=True)
class Stems:
    """What the sample's sound is the sum of, at the gains it has there: (n, 2) at 48 kHz."""

    voice: Sound
    music: Sound

    @property
    def mix(self) -> Sound:
        """The sample's sound before it was encoded."""
        return self.voice + self.music


def stems(speech_to_music_db: float = 0.0, music: Sound | None = None) -> Stems:
    """The voice and the music (or another piece), the voice so much louder while it speaks."""
    voice = _decode(VOICE)
    samples = len(voice) // (ffmpeg.SAMPLE_RATE // scene.FPS) * (ffmpeg.SAMPLE_RATE // scene.FPS)
    voice = voice[:samples]
    below = _fitted(_decode(MUSIC) if music is None else music, samples)
    speech_db = measure.level_db(voice, measure.active(voice))
    gain = 10 ** ((speech_db - speech_to_music_db - measure.level_db(below)) / 20)
    below = below * np.float32(gain)
    scale = np.float32(_PEAK / np.abs(voice + below).max())
    return Stems(voice * scale, below * scale)


def main() -> None:
    """Build what the flags ask for."""
    parser = argparse.ArgumentParser(description="Build samples/talk.mp4 from its stems.")
    parser.add_argument("--stems", type=Path, metavar="FOLDER", help="make the stems anew, too")
    recordings: Path | None = parser.parse_args().stems
    if recordings is not None:
        voice = _speech(recordings)
        _store(voice, VOICE, "-b:a", "48k", "-application", "voip")
        _store(_composed(len(voice)), MUSIC, "-b:a", "96k")
    made = stems()
    _film(made, TALK)
    print(f"{TALK}: {len(made.mix) / ffmpeg.SAMPLE_RATE:.2f} s, {TALK.stat().st_size} bytes")


def _speech(recordings: Path) -> Sound:
    """The sentences with silence between them, long enough to hear what is left of the music."""
    parts = [np.zeros(int(_LEAD_S * ffmpeg.SAMPLE_RATE), np.float32)]
    fade = np.linspace(0, 1, _FADE, dtype=np.float32)
    for number, _, pause_s, _ in _SPOKEN:
        spoken = _decode(recordings / _RECORDING.format(number))[:, 0].copy()
        spoken[:_FADE] *= fade
        spoken[-_FADE:] *= fade[::-1]
        parts += [spoken, np.zeros(int(pause_s * ffmpeg.SAMPLE_RATE), np.float32)]
    return np.concatenate(parts)[:, None]


def _composed(samples: int) -> Sound:
    duration_ms = -(-samples * 1000 // ffmpeg.SAMPLE_RATE)
    return np.concatenate(list(compose(_MUSIC, duration_ms)))[:samples]


def _film(made: Stems, target: Path) -> None:
    """Draw the picture to the voice and encode both, the same bytes each time."""
    size = f"{scene.WIDTH}x{scene.HEIGHT}"
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-r", str(scene.FPS), "-i", "pipe:0"]
    heard = target.with_suffix(".wav.part")
    _store(made.mix, heard, "-c:a", "pcm_f32le", "-f", "wav")
    try:
        _run(
            [*raw, "-i", f"file:{heard}", "-vf", _words(), *_CODING, f"file:{target}"],
            scene.frames(_loudness(made.voice)),
        )
    finally:
        heard.unlink()


def _loudness(voice: Sound) -> NDArray[np.float64]:
    """How far the mouth is open in each frame of the picture, 0..1."""
    per_frame = ffmpeg.SAMPLE_RATE // scene.FPS // measure.FRAME
    rms = np.sqrt(measure.energies(voice).reshape(-1, per_frame).mean(axis=1))
    return np.asarray(np.minimum(1, rms / np.percentile(rms, 95)))


def _words() -> str:
    """The title, and each sentence while it is spoken."""
    shadow = "fontcolor=white:shadowcolor=0x20203080:shadowx=3:shadowy=3"
    at = "x=150:y={}"
    drawn = [
        f"drawtext=text='Sense and Sensibility':fontsize=78:{at.format(270)}:{shadow}",
        f"drawtext=text='Jane Austen, read for LibriVox':fontsize=40:{at.format(372)}:{shadow}",
    ]
    start = _LEAD_S
    for _, length_s, pause_s, words in _SPOKEN:
        shown = f"enable='between(t,{start:.2f},{start + length_s + 0.4:.2f})'"
        look = f"fontsize=46:{at.format(860)}:line_spacing=14:{shadow}"
        drawn.append(f"drawtext=text='{words}':{look}:{shown}")
        start += length_s + pause_s
    return ",".join(drawn)


def _decode(path: Path) -> Sound:
    return np.concatenate(list(ffmpeg.decode_pcm(path)))


def _fitted(sound: Sound, samples: int) -> Sound:
    return np.pad(sound[:samples], ((0, max(0, samples - len(sound))), (0, 0)))


def _store(sound: Sound, path: Path, *coding: str) -> None:
    raw = [
        "-f",
        "f32le",
        "-ar",
        str(ffmpeg.SAMPLE_RATE),
        "-ac",
        str(sound.shape[1]),
        "-i",
        "pipe:0",
    ]
    exact = ["-fflags", "+bitexact", "-flags:a", "+bitexact"]
    _run([*raw, *coding, *exact, f"file:{path}"], iter([sound.astype("<f4").tobytes()]))


def _run(args: list[str], pieces: Iterator[bytes]) -> None:
    """FFmpeg, fed from here. Its own words and a traceback are enough for a developer's tool."""
    command = [ffmpeg.executable(), "-v", "error", "-y", *args]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as child:
        if child.stdin is None:
            raise RuntimeError("FFmpeg has no stdin")
        for piece in pieces:
            child.stdin.write(piece)
        child.stdin.close()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)


if __name__ == "__main__":
    main()
