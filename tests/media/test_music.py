"""What a listener gets from the composer: measured on the samples."""

from __future__ import annotations

import hashlib
import itertools
import subprocess
import sys
import wave

import numpy as np
import pytest

from nemo_local.media.loudness import measure
from nemo_local.media.music import MOODS, compose
from nemo_local.media.music.dice import Dice
from nemo_local.media.music.form import form
from nemo_local.media.music.master import CEILING, Limiter
from nemo_local.media.music.orchestra import Orchestra
from nemo_local.media.music.room import BLOCK, Room
from nemo_local.media.music.score import bars
from nemo_local.timeline import Music

RATE = 48_000
ODD_MS = 6_973


def played(mood, seed=1, duration_ms=3000):
    return np.concatenate(list(compose(Music(mood, seed), duration_ms)))


def saved(sound, path):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def level_db(sound):
    return 10 * np.log10(np.mean(sound.astype(np.float64) ** 2) + 1e-12)


@pytest.fixture(scope="session")
def minutes():
    """Three minutes of one mood, and the form they have."""
    sound = played("playful", 3, 180_000)
    return sound, form(MOODS["playful"], Dice("playful", 3), 180.0)


@pytest.mark.parametrize("mood", MOODS)
def test_every_mood_is_level_stereo_and_ends_in_silence(mood, tmp_path):
    sound = played(mood, duration_ms=ODD_MS)
    assert sound.shape == (ODD_MS * RATE // 1000, 2) and sound.dtype == np.float32
    assert np.abs(sound).max() <= CEILING < 10 ** (-1 / 20)
    loudness = measure(saved(sound, tmp_path / "a.wav"))
    assert -20.0 <= loudness.integrated_lufs <= -16.5
    assert loudness.true_peak_dbtp <= -1.0
    side = level_db(sound[:, 0] - sound[:, 1]) - level_db(sound[:, 0] + sound[:, 1])
    assert -25 < side < 3, "neither mono nor out of phase"
    assert level_db(sound[: RATE * 2]) > -45, "it begins at once"
    assert np.abs(sound[0]).max() < 0.01 and np.abs(sound[-2:]).max() < 1e-5
    spectrum = np.abs(np.fft.rfft(sound.sum(axis=1))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    share_db = 10 * np.log10([spectrum[hz < 30].sum(), spectrum[hz > 17_500].sum()])
    assert (share_db - 10 * np.log10(spectrum.sum()) < [-25, -38]).all(), "no rumble, no aliases"


def test_the_same_seed_gives_the_same_samples_and_another_seed_another_piece():
    first = played("happy", 7)
    assert np.array_equal(first, played("happy", 7))
    other = played("happy", 8)
    assert abs(np.corrcoef(first[:, 0], other[:, 0])[0, 1]) < 0.3


def test_the_same_seed_gives_the_same_samples_in_another_process():
    code = (
        "import hashlib; from nemo_local.media.music import compose;"
        "from nemo_local.timeline import Music;"
        "d = hashlib.sha256(); [d.update(b.tobytes()) for b in compose(Music('jazz', 5), 3000)];"
        "print(d.hexdigest())"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    here = hashlib.sha256(played("jazz", 5, 3000).tobytes()).hexdigest()
    assert told.stdout.strip() == here


@pytest.mark.parametrize("duration_ms", [1, 40, 700, 2500])
def test_the_shortest_pieces_are_music_too(duration_ms):
    sound = played("calm", 1, duration_ms)
    assert len(sound) == duration_ms * RATE // 1000
    assert np.isfinite(sound).all() and np.abs(sound).max() <= CEILING


def test_nothing_of_no_length():
    assert list(compose(Music("calm", 1), 0)) == []


def test_the_chords_of_the_score_are_what_is_heard():
    duration_s = 15.0
    sound = played("sad", 2, int(duration_s * 1000)).sum(axis=1)
    plan = form(MOODS["sad"], Dice("sad", 2), duration_s)
    hz = np.fft.rfftfreq(RATE, 1 / RATE)
    audible = (hz > 100) & (hz < 1200)
    classes = np.round(69 + 12 * np.log2(hz[audible] / 440)).astype(int) % 12
    right = 0
    heard = [b for b in bars(plan) if not b.ending]
    for bar in heard:
        start = int((bar.start * plan.beat_s + 0.5) * RATE)
        power = np.abs(np.fft.rfft(sound[start : start + RATE], RATE))[audible] ** 2
        chroma = np.bincount(classes, power, 12)
        tones = set(bar.harmonies[0].chord.tones)
        right += chroma[list(tones)].sum() > 0.75 * chroma.sum()
    assert right >= 0.8 * len(heard)


def test_beats_fall_on_the_grid():
    duration_s = 12.0
    plan = form(MOODS["electronic"], Dice("electronic", 1), duration_s)
    sound = played("electronic", 1, int(duration_s * 1000)).sum(axis=1)
    spectrum = np.fft.rfft(sound)
    spectrum[np.fft.rfftfreq(len(sound), 1 / RATE) < 5000] = 0  # what is left are the drums
    hop = 240
    power = np.fft.irfft(spectrum)[: len(sound) // hop * hop].reshape(-1, hop) ** 2
    onset = np.maximum(np.diff(np.log(power.mean(axis=1) + 1e-6)), 0)
    time = (np.arange(len(onset)) + 1) * hop / RATE
    step = plan.beat_s / 4
    on_grid = np.minimum(time % step, step - time % step) < 0.014
    drums = (time > 1) & (time < plan.end_beat * plan.beat_s - 1)
    assert onset[on_grid & drums].mean() > 3 * onset[~on_grid & drums].mean()


def test_minutes_of_it_vary(minutes):
    sound, plan = minutes
    bar = int(plan.beat_s * plan.beats_per_bar * RATE)
    shapes = []
    for i in range(plan.bars):
        one = sound[i * bar : (i + 1) * bar].sum(axis=1)
        bands = np.abs(np.fft.rfft(one[: bar // 8 * 8].reshape(8, -1), axis=1))
        shapes.append(np.log(bands[:, :800].reshape(8, -1, 8).sum(axis=2) + 1e-3).ravel())
    alike = np.corrcoef(np.array(shapes))
    pairs = alike[np.triu_indices(plan.bars, 1)]
    assert (pairs > 0.995).mean() < 0.05, "few bars are the same again"
    energy = [level_db(sound[i * bar * 4 : (i + 1) * bar * 4]) for i in range(plan.bars // 4)]
    assert max(energy) - min(energy) > 4, "it rises and falls"


def test_it_comes_to_rest_instead_of_stopping(minutes):
    sound, plan = minutes
    last = sound[int(plan.end_beat * plan.beat_s * RATE) :]
    parts = [level_db(part) for part in np.array_split(last, 6)]
    assert parts[0] > -30 and all(a > b for a, b in itertools.pairwise(parts))
    assert parts[-1] < -45


def test_the_size_of_a_block_makes_no_difference():
    mood, dice = MOODS["corporate"], Dice("corporate", 1)
    plan = form(mood, dice, 5.0)

    def mixed(block):
        orchestra, room = Orchestra(mood, plan, dice), Room(mood.decay_s, mood.dark_hz)
        return np.hstack([room(b) for b in orchestra.play(bars(plan), 0, 5 * RATE, block)])

    assert np.abs(mixed(BLOCK) - mixed(7_777)).max() < 1e-4


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_memory_does_not_grow_with_the_length():
    code = (
        "import resource; from nemo_local.media.music import compose;"
        "from nemo_local.timeline import Music;"
        "peaks = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024"
        " for _ in compose(Music('playful', 1), 90_000)];"
        "print(peaks[-1] - peaks[len(peaks) // 3])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 12, "another minute would be 23 MB of samples"


def test_the_agent_knows_the_moods_without_numpy():
    code = "import sys, nemo_local.media.music as m; m.MOODS; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_the_limiter_turns_down_ahead_of_a_peak_and_changes_nothing_else():
    rng = np.random.default_rng(1)
    sound = (0.1 * rng.standard_normal((2, RATE))).astype(np.float32)
    loud = sound.copy()
    loud[:, 20_000:20_300] *= 20
    limiter = Limiter()
    pieces = [limiter(loud[:, i : i + 5000]) for i in range(0, RATE, 5000)]
    out = np.hstack([*pieces, limiter.drain()])
    assert out.shape == loud.shape
    assert np.abs(out).max() <= CEILING
    assert np.allclose(out[:, :19_000], sound[:, :19_000], atol=1e-6)
    assert np.abs(np.diff(out[:, 19_500:20_000] / loud[:, 19_500:20_000])).max() < 0.05
