"""Where it is unsure of a voice, the separator lets some of the mix pass; in pauses, less."""

from __future__ import annotations

import numpy as np
import pytest

from nemo_local.media.separation.frontend import BANDS, FEATURES, FILTERS
from nemo_local.media.separation.guard import guarded


def gains_after(gain: float) -> np.ndarray:
    """Of four seconds of even sound in which every band is given the same gain."""
    filters = np.full((1, 200, FILTERS), gain, np.float32)
    heard = np.full((1, 200, FEATURES), 0.8, np.float32)
    out = guarded(filters, heard)
    assert np.array_equal(out[..., 2 * BANDS :], filters[..., 2 * BANDS :])
    return out[0, :, :BANDS]


@pytest.mark.parametrize("gain", [0.0, 0.7, 1.0])
def test_silence_and_what_is_clearly_voice_stay_as_they_are(gain: float) -> None:
    np.testing.assert_allclose(gains_after(gain), gain, atol=1e-6)


def test_what_is_left_in_a_pause_is_turned_down_further() -> None:
    assert (gains_after(0.03) < 0.02).all()


def test_what_may_be_a_voice_is_not_turned_down_to_nothing() -> None:
    unsure = gains_after(0.43)  # a fifth of the energy
    assert (unsure > 0.46).all()
    assert (unsure < 0.52).all()


def test_a_moment_of_doubt_does_not_pump() -> None:
    """The doubt comes and goes over a quarter of a second, not from frame to frame."""
    filters = np.zeros((1, 200, FILTERS), np.float32)
    filters[:, 100:130, :BANDS] = 0.43
    heard = np.full((1, 200, FEATURES), 0.8, np.float32)
    raised = guarded(filters, heard)[0, :, 0] - filters[0, :, 0]
    assert raised.max() > 0.03
    assert np.abs(np.diff(raised)).max() < raised.max() / 2
    assert not raised[:85].any()
