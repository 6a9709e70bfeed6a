"""What is said about sound."""

from __future__ import annotations

SOUND: dict[str, tuple[str, str]] = {
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
    "nothing_there": (
        "Nothing plays from {start} to {end} that is long enough to be changed by itself. "
        "Nothing was changed.",
        "{start} 到 {end} 没有可以单独改动的内容，没有改动。",
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
    "music_besides": (
        "Besides, the {what} plays from {start} to {end}.",
        "另外，{what}从 {start} 播到 {end}。",
    ),
    "music_begins_inside": ("It begins {at} into the song.", "从歌曲的 {at} 处开始播放。"),
    "music_loops": (
        "{name} is shorter than that, so it starts over when it runs out.",
        "{name} 比这短，放完会从头循环。",
    ),
    "music_goes_round": (
        "What is left of {name} is shorter than that, so it then goes on from its beginning.",
        "{name} 从那里到结尾不够长，放完会从头接着放。",
    ),
    "levelled": ("The finished sound is levelled to {lufs} LUFS.", "成片响度统一为 {lufs} LUFS。"),
    "so_loud": (
        "So loud, its peaks are held back hard; it may come out a little quieter than that.",
        "这么响时峰值会被明显压住，实际可能略低一些。",
    ),
    "levelled_no_more": (
        "The finished sound is no longer levelled, as that came with the music.",
        "成片响度不再统一，那是随音乐一起设的。",
    ),
    "already_levelled": (
        "The finished sound is already levelled to {lufs} LUFS.",
        "成片响度已经是 {lufs} LUFS。",
    ),
    "mood_chosen": ("Chose {mood}: {reason}.", "选了{mood}：{reason}。"),
    "mood_other": ("Chose {mood}, another mood than before.", "选了{mood}，和之前的风格不同。"),
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
    "added_music_gap": (
        "Removed the added music from {start} to {end}.",
        "已移除 {start} 到 {end} 之间添加的音乐。",
    ),
    "clips_sound_stays": (
        "The sound of {clips} itself is untouched; if there is music in it, too, ask to keep only "
        "the voice.",
        "{clips} 自己的声音没有动；如果里面也有音乐，可以说“只保留人声”。",
    ),
    "it": ("It", "音乐"),
    "the_music": ("The background music", "背景音乐"),
    "the_sound": ("The clips' own sound", "视频原声"),
    "all_sound": ("All sound", "全部声音"),
    "clip_named": ("{name}", "{name}"),
    "text_named": ("“{text}”", "“{text}”"),
    "range_named": ("The sound from {start} to {end}", "{start} 到 {end} 的声音"),
    "volume_set": ("{what} is now at {percent}.", "{what}音量现在是 {percent}。"),
    "volumes_set": (
        "{what} is now between {low_percent} and {percent}, as its parts had levels of their own.",
        "{what}音量现在在 {low_percent} 到 {percent} 之间，因为各部分原来的音量不同。",
    ),
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
    "no_clip_of_name": (
        "There is no {name} on the timeline, only {clips}. Nothing was changed.",
        "时间线上没有 {name}，只有 {clips}，没有改动。",
    ),
    "text_is_silent": ("A text has no sound.", "文字没有声音。"),
    "muted": ("{what} is muted.", "{what}已静音。"),
    "unmuted": ("{what} can be heard again.", "{what}已恢复声音。"),
    "stays_muted": ("It is still muted.", "仍然是静音的。"),
    "already_muted": ("{what} is already muted.", "{what}已经是静音的。"),
    "not_muted": ("{what} was not muted.", "{what}本来就没有静音。"),
    "fades": ("{what} fades {sides}.", "{what}{sides}。"),
    "fades_in": ("in over {in_ms}", "淡入 {in_ms}"),
    "fades_out": ("out over {out_ms}", "淡出 {out_ms}"),
    "fades_in_out": ("in over {in_ms} and out over {out_ms}", "淡入 {in_ms}、淡出 {out_ms}"),
    "fades_not": ("{what} does not fade {sides}.", "{what}没有{sides}。"),
    "side_in": ("in", "淡入"),
    "side_out": ("out", "淡出"),
    "side_in_out": ("in or out", "淡入淡出"),
    "fades_within": (
        "A fade stays within one piece, and where it fades {sides} that has no room for more.",
        "淡入淡出不会跨出一段，{sides}的那一段放不下更长的。",
    ),
    "fades_already": ("That is as it was. Nothing was changed.", "本来就是这样，没有改动。"),
    "no_text": ("There is no such text on the timeline.", "时间线上没有这样的文字。"),
    "no_such_stream": (
        "{clips} has no such audio stream; it has {count}. Nothing was changed.",
        "{clips} 没有这条音频流，一共只有 {count} 条，没有改动。",
    ),
    "sound_file": (
        "The result will be the sound of {clips} as {format}.",
        "成品将是 {clips} 的声音，{format} 格式。",
    ),
    "sound_file_only": (
        "The result will be the sound of {clips}, without the picture.",
        "成品将只有 {clips} 的声音，没有画面。",
    ),
    "sound_file_stream_only": (
        "The result will be audio stream {number} of {clips}, without the picture.",
        "成品将只有 {clips} 的第 {number} 条音频流，没有画面。",
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
