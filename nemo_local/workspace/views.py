"""A session as the page shows it: plain values, no ids of people, no tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from nemo_local.exports import file_name
from nemo_local.store import Media, Render
from nemo_local.timeline import Draft, Segment, Track

Json = dict[str, Any]
Url = Callable[[str, str], str]


def session_json(
    draft: Draft, summary: str, media: Iterable[Media], renders: Iterable[Render], url: Url
) -> Json:
    """Everything on the page. `url` makes the address of a file from its key and name."""
    return {
        "summary": summary,
        "duration_ms": draft.duration_ms,
        "aspect": draft.aspect,
        "loudness_lufs": draft.loudness_lufs,
        "audio_format": draft.audio_format,
        "tracks": [_track(track) for track in draft.tracks],
        "media": {m.id: _media(m, url) for m in media},
        "renders": [_render(render, url) for render in renders],
    }


def _track(track: Track) -> Json:
    return {
        "kind": track.kind.name.lower(),
        "role": track.role,
        "name": track.name,
        "volume": track.volume,
        "muted": track.muted,
        "duck": track.duck,
        "segments": [_segment(segment) for segment in track.segments],
    }


def _segment(segment: Segment) -> Json:
    return {
        "start_ms": segment.start_ms,
        "duration_ms": segment.duration_ms,
        "in_ms": segment.in_ms,
        "speed": segment.speed,
        "volume": segment.volume,
        "fade_in_ms": segment.fade_in_ms,
        "fade_out_ms": segment.fade_out_ms,
        "name": segment.name,
        "media": segment.media,
        "mood": segment.music.mood if segment.music else None,
        "text": segment.text,
        "stem": segment.stem,
        "loop": segment.loop,
    }


def _media(media: Media, url: Url) -> Json:
    return {
        "name": media.name,
        "kind": media.info["kind"],
        "duration_ms": media.info["duration_ms"],
        "has_sound": bool(media.info["audio"]),
        "url": url(media.id, media.name),
    }


def _render(render: Render, url: Url) -> Json:
    done = render.file is not None
    return {
        "id": render.id,
        "name": file_name(render),
        "status": render.status,
        "progress": render.progress,
        "error": render.error,
        "format": render.format,
        "size_bytes": render.size_bytes,
        "created_at": render.created_at,
        "url": url(render.key, f"{render.id}.{render.format}") if done else None,
    }
