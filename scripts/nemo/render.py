"""What a render is, and what follows from where it stands. Decides; asks nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final, Literal

from . import timeline
from .errors import UNFINISHED, NemoError

FORMATS: Final = ("mp4", "mp3", "wav", "m4a")
#: How often the hosted service wants to be asked (s), and how often this machine may be.
POLL_S: Final = 30.0
POLL_LOCAL_S: Final = 0.1
#: Rendering takes 30-90 s; after so long nobody should go on asking by itself.
PATIENCE_S: Final = 1800.0

Stage = Literal["written", "sent", "rendered", "saved", "failed", "cancelled"]
Step = Literal["fetch", "again", "stop", "wait"]


@dataclass(frozen=True)
class Render:
    """One render, as it is written down before it is asked for.

    ``written``: perhaps the service has it; ``sent``: it has; ``rendered``: the file is ready
    there; ``saved``: it is here. ``fingerprint`` is that of the draft. ``asked`` is the format that
    the service was asked for, ``format`` the one that the person gets in ``out``. ``validator``
    identifies the file of a download that was cut, ``saved_as`` the file here. Moments in seconds
    since 1970.
    """

    id: str
    backend: str
    session_id: str
    fingerprint: str
    duration_s: float
    format: str
    out: str
    begun_at: float
    asked: str
    stage: Stage = "written"
    progress: int = 0
    attempt: int = 1
    validator: str = ""
    saved_as: str = ""

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Render:
        """Read what ``to_record`` wrote."""
        known = {field.name for field in fields(cls)}
        return cls(**{key: value for key, value in record.items() if key in known})

    def to_record(self) -> dict[str, Any]:
        """Give what is written down."""
        return asdict(self)

    @property
    def open(self) -> bool:
        """Whether there is still something to come."""
        return self.stage in ("written", "sent", "rendered")

    def makes_the_same(self, other: Render, place: Path) -> bool:
        """Whether this gives the same file as another render, as a file or in a folder."""
        mine = (self.backend, self.session_id, self.fingerprint, self.format)
        theirs = (other.backend, other.session_id, other.fingerprint, other.format)
        out = Path(self.out)
        return mine == theirs and place in (out, out.parent)


def render_id(now: float, taken: Mapping[str, Any]) -> str:
    """Make an id that no render known here has; the service refuses one that it knows."""
    stamp = int(now * 1_000_000)
    while f"render_{stamp}" in taken:
        stamp += 1
    return f"render_{stamp}"


def next_step(status: str, attempt: int) -> Step:
    """Decide what to do about a status: a failed render is tried once more, under a new id."""
    if status in ("completed", "done", "succeeded"):
        return "fetch"
    if status in ("failed", "error"):
        return "again" if attempt == 1 else "stop"
    if status in ("cancelled", "canceled"):
        return "stop"
    return "wait"


def wanted_format(asked: str | None, out: str | None, otherwise: str) -> str:
    """Choose the format: as asked, else by the output's ending, else ``otherwise``."""
    ending = Path(out).suffix[1:].lower() if out else ""
    return asked or (ending if ending in FORMATS else otherwise)


def hinted_format(draft: object) -> str:
    """Give the format that a timeline was made for.

    A chat may have asked for its sound only, and what has no picture is no video.
    """
    made = timeline.read(draft)
    usual = "mp3" if made.only_sounds else "mp4"
    return made.audio_format if made.audio_format in FORMATS else usual


def kind_of(head: bytes) -> str:
    """Tell a file's kind from its first 16 bytes: mp4, m4a, mp3, wav, "" for anything else."""
    if head[4:8] in (b"moov", b"mdat", b"free", b"skip", b"wide"):
        return "mp4"
    if head[4:8] == b"ftyp":
        return "m4a" if head[8:12] in (b"M4A ", b"M4B ") else "mp4"
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    if head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0):
        return "mp3"
    return ""


def unfinished(render: Render, message: str) -> NemoError:
    """Say that a render goes on without this command, and which command collects it."""
    return NemoError(
        "unfinished",
        message,
        "Nothing is lost: the next command collects it.",
        UNFINISHED,
        next_words=("export.py", "--resume", render.id),
        data={"render_id": render.id, "status": "processing", "progress": render.progress},
    )


def failed(render: Render, status: str, said: str) -> NemoError:
    """Say that a render gives no file."""
    if status.startswith("cancel"):
        return NemoError("cancelled", "The render was cancelled.", "Export again to have the file.")
    reason = f" The service says: {said}" if said else ""
    return NemoError(
        "render_failed",
        f"The render failed.{reason}",
        "Look at the timeline with state.py, then export again.",
        data={"render_id": render.id, "status": "failed", "progress": render.progress},
    )
