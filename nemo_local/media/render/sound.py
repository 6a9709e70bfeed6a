"""From the plan's sounds to one mix: files decoded, stems taken out, music composed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, MediaError, decode_pcm
from nemo_local.media.render.apart import Apart, Stretch
from nemo_local.media.render.duck import ducked
from nemo_local.media.render.mix import Layer, between, mixed, samples
from nemo_local.media.render.model import MixedSound, Recording, Sound
from nemo_local.media.render.stretch import stretched
from nemo_local.timeline import Music


def mix(
    sound: MixedSound, length: int, *, folder: Path, cancelled: Callable[[], bool]
) -> Generator[Block, None, None]:
    """The whole mix: 48 kHz stereo, `length` samples. What is spooled lies in `folder`."""
    film_ms = length * 1000 // SAMPLE_RATE
    buses = [[eased(s, film_ms) for s in bus] for bus in _buses(sound)]
    wanted = [part for bus in buses for s in bus for part in _separated(s)]
    with closing(Apart(wanted, _decoded, folder, cancelled)) as apart:
        played = [mixed([_layer(s, apart, cancelled) for s in bus], length) for bus in buses]
        yield from ducked(_in_step(*played)) if sound.ducks else played[0]


def _buses(sound: MixedSound) -> list[list[Sound]]:
    """All sounds; where some give way: the voices, the rest, voices to listen to, the music."""
    if not sound.ducks:
        return [list(sound.sounds)]
    voices = [s for s in sound.sounds if s.speech and s.stem == "voice"]
    others = [s for s in sound.sounds if s not in voices and not s.ducked]
    # The key is the voice alone, so that wind and traffic under a film leave the music be.
    key = [replace(s, stem="voice") for s in others if s.speech]
    return [voices, others, key, [s for s in sound.sounds if s.ducked]]


def _in_step(
    voices: Generator[Block, None, None],
    others: Generator[Block, None, None],
    key: Generator[Block, None, None],
    music: Generator[Block, None, None],
) -> Generator[tuple[Block, Block, Block], None, None]:
    """What is heard besides the music, the music, and the voice to listen to."""
    with closing(voices), closing(others), closing(key), closing(music):
        for said, rest, listened, played in zip(voices, others, key, music, strict=True):
            yield said + rest, played, said + listened


_SEAM_MS = 5
_SEAM = samples(_SEAM_MS)


def eased(sound: Sound, film_ms: int) -> Sound:
    """The sound without the clicks of cuts in the middle of a recording.

    It comes in over a moment, and goes out over one under whatever follows: where a recording
    is split and goes on, the two add up to what it was. Fades that are longer than the sound
    share what there is.
    """
    share = min(1, sound.duration_ms / max(1, sound.fade_in_ms + sound.fade_out_ms))
    sound = replace(
        sound,
        fade_in_ms=max(int(sound.fade_in_ms * share), _SEAM_MS if sound.in_ms else 0),
        fade_out_ms=int(sound.fade_out_ms * share),
    )
    if sound.fade_out_ms or not _is_cut_short(sound):
        return sound
    more_ms = max(0, min(_SEAM_MS, film_ms - sound.start_ms - sound.duration_ms))
    return replace(sound, duration_ms=sound.duration_ms + more_ms, fade_out_ms=_SEAM_MS)


def _is_cut_short(sound: Sound) -> bool:
    """Whether its source would go on: music made here and a bed end when they are told to."""
    if isinstance(sound.origin, Music) or sound.bed:
        return False
    until_ms = sound.in_ms + round(sound.duration_ms * sound.speed)
    return sound.loop or until_ms < sound.origin.duration_ms


def _layer(sound: Sound, apart: Apart, cancelled: Callable[[], bool]) -> Layer:
    return Layer(
        open=lambda: _blocks(sound, apart, cancelled),
        start=samples(sound.start_ms),
        length=samples(sound.duration_ms),
        gain=sound.gain,
        fade_in=samples(sound.fade_in_ms),
        fade_out=samples(sound.fade_out_ms),
    )


def _blocks(sound: Sound, apart: Apart, cancelled: Callable[[], bool]) -> Iterator[Block]:
    """A sound from its place in the source on, at its own speed, before gain and fades."""
    recorded = _as_recorded(sound, apart, cancelled)
    return recorded if sound.speed == 1 else stretched(_closable(recorded), sound.speed)


def _closable(blocks: Iterator[Block]) -> Generator[Block, None, None]:
    """The same blocks from a generator, which closes them when it is closed."""
    yield from blocks


def _as_recorded(sound: Sound, apart: Apart, cancelled: Callable[[], bool]) -> Iterator[Block]:
    """As much of the source as the sound needs, at the source's own speed."""
    origin, needed_ms = sound.origin, _needed_ms(sound)
    if isinstance(origin, Music):
        return _composed(origin, sound.in_ms, needed_ms)
    if sound.bed:
        from nemo_local.media.music.bed import plan_bed, play_bed

        path, stream, since_ms = origin.path, origin.stream.index, sound.in_ms
        return play_bed(
            plan_bed(path, needed_ms, stream=stream, start_ms=since_ms, cancelled=cancelled)
        )
    if not sound.loop:
        return _part(sound, origin, sound.in_ms, needed_ms, apart)
    layers = [
        Layer(
            open=partial(_part, sound, origin, in_ms, length_ms, apart),
            start=samples(at_ms),
            length=samples(length_ms),
            fade_in=_SEAM if at_ms else 0,
            fade_out=_SEAM,
        )
        for at_ms, in_ms, length_ms in passes(sound.in_ms, origin.duration_ms, needed_ms)
    ]
    return mixed(layers, samples(needed_ms))


def _needed_ms(sound: Sound) -> int:
    return round(sound.duration_ms * sound.speed)


def _separated(sound: Sound) -> Iterator[Stretch]:
    """What a sound needs of a recording's voice or music, if that is what it is made of."""
    origin, needed_ms = sound.origin, _needed_ms(sound)
    if sound.stem == "mix" or isinstance(origin, Music):
        return
    heard = [(0, sound.in_ms, needed_ms)]
    if sound.loop:
        heard = passes(sound.in_ms, origin.duration_ms, needed_ms)
    for _, in_ms, length_ms in heard:
        yield Stretch(origin, sound.stem, sound.separator, in_ms, length_ms)


def passes(in_ms: int, source_ms: int, needed_ms: int) -> list[tuple[int, int, int]]:
    """How a source is repeated: (where it is heard, from where in it, for how long), in ms."""
    found, at = [], 0
    in_ms %= max(source_ms, 1)
    while at < needed_ms and source_ms:
        found.append((at, in_ms, min(source_ms - in_ms, needed_ms - at)))
        at, in_ms = at + found[-1][2], 0
    return found


def _part(
    sound: Sound, origin: Recording, in_ms: int, length_ms: int, apart: Apart
) -> Iterator[Block]:
    """A stretch of a recording: all of it that is heard, or the stem that is asked for."""
    if sound.stem == "mix":
        return _decoded(origin, in_ms, length_ms)
    return apart.blocks(Stretch(origin, sound.stem, sound.separator, in_ms, length_ms))


def _composed(piece: Music, in_ms: int, duration_ms: int) -> Iterator[Block]:
    from nemo_local.media import music

    if piece.mood not in music.MOODS:
        raise MediaError(f"There is no mood called {piece.mood}: {', '.join(music.MOODS)}.")
    composed = music.compose(piece, in_ms + duration_ms)
    return between(samples(in_ms), samples(in_ms + duration_ms), composed)


def _decoded(recording: Recording, in_ms: int, duration_ms: int) -> Iterator[Block]:
    stream = recording.stream.index
    return decode_pcm(recording.path, stream=stream, start_ms=in_ms, duration_ms=duration_ms)
