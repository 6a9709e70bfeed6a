"""Chinese messages: what music is to suit, limits, pieces, slips of the ear, ways back."""

from __future__ import annotations

import pytest

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    CutOut,
    Edit,
    ExtractAudio,
    Fade,
    Gain,
    Help,
    Move,
    Redo,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Speed,
    Split,
    Target,
    Trim,
    Unclear,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar import Context, File

from .said import MUSIC, VOICE, Said, clip, part, rel, s
from .test_messages import meaning

SUITING: tuple[Said, ...] = (
    ("按照画面的气氛来配一段音乐", (AddMusic(),)),
    ("给视频配个音乐，要符合画面氛围", (AddMusic(),)),
    ("依据视频内容自动配乐", (AddMusic(),)),
    ("随着画面节奏配个曲子", (AddMusic(),)),
    ("来点氛围音乐", (AddMusic("ambient"),)),
    ("加点有氛围的音乐", (AddMusic("ambient"),)),
    ("音乐换掉，要大气一点的", (AddMusic("cinematic", replace=True),)),
    ("现在的音乐太单调，想要欢快一点的，换了吧", (AddMusic("happy", replace=True),)),
    ("音乐太清淡了，换一个史诗的", (AddMusic("epic", replace=True),)),
    ("加一段轻快的音乐，原声降到20%", (AddMusic("upbeat"), SetVolume(Gain(0.2), VOICE))),
    (
        "加上song.mp3，同期声压到40%",
        (AddMusic(media="song.mp3"), SetVolume(Gain(0.4), VOICE)),
    ),
)

LIMITS: tuple[Said, ...] = (
    ("平台要求不能超过一分钟，所以把b.mp4删掉", (Remove(clip("b.mp4")),)),
    ("学校规定最长60秒，帮我只留10秒到50秒", (Trim(s(10, 50)),)),
    ("老师说不能超过一分钟，剪一下", (Trim(s(0, 60)),)),
    ("抖音只能发一分钟，帮我留前55秒", (Trim(s(0, 55)),)),
)

SLIPS: tuple[Said, ...] = (
    ("音乐声在大一点", (SetVolume(rel(1.5), MUSIC),)),
    ("在剪掉最后5秒", (CutOut(s(-5)),)),
    ("竖屏9:16，别留空白", (SetAspect("9:16", "crop"),)),
    ("改成方形，不要有边框", (SetAspect("1:1", "crop"),)),
    ("开头加标题：生活非常好", (AddText("生活非常好", span=s(0, 3)),)),
    ("音乐太冷淡", (Unclear("message", "音乐太冷淡"),)),
)

LAID_UNDER: tuple[Said, ...] = (
    ("加段爵士，铺在人声后面", (AddMusic("jazz", duck=True),)),
    ("来点安静的音乐，衬在我的声音下面", (AddMusic("calm", duck=True),)),
    ("音乐一直响个不停，盖得我说话都听不见，去掉吧", (RemoveMusic(),)),
    ("音乐响得我说话都听不清了，小点声", (SetVolume(rel(0.6), MUSIC),)),
    ("说话的声音去了，我就想听背景音乐", (RemoveVoice(),)),
    ("要那种下雪天的感觉的音乐", (AddMusic("calm"),)),
    ("加上song.mp3，鸟叫声调到40%", (Unclear("part", "鸟叫声"),)),
)

GOING_BACK: tuple[Said, ...] = (
    ("按两下ctrl+z", (Undo(2),)),
    ("Cmd+Z 一下", (Undo(),)),
    ("ctrl+shift+z", (Redo(),)),
    ("手滑撤了，给我恢复", (Redo(),)),
    ("刚才不该撤销，弄回来", (Redo(),)),
    ("撤错了，变回来", (Redo(),)),
    ("怎么变竖的了，给我改回横屏", (SetAspect("16:9"),)),
)

PLAINLY: tuple[Said, ...] = (
    ("mute(0:10, 0:20)", (SetMute(span=s(10, 20)),)),
    ("先trim(5s, 15s)，然后export audio", (Trim(s(5, 15)), ExtractAudio())),
    ("请提供该视频的音频，格式m4a", (ExtractAudio("m4a"),)),
    ("前面三秒都是在调设备，用不上，砍掉", (CutOut(s(0, 3)),)),
    ("片头整几个字：新年快乐", (AddText("新年快乐", span=s(0, 3)),)),
    ("b.mp4里那个人说话太小声，给他提到两倍", (SetVolume(rel(2), clip("b.mp4")),)),
    (
        "our new shop那行字换成“开业大吉”",
        (ChangeText(Target("text", name="our new shop"), text="开业大吉"),),
    ),
)

IN_OTHER_WORDS: tuple[Said, ...] = (
    ("声音减 6 个 dB", (SetVolume(rel(0.501)),)),
    ("20秒到25秒有脏话，消个音", (SetMute(span=s(20, 25)),)),
    ("第15秒到20秒画面最下方加一行字“八折”",
     (AddText("八折", span=s(15, 20), position="bottom"),)),
    ("标题错了，应该是“端午安康”", (ChangeText(Target("title"), text="端午安康"),)),
    ("前面试音的那15秒不要", (CutOut(s(0, 15)),)),
    ("片尾黑屏的那5秒删掉", (CutOut(s(-5)),)),
    ("中间从50秒到1分05秒那块剪掉", (CutOut(s(50, 65)),)),
    ("结尾别戛然而止，声音最后3秒慢慢收掉", (Fade(out_ms=3000),)),
    ("我的嗓门有点小，提个6分贝", (SetVolume(rel(1.995), VOICE),)),
    ("拿song.mp3铺满整个视频，音量百分之十五", (AddMusic(media="song.mp3", volume=0.15),)),
    ("song.mp3从它的第30秒开始用，垫在整个视频下面",
     (AddMusic(media="song.mp3", from_ms=30_000),)),
    ("只把音频抠出来存成wav", (ExtractAudio("wav"),)),
    ("恢复成原来的画幅", (SetAspect("source"),)),
    ("恢复成原来的标题", (Unclear("part", "标题"),)),
    ("你都会啥", (Help(),)),
    ("营造紧张氛围的配乐", (AddMusic("tense"),)),
    ("怎么声音变小了", (SetVolume(rel(1.5)),)),
    ("标题写错了字，应为“端午”", (ChangeText(Target("title"), text="端午"),)),
    ("第10秒画面停一下", (Unsupported("motion"),)),
    ("有版权，能帮我换成无版权的轻音乐吗", (AddMusic("calm", replace=True),)),
    ("把2号片段删除", (Remove(clip(2)),)),
    ("在开头打“三日游”几个大字，放中间，5秒",
     (AddText("三日游", span=s(0, 5), position="center"),)),
    ("结尾加一句谢谢大家", (AddText("谢谢大家", span=s(-3)),)),
    ("剪掉最后10秒然后淡出", (CutOut(s(-10)), Fade(out_ms=2000))),
    ("视频声音和音乐的音量都减半", (SetVolume(rel(0.5)),)),
    ("第20秒到第25秒音乐停一下", (SetMute(MUSIC, span=s(20, 25)),)),
    ("副歌部分的音乐留着，其他去掉", (Unclear("part", "副歌"),)),
)  # fmt: skip

SAID = (*IN_OTHER_WORDS, *LAID_UNDER, *GOING_BACK, *PLAINLY, *SUITING, *LIMITS, *SLIPS)


@pytest.mark.parametrize(("message", "edits"), SAID, ids=[m for m, _ in SAID])
def test_chinese_means_its_edits(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


ONE_CLIP = Context((File("talk.mp4", "video"),))

PIECES: tuple[Said, ...] = (
    ("从10秒处切开，前半段静音", (Split(10_000), SetMute(clip(1)))),
    ("在10秒的地方切一刀，把后面那段删掉", (Split(10_000), Remove(clip(2)))),
    ("在10秒处分割，前面那段加速到2倍", (Split(10_000), Speed(2, clip=clip(1)))),
    ("从10秒处切成两段，后半段放到前面", (Split(10_000), Move(clip(2), 1))),
    ("split it at 0:10 and mute the second half", (Split(10_000), SetMute(clip(2)))),
    ("后半段静音", (SetMute(span=part(0.5)),)),
)


@pytest.mark.parametrize(("message", "edits"), PIECES, ids=[m for m, _ in PIECES])
def test_the_halves_of_what_was_split_are_its_pieces(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message, ONE_CLIP) == edits
