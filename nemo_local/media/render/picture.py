"""The plan's picture as FFmpeg arguments: strings only, nothing runs here."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from nemo_local.media.ffmpeg import input_args
from nemo_local.media.render.model import EncodedPicture, Quality, Shot, Source

X264: dict[Quality, list[str]] = {
    "high": ["-preset", "veryfast", "-crf", "20"],
    "medium": ["-preset", "veryfast", "-crf", "24"],
    "low": ["-preset", "veryfast", "-crf", "29"],
}
"""veryfast keeps up with the clock at 1080p on two cores; slower presets gain little at these
rates, and somebody waits for the file."""

_BLUR_SHRINK = 8
# The reference white of HDR (203 cd/m2, ITU-R BT.2408) becomes white; brighter is bent below it.
_TO_SDR = (
    "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
    "tonemap=mobius:param=0.6:desat=0:peak=5,zscale=t=bt709:m=bt709:r=tv,format=yuv420p"
)

_HAS_ALPHA = ("rgba", "bgra", "argb", "abgr", "yuva", "gbrap", "ya8", "ya16", "pal8")
_IS_RGB = ("rgb", "bgr", "gbr", "argb", "abgr", "pal8", "gray", "ya", "mono")


def inputs(picture: EncodedPicture) -> list[str]:
    """The arguments that open every shot's file, in order, each at the shot's beginning."""
    return [
        arg
        for shot in picture.shots
        if shot.source is not None
        for arg in input_args(shot.source.path, before=_entered(shot, shot.source))
    ]


def _entered(shot: Shot, source: Source) -> list[str]:
    """Where reading begins. It ends by itself once the shot has its frames.

    An accurate seek would drop the frame that is on the screen at that moment, and show the
    next one too early: seconds too early in a screen recording. So all from the key frame on
    are let in, with times below zero, and the filter `fps` keeps the last of these.
    """
    if _is_rewound_later(source):
        return []
    return [
        *(["-stream_loop", "-1"] if source.info.animated else []),
        *(["-noaccurate_seek", "-ss", f"{shot.in_ms / 1000:.3f}"] if shot.in_ms else []),
    ]


def _is_rewound_later(source: Source) -> bool:
    """FFmpeg's reader of animated webp can only go through once: its frames have to be kept."""
    return source.info.animated and source.info.container == "webp_anim"


def graph(picture: EncodedPicture, words: str | None) -> str:
    """The filter graph from the inputs to `[picture]`; `words` is a filter that draws text."""
    chains, joined, opened = [], [], 0
    for i, shot in enumerate(picture.shots):
        if shot.source is None:
            chains.append(f"{_black(picture)},{_exactly(shot.frames)}[s{i}]")
        else:
            chains.append(f"[{opened}:V:0]{_shot(shot, shot.source, picture, i)}[s{i}]")
            opened += 1
        joined.append(f"[s{i}]")
    last = [f"concat=n={len(joined)}:v=1:a=0"] if len(joined) > 1 else []
    last += [words] if words else []
    chains.append(f"{''.join(joined)}{','.join([*last, 'format=yuv420p'])}[picture]")
    return ";".join(chains)


def _black(picture: EncodedPicture) -> str:
    return f"color=black:s={picture.width}x{picture.height}:r={picture.fps},setsar=1,format=yuv420p"


def _shot(shot: Shot, source: Source, picture: EncodedPicture, i: int) -> str:
    """One shot: its frames in their time, upright on the canvas, exactly as many as due."""
    pace = [f"setpts=PTS/{shot.speed:g}"] if shot.speed != 1 else []
    again = _rewound(shot, source, picture.fps) if _is_rewound_later(source) else []
    # eof_action: a last frame shorter than one of ours is still one.
    steady = f"fps={picture.fps}:start_time=0:eof_action=pass"
    on_canvas = fitted(source, picture, i)
    return ",".join([*again, *pace, steady, *on_canvas, _exactly(shot.frames)])


def _rewound(shot: Shot, source: Source, fps: Fraction) -> list[str]:
    """An animation over and over, from where the shot begins: what was before is below zero.

    Frames are kept, if it has to start over at all, as they come: on the canvas and at the
    film's rate they would take many times as much.
    """
    last_ms = shot.in_ms + (shot.frames - 1) * 1000 / fps * shot.speed
    again = ["loop=loop=-1:size=32767"] if last_ms >= source.info.duration_ms else []
    return again + ([f"setpts=PTS-{shot.in_ms / 1000:.3f}/TB"] if shot.in_ms else [])


def _exactly(frames: int) -> str:
    """That many frames: the last one is held where the source has fewer."""
    return f"tpad=stop=-1:stop_mode=clone,trim=end_frame={frames}"


def fitted(source: Source, picture: EncodedPicture, i: int) -> list[str]:
    """Filters that put a source on the canvas in square pixels; `i` makes their labels its own."""
    info, size = source.info, f"{picture.width}:{picture.height}"
    filters = [] if _opaque(info.pix_fmt) else [_on_black(i)]
    # Pictures in RGB are told the matrix that players expect of HD; YUV keeps its own.
    colour = ":out_range=tv" + (":out_color_matrix=bt709" if _rgb(info.pix_fmt) else "")
    filters += ["scale=iw*sar:ih,setsar=1"] if info.kind == "video" else []
    filters += [f"scale={size}:force_original_aspect_ratio=increase,{_TO_SDR}"] if info.hdr else []
    cover = f"scale={size}:force_original_aspect_ratio=increase{colour},crop={size}"
    if picture.fit == "crop" or same_shape(info.width, info.height, picture.width, picture.height):
        filters.append(cover)
    else:
        filters.append(_over_blur(size, cover, colour, i))
    return [*filters, "setsar=1", "format=yuv420p"]


def same_shape(width: int, height: int, other_width: int, other_height: int) -> bool:
    """Whether two sizes differ in shape by so little that nobody would see a border."""
    return abs(width * other_height - other_width * height) <= 0.015 * width * other_height


def _over_blur(size: str, cover: str, colour: str, i: int) -> str:
    """The whole picture over a blurred copy that fills the canvas. A small copy blurs as well."""
    shrink = f"scale=iw/{_BLUR_SHRINK}:ih/{_BLUR_SHRINK},gblur=sigma=4,scale={size}"
    inside = f"scale={size}:force_original_aspect_ratio=decrease:force_divisible_by=2{colour}"
    return (
        f"split[a{i}][b{i}];[a{i}]{cover},{shrink},eq=brightness=-0.08[c{i}];"
        f"[b{i}]{inside}[d{i}];[c{i}][d{i}]overlay=(W-w)/2:(H-h)/2"
    )


def _on_black(i: int) -> str:
    """What is transparent shows black, not whatever colour lies under it."""
    return (
        f"format=rgba,split[e{i}][f{i}];[e{i}]drawbox=c=black:t=fill:replace=1[g{i}];"
        f"[g{i}][f{i}]overlay=format=rgb"
    )


def _opaque(pix_fmt: str | None) -> bool:
    return not (pix_fmt or "").startswith(_HAS_ALPHA)


def _rgb(pix_fmt: str | None) -> bool:
    return (pix_fmt or "").startswith(_IS_RGB)


def encoder(quality: Quality) -> Sequence[str]:
    """H.264 that every player takes."""
    return ["-c:v", "libx264", *X264[quality], "-pix_fmt", "yuv420p", "-fps_mode", "cfr"]


def mp4(target: Path) -> list[str]:
    """The container: its index at the front, so that playing begins before the end is there."""
    return ["-movflags", "+faststart", "-f", "mp4", "-y", f"file:{target}"]
