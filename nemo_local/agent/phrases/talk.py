"""What is said about the conversation itself."""

from __future__ import annotations

TALK: dict[str, tuple[str, str]] = {
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
    "so_many_at_once": (
        "That is as far as it goes at once; ask again to go back further.",
        "一次最多撤销 {count} 步；还想往前，请再说一次。",
    ),
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
