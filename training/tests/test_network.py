"""The network that is trained is the network that the backend runs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from nemo_local.media.separation import frontend
from nemo_local.media.separation.network import Network
from training import export, losses, mixing
from training.mixing import Batch, Spectra
from training.network import Recurrence, VoiceNetwork
from training.pool import FRAMES, SAMPLES, slots


def a_network(folder: Path) -> tuple[VoiceNetwork, Network]:
    torch.manual_seed(3)
    trained = VoiceNetwork()
    with torch.no_grad():
        for parameter in trained.parameters():
            parameter.copy_((parameter + 0.02 * torch.randn_like(parameter)).half().float())
    torch.save({"network": trained.state_dict()}, folder / "last.pt")
    export.export(folder / "last.pt", folder / "voicenet.npz")
    return trained.eval(), Network(folder / "voicenet.npz")


def a_sound() -> np.ndarray:
    random = np.random.default_rng(0)
    sound = random.standard_normal((SAMPLES, 2)).astype(np.float32) * 0.05
    tone = np.sin(2 * np.pi * 440 * np.arange(SAMPLES) / frontend.RATE).astype(np.float32)
    return sound + np.stack([0.2 * tone, 0.05 * tone], axis=1)


def spectra_of(sound: np.ndarray) -> np.ndarray:
    """With a frame of silence on either side."""
    padded = np.pad(sound, ((2 * frontend.HOP, 2 * frontend.HOP), (0, 0)))
    return frontend.spectra(padded)[:, : FRAMES + 2]


def test_recurrence_has_the_right_gradient() -> None:
    keep = torch.rand(5, 2, 3, dtype=torch.double, requires_grad=True)
    new = torch.randn(5, 2, 3, dtype=torch.double, requires_grad=True)
    assert torch.autograd.gradcheck(Recurrence.apply, (keep, new))


def test_features_are_the_same_in_training_and_in_the_backend(tmp_path: Path) -> None:
    sound = a_sound()
    pool = slots(tmp_path, "sound", 1, fresh=True)
    pool.put(0, sound)
    stored = Spectra(
        torch.view_as_complex(torch.from_numpy(pool.low.astype(np.float32))),
        torch.from_numpy(pool.high.astype(np.float32)),
    )
    trained_on = mixing.features(stored.scaled(torch.tensor([2.0])))[0].numpy()
    heard = frontend.features(spectra_of(sound)[:, :-1], 2.0)
    assert heard.shape == (FRAMES, frontend.FEATURES)
    np.testing.assert_allclose(heard[1:], trained_on[1:], atol=0.01)  # the pool has 16 bits


def test_filters_are_the_same_in_training_and_in_the_backend(tmp_path: Path) -> None:
    trained, running = a_network(tmp_path)
    heard = frontend.features(spectra_of(a_sound())[:, :-1], 1.0)
    with torch.no_grad():
        middle, side, corrections = trained(torch.from_numpy(heard)[None])
    parts = [middle, side, corrections.real.flatten(2), corrections.imag.flatten(2)]
    found = running.filters(heard[None], lambda: None)
    np.testing.assert_allclose(found, torch.cat(parts, -1).numpy(), atol=2e-4)


def test_filters_do_the_same_to_a_sound_in_training_and_in_the_backend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frontend, "_MOST_POWER", np.float32(1e9))  # the backend's own bound
    trained, running = a_network(tmp_path)
    around = spectra_of(a_sound())
    heard = frontend.features(around[:, :-1], 1.0)
    left, right = frontend.filtered(around, running.filters(heard[None], lambda: None)[0])
    inner = around[:, 1:-1]
    middle, side = (inner[0] + inner[1]) / 2, (inner[0] - inner[1]) / 2
    low = torch.from_numpy(np.stack([middle, side])[None, ..., : frontend.LOW])
    high = torch.zeros(1, 4, FRAMES, frontend.BANDS - frontend.LOW)
    mix = Spectra(low, high)
    with torch.no_grad():
        outputs = trained(torch.from_numpy(heard)[None])
        found = losses.estimate(outputs, Batch(torch.empty(0), mix, mix, high[:, 0], high[:, 1]))
    # The backend knows the frame after the last one; training ends there.
    middle, side = ((left + x * right)[:-1, : frontend.LOW] / 2 for x in (1, -1))
    np.testing.assert_allclose(middle, found.low[0, :-1], atol=0.02)
    np.testing.assert_allclose(side, found.side[0, :-1], atol=0.02)


def test_a_file_of_weights_stays_small(tmp_path: Path) -> None:
    a_network(tmp_path)
    assert (tmp_path / "voicenet.npz").stat().st_size < 8_000_000


@pytest.mark.parametrize("direction", [0, 1])
def test_a_block_looks_both_ways(direction: int) -> None:
    torch.manual_seed(1)
    block = VoiceNetwork().blocks[0]
    sound = torch.randn(40, 1, block.norm.normalized_shape[0])
    changed = sound.clone()
    changed[-1 if direction else 0, 0, :9] += 3
    with torch.no_grad():
        difference = (block(changed) - block(sound)).abs().amax((1, 2))
    assert difference[20] > 1e-6
