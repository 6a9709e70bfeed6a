"""A drawn scene for the sample: somebody reads aloud in the evening, and the mouth follows.

Hills, ellipses and two slanting slabs, drawn by numpy with smooth edges: the picture is ours.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
Colour = tuple[int, int, int]
Pair = tuple[float, float]

WIDTH, HEIGHT, FPS = 1920, 1080, 25
_SLANT = 0.1
_SKY = ((46, 52, 92), (250, 176, 122))
_HILLS: tuple[tuple[Colour, float, float, float], ...] = (
    ((150, 108, 128), 640, 60, 6),  # colour, height, swing, drift in pixels a second
    ((104, 82, 116), 740, 75, 14),
    ((62, 60, 96), 860, 60, 30),
)
_SKIN, _SHADE, _HAIR = (236, 190, 160), (208, 152, 124), (64, 42, 40)
_COAT, _BOOK, _PAGE = (38, 92, 104), (120, 44, 52), (244, 234, 214)


def frames(loudness: NDArray[np.floating]) -> Iterator[bytes]:
    """RGB pictures, one for each value of how loud the voice is then (0..1)."""
    sky = _sky()
    smooth = np.convolve(loudness, [0.25, 0.5, 0.25], "same")
    for i, level in enumerate(smooth):
        yield _frame(sky, i / FPS, float(level))


def _frame(sky: Image, t: float, level: float) -> bytes:
    image = sky.copy()
    _ellipse(image, (790, 500 + 4 * t), (92, 92), (255, 226, 170))
    for k, (x, y, size) in enumerate(((300, 170, 90), (900, 110, 120), (1500, 210, 80))):
        drift = x + (8 + 3 * k) * t
        for dx, dy, r in ((-0.9, 0.12, 0.7), (0, 0, 1), (0.95, 0.1, 0.75)):
            _ellipse(
                image,
                (drift + dx * size, y + dy * size),
                (r * size, r * size * 0.34),
                (252, 214, 190),
            )
    for colour, height, swing, speed in _HILLS:
        _hill(image, colour, height, swing, speed * t)
    _reader(image, t, level)
    return bytes(image.astype(np.uint8).data)


def _reader(image: Image, t: float, level: float) -> None:
    breath = 5 * np.sin(2 * np.pi * t / 3.7)
    nod = 7 * np.sin(2 * np.pi * t / 5.3) + 8 * level
    x, y = 1340 + 4 * np.sin(2 * np.pi * t / 7.1), 470 + breath + nod
    _ellipse(image, (x, y + 26), (196, 262), _HAIR)
    _ellipse(image, (1340, 1120 + breath), (400, 360), _COAT)
    _ellipse(image, (x, y + 230), (66, 130), _SHADE)
    _ellipse(image, (x, y), (150, 190), _SKIN)
    _ellipse(image, (x - 8, y - 140), (176, 92), _HAIR)
    blink = 0.15 if t % 3.1 < 0.12 else 1.0
    for side in (-1, 1):
        _ellipse(image, (x + 58 * side, y - 12), (20, 14 * blink), (250, 246, 240))
        _ellipse(image, (x + 58 * side - 3, y - 9), (9, 10 * blink), (52, 40, 44))
        _ellipse(image, (x + 60 * side, y - 50), (30, 6), _HAIR)
        _ellipse(image, (x + 92 * side, y + 52), (28, 18), (240, 168, 148))
    _ellipse(image, (x, y + 44), (13, 20), _SHADE)
    _ellipse(image, (x, y + 104), (40 - 8 * level, 8 + 30 * level), (128, 48, 56))
    _ellipse(image, (x, y + 98), (30 - 8 * level, 2 + 6 * level), (246, 238, 232))
    _book(image, 1340, 880 + 1.6 * breath)


def _book(image: Image, x: float, y: float) -> None:
    """An open book seen from behind, in two hands."""
    for side in (-1, 1):
        _slab(image, (x, y - 14), (210 * side, 170), _PAGE)
        _slab(image, (x, y), (216 * side, 170), _BOOK)
        _ellipse(image, (x + 206 * side, y + 96), (34, 46), _SKIN)


def _sky() -> Image:
    down = np.linspace(0, 1, HEIGHT, dtype=np.float32)[:, None]
    top, bottom = (np.array(c, np.float32) for c in _SKY)
    column: Image = top + (bottom - top) * np.minimum(1, down * 1.5) ** 1.2
    return np.array(np.broadcast_to(column[:, None, :], (HEIGHT, WIDTH, 3)))


def _hill(image: Image, colour: Colour, height: float, swing: float, shift: float) -> None:
    x = np.arange(WIDTH, dtype=np.float32) + np.float32(shift)
    edge = height + swing * (0.6 * np.sin(x / 260 + height) + 0.4 * np.sin(x / 97 + 2 * height))
    top = int(height - swing) - 1
    y = np.arange(top, HEIGHT, dtype=np.float32)[:, None]
    _blend(image[top:], np.clip(y - edge + 0.5, 0, 1), colour)


def _ellipse(image: Image, centre: Pair, radii: Pair, colour: Colour) -> None:
    (x, y), (rx, ry) = centre, radii
    top, bottom = max(0, int(y - ry) - 1), min(HEIGHT, int(y + ry) + 2)
    left, right = max(0, int(x - rx) - 1), min(WIDTH, int(x + rx) + 2)
    if top >= bottom or left >= right:
        return
    across = ((np.arange(left, right, dtype=np.float32) - np.float32(x)) / np.float32(rx)) ** 2
    down = ((np.arange(top, bottom, dtype=np.float32) - np.float32(y)) / np.float32(ry)) ** 2
    inside = (1 - np.sqrt(across + down[:, None])) * min(rx, ry) + 0.5
    _blend(image[top:bottom, left:right], np.clip(inside, 0, 1), colour)


def _slab(image: Image, corner: Pair, size: Pair, colour: Colour) -> None:
    """A slab from the corner on (to the left if its width is negative) that slants up."""
    (x, y), (width, height) = corner, size
    left, right = int(min(x, x + width)), int(max(x, x + width))
    top, bottom = int(y - abs(width) * _SLANT) - 1, min(HEIGHT, int(y + height) + 2)
    lifted = np.abs(np.arange(left, right, dtype=np.float32) - np.float32(x)) * np.float32(_SLANT)
    below = np.arange(top, bottom, dtype=np.float32)[:, None] - np.float32(y) + lifted
    inside = np.minimum(below + 0.5, height - below + 0.5)
    _blend(image[top:bottom, left:right], np.clip(inside, 0, 1), colour)


def _blend(part: Image, alpha: NDArray[np.floating], colour: Colour) -> None:
    part += (np.array(colour, np.float32) - part) * alpha[..., None].astype(np.float32)
