"""What is said about voices and music in the clips themselves."""

from __future__ import annotations

STEMS: dict[str, tuple[str, str]] = {
    "voice_kept": (
        "Removed the music from {clips} with {separator}; the voice stays.",
        "已用 {separator} 去掉 {clips} 里的音乐，保留人声。",
    ),
    "music_kept": (
        "Removed the voice from {clips} with {separator}; the music stays.",
        "已用 {separator} 去掉 {clips} 里的人声，保留音乐。",
    ),
    "voice_not_found": (
        "Took the music out of {clips} with {separator}, but found no voice there: nothing is "
        "left to hear of it. Undo brings the sound back.",
        "已用 {separator} 去掉 {clips} 里的音乐，但没有找到人声，去掉后没有声音了。撤销可恢复。",
    ),
    "music_not_found": (
        "Took the voice out of {clips} with {separator}, but found no music there: nothing is "
        "left to hear of it. Undo brings the sound back.",
        "已用 {separator} 去掉 {clips} 里的人声，但没有找到音乐，去掉后没有声音了。撤销可恢复。",
    ),
    "no_voice_found": (
        "But no voice was found in {clips}: nothing is left to hear of it.",
        "但 {clips} 里没有找到人声，去掉音乐后就没有声音了。",
    ),
    "no_music_found": (
        "But no music was found in {clips}: nothing is left to hear of it.",
        "但 {clips} 里没有找到音乐，去掉人声后就没有声音了。",
    ),
    "no_voice_for_sure": (
        "A short listen was not enough to be sure of a voice in {clips}: without one nothing is "
        "left to hear. Undo brings the sound back.",
        "时间太短，没能确定 {clips} 里有人声；如果没有，就没有声音了。撤销可恢复。",
    ),
    "no_music_for_sure": (
        "A short listen was not enough to be sure of music in {clips}: without any nothing is "
        "left to hear. Undo brings the sound back.",
        "时间太短，没能确定 {clips} 里有音乐；如果没有，就没有声音了。撤销可恢复。",
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
}
