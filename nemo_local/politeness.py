"""Work that may take its time lets the answers come first."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

_NICE = 10
_GROUP = Path("/proc/self/autogroup")
_AGAIN_S = 0.1
_MOST_TRIES = 30


def stand_back() -> None:
    """Let the other processes of this session have the processor first; children do likewise."""
    if hasattr(os, "nice"):
        os.nice(_NICE)


def stand_back_with_session(
    group: Path = _GROUP, sleep: Callable[[float], None] = time.sleep
) -> None:
    """The same for a process that began a session of its own, whose children it speaks for.

    Linux shares processor time between sessions first: a session would take half of every core
    from another one, however nice each of its processes is.
    """
    stand_back()
    for _ in range(_MOST_TRIES):
        try:
            group.write_text(str(_NICE))
        except BlockingIOError:  # ordinary users may do this ten times a second, all together
            sleep(_AGAIN_S)
        except OSError:  # another system, or one that shares otherwise
            return
        else:
            return
