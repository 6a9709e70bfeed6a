"""Deeds: how loud things are to be, and how they come and go."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import (
    BELOW,
    COMING,
    GOING,
    INAUDIBLE,
    LOST_UNDER,
    SPEAKING,
)

LEVELS: tuple[tuple[str, str, str], ...] = (
    (
        "mute",
        "disable, deactivate, mute, silence, silent, without sound, no sound, turn off, switch "
        "off, quiet completely, shut off",
        "静音 消音 关掉声音 关闭声音 关掉 关闭 无声",
    ),
    (
        "muteme",
        "mute me, silence me, mute us, mute him, mute her, mute them",
        "把我静音",
    ),
    (
        "unmute",
        "unmute, un mute, sound on, turn on, turn back on, unsilence, audible again, back on",
        "取消静音 解除静音 关闭静音 打开声音 恢复声音 打开 开启 启用 启动 激活 恢复播放声音",
    ),
    (
        "louder",
        "not that quiet, not so quiet, not as quiet, not this quiet, come through, come through "
        "more, come through better, come through clearer, cut through, cut through more, pop "
        "more, louder, loud, come up, comes up, go up, goes up, stand out, stand out more, raise, "
        "increase, boost, amplify, turn up, crank up, crank, pump up, too quiet, too soft, "
        "higher, stronger, up, strong, more strong, too low, up a notch, bring it up, turn it up, "
        "push it up, crank it up, pump it up, jack up, jack it up, beef up, beef it up, whack up, "
        "whack it up, bump up, bump it up, juice up, ramp it up, up the volume, give it some welly",
        "大声点 大声一点 大声些 大声 调大 调高 加大 提高 增大 放大 太小声 太小 太轻了 大一点 "
        "大一些 大点 响一点 更响 高一点 增加 提升 大",
    ),
    (
        "quieter",
        "not that loud, not as loud, not this loud, not quite so loud, not quite as loud, "
        "quieter, quiet, softer, lower, come down, comes down, go down, goes down, reduce, "
        "decrease, turn down, tone down, too loud, not so loud, less loud, blaring, blasting, "
        "deafening, booming, quieten, quieten down, shush, tone it right down, knock it down, "
        "knock it back, knock down, knock back, drop it down, drop down, down, dial down, dial "
        "back, in the background more, soften, attenuate, low, more low, down a notch, hush, less "
        "strong, a bit much, too much, overpowering, overwhelming, ease off, back off, tone it "
        "down, take it down, bring it down, turn it down, pull it down, dial it down, dial it "
        "back, keep it low, keep it down, pull back, dip, dips, dipping, dipped, recede, sink, "
        "sinks, sinking, step back, take a back seat, subtle, more subtle, subtler, discreet, "
        "unobtrusive, understated, delicate",
        "别这么大声 别那么大声 不要这么大声 不要那么大声 别太大声 不要太大声 小声点 小声一点 "
        "小声些 小声 调小 调低 降低 降到 降至 降 减小 减少 太大声 太大 太响 太吵 小一点 小一些 "
        "小点 轻一点 轻点 轻一些 低一点 弱一点 减弱 小",
    ),
    (
        "inaudible",
        f"{INAUDIBLE}, inaudible, muffled",
        "听不清 听不见 听不清楚 听不到 听不太清",
    ),
    (
        "comeback",
        "return in the pauses, returns in the pauses, return when, return in between, come back, "
        "comes back, come back up, comes back up, back up, back up again, return "
        "to normal, returns, back to normal volume, go back up, rise again, bring it back up, "
        "raise it again, restore it after",
        "再回来 回来 再恢复 恢复音量 再升回来 再大回来 恢复正常 再响起来 恢复回来",
    ),
    (
        "in",
        "in",
        "",
    ),
    (
        "out",
        "out",
        "",
    ),
    (
        "drown",
        f"{LOST_UNDER}, "
        "drown, competes with, compete with, competing with, fights with, fighting with, fights "
        "against, battling with, interferes with, gets in the way of, getting in the way of, talks "
        "over, drowns out, overpower, drown out, cover up, covers, covering, cover, covers "
        "up, masks",
        "盖过 盖住 压过 盖过了 盖住了 挡住",
    ),
    (
        "bit",
        "a bit, a smidge, a smidgen, a smidgeon, smidge, a notch, a hair, a tiny bit, a teeny "
        "bit, a wee bit, a tiny touch, a fraction, a bit more, a little more, a lil bit, a little "
        "bit, just a bit, a little, slightly, a touch, a tad, little bit, somewhat",
        "稍微 一点点 略微 稍稍",
    ),
    (
        "more",
        "more, extra, some more",
        "",
    ),
    (
        "less",
        "less, not so much, not as much",
        "",
    ),
    (
        "shouldsay",
        "should say, should read, has to say, must say, needs to say, ought to say, should be "
        "called",
        "应该写 应该是写",
    ),
    (
        "much",
        "much, a lot, way, far, significantly, considerably, a fair bit, quite a bit, a good bit, "
        "a fair amount, quite a lot, loads, heaps, substantially, drastically, dramatically, "
        "tons, massively, hugely, noticeably",
        "很多 得多 大幅 大大",
    ),
    (
        "steady",
        "no automatic volume changes, no volume changes, without volume changes, no automatic "
        "changes, no automatic volume, without automatic volume, no level changes, without the "
        "level changing, without volume changing, at one level, at a constant level, at one "
        "volume, at a steady level, constant, at the same level, the same level, at a fixed "
        "level, keep it constant, keep it level, stay level, stays level, keep it even, keep it "
        "steady, leave it steady, stay steady, stays steady, remain steady, leave it level, level "
        "all the way",
        "保持同一音量 一样大 同样大 音量不变 保持不变",
    ),
    (
        "volume",
        "volume, level, gain, loudness level",
        "音量 声量",
    ),
    (
        "by",
        "by, with another",
        "了 降了",
    ),
    (
        "fade",
        "fade, fades, ease, ramp, smooth out",
        "渐变 渐渐 慢慢 淡",
    ),
    (
        "fadein",
        f"{COMING}, "
        "fade in, ease in, ramp up, come in slowly, come in gently, start softly, fade up, "
        "rise slowly, swell in, fadein",
        "由小变大 从小变大 由弱变强 由弱到强 从无到有 由无到有 "
        "淡入 渐入 渐强 渐渐响起 慢慢进来 慢慢响起 慢慢变大 慢慢出现 渐渐变大 逐渐变大 缓缓响起 "
        "慢慢地进来",
    ),
    (
        "fadeout",
        f"{GOING}, "
        "fade to silence, fade to nothing, fade into silence, fade to zero, fades to nothing, "
        "fade into nothing, fade out, ease out, ramp down, go out slowly, end softly, die away, "
        "fade away, fade down, trail off, taper off, tail off, wind down, die down, dies down, "
        "smooth ending, smooth end, fadeout, die out, dies out, dying out, fizzle out, peter out",
        "由大变小 从大变小 由强变弱 由强到弱 从有到无 由有到无 "
        "淡出 渐出 渐弱 渐渐消失 慢慢出去 慢慢消失 慢慢变小 渐渐变小 逐渐变小 逐渐消失 慢慢没有 "
        "慢慢停",
    ),
    (
        "fadeboth",
        "fade in and out, fade in and fade out, fade in out, fade in fade out, fades on both ends",
        "淡入淡出 淡入和淡出 渐入渐出",
    ),
    (
        "duck",
        f"{SPEAKING}, {BELOW}, "
        "duck, pumping, pumping up and down, pump up and down, going up and down, jumping up and "
        "down, under the voice, under the speech, under speech, beneath the voice, below the "
        "voice, below my voice, below my speech, under my speech, below the speech, under voice, "
        "under the talking, under my voice, under his voice, under her voice, when someone "
        "speaks, when somebody speaks, when people talk, when i speak, when i talk, while i talk, "
        "while i speak, when anyone speaks, while someone speaks, while somebody speaks, when "
        "there is speech, under the narration, under the dialogue, under the vocals, auto duck, "
        "sidechain, under the talk, during speech, when people speak, whenever someone speaks, "
        "whenever somebody talks, when he speaks, when she speaks, when someone talks, when "
        "somebody talks, when they speak, when they talk, only where nobody talks, only when "
        "nobody talks, only when nobody speaks, where nobody talks, where nobody speaks, when "
        "nobody talks, when nobody speaks, where no one talks, where no one speaks, when no one "
        "speaks, only in the pauses, in the pauses, during the talking, during talking, during "
        "the speech, during dialogue, during the dialogue, while people talk, while people are "
        "talking, while im talking, while im speaking, when im talking, when im speaking, when "
        "people are talking, when hes talking, when shes talking, when someone is talking, when "
        "somebody is talking, when someone is speaking, when people are speaking",
        "闪避 压低 人声时降低 说话时降低 说话时 说话的时候 有人说话时 有人说话 讲话时 "
        "讲话的时候 在人声下 人声下面 人声之下 人声下方 避让 自动避让",
    ),
    (
        "normalise",
        "normalise, normalize, normalization, even out, level out, balance, equalize the "
        "volume, lufs, loudness, consistent, consistent volume, same volume, even volume, "
        "level the sound, level the audio, audio levelled, sound levelled, audio leveled, "
        "sound leveled, levels evened, same level, equally loud, same loudness, uneven, "
        "it all the same, everything the same, them all the same, all the same level, all the "
        "same volume, one level throughout, same throughout, evenly loud, even throughout, "
        "smooth out the volume, smooth out the levels, even volume, too loud in some places and "
        "too quiet in others, "
        "all over the place, inconsistent, jumps, jumps around",
        "不统一 不一致 不均匀 不平衡 不匀 不稳定 标准化 归一化 平衡 平衡一下 调匀 均匀 弄匀 "
        "弄匀一点 弄匀点 匀一点 匀一些 调匀一点 弄均匀 均匀点 均匀一点 平稳 平稳一点 音量稳定 "
        "一致 匀称 响度 均衡音量 统一音量 音量统一 统一 均衡 平衡音量 音量均衡 音量平衡 "
        "音量一致 拉平 音量拉平 拉齐 一样响 音量一样 一样大声 忽大忽小 一会大一会小 忽高忽低",
    ),
)
