"""Which separator works: our own network, Demucs, or one that somebody installed."""

from __future__ import annotations

import os
from importlib.metadata import entry_points
from typing import cast

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.separation.stems import Separator

ENTRY_POINTS = "nemo_local.separators"
DEFAULT = "voicenet"


def separator(name: str | None = None, *, threads: int | None = None) -> Separator:
    """The separator of that name; None: `NEMO_SEPARATOR`, else our own.

    `threads` is the number of cores it may take (None: all of them). Others register a
    callable under the entry point group "nemo_local.separators" that takes `threads` and
    returns a `Separator`. Raises `MediaError` for a name that nobody has.
    """
    wanted = name or os.environ.get("NEMO_SEPARATOR") or DEFAULT
    if wanted == "voicenet":
        from nemo_local.media.separation.voicenet import VoiceNet

        return VoiceNet(threads)
    if wanted == "demucs":
        from nemo_local.media.separation.demucs import Demucs

        return Demucs(threads)
    installed = {e.name: e for e in entry_points(group=ENTRY_POINTS)}
    if wanted in installed:
        return cast("Separator", installed[wanted].load()(threads=threads))
    known = ", ".join(sorted({"voicenet", "demucs", *installed}))
    raise MediaError(f"There is no separator called {wanted}; there are: {known}.")
