"""Uploaded music under a film: as long as the film, and nobody hears where it was cut."""

from __future__ import annotations

import itertools
import wave
from functools import lru_cache

import numpy as np
import pytest

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.music.arrange import arranged
from nemo_local.media.music.bed import Bed, Piece, plan_bed, play_bed
from nemo_local.media.music.listen import FRAME_MS, FRAMES_PER_S, Heard, beat_s, listen
from nemo_local.media.music.seam import joined
from tests.support.media import ffmpeg

RATE = 48_000
BEAT_S = 0.5
BAR_MS = 2000
SONG_MS = 40_000
_CHORDS_HZ = ((220, 277, 330), (196, 247, 294), (175, 220, 262), (165, 208, 247))


@lru_cache
def song(seconds=SONG_MS / 1000, seed=1):
    """A drum on every beat over four chords in turn, a bar each; the last two seconds fade."""
    time = np.arange(int(seconds * RATE)) / RATE
    rng = np.random.default_rng(seed)
    sound = np.zeros(len(time))
    for beat in range(int(seconds / BEAT_S)):
        start = int(beat * BEAT_S * RATE)
        hit = (
            rng.standard_normal(4000) * np.exp(-np.arange(4000) / 700) * (2 if beat % 4 == 0 else 1)
        )
        sound[start : start + 4000] += 0.1 * hit[: len(sound) - start]
    bar = (time / 2).astype(int) % 4
    for i, chord in enumerate(_CHORDS_HZ):
        for hz in chord:
            sound += 0.08 * np.sin(2 * np.pi * hz * time) * (bar == i)
    sound *= np.clip((seconds - time) / 2, 0, 1)
    return np.stack((sound, sound), axis=1).astype(np.float32)


def saved(sound, path):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def played(bed):
    return np.concatenate(list(play_bed(bed)))


@pytest.fixture(scope="session")
def recording(tmp_path_factory):
    return saved(song(), tmp_path_factory.mktemp("music") / "song.wav")


def test_the_beat_is_heard_and_noise_has_none():
    assert beat_s(listen([song(20)]).onset) == pytest.approx(BEAT_S, abs=0.005)
    noise = np.random.default_rng(1).standard_normal((20 * RATE, 2)).astype(np.float32)
    assert beat_s(listen([0.1 * noise]).onset) is None


def test_frames_do_not_depend_on_how_the_samples_come():
    sound = song(3)
    whole = listen([sound])
    pieces = listen([sound[i : i + 7001] for i in range(0, len(sound), 7001)])
    assert len(whole) == len(pieces) == pytest.approx(3 * FRAMES_PER_S, abs=2)
    assert np.allclose(whole.colour, pieces.colour, atol=1e-4)
    assert np.allclose(whole.onset, pieces.onset, atol=1e-4)


@pytest.mark.parametrize("wanted_ms", [15_000, 27_300, 71_000, 200_000])
def test_music_gets_the_films_length_by_whole_bars_and_keeps_its_ending(recording, wanted_ms):
    bed = plan_bed(recording, wanted_ms)
    assert bed.pieces[0].start_ms == 0
    assert bed.pieces[-1].end_ms == pytest.approx(SONG_MS, abs=100)
    total = sum(p.end_ms - p.start_ms for p in bed.pieces)
    assert wanted_ms - BAR_MS - 2 * FRAME_MS <= total <= wanted_ms
    for before, after in itertools.pairwise(bed.pieces):
        bars = (before.end_ms - after.start_ms) / BAR_MS
        assert bars == pytest.approx(round(bars), abs=0.02)
        assert before.end_ms % 500 > 440, "just ahead of a beat"


def test_the_beat_goes_on_across_the_seams(recording):
    bed = plan_bed(recording, 71_000)
    sound = played(bed)
    assert sound.shape == (71 * RATE, 2)
    assert np.abs(np.diff(sound[:, 0])).max() <= 1.1 * np.abs(np.diff(song()[:, 0])).max()
    onset = listen([sound]).onset
    strong = onset > 0.5 * np.quantile(onset, 0.99)
    at_ms = np.flatnonzero(strong) * FRAME_MS
    off = np.minimum(at_ms % 500, 500 - at_ms % 500)
    assert np.mean(off <= 2 * FRAME_MS) > 0.97
    level = np.sqrt(np.mean(sound[: 68 * RATE].reshape(-1, RATE, 2) ** 2, axis=(1, 2)))
    assert level.min() > 0.6 * level.max(), "no hole and no bump"


def test_a_recording_that_fits_is_left_as_it_is(recording):
    assert plan_bed(recording, SONG_MS).pieces == (Piece(0, SONG_MS),)
    assert np.allclose(played(plan_bed(recording, SONG_MS)), song(), atol=1e-4)


def test_a_film_longer_by_less_than_a_bar_gets_silence_for_the_rest(recording):
    sound = played(plan_bed(recording, SONG_MS + 700))
    assert len(sound) == (SONG_MS + 700) * 48
    assert not sound[SONG_MS * 48 + 5000 :].any()


def test_music_can_begin_anywhere_in_the_recording(recording):
    bed = plan_bed(recording, 20_000, start_ms=8_000)
    assert bed.pieces[0].start_ms == 8_000
    assert bed.pieces[-1].end_ms == pytest.approx(SONG_MS, abs=100)
    assert np.allclose(played(bed)[:RATE], song()[8 * RATE : 9 * RATE], atol=1e-3)


def test_what_is_begun_inside_and_runs_out_goes_on_from_the_songs_beginning(recording):
    bed = plan_bed(recording, 45_000, start_ms=25_000)
    first, *again = bed.pieces
    assert first.start_ms == 25_000
    assert SONG_MS - 12_000 <= first.end_ms <= SONG_MS, "to about its end"
    assert again[0].start_ms <= 12_000, "and on from about its beginning"
    assert again[-1].end_ms == pytest.approx(SONG_MS, abs=100)
    bars = (first.end_ms - again[0].start_ms) / BAR_MS
    assert bars == pytest.approx(round(bars), abs=0.02)
    sound = played(bed)
    assert np.allclose(sound[:RATE], song()[25 * RATE : 26 * RATE], atol=1e-3)
    level = np.sqrt(np.mean(sound[: 42 * RATE].reshape(-1, RATE, 2) ** 2, axis=(1, 2)))
    assert level.min() > 0.6 * level.max(), "the song's fade is left out where it goes on"


def test_where_end_and_beginning_are_unlike_nothing_is_left_out(tmp_path):
    tones = [0.3 * np.sin(2 * np.pi * hz * np.arange(2 * RATE) / RATE) for hz in (300, 500, 800)]
    path = saved(np.repeat(np.concatenate(tones)[:, None], 2, axis=1), tmp_path / "a.wav")
    sound = played(plan_bed(path, 11_000, start_ms=4_000))[:, 0]

    def heard_hz(second):
        part = np.abs(np.fft.rfft(sound[int(second * RATE) : int((second + 0.5) * RATE)]))
        return 2 * int(np.argmax(part))

    assert [heard_hz(s) for s in (1, 2.8, 4.8, 6.8)] == [800, 300, 500, 800]


def test_music_that_is_over_before_it_should_begin_starts_at_its_beginning(recording):
    late = plan_bed(recording, 20_000, start_ms=SONG_MS + 5_000)
    assert late == plan_bed(recording, 20_000)


def test_a_jingle_is_begun_again_until_the_film_is_over(tmp_path):
    bed = plan_bed(saved(song(4), tmp_path / "a.wav"), 15_000)
    assert len(bed.pieces) == 4
    sound = played(bed)
    assert len(sound) == 15 * RATE
    assert np.abs(sound[4 * RATE + RATE // 4 : 5 * RATE]).max() > 0.05


def test_a_short_film_gets_the_beginning(recording):
    assert plan_bed(recording, 5_000).pieces == (Piece(0, 5_000),)


def test_silence_around_the_music_is_left_out(tmp_path):
    quiet = np.zeros((3 * RATE, 2), np.float32)
    path = saved(np.concatenate((quiet, song(20), quiet)), tmp_path / "a.wav")
    (piece,) = plan_bed(path, 20_000).pieces
    assert piece.start_ms == pytest.approx(2900, abs=60)
    assert np.abs(played(plan_bed(path, 20_000))[: RATE // 2]).max() > 0.05


def test_compressed_music_is_joined_in_time_too(recording, tmp_path):
    ffmpeg("-i", recording, "-b:a", "128k", tmp_path / "a.mp3")
    sound = played(plan_bed(tmp_path / "a.mp3", 27_300))
    assert len(sound) == 27_300 * 48
    assert beat_s(listen([sound]).onset) == pytest.approx(BEAT_S, abs=0.005)


def test_a_seam_that_is_a_little_off_is_put_right():
    sound = song(20)

    def decode(start_ms, end_ms):
        late_ms = 17 if start_ms > 5000 else 0  # a decoder that seeks badly
        yield sound[(start_ms + late_ms) * 48 : (end_ms + late_ms) * 48]

    out = np.concatenate(list(joined(decode, [(0, 4010), (12_010, 20_000)])))
    expected = np.concatenate((sound[: 4010 * 48], sound[12_010 * 48 :]))
    after = slice(5 * RATE, 9 * RATE)
    assert np.corrcoef(out[after, 0], expected[after, 0])[0, 1] > 0.9


def test_a_cancel_ends_the_listening_and_the_search_for_a_seam(recording):
    with pytest.raises(MediaError, match="cancelled"):
        plan_bed(recording, 71_000, cancelled=lambda: True)
    asked = itertools.count()
    plan_bed(recording, 71_000, cancelled=lambda: next(asked) < 0)
    heard = SONG_MS // 1000  # blocks of a second each
    assert next(asked) > heard + 20  # the search goes on being asked
    with pytest.raises(MediaError, match="cancelled"):
        asked = itertools.count()
        plan_bed(recording, 71_000, cancelled=lambda: next(asked) > heard + 10)


def test_a_file_without_sound_is_refused(tmp_path):
    ffmpeg("-f", "lavfi", "-i", "color=s=64x36", "-frames:v", 1, tmp_path / "a.png")
    with pytest.raises(MediaError):
        plan_bed(tmp_path / "a.png", 5_000)


def test_silence_stays_silence():
    silent = Heard(np.zeros((500, 20), np.float32), *[np.zeros(500, np.float32)] * 2)
    stretches = arranged(silent, 1200)
    assert sum(b - a for a, b in stretches) <= 1200


def test_closing_early_ends_the_decoder(recording):
    bed = Bed(recording, None, (Piece(0, 30_000),), 30_000)
    blocks = play_bed(bed)
    assert len(next(blocks))
    blocks.close()
    with pytest.raises(StopIteration):
        next(blocks)
