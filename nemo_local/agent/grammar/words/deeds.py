"""Deeds: what is to be done to anything, and sound files."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import NEEDED_ONLY

DEEDS: tuple[tuple[str, str, str], ...] = (
    (
        "remove",
        "out with, away with, off with, superfluous, redundant, dispensable, "
        "throw away, throw out, toss out, toss, arent needed, isnt needed, not needed, "
        "unnecessary, remove, delete, erase, strip, strip out, get rid of, getting rid of, "
        "getting rid, sack off, bin off, sod off, jib off, rid of, take out, take away, kill, "
        "discard, eliminate, ditch, lose, clear out, clear the, filter out, take off, drop, clean "
        "out, wipe, free of, get rid, suppress, subtract, gone, be gone, to be gone, scrap, bin, "
        "axe, nix, zap, dump, purge, do away with, get shot of, dispose of, weed out, edit out, "
        "yank, yank out, trash, junk, excise, omit, exclude, prune, throw off, chuck out, chuck "
        "away, crop out, clip out, nuke, strike, struck, yeet, "
        "banish, ax, binned, cut loose, do without",
        "去掉 去除 移除 删除 删掉 删了 删 除去 消除 消掉 清除 拿掉 撤掉 弄掉 干掉 抹掉 去 剔除 "
        "扔掉 取消 滤掉 消",
    ),
    (
        "mustgo",
        "has to come out, have to come out, needs to come out, need to come out, must come out, "
        "should come out, can come out, ought to come out, should go, can go, must go, has to go, "
        "have to go, needs to go, need to go, ought to go, had better go, gotta go, got to go, "
        "wants to go, belongs, should be gone, has to die, have to die, needs to die, must die, "
        "has to disappear, must disappear, should disappear, needs to disappear, has to "
        "vanish, must vanish",
        "",
    ),
    (
        "take",
        "take",
        "拿 取",
    ),
    (
        "keep",
        "keep, kept, retain, preserve, hold on to, leave, stay, stays, stay longer, show longer, "
        "longer on screen, keep just, stick with, stick to, must still hear, should still hear, "
        "have to still hear, must hear, must still be heard, should still be heard, has to be "
        "heard, have to be heard, must be heard, still be heard, still be audible, must stay "
        "audible, remain audible, stay audible, survive, survives",
        "保留 留下 留 保持 剩下 留着 多显示一会儿 多显示 显示久一点 显示长一点 多停留 停留",
    ),
    (
        "only",
        f"{NEEDED_ONLY}, "
        "only, is enough, are enough, will do, just the, just, nothing but, solely, but "
        "nothing else, alone with",
        "只保留 只留下 只留 只要 只剩下 只剩 只有 仅保留 仅留 仅 只 单独保留 就要 就够了 就够 "
        "就行 就好",
    ),
    (
        "isolate",
        "isolate, a cappella, acapella, acappella, voice only, vocals only, speech only",
        "纯人声 清唱 只有人声",
    ),
    (
        "instrumental",
        "instrumental, karaoke, backing track only",
        "伴奏 卡拉ok 纯音乐版 去人声 消音版",
    ),
    (
        "restore",
        "give me back, return, restore, bring back, put back, give back, get back",
        "恢复 还原 找回",
    ),
    (
        "add",
        "add, get some, get a bit of, make a, create, create a, have a, put, put in, throw, "
        "chuck, pop in, drop a, drop some, insert, include, lay, place, use, give, attach, apply, "
        "overlay, throw in, mix in, set to, play, drop in, slap, underlay, score it, stick, bung, "
        "plonk, plop, whack, flash, stamp, superimpose, burn in, tack, tack on, pop a, pop the, "
        "flash up, whack on, bung in, stick in, stick on, needs some, needs a, needs a bit of, "
        "slip, slip in, tuck, tuck in, could use some, could use a, could do with some, could do "
        "with a, is missing some, is missing a, is missing, lacks, is crying out for, crying out "
        "for, calls for, layer, blend in, bring in, provide, supply, compose, pick, pick some, "
        "choose, find, find some, find me some, select, accompany",
        "添加 加上 加入 加个 加段 加点 加一 加 插入 配上 配个 配段 配点 配一 配 放一 放 使用 采用 "
        "选用 "
        "来个 来首 来段 来点 来一 用 铺 垫 上 叠加 套上",
    ),
    (
        "want",
        "want, need, would like, id like, wed like, we would like, wed love, wed prefer, "
        "i need, i want, have, can i get, could i get, can i "
        "have, could i have, can we have, can we get, may i have, looking for, im looking for, im "
        "after, i was after, i was thinking, was thinking, was after, was hoping for, am after, "
        "thinking maybe, im thinking, i was thinking of, im thinking of, thinking of, i had in "
        "mind, i have in mind, i fancy, i wish, i wish for, hoping for, i was hoping for, id "
        "prefer, i would prefer, id rather, i would rather, id love, i would love, i prefer",
        "需要 想要 我要 想听",
    ),
    (
        "replace",
        "replace, swap out, substitute, switch to, switch, exchange for, change for, different, "
        "another, other, new music, instead, something else, dont like, do not like",
        "替换 替换成 换成 换掉 更换 换个 换一 换首 换段 换 改用 另一首 不喜欢 代替 再来一首 "
        "再来一个 来首别的",
    ),
    (
        "change",
        "change, make, set, turn, adjust, edit, modify, bring, push, raise to, lower to, "
        "should be, should sit, must sit, has to sit, should stand, must stand, let, get, update, "
        "alter, rename, reword, rewrite, bump, tweak, nudge, "
        "knock, correct, convert it",
        "改成 改为 改 变成 变为 变 调到 调成 调整 调 设为 设成 设置 设 弄成 弄 让 使 做成 调节",
    ),
    (
        "extract",
        "extract, pull out, rip, grab, convert, save as, save, get me, turn into, export, "
        "just the sound, download, pull",
        "提取 汇出 转档 抽取 提出 导出 转成 转换成 转换为 转为 存成 保存为 保存 抽出 取出 转换 转",
    ),
    (
        "separate",
        "separate, detach, split off, pull apart",
        "分离 分开",
    ),
)
