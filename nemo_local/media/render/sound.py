"""From the plan's sounds to one mix: files decoded, stems taken out, music composed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from functools import partial

from nemo_local.media.ffmpeg import Block, MediaError, decode_pcm
from nemo_local.media.render.mix import Layer, mixed, samples
from nemo_local.media.render.model import MixedSound, Recording, Sound
from nemo_local.timeline import Music


def mix(
    sound: MixedSound, length: int, cancelled: Callable[[], bool]
) -> Generator[Block, None, None]:
    """The whole mix: 48 kHz stereo, `length` samples."""
    return mixed([_layer(s, cancelled) for s in sound.sounds], length)


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
    if isinstance(sound.origin, Music):
        from nemo_local.media import music

        return music.compose(sound.origin, sound.duration_ms)
    source = partial(_decoded, sound.origin, sound.in_ms, round(sound.duration_ms * sound.speed))
    if sound.stem == "mix":
        return source()
    from nemo_local.media import separation

    chosen = separation.separator(sound.separator)
    return separation.stem(source, sound.stem, chosen, cancelled=cancelled)


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
