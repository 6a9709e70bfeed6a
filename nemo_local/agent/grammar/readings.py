"""Words whose meaning hangs on the words beside them: phrasal verbs, things that are heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from nemo_local.agent.grammar.bywords import PACES, by_their_words
from nemo_local.agent.grammar.causing import caused
from nemo_local.agent.grammar.chinese import chinese_moments, without_directions
from nemo_local.agent.grammar.kinds import AUDIBLE, FORMATS, TEXTS, TIMES
from nemo_local.agent.grammar.needless import needful
from nemo_local.agent.grammar.said import Said
from nemo_local.agent.grammar.tokens import Token

_TO_MUSIC = frozenset(("remove", "mute", "louder", "quieter", "volume", "duck", "replace"))
"""Deeds that are done to an instrumental; others make the sound one."""
_SEEN = ("motion", "colour", "face", "style", "black")
_HEARD = ("noise", "object", "effects", "speech", "publish")
"""What is beyond us, but may only say why a stretch is to go."""
_MANNERS = frozenset((
    "times", "speed", "faster", "slower", "slowmo", "normalspeed", "mute", "remove", "louder",
    "quieter",
))  # fmt: skip
"""How something is to play."""

_MEANINGS: tuple[tuple[str, str, Callable[[Said], bool]], ...] = (
    ("take", "add", lambda s: True),
    ("take", "excerpt", lambda s: s.any("time", "clock") and not s.any("file", "music")),
    ("take", "change", lambda s: s.audible and s.any("louder", "quieter")),
    ("take", "remove", lambda s: s.any("out", "off")),
    ("out", "remove", lambda s: s.kinds <= {"out", *AUDIBLE} or s.is_out),
    ("vanish", "remove", lambda s: s.audible),
    ("cut", "remove", lambda s: s.cuts_a_sound),
    ("cut", "keep", lambda s: s.shortens),
    ("cut", "split", lambda s: s.any("into") and s.any("clip", "number", "half")),
    ("trim", "remove", lambda s: s.cuts_a_sound),
    ("trim", "keep", lambda s: s.shortens),
    ("trim", "split", lambda s: s.any("number") and s.any("clip") and not s.any(*TIMES)),
    ("remove", "quieter", lambda s: s.any("percent", "db")),
    ("alone", "normalspeed", lambda s: s.any("faster", "slower", "speed")),
    ("undo", "change", lambda s: s.any("ratio", "asrecorded", "vertical", "horizontal", "square")),
    ("undo", "change", lambda s: s.any("normalspeed") and s.any("to")),
    (
        "replace",
        "move",
        lambda s: (
            s.any(*TEXTS)
            and s.any("top", "bottom", "center")
            and s.tokens[0].chinese
            and not s.any("quote", "file", "music")
        ),
    ),
    ("swap", "change", lambda s: s.any(*TEXTS) and not s.any("clip", "file", "ordinal")),
    ("add", "change", lambda s: s.puts_at_a_level),
    ("move", "change", lambda s: s.moves_a_level),
    ("voice", "unknown", lambda s: s.is_masked),
    ("only", "add", lambda s: s.is_music_only_there),
    ("inaudible", "louder", lambda s: True),
    ("audible", "louder", lambda s: True),
    ("inaudible", "drown", lambda s: s.is_drowned),
    ("steady", "normalise", lambda s: s.any("video", "clip", "all", "each") and not s.any("music")),
    ("instrumental", "music", lambda s: s.any(*_TO_MUSIC) or s.lays_under),
    ("instrument", "music", lambda s: True),
    ("instrument", "unknown", lambda s: s.any("add", "want", "replace")),
    ("instrument", "music", lambda s: s.any("only")),
    ("speakers", "unknown", lambda s: True),
    ("speakers", "beyond:object", lambda s: s.takes_someone_out),
    ("speakers", "voice", lambda s: s.any("louder", "quieter", "inaudible", "volume")),
    ("speakers", "voice", lambda s: s.tells_who),
    ("minus", "quieter", lambda s: True),
    ("minus", "cut", lambda s: s.any(*TIMES) and not s.audible and not s.any("volume")),
    (
        "add",
        "louder",
        lambda s: s.is_by_so_much and s.adds_in_chinese,
    ),
    ("replace", "filler", lambda s: s.does_otherwise),
    ("restore", "redo", lambda s: s.any("step")),
    ("mp4", "video", lambda s: s.any("normalspeed", "speed", "asrecorded", *TIMES)),
    ("restore", "change", lambda s: s.any("percent", "db")),
    ("beyond:motion", "swap", lambda s: s.flips_two),
    ("beyond:generate", "slideshow", lambda s: s.any("image")),
    ("tonormal", "putback", lambda s: True),
    ("tonormal", "normalspeed", lambda s: s.any(*PACES)),
    ("ready", "extract", lambda s: s.any(*FORMATS, "audiofile")),
    ("quieter", "trim", lambda s: s.goes_down_to_a_length),
    ("ready", "end", lambda s: s.any("time", "clock")),
    ("change", "cut", lambda s: s.takes_time_off),
    ("replace", "only", lambda s: s.takes_a_stretch_instead),
    ("onlyfor", "only", lambda s: True),
    ("mustgo", "remove", lambda s: True),
    ("mustgo", "unknown", lambda s: s.any("louder", "quieter", "faster", "slower", "fadeout")),
    ("mustgo", "move", lambda s: s.goes_somewhere),
    ("zero", "remove", lambda s: s.any("after", "before") and s.any(*TIMES)),
    ("mute", "clip", lambda s: s.takes_silence_out and s.any("time", "clock")),
    ("mute", "beyond:fillers", lambda s: s.takes_silence_out and not s.any("time", "clock")),
    *((f"beyond:{seen}", "unknown", lambda s: s.cuts_a_stretch) for seen in _SEEN),
    *((f"beyond:{heard}", "unknown", lambda s: s.cuts_it_all) for heard in _HEARD),
    ("beyond:fillers", "clip", lambda s: s.any("time", "clock")),
    ("beyond:speech", "voice", lambda s: s.any("percent", "db", "full", "louder", "quieter")),
    ("except", "skipping", lambda s: (s.audible or s.any("mute")) and s.spares_a_stretch),
    ("shouldsay", "say", lambda s: True),
    ("shouldsay", "change", lambda s: s.any(*TEXTS)),
    ("asbefore", "startover", lambda s: True),
    ("restore", "normalspeed", lambda s: s.any("speed") and not s.audible),
    ("comeback", "normalspeed", lambda s: s.any("speed")),
    ("asbefore", "normalspeed", lambda s: s.any("speed")),
    ("asbefore", "restore", lambda s: s.audible),
    ("restore", "asrecorded", lambda s: s.any("aspect")),
    ("asbefore", "asrecorded", lambda s: s.any("aspect")),
    ("prolong", "unknown", lambda s: True),
    ("prolong", "keep", lambda s: s.any(*TEXTS)),
    ("only", "unknown", lambda s: s.any("touch") and s.audible),
    ("hearing", "filler", lambda s: True),
    ("add", "join", lambda s: {"into", "video"} <= s.kinds and s.any("all", "number", "both")),
    ("howlong", "filler", lambda s: s.any("split", "cut", "clip") and s.any("number")),
    ("earlier", "filler", lambda s: not s.any("time", "clock", "number")),
    ("volume", "normalise", lambda s: s.any("lufs")),
    ("hearing", "unmute", lambda s: s.audible and s.kinds <= {"hearing", "back", *AUDIBLE}),
    ("excerpt", "extract", lambda s: s.any("sound") and not s.any(*TIMES)),
    ("crop", "add", lambda s: s.sings and s.covers_all),
    ("halt", "beyond:motion", lambda s: True),
    ("halt", "mute", lambda s: s.audible),
    ("sounding", "louder", lambda s: True),
    ("sounding", "filler", lambda s: s.any(*TIMES, "inaudible")),
    ("play", "add", lambda s: True),
    ("play", "filler", lambda s: s.any(*_MANNERS)),
    ("oneeach", "some", lambda s: True),
    ("oneeach", "each", lambda s: s.any("time")),
    ("add", "move", lambda s: s.puts_a_text),
    ("mp4", "filler", lambda s: s.any("image") and s.any("each", "time")),
    ("restgone", "filler", lambda s: True),
    ("restgone", "unknown", lambda s: s.kinds == {"restgone"}),
    ("restgone", "remove", lambda s: s.any("except")),
    ("surplus", "unknown", lambda s: True),
    ("surplus", "filler", lambda s: s.any("blur")),
    ("surplus", "bothends", lambda s: s.any(*TIMES)),
    ("surplus", "crop", lambda s: s.takes_edges_off),
    ("remove", "filler", lambda s: s.takes_edges_off),
    ("cut", "filler", lambda s: s.takes_edges_off),
    ("trim", "change", lambda s: s.any("percent", "db", "half") and not s.any(*TIMES)),
    ("video", "slideshow", lambda s: s.makes_a_video),
    ("clip", "slideshow", lambda s: s.makes_a_video),
    ("louder", "filler", lambda s: s.any("crop", "blur") and not s.audible),
    ("startover", "remove", lambda s: s.any(*AUDIBLE, *TEXTS) and not s.any("except")),
)
"""A concept, what it means instead, and beside which words; of several the last that fits."""

_BY_KIND: dict[str, list[tuple[str, Callable[[Said], bool]]]] = {
    old: [(new, fits) for kind, new, fits in _MEANINGS if kind == old]
    for old in dict.fromkeys(kind for kind, _, _ in _MEANINGS)
}


def resolved(tokens: list[Token]) -> list[Token]:
    """The words that say something, by what they mean beside each other.

    Whoever takes or gets something out removes it, whoever takes a file uses it; to clear
    all captions is not to start over.
    """
    if not tokens:
        return []
    said = Said(by_their_words(needful(caused(tokens))))
    several = _BY_KIND.keys() & said.kinds
    meant = {old: new for old in several for new, fits in _BY_KIND[old] if fits(said)}
    cleared = meant.get("startover") == "remove"
    everything = [replace(t, kind="all") for t in said.tokens if cleared and t.kind == "startover"]
    found = [t.meaning(meant.get(t.kind, t.kind)) for t in said.tokens]
    return [*_chinese_ends(chinese_moments(without_directions(found))), *everything]


def _chinese_ends(said: Sequence[Token]) -> list[Token]:
    """Chinese says one word for "after" (behind a time) and "the last" (before one)."""
    tokens = _without_that(said)
    edges = {"after": "last", "before": "first", "start": "first", "end": "last"}
    following = [*tokens[1:], None]
    return [
        replace(t, kind=edges[t.kind])
        if t.kind in edges and t.value is None and t.end - t.start == 2 and n and n.kind == "time"
        else t
        for t, n in zip(tokens, following, strict=True)
    ]


def _without_that(tokens: Sequence[Token]) -> list[Token]:
    """Without a "that" between an edge and its time: "最后那15秒"."""
    around = zip([None, *tokens], tokens, [*tokens[1:], None], strict=False)
    edges = {"first", "last", "start", "end"}
    return [
        t
        for b, t, n in around
        if not (t.kind == "it" and b and b.kind in edges and n and n.kind == "time")
    ]
