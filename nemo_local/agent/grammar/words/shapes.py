"""What is made of it all: the frame's shape, and the kind of file."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import NO_BARS

SHAPES: tuple[tuple[str, str, str], ...] = (
    (
        "vertical",
        "vertical, portrait, tiktok, tik tok, reels, reel, shorts, upright, instagram story, "
        "stories, for phones, vertically, snapchat, story format, for mobile, phone format, "
        "phone screen, for my phone, for a phone, fit a phone, insta story, ig story, "
        "instagram reels, ig reels, instagram reel, for reels, for shorts",
        "竖屏 直式 直向 直的 竖的 竖版 竖 竖向 抖音 快手 竖着 竖屏幕 手机屏",
    ),
    (
        "horizontal",
        "horizontal, landscape, widescreen, wide screen, youtube format, for youtube, wide, "
        "horizontally, tv format",
        "横屏 横式 横的 横版 横 横向 宽屏",
    ),
    (
        "square",
        "square, instagram post, instagram square, quadratic",
        "方形 正方形 方的 方屏",
    ),
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
        "side",
        "left, left corner, right corner, corner, corners, left side, right side, right hand, "
        "left hand, on the right, on the left, to the right, to the left",
        "左 右 角 角落 左侧 右侧 左边 右边",
    ),
    (
        "inshot",
        "in the shot, in shot, in the frame, in frame, in the picture, on the wall, on the table, "
        "on the floor, on my face, on his face, on her face, on my shirt, off my shirt, on my "
        "chin, off my face, off his face, off her face, from the shot, out of the shot, out of "
        "shot, out of frame, out of the frame, off the wall, on the street, parked behind",
        "",
    ),
    (
        "blur",
        "blurry bars, blurry sides, blurry edges, blurry bits, blurred edges, blur bars, fuzzy "
        "bars, blurry borders, fuzzy sides, blurry background bars, blur, blurred, blurry, "
        "blurred background, blurry background, fit, blur background, blurred bars, blurred "
        "sides, fill with blur, without cropping, no crop, no cropping, dont crop, without "
        "cutting anything off",
        "模糊 模糊背景 背景模糊 毛玻璃 虚化 不裁剪 不要裁剪 别裁剪 不裁切 不要裁切 别裁 不要裁 "
        "不裁 别裁掉 不要裁掉 别裁切 别切画面 画面完整 保留完整画面 完整显示 保持完整 "
        "别切掉画面",
    ),
    (
        "crop",
        "crop, fill the frame, cropped, fill the screen, zoom to fill, without bars, no bars, "
        f"{NO_BARS}, "
        "crop in, fill, chop the sides, slice the sides, lop the sides off, cut off the sides, "
        "cut the sides off, chop off the "
        "sides, chop the sides off, trim the sides, crop the sides, cut off the edges, cut "
        "the edges off, lose the sides, cropping the sides, crop off the sides, slice off the "
        "sides",
        "裁成 裁为 裁切 填满 铺满 充满 裁剪画面 不留黑边 别留黑边 不要黑边 没有黑边 去黑边",
    ),
    (
        "mp3",
        "mp3, mp 3",
        "mp3",
    ),
    (
        "wav",
        "wav, wave file, wave",
        "wav",
    ),
    (
        "m4a",
        "m4a, aac",
        "m4a aac",
    ),
    (
        "mp4",
        "a video again, video again, picture back, mp4, video file, back to video, as a "
        "video, to video, video back, the video back, not the mp3, not mp3, rather than the "
        "mp3, instead of the mp3, instead of mp3, instead of audio, not audio, not just audio, "
        "not just the sound, not only the sound, not just the audio, not only the audio, not just "
        "sound, not the sound file, not the audio file, with the picture, picture too, with "
        "picture, picture as well, and the picture, "
        "want the picture, need the picture, the picture after all, the video after all, a video "
        "after all, video after all, picture after all",
        "mp4 视频文件 还是要视频 要视频 不要mp3 不要音频文件 不要mp3了 视频格式",
    ),
    (
        "scenery",
        "background, backdrop",
        "背景 背景画面",
    ),
    (
        "audiofile",
        "just the sound file, just the audio file, only the sound file, only the audio file, "
        "audio file, an audio file, sound file, audio only, sound only, just the audio, only the "
        "audio, only audio, only the sound, only sound, give me the audio, export audio",
        "纯音频 纯声音 光声音 只有声音 音频文件 音档 声音档 音讯档 声音文件 只要声音 只要音频 "
        "仅音频",
    ),
)
