"""How well a voice was taken out of a mix. All is measured on the mean of the two sides."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

import numpy as np

from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training.testset import Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_STOI_RATE = 10_000  # what STOI is defined at
_SPEECH_BAND_HZ = (300, 3400)
_SPEECH_FRAME = SAMPLE_RATE // 50
_HEARD_DB = -30
_LOST_DB = -15
_NOTHING = 1e-13


@dataclass(frozen=True)
class Scores:
    """What one estimate is worth, or the mean of many.

    `sisdr_gain_db`: by how much the scale-invariant signal-to-distortion ratio (Le Roux et al.
    2019) is above that of the mix. `estoi`, `stoi`: intelligibility, 0..1 (Jensen and Taal 2016,
    Taal et al. 2011). `pauses_db`: the level in the pauses of the voice, against the mix there.
    `words_lost`: the share, 0..1, of the voice that is gone, see `words_lost`.
    """

    sisdr_gain_db: float
    estoi: float
    stoi: float
    pauses_db: float
    words_lost: float


def score(estimate: Block, item: Item) -> Scores:
    """The scores of a voice estimate, (samples,) or (samples, channels), of an item's mix."""
    from pystoi import stoi
    from soxr import resample

    guess, voice, mix = (measure.mono(x) for x in (estimate, item.voice, item.mix))
    pauses = measure.pauses(item.active)
    before, after = (measure.energies(x)[: len(pauses)][pauses].mean() for x in (mix, guess))
    true_10k, guess_10k = (resample(x, SAMPLE_RATE, _STOI_RATE) for x in (voice, guess))
    return Scores(
        sisdr_gain_db=measure.si_sdr_db(voice, guess) - measure.si_sdr_db(voice, mix),
        estoi=float(stoi(true_10k, guess_10k, _STOI_RATE, extended=True)),
        stoi=float(stoi(true_10k, guess_10k, _STOI_RATE)),
        pauses_db=float(10 * np.log10((after + _NOTHING) / before)),
        words_lost=words_lost(voice, guess),
    )


def mean(many: Sequence[Scores]) -> Scores:
    """Each score's mean, decibels as they are."""
    return Scores(*np.mean([astuple(one) for one in many], axis=0).tolist())


def words_lost(true: NDArray[np.float64], guess: NDArray[np.float64]) -> float:
    """The share of the voice's 20 ms frames in which the guess holds next to nothing of it.

    Counted are frames within 30 dB of the loudest one; lost are those in which the guess is more
    than 15 dB weaker between 300 and 3400 Hz. Music left in a frame hides a loss, so this is
    a measure for what removes too much.
    """
    voice, left = (_speech_band_power(x) for x in (true, guess))
    heard = voice > voice.max() * 10 ** (_HEARD_DB / 10)
    lost = left[heard] < voice[heard] * 10 ** (_LOST_DB / 10)
    return float(lost.mean())


def _speech_band_power(x: NDArray[np.float64]) -> NDArray[np.float64]:
    frames = x[: len(x) // _SPEECH_FRAME * _SPEECH_FRAME].reshape(-1, _SPEECH_FRAME)
    spectra = np.fft.rfft(frames * np.hanning(_SPEECH_FRAME), axis=1)
    hz = np.fft.rfftfreq(_SPEECH_FRAME, 1 / SAMPLE_RATE)
    band = (hz >= _SPEECH_BAND_HZ[0]) & (hz <= _SPEECH_BAND_HZ[1])
    return np.asarray((np.abs(spectra[:, band]) ** 2).sum(axis=1))
