"""What decoding costs, measured inside one process; prints JSON.

    python -m bench.client_stream http://127.0.0.1:PORT

Every figure comes with its floor, taken in turn with it: the bare socket for the first text, bare
``json.loads`` for the decoding.
"""

from __future__ import annotations

import json
import socket
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

import requests

from nemo.events import Text, decode
from nemo.stream import read_chunks, timed

ROUNDS, SMALL_EVENTS, BIG_BYTES, PIECE_BYTES = 40, 30_000, 5_000_000, 65536


def main() -> None:
    """Measure everything and print it."""
    url = sys.argv[1]
    first_text = {}
    for framing in ("chunked", "unchunked"):
        ours, floor = in_turn(
            lambda f=framing: first_text_ms(f"{url}/stream/{f}"),
            lambda f=framing: first_bytes_ms(url, f"/stream/{f}"),
            ROUNDS,
        )
        first_text[framing] = {"ours_ms": ours, "floor_ms": floor}
    small = [b'data: {"type":"text","content":"word %d "}\n\n' % n for n in range(SMALL_EVENTS)]
    big = b"data: " + json.dumps({"type": "text", "content": "x" * BIG_BYTES}).encode() + b"\n\n"
    small_s, small_floor_s = in_turn(lambda: decoding_s(small), lambda: parsing_s(small), 5)
    big_s, big_floor_s = in_turn(lambda: decoding_s([big]), lambda: parsing_s([big]), 5)
    print(
        json.dumps(
            {
                "first_text": first_text,
                "small_per_s": SMALL_EVENTS / small_s,
                "small_floor_per_s": SMALL_EVENTS / small_floor_s,
                "big_s": big_s,
                "big_floor_s": big_floor_s,
            }
        )
    )


def in_turn(
    ours: Callable[[], float], floor: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """Give the medians of two measurements taken in turn."""
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def first_text_ms(url: str) -> float:
    """Measure from the moment the server sends an event to the moment its text is here."""
    response = requests.post(url, stream=True, timeout=30)
    late_ms = -1.0
    for event in timed(lambda: decode(read_chunks(response.raw))):
        if isinstance(event, Text) and late_ms < 0:
            late_ms = (time.monotonic_ns() - int(event.text)) / 1e6
    if late_ms < 0:
        raise RuntimeError("the text never came")
    return late_ms


def first_bytes_ms(url: str, path: str) -> float:
    """Measure the same with a bare socket and no decoding."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port)) as connection:
        connection.sendall(
            f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Length: 0\r\n\r\n".encode()
        )
        seen = b""
        while b'"content":"' not in seen:
            seen += connection.recv(65536)
        came_ns = time.monotonic_ns()
        return (came_ns - int(seen.split(b'"content":"')[1].split(b'"')[0])) / 1e6


def decoding_s(events: list[bytes]) -> float:
    """Time our decoding of a stream that arrives in pieces of 64 KB."""
    data = b"".join(events)

    def pieces() -> Iterator[bytes]:
        return (data[at : at + PIECE_BYTES] for at in range(0, len(data), PIECE_BYTES))

    start_s = time.perf_counter()
    count = sum(isinstance(event, Text) for event in decode(pieces()))
    took_s = time.perf_counter() - start_s
    if count != len(events):
        raise RuntimeError(f"{count} of {len(events)} events came through")
    return took_s


def parsing_s(events: list[bytes]) -> float:
    """Time the JSON parsing alone."""
    start_s = time.perf_counter()
    for event in events:
        json.loads(event[6:])
    return time.perf_counter() - start_s


if __name__ == "__main__":
    main()
