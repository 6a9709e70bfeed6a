"""The mix itself, sample by sample: places, gains, fades, and music that makes way for a voice."""

from collections.abc import Iterator

import numpy as np
import pytest

from nemo_local.media.ffmpeg import SAMPLE_RATE
from nemo_local.media.render.duck import ducked, levels
from nemo_local.media.render.mix import CHUNK, Layer, mixed

Sound = np.ndarray


def constant(value: float, n: int, size: int = 7000) -> Iterator[Sound]:
    for at in range(0, n, size):
        yield np.full((min(size, n - at), 2), value, np.float32)


def mix(*layers: Layer, length: int) -> Sound:
    return np.concatenate(list(mixed(layers, length)))


def test_sounds_are_heard_where_they_are_put_to_the_sample():
    one = Layer(lambda: constant(0.5, 100_000), start=10, length=60_000)
    two = Layer(lambda: constant(0.25, 100_000), start=60_005, length=100, gain=2.0)
    out = mix(one, two, length=2 * CHUNK + 5)
    assert len(out) == 2 * CHUNK + 5
    assert np.flatnonzero(out[:, 0]).tolist() == list(range(10, 60_105))
    assert out[60_007].tolist() == [1.0, 1.0]


def test_a_source_that_ends_early_is_followed_by_silence():
    out = mix(Layer(lambda: constant(0.5, 1000), start=0, length=5000), length=5000)
    assert (out[:1000] == 0.5).all()
    assert (out[1000:] == 0).all()


def test_fades_begin_and_end_in_silence_and_never_step():
    fading = Layer(lambda: constant(1, 200_000), 0, 3 * CHUNK, fade_in=CHUNK, fade_out=CHUNK // 2)
    out = mix(fading, length=3 * CHUNK)[:, 0]
    assert out[0] < 1e-6
    assert out[-1] < 1e-6
    assert (out[CHUNK : -CHUNK // 2] == 1).all()
    assert np.abs(np.diff(out)).max() < 1e-4


def test_a_sound_is_opened_when_it_is_due_and_closed_when_it_is_over():
    events = []

    def source(name: str) -> Iterator[Sound]:
        events.append(f"open {name}")
        try:
            yield from constant(0.1, 10 * CHUNK)
        finally:
            events.append(f"close {name}")

    layers = [Layer(lambda n=n: source(n), at, CHUNK) for n, at in [("a", 0), ("b", 2 * CHUNK)]]
    for _ in mixed(layers, 3 * CHUNK):
        events.append("second")
    assert events == ["open a", "close a", "second", "second", "open b", "close b", "second"]


# ------------------------------------------------------------------- ducking


def noise(seconds: float, level_db: float, seed: int) -> Sound:
    rng = np.random.default_rng(seed)
    n = round(seconds * SAMPLE_RATE)
    return (rng.standard_normal((n, 2)) * 10 ** (level_db / 20)).astype(np.float32)


def duck(music: Sound, voice: Sound) -> Sound:
    def buses() -> Iterator[tuple[Sound, Sound, Sound]]:
        for at in range(0, len(music), CHUNK):
            part = slice(at, at + CHUNK)
            yield np.zeros_like(music[part]), music[part], voice[part]

    return np.concatenate(list(ducked(buses())))


def level(sound: Sound, since_s: float, until_s: float) -> float:
    part = sound[round(since_s * SAMPLE_RATE) : round(until_s * SAMPLE_RATE)]
    return float(10 * np.log10(np.mean(np.square(part)) + 1e-12))


@pytest.mark.parametrize(("voice_db", "music_db"), [(-20, -18), (-30, -14), (-12, -40)])
def test_while_somebody_speaks_the_music_stays_10_db_below_and_then_comes_back(voice_db, music_db):
    voice = np.concatenate([noise(2, -90, 1), noise(4, voice_db, 2), noise(4.3, -90, 3)])
    music = noise(10.3, music_db, 4)
    out = duck(music, voice)
    assert len(out) == len(music)
    for second in np.arange(2, 5.6, 0.2):
        assert level(out, second, second + 0.4) <= voice_db - 10
    assert level(out, 0, 1.5) == pytest.approx(music_db, abs=0.5)
    assert level(out, 8.5, 10.3) == pytest.approx(music_db, abs=0.5)


@pytest.mark.parametrize("seconds", [0.02, 2.02, 2.3, 2.75])
def test_a_film_may_end_at_any_moment_and_its_last_words_lower_the_music_too(seconds):
    voice = np.concatenate([noise(seconds / 2, -90, 1), noise(seconds / 2, -20, 2)])
    out = duck(noise(seconds, -20, 3), voice)
    assert len(out) == len(voice)
    assert seconds < 1 or level(out, seconds - 0.3, seconds) <= -30


def test_music_that_is_quiet_enough_already_is_left_alone():
    music, voice = noise(4, -50, 1), noise(4, -20, 2)
    assert np.allclose(duck(music, voice), music, atol=1e-6)


def test_what_a_separator_leaves_of_noise_does_not_move_the_music():
    music, voice = noise(4, -20, 1), noise(4, -56, 2)
    assert np.allclose(duck(music, voice), music, atol=1e-6)


def test_gaps_between_words_do_not_make_the_music_pump():
    words = [noise(0.5, -20, i) if i % 2 else noise(0.25, -90, i) for i in range(16)]
    voice = np.concatenate(words)
    lowered = np.array(levels(duck(np.full_like(voice, 0.1), voice)))[100:-100]
    assert np.ptp(lowered) < 3


def test_the_gain_moves_without_a_click():
    voice = np.concatenate([noise(1, -90, 1), noise(1, -10, 2), noise(2, -90, 3)])
    out = duck(np.full_like(voice, 0.25), voice)[:, 0]
    assert np.abs(np.diff(out)).max() < 1e-4
