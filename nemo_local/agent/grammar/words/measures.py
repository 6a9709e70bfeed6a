"""Where, when and how much."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import AT_MOST, NO_LONGER, THROUGHOUT

MEASURES: tuple[tuple[str, str, str], ...] = (
    ("filler", NO_LONGER, ""),
    (
        "first",
        "first",
        "前 开头的 最前 头 开始的 最开始",
    ),
    (
        "last",
        "last, final, ending, closing",
        "最后 后 最后的 倒数",
    ),
    (
        "start",
        "start, beginning, opening, at the start, at the beginning, in the beginning, intro, "
        "very beginning, front, to the front, at first, begin, begins, open with, opens with, "
        "open on, opens on, opens, kick off with, kicks off with, kick off, lead with, lead "
        "off with, the front, front end",
        "头上 前头 头部 开头处 开头 开始 起始 片头 起 一开始 最前面 最开头 前奏",
    ),
    (
        "chorus",
        "chorus, at its chorus, at the chorus, refrain, the hook",
        "副歌 高潮部分",
    ),
    (
        "end",
        "end, at the end, the end, very end, outro, to the end, tail, the back, finish, "
        "finishes, ends, stops, back end, the tail, tail end, end on, ends on, finish on, "
        "finish with, close with, close on, close out with, wind up with, wrap up with",
        "尾巴上 尾上 后头 结束 末尾处 最后面 尾部 最后边 结尾处 末尾 结尾的 尾部的 结尾 片尾 "
        "最末 片尾处",
    ),
    (
        "bothends",
        "both ends, either end, each end, both sides of it, the start and the end, start and "
        "end, beginning and end, the beginning and the end, front and back, the start and "
        "end, the beginning and end, either side, each side, both sides",
        "掐头去尾 去头去尾 掐头掐尾 首尾 头尾 两头 两端 开头和结尾 开头结尾 片头片尾 "
        "片头和片尾 头和尾",
    ),
    (
        "middle",
        "middle, halfway, half way, in the middle, the middle, center point, in half, midpoint, "
        "in two",
        "中间 一半处 正中 中点 当中",
    ),
    (
        "from",
        "from, whats between, what is between, skip to, jump to, starting at, starting from, "
        "beginning at, start at, between, "
        "begin at, starts at, starting, begins at, start from, coming in at, come in at, "
        "comes in at, kick in at, kicks in at, enters at, enter at, from about, start playing "
        "at, starts playing at, starts around, start around, skip straight to, skip ahead to, "
        "skip right to, skip forward to, skip over to, jump straight to, jump ahead to, jump "
        "right to, go straight to, go right to, get straight to, cut straight to, straight "
        "to, fast forward to, kick off at, kicks off at, kick off from, opening at, opens at, "
        "open at, picking up at, pick up at, picks up at, pick it up at, pick it up from, "
        "begin from, begins from",
        "从 自 介于 开始于",
    ),
    (
        "to",
        "to, until, till, up to, through, thru, -, ends at, ending at, end at, stop at, stops "
        "at, up until, gone by, be gone by, over by, done by, end by, finish by, finished by, "
        "ends by",
        "到 至 直到 ~ 为止",
    ),
    (
        "into",
        "into",
        "",
    ),
    (
        "at",
        f"{AT_MOST}, at, around, exactly at",
        "在 于 处",
    ),
    (
        "after",
        "after, following, behind, past, beyond, later than, whatever comes after, what comes "
        "after, what follows, everything past",
        "往后 之后 以后 后面 后边",
    ),
    (
        "before",
        "before, ahead of, in front of, prior to",
        "往前 之前 以前 前面 前边",
    ),
    (
        "for",
        "for, lasting, long, during, over, a duration of, in length, stay, on screen for, "
        "should last, must last, to last, lasts, can last, make it last, last for, it last",
        "持续 时长 长度 长 共 用时",
    ),
    (
        "off",
        "off, from the end, from the beginning, away",
        "砍掉",
    ),
    (
        "later",
        "later, later on",
        "推迟 延后 推后 晚 往后推 往后延 往后挪 延迟",
    ),
    (
        "earlier",
        "earlier, sooner",
        "提前 提早 早 往前推 往前提 往前挪",
    ),
    (
        "whole",
        f"{THROUGHOUT}, "
        "whole video, entire video, throughout, the whole time, all the way, full length, the "
        "entire time, whole length, all along, whole way through, the whole way through, the "
        "whole way, whole clip, the whole clip, from start to finish, start to finish, "
        "beginning to end, from beginning to end, for all of it",
        "全程 整个视频 从头到尾 一直 整段视频 全片 自始至终 全部时间 始终",
    ),
    (
        "top",
        "top, at the top, upper, top of the screen, above",
        "顶部 上方 上面 顶端 最上 上边 上角 往上 向上 靠上 上移 上去",
    ),
    (
        "bottom",
        "bottom, at the bottom, lower part, bottom of the screen, below",
        "底部 下方 下面 底端 最下 下边 下角 往下 向下 靠下 下移",
    ),
    (
        "center",
        "center, centre, in the center, in the centre, centered, centred, middle of the screen, "
        "in the middle of the screen, middle of the frame",
        "居中 正中间 中央 屏幕中间 画面中间 正中央 中间位置",
    ),
    (
        "half",
        "half, by half, halve, 50 50",
        "一半 减半 半",
    ),
    (
        "double",
        "double, twice, two times, twice as",
        "两倍 翻倍 加倍 双倍 一倍",
    ),
    (
        "triple",
        "triple, three times, thrice",
        "三倍",
    ),
    (
        "full",
        "full, maximum, max, full volume, hundred percent",
        "最大 满 最高",
    ),
    (
        "zero",
        "zero, nothing",
        "零",
    ),
)
