"""Deeds: what is to be done to clips and texts, and to the conversation."""

from __future__ import annotations

CUTTING: tuple[tuple[str, str, str], ...] = (
    (
        "excerpt",
        "excerpt, take only, use only, use just, use nothing but, take just",
        "截取 截 只用",
    ),
    (
        "trim",
        "trim, shorten, cut down, cut down to, cut to, cut it to, cut it down to, limit, "
        "limit to, shrink to, cut this to",
        "裁剪 裁到 剪到 剪成 剪辑到 缩短 截短 截到 修剪 裁短 剪短 截成 压到 压缩到 缩到 控制在 "
        "压成",
    ),
    (
        "cut",
        "cut, cut out, snip, chop, chop off, cut off, cut away, trim off, trim away, skip, "
        "take off, shave, shave off, lop off, slice off, lop, clip off, hack off, saw off, "
        "trim out, knock off, cut short by, shear off, nip off, crop off, skip over, dock",
        "剪掉 剪去 切掉 切去 裁掉 裁去 截掉 剪除 跳过 剪 掐掉 掐去 砍掉 剪了 切了 切",
    ),
    (
        "split",
        "split, divide, slice, cut in half, cut in two, cut into, break, cut at, split at, "
        "cut it at, cut it in half, cut it in two, chop in two, chop it in two, chop in half, "
        "chop it in half, chop up, chop it up, cut up, cut it up, break up, break it up, "
        "carve up, carve, slice up, segment it",
        "分割 拆分 切开 分成 切成 一分为二 剪开 断开 拆成 切分 分段",
    ),
    (
        "move",
        "shove, slot, squeeze, wedge, sandwich, slide, move, reorder, shift, rearrange, arrange, "
        "reposition, bring to",
        "移到 移动 挪到 移至 放到 放在 排到 调到最 移 挪 提前到",
    ),
    (
        "swap",
        "swap, switch places, exchange, trade places, switch around, change places, switch "
        "the order of, flip the order of the two, reverse the order of the two, swap the "
        "order of, interchange, transpose, trade, trade the places of, flip the two, reverse "
        "the two clips, invert the two, the other way about, trade spots, swap positions, "
        "swap places",
        "交换 对调 互换 调换 换位 换一下位置 换位置 换个位置 交换位置 调换位置 位置互换 "
        "换一下顺序 对换",
    ),
    (
        "order",
        "order, the order, sequence",
        "顺序 次序 排序 排列",
    ),
    (
        "reversed",
        "reverse order, reverse the order, reverse the order of, reversed order, in reverse "
        "order, the other way round, the other way around, other way round, other way around, "
        "the opposite order, opposite order, flip the order, flip the order of, in the opposite "
        "order, back to front, invert the order, invert the order of",
        "顺序反过来 倒序 反过来放 顺序颠倒",
    ),
    (
        "join",
        "join, all together, all into one, all in one, into one vid, in one vid, end to end, into "
        "a single vid, merge, concatenate, combine, stitch, stitch together, put together, glue, "
        "connect, append, link together, one after another, one after the other, string together, "
        "back to back, glue together, stick together, stick them together, put them together, put "
        "these together, join up, tie together, string, piece together, attach together, make one "
        "video out of, into one video, into one clip, into a single clip, into a single video, "
        "into one file, as one video, one long video, splice, splice together, fuse, bolt together",
        "合并 拼接 连接 拼在一起 接在一起 合成 连起来 接起来 合在一起 串起来 拼起来",
    ),
    (
        "speed",
        "speed, playback speed, tempo, rate, pace",
        "速 速度 倍速 语速 播放速度",
    ),
    (
        "faster",
        "not so slow, not that slow, not as slow, not this slow, faster, too slow, so slow, speed "
        "up, fast, accelerate, quicker, time lapse, fast forward, quick, timelapse",
        "太慢 加快 加速 快一点 快一些 快点 变快 更快 快放 快进 快",
    ),
    (
        "slower",
        "not so fast, not that fast, not as fast, not this fast, slower, too fast, so fast, too "
        "quick, slow down, slow, slow it down",
        "太快 减慢 减速 放慢 慢一点 慢一些 慢点 变慢 更慢 慢",
    ),
    (
        "slowmo",
        "slow motion, slow mo, slowmo, slomo, slo mo, slowmotion",
        "慢动作 慢镜头 慢放",
    ),
    (
        "normalspeed",
        "normal speed, original speed, regular speed, usual speed, how fast it was, as fast as "
        "it was, as fast as before, the speed it was, the pace it had, the speed it had",
        "正常速度 原速 原来的速度 正常播放 正常的速度 恢复正常速度 恢复原速 恢复速度 正常语速 "
        "一倍速",
    ),
    (
        "say",
        "saying, call it, says, say, that reads, reads, reading, with the words, with the text, "
        "with text, that says, with the title, called, titled, to read, with words, write, "
        "type, which says, which reads",
        "写着 写上 写 内容是 内容为 叫 文字是 文字为 显示 名为 标题为 标题是 打上",
    ),
    (
        "undo",
        "undo, revert, go back, take back, take that back, roll back, step back, revert that, "
        "undo that, undo it, ctrl z, control z, cmd z, never mind that, cancel that, cancel the "
        "last, forget the last change, forget the last, forget that, put it back how it was, put "
        "it back the way it was, back how it was, change it back, reverse that, reverse the last, "
        "no go back, one step back, go one step back, back one step, go back one step, back a "
        "step, go back a step, steps back, go back one, one back",
        "撤销 撤消 复原 复原上一步 复原上一个动作 上一个动作 撤回 后退 回退 返回上一步 上一步 退回 "
        "取消上一步 取消刚才 改回去 变回去 还原上一步 改回来",
    ),
    (
        "tonormal",
        "put it back to normal, put that back to normal, make it normal again, set it back to "
        "normal",
        "",
    ),
    (
        "putback",
        "put it back, put that back, put them back, put this back, bring it back, bring that "
        "back, bring them back, i want it back, i want that back, get it back, get that back, "
        "have it back, have that back, give it back, i liked it, i liked that, it was better "
        "with it, put it back in, put that back in",
        "",
    ),
    (
        "redo",
        "redo, re do, do it again, do that again, undo the undo, put it back again, reapply, "
        "bring back what i undid, bring back what i just undid, what i just undid, redo what "
        "i undid, put back what i undid, what you undid, what you just undid, put back what "
        "you just undid, what was undone, what was just undone, go forward, step forward, "
        "forward again, undo that undo, undo my undo, cancel the undo, reinstate it, "
        "reinstate that, reinstate, undid, i undid, i just undid, you undid, bring back the "
        "change you just undid, the change you undid, the change i undid",
        "重做 取消复原 恢复撤销 取消撤销 恢复上一步 再做一次",
    ),
    (
        "startover",
        "start over, wipe the slate clean, clean slate, blank slate, wipe it all, wipe "
        "everything, bin it all, bin the lot, scrap the lot, start "
        "fresh, lets start fresh, start anew, from square one, back to the very start, start "
        "again, start afresh, start from scratch, from scratch, reset, reset everything, undo "
        "everything, undo all, begin again, clear everything, clear all, revert everything, "
        "remove everything, discard all changes, discard everything, remove all edits, remove all "
        "changes, original video, go back to the start, scrap everything, scrap it all, delete "
        "everything, scrap all of it, start from the original, start with the original, discard "
        "it all, throw everything away, throw it all away, back to square one",
        "重新开始 从头开始 从头来 重来 全部撤销 撤销全部 撤销所有 清空 重置 恢复原状 全部清除 "
        "全部删除 回到最初 恢复原视频 重新来过 重新来",
    ),
    (
        "asbefore",
        "go back to the original, revert to original, revert to the original, back to the "
        "original, go back to original, restore the original, back to original, original "
        "version, back to how it was, the original back, original back, the raw clip, the raw "
        "video, raw footage, unedited version, the unedited video, untouched version, "
        "untouched original, how it originally was, what i uploaded, the upload back",
        "恢复原始 恢复原来 还原成原来 还原成原始 回到原来 恢复成原来",
    ),
    (
        "help",
        "help, what edits, which edits, do you support, how does this work, your features, "
        "capabilities, what is possible, how do i use this, what can i say, who are you, what "
        "are you, what features",
        "帮助 帮我做什么 你能做什么 你会做什么 你可以做什么 能做什么 会什么 有什么功能 功能 "
        "怎么用 如何使用 你能干什么 能干什么 你会干什么 可以做什么 能干嘛 会干嘛 你是谁",
    ),
    (
        "hello",
        "hello, hi, hey, good morning, good evening, good afternoon, hi there, hello there, "
        "greetings",
        "你好 您好 嗨 哈喽 早上好 晚上好 在吗",
    ),
    (
        "thanks",
        "thanks, thank you, thx, cheers, much appreciated, great job, well done, awesome, "
        "perfect, looks good, great, nice",
        "谢谢 多谢 感谢 太好了 很好 不错 完美",
    ),
    (
        "ready",
        "export it, render, download it, send me the video, export the video, export video, "
        "ready to export, finish it, download the video, render it, export now, save the "
        "video, save it, export this, finish it off",
        "渲染 下载 输出 输出来 出片 导出视频 输出视频 导出 生成视频",
    ),
    (
        "loop",
        "loop, looped, on repeat, repeat, repeat it, in a row, over and over",
        "重复 循环 循环播放 重复播放",
    ),
    (
        "playfirst",
        "",
        "先放 先播 先播放 先是",
    ),
    (
        "playnext",
        "",
        "再放 再播 再播放 然后放 然后播 接着放 接着播",
    ),
    (
        "tofront",
        "open the video, opens the video, open the film, opens the film, opens it, kick things "
        "off, kicks things off, come first, go first, goes first, comes first",
        "排第一",
    ),
    (
        "toback",
        "close the video, closes the video, close the film, closes the film, closes it, come last, "
        "go last, goes last, comes last",
        "排最后",
    ),
)
