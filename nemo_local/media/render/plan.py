"""From a draft to a plan: a pure function, so every decision is tested without FFmpeg."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nemo_local.media.ffmpeg import SAMPLE_RATE, MediaError
from nemo_local.media.probe import MediaInfo
from nemo_local.media.render.model import (
    CopiedSound,
    Cover,
    MixedSound,
    Output,
    Plan,
    Recording,
    Sound,
    Source,
)
from nemo_local.media.render.shots import copied_picture, encoded_picture, is_whole, pictures
from nemo_local.timeline import Draft, Music, Segment, Track, TrackKind

_TAGS = {
    "title", "artist", "album", "album_artist", "composer", "genre", "date", "track",
    "disc", "comment", "copyright", "description", "creation_time", "location", "language",
}  # fmt: skip
"""Tags that are about the content. The rest is about a file that this one is not."""


def plan(draft: Draft, sources: Mapping[str, Source], output: Output) -> Plan:
    """What has to be done to make `output` of the draft.

    Raises `MediaError` where the draft holds nothing to make it of: no picture for a
    video, no sound for a sound file, a file that is not there.
    """
    _expect_all(draft, sources)
    if output.format == "mp4" and not pictures(draft, sources):
        raise MediaError("There is no picture here to make a video of.", "no_picture")
    sounds = tuple(_sounds(draft, sources))
    if output.format != "mp4" and not sounds:
        raise MediaError(f"There is no sound here to save as {output.format}.", "no_sound")
    picture = None
    if output.format == "mp4":
        picture = copied_picture(draft, sources) or encoded_picture(draft, sources)
    sound = _copied_sound(draft, sources, sounds, output)
    only = _only_source(draft, sources)
    return Plan(
        output=output,
        duration_ms=draft.duration_ms,
        picture=picture,
        sound=sound or MixedSound(sounds, draft.loudness_lufs),
        tags=_tags(only.info) if only else (),
        cover=_cover(only, output) if only else None,
    )


def _expect_all(draft: Draft, sources: Mapping[str, Source]) -> None:
    for track in draft.tracks:
        for segment in track.segments:
            if segment.media is not None and segment.media not in sources:
                raise MediaError(f"The file {segment.name or segment.media} is not here any more.")


def _only_source(draft: Draft, sources: Mapping[str, Source]) -> Source | None:
    """The one source of all clips: what describes it describes the result as well."""
    media = {s.media for t in draft.tracks for s in t.segments if s.media}
    return sources[media.pop()] if len(media) == 1 else None


def _tags(info: MediaInfo) -> tuple[tuple[str, str], ...]:
    return tuple((k.lower(), v) for k, v in info.tags if k.lower() in _TAGS)


def _cover(source: Source, output: Output) -> Cover | None:
    if output.format not in ("mp3", "m4a") or source.info.cover is None:
        return None
    return Cover(source.path, source.info.cover)


def _sounds(draft: Draft, sources: Mapping[str, Source]) -> Iterator[Sound]:
    for track in draft.tracks:
        if track.kind is TrackKind.TEXT or track.muted or not track.volume:
            continue
        for segment in track.segments:
            sound = _sound(segment, track, sources, draft.duration_ms)
            if sound is not None:
                yield sound


def _sound(
    segment: Segment, track: Track, sources: Mapping[str, Source], film_ms: int
) -> Sound | None:
    """What is heard of a segment, or None."""
    duration_ms = min(segment.end_ms, film_ms) - segment.start_ms
    origin = segment.music or _recording(segment, sources)
    if origin is None or duration_ms <= 0 or not segment.volume:
        return None
    return Sound(
        origin=origin,
        start_ms=segment.start_ms,
        duration_ms=duration_ms,
        in_ms=segment.in_ms,
        speed=segment.speed,
        gain=segment.volume * track.volume,
        fade_in_ms=segment.fade_in_ms,
        fade_out_ms=segment.fade_out_ms,
        stem=segment.stem,
        separator=segment.separator,
        loop=segment.loop,
        bed=_is_bed(segment, track, origin),
        ducked=track.duck,
        speech=not track.duck and track.role != "bgm" and segment.stem != "music",
    )


def _recording(segment: Segment, sources: Mapping[str, Source]) -> Recording | None:
    """The stream that a segment means: the one asked for, else the file's default."""
    if segment.media is None:
        return None
    source = sources[segment.media]
    stream = source.info.default_audio
    if segment.stream is not None:
        stream = next((a for a in source.info.audio if a.index == segment.stream), None)
        if stream is None:
            raise MediaError(
                f"{segment.name or 'This file'} has no audio stream {segment.stream + 1}; "
                f"it has {len(source.info.audio)}.",
                "no_sound",
            )
    return Recording(source.path, stream, source.info.duration_ms) if stream else None


def _is_bed(segment: Segment, track: Track, origin: Recording | Music) -> bool:
    """Whether this is music whose length is the film's to say, not the editor's or its own."""
    if not isinstance(origin, Recording) or track.role != "bgm" or len(track.segments) != 1:
        return False
    as_long = segment.in_ms + segment.duration_ms == origin.duration_ms
    return segment.stem == "mix" and segment.speed == 1 and not as_long


def _copied_sound(
    draft: Draft, sources: Mapping[str, Source], sounds: tuple[Sound, ...], output: Output
) -> CopiedSound | None:
    """The AAC stream that is the result as it is, if nobody asked for a change of it."""
    segments = [s for t in draft.tracks for s in t.segments if s.media]
    if len(sounds) != 1 or len(segments) != 1 or draft.loudness_lufs is not None:
        return None
    (sound,), (segment,) = sounds, segments
    if not isinstance(sound.origin, Recording) or segment.media is None:
        return None
    stream = sound.origin.stream
    wanted = output.format == "m4a" or (
        output.format == "mp4" and stream.sample_rate == SAMPLE_RATE and stream.channels <= 2
    )
    untouched = sound.gain == 1 and sound.stem == "mix"
    unfaded = not (sound.fade_in_ms or sound.fade_out_ms)
    whole = is_whole(segment, sources[segment.media].info)
    if stream.codec == "aac" and wanted and untouched and unfaded and whole:
        return CopiedSound(sound.origin.path, stream.index)
    return None
