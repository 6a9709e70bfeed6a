"""Things: what an edit is about."""

from __future__ import annotations

from nemo_local.agent.grammar.words.composing import each
from nemo_local.agent.grammar.words.families import PERSONS, SENT, WHOEVER

_WHO = ("people", "i", "he", "she", "they", "we", "you", "everyone", "someone")
_SAY = ("say", "says", "said", "saying", "am saying", "is saying", "are saying", "talk about")
_WHAT_IS_SAID = ", ".join(
    [f"what {who} {say}" for who in _WHO for say in _SAY]
    + [f"what {who} saying" for who in ("im", "hes", "shes", "theyre", "were", "youre")]
)

THINGS: tuple[tuple[str, str, str], ...] = (
    (
        "music",
        "music, background music, instruments, instrumentation, bgm, soundtrack, song, tune, "
        "melody, background track, music track, backing track, background song, score, "
        "instrumental music, instrumental track, jingle, background audio, beat, beats, "
        "musics, backgroung music, audio bed, music bed, musical background, background "
        "score, underscore, vibe, vibes, background sound, radio, radio music, playlist, "
        "record playing, backing music, backing tune",
        "背景音乐 背影音乐 配乐 音乐 bgm 乐曲 歌曲 曲子 歌 伴乐 背景乐 背景音 背景声 乐声 "
        "音乐声 音乐声音 音轨配乐 插曲 首歌",
    ),
    (
        "instrument",
        "guitar, guitars, drums, drum, violin, violins, saxophone, sax, trumpet, flute, "
        "cello, keyboard, band, choir, bass, harp, banjo",
        "乐器 乐器声 器乐 吉他 鼓 鼓声 小提琴 贝斯 萨克斯 乐队",
    ),
    (
        "voice",
        f"{_WHAT_IS_SAID}, {WHOEVER}, "
        "what is said, me chatting, me yapping, me waffling, me rambling, me narrating, me "
        "explaining, me presenting, me on about, what im on about, what hes on about, what shes "
        "on about, chatting, yapping, waffling, voice, voices, myself, narrator, host, presenter, "
        "interviewer, me talking, me speaking, singing, singer, voiceover, voice over, voice "
        "overs, vocal, vocals, speech, speaker, talking, speaking, narration, dialogue, dialog, "
        "spoken word, spoken words, singing voice, voice track, vocal track, voiceover track, "
        "words spoken, commentary, mic, microphone, talk, human voice, person speaking, "
        "interview audio, conversation, speak, speaks, talks, spoke, mine, my own voice, what "
        "people tell, lady, speaker voice, everything i say, everything he says, everything "
        "she says, everything they say, everything we say, all i say, all they say, whatever i "
        "say, whatever they say, whatever he says, whatever she says, every word i say, "
        "every word said",
        "人声 语音 说话声 配音 讲话声 旁白 对白 人的声音 我的声音 自己的声音 我自己的声音 "
        "所有人讲话的声音 所有人说话的声音 所有人的声音 "
        "有人讲话的声音 有人说话的声音 所有人说话 所有人讲话 "
        "本人的声音 他的声音 她的声音 我们的声音 他们的声音 大家的声音 老师的声音 主持人的声音 "
        "主播的声音 嘉宾的声音 解说 唱歌声 歌声 人说话的声音 "
        "嗓音 讲话 说话 话音 原声人声 讲话的声音 说话的声音 唱歌的声音 唱的声音 唱的部分 "
        "唱歌的部分 说话的部分 说话部分 讲话的部分 讲话部分 人声部分 说话的声儿 说话的声 "
        "说话声儿 人声儿 说的话 讲的话 讲解 解说声",
    ),
    (
        "speakers",
        f"{PERSONS}, "
        "guest, guests, interviewee, man, woman, lady, guy, teacher, lecturer, reporter, "
        "boss, colleague, child, kid, kids, mum, mom, dad, wife, husband, daughter, son, "
        "student, students, actor, actress, singer on the left",
        "嘉宾 老师 主持人 女儿 儿子 孩子 学生",
    ),
    (
        "sound",
        "sound, what you hear, what we hear, what is heard, what one hears, audio, sounds, audio "
        "track, sound track, soundtrack audio, original sound, original audio, video sound, video "
        "audio, noise level, all the audio, all the sound, all sound, all audio, all sounds",
        "声音 音讯 音频 原声 声响 视频声音 视频原声 音轨 原音 所有声音 全部声音",
    ),
    (
        "clip",
        "clip, clips, segment, segments, range, interval, shot, scene, part, section, piece, "
        "footage, video clip, video clips, videos, files, file, portion, chunk, chunks, passage, "
        "passages, snippet, snippets, bits, the bit, stretch of",
        "片段 段 视频片段 镜头 部分 段落 素材 个视频 段视频 条视频 文件",
    ),
    (
        "video",
        "montage, compilation, reel of clips, recording, vlog, video, movie, film, vid, "
        "picture, project, timeline, footage only, frame, canvas, screen, screen size",
        "短版 长版 精简版 成片 成品 视频 影片 画面 片子 短片 录像 画幅 屏幕 萤幕",
    ),
    (
        "video:all",
        "everything, it all, all of it, whole thing, whole video, entire video, the lot",
        "全部 整个 整个视频 整段 整段视频 全片",
    ),
    (
        "all",
        "all, every, both, each of the",
        "所有 全部的 每个 都 一切",
    ),
    (
        "track",
        "track, tracks, layer, channel",
        "轨道 轨",
    ),
    (
        "stream",
        "stream, audio stream, language track, audio language",
        "音频流 声道 流",
    ),
    (
        "image",
        "image, images, photo, photos, pictures, pics, pic, still, stills, photographs",
        "图片 照片 图像 图 相片",
    ),
    (
        "title",
        "title, titles, headline, heading, intro text, title card, opening title, titel, "
        "tittle, banner, text banner, card, credits, end credits, title screen, title text, "
        "tagline, slogan",
        "标题 字卡 标题字卡 片头字 片名 大标题 片头文字 题目 横幅",
    ),
    (
        "caption",
        "caption, captions, subtitle, subtitles, sub, subs, lower third, lower thirds, name "
        "tag, nameplate, chyron",
        "字幕 说明文字 说明",
    ),
    (
        "text",
        "text, writing, words, wording, text overlay, label, lettering, message, texts",
        "文字 文本 字 文案",
    ),
    (
        "onscreen",
        "on screen, on the screen, on my screen, across the screen, over the video, on the "
        "video, on the picture, over the picture, on top of the video",
        "屏幕上 画面上 视频上",
    ),
    (
        "slideshow",
        "slideshow, slide show, photo show, picture show, image show, a show of them, show of "
        "them, slides",
        "幻灯片 投影片 相册 轮播 电子相册 影集 电子影集 照片视频 图片视频 视频相册 轮播图",
    ),
    (
        "each",
        "each, per image, per photo, per picture, apiece, every image, every photo, every "
        "picture, a piece",
        "每张 每幅 每个图片 每张图 每张图片 每张照片 每 各 各自",
    ),
    (
        "it",
        "it, this, that, them, these, those, its, one, that bit, this bit, that part, this "
        "part, that section, this section, that chunk, that segment, that stretch, those "
        "parts, those bits, those sections, these parts, that piece, that portion",
        "它 它们 那几个 这几个 那些 这些 那几个字 这几个字 这个 那个 这 那 其",
    ),
    (
        "added",
        "i added, you added, we added, added earlier, added before, added, extra, you put in, you "
        "made, new one, that you put, we put, that i put, generated",
        "添加的 加的 新加的 加上的 刚加的 刚才加的 后加的 刚刚加的",
    ),
    (
        "uploaded",
        f"{SENT}, "
        "my own, uploaded, i uploaded, my song, my track, my music, my file, i sent, my mp3, "
        "my audio file, own song, the song i sent, the audio i sent, attached, audio i uploaded",
        each(
            "我 我的 我自己的 我自己 我那 我这 我们的",
            "那首歌 这首歌 那首 首歌 歌 那首曲子 曲子 音乐 那段音乐 那个音乐 音频 那个音频",
        )
        + "上传的 我上传的 我发的 我给的 我传的 我传上来的 我提供的 传上来的 发给你的 给你的 "
        "刚传的 刚上传的",
    ),
    (
        "original",
        "original, source, in the video, in the clip, from the video, of the video, "
        "in my video, from this video, from my video, from the clip, from this clip, existing, "
        "built in, in this video, recorded, clips own, in the recording, from the recording",
        "原来的 原始的 原有 原本的 原来 视频里的 视频中的 视频里 视频中 里面的 自带的 自带 "
        "原视频的 原",
    ),
)
