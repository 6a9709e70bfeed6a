"""What is seen: a pure reading of the draft's picture tracks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from nemo_local.media.probe import MediaInfo
from nemo_local.media.render.model import (
    Caption,
    CopiedPicture,
    EncodedPicture,
    Shot,
    Source,
)
from nemo_local.timeline import Aspect, Draft, Segment, Track, TrackKind

LONG_SIDE, SHORT_SIDE = 1920, 1080
"""The most that an export shows, either way up (`variants.md`)."""

_PLATFORM_SHORT_SIDE = 720
"""A shape is asked for because of where the film goes, and no platform wants less."""

_RATIOS: Mapping[Aspect, tuple[int, int]] = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}

_USUAL_RATES = tuple(
    Fraction(n, d)
    for n, d in (
        (24000, 1001), (24, 1), (25, 1), (30000, 1001),
        (30, 1), (48, 1), (50, 1), (60000, 1001), (60, 1),
    )
)  # fmt: skip
_RATE_OF_STILLS = Fraction(30)
_SMOOTH_ENOUGH = Fraction(12)

_UNHEARD_MS = 20
"""A slow film's frames stay for seconds, and its sound goes on: half a frame less is a cut."""

_COPIED_PIXELS = {"yuv420p", "yuvj420p"}
_COPIED_FROM = {"mov", "mp4", "m4a", "3gp", "3g2", "mj2", "matroska", "webm"}
"""Demuxers that give every H.264 packet its time; AVI gives none to reordered frames."""


def pictures(draft: Draft, sources: Mapping[str, Source]) -> list[Source]:
    """The sources that there is something to see of, in the draft's order."""
    segments = (s for t in draft.of(TrackKind.VIDEO) for s in t.segments if s.duration_ms)
    found = (sources[s.media] for s in segments if s.media is not None)
    return [source for source in found if source.info.kind != "audio"]


def copied_picture(draft: Draft, sources: Mapping[str, Source]) -> CopiedPicture | None:
    """The source whose packets are the draft's whole picture, if there is one."""
    tracks = [t for t in draft.of(TrackKind.VIDEO) if t.segments]
    if len(tracks) != 1 or len(tracks[0].segments) != 1 or captions(draft):
        return None
    segment = tracks[0].segments[0]
    source = sources.get(segment.media or "")
    if source is None or not _fits(source.info) or not is_whole(segment, source.info):
        return None
    shape = _RATIOS.get(draft.aspect)
    if shape and source.info.width * shape[1] != source.info.height * shape[0]:
        return None
    return CopiedPicture(source.path)


def is_whole(segment: Segment, info: MediaInfo) -> bool:
    """Whether the segment is the source from its start to its end, as recorded."""
    frame_ms = 1000 / info.fps if info.fps else 40
    return (
        segment.start_ms == segment.in_ms == 0
        and segment.speed == 1
        and abs(segment.duration_ms - info.duration_ms) <= min(frame_ms / 2, _UNHEARD_MS)
    )


def _fits(info: MediaInfo) -> bool:
    return (
        info.kind == "video"
        and info.video_codec == "h264"
        and info.pix_fmt in _COPIED_PIXELS
        and not info.hdr
        and max(info.width, info.height) <= LONG_SIDE
        and min(info.width, info.height) <= SHORT_SIDE
        and not _COPIED_FROM.isdisjoint(info.container.split(","))
    )


def encoded_picture(draft: Draft, sources: Mapping[str, Source]) -> EncodedPicture:
    """The picture as shots on one canvas."""
    tracks = draft.of(TrackKind.VIDEO)
    seen = pictures(draft, sources)
    width, height = canvas(draft.aspect, [(s.info.width, s.info.height) for s in seen])
    fps = frame_rate([s.info for s in seen])

    def due(ms: int) -> int:
        """How many frames there are until then: one at least in all."""
        return round(ms * fps / 1000) or int(ms == draft.duration_ms)

    shots = []
    for start_ms, end_ms, segment in _on_top(tracks, draft.duration_ms):
        frames = due(end_ms) - due(start_ms)
        if frames:
            shots.append(_shot(frames, start_ms, segment, sources))
    return EncodedPicture(width, height, fps, tuple(shots), draft.fit, captions(draft))


def _shot(
    frames: int, start_ms: int, segment: Segment | None, sources: Mapping[str, Source]
) -> Shot:
    source = sources.get(segment.media or "") if segment else None
    if segment is None or source is None or source.info.kind == "audio":
        return Shot(frames)
    info = source.info
    in_ms = segment.in_ms + round((start_ms - segment.start_ms) * segment.speed)
    if info.kind == "image":  # a still one has no later moment, a moving one starts over
        in_ms = in_ms % info.duration_ms if info.duration_ms else 0
    if info.video_last_ms is not None:  # it stays: behind it there is no frame to be found
        in_ms = min(in_ms, info.video_last_ms)
    return Shot(frames, source, in_ms, segment.speed)


def _on_top(tracks: Sequence[Track], duration_ms: int) -> list[tuple[int, int, Segment | None]]:
    """What is seen from when to when: a later track lies over an earlier one."""
    layers = [s for t in tracks for s in sorted(t.segments, key=lambda s: s.start_ms)]
    edges = sorted({0, duration_ms, *(s.start_ms for s in layers), *(s.end_ms for s in layers)})
    seen: list[tuple[int, int, Segment | None]] = []
    for start, end in pairwise(edges):
        top = next((s for s in reversed(layers) if s.start_ms <= start and s.end_ms >= end), None)
        if seen and seen[-1][2] is top:
            seen[-1] = (seen[-1][0], end, top)
        else:
            seen.append((start, end, top))
    return seen


def canvas(aspect: Aspect, sizes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Width and height of the film: even, and at most 1920x1080 either way up.

    `sizes` are the sources' as they are displayed. "source" takes the first one's shape; a
    shape asked for takes its size from the biggest source.
    """
    if aspect == "source":
        width, height = sizes[0]
        shrink = min(1, LONG_SIDE / max(width, height), SHORT_SIDE / min(width, height))
        return _even(width * shrink), _even(height * shrink)
    across, down = _RATIOS[aspect]
    short = max(min(w, h) for w, h in sizes)
    unit = min(max(short, _PLATFORM_SHORT_SIDE), SHORT_SIDE) / min(across, down)
    return _even(across * unit), _even(down * unit)


def _even(length: float) -> int:
    return max(2, int(length + 1e-6) // 2 * 2)


def frame_rate(infos: Sequence[MediaInfo]) -> Fraction:
    """One constant rate for all: the fastest source's, at most 60, put on a usual rate.

    Phones record 29.97 and 29.6 when they mean 30, hence the 2 % of tolerance. Stills and
    animations have no rate worth keeping.
    """
    fastest = max((i.fps for i in infos if i.kind == "video"), default=0.0)
    if fastest < _SMOOTH_ENOUGH:
        return _RATE_OF_STILLS
    usual = min(_USUAL_RATES, key=lambda rate: abs(float(rate) - fastest))
    if abs(float(usual) - fastest) <= 0.02 * fastest:
        return usual
    return min(Fraction(fastest).limit_denominator(1001), _USUAL_RATES[-1])


def captions(draft: Draft) -> tuple[Caption, ...]:
    """The words to draw, within the film, in the order of their tracks."""
    return tuple(
        Caption(
            text=s.text,
            start_ms=s.start_ms,
            end_ms=min(s.end_ms, draft.duration_ms),
            position=s.position,
            title=track.role == "title",
            fade_in_ms=s.fade_in_ms,
            fade_out_ms=s.fade_out_ms,
        )
        for track in draft.of(TrackKind.TEXT)
        if not track.muted
        for s in track.segments
        if s.text and s.text.strip() and s.start_ms < draft.duration_ms
    )
