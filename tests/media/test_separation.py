"""Voice out of music: in its place to the sample, the same however it is asked for, and no more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace
from typing import ClassVar, Literal

import numpy as np
import pytest
from numpy.typing import NDArray

from nemo_local import separators
from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE, MediaError
from nemo_local.media.separation import Separator, separator, stem
from nemo_local.media.separation.frontend import FILTERS
from nemo_local.media.separation.network import Network
from nemo_local.media.separation.plan import FilterJoiner, groups_of, surroundings
from tools.make_sample import Stems, stems

Sound = NDArray[np.float32]


def blocks_of(sound: Sound, size: int = SAMPLE_RATE) -> Callable[[], Iterator[Sound]]:
    return lambda: (sound[i : i + size] for i in range(0, len(sound), size))


def voice_of(sound: Sound, by: Separator, size: int = SAMPLE_RATE) -> Sound:
    return np.concatenate(list(by.voice(blocks_of(sound, size))))


@pytest.fixture(scope="module")
def ours() -> Separator:
    return separator("voicenet", threads=1)


@pytest.fixture(scope="module")
def sample() -> Stems:
    return stems()


@pytest.fixture(scope="module")
def separated(sample: Stems, ours: Separator) -> Sound:
    return voice_of(sample.mix, ours)


def test_at_equal_loudness_the_voice_gains_and_the_music_goes(
    sample: Stems, separated: Sound
) -> None:
    speaking = measure.active(sample.voice)
    loudness = measure.level_db(sample.voice, speaking) - measure.level_db(sample.music)
    assert loudness == pytest.approx(0, abs=0.01)  # as loud as the voice
    gain = measure.si_sdr_db(sample.voice, separated) - measure.si_sdr_db(sample.voice, sample.mix)
    assert gain >= 5
    pauses = measure.pauses(speaking)
    assert pauses.sum() > 300  # three seconds and more of music alone
    left = measure.level_db(separated, pauses) - measure.level_db(sample.mix, pauses)
    assert left <= -25


def test_the_voice_is_where_it_was_to_the_sample(sample: Stems, separated: Sound) -> None:
    assert separated.shape == sample.mix.shape
    assert separated.dtype == np.float32
    assert measure.delay_samples(sample.voice, separated) == 0


def test_music_is_what_the_voice_leaves(sample: Stems, ours: Separator, separated: Sound) -> None:
    short = sample.mix[:100_001]
    music = np.concatenate(list(stem(blocks_of(short, 7000), "music", ours)))
    voice = voice_of(short, ours)
    assert np.allclose(music + voice, short, atol=1e-6)
    assert np.array_equal(np.concatenate(list(stem(blocks_of(short), "mix", ours))), short)
    assert np.array_equal(np.concatenate(list(stem(blocks_of(short), "voice", ours))), voice)
    speaking = measure.active(sample.voice)
    gone = measure.level_db(sample.mix - separated, speaking) - measure.level_db(sample.music)
    assert abs(gone) < 3  # the complement is about as loud as the music was


def test_the_answer_does_not_depend_on_blocks_or_threads(sample: Stems) -> None:
    long = np.concatenate([sample.mix, sample.mix[::-1], sample.mix])[: 48 * SAMPLE_RATE + 17]
    assert len(groups_of(len(long) // 960 + 2)) > 1
    once = voice_of(long, separator("voicenet", threads=1))
    again = voice_of(long, separator("voicenet", threads=2), size=7777)
    assert np.array_equal(once, again)
    assert len(once) == len(long)


@pytest.mark.parametrize("samples", [1, 959, 960, 961, 4799, 50_000])
def test_any_length_comes_back_whole(ours: Separator, samples: int) -> None:
    hum = np.full((samples, 2), 0.1, np.float32)
    assert voice_of(hum, ours).shape == hum.shape


def test_nothing_comes_of_nothing(ours: Separator) -> None:
    assert list(ours.voice(lambda: iter(()))) == []


def test_silence_stays_silent(ours: Separator, sample: Stems) -> None:
    assert not voice_of(np.zeros((SAMPLE_RATE, 2), np.float32), ours).any()
    rests = np.zeros((3 * SAMPLE_RATE, 2), np.float32)
    around = voice_of(np.concatenate([rests, sample.mix[: 5 * SAMPLE_RATE], rests]), ours)
    assert not around[: len(rests) - 960].any()
    assert not around[-len(rests) + 960 :].any()


def test_a_short_word_in_a_long_silence_is_as_well_heard(ours: Separator, sample: Stems) -> None:
    """The level is that of what sounds, so quiet around it does not make the network deaf."""
    spoken = sample.voice[: 4 * SAMPLE_RATE]
    quiet = np.zeros((26 * SAMPLE_RATE, 2), np.float32)
    out = voice_of(np.concatenate([spoken, quiet]), ours)[: len(spoken)]
    assert measure.si_sdr_db(spoken, out) > 12


def test_a_part_is_the_same_wherever_it_is_cut_out(ours: Separator, sample: Stems) -> None:
    """Also where the rest is far louder: a quiet speaker is not judged by a loud one."""
    loud, quiet = sample.mix, sample.mix * np.float32(0.05)
    long = np.concatenate([loud, quiet, loud])[: 40 * SAMPLE_RATE]
    whole = voice_of(long, ours)
    part = slice(20 * SAMPLE_RATE, 24 * SAMPLE_RATE)
    since_ms, length_ms = surroundings(20_000, 4_000, 40_000)
    first, stop = (ms * SAMPLE_RATE // 1000 for ms in (since_ms, since_ms + length_ms))
    assert stop - first < len(long)  # really less than the whole
    window = voice_of(long[first:stop], ours)
    there = slice(part.start - first, part.stop - first)
    np.testing.assert_allclose(window[there], whole[part], atol=1e-6)


def test_a_quiet_speaker_after_a_loud_one_is_as_well_heard(
    ours: Separator, sample: Stems, separated: Sound
) -> None:
    quiet = np.float32(10 ** (-30 / 20))
    loud_first = np.concatenate([sample.mix, sample.mix * quiet])
    heard = voice_of(loud_first, ours)[-len(sample.mix) :]
    alone = measure.si_sdr_db(sample.voice, separated)
    assert measure.si_sdr_db(sample.voice, heard) > alone - 1.5


def test_a_voice_alone_passes_nearly_as_it_was(ours: Separator, sample: Stems) -> None:
    alone = sample.voice[: 8 * SAMPLE_RATE]
    assert measure.si_sdr_db(alone, voice_of(alone, ours)) > 12


def test_the_voice_keeps_its_place_in_stereo(ours: Separator, sample: Stems) -> None:
    left = sample.voice * np.array([1.0, 0.4], np.float32)
    out = voice_of(left + 0.3 * sample.music, ours)
    speaking = measure.active(sample.voice)
    louder = measure.level_db(out[:, 0], speaking) - measure.level_db(out[:, 1], speaking)
    assert louder == pytest.approx(20 * np.log10(1 / 0.4), abs=1.0)


def test_a_channel_that_is_silent_stays_so(ours: Separator, sample: Stems) -> None:
    one_sided = sample.mix[: 2 * SAMPLE_RATE] * np.array([1.0, 0.0], np.float32)
    assert not voice_of(one_sided, ours)[:, 1].any()


def test_no_click_where_the_sound_begins_and_ends(ours: Separator, sample: Stems) -> None:
    middle = sample.mix[2 * SAMPLE_RATE : 3 * SAMPLE_RATE]
    out = voice_of(middle, ours)
    steps = np.abs(np.diff(out, axis=0)).max(axis=1)
    edges = max(steps[:100].max(), steps[-100:].max(), np.abs(out[0]).max(), np.abs(out[-1]).max())
    assert edges <= max(np.abs(np.diff(middle, axis=0)).max(), np.abs(middle[[0, -1]]).max())


def test_blocks_are_joined_without_a_seam() -> None:
    """Masks of one that overlap add up to one, whatever the number of frames."""
    for frames in (2, 499, 500, 501, 777, 900, 1700, 2101, 5003):
        joiner, done = FilterJoiner(), 0
        for group in groups_of(frames):
            mask = joiner.join(group, np.ones((len(group.starts), group.length, 3), np.float32))
            assert group.first == done
            assert np.allclose(mask, 1)
            done = group.done
            assert len(mask) == done - group.first
        assert done == frames


@pytest.mark.parametrize(
    ("part", "around"),
    [
        ((0, 5_000), (0, 15_000)),
        ((25_000, 2_000), (8_000, 29_000)),  # a whole number of steps of 8 s in
        ((55_000, 5_000), (40_000, 20_000)),  # no further than the end
        ((0, 60_000), (0, 60_000)),
    ],
)
def test_a_part_is_heard_with_what_is_around_it(
    part: tuple[int, int], around: tuple[int, int]
) -> None:
    assert surroundings(*part, whole_ms=60_000) == around


def test_an_hour_needs_no_more_memory_than_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """At no time is more of the source kept than a few groups of blocks take."""
    from nemo_local.media.separation import tape as tapes
    from nemo_local.media.separation.voicenet import VoiceNet

    kept: list[int] = []
    read = tapes.Tape.read

    def watched(tape: tapes.Tape, start: int, stop: int) -> Sound:
        sound = read(tape, start, stop)
        kept.append(sum(len(block) for block in tape._kept))
        return sound

    def no_network(_self: object, heard: Sound, _check: object) -> Sound:
        return np.zeros((*heard.shape[:2], FILTERS), np.float32)

    monkeypatch.setattr(tapes.Tape, "read", watched)
    monkeypatch.setattr("nemo_local.media.separation.network.Network.filters", no_network)
    second = np.full((SAMPLE_RATE, 2), 0.01, np.float32)
    for minutes in (2, 4):
        out = VoiceNet(threads=2).voice(lambda n=minutes * 60: (second for _ in range(n)))  # type: ignore[misc]
        assert sum(len(block) for block in out) == minutes * 60 * SAMPLE_RATE
    assert max(kept) < 45 * SAMPLE_RATE


@pytest.mark.parametrize("threads", [1, 2])
def test_a_cancel_ends_the_work_in_the_middle_of_it(
    threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, finished_after = threading.Event(), []
    whole = Network.filters

    def watched(network: Network, heard: Sound, check: Callable[[], None]) -> Sound:
        filters = whole(network, heard, check)
        finished_after.append(asked.is_set())
        return filters

    monkeypatch.setattr(Network, "filters", watched)
    before = set(threading.enumerate())
    noise = np.random.default_rng(0).normal(0, 0.1, (SAMPLE_RATE, 2)).astype(np.float32)
    voice = separator("voicenet", threads=threads).voice(
        lambda: (noise for _ in range(240)), cancelled=asked.is_set
    )
    next(voice)
    asked.set()
    with pytest.raises(MediaError) as ended:
        for _ in voice:
            pass
    assert ended.value.reason == "cancelled"
    assert sum(finished_after) <= threads  # those that were about to be
    assert set(threading.enumerate()) == before


def test_who_stops_listening_leaves_no_thread_behind(sample: Stems) -> None:
    before = set(threading.enumerate())
    voice = separator("voicenet", threads=2).voice(blocks_of(np.tile(sample.mix, (4, 1))))
    next(voice)
    voice.close()  # type: ignore[attr-defined]
    assert set(threading.enumerate()) == before


@pytest.mark.parametrize("which", ["voice", "music"])
def test_every_decoder_that_was_opened_is_closed(
    ours: Separator, sample: Stems, which: Literal["voice", "music"]
) -> None:
    opened, closed = 0, 0

    def source() -> Iterator[Sound]:
        nonlocal opened, closed
        opened += 1
        try:
            yield from blocks_of(sample.mix)()
        finally:
            closed += 1

    heard = stem(source, which, ours)
    next(heard)
    heard.close()  # type: ignore[attr-defined]
    assert opened == closed == (2 if which == "voice" else 3)


def test_a_source_that_shrinks_is_an_error_not_a_guess(ours: Separator, sample: Stems) -> None:
    openings = iter([sample.mix[: 2 * SAMPLE_RATE], sample.mix[:SAMPLE_RATE]])
    with pytest.raises(MediaError, match="changed"):
        list(ours.voice(lambda: iter([next(openings)])))
    whole = sample.mix[: 2 * SAMPLE_RATE]
    openings = iter([sample.mix[:SAMPLE_RATE], whole, whole])  # the mix, then the voice's two
    with pytest.raises(MediaError, match="changed"):
        list(stem(lambda: iter([next(openings)]), "music", ours))


def test_the_environment_chooses_and_a_name_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    assert separator().name == "voicenet"
    monkeypatch.setenv("NEMO_SEPARATOR", "nobody")
    with pytest.raises(MediaError, match=r"no separator called nobody; .*demucs, voicenet"):
        separator()
    assert separator("voicenet").name == "voicenet"


def test_others_come_in_by_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    made = SimpleNamespace(name="mine", voice=lambda source, **_: source())
    entry = SimpleNamespace(name="mine", load=lambda: lambda threads: made)
    monkeypatch.setattr(
        separators, "entry_points", lambda group: [entry] * (group == "nemo_local.separators")
    )
    assert separator("mine") is made


def test_demucs_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "demucs", None)
    with pytest.raises(MediaError, match="pip install"):
        separator("demucs")


class Tensor(np.ndarray):
    """As much of a torch tensor as is needed to carry sound."""

    def numpy(self) -> Sound:
        return np.asarray(self)


class LikeDemucs:
    """Stands in for the package's own separator: the left channel is the voice."""

    samplerate = 44_100
    asked: ClassVar[list[int]] = []

    def __init__(self, model: str, shifts: int) -> None:
        assert (model, shifts) == ("htdemucs", 0)

    def update_parameter(self, callback: Callable[[object], None]) -> None:
        self.callback = callback

    def separate_tensor(self, mix: Tensor, rate: int) -> tuple[Tensor, dict[str, Tensor]]:
        assert rate == SAMPLE_RATE
        self.callback({})
        self.asked.append(mix.shape[1])
        return mix, {"vocals": np.stack([mix[0], mix[0]]).view(Tensor)}


@pytest.fixture
def installed_demucs(monkeypatch: pytest.MonkeyPatch) -> type[LikeDemucs]:
    import sys

    package, api, audio, torch = map(ModuleType, ("demucs", "demucs.api", "demucs.audio", "torch"))
    api.Separator = LikeDemucs  # type: ignore[attr-defined]
    audio.convert_audio = lambda wav, _old, _new, _channels: wav  # type: ignore[attr-defined]
    package.api, package.audio = api, audio  # type: ignore[attr-defined]
    torch.from_numpy = lambda x: x.view(Tensor)  # type: ignore[attr-defined]
    torch.set_num_threads = lambda _n: None  # type: ignore[attr-defined]
    for module in (package, api, audio, torch):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    LikeDemucs.asked = []
    return LikeDemucs


def test_demucs_is_used_when_it_is_installed_a_minute_at_a_time(
    installed_demucs: type[LikeDemucs], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMO_SEPARATOR", "demucs")
    demucs = separator()
    rng = np.random.default_rng(1)
    for samples in (100, 60 * SAMPLE_RATE - 1, 61 * SAMPLE_RATE, 125 * SAMPLE_RATE + 3):
        mix = rng.normal(0, 0.1, (samples, 2)).astype(np.float32)
        voice = voice_of(mix, demucs, size=100_000)
        assert voice.shape == mix.shape
        assert np.allclose(voice, mix[:, :1], atol=1e-6)
    assert max(installed_demucs.asked) == 68 * SAMPLE_RATE
    assert demucs.name == "demucs"


def test_demucs_heeds_a_cancel(installed_demucs: type[LikeDemucs], sample: Stems) -> None:
    cancelled = iter([False] * 17)
    voice = separator("demucs").voice(
        blocks_of(sample.mix), cancelled=lambda: next(cancelled, True)
    )
    with pytest.raises(MediaError) as ended:
        list(voice)
    assert ended.value.reason == "cancelled"
