"""Chinese verbs that nobody lists, by what stands behind them: "咔嚓掉", "糊上一层音乐"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.kinds import BREAKS, DEEDS, LOOSE, THINGS
from nemo_local.agent.grammar.tokens import Token, until_break

_LONGEST = 3
"""How many characters such a verb has, with its particle."""
_SHOWN = frozenset(("title", "caption", "text", "quote"))
_LED_BY = frozenset(("some", "number", "colon", "at", "in", "onscreen"))
_SIZES = frozenset(("db", "percent", "times", "half", "bit", "some"))
_COUNTED = THINGS | {"stream", "unknown", "video", "image"}
_PORTIONS = frozenset(("ordinal", "it", "middle", "first", "last", "some", "number"))


def done_away(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with an unknown verb before 掉 as what takes its thing away."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = [t.kind for t in until_break(tokens[i + 1 :]) if t.kind not in LOOSE | {"by"}]
        done = not DEEDS.isdisjoint(t.kind for t in until_break(reversed(out)))
        verb = (
            _strange(out)
            if not done and text[token.start : token.end] == "掉" and not behind
            else []
        )
        if verb and token.kind == "unknown":
            del out[-len(verb) :]
            out.append(replace(token, kind="remove", start=verb[0].start))
        else:
            out.append(token)
    return out


def _strange(before: Sequence[Token]) -> list[Token]:
    """The unknown characters that stand last, if they can be a verb."""
    run: list[Token] = []
    for token in reversed(before):
        if token.kind != "unknown" or not token.chinese:
            break
        run.insert(0, token)
    known = before[-len(run) - 1].kind if run and len(run) < len(before) else ""
    return run if len(run) < _LONGEST and known not in BREAKS else []


def unusable(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with a 不能用 behind its thing as what is told of it: "这首歌不能用，…"."""
    out = list(tokens)
    for i, (token, behind) in enumerate(pairwise(tokens)):
        ends = until_break(t for t in tokens[i + 2 :] if t.kind not in LOOSE | {"by"}) == []
        of = {t.kind for t in until_break(reversed(out[:i]))}
        if ends and token.kind == "not" and text[behind.start : behind.end] == "用" and of & THINGS:
            return [*out[:i], replace(token, kind="tell", end=behind.end), *out[i + 2 :]]
    return out


def appears(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with a 出现 before a text as what puts it on: "结尾出现一行字：…"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = [t for t in tokens[i + 1 : i + 7] if t.kind not in LOOSE | _LED_BY]
        shown = next((t.kind for t in behind if t.kind != "unknown"), "")
        if text.startswith("出现", token.start) and token.kind == "start" and shown in _SHOWN:
            out = [t for t in out if not (t.kind == "change" and text[t.start] in "让使叫")]
            out.append(replace(token, kind="add"))
        else:
            out.append(token)
    return out


def only_the_talk(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with a 只要我说话 that ends its stretch as what stays, not as "whenever"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        said = text[token.start : token.end]
        ends = not until_break(t for t in tokens[i + 1 :] if t.kind not in LOOSE)
        if token.kind == "duck" and said.startswith("只要") and ends and not _lowers(tokens[i:]):
            middle = token.start + len("只要")
            out.append(replace(token, kind="only", end=middle))
            out.append(replace(token, kind="voice", start=middle))
        else:
            out.append(token)
    return out


def _lowers(tokens: Sequence[Token]) -> bool:
    return any(t.kind in {"quieter", "remove", "mute"} for t in tokens)


def portions(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with what is told from others as a clip: "中间那份丢掉", "只留第二条"."""
    out: list[Token] = []
    for token, behind in zip(tokens, [*tokens[1:], None], strict=True):
        of = behind.kind if behind and behind.start == token.end else ""
        portion = token.kind == "unknown" and text[token.start] in "份条截" and of not in _COUNTED
        told = bool(out) and (out[-1].kind in _PORTIONS or text[out[-1].start] == "一")
        if portion and told and out[-1].kind == "unknown":
            out.pop()
        edge = _EDGES.get(out[-2].kind) if portion and len(out) > 1 and out[-1].kind == "it" else ""
        if edge:  # "开场那条"
            out[-2:] = [replace(out[-1], kind=edge)]
        out.append(replace(token, kind="clip") if portion and told else token)
    return out


_EDGES = {"start": "first", "end": "last"}


def once_more(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens with the 再响 of "再响6个分贝" as louder, not as what begins again."""
    out = list(tokens)
    for i, token in enumerate(tokens[:-1]):
        if (
            text[token.start : token.end] in {"再响", "再大", "再高"}
            and tokens[i + 1].kind in _SIZES
        ):
            out[i] = replace(token, kind="louder")
    return out


def seen_not_heard(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens without a size that belongs to a thing that is seen: "大屏幕上"."""
    out = list(tokens)
    for i, (token, behind) in enumerate(pairwise(tokens)):
        size = text[token.start : token.end] in {"大", "小", "高", "低"}
        if size and behind.start == token.end and behind.kind in _SEEN:
            out[i] = replace(token, kind="filler")
    return out


_SEEN = (THINGS - {"sound", "voice", "music", "mood", "clip", "track"}) | {
    "onscreen",
    "scenery",
    "image",
}
