"""What the agent says about wishes beyond it, and what it asks back: rows of the phrase table."""

from __future__ import annotations

MOODS_ZH = {
    "lo-fi": "低保真", "calm": "平静", "upbeat": "动感", "happy": "欢快", "cinematic": "电影感",
    "corporate": "商务", "tense": "紧张", "sad": "伤感", "ambient": "氛围", "romantic": "浪漫",
    "travel": "旅行", "playful": "俏皮", "epic": "史诗", "electronic": "电子", "jazz": "爵士",
}  # fmt: skip

_BEYOND: dict[str, tuple[str, str]] = {
    "song": (
        "write or sing songs with words; I can compose instrumental music in a mood",
        "写歌词或唱歌；可以按风格谱写纯音乐",
    ),
    "face": (
        "change faces or bodies; I can trim, reframe and put text over the picture",
        "改变人的脸或身体；可以剪辑、改画幅、加文字",
    ),
    "transcribe": (
        "hear words and write them down; I can place captions that you give me, with their times",
        "听写语音；可以放上你给出的字幕文字和时间",
    ),
    "translate": (
        "translate or dub; I can place captions that you give me",
        "翻译或译配；可以放上你给出的字幕",
    ),
    "object": (
        "take things or people out of a picture; I can crop it or cut that part of the video",
        "去掉画面里的人或物；可以裁切画面或剪掉那一段",
    ),
    "generate": (
        "generate pictures or video; I can edit what you send, and show images as a slideshow",
        "生成画面；可以编辑你发来的素材，把图片做成幻灯片",
    ),
    "speech": (
        "make or change a voice; I can keep, remove and level the voice that is there",
        "生成或改变人声；可以保留、去掉现有人声或调整音量",
    ),
    "colour": (
        "change colours or apply filters; I can reframe the picture and put text over it",
        "调色或加滤镜；可以改画幅、加文字",
    ),
    "motion": (
        "turn, zoom, freeze, stabilise or reverse the picture, add effects to it or make "
        "transitions; I can cut, reorder and change the speed",
        "旋转、缩放、定格、防抖、倒放画面，或加特效、转场；可以剪辑、调换顺序、变速",
    ),
    "black": (
        "fade the picture; I can fade the sound in and out",
        "让画面淡入淡出；可以让声音淡入淡出",
    ),
    "style": (
        "choose fonts, sizes or colours of a text; I can place it "
        "at the top, in the middle or at the bottom, for a time you say",
        "选择字体、字号或颜色；可以把文字放在上方、中间或下方，并指定时间",
    ),
    "sticker": (
        "draw stickers, logos or graphics; I can put text over the picture",
        "加贴纸、标志或图形；可以在画面上加文字",
    ),
    "effects": (
        "make sound effects or filters; I can add music, change volumes and fade",
        "加音效或音频效果；可以加音乐、调音量、淡入淡出",
    ),
    "ramp": (
        "change a level little by little; I can fade in and out, or set a level for a stretch",
        "让音量逐渐变化；可以淡入淡出，或给某一段设定音量",
    ),
    "both": (
        "make two files at once; say which one comes first, and ask for the other one then",
        "一次做出两个文件；请先说要哪一个，做好后再要另一个",
    ),
    "corner": (
        "put a text into a corner or at a side; it goes to the top, the middle or the bottom",
        "把文字放到角落或左右两侧；可以放在上方、中间或下方",
    ),
    "noise": (
        "remove noise on its own; I can keep only the voice, which leaves out music behind it",
        "单独降噪；可以只保留人声，去掉背后的音乐",
    ),
    "fillers": (
        "find pauses, filler words or highlights by myself; I can cut "
        "out stretches whose times you give me",
        "自动找出停顿、口头禅或精彩片段；可以剪掉你指定时间的部分",
    ),
    "publish": (
        "send or publish files; I can make the file that you then send",
        "发布或发送文件；可以把成片做好交给你",
    ),
    "talk": ("help with that; I edit video and sound", "帮忙处理这个；我只编辑视频和声音"),
    "ratio": (
        "make that shape; the frame can be 16:9, 9:16, 1:1 or as recorded",
        "做这个比例；画幅可以是 16:9、9:16、1:1 或原始比例",
    ),
    "loop": (
        "play a clip several times over; a song that is too short for the video repeats by itself",
        "让片段循环播放；太短的音乐会自动循环",
    ),
    "bars": (
        "add black bars; I can fill the rest of the frame with a blurred picture, or crop",
        "加黑边；可以用模糊画面填充，或裁切铺满",
    ),
    "tempo": (
        "change the tempo of music; I can replace it with music of another mood",
        "改变音乐的快慢；可以换成另一种风格的音乐",
    ),
}

BEYOND: dict[str, tuple[str, str]] = {
    f"beyond_{topic}": (f"I can't {en}.", f"我不能{zh}。") for topic, (en, zh) in _BEYOND.items()
}

QUESTIONS: dict[str, tuple[str, str]] = {
    "unclear_message": (
        'I did not understand that, so nothing was changed. Say for example "remove the music", '
        '"add calm music under the voice" or "keep the first 10 seconds".',
        "没有听懂，所以没有改动。可以这样说：“去掉背景音乐”、“加一段平静的音乐”、“保留前10秒”。",
    ),
    "unclear_part": (
        "I do not know what “{words}” means there, so I left that wish alone. Say it in other "
        "words.",
        "不明白这里的“{words}”是什么意思，所以这一项没有动，请换个说法。",
    ),
    "unclear_meant": (
        "It is not clear what the “{words}” is meant for there, so I left that wish alone. Say it "
        "in a sentence of its own.",
        "不清楚这里的“{words}”是用在哪里的，所以这一项没有动，请单独说一句。",
    ),
    "unclear_contrary": (
        "“{words}” can be meant in two opposite ways, so I left that wish alone. Say which one.",
        "“{words}”可以有两种相反的理解，所以这一项没有动，请说明是哪一种。",
    ),
    "unclear_which_sound": (
        "I am not sure which of the two should go, so I left the sound alone. Say for example "
        '"remove the music" or "remove the voice".',
        "不确定要去掉的是音乐还是人声，所以声音没有动。可以说“去掉音乐”或“去掉人声”。",
    ),
    "unclear_language": (
        "I understand English and Chinese only. Say it in one of them, please.",
        "我只懂中文和英文，请用其中一种来说。",
    ),
    "unclear_long": (
        "That is too long for me to read; say in a few sentences what should be done.",
        "太长了，请用几句话说明要怎么改。",
    ),
    "unclear_volume": (
        "How loud should it be? Say for example 30%, -6 dB or twice as loud.",
        "要多大音量？比如 30%、-6 dB 或大一倍。",
    ),
    "unclear_range": (
        'Which part? Say for example "the first 5 seconds" or "from 0:10 to 0:20".',
        "哪一部分？比如“前5秒”或“从0:10到0:20”。",
    ),
    "unclear_move": (
        'Which clip should go where? Say for example "move the second clip to the beginning".',
        "把哪一段移到哪里？比如“把第二段移到最前面”。",
    ),
    "unclear_remove": (
        "What should be removed? Say for example the music, the title or the second clip.",
        "要去掉什么？比如音乐、标题或第二段。",
    ),
    "unclear_speed": (
        "How fast? Say for example 2x, half speed or slow motion.",
        "要多快？比如 2 倍速、半速或慢动作。",
    ),
    "unclear_text": (
        'Which words? Say for example: add a title "Hello" for the first 3 seconds.',
        "写什么字？比如：加一个标题“你好”，前3秒。",
    ),
    "unclear_aspect": (
        "Which shape: 16:9 (wide), 9:16 (upright) or 1:1 (square)?",
        "哪种画幅：16:9（横屏）、9:16（竖屏）还是 1:1（方形）？",
    ),
    "unclear_no_uploaded_music": (
        "No music of yours is here yet. Send the file, or name a mood and I compose some.",
        "还没有你的音乐文件。请发来文件，或者说一种风格，我来谱写。",
    ),
}

ANSWERS: dict[str, tuple[str, str]] = {
    "answer_files": ("Uploaded: {files}.", "已上传：{files}。"),
    "answer_separator": (
        "Voice and music are taken apart by {separator}.",
        "人声和音乐由 {separator} 分离。",
    ),
    "answer_duration": ("It is {total} long, in {count} clips.", "总长 {total}，共 {count} 段。"),
    "answer_timeline": ("{timeline}", "{timeline}"),
    "answer_ready": ("The edit is ready to be rendered. {timeline}", "已经可以渲染。{timeline}"),
    "answer_music": (
        "The added music is {what}, at {percent}.",
        "添加的音乐是 {what}，音量 {percent}。",
    ),
    "answer_no_music": ("No background music was added.", "没有添加背景音乐。"),
    "answer_stem_mix": ("{clips} has its own sound as recorded.", "{clips} 的声音保持原样。"),
    "answer_stem_voice": ("{clips} keeps only its voice.", "{clips} 只保留了人声。"),
    "answer_stem_music": ("{clips} keeps only its music.", "{clips} 只保留了音乐。"),
    "answer_stem_several": (
        "The sound of {clips} is partly as recorded, partly voice or music alone.",
        "{clips} 的声音一部分保持原样，一部分只有人声或音乐。",
    ),
}
