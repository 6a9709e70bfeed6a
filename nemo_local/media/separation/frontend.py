"""From sound to what the voice network hears, and from its mask back to sound.

Frames of 40 ms every 20 ms under a sine window, which used twice adds up to one
(Princen and Bradley 1986). Their 961 bins are heard as 267 bands: 25 Hz wide up to 4 kHz, where a
voice's harmonics lie, wider above.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import Block

RATE = 48_000
HOP = 960
FRAME = 2 * HOP
BINS = HOP + 1
_WIDTHS = ((160, 1), (40, 2), (30, 4), (20, 10), (16, 25), (1, 1))  # (bands, bins in each)
LOW = _WIDTHS[0][0]  # the bands that are one bin each: up to 4 kHz
BANDS = sum(count for count, _ in _WIDTHS)
FEATURES = 3 * BANDS + 3 * LOW
TAPS = 4
RUMBLE = 4  # bins below 90 Hz, which the first stage alone decides on
FILTERS = 2 * BANDS + 2 * TAPS * LOW
# A steady tone in the middle of bin k turns by k half circles from a frame to the next.
ALTERNATING = np.where(np.arange(LOW) % 2, -1, 1).astype(np.float32)
WINDOW = np.sin(np.pi * (np.arange(FRAME) + 0.5) / FRAME).astype(np.float32)

_FAINT = np.float32(1e-5)
_MOST_POWER = np.float32(4)
_LEVEL_WINDOW = 4800
_LEVEL_RMS = 0.1
_LEVEL_PERCENTILE = 80
_SILENCE_RATIO = 1e-5

Floats = NDArray[np.float32]
Spectra = NDArray[np.complex64]


def band_widths() -> list[int]:
    """How many bins each band has."""
    return [width for count, width in _WIDTHS for _ in range(count)]


def band_centres_hz() -> list[float]:
    """The middle of each band."""
    ends = np.cumsum(band_widths())
    return [float(x) for x in (ends - (np.array(band_widths()) + 1) / 2) * (RATE / FRAME)]


def frame_count(samples: int) -> int:
    """How many frames cover this many samples: frame f is centred on sample f * HOP."""
    return samples // HOP + 2


def first_sample(frame: int) -> int:
    """The first sample under a frame (before 0 for the first one: silence)."""
    return (frame - 1) * HOP


def spectra(samples: Block) -> Spectra:
    """Channels apart: (channels, frames, BINS) of ((frames + 1) * HOP, channels) samples."""
    channels = np.ascontiguousarray(samples.T)
    framed = np.lib.stride_tricks.sliding_window_view(channels, FRAME, axis=1)[:, ::HOP]
    return np.fft.rfft(framed * WINDOW, axis=-1).astype(np.complex64, copy=False)


def features(spectrum: Spectra, gain: float) -> Floats:
    """What the network hears of stereo spectra, (2, 1 + frames, BINS): (frames, FEATURES).

    A band each: the log power of the middle and of the side, and how much of the side is the
    middle again (1: right is silent, -1: left is). A bin each up to 4 kHz: the same a quarter
    turn apart, and how the middle turned since the frame before, of which there is one more.
    `gain` brings the sound to the loudness of the training.
    """
    left, right = spectrum * np.float32(gain / 2)
    middle, side = left + right, left - right
    low = middle[:, :LOW]
    before, middle, side = low[:-1] * ALTERNATING, middle[1:], side[1:]
    cross = middle * side.conj()
    loud, loud_side, alike = to_bands(np.stack([_power(middle), _power(side), cross.real]))
    both = loud + loud_side + _FAINT
    turned = cross.imag[:, :LOW] * 2 / both[:, :LOW]
    step = low[1:] * before.conj()
    step *= 2 / (_power(low[1:]) + _power(before) + _FAINT)
    heard = [_loudness(loud), _loudness(loud_side), alike * 2 / both, turned, step.real, step.imag]
    return np.concatenate(heard, axis=-1)


def first_features(heard: Floats) -> Floats:
    """What the network's first stage looks at, (..., 2 * BANDS), of features (..., FEATURES).

    A band each: the log power of the middle, and how much louder that is than the side (1: no side,
    0: as loud, -1: no middle).
    """
    loud, loud_side = heard[..., :BANDS], heard[..., BANDS : 2 * BANDS]
    power, side_power = power_of_loudness(loud), power_of_loudness(loud_side)
    alike = (power - side_power) / (power + side_power + np.float32(1e-6))
    return np.concatenate([loud, alike], axis=-1)


def power_of_loudness(loudness: Floats) -> Floats:
    """The band powers that log powers of `features` came from."""
    return np.asarray(np.float32(10) ** (2 * loudness - 1) - _FAINT, np.float32)


def filtered(spectrum: Spectra, filters: Floats) -> Spectra:
    """The voice, (2, frames, BINS), of stereo spectra with a frame more on either side.

    `filters` (frames, FILTERS): a gain (0..1) a band for the middle and one for the side, and
    up to 4 kHz for each bin four complex numbers, real parts first. What they scale is added to
    the middle before its gain: the middle itself, the frames before and after, and the side.
    No bin of a channel gets more than twice as loud: where nothing went in, nothing comes out.
    """
    half = spectrum * np.float32(0.5)
    middle, side = half[0] + half[1], half[0] - half[1]
    gains, parts = filters[:, : 2 * BANDS], filters[:, 2 * BANDS :].reshape(-1, 2, TAPS, LOW)
    turned = middle[:, :LOW] * ALTERNATING
    middle, side = middle[1:-1], side[1:-1]
    low = middle[:, :LOW]
    sources = (low.copy(), turned[:-2], turned[2:], side[:, :LOW])
    for tap, source in enumerate(sources):
        low += (parts[:, 0, tap] + np.complex64(1j) * parts[:, 1, tap]) * source
    _scale_bands(middle, gains[:, :BANDS])
    _scale_bands(side, gains[:, BANDS:])
    voice = np.stack([middle + side, middle - side])
    return _not_much_louder(voice, spectrum[:, 1:-1])


def overlap_add(spectrum: Spectra, tail: Floats) -> tuple[Block, Floats]:
    """Sound again: (frames * HOP, channels) and the next call's tail, (channels, HOP).

    The tail is what the last frame adds to samples that are not finished yet; it
    begins as zeros.
    """
    framed = np.fft.irfft(spectrum, n=FRAME, axis=-1).astype(np.float32, copy=False)
    framed *= WINDOW
    first, second = framed[..., :HOP], framed[..., HOP:]
    first[:, 0] += tail
    first[:, 1:] += second[:, :-1]
    return np.ascontiguousarray(first.reshape(len(first), -1).T), second[:, -1].copy()


def level_gain(samples: Block) -> float:
    """The factor that brings a stretch of sound, (n, 2), to the loudness of the training.

    What counts is its loud parts: windows of 100 ms, without those 50 dB below the loudest, which
    are silence. 1 where nothing sounds.
    """
    middle = samples.mean(axis=1, dtype=np.float32)
    whole = len(middle) // _LEVEL_WINDOW * _LEVEL_WINDOW
    windows = middle[:whole].reshape(-1, _LEVEL_WINDOW) if whole else middle[None]
    energies = (windows * windows).mean(axis=1)
    heard = energies[energies > energies.max() * _SILENCE_RATIO]
    if not len(heard):
        return 1.0
    return float(_LEVEL_RMS / np.sqrt(np.percentile(heard, _LEVEL_PERCENTILE) + 1e-9))


def _not_much_louder(voice: Spectra, mix: Spectra) -> Spectra:
    most, found = _power(mix) * _MOST_POWER, _power(voice)
    over = found > most
    voice[over] *= np.sqrt(most[over] / found[over])
    return voice


def _scale_bands(spectrum: Spectra, gains: Floats) -> None:
    """Every band of (frames, BINS) by its gain, (frames, BANDS), in place."""
    bin_, band = 0, 0
    for count, width in _WIDTHS:
        bins = spectrum[:, bin_ : bin_ + count * width].reshape(-1, count, width)
        bins *= gains[:, band : band + count, None]
        spectrum[:, bin_ : bin_ + count * width] = bins.reshape(-1, count * width)
        bin_, band = bin_ + count * width, band + count


def _loudness(power: Floats) -> Floats:
    return np.asarray((np.log10(power + _FAINT) + 1) / 2, np.float32)


def _power(x: Spectra) -> Floats:
    return x.real * x.real + x.imag * x.imag


def to_bands(bins: Floats) -> Floats:
    """(..., BINS) to (..., BANDS): the mean of the bins of each band."""
    out = np.empty((*bins.shape[:-1], BANDS), np.float32)
    bin_, band = 0, 0
    for count, width in _WIDTHS:
        part = bins[..., bin_ : bin_ + count * width]
        shaped = part.reshape(*part.shape[:-1], count, width)
        out[..., band : band + count] = shaped.mean(axis=-1) if width > 1 else part
        bin_, band = bin_ + count * width, band + count
    return out
