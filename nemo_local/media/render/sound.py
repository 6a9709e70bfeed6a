"""From the plan's sounds to one mix: files decoded, stems taken out, music composed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

from nemo_local.media.ffmpeg import Block, MediaError, decode_pcm
from nemo_local.media.render.duck import ducked
from nemo_local.media.render.mix import Layer, mixed, samples
from nemo_local.media.render.model import MixedSound, Recording, Sound
from nemo_local.media.render.stretch import stretched
from nemo_local.timeline import Music


def mix(
    sound: MixedSound, length: int, cancelled: Callable[[], bool]
) -> Generator[Block, None, None]:
    """The whole mix: 48 kHz stereo, `length` samples."""

    def bus(sounds: Iterable[Sound]) -> Generator[Block, None, None]:
        return mixed([_layer(s, cancelled) for s in sounds], length)

    if not sound.ducks:
        return bus(sound.sounds)
    voices = [s for s in sound.sounds if s.speech and s.stem == "voice"]
    others = [s for s in sound.sounds if s not in voices and not s.ducked]
    # The key is the voice alone, so that wind and traffic under a film leave the music be.
    key = [replace(s, stem="voice") for s in others if s.speech]
    music = [s for s in sound.sounds if s.ducked]
    return ducked(_buses(bus(voices), bus(others), bus(key), bus(music)))


def _buses(
    voices: Generator[Block, None, None],
    others: Generator[Block, None, None],
    key: Generator[Block, None, None],
    music: Generator[Block, None, None],
) -> Generator[tuple[Block, Block, Block], None, None]:
    """What is heard besides the music, the music, and the voice to listen to."""
    with closing(voices), closing(others), closing(key), closing(music):
        for said, rest, listened, played in zip(voices, others, key, music, strict=True):
            yield said + rest, played, said + listened


def _layer(sound: Sound, cancelled: Callable[[], bool]) -> Layer:
    return Layer(
        open=lambda: _blocks(sound, cancelled),
        start=samples(sound.start_ms),
        length=samples(sound.duration_ms),
        gain=sound.gain,
        fade_in=samples(sound.fade_in_ms),
        fade_out=samples(sound.fade_out_ms),
    )


def _blocks(sound: Sound, cancelled: Callable[[], bool]) -> Iterator[Block]:
    """A sound from its place in the source on, at its own speed, before gain and fades."""
    if sound.speed == 1:
        return _as_recorded(sound, cancelled)
    return stretched(_as_recorded(sound, cancelled), sound.speed)


def _as_recorded(sound: Sound, cancelled: Callable[[], bool]) -> Generator[Block, None, None]:
    duration_ms = round(sound.duration_ms * sound.speed)
    if isinstance(sound.origin, Music):
        yield from _composed(sound.origin, sound.in_ms, duration_ms)
        return
    source = partial(_decoded, sound.origin, sound.in_ms, duration_ms)
    if sound.stem == "mix":
        yield from source()
        return
    from nemo_local.media import separation

    chosen = separation.separator(sound.separator)
    yield from separation.stem(source, sound.stem, chosen, cancelled=cancelled)


def _composed(piece: Music, in_ms: int, duration_ms: int) -> Iterator[Block]:
    from nemo_local.media import music

    if piece.mood not in music.MOODS:
        raise MediaError(f"There is no mood called {piece.mood}: {', '.join(music.MOODS)}.")
    skip = samples(in_ms)
    for block in music.compose(piece, in_ms + duration_ms):
        if skip < len(block):
            yield block[skip:]
        skip = max(0, skip - len(block))


def _decoded(recording: Recording, in_ms: int, duration_ms: int) -> Iterator[Block]:
    try:
        yield from decode_pcm(
            recording.path,
            stream=recording.stream.index,
            start_ms=in_ms,
            duration_ms=duration_ms,
        )
    except MediaError as e:
        # Behind the end of a sound that is shorter than its picture there is silence.
        if e.reason != "no_sound" or not in_ms:
            raise
