"""What ties wishes together and sets them against each other."""

from __future__ import annotations

GLUE: tuple[tuple[str, str, str], ...] = (
    (
        "not",
        "dont, do not, never, not, without, not to, no, no more, dont want, do not want, dont "
        "need, do not need, leave out, minus, sans, no need to, cannot, shouldnt, should not, "
        "must not, dont you dare, dont you, stop, neednt, need not, dont have to, do not have to, "
        "mustnt, no need for you to",
        "不再 不再需要 不再要 不再想要 用不着 不必 不需 不要 不想要 不需要 没有 "
        "无 别 不 勿 不用 不能 不想 无需 请勿 没必要",
    ),
    (
        "insteadof",
        "instead of, rather than, in place of",
        "而不是 而非 不是",
    ),
    (
        "rather",
        "i mean, i meant, no i mean, no i meant, i meant to say, no wait, "
        "make that, no sorry, correction, what i meant was",
        "我是说 我的意思是 说错了 不对 应该是",
    ),
    (
        "scrap",
        "scratch that",
        "",
    ),
    (
        "actually",
        "actually, on second thought, sorry, or rather",
        "其实",
    ),
    (
        "tell",
        "there is, there are, theres, there was, it has, this has, i have, we have, i am, im, "
        "it contains",
        "我反悔了 反悔了 反悔 后悔了 我后悔了 结束得太突然 结束得太突然了 结束太突然 "
        "结束太突然了 太突然 太突然了 停得太突然 戛然而止 太生硬 太生硬了 "
        ""
        "排错了 放错了 "
        "放反了 弄反了 搞反了 排反了 有 撤多了 撤过头了 撤过头 多撤了 撤错了 "
        "撤销多了 改错了 弄错了 搞错了 太多 "
        "太多了 太长 太长了 太短 太短了",
    ),
    (
        "because",
        "because, cause, cuz, coz, cos, bc, given that, seeing "
        "as, seeing that, the reason being, reason being, considering, in order to, in order "
        "that, so as to",
        "方便 以便 便于 好让 省得 免得 以免 毕竟 为了 因为 由于",
    ),
    (
        "dueto",
        "because of, due to, owing to, on account of, thanks to",
        "",
    ),
    (
        "so",
        "so, so that, such that",
        "",
    ),
    (
        "while",
        "while, when, whenever, whilst, any time, anytime, as soon as, each time, every time",
        "时候 时",
    ),
    (
        "touch",
        "touch, touching, affect, affecting, alter, altering, hurt, hurting, damage, damaging, "
        "losing, mess with, messing with, harm, changing",
        "动 碰 影响 改变 损坏 触碰 改动",
    ),
    (
        "rest",
        "the rest, for the rest, rest of it, rest of the video, the remainder, the remaining, "
        "remaining, rest, the others, everything else",
        "其余 其他 别处 其他地方 其它地方 别的地方 其余地方 其他部分 其它部分 "
        "剩余 剩下的 其余的 其他的 剩下部分 后面的部分",
    ),
    (
        "alone",
        "alone, as it is, as is, untouched, unchanged, intact, as they are, in peace, the "
        "same, normal, as normal, unaffected",
        "不变 正常 原样 不动 完整 照旧 不用动",
    ),
    (
        "then",
        "then, and then, after that, afterwards, next, also, and also, plus, as well, finally, "
        "additionally, besides, in addition, lastly, secondly",
        "然后 完了 完事 末了 接下来 之后呢 接着 之后再 再 并且 同时 另外 还有 而且 随后 最后再 "
        "其次 还要 也 并 顺便",
    ),
    (
        "back",
        "back",
        "",
    ),
    (
        "and",
        "and, as well as, &, n, nor",
        "和 与 以及 跟 及 还",
    ),
    (
        "but",
        "but, however, except that, though, yet",
        "但是 但 不过 可是",
    ),
    (
        "except",
        "except, that isnt, that is not, that arent, which isnt, thats not, besides, except "
        "for, all but, everything but, apart from, other than, every clip but, all clips but, "
        "all the clips but, everything apart from, all of it but, every clip except, all "
        "clips except, all the clips except, all but for, save for, with the exception of, "
        "excluding, aside from, with the sole exception of, every clip bar, all the clips bar, "
        "everything bar, all bar, each clip but, not counting",
        "除了 除 以外",
    ),
    (
        "allbut",
        "remove everything but, delete everything but, cut everything but, remove everything "
        "except, delete everything except, cut everything except, remove all but, delete all "
        "but, cut all but, get rid of everything but, get rid of everything except, drop "
        "everything but, drop everything except, throw away everything but, throw away "
        "everything except, lose everything but, lose everything except",
        "",
    ),
    (
        "match",
        "match, matches, matching, fit the mood, fits, fitting, suit, suits, suitable, "
        "appropriate, right mood, goes with, go with, going with, fits the mood, "
        "matches the mood, that fits, that suits, that matches, whatever fits, "
        "mood of the video, right for",
        "搭 很搭 搭的 搭得上 般配 对味 合得上 配得上 匹配 符合 适合 合适的 合适 相配 搭配 "
        "贴合 配合 相符 相称 契合 吻合 协调 相协调 "
        "相呼应 呼应 合拍 气氛 氛围 情绪",
    ),
    (
        "samemood",
        "same vibe, same mood, same style, same kind of music, same genre, same feel, similar",
        "风格不变 风格别变 同样风格 一样的风格 风格一样 同风格 同类型 风格不要变 类似",
    ),
    (
        "auto",
        "automatically, automatic, by itself, by themselves, on its own, on their own, "
        "auto generated, autogenerated",
        "",
    ),
    (
        "feel",
        "mood, feel, feeling, style, atmosphere, genre, kind of",
        "风格 感觉 心情",
    ),
    (
        "some",
        "some, any, a piece of, bit of",
        "一些 点 一段 一首 一个 一条 一点 一下 段 首",
    ),
    (
        "vanish",
        "disappear, vanish, go away, be gone, disappears, goes away",
        "消失 隐藏",
    ),
)
