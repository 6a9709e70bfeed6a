"""Bytes of an SSE stream become (event name, data) pairs, framed by sseclient-py.

sseclient-py gets the bytes in the form in which it reads them right and at once: whole lines,
LF only, valid UTF-8, no byte order mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BOM = b"\xef\xbb\xbf"
_EMPTY_EVENT = b"data:\n\n"


class Frames:
    """The events of one stream, each as soon as its blank line has arrived.

    A comment between events comes as an event with empty data: both only mean that the service
    is alive, and sseclient-py tells nobody about comments. ``cut`` turns true when the stream
    ends inside a line, before what is left of it is given out.
    """

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.cut = False

    def __iter__(self) -> Iterator[tuple[str, str]]:
        import sseclient  # late: only a turn needs it, and every script would pay

        for event in sseclient.SSEClient(self._fields()).events():
            yield event.event, event.data

    def _fields(self) -> Iterator[bytes]:
        """Yield the stream's lines with comments made audible."""
        between = True  # the last line was blank: no event has begun
        for number, lines in enumerate(self._whole_lines()):
            block = lines.removeprefix(_BOM) if number == 0 else lines
            if not block.isascii():
                block = block.decode("utf-8", "replace").encode()
            if block.startswith(b":") or b"\n:" in block:
                block = _audible(block, between)
            if block:
                between = block == b"\n" or block.endswith(b"\n\n")
                yield block

    def _whole_lines(self) -> Iterator[bytes]:
        """Yield what has arrived up to the last line end, with every line end an LF."""
        held = bytearray()
        after_cr = False
        for chunk in self._chunks:
            lines = chunk[1:] if after_cr and chunk.startswith(b"\n") else chunk
            after_cr = chunk.endswith(b"\r") if chunk else after_cr
            if b"\r" in lines:
                lines = lines.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            end = lines.rfind(b"\n") + 1
            held += lines[:end] if end else lines
            if end:
                yield bytes(held)
                held = bytearray(lines[end:])
        if held:
            self.cut = not held.startswith(b":")
            yield bytes(held)


def _audible(block: bytes, between: bool) -> bytes:
    """Replace the comments of a block by empty events where no event is open."""
    lines = []
    for line in block.splitlines(keepends=True):
        if not line.startswith(b":"):
            between = line == b"\n"
            lines.append(line)
        elif between:
            lines.append(_EMPTY_EVENT)
    return b"".join(lines)
