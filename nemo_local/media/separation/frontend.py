"""From sound to what the voice network hears, and from its mask back to sound.

Frames of 40 ms every 20 ms under a sine window, which used twice adds up to one
(Princen and Bradley 1986). Their 961 bins are heard as 267 bands: 25 Hz wide up to 4 kHz, where a
voice's harmonics lie, wider above.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import Block

HOP = 960
FRAME = 2 * HOP
BINS = HOP + 1
_WIDTHS = ((160, 1), (40, 2), (30, 4), (20, 10), (16, 25), (1, 1))  # (bands, bins in each)
BANDS = sum(count for count, _ in _WIDTHS)
WINDOW = np.sin(np.pi * (np.arange(FRAME) + 0.5) / FRAME).astype(np.float32)

_LEVEL_WINDOW = 4800
_LEVEL_RMS = 0.1
_LEVEL_PERCENTILE = 80
_SILENCE_RATIO = 1e-5

Floats = NDArray[np.float32]
Spectra = NDArray[np.complex64]


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
    """What the network hears of stereo spectra: (frames, 2 * BANDS).

    The log power of the middle, and how alike left and right are (1: the same, -1:
    opposite), a band each. `gain` brings the sound to the loudness of the training.
    """
    left, right = spectrum
    power = np.float32(gain * gain)
    both = _power(left) + _power(right)
    cross = left.real * right.real + left.imag * right.imag
    middle = _to_bands((both + 2 * cross) * (power / 4))
    alike = _to_bands(cross * (2 * power)) / (_to_bands(both * power) + np.float32(1e-6))
    loudness = (np.log10(middle + np.float32(1e-5)) + 1) / 2
    return np.concatenate([loudness, alike], axis=-1)


def masked(spectrum: Spectra, mask: Floats) -> Spectra:
    """The spectra with every band scaled by the mask, (frames, BANDS), in all channels alike."""
    out = np.empty_like(spectrum)
    bin_, band = 0, 0
    for count, width in _WIDTHS:
        bins = slice(bin_, bin_ + count * width)
        shape = (*spectrum.shape[:2], count, width)
        gains = mask[None, :, band : band + count, None]
        out[..., bins] = (spectrum[..., bins].reshape(shape) * gains).reshape(*shape[:2], -1)
        bin_, band = bins.stop, band + count
    return out


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


class Loudness:
    """The gain that brings a sound's loud parts to the level of the training, found block by block.

    Windows of 100 ms at fixed places, so that it does not depend on the blocks; those 50 dB
    below the loudest are silence and do not count.
    """

    def __init__(self) -> None:
        self.samples = 0
        self._rest = np.zeros(0, np.float32)
        self._energies: list[Floats] = []

    def add(self, block: Block) -> None:
        """The next samples, shape (n, 2)."""
        self.samples += len(block)
        middle = np.concatenate([self._rest, block.mean(axis=1, dtype=np.float32)])
        whole = len(middle) // _LEVEL_WINDOW * _LEVEL_WINDOW
        windows = middle[:whole].reshape(-1, _LEVEL_WINDOW)
        self._energies.append((windows * windows).mean(axis=1))
        self._rest = middle[whole:]

    @property
    def gain(self) -> float:
        """A factor; 1 for silence."""
        energies = np.concatenate(self._energies) if self._energies else np.zeros(0, np.float32)
        if not len(energies) and len(self._rest):
            energies = np.array([(self._rest * self._rest).mean()])
        heard = energies[energies > energies.max(initial=0.0) * _SILENCE_RATIO]
        if not len(heard):
            return 1.0
        return float(_LEVEL_RMS / np.sqrt(np.percentile(heard, _LEVEL_PERCENTILE) + 1e-9))


def _power(x: Spectra) -> Floats:
    return x.real * x.real + x.imag * x.imag


def _to_bands(bins: Floats) -> Floats:
    """The mean of the bins of each band."""
    out = np.empty((*bins.shape[:-1], BANDS), np.float32)
    bin_, band = 0, 0
    for count, width in _WIDTHS:
        part = bins[..., bin_ : bin_ + count * width]
        shaped = part.reshape(*part.shape[:-1], count, width)
        out[..., band : band + count] = shaped.mean(axis=-1) if width > 1 else part
        bin_, band = bin_ + count * width, band + count
    return out
