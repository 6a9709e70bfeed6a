"""The vocabulary: everything a person can ask for, one frozen dataclass per kind of edit.

The grammar and the optional language model both end here, so both are held to the same
constructors: a value out of range raises `EditError` before any draft is touched.
Times are milliseconds on the timeline; gains are linear (1 = as recorded).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from nemo_local.timeline import Aspect, AudioFormat, Fit, Position

What = Literal["all", "music", "voice", "clip", "title", "caption", "text", "track"]
Topic = Literal["timeline", "duration", "files", "music", "separator", "ready"]

Beyond = Literal[
    "song",
    "face",
    "transcribe",
    "translate",
    "object",
    "generate",
    "speech",
    "colour",
    "motion",
    "style",
    "sticker",
    "effects",
    "noise",
    "fillers",
    "publish",
    "talk",
    "ratio",
    "tempo",
]
Question = Literal[
    "message",
    "long",
    "volume",
    "range",
    "move",
    "remove",
    "speed",
    "text",
    "aspect",
    "no_uploaded_music",
]

MAX_MS = 24 * 3600 * 1000
MAX_GAIN = 10.0
MAX_TEXT = 500


class EditError(ValueError):
    """An edit whose values make no sense; the text says which."""


def _check(ok: bool, why: str) -> None:
    if not ok:
        raise EditError(why)


@dataclass(frozen=True)
class Span:
    """A stretch of time in ms. Negative values count back from the end; no `end_ms`: to the end."""

    start_ms: int = 0
    end_ms: int | None = None

    def __post_init__(self) -> None:
        _check(abs(self.start_ms) <= MAX_MS, "a time is longer than a day")
        if self.end_ms is not None:
            _check(abs(self.end_ms) <= MAX_MS, "a time is longer than a day")
            if (self.start_ms < 0) == (self.end_ms < 0):
                _check(self.start_ms < self.end_ms, "a range of time ends before it begins")

    def within(self, duration_ms: int) -> tuple[int, int]:
        """Start and end on a timeline of that length, cut to it; the end may equal the start."""
        end = duration_ms if self.end_ms is None else _from_end(self.end_ms, duration_ms)
        start = min(_from_end(self.start_ms, duration_ms), duration_ms)
        return start, max(start, min(end, duration_ms))


def _from_end(ms: int, duration_ms: int) -> int:
    return ms if ms >= 0 else max(0, duration_ms + ms)


@dataclass(frozen=True)
class Target:
    """What an edit is about: a kind of thing, and which one (1 is the first, -1 the last).

    `name` is a file's name, or words of a text. `voice` is the sound of the clips
    themselves, `music` the music that was added.
    """

    what: What
    ordinal: int | None = None
    name: str | None = None

    def __post_init__(self) -> None:
        _check(self.what in get_args(What), f"there is no {self.what!r} on a timeline")
        _check(self.ordinal != 0, "things are counted from one")


@dataclass(frozen=True)
class Gain:
    """A level: `factor` times what was recorded, or times what is now if `relative`."""

    factor: float
    relative: bool = False

    def __post_init__(self) -> None:
        _check(0 <= self.factor <= MAX_GAIN, f"a volume must be between 0 and {MAX_GAIN:.0%}")


EVERYTHING = Target("all")
MUSIC = Target("music")
VOICE = Target("voice")
CLIPS = Target("clip")


# ------------------------------------------------------------------------ sound


@dataclass(frozen=True)
class RemoveMusic:
    """Take the music out. `any`: what was added, else the clips' own; `all`: both."""

    scope: Literal["any", "added", "clips", "all"] = "any"
    clip: Target = CLIPS
    span: Span | None = None


@dataclass(frozen=True)
class RemoveVoice:
    """Take the voice out of the clips' own sound and keep the music."""

    clip: Target = CLIPS
    span: Span | None = None


@dataclass(frozen=True)
class RestoreSound:
    """Give the clips back the sound they came with, voice and music."""

    clip: Target = CLIPS


@dataclass(frozen=True)
class AddMusic:
    """Put music under the video: a mood composed here or an uploaded file.

    Neither: the mood that matches, by picture and `words`. `replace`: in the place of the
    music there is, in its stretch of time. `None` leaves a value to the usual one.
    """

    mood: str | None = None
    media: str | None = None
    words: str = ""
    span: Span | None = None
    volume: float | None = None
    duck: bool | None = None
    fade_in_ms: int | None = None
    fade_out_ms: int | None = None
    replace: bool = False

    def __post_init__(self) -> None:
        _check(self.mood is None or self.media is None, "music is either a mood or a file")
        _check(self.volume is None or 0 <= self.volume <= MAX_GAIN, "the volume is out of range")
        for fade in (self.fade_in_ms, self.fade_out_ms):
            _check(fade is None or 0 <= fade <= MAX_MS, "a fade is out of range")


@dataclass(frozen=True)
class PlaceMusic:
    """Let the added music play at another time."""

    span: Span


@dataclass(frozen=True)
class SetVolume:
    """Make something louder or quieter."""

    gain: Gain
    target: Target = EVERYTHING
    span: Span | None = None


@dataclass(frozen=True)
class SetMute:
    """Silence something, or let it be heard again."""

    target: Target = EVERYTHING
    muted: bool = True
    span: Span | None = None


@dataclass(frozen=True)
class Fade:
    """Let something come in or go out slowly. `None` leaves that side as it is."""

    target: Target = EVERYTHING
    in_ms: int | None = None
    out_ms: int | None = None

    def __post_init__(self) -> None:
        _check(self.in_ms is not None or self.out_ms is not None, "a fade is in, out or both")
        for fade in (self.in_ms, self.out_ms):
            _check(fade is None or 0 <= fade <= MAX_MS, "a fade is out of range")


@dataclass(frozen=True)
class Duck:
    """Lower the added music while somebody speaks, or stop doing so."""

    on: bool = True


@dataclass(frozen=True)
class Normalise:
    """Bring the finished sound to one loudness."""

    lufs: float = -14.0

    def __post_init__(self) -> None:
        _check(-40 <= self.lufs <= -8, "a loudness must be between -40 and -8 LUFS")


@dataclass(frozen=True)
class ExtractAudio:
    """Finish as a sound file, of all clips or of one.

    `stream` picks one of several audio streams (1 is the first), `language` by its ISO code.
    """

    format: AudioFormat = "mp3"
    stream: int | None = None
    language: str | None = None
    clip: Target = CLIPS

    def __post_init__(self) -> None:
        _check(self.format in get_args(AudioFormat), "a sound file is mp3, wav or m4a")
        _check(self.stream is None or self.stream != 0, "streams are counted from one")


@dataclass(frozen=True)
class BackToVideo:
    """Finish as a video again."""


# ---------------------------------------------------------------------- cutting


@dataclass(frozen=True)
class Trim:
    """Keep one stretch of the video, or of one clip, and nothing else."""

    span: Span
    clip: Target | None = None


@dataclass(frozen=True)
class CutOut:
    """Take one stretch out of the video, or of one clip, and close the gap."""

    span: Span
    clip: Target | None = None


@dataclass(frozen=True)
class Split:
    """Divide the clip that plays at that time; no time: into equal `parts`, all or one `clip`."""

    at_ms: int | None = None
    clip: Target | None = None
    parts: int = 2

    def __post_init__(self) -> None:
        _check(2 <= self.parts <= 100, "a clip is split into 2 to 100 parts")


@dataclass(frozen=True)
class Move:
    """Play a clip at another place: a position (1 first, -1 last), or beside another clip."""

    clip: Target
    to: int | None = None
    before: Target | None = None
    after: Target | None = None

    def __post_init__(self) -> None:
        places = sum(p is not None for p in (self.to, self.before, self.after))
        _check(places == 1 and self.to != 0, "a clip moves to exactly one place")


@dataclass(frozen=True)
class Swap:
    """Let two clips change places."""

    first: Target
    second: Target


@dataclass(frozen=True)
class Join:
    """Play clips one after the other; no names: all of them, in the order of upload."""

    media: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnlyClip:
    """Leave one clip on the timeline and take the others off."""

    clip: Target


@dataclass(frozen=True)
class AddClip:
    """Put an uploaded file on the timeline, at the end or at a position (1 is the first)."""

    media: str
    to: int = -1


@dataclass(frozen=True)
class Remove:
    """Take a clip, a text or a whole track off the timeline."""

    target: Target


@dataclass(frozen=True)
class Speed:
    """Play faster (above 1) or slower (below 1), the pitch kept."""

    factor: float
    relative: bool = False
    clip: Target = CLIPS

    def __post_init__(self) -> None:
        _check(0.1 <= self.factor <= 10, "a speed must be between 0.1 and 10 times")


@dataclass(frozen=True)
class Slideshow:
    """Show images one after the other, each for so long; no names: every image there is."""

    each_ms: int = 3000
    media: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check(40 <= self.each_ms <= 600_000, "an image stays between 0.04 s and 10 minutes")


# --------------------------------------------------------------- text and frame


@dataclass(frozen=True)
class AddText:
    """Draw words over the picture; with `clip` its times count from that clip's start."""

    text: str
    role: Literal["title", "caption"] = "title"
    span: Span | None = None
    position: Position | None = None
    clip: Target | None = None

    def __post_init__(self) -> None:
        _check(0 < len(self.text.strip()) <= MAX_TEXT, f"a text has 1 to {MAX_TEXT} characters")


@dataclass(frozen=True)
class ChangeText:
    """Change the words, the time or the place of a text; `None` leaves as it is."""

    target: Target
    text: str | None = None
    span: Span | None = None
    position: Position | None = None

    def __post_init__(self) -> None:
        told = self.text is not None or self.span is not None or self.position is not None
        _check(told, "say what to change about the text")
        if self.text is not None:
            _check(0 < len(self.text.strip()) <= MAX_TEXT, f"a text has 1 to {MAX_TEXT} characters")


@dataclass(frozen=True)
class SetAspect:
    """The shape of the frame (None: as it is), and how a picture of another shape fits into it."""

    aspect: Aspect | None
    fit: Fit | None = None

    def __post_init__(self) -> None:
        _check(
            self.aspect in (None, *get_args(Aspect)), "a frame is 16:9, 9:16, 1:1 or as recorded"
        )


# ------------------------------------------------------------ history and talk


@dataclass(frozen=True)
class Undo:
    """Go back some steps."""

    steps: int = 1

    def __post_init__(self) -> None:
        _check(1 <= self.steps <= 1000, "steps are counted from 1 to 1000")


@dataclass(frozen=True)
class Redo:
    """Take back some steps of going back."""

    steps: int = 1

    def __post_init__(self) -> None:
        _check(1 <= self.steps <= 1000, "steps are counted from 1 to 1000")


@dataclass(frozen=True)
class StartOver:
    """The clips as they were uploaded, and nothing else."""


@dataclass(frozen=True)
class Keep:
    """Leave something as it is: a wish that is met by doing nothing."""

    target: Target = EVERYTHING


@dataclass(frozen=True)
class Help:
    """Say what can be done here."""


@dataclass(frozen=True)
class Greet:
    """A word of politeness, to be returned."""

    kind: Literal["hello", "thanks"] = "hello"


@dataclass(frozen=True)
class Ask:
    """A question about the draft."""

    about: Topic = "timeline"


@dataclass(frozen=True)
class Unsupported:
    """A wish beyond what can be done here; `what` is its topic in the phrase table."""

    what: Beyond


@dataclass(frozen=True)
class Unclear:
    """A wish that lacks something; `what` names the question in the phrase table.

    `words` are the person's own, where nothing in them was understood.
    """

    what: Question
    words: str = field(default="", compare=False)


Edit = (
    RemoveMusic
    | RemoveVoice
    | RestoreSound
    | AddMusic
    | PlaceMusic
    | SetVolume
    | SetMute
    | Fade
    | Duck
    | Normalise
    | ExtractAudio
    | BackToVideo
    | Trim
    | CutOut
    | Split
    | Move
    | Swap
    | Join
    | OnlyClip
    | AddClip
    | Remove
    | Speed
    | Slideshow
    | AddText
    | ChangeText
    | SetAspect
    | Undo
    | Redo
    | StartOver
    | Keep
    | Help
    | Greet
    | Ask
    | Unsupported
    | Unclear
)
