"""Which separator works: our own network, Demucs, or one that somebody installed."""

from __future__ import annotations

import os
from typing import cast

from nemo_local import separators
from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.separation.stems import Separator


def separator(name: str | None = None, *, threads: int | None = None) -> Separator:
    """The separator of that name; None: `NEMO_SEPARATOR`, else our own.

    `threads` is the number of cores it may take (None: all of them). Others register a
    callable under the entry point group "nemo_local.separators" that takes `threads` and
    returns a `Separator`. Raises `MediaError` for a name that nobody has.
    """
    wanted = name or os.environ.get("NEMO_SEPARATOR") or separators.DEFAULT
    if wanted == "voicenet":
        from nemo_local.media.separation.voicenet import VoiceNet

        return VoiceNet(threads)
    if wanted == "demucs":
        from nemo_local.media.separation.demucs import Demucs

        return Demucs(threads)
    if (registered := separators.installed().get(wanted)) is not None:
        return cast("Separator", registered.load()(threads=threads))
    raise MediaError(separators.unknown(wanted))
