"""How people ask: requests, questions, courtesy, and words that say nothing of the wish."""

from __future__ import annotations

ASKING: tuple[tuple[str, str, str], ...] = (
    (
        "request",
        "can you, could you, would you, will you, can we, could we, i would like you to, id "
        "like you to, i want you to, i need you to, would you mind, is it possible to, are "
        "you able to, i wonder if you could, i was hoping you could, do me a favor and, do me "
        "a favour and, could we please, id love you to, id like for you to, can you please, "
        "would be nice if you could, would be great if you could, would be good if you could, "
        "be so kind and, be so kind as to, i was wondering if you could, i was thinking you "
        "could, is there a way to, is there any way to, any way to, would it be possible to, "
        "is it possible for you to, any chance you could, any chance of, do you think you "
        "could, think you can, do you reckon you could, reckon you could, any chance you can, "
        "any chance we could, any way we can, any way you can, any way you could, can i ask "
        "you to, i was wondering whether you could, wondering if you could, hoping you could, "
        "hoping you can, hoping to get, mind if you, id appreciate it if you, i would "
        "appreciate it if you, id be grateful if you could, i would be grateful if you could, "
        "itd be great if you could, itd be nice if you could, it would be great if you could, "
        "it would be nice if you could, it would be lovely if you could, would you be able to, "
        "could you possibly, could you maybe, could we maybe, can we maybe, maybe you could, "
        "perhaps you could, i was wondering if we could, wondering whether you could, id be "
        "glad if you could, would appreciate it if you could, fancy, can u",
        "",
    ),
    (
        "why",
        "why, how come, what for, why is",
        "为什么 为何 怎么会",
    ),
    (
        "what",
        "what, whats, how loud, how fast, which, what is, what are, tell me, show me, list, "
        "describe, show",
        "哪首 哪一首 哪种 哪一步 几首 什么样 什么 哪些 哪个 啥 告诉我 查看 看看 显示 列出",
    ),
    (
        "howlong",
        "how long, what length, how many seconds, how many minutes, duration, length, "
        "how much time",
        "多长 多久 多少秒 几分钟 时长 多长时间 长度",
    ),
    (
        "howmany",
        "how many, how much, number of",
        "几个 多少 有几 几段 几条",
    ),
    (
        "is",
        "is, are, have you, do you think, do you know, did you, has it, is there, are there, "
        "does, do we have, was, has, did, have i, have we",
        "有没有 是不是 有吗 是否 吗 么",
    ),
    (
        "tracks",
        "tracks are, on the timeline, timeline, what is in it, what have we got, whats in it, "
        "state, status, what is there, current state, summary, what do we have, so far",
        "时间线 时间轴 轨道 状态 现状 目前 现在的样子",
    ),
    (
        "files",
        "my files, files, media, uploads, what did i upload, have i uploaded, i upload",
        "文件 上传了 素材",
    ),
    (
        "separator",
        "separator, separation, model, network, method, algorithm, how did you remove",
        "分离器 模型 算法 网络 用什么分离 方法",
    ),
    (
        "polite",
        "please, pls, plz, kindly, id like to, i would like to, i want to, i need to, help me, "
        "help me to, lets, let us, go ahead and, just go ahead, for me, maybe, perhaps, now, ok, "
        "okay, well, hey can you, how do i, how can i, how to, could i, can i, may i, if you can, "
        "if possible, if you could, simply, right, quickly, a favor, a favour, oh, um, uh, hmm, "
        "hm, again, still, can still, you can still, still hear, can still hear, you can still "
        "hear, really, very, too, quite, yes, sure, alright, all right, i think, i guess, wait, "
        "able, possible, way to, a way to, i dont like how, i, why dont you, why dont we, why "
        "not, how about, how about we, what about, what if we, what if you, id love to, would be "
        "nice to, feel free to, make sure to, you could, you should, you can, be able to, mind "
        "to, make it so, make it so that, would be nice if, it would be nice if, itd be nice if, "
        "might be nice if, it might be nice if, would be great if, it would be great if, itd be "
        "great if, would be better if, it would be better if, itd be better if, id like it if, i "
        "would like it if, id love it if, id prefer it if, i would prefer it if, it would be "
        "lovely if, imo, imho, tbh, ngl, ta, cheers, if thats ok, if thats okay, if thats "
        "possible, if thats alright, when you get a chance, when you have a moment, thanks in "
        "advance, many thanks, go with, lets go with, go for, lets go for, after all, changed my "
        "mind, ive changed my mind, i changed my mind, on reflection, on second thoughts, hang "
        "on, hold on, you choose, your choice, you pick, you decide, up to you, surprise me, "
        "whatever you think, whatever works, whatever you like, i trust you, your call, music and "
        "all, voice and all, words and all, sound and all, compared to, compared with, than the "
        "others, i dont mind, either is fine, any will do, straight away, right away, "
        "immediately, at once, my others, our others, my other videos, our other videos, my other "
        "episodes, our other episodes, behind me, behind us, behind my voice, behind the voice, "
        "behind it all, behind them all, behind all of it, behind everything, underneath me, "
        "under me, under us, beneath me, underneath us, to go with it, himself, him, herself, "
        "fair enough",
        "请 把 麻烦 帮我 帮忙 能不能 可以 可不可以 能否 请问 能 给我 我想要你 我想 我要你 "
        "我希望 希望 想 吧 呢 啊 呀 哦 嗯 好的 那 就 一下 麻烦你 劳驾 帮 你 我 的 了 得 "
        "地 给 是 会 要 请你 我们 还是 现在 如何 将 里 里面 中 上的 下 个 为 成 作为 做 当 "
        "当作",
    ),
    (
        "filler",
        "sit, sits, sitting, clearly, clearer, clipping, in the background, in the back, as "
        "background, as a "
        "background, in background, the, a, an, clean, cleaned, cleanly, person, my, our, your, "
        "of, on, with, as, onto, please, you, me, we, us, he, she, they, be, been, being, will, "
        "would, should, could, can, may, might, there, here, then, if, or, too, most, than, "
        "about, like, look, looks, sound, sounds, thing, things, something, anything, nice, good, "
        "big, small, new, old, current, currently, same, own, his, her, their, and, which, who, "
        "where, since, whatever, bit, kind, sort, up, under, beneath, underneath, over, behind, "
        "across, both, time, times, seconds, second, minute, minutes, percent, words, content, "
        "version, result, output, ive, youre, its, thats, heres, theres, wont, doesnt, didnt, "
        "isnt, hear, hears, heard, come, comes, goes, go, going, start, starts, ends, begin, "
        "begins, have, had, got, leave, leaving, through, along, stays, so, such, that, this, it, "
        "quite, fully, completely, entirely, totally, everywhere, anywhere, somewhere, inside, "
        "outside, per, via, stuff, sing, great, write, them, were, screen, large, larger, day, "
        "night, today, tomorrow, yes, yeah, slowly, gradually, smoothly, nicely, properly, "
        "exactly, basically, literally, overall, somehow, anyway, even, ever, together, super, "
        "annoying, annoyingly, awful, horrible, terrible, ugly, stupid, damn, boring, lovely, "
        "beautiful, pretty, decent, cool, fresh, mark, point, spot, mind, never mind, nevermind, "
        "try, fix, oops, nope, nah, yo, dude, mate, bro, buddy, lol, haha, argh, ugh, actual, "
        "actually, obviously, definitely, certainly, absolutely, probably, basically, seriously, "
        "honestly, simple, neat, super, everyone, everybody, anyone, someone, somebody, "
        "somebodys, anybody, people, person, size, sized, size of, needs, need to, needed, has "
        "to, have to, must, gotta, got to, ought, ought to, mean, know, see, feels, seems, sounds "
        "like, while youre at it, at all, by the way, btw, asap, fyi, etc, in total, altogether, "
        "step, steps, edits, teh, mke, for now, this time, already, yet, ago, before that, equal, "
        "equally, long one, entire, complete, each other, besides that, do, does, done, am, "
        "having, hence, therefore, instagram, ig, platform, one of, whole, onwards, onward, care, "
        "care about, roughly, kind of like, insta, screaming, approximately, rough, to be, needs "
        "to be, has to be, ought to be, supposed to be, than it is, than it was, than now, say "
        "about, edges, sides, borders, edge, border of it, mode, number, happens, happen, "
        "happening, run, runs, running, what happens, what comes, whats at, what is at, "
        "flat, straight, round, pop up, pops up, popping up, anymore, "
        "any more, any longer, visible, useless, pointless, max, tops, at most, at the most",
        "",
    ),
)
