"""Everything the agent says, in English and in Chinese: one row per sentence.

Gaps are named after what stands in them: `start`, `end`, `total`, `at`, `each` are moments
or lengths in ms, `percent` a gain, the rest plain words. No sentence speaks of buttons,
menus or windows: who reads it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nemo_local.agent.apply.base import Phrase
from nemo_local.agent.topics import ANSWERS, BEYOND, MOODS_ZH, QUESTIONS

_MS = frozenset(("start", "end", "total", "at", "each", "length"))

_SOUND: dict[str, tuple[str, str]] = {
    "nothing_uploaded": (
        "There is nothing to edit yet. Send a video, a sound or some images first.",
        "还没有可以编辑的内容，请先发来视频、音频或图片。",
    ),
    "no_such_file": ("There is no file called {name} here.", "这里没有名为 {name} 的文件。"),
    "file_silent": ("{name} has no sound.", "{name} 没有声音。"),
    "already_the_sound": (
        "{name} is already the sound that is being edited; to have it under a video, send the "
        "video, too.",
        "{name} 本身就是正在编辑的声音；想把它配到视频里，请再发来视频。",
    ),
    "beyond_end": (
        "That is beyond the end: it is {total} long. Nothing was changed.",
        "超出了末尾：总长只有 {total}，没有做任何改动。",
    ),
    "under_whole": ("under the whole length", "贯穿全长"),
    "under_range": ("from {start} to {end}", "从 {start} 到 {end}"),
    "mood_music": ("{mood} music", "{mood}的音乐"),
    "file_music": ("{name}", "{name}"),
    "music_added": (
        "Added {what} {where} at {percent}.",
        "已加入{what}，{where}，音量 {percent}。",
    ),
    "music_replaced": (
        "Replaced the added music ({old}) with {what}, {where} at {percent}.",
        "已把原来加的音乐（{old}）换成{what}，{where}，音量 {percent}。",
    ),
    "music_ducks": (
        "It goes down while somebody speaks and comes back in the pauses.",
        "有人说话时会自动压低，停顿时再回来。",
    ),
    "music_placed": (
        "The {what} now plays from {start} to {end}.",
        "{what}现在从 {start} 播到 {end}。",
    ),
    "music_there": (
        "The {what} already plays from {start} to {end}. Nothing was changed.",
        "{what}本来就从 {start} 播到 {end}，没有改动。",
    ),
    "music_loops": (
        "{name} is shorter than that, so it starts over when it runs out.",
        "{name} 比这短，放完会从头循环。",
    ),
    "music_fades": ("It fades {fades}.", "{fades}。"),
    "levelled": ("The finished sound is levelled to {lufs} LUFS.", "成片响度统一为 {lufs} LUFS。"),
    "already_levelled": (
        "The finished sound is already levelled to {lufs} LUFS.",
        "成片响度已经是 {lufs} LUFS。",
    ),
    "mood_chosen": ("Chose {mood}: {reason}.", "选了{mood}：{reason}。"),
    "mood_usual": ("Chose {mood}, as no mood was named.", "没有指定风格，选了{mood}。"),
    "no_added_music": (
        "There is no background music track, so nothing was changed.",
        "没有背景音乐轨，所以没有改动。",
    ),
    "no_added_music_level": (
        "There is no background music track. Music that was recorded together with the voice has "
        'no level of its own; it can be removed whole ("keep only the voice").',
        "没有背景音乐轨。和人声录在一起的音乐不能单独调音量，只能整个去掉（“只保留人声”）。",
    ),
    "already_ducks": (
        "The music already goes down while somebody speaks.",
        "音乐已经会在说话时自动压低。",
    ),
    "already_level": ("The music is already level under speech.", "说话时音乐本来就不会压低。"),
    "ducks_now": (
        "The music now goes down while somebody speaks and comes back in the pauses.",
        "现在有人说话时音乐会自动压低，停顿时再回来。",
    ),
    "level_now": ("The music now stays level under speech.", "现在说话时音乐不再压低。"),
    "added_music_removed": ("Removed the added music ({what}).", "已移除添加的音乐（{what}）。"),
    "clips_sound_stays": (
        "The sound of {clips} itself is untouched; if there is music in it, too, ask to keep only "
        "the voice.",
        "{clips} 自己的声音没有动；如果里面也有音乐，可以说“只保留人声”。",
    ),
    "voice_kept": (
        "Removed the music from {clips} with {separator}; the voice stays.",
        "已用 {separator} 去掉 {clips} 里的音乐，保留人声。",
    ),
    "music_kept": (
        "Removed the voice from {clips} with {separator}; the music stays.",
        "已用 {separator} 去掉 {clips} 里的人声，保留音乐。",
    ),
    "instead_voice": (
        "Before, only the music was kept; now it is only the voice.",
        "之前只保留了音乐，现在只保留人声。",
    ),
    "instead_music": (
        "Before, only the voice was kept; now it is only the music.",
        "之前只保留了人声，现在只保留音乐。",
    ),
    "already_voice": (
        "There is no background music track, and {clips} already keeps only the voice. "
        "Nothing was changed.",
        "没有背景音乐轨，{clips} 的声音也已经只保留人声，没有改动。",
    ),
    "already_music": (
        "{clips} already keeps only the music. Nothing was changed.",
        "{clips} 已经只保留音乐，没有改动。",
    ),
    "clips_silent": (
        "{clips} has no sound, so nothing was changed.",
        "{clips} 没有声音，所以没有改动。",
    ),
    "others_silent": ("{clips} has no sound.", "{clips} 没有声音。"),
    "restored": ("{clips} has the sound it was recorded with again.", "{clips} 恢复了原来的声音。"),
    "already_original": (
        "{clips} already has the sound it was recorded with.",
        "{clips} 本来就是原来的声音。",
    ),
    "the_music": ("The background music", "背景音乐"),
    "the_sound": ("The clips' own sound", "视频原声"),
    "all_sound": ("All sound", "全部声音"),
    "clip_named": ("{name}", "{name}"),
    "text_named": ("“{text}”", "“{text}”"),
    "range_named": ("The sound from {start} to {end}", "{start} 到 {end} 的声音"),
    "volume_set": ("{what} is now at {percent}.", "{what}音量现在是 {percent}。"),
    "volume_already": (
        "{what} is already at {percent}. Nothing was changed.",
        "{what}音量已经是 {percent}，没有改动。",
    ),
    "loudness_moved": (
        "The finished sound is now levelled to {lufs} LUFS instead of {old_lufs}.",
        "成片响度从 {old_lufs} 改为 {lufs} LUFS。",
    ),
    "loudness_stays": (
        "The finished sound is at {lufs} LUFS already. Nothing was changed.",
        "成片响度已经是 {lufs} LUFS，没有改动。",
    ),
    "no_such_track": ("There is no such track.", "没有这条轨道。"),
    "no_such_clip": (
        "There is no such clip: there are {count}. Nothing was changed.",
        "没有这一段：一共只有 {count} 段，没有改动。",
    ),
    "text_is_silent": ("A text has no sound.", "文字没有声音。"),
    "muted": ("{what} is muted.", "{what}已静音。"),
    "unmuted": ("{what} can be heard again.", "{what}已恢复声音。"),
    "already_muted": ("{what} is already muted.", "{what}已经是静音的。"),
    "not_muted": ("{what} was not muted.", "{what}本来就没有静音。"),
    "fades": ("{what} fades {fades}.", "{what}{fades}。"),
    "fades_gone": ("{what} no longer fades there.", "{what}不再淡入淡出。"),
    "already_fades": ("{what} already fades like that.", "{what}已经是这样淡入淡出的。"),
    "no_text": ("There is no such text on the timeline.", "时间线上没有这样的文字。"),
    "no_such_stream": (
        "{clips} has no such audio stream; it has {count}. Nothing was changed.",
        "{clips} 没有这条音频流，一共只有 {count} 条，没有改动。",
    ),
    "sound_file": (
        "The result will be the sound of {clips} as {format}.",
        "成品将是 {clips} 的声音，{format} 格式。",
    ),
    "sound_file_stream": (
        "The result will be audio stream {number} of {clips} as {format}.",
        "成品将是 {clips} 的第 {number} 条音频流，{format} 格式。",
    ),
    "only_that_clip": (
        "The other clips are off the timeline; undo brings them back.",
        "其他片段已从时间线移除，撤销即可恢复。",
    ),
    "already_sound_file": (
        "The result is already going to be {format}.",
        "成品本来就是 {format} 格式。",
    ),
    "no_picture": (
        "There is no picture here, only sound. Nothing was changed.",
        "这里只有声音，没有画面，没有改动。",
    ),
    "already_video": ("The result is already going to be a video.", "成品本来就是视频。"),
    "video_again": ("The result will be a video again.", "成品将重新是视频。"),
}

_PICTURE: dict[str, tuple[str, str]] = {
    "trimmed": (
        "Kept {start} to {end}; the whole is {total} long now.",
        "保留了 {start} 到 {end}，现在总长 {total}。",
    ),
    "cut_at_end": (
        "It was only {total} long, so it ends there.",
        "原来只有 {total}，就到那里为止。",
    ),
    "already_that_long": (
        "It is {total} long, all of which was asked for. Nothing was changed.",
        "总长就是 {total}，已经全部保留，没有改动。",
    ),
    "cut_out": (
        "Cut out {start} to {end}; the whole is {total} long now.",
        "剪掉了 {start} 到 {end}，现在总长 {total}。",
    ),
    "nothing_left": (
        "That would leave nothing on the timeline, so nothing was changed.",
        "这样时间线上就什么都不剩了，所以没有改动。",
    ),
    "split": ("Split at {at}; there are {count} clips now.", "在 {at} 处分割，现在有 {count} 段。"),
    "split_parts": (
        "Split into equal parts; there are {count} clips now.",
        "已平均分割，现在有 {count} 段。",
    ),
    "already_split": (
        "There is an edge between clips at {at} already. Nothing was changed.",
        "{at} 处本来就是两段的交界，没有改动。",
    ),
    "ordered": (
        "The order is now {timeline}, {total} long.",
        "现在的顺序是 {timeline}，总长 {total}。",
    ),
    "order_stays": (
        "The order already is {timeline}. Nothing was changed.",
        "顺序本来就是 {timeline}，没有改动。",
    ),
    "already_joined": (
        "The clips already play one after the other: {timeline}. Nothing was changed.",
        "片段本来就是依次连在一起播放的：{timeline}，没有改动。",
    ),
    "only_one_clip": (
        "{clips} is the only clip here; send another one to join them.",
        "这里只有 {clips} 一段，请再发来一段才能合并。",
    ),
    "only_clip": (
        "Only {clips} is left, {total} long; undo brings the others back.",
        "只留下 {clips}，总长 {total}；撤销即可恢复其他片段。",
    ),
    "only_clip_already": ("{clips} is all there is already.", "本来就只有 {clips}。"),
    "clip_added": ("Added {name}. The order is {timeline}.", "已加入 {name}，顺序是 {timeline}。"),
    "clip_already": (
        "{name} is on the timeline already: {timeline}. Nothing was changed.",
        "{name} 已经在时间线上：{timeline}，没有改动。",
    ),
    "clip_removed": (
        "Removed {clips}. What is left: {timeline}, {total} long.",
        "已移除 {clips}，剩下 {timeline}，总长 {total}。",
    ),
    "wrong_track": (
        "{name} does not fit among the clips: one is sound, the other picture. A sound can be "
        "added as background music.",
        "{name} 和这些片段不是同一类；声音文件可以作为背景音乐加入。",
    ),
    "speed_set": (
        "{clips} now plays at {factor}x speed; the whole is {total} long now.",
        "{clips} 现在以 {factor} 倍速播放，总长 {total}。",
    ),
    "already_that_fast": (
        "It already plays at {factor}x speed. Nothing was changed.",
        "已经是 {factor} 倍速，没有改动。",
    ),
    "stills_have_no_speed": (
        "Images have no speed; say how long each of them should stay.",
        "图片没有速度，可以说每张停留几秒。",
    ),
    "slideshow": (
        "A slideshow of {count} images, {each} each; the whole is {total} long.",
        "幻灯片：{count} 张图片，每张 {each}，总长 {total}。",
    ),
    "already_slideshow": (
        "The {count} images already stay for {each} each. Nothing was changed.",
        "{count} 张图片本来就是每张 {each}，没有改动。",
    ),
    "no_images": (
        "There are no images here for a slideshow; send some first.",
        "这里还没有图片，请先发来图片再做幻灯片。",
    ),
    "not_image": ("{name} is not a still image.", "{name} 不是静态图片。"),
    "music_follows": ("The added music follows the new length.", "背景音乐随新的长度调整。"),
    "title_added": (
        "Added the title “{text}” {place}, {start} to {end}.",
        "已加标题“{text}”，{place}，{start} 到 {end}。",
    ),
    "caption_added": (
        "Added the caption “{text}” {place}, {start} to {end}.",
        "已加字幕“{text}”，{place}，{start} 到 {end}。",
    ),
    "text_already": (
        "“{text}” is already there like that, {start} to {end}. Nothing was changed.",
        "“{text}”本来就是这样（{start} 到 {end}），没有改动。",
    ),
    "text_changed": (
        "Instead of “{old}” it says “{text}” {place}, {start} to {end}.",
        "“{old}”改成“{text}”，{place}，{start} 到 {end}。",
    ),
    "text_moved": (
        "“{text}” is now {place}, {start} to {end}.",
        "“{text}”现在{place}，{start} 到 {end}。",
    ),
    "text_removed": ("Removed “{text}”.", "已去掉“{text}”。"),
    "no_text_so_added": ("There was no such text yet.", "之前还没有这样的文字。"),
    "at_top": ("at the top", "位于上方"),
    "at_center": ("in the middle", "位于中间"),
    "at_bottom": ("at the bottom", "位于下方"),
    "aspect_set": ("The frame is now {shape}{fit}.", "画幅现在是 {shape}{fit}。"),
    "already_aspect": (
        "The frame already is {shape}{fit}. Nothing was changed.",
        "画幅已经是 {shape}{fit}，没有改动。",
    ),
    "nothing_to_fit": (
        "The frame has the shape that was recorded, so there is nothing to crop or to fill; name "
        "a shape: 16:9, 9:16 or 1:1.",
        "画幅就是原始比例，没有什么要裁切或填充的；请说一种画幅：16:9、9:16 或 1:1。",
    ),
    "as_recorded": ("as recorded", "原始比例"),
    "fit_blur": (", the rest of it filled with a blurred picture", "，空白处用模糊画面填充"),
    "fit_crop": (", the picture cropped to fill it", "，裁切画面以填满"),
    "fit_none": ("", ""),
}

_TALK: dict[str, tuple[str, str]] = {
    "read_keep_voice": ("I took that as: keep only the voice.", "我理解为：只保留人声。"),
    "the_music_said": ("The music", "音乐"),
    "the_voice_said": ("The voice", "人声"),
    "the_rest": ("That", "这部分"),
    "kept": ("{what} stays as it is. Nothing was changed.", "{what}保持不变，没有改动。"),
    "invalid": ("That does not work: {why}. Nothing was changed.", "这样不行（{why}），没有改动。"),
    "not_done": ("Not done:", "没有做的："),
    "left_aside": (
        "Left aside, as I did not understand it: “{words}”.",
        "没听懂、先不管的：“{words}”。",
    ),
    "undone": ("Went {steps} back. {timeline}", "已撤销 {steps}。{timeline}"),
    "redone": ("Went {steps} forward again. {timeline}", "已重做 {steps}。{timeline}"),
    "steps_one": ("one step", "一步"),
    "steps_many": ("{count} steps", "{count} 步"),
    "only_so_many": ("There were only {count}.", "一共只有 {count} 步。"),
    "nothing_to_undo": ("There is nothing to undo.", "没有可以撤销的操作。"),
    "nothing_to_redo": ("There is nothing to redo.", "没有可以重做的操作。"),
    "started_over": (
        "Started over with what was uploaded. {timeline}",
        "已从上传的原始文件重新开始。{timeline}",
    ),
    "already_fresh": (
        "It is as it was uploaded; there is nothing to start over.",
        "现在就是刚上传时的样子。",
    ),
    "hello": (
        "Hello! Send a video or a sound, and say what should be done with it.",
        "你好！发来视频或音频，告诉我要怎么改。",
    ),
    "thanks": ("You are welcome.", "不客气。"),
    "help": (
        "I can remove the music and keep the voice (or the other way round), add background music "
        "by mood or from a file of yours, change volumes, fade, lower music under speech, level "
        "the loudness, and give you the sound as mp3, wav or m4a. I can trim, cut out, split, "
        "reorder and join clips, change their speed, add titles and captions, turn the frame to "
        "16:9, 9:16 or 1:1, and show images as a slideshow. Undo, redo and start over work, too.",
        "我可以去掉音乐保留人声（或反过来），按风格或用你的文件加背景音乐，调音量、淡入淡出、"
        "说话时压低音乐、统一响度，把声音提取成 mp3、wav 或 m4a；还可以截取、剪掉、分割、移动、"
        "合并片段，变速，加标题和字幕，改成 16:9、9:16 或 1:1，把图片做成幻灯片；"
        "也能撤销、重做、重新开始。",
    ),
}

PHRASES: dict[str, tuple[str, str]] = _SOUND | _PICTURE | _TALK | BEYOND | QUESTIONS | ANSWERS


def is_chinese(language: str) -> bool:
    """Whether an ISO language code is Chinese."""
    return language.lower().startswith("zh")


def say(phrase: Phrase, language: str) -> str:
    """The sentence in the person's language."""
    chinese = is_chinese(language)
    template = PHRASES[phrase.key][chinese]
    return template.format(**_gaps(phrase.values, language))


def _gaps(values: Mapping[str, Any], language: str) -> dict[str, str]:
    chinese = is_chinese(language)
    gaps: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, Phrase):
            gaps[name] = say(value, language)
        elif name in _MS and isinstance(value, int):
            gaps[name] = duration(value, language)
        elif name == "percent":
            gaps[name] = f"{value:.0%}"
        elif name == "mood":
            gaps[name] = MOODS_ZH.get(value, value) if chinese else value
        else:
            gaps[name] = f"{value:g}" if isinstance(value, float) else str(value)
    if "fade_in" in values:
        gaps["fades"] = _fades(values["fade_in"], values["fade_out"], language)
    return gaps


def _fades(fade_in: int | None, fade_out: int | None, language: str) -> str:
    sides = (("in", "淡入", fade_in), ("out", "淡出", fade_out))
    told = [(en, zh, duration(ms, language)) for en, zh, ms in sides if ms is not None]
    if is_chinese(language):
        return "、".join(f"{zh} {length}" for _, zh, length in told)
    return " and ".join(f"{en} over {length}" for en, _, length in told)


def duration(ms: int, language: str) -> str:
    """A time as people say it: "3 s", "0.5 s", "1:05", "1:02:03"."""
    if ms < 60_000:
        seconds = f"{ms / 1000:.3f}".rstrip("0").rstrip(".")
        return f"{seconds}秒" if is_chinese(language) else f"{seconds} s"
    minutes, rest = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest / 1000:06.3f}".rstrip("0").rstrip(".")
    return f"{hours}:{minutes:02d}:{seconds}" if hours else f"{minutes}:{seconds}"
