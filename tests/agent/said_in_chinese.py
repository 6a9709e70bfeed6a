"""Chinese as it is spoken: complaints, reasons, what is told beside a wish or only afterwards."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    CutOut,
    Duck,
    ExtractAudio,
    Fade,
    Gain,
    Move,
    Normalise,
    OnlyClip,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Slideshow,
    Span,
    Speed,
    Split,
    Swap,
    Target,
    Trim,
    Undo,
    Unsupported,
)
from tests.agent.said import MUSIC, VOICE, Said, clip, rel, s

COMPLAINED: tuple[Said, ...] = (
    ("人声有点轻", (SetVolume(rel(1.5), VOICE),)),
    ("背景音乐这么响，压一压", (SetVolume(rel(0.6), MUSIC),)),
    ("声音好小，拉到120%", (SetVolume(Gain(1.2)),)),
    ("声音小，调高一些", (SetVolume(rel(1.5)),)),
    ("把音乐调得很轻", (SetVolume(rel(0.6), MUSIC),)),
    ("配一段很轻的钢琴曲", (AddMusic("calm", volume=0.21),)),
    ("节奏偏慢，加到1.2倍速", (Speed(1.2),)),
    ("音乐去掉吧，太吵了", (RemoveMusic(),)),
    ("music太loud，降一半", (SetVolume(rel(0.5), MUSIC),)),
)
"""What is too much or too little: the contrary is wished for, or what is said behind it."""

BESIDE: tuple[Said, ...] = (
    ("孩子第一次游泳的视频，配首轻快的", (AddMusic("upbeat"),)),
    ("我去云南的时候录的，去掉音乐", (RemoveMusic(),)),
    ("发朋友圈用，裁成1:1", (SetAspect("1:1", "crop"),)),
    ("为了突出人声，把音乐调小", (SetVolume(rel(0.6), MUSIC),)),
    ("每3分钟切一段，方便分集看", (Split(every_ms=180_000),)),
    ("0:20到0:30在调相机，剪掉", (CutOut(s(20, 30)),)),
    ("旁边有人在放歌，弄掉", (RemoveMusic(),)),
    ("顺序放反了，talk.mp4和b.mp4对调", (Swap(clip("talk.mp4"), clip("b.mp4")),)),
    ("第一，删掉b.mp4；第二，配上爵士", (Remove(clip("b.mp4")), AddMusic("jazz"))),
    ("需要两处修改：去掉音乐，整体静音", (RemoveMusic(), SetMute())),
    ("从第5秒开始播，前面不要", (Trim(s(5)),)),
    ("最后那段b.mp4静音", (SetMute(clip("b.mp4")),)),
    ("不要音乐，要人声", (RemoveMusic("all"),)),
    ("关音乐", (SetMute(MUSIC),)),
    ("画面放大到两倍", (Unsupported("motion"),)),
    ("人声放大到两倍", (SetVolume(Gain(2.0, relative=True), VOICE),)),
)
"""Purposes, reasons and statements that are no wishes; words that are part of other words."""

AFTERWARDS: tuple[Said, ...] = (
    ("加点欢快的音乐，前一分钟有就行", (AddMusic("happy", span=s(0, 60)),)),
    ("配首lofi，小声点，两成左右", (AddMusic("lo-fi", volume=0.2),)),
    ("用song.mp3，从它的第20秒开始放", (AddMusic(media="song.mp3", from_ms=20_000),)),
    ("打上“收工”，放右下角", (AddText("收工", position="bottom"), Unsupported("corner"))),
    ("加字幕“再见”，放结尾，4秒", (AddText("再见", "caption", s(-4)),)),
    ("30到40秒做慢动作，放慢一倍", (Speed(0.5, span=s(30, 40)),)),
    ("b.mp4淡入1秒、淡出2秒", (Fade(clip("b.mp4"), in_ms=1000, out_ms=2000),)),
    ("每张照片2秒半，做成相册", (Slideshow(2500),)),
    ("还是算了，撤销吧", (Undo(),)),
    ("b.mp4静音，talk.mp4和song.mp3不动", (SetMute(clip("b.mp4")),)),
    ("去掉音乐后导出wav", (RemoveMusic(), ExtractAudio("wav"))),
    ("音乐最后3秒缓缓淡出", (Fade(MUSIC, out_ms=3000),)),
    ("第2分半到第4分钟删掉", (CutOut(Span(150_000, 240_000)),)),
    ("从b.mp4开始", (Move(clip("b.mp4"), 1),)),
    ("伴奏单独导出来", (RemoveVoice(), ExtractAudio())),
)
"""What is told in a later part of the sentence belongs to the wish before it."""

DUCKED: tuple[Said, ...] = (
    ("我一开口音乐就自己变小，讲完再回来", (Duck(),)),
    ("有人声的地方音乐压下去", (Duck(),)),
    ("音乐别跟着我说话忽大忽小", (Duck(on=False),)),
    ("音乐不要自动变小，固定一个音量", (Duck(on=False),)),
    ("视频声音忽大忽小", (Normalise(),)),
    ("标题和音乐别动，静音视频", (SetMute(VOICE),)),
)

TURNED: tuple[Said, ...] = (
    ("除了第二段，其余片段统统删掉", (OnlyClip(clip(2)),)),
    ("除了最后一段以外，剩下的全部移除", (OnlyClip(clip(-1)),)),
    ("前8秒在调镜头，不要", (CutOut(s(0, 8)),)),
    ("从20秒开始剪，前面的不要", (Trim(s(20)),)),
    ("把开头12秒剪出来", (Trim(s(0, 12)),)),
    ("不加音乐，只把片尾3秒剪了", (CutOut(s(-3)),)),
    ("难道不能去掉背景音乐吗？", (RemoveMusic(),)),
    ("不是静音，是把音量降低一半", (SetVolume(rel(0.5)),)),
    ("人声推上去4dB", (SetVolume(rel(1.585), VOICE),)),
    ("掐头去尾，各去2秒", (CutOut(s(0, 2)), CutOut(s(-2)))),
    ("头一刻钟静音", (SetMute(span=s(0, 900)),)),
    ("开头一分钟快进三倍，其余照常", (Speed(3, span=s(0, 60)),)),
    ("把字慕删掉", (Remove(Target("caption")),)),
    ("改成坚屏", (SetAspect("9:16"),)),
    ("让b.mp4打头阵", (Move(clip("b.mp4"), 1),)),
    ("结尾画面慢慢暗下去，3秒", (Fade(out_ms=3000),)),
    ("打个字卡“第二天”，20秒处出现，停留4秒", (AddText("第二天", span=s(20, 24)),)),
    ("音乐随你挑，跟画面搭就行", (AddMusic(),)),
    ("来点淡淡的忧伤的音乐", (AddMusic("sad"),)),
)
"""Constructions of several words: what is excepted, asked by a "not", contrasted, misspelt."""

SPOKEN: tuple[Said, ...] = (*COMPLAINED, *BESIDE, *AFTERWARDS, *TURNED)
