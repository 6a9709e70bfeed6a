"""Which music suits a picture: a quick look at it, and a mood by what was seen and said."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nemo_local.media import ffmpeg
from nemo_local.media.music import mood_for

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nemo_local.media.probe import MediaInfo

    Frames = NDArray[np.float32]

_WIDTH, _HEIGHT = 48, 27
_FPS = 5
# A film is looked at in a few places: as long as a short one takes, whatever its length.
_WHOLE_MS = 15_000
_PLACES, _PLACE_MS = 5, 2_000
_PATIENCE_S = 20.0
_SHADES = 4
_CUT_COLOURS, _CUT_PIXELS = 0.35, 0.08


@dataclass(frozen=True)
class Look:
    """What a picture is like.

    `brightness` and `saturation` are means, 0..1; `motion` is the mean change from one frame
    to the next (a fifth of a second) where nothing is cut, as a share of full scale.
    """

    brightness: float
    saturation: float
    motion: float = 0.0
    cuts_per_minute: float = 0.0

    @property
    def energy(self) -> float:
        """How much is going on, 0..1: a cut every two seconds is as lively as it gets."""
        cut, moved = min(1.0, self.cuts_per_minute / 30), min(1.0, self.motion / 0.1)
        return cut + moved - cut * moved


@dataclass(frozen=True)
class Choice:
    """A mood of `music.MOODS` and why, in English and in Chinese."""

    mood: str
    reason: str
    reason_zh: str


def look(path: Path, info: MediaInfo) -> Look | None:
    """What a film or an image is like; None for a file without a picture.

    Reads tiny frames, of a long film from a few places only. Raises `MediaError`.
    """
    import numpy as np  # late: the server reads this module without it

    if info.kind == "audio":
        return None
    if info.kind == "image" and not info.animated:
        runs = [_frames(path, ["-frames:v", "1"])]
    else:
        runs = [_moving(path, start_ms, length_ms) for start_ms, length_ms in _places(info)]
    runs = [run for run in runs if len(run)]
    if not runs:
        raise ffmpeg.MediaError("No picture can be read from the file.", "no_picture")
    frames = np.concatenate(runs)
    cuts, changes = 0, []
    for run in runs:
        cut, change = _changes(run)
        cuts += int(cut.sum())
        changes.append(change[~cut])
    steady = np.concatenate(changes)
    watched_min = sum(len(run) for run in runs) / _FPS / 60
    return Look(
        brightness=float((frames @ _luma()).mean()),
        saturation=float((frames.max(axis=-1) - frames.min(axis=-1)).mean()),
        motion=float(steady.mean()) if len(steady) else 0.0,
        cuts_per_minute=cuts / watched_min,
    )


def _places(info: MediaInfo) -> Iterator[tuple[int, int]]:
    """Where to look: start and length in milliseconds."""
    if info.duration_ms <= _WHOLE_MS:
        yield 0, _WHOLE_MS
        return
    for i in range(_PLACES):
        yield round((i + 0.5) * info.duration_ms / _PLACES - _PLACE_MS / 2), _PLACE_MS


def _moving(path: Path, start_ms: int, length_ms: int) -> Frames:
    # Decoded without polish: it is about colours, not about edges.
    seek = ["-ss", f"{start_ms / 1000:.3f}", "-skip_loop_filter", "all"]
    return _frames(path, ["-t", f"{length_ms / 1000:.3f}"], seek, f"fps={_FPS},")


def _frames(path: Path, until: list[str], seek: Sequence[str] = (), rate: str = "") -> Frames:
    """Tiny frames, (n, height, width, 3), 0..1."""
    import numpy as np

    picture = ["-map", "0:V:0", "-vf", f"{rate}scale={_WIDTH}:{_HEIGHT}:flags=area"]
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24"]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "frames.rgb"
        opened = ffmpeg.input_args(path, before=seek)
        ffmpeg.run([*opened, *until, *picture, *raw, f"file:{target}"], timeout_s=_PATIENCE_S)
        pixels = np.fromfile(target, np.uint8)
    return np.asarray(pixels.reshape(-1, _HEIGHT, _WIDTH, 3) / 255, np.float32)


def _luma() -> Frames:
    import numpy as np

    return np.array([0.2126, 0.7152, 0.0722], np.float32)  # Rec. 709


def _changes(frames: Frames) -> tuple[NDArray[np.bool_], Frames]:
    """From each frame to the next: whether it is cut, and how much it changes.

    A cut changes the colours as a whole; a camera that moves changes where they are.
    """
    import numpy as np

    change = np.abs(np.diff(frames @ _luma(), axis=0)).mean(axis=(1, 2))
    shades = np.minimum((frames * _SHADES).astype(int), _SHADES - 1) @ [_SHADES**2, _SHADES, 1]
    counts = np.array([np.bincount(s.ravel(), minlength=_SHADES**3) for s in shades])
    colours = np.abs(np.diff(counts, axis=0)).sum(axis=1) / (2 * _WIDTH * _HEIGHT)
    return (colours > _CUT_COLOURS) & (change > _CUT_PIXELS), change


# ------------------------------------------------------------------- choosing

# What each mood looks like: brightness, saturation, energy.
_LOOKS: dict[str, tuple[float, float, float]] = {
    "calm": (0.60, 0.20, 0.05),
    "ambient": (0.20, 0.25, 0.05),
    "sad": (0.38, 0.03, 0.02),
    "lo-fi": (0.42, 0.28, 0.25),
    "corporate": (0.70, 0.12, 0.35),
    "travel": (0.55, 0.45, 0.35),
    "happy": (0.70, 0.45, 0.55),
    "upbeat": (0.60, 0.45, 0.90),
    "cinematic": (0.30, 0.20, 0.40),
    "tense": (0.15, 0.12, 0.60),
    "epic": (0.35, 0.25, 0.90),
    "electronic": (0.30, 0.55, 0.85),
}


def choose(look: Look | None, words: str) -> Choice:
    """The mood for a picture and what was said; words that name a mood win over the picture.

    Without either it is "corporate", which is in nobody's way.
    """
    named = mood_for(words)
    if named is not None:
        return Choice(named, f"you asked for {named} music", "这是你想要的风格")
    if look is None:
        return Choice("corporate", "it suits almost anything", "它几乎适合任何内容")
    seen = (look.brightness, look.saturation, look.energy)
    mood = min(_LOOKS, key=lambda m: _distance(seen, _LOOKS[m]))
    return Choice(mood, f"the picture is {_told(look)}", f"画面{_told_zh(look)}")


def _distance(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return sum((x - y) ** 2 for x, y in zip(a, b, strict=True))


def _grade(value: float, low: float, high: float) -> int:
    return 0 if value < low else 2 if value > high else 1


def _grades(look: Look) -> tuple[int, int, int]:
    """Brightness, saturation and energy as low, medium or high."""
    return (
        _grade(look.brightness, 0.35, 0.6),
        _grade(look.saturation, 0.12, 0.35),
        _grade(look.energy, 0.2, 0.6),
    )


def _told(look: Look) -> str:
    light, colour, energy = _grades(look)
    return (
        ("dark", "evenly lit", "bright")[light]
        + (" and muted", "", " and colourful")[colour]
        + (", with little movement", ", with some movement", ", with a lot going on")[energy]
    )


def _told_zh(look: Look) -> str:
    light, colour, energy = _grades(look)
    return (
        ("偏暗", "光线柔和", "明亮")[light]
        + ("、色彩素淡", "", "、色彩鲜艳")[colour]
        + ("，动作很少", "，有一些动感", "，节奏很快")[energy]
    )
