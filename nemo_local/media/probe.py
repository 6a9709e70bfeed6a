"""What a file holds, found out without trusting it.

FFmpeg looks at the file in child processes whose time, memory and output are limited, and
only what really decodes counts: a stream that is announced but cannot be read is left out.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from nemo_local.media import banner, ffmpeg
from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.looks import Looks

Kind = Literal["video", "image", "audio"]

_STILLS = {"png_pipe", "jpeg_pipe", "webp_pipe"}
_PICTURES = _STILLS | {"gif", "webp_anim"}
_MOST_PIXELS = 100_000_000
_MOST_PIXELS_MOVING = 4096 * 2160
"""Of an animation: a few such frames are decoded a second, and it goes on as long as the film."""

_MOST_PIXELS_KEPT = 500_000_000
"""Of all frames of an animated webp: to start over, a render keeps them, in 4 bytes a pixel."""

_MOST_SOUNDS = 16
_MOST_TAGS = 40
_LONGEST_TAG = 500
_DURATION_DOUBT_MS = 250


@dataclass(frozen=True)
class AudioStream:
    """One sound of a file. `index` counts its audio streams, as FFmpeg's `0:a:<index>` does."""

    index: int
    codec: str
    sample_rate: int
    channels: int
    layout: str
    default: bool
    start_ms: int
    language: str


@dataclass(frozen=True)
class MediaInfo:
    """A file's facts. Sizes are as displayed (upright, square pixels); times count from its start.

    `rotation` is the clockwise turn, in degrees, that the file asks players for. `video_codec` is
    None when there is only sound; a cover belongs to the sound and is no picture.
    `cover` is its number among all streams of the file, if sound files can hold it.
    `fps` is the average rate of a moving picture, 0 for a still one. `animated` is a gif or
    webp of several frames. `hdr` pictures look grey on a usual screen unless they are mapped to it.
    `video_last_ms` is when the last frame of a video appears: it stays until the file ends, which
    may be long after, with the sound or with a slide; None where that is not known.
    """

    kind: Kind
    container: str
    duration_ms: int = 0
    width: int = 0
    height: int = 0
    fps: float = 0.0
    rotation: int = 0
    video_codec: str | None = None
    pix_fmt: str | None = None
    video_start_ms: int = 0
    audio: tuple[AudioStream, ...] = ()
    animated: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    hdr: bool = False
    cover: int | None = None
    video_last_ms: int | None = None

    @property
    def default_audio(self) -> AudioStream | None:
        """The sound that a player would start with; None for a silent file."""
        return next((a for a in self.audio if a.default), self.audio[0] if self.audio else None)

    def as_json(self) -> dict[str, Any]:
        """Plain values for a database or a wire."""
        return asdict(self)

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> MediaInfo:
        """The inverse of `as_json`, also after a trip through JSON."""
        audio = tuple(AudioStream(**a) for a in plain["audio"])
        return cls(**{**plain, "audio": audio, "tags": tuple((k, v) for k, v in plain["tags"])})


def probe(path: Path, *, timeout_s: float = 20.0) -> MediaInfo:
    """Look at a file that somebody sent. Raises `MediaError` when it is none that can be edited.

    The reasons: "not_media" (what it is instead, or that it is damaged beyond use),
    "too_large" (a picture of too many pixels: 100 million, less where it moves), "timeout".
    """
    opened = ffmpeg.input_args(path)
    container = opened[opened.index("-f") + 1]
    looks = Looks(deadline=time.monotonic() + timeout_s)
    log, metadata = looks.at([*opened, "-f", "ffmetadata", "pipe:1"])
    found = banner.streams(log)
    picture = next((s for s in found if s.is_picture), None)
    if picture and picture.pixels > _MOST_PIXELS:
        raise MediaError("The picture is larger than 100 megapixels.", "too_large")
    shown = None
    if picture:
        shown = banner.first_picture(looks.decode_one(opened, "0:V:0", "showinfo=checksum=0"))
    audio = tuple(_sounds(looks, opened, [s for s in found if s.kind == "Audio"]))
    if shown is None and not audio:
        raise MediaError(_damaged(log), "not_media")
    kind = _kind(container, shown is not None)
    duration_ms, frames = (0, 1) if container in _STILLS else looks.measure(opened)
    if picture and container in _PICTURES and frames > 1:
        _refuse_too_much(container, picture.pixels, frames)
    last = looks.last_frame(opened, duration_ms) if kind == "video" else None
    if container not in _PICTURES:
        duration_ms = _duration_ms(banner.duration_ms(log), duration_ms, last)
    info = MediaInfo(
        kind=kind,
        container=container,
        duration_ms=duration_ms if frames > 1 or kind != "image" else 0,
        audio=audio,
        animated=container in _PICTURES and frames > 1,
        tags=_tags(metadata),
        cover=next((s.index for s in found if s.is_cover), None),
        video_last_ms=last.appears_ms if last else None,
    )
    return _with_picture(info, picture, shown) if picture and shown else info


def _refuse_too_much(container: str, pixels: int, frames: int) -> None:
    """Raises `MediaError` ("too_large") for an animation that would keep a render busy for long."""
    if pixels > _MOST_PIXELS_MOVING:
        raise MediaError(
            "The animation is larger than 4096x2160. Make it smaller, or send it as a video.",
            "too_large",
        )
    if container == "webp_anim" and pixels * frames > _MOST_PIXELS_KEPT:
        raise MediaError(
            f"The animation is too long for its size: its {frames} frames have more than 500"
            " megapixels together. Make it smaller or shorter, or send it as a video.",
            "too_large",
        )


def _duration_ms(told_ms: int, decoded_ms: int, last: banner.LastFrame | None) -> int:
    """What the header tells, unless the file ends before or goes on; then what was measured.

    The last frame's own length is no measure: it is a guess where the rate varies.
    """
    earliest_ms = max(decoded_ms, last.appears_ms if last else 0)
    latest_ms = max(decoded_ms, last.ends_ms if last else 0)
    near = earliest_ms - _DURATION_DOUBT_MS < told_ms < latest_ms + _DURATION_DOUBT_MS
    return told_ms if told_ms and near else latest_ms


def _sounds(
    looks: Looks, opened: Sequence[str], streams: Sequence[banner.Stream]
) -> Iterator[AudioStream]:
    for i, stream in enumerate(streams[:_MOST_SOUNDS]):
        heard = banner.first_sound(looks.decode_one(opened, f"0:a:{i}", "ashowinfo"))
        if heard is not None:
            yield AudioStream(
                index=i,
                codec=stream.codec,
                sample_rate=heard.sample_rate,
                channels=heard.channels,
                layout=stream.layout,
                default="default" in stream.flags,
                start_ms=heard.start_ms,
                language=stream.language,
            )


def _with_picture(info: MediaInfo, picture: banner.Stream, shown: banner.Shown) -> MediaInfo:
    still = info.kind == "image" and not info.animated
    return replace(
        info,
        width=shown.width,
        height=shown.height,
        fps=0.0 if still else picture.rate("fps") or picture.rate("tbr"),
        rotation=picture.rotation,
        video_codec=picture.codec,
        pix_fmt=picture.pix_fmt,
        hdr=picture.is_hdr,
        video_start_ms=shown.start_ms,
    )


def _kind(container: str, has_picture: bool) -> Kind:
    if container in _PICTURES:
        return "image"
    return "video" if has_picture else "audio"


def _tags(metadata: str) -> tuple[tuple[str, str], ...]:
    return tuple((k, v[:_LONGEST_TAG]) for k, v in banner.tags(metadata)[:_MOST_TAGS])


def _damaged(log: str) -> str:
    if "moov atom not found" in log:
        return "The video is incomplete: its end, where the index is, is missing. Send it again."
    return "The file is damaged or incomplete: no picture and no sound in it can be decoded."
