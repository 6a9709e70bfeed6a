"""When: the times of a clause → a stretch, a point or a length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.edits import EditError
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.edges import at_an_edge
from nemo_local.agent.grammar.params import counting, describing
from nemo_local.agent.grammar.spans import MOMENTS, When, ms
from nemo_local.agent.grammar.tokens import Token

_MEASURES = MOMENTS | {"number"}


def when(clause: Clause) -> When:
    """The times that a clause speaks of. Raises `EditError` for what cannot be left out."""
    spared = clause.first("skipping")
    if spared:
        return _rest(when(replace(clause, tokens=_behind(clause.tokens, spared))))
    aside = [*counting(clause), *describing(clause)]
    tokens = [t for t in clause.tokens if t not in aside]
    kinds = [t.kind for t in tokens]
    if ("middle", "time") in pairwise(kinds) and ("time", "to") not in pairwise(kinds):
        raise EditError("a length in the middle does not say where it begins")
    if named := _counted(clause) or _share(clause):
        return named
    lengths = [t for t in tokens if t.kind == "time"]
    if clause.has("vanish") and lengths:
        return When(at=0, length=ms(lengths[0]))
    for reading in (_bounds, _from_to, at_an_edge, _sided, _point):
        found = reading(tokens)
        if found:
            return found
    usual = When(length=ms(lengths[0])) if lengths else When()
    return When(start=0) if clause.has("whole") else usual


def _share(clause: Clause) -> When | None:
    share = clause.first("share")
    low, _, high = str(share.value).partition("-") if share else ("", "", "")
    return When(share=(float(low), float(high))) if share else None


def _counted(clause: Clause) -> When | None:
    """One second or minute of many: "去掉第一秒" is from 0 to 1 s."""
    clock = clause.first("clock")
    unit = clock and re.match("第.*(秒|分)", clause.message[clock.start : clock.end])
    if not clock or not unit:
        return None
    if unit[1] == "秒" and not clause.has("remove", "cut", "keep", "only", "trim", "excerpt"):
        return None
    lead = clause.message[: clock.start].rstrip()
    if clause.has("at", "from", "to", "after", "before", "split") or lead.endswith("到"):
        return None
    return When(start=ms(clock) - (1000 if unit[1] == "秒" else 60_000), end=ms(clock))


def _behind(tokens: Sequence[Token], mark: Token) -> tuple[Token, ...]:
    return tuple(t for t in tokens if t.start > mark.start)


def _rest(spared: When) -> When:
    """What is left when a stretch at one end is left out, as in "not in the first 5 seconds"."""
    if spared.share:
        low, high = spared.share
        if low == 0 or high == 1:
            return When(share=(high, 1.0) if low == 0 else (0.0, low))
    elif spared.start == 0 and spared.end is not None:
        return When(start=spared.end)
    elif spared.start and spared.end is None:
        return When(start=0, end=spared.start)
    elif spared.start is None and spared.end is not None:
        return When(start=spared.end)
    raise EditError("only a stretch at the start or the end can be left out")


def _bounds(tokens: Sequence[Token]) -> When | None:
    """Both ends by what happens there: "start at 0:12 and finish at 1:30"."""
    sides: dict[str, int] = {}
    for i, token in enumerate(tokens):
        near = [t for t in tokens[i + 1 : i + 4] if t.kind not in {"it", "video"}]
        at = bool(near) and near[0].kind == "at"
        time = next(iter(near[at:]), None)
        timed = time and (time.kind == "clock" or (at and time.kind == "time"))
        if time and timed and token.kind in {"start", "end"}:
            sides.setdefault(token.kind, ms(time))
    if len(sides) == 2 and sides["start"] < sides["end"]:
        return When(start=sides["start"], end=sides["end"])
    return None


def _from_to(tokens: Sequence[Token]) -> When | None:
    kinds = [t.kind for t in tokens]
    for i, token in enumerate(tokens):
        if token.kind not in _MEASURES | {"start"} or i + 2 >= len(tokens):
            continue
        cuts_to = kinds[i + 1] == "trim" and "from" in kinds[max(0, i - 1) : i]
        if kinds[i + 1] != "to" and not cuts_to:
            continue
        j = i + 3 if kinds[i + 2] == "to" and i + 3 < len(tokens) else i + 2
        other = tokens[j]
        start = 0 if token.kind == "start" else ms(token, other)
        if other.kind in {"end", "last"}:
            return When(start=start)
        if other.kind in _MEASURES and (
            {token.kind, other.kind} & MOMENTS or "from" in kinds[max(0, i - 1) : i]
        ):
            return When(start=start, end=ms(other, token))
    return None


def _sided(tokens: Sequence[Token]) -> When | None:
    length = _length(tokens)
    for i, token in enumerate(tokens):
        kind = token.kind
        before = tokens[i - 1].kind if i else ""
        after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
        if kind not in _MEASURES:
            continue
        if before == "from" and (kind in MOMENTS or after not in {"percent"}):
            end = _later_end(tokens[i + 1 :], token)
            length = None if end is not None or after in {"first", "last"} else length
            return When(start=ms(token), end=end, length=length)
        touches = i + 1 < len(tokens) and tokens[i + 1].start == token.end
        if kind in MOMENTS and (before == "after" or (touches and after in {"after", "last"})):
            return When(start=ms(token), length=length)
        if kind in MOMENTS and (before == "before" or (touches and after in {"before", "first"})):
            return When(end=ms(token))
        if kind in MOMENTS and before == "to":
            return When(start=0, end=ms(token))
    return None


def _later_end(tokens: Sequence[Token], start: Token) -> int | None:
    """Where a stretch ends that is told in two halves: "从1:00开始调低，到1:30为止"."""
    for before, lead, time in zip([start, *tokens], tokens, tokens[1:], strict=False):
        ends = lead.kind == "to" or (before.kind, lead.kind) == ("end", "at")
        if ends and time.kind in MOMENTS and start.kind in MOMENTS:
            return ms(time) if time.number > start.number else None
    return None


def _length(tokens: Sequence[Token]) -> int | None:
    clocks = [t for t in tokens if t.kind == "clock"]
    times = [t for t in tokens if t.kind == "time"]
    kinds = {t.kind for t in tokens}
    lone = len(clocks) == len(times) == 1 and kinds.isdisjoint({"to", "first", "last", "fade"})
    if lone and any(a.kind == "from" and b is clocks[0] for a, b in pairwise(tokens)):
        return ms(times[0])  # "a 15 second clip starting at 0:50"
    for i, token in enumerate(tokens):
        if token.kind != "time":
            continue
        before = {t.kind for t in tokens[max(0, i - 1) : i]}
        after = {t.kind for t in tokens[i + 1 : i + 2]}
        if "for" in before or ("for" in after and not before & {"at", "from"}):
            return ms(token)
    return None


def _point(tokens: Sequence[Token]) -> When | None:
    length = _length(tokens)
    for i, token in enumerate(tokens):
        before = tokens[i - 1].kind if i else ""
        if token.kind == "clock" or (token.kind in _MEASURES and before == "at"):
            others = [t for t in tokens if t.kind == "time" and t.start != token.start]
            return When(at=ms(token), length=length or (ms(others[0]) if others else None))
    lengths = [t for t in tokens if t.kind == "time"]
    length = length or (ms(lengths[0]) if lengths else None)
    if any(_at_the_end(tokens, i) for i in range(len(tokens))):
        return When(start=-(length or 3000))
    if any(t.kind == "start" for t in tokens):
        return When(at=0, length=length)
    return None


def _at_the_end(tokens: Sequence[Token], i: int) -> bool:
    kind = tokens[i].kind
    after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
    led = [t.kind for t in tokens[:i] if t.kind != "video"][-1:]
    if led == ["to"]:
        return False  # "循环播放到视频结束"
    return kind == "end" or (kind == "last" and after in {"", "add", "quote"})
