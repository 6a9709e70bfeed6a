"""What a person or an agent sees: one document on stdout, everything on the way on stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TextIO

from .errors import DONE, UNFINISHED, Facts, NemoError
from .redaction import Redaction

_REDRAW_S: Final = 0.1  # a terminal's progress line is redrawn at most so often
_ANOTHER_S: Final = 15.0  # elsewhere every line stays, and an agent reads it: so seldom


@dataclass(frozen=True)
class Done:
    """A command's answer: the sentence for the person, the facts, what to run next.

    ``next_words``: a script's name and its arguments. ``untold``: the part of the sentence that was
    not streamed while it arrived, so that a terminal does not show it yet (None: all of it).
    ``details``: facts as lines, for a terminal.
    """

    say: str
    data: Facts = field(default_factory=dict)
    next_words: Sequence[str] = ()
    exit_code: int = DONE
    untold: str | None = None
    details: Sequence[str] = ()


class Voice:
    """Writes to the two streams; nothing passes it that ``redact`` takes out."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        *,
        as_json: bool,
        redact: Redaction,
        command_line: Callable[[Sequence[str]], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out
        self._err = err
        self._as_json = as_json
        self._redact = redact
        self._command_line = command_line
        self._clock = clock
        self._drawn_at = float("-inf")
        self._drawn: tuple[str, int] | None = None
        self._open_line: TextIO | None = None
        self._streaming = False

    def notice(self, line: str) -> None:
        """Show a line while the command works."""
        self._end_line()
        self._write(self._err, line + "\n")

    def progress(self, label: str, percent: float) -> None:
        """Show how far something is; cheap to call often."""
        now, whole = self._clock(), int(percent)
        if (label, whole) == self._drawn:
            return
        terminal = self._err.isatty()
        same = self._drawn is not None and self._drawn[0] == label
        if self._streaming or not same:
            self._end_line()
        step_s = _REDRAW_S if terminal else _ANOTHER_S
        if now - self._drawn_at < step_s and whole < 100 and (same or terminal):
            return
        if terminal:
            self._write(self._err, f"\r{label} {whole:3d} %")
            self._open_line = self._err
        else:
            self._write(self._err, f"{label} {whole} %\n")
        self._drawn_at, self._drawn = now, (label, whole)

    def stream(self, text: str) -> None:
        """Show a piece of the answer at once: on a terminal as the answer, else on the way."""
        if not text:
            return
        if not self._streaming:
            self._end_line()
        stream = self._err if self._as_json else self._out
        self._write(stream, text)
        self._streaming, self._open_line = True, stream

    def finish(self, done: Done) -> None:
        """Give a command's answer."""
        self._end_line()
        following = self._following(done.next_words)
        if self._as_json:
            self._write_document(
                {"ok": True, "say": done.say, "data": done.data, "next": following}
            )
            return
        said = done.say if done.untold is None else done.untold
        lines = [said, *done.details] if said else [*done.details]
        if following:
            lines.append(f"Next: {following}")
        self._write(self._out, "\n".join(lines) + "\n" if lines else "")

    def fail(self, error: NemoError) -> None:
        """Say what went wrong; what is merely unfinished is no failure."""
        if error.exit_code == UNFINISHED:
            said = " ".join(part for part in (error.message, error.hint) if part)
            self.finish(Done(said, error.data, error.next_words, UNFINISHED))
            return
        self._end_line()
        following = self._following(error.next_words)
        if self._as_json:
            fault = {"code": error.code, "message": error.message, "hint": error.hint}
            document: dict[str, Any] = {"ok": False, "error": fault}
            if error.data:
                document["data"] = error.data
            if following:
                document["next"] = following
            self._write_document(document)
            return
        lines = [line for line in (error.message, error.hint) if line]
        if following:
            lines.append(f"Next: {following}")
        self._write(self._err, "\n".join(lines) + "\n")

    def _following(self, words: Sequence[str]) -> str | None:
        return self._command_line(words) if words else None

    def _write_document(self, document: dict[str, Any]) -> None:
        self._write(self._out, json.dumps(document, ensure_ascii=False, indent=1) + "\n")

    def _end_line(self) -> None:
        if self._open_line:
            self._write(self._open_line, "\n")
        self._open_line, self._streaming = None, False

    def _write(self, stream: TextIO, text: str) -> None:
        try:
            stream.write(self._redact(text))
            stream.flush()
        except BrokenPipeError:
            # The reader has left (`| head`). The work goes on; nothing more can be shown there.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def prepare_streams() -> None:
    """Make both streams hold every character, also under the code pages of Windows."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
