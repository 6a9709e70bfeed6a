"""The process that renders, seen from inside: `python -m nemo_local.jobs.render_one`.

Reads one order from stdin, tells its progress on stdout, and stops when stdin closes. See
`nemo_local.jobs.child`.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from nemo_local.politeness import stand_back_with_session


def main() -> None:
    """Do one order."""
    stand_back_with_session()
    # The lines of the protocol have stdout to themselves, whatever a library prints.
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    order = json.loads(sys.stdin.buffer.readline())
    unwanted = threading.Event()
    threading.Thread(target=_until_closed, args=(unwanted,), daemon=True).start()
    with suppress(BrokenPipeError):  # nobody is left who wants to know
        _tell(told, _render(order, told, unwanted))


def _render(order: dict[str, Any], told: TextIO, unwanted: threading.Event) -> dict[str, Any]:
    """The line that says how it went."""
    from nemo_local.media.ffmpeg import MediaError
    from nemo_local.media.probe import MediaInfo
    from nemo_local.media.render import Output, Source, render
    from nemo_local.timeline import from_wire

    sources = {
        media_id: Source(Path(s["path"]), MediaInfo.from_json(s["info"]))
        for media_id, s in order["sources"].items()
    }
    work = Path(order["work"])
    work.mkdir()
    percent = -1

    def progress(done: float) -> None:
        nonlocal percent
        if int(done * 100) > percent:
            percent = int(done * 100)
            _tell(told, {"progress": done})

    try:
        render(
            from_wire(order["draft"]),
            sources,
            Output(**order["output"]),
            Path(order["target"]),
            workdir=work,
            progress=progress,
            cancelled=unwanted.is_set,
        )
    except MediaError as e:
        return {"error": str(e), "reason": e.reason}
    return {"done": True}


def _tell(told: TextIO, line: dict[str, Any]) -> None:
    told.write(json.dumps(line) + "\n")
    told.flush()


def _until_closed(unwanted: threading.Event) -> None:
    while os.read(0, 4096):
        pass
    unwanted.set()


if __name__ == "__main__":
    main()
