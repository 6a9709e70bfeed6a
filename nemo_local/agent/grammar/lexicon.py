"""The words that the grammar knows: concept, English phrases, Chinese phrases.

A concept is what a rule asks for ("remove & music"), whatever language it was said in.
Phrases are separated by commas (English) and spaces (Chinese). English words are listed
in their plain form; endings (-s, -ed, -ing) and small slips are the tokeniser's work.
The longest phrase that fits wins. To teach a word: add it here, nothing else.
"""

from __future__ import annotations

from nemo_local.agent.grammar.beyond import BEYOND
from nemo_local.agent.grammar.moods import MOOD_WORDS

_WORDS: tuple[tuple[str, str, str], ...] = (
    # ------------------------------------------------------------------ deeds
    (
        "remove",
        "remove, delete, erase, strip, strip out, get rid of, rid of, take out, take away, kill, discard, eliminate, "
        "ditch, lose, clear, filter out, take off, drop, clean out, wipe, free of, get rid, suppress, "
        "subtract",
        "去掉 去除 移除 删除 删掉 删了 删 除去 消除 消掉 清除 拿掉 撤掉 弄掉 干掉 抹掉 去 剔除 扔掉 取消 滤掉",
    ),
    (
        "keep",
        "keep, retain, preserve, hold on to, leave, save just, stay, stays",
        "保留 留下 留 保持 剩下 留着",
    ),
    (
        "only",
        "only, just the, just, nothing but, solely, but nothing else, alone with",
        "只保留 只留下 只留 只要 只剩下 只剩 只有 仅保留 仅留 仅 只 单独保留 就要",
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
    ("restore", "restore, bring back, put back, give back, get back", "恢复 还原 找回"),
    (
        "add",
        "add, make a, make me a, create, create a, have a, put, put in, insert, include, lay, place, use, give, attach, apply, overlay, throw in, "
        "mix in, set to, play, drop in, slap, underlay, score it, need, want, i want, i need, would like, need some",
        "添加 加上 加入 加个 加段 加点 加一 加 插入 配上 配个 配段 配点 配一 配 放上 放一 放 来个 来段 来点 来一 用 铺 垫 上 叠加 套上",
    ),
    ("want", "want, need, would like, id like, i need, i want, have", "需要 想要 我要 想听"),
    (
        "replace",
        "replace, swap out, substitute, switch to, switch, exchange for, change for, different, another, other, "
        "new music, instead, something else, dont like, do not like",
        "替换 替换成 换成 换掉 更换 换个 换一 换首 换段 换 改用 另一首 不喜欢 代替",
    ),
    (
        "change",
        "change, make, set, turn, adjust, edit, modify, bring, push, raise to, lower to, let, get, update, alter",
        "把 改成 改为 改 变成 变为 变 调到 调成 调整 调 设为 设成 设置 设 弄成 弄 让 使 做成 调节",
    ),
    (
        "mute",
        "mute, silence, silent, without sound, no sound, sound off, turn off, switch off, quiet completely, shut off",
        "静音 消音 关掉声音 关闭声音 关掉 关闭 无声",
    ),
    (
        "unmute",
        "unmute, un mute, sound on, turn on, turn back on, unsilence, audible again",
        "取消静音 解除静音 关闭静音 打开声音 恢复声音",
    ),
    (
        "louder",
        "louder, loud, raise, increase, boost, amplify, turn up, crank up, crank, pump up, too quiet, too soft, "
        "cant hear, hardly hear, higher, stronger, up",
        "大声点 大声一点 大声些 大声 调大 调高 加大 提高 增大 放大 太小声 太小 太轻了 大一点 大一些 大点 响一点 更响 响 高一点 听不清 听不见 增加 提升 大",
    ),
    (
        "quieter",
        "quieter, quiet, softer, lower, reduce, decrease, turn down, tone down, too loud, not so loud, less loud, "
        "down, dial down, dial back, in the background more, soften, attenuate, not too loud, overpower, drown out",
        "小声点 小声一点 小声些 小声 调小 调低 降低 降到 降至 降 减小 减少 太大声 太大 太响 太吵 小一点 小一些 小点 轻一点 轻点 轻一些 低一点 弱一点 减弱 小",
    ),
    ("in", "in", ""),
    ("out", "out", ""),
    (
        "bit",
        "a bit, a little, slightly, a touch, a tad, little bit, somewhat",
        "稍微 一点点 略微 稍稍",
    ),
    ("much", "much, a lot, way, far, significantly, considerably", "很多 得多 大幅 大大"),
    ("volume", "volume, level, gain, loudness level", "音量 声量"),
    ("by", "by, with another", "了 降了"),
    ("fade", "fade, fades, ease, ramp, fade away", "渐变 渐渐 慢慢"),
    (
        "fadein",
        "fade in, ease in, ramp up, come in slowly, come in gently, start softly, fade up, fade from black",
        "淡入 渐入 渐强 渐渐响起",
    ),
    (
        "fadeout",
        "fade out, ease out, ramp down, go out slowly, end softly, die away, fade to black, fade away, fade down",
        "淡出 渐出 渐弱 渐渐消失",
    ),
    (
        "fadeboth",
        "fade in and out, fade in and fade out, fade in out, fade in fade out, fades on both ends, crossfade",
        "淡入淡出 淡入和淡出 渐入渐出",
    ),
    (
        "duck",
        "duck, under the voice, under the speech, under speech, beneath the voice, below the voice, under voice, "
        "under the talking, under my voice, under his voice, under her voice, when someone speaks, "
        "when somebody speaks, when people talk, when i speak, when i talk, while i talk, while i speak, "
        "when anyone speaks, while someone speaks, while somebody speaks, when there is speech, "
        "under the narration, under the dialogue, under the vocals, auto duck, sidechain, under the talk, during speech, "
        "when people speak, whenever someone speaks, whenever somebody talks, when he speaks, when she speaks, "
        "when someone talks, when somebody talks, when they speak, when they talk",
        "闪避 压低 人声时降低 说话时降低 说话时 说话的时候 有人说话时 有人说话 讲话时 讲话的时候 在人声下 人声下面 人声之下 人声下方 避让 自动避让",
    ),
    (
        "normalise",
        "normalise, normalize, normalization, even out, level out, balance, equalize the volume, lufs, "
        "loudness, consistent volume, same volume, even volume, level the sound, level the audio",
        "标准化 归一化 响度 均衡音量 统一音量 音量统一 平衡音量 音量均衡 音量平衡 音量一致",
    ),
    (
        "extract",
        "extract, pull out, rip, grab, export audio, convert, save as, save, get me, turn into, export, give me the audio, "
        "audio only, sound only, just the audio, just the sound, download, separate, detach, split off, "
        "only the audio, only audio, only the sound, only sound",
        "提取 抽取 提出 导出 转成 转换成 转换为 转为 存成 保存为 保存 抽出 取出 只要声音 只要音频 仅音频 转换 转",
    ),
    ("separate", "separate, detach, split off, pull apart", "分离 分开"),
    ("excerpt", "excerpt, take only, use only", "截取 截 只用"),
    (
        "trim",
        "trim, shorten, cut down, cut down to, cut to, cut it to, cut it down to, limit, limit to, shrink to, clip to, cut this to",
        "裁剪 裁到 剪到 剪成 剪辑到 缩短 截短 截到 修剪 裁短 剪短 截成",
    ),
    (
        "cut",
        "cut, cut out, snip, chop, chop off, cut off, cut away, trim off, trim away, skip, take off, shave, shave off, lop off, slice off",
        "剪掉 剪去 切掉 切去 裁掉 裁去 截掉 剪除 跳过 剪",
    ),
    (
        "split",
        "split, divide, slice, cut in half, cut in two, cut into, break, cut at, split at, cut it at, cut it in half, cut it in two",
        "分割 拆分 切开 分成 切成 一分为二 剪开 断开 拆成 切分 分段",
    ),
    (
        "move",
        "move, reorder, shift, rearrange, reposition, bring to, come first, go first, come last, go last, goes first, comes first",
        "移到 移动 挪到 移至 放到 放在 排到 调到最 移 挪 提前到",
    ),
    (
        "swap",
        "swap, switch places, exchange, trade places, switch around, change places, switch the order of",
        "交换 对调 互换 调换 换位",
    ),
    (
        "join",
        "join, merge, concatenate, combine, stitch, stitch together, put together, glue, connect, append, link together, one after another, one after the other, string together, back to back",
        "合并 拼接 连接 拼在一起 接在一起 合成 连起来 接起来 合在一起 串起来 拼起来",
    ),
    ("speed", "speed, playback speed, tempo, rate, pace", "速度 倍速 语速 播放速度"),
    (
        "faster",
        "faster, speed up, fast, accelerate, quicker, twice as fast, time lapse, fast forward, quick",
        "加快 加速 快一点 快一些 快点 变快 更快 快放 快进 快",
    ),
    (
        "slower",
        "slower, slow down, slow, slow it down, half as fast",
        "减慢 减速 放慢 慢一点 慢一些 慢点 变慢 更慢 慢",
    ),
    ("slowmo", "slow motion, slow mo, slowmo, slomo", "慢动作 慢镜头 慢放"),
    (
        "normalspeed",
        "normal speed, original speed, regular speed, usual speed",
        "正常速度 原速 原来的速度 正常播放",
    ),
    (
        "say",
        "saying, says, say, that reads, reads, reading, with the words, with the text, with text, that says, with the title, called, "
        "titled, to read, reading, with words, write, type, which says, which reads",
        "写着 写上 写 内容是 内容为 内容 叫 文字是 文字为 显示 名为 标题为 标题是 打上",
    ),
    (
        "undo",
        "undo, revert, go back, take back, take that back, roll back, step back, revert that, undo that, undo it, "
        "never mind that, cancel that, cancel the last",
        "撤销 撤回 后退 回退 返回上一步 上一步 退回 取消上一步 取消刚才",
    ),
    (
        "redo",
        "redo, re do, do it again, do that again, undo the undo, put it back again, reapply",
        "重做 恢复撤销 取消撤销 恢复上一步 再做一次",
    ),
    (
        "startover",
        "start over, start again, start afresh, start from scratch, from scratch, reset, reset everything, undo everything, undo all, "
        "begin again, clear everything, clear all, revert to original, back to the original, restore the original, back to original, "
        "revert everything, remove everything, discard all changes, discard everything, remove all edits, remove all changes, "
        "original video, original version, go back to the start, scrap everything, scrap it all, delete everything",
        "重新开始 从头开始 从头来 重来 全部撤销 撤销全部 撤销所有 清空 重置 恢复原状 恢复原始 还原成原来 全部清除 全部删除 回到最初 恢复原视频 重新来过 重新来",
    ),
    (
        "help",
        "help, what can you do, what else can you do, what do you do, what are you able to do, how does this work, what can i do, "
        "what can i ask, your features, capabilities, what is possible, how do i use this, what can i say, what edits can you do, "
        "what edits can you make, who are you, what are you, what features",
        "帮助 你能做什么 你会做什么 你可以做什么 能做什么 会什么 有什么功能 功能 怎么用 如何使用 你能干什么 能干什么 你会干什么 可以做什么 能干嘛 会干嘛 你是谁",
    ),
    (
        "hello",
        "hello, hi, hey, good morning, good evening, good afternoon, hi there, hello there, greetings",
        "你好 您好 嗨 哈喽 早上好 晚上好 在吗",
    ),
    (
        "thanks",
        "thanks, thank you, thx, cheers, much appreciated, great job, well done, awesome, perfect, looks good, great, nice",
        "谢谢 多谢 感谢 太好了 很好 不错 完美",
    ),
    (
        "ready",
        "export it, render, download it, send me the video, export the video, export video, ready to export, finish it, download the video, "
        "render it, export now, save the video, save it, export this",
        "渲染 下载 导出视频 输出视频 导出 生成视频",
    ),
    # ----------------------------------------------------------------- things
    (
        "music",
        "music, background music, bgm, soundtrack, song, tune, melody, background track, music track, backing track, "
        "background song, score, instrumental music, jingle, background audio, beat, beats, musics, backgroung music, audio bed, music bed, "
        "musical background, background score, underscore, vibe, vibes, background sound",
        "背景音乐 背影音乐 配乐 音乐 bgm 乐曲 歌曲 曲子 歌 伴乐 背景乐 背景音 背景声 乐声 音乐声 音轨配乐 插曲 首歌",
    ),
    (
        "voice",
        "voice, voices, voiceover, voice over, voice overs, vocal, vocals, speech, speaker, talking, speaking, narration, dialogue, dialog, spoken word, "
        "spoken words, singing voice, voice track, vocal track, voiceover track, words spoken, commentary, talk, human voice, "
        "person speaking, what is said, interview audio, conversation",
        "人声 语音 说话声 配音 讲话声 旁白 对白 人的声音 解说 唱歌声 人说话的声音 嗓音 讲话 说话 话音 原声人声",
    ),
    (
        "sound",
        "sound, audio, sounds, audio track, sound track, soundtrack audio, original sound, original audio, video sound, video audio, noise level",
        "声音 音频 原声 声响 视频声音 视频原声 音轨 原音",
    ),
    (
        "clip",
        "clip, clips, segment, segments, shot, scene, part, section, piece, footage, video clip, video clips, videos, files, file, portion",
        "片段 段 视频片段 镜头 部分 段落 素材 个视频 段视频 条视频 文件",
    ),
    (
        "video",
        "video, movie, film, vid, picture, whole thing, whole video, entire video, project, everything, whole, timeline, footage only, all of it, frame, canvas, screen, screen size",
        "视频 影片 整个视频 画面 整段视频 全片 片子 全部 整个 整段 短片 录像 画幅 屏幕",
    ),
    ("all", "all, every, both, each of the", "所有 全部的 每个 都"),
    ("track", "track, tracks, layer, channel", "轨道 轨"),
    ("stream", "stream, audio stream, language track, audio language", "音频流 声道 流"),
    (
        "image",
        "image, images, photo, photos, pictures, pics, pic, still, stills, photographs",
        "图片 照片 图像 图 相片",
    ),
    (
        "title",
        "title, titles, headline, heading, intro text, title card, opening title, titel, tittle",
        "标题 片头字 片名 大标题 片头文字 题目",
    ),
    (
        "caption",
        "caption, captions, subtitle, subtitles, sub, subs, lower third",
        "字幕 说明文字 说明",
    ),
    (
        "text",
        "text, words, wording, text overlay, label, lettering, message, texts",
        "文字 文本 字 文案",
    ),
    ("slideshow", "slideshow, slide show, photo show, slides", "幻灯片 相册 轮播 电子相册"),
    (
        "each",
        "each, per image, per photo, per picture, apiece, every image, every photo, every picture, a piece",
        "每张 每幅 每个图片 每张图 每张图片 每张照片 每",
    ),
    ("it", "it, this, that, them, these, those, its, one", "它 它们 这个 那个 这 那 其"),
    (
        "added",
        "i added, you added, we added, added, extra, you put in, you made, new one, that you put, we put, that i put, generated",
        "添加的 加的 新加的 加上的 刚加的 刚才加的 后加的 刚刚加的",
    ),
    (
        "uploaded",
        "my own, uploaded, i uploaded, my song, my track, my music, my file, i sent, my mp3, my audio file, own song, the song i sent, the audio i sent, audio file, mp3 file, music file, attached, audio i uploaded",
        "上传的 我上传的 我的音乐 我的歌 我发的 我给的 自己的 我传的 我的",
    ),
    (
        "original",
        "original, source, in the video, in the clip, from the video, of the video, in my video, from this video, from my video, from the clip, from this clip, "
        "existing, built in, in this video, recorded, clips own, in the recording, from the recording",
        "原来的 原始的 原有 原本的 原来 视频里的 视频中的 视频里 视频中 里面的 自带的 自带 原视频的 原",
    ),
    # ----------------------------------------------------------- place and time
    ("first", "first", "前 开头的 最前 头 开始的 最开始"),
    ("last", "last, final, ending, closing", "最后 末尾 后 结尾的 最后的 尾部的 结尾 片尾 最末"),
    (
        "start",
        "start, beginning, opening, at the start, at the beginning, in the beginning, intro, very beginning, front, to the front, at first",
        "开头 开始 起始 片头 起 一开始 最前面 最开头",
    ),
    (
        "end",
        "end, at the end, the end, very end, outro, to the end, tail, the back",
        "结束 末尾处 最后面 尾部 最后边 结尾处",
    ),
    (
        "middle",
        "middle, halfway, half way, in the middle, the middle, center point, in half, midpoint, in two",
        "中间 一半处 正中 中点 当中",
    ),
    (
        "from",
        "from, starting at, starting from, beginning at, start at, between, begin at, starts at, starting, begins at, start from, coming in at",
        "从 自 介于 开始于",
    ),
    (
        "to",
        "to, until, till, up to, through, thru, -, ends at, ending at, end at, stop at, stops at",
        "到 至 直到 ~ 为止",
    ),
    ("at", "at, around, exactly at", "在 于 处"),
    ("after", "after, following, behind", "之后 以后 后面 后边"),
    ("before", "before, ahead of, in front of, prior to", "之前 以前 前面 前边"),
    (
        "for",
        "for, lasting, long, during, over, a duration of, in length, stay, on screen for",
        "持续 时长 长度 长 共",
    ),
    ("off", "off, from the end, from the beginning", "砍掉"),
    (
        "whole",
        "whole video, entire video, throughout, the whole time, all the way, full length, the entire time, whole length, all along",
        "全程 整个视频 从头到尾 一直 整段视频 全片",
    ),
    ("top", "top, at the top, upper, top of the screen, above", "顶部 上方 上面 顶端 最上 上边"),
    (
        "bottom",
        "bottom, at the bottom, lower part, bottom of the screen, below",
        "底部 下方 下面 底端 最下 下边",
    ),
    (
        "center",
        "center, centre, in the center, in the centre, centered, centred, middle of the screen, in the middle of the screen, middle of the frame",
        "居中 正中间 中央 屏幕中间 画面中间 正中央 中间位置",
    ),
    # ------------------------------------------------------------------- frame
    (
        "vertical",
        "vertical, portrait, tiktok, tik tok, reels, reel, shorts, upright, instagram story, stories, for phones, vertically, snapchat, story format, for mobile, phone format",
        "竖屏 竖版 竖 竖向 抖音 快手 竖着 竖屏幕 手机屏",
    ),
    (
        "horizontal",
        "horizontal, landscape, widescreen, wide screen, youtube format, for youtube, wide, horizontally, tv format",
        "横屏 横版 横 横向 宽屏",
    ),
    ("square", "square, instagram post, instagram square, quadratic", "方形 正方形 方的 方屏"),
    (
        "asrecorded",
        "original aspect, original shape, original aspect ratio, original format, original ratio",
        "原比例 原始比例 原来的比例 原尺寸",
    ),
    (
        "aspect",
        "aspect, aspect ratio, ratio, format, frame size, orientation, shape",
        "比例 画幅比例 尺寸 格式 宽高比",
    ),
    (
        "blur",
        "blur, blurred, blurry, blurred background, fit, blur background, blurred bars, blurred sides, fill with blur, without cropping, no crop, no cropping, dont crop, without cutting anything off",
        "模糊 模糊背景 背景模糊 毛玻璃 虚化 不裁剪 不要裁剪 别裁剪 不裁切 不要裁切",
    ),
    (
        "crop",
        "crop, fill the frame, cropped, fill the screen, zoom to fill, without bars, no bars, no black bars, crop in, fill",
        "裁切 填满 铺满 充满 裁剪画面 不留黑边",
    ),
    # ------------------------------------------------------------------ amounts
    ("half", "half, by half, half as loud, half the volume, halve, 50 50", "一半 减半 半"),
    ("double", "double, twice, two times, twice as", "两倍 翻倍 加倍 双倍 一倍"),
    ("triple", "triple, three times, thrice", "三倍"),
    ("full", "full, maximum, max, full volume, hundred percent", "最大 满 最高"),
    ("zero", "zero, nothing", "零"),
    # ------------------------------------------------------------ sound formats
    ("mp3", "mp3, mp 3", "mp3"),
    ("wav", "wav, wave file, wave", "wav"),
    ("m4a", "m4a, aac", "m4a aac"),
    ("mp4", "mp4, video file, back to video, as a video, to video", "mp4 视频文件"),
    # ------------------------------------------------------------------- glue
    (
        "not",
        "dont, do not, never, not, without, not to, no, no more, dont want, do not want, dont need, do not need, leave out, no need to, cannot, shouldnt, should not, must not, dont you, instead of",
        "不要 不想要 不需要 没有 无 别 不 勿 不用 不能 不想 无需 请勿 没必要",
    ),
    (
        "touch",
        "touch, touching, affect, affecting, alter, altering, hurt, hurting, damage, damaging, losing, mess with, messing with, harm, changing",
        "动 碰 影响 改变 损坏 触碰 改动",
    ),
    (
        "alone",
        "alone, as it is, as is, untouched, unchanged, intact, as they are, in peace, the same",
        "不变 原样 不动 完整 照旧",
    ),
    (
        "then",
        "then, and then, after that, afterwards, next, also, and also, plus, as well, finally, additionally, besides, in addition, lastly, secondly",
        "然后 接着 之后再 再 并且 同时 另外 还有 而且 随后 最后再 其次 还要 也 并 顺便",
    ),
    ("and", "and, as well as, &, n", "和 与 以及 跟 及 还"),
    ("but", "but, however, except that, while, though, yet", "但是 但 不过 可是"),
    (
        "except",
        "except, except for, all but, everything but, apart from, other than",
        "除了 除 以外",
    ),
    (
        "match",
        "match, matches, matching, fit the mood, fits, fitting, suit, suits, suitable, appropriate, right mood, goes with, go with, going with, fits the mood, "
        "matches the mood, that fits, that suits, that matches, whatever fits, mood of the video, right for",
        "匹配 符合 适合 合适的 合适 相配 搭配 贴合 配合 气氛 氛围 情绪",
    ),
    ("feel", "mood, feel, feeling, style, atmosphere, genre, kind of", "风格 感觉 心情"),
    ("some", "some, any, a piece of, bit of", "一些 点 一段 一首 一个 一条 一点 一下 段 首"),
    (
        "what",
        "what, whats, which, what is, what are, tell me, show me, list, describe, show",
        "什么 哪些 哪个 啥 告诉我 查看 看看 显示 列出",
    ),
    (
        "howlong",
        "how long, what length, how many seconds, how many minutes, duration, length, how much time",
        "多长 多久 多少秒 几分钟 时长 多长时间 长度",
    ),
    ("howmany", "how many, how much, number of", "几个 多少 有几 几段 几条"),
    (
        "is",
        "is, are, is there, are there, does, do we have, was, has, did, have i, have we",
        "有没有 是不是 有吗 是否 吗 么",
    ),
    (
        "tracks",
        "tracks are, on the timeline, timeline, what is in it, what have we got, whats in it, state, status, what is there, current state, summary, what do we have, so far",
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
    # ---------------------------------------------------------------- politeness
    (
        "polite",
        "please, pls, plz, kindly, can you, could you, would you, will you, can we, could we, i would like you to, id like you to, i want you to, "
        "i need you to, id like to, i would like to, i want to, i need to, help me, help me to, lets, let us, go ahead and, just go ahead, for me, would you mind, "
        "is it possible to, are you able to, i wonder if you could, maybe, perhaps, now, ok, okay, so, well, actually, hey can you, how do i, how can i, how to, "
        "could i, can i, may i, i was hoping you could, do me a favor and, do me a favour and, if you can, if possible, if you could, simply, right, quickly, a favor, oh, um, uh, hmm, um, "
        "again, still, really, very, too, quite, yes, sure, alright, all right, i think, i guess, sorry, wait, no wait, able, possible, way to, a way to, i dont like how, i",
        "请 麻烦 帮我 帮忙 能不能 可以 可不可以 能否 请问 能 给我 我想要你 我想 我要你 我希望 希望 想 吧 呢 啊 呀 哦 嗯 好的 好 那么 那 就 一下 麻烦你 劳驾 帮 你 我 的 了 得 地 给 是 会 要 请你 我们 还是 现在 怎么 如何 将 里 里面 中 上的 下 个 为 成 作为 做 当 当作",
    ),
    (
        "filler",
        "the, a, an, my, our, your, of, on, with, as, so that, into, onto, please, you, me, we, us, he, she, they, be, been, being, will, would, should, "
        "could, can, may, might, there, here, then, if, or, too, more, most, less, than, about, like, look, looks, sound, sounds, thing, things, "
        "something, anything, nice, good, big, small, new, old, current, currently, same, own, his, her, their, and, which, who, when, while, where, "
        "because, since, whatever, bit, kind, sort, up, under, beneath, underneath, over, behind, across, both, time, times, seconds, second, minute, minutes, "
        "percent, words, content, version, result, output, im, ive, youre, its, thats, heres, theres, wont, doesnt, didnt, isnt, hear, hears, heard, "
        "come, comes, goes, go, going, start, starts, ends, begin, begins, have, had, got, been, leave, leaving, through, along, speaks, talks, stays, behind, "
        "so, such, that, this, it, quite, fully, completely, entirely, totally, everywhere, anywhere, somewhere, inside, outside, per, via, "
        "thing, stuff, house, mouse, horse, sing, wing, string, great, write, white, wrote, than, them, they, were, where, "
        "screen, large, larger, word, world, person, people, hour, day, night, today, tomorrow, yes, yeah",
        "",
    ),
)


def _split(text: str, separator: str | None) -> list[str]:
    return [p for p in (part.strip() for part in text.split(separator)) if p]


def _english() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for concept, english, _ in (*_WORDS, *BEYOND, *MOOD_WORDS):
        for phrase in _split(english, ","):
            table.setdefault(tuple(phrase.split()), concept)
    return table


def _chinese() -> dict[str, str]:
    table: dict[str, str] = {}
    for concept, _, chinese in (*BEYOND, *MOOD_WORDS, *_WORDS):
        for phrase in _split(chinese, None):
            table.setdefault(phrase, concept)
    return table


ENGLISH: dict[tuple[str, ...], str] = _english()
CHINESE: dict[str, str] = _chinese()
VOCABULARY: frozenset[str] = frozenset(word for phrase in ENGLISH for word in phrase)
LONGEST_ENGLISH = max(len(phrase) for phrase in ENGLISH)
LONGEST_CHINESE = max(len(phrase) for phrase in CHINESE)

# Traditional characters of the phrases above, read as their simplified twins.
SIMPLIFIED = str.maketrans(
    "樂聲視頻刪掉靜開關閉調響輕輯轉換換標題幕圖像張動畫橫豎屏時間後從頭尾個雙倍淡漸強減慢加速撤銷復還"
    "請幫為麼嗎們給將這說話講裡裏沒別無歡悅鬆緊張憂傷電影節奏線軌剪斷連結併並連開始輸檔檔",
    "乐声视频删掉静开关闭调响轻辑转换换标题幕图像张动画横竖屏时间后从头尾个双倍淡渐强减慢加速撤销复还"
    "请帮为么吗们给将这说话讲里里没别无欢悦松紧张忧伤电影节奏线轨剪断连结并并连开始输档档",
)
