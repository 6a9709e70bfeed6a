"""What is said about clips, texts and the frame."""

from __future__ import annotations

PICTURE: dict[str, tuple[str, str]] = {
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
    "split_every": (
        "Split every {each}; there are {count} clips now.",
        "每 {each} 分割一次，现在有 {count} 段。",
    ),
    "split_parts": (
        "Split into equal parts; there are {count} clips now.",
        "已平均分割，现在有 {count} 段。",
    ),
    "already_split": (
        "There is an edge between clips at {at} already. Nothing was changed.",
        "{at} 处本来就是两段的交界，没有改动。",
    ),
    "before_start": (
        "That would be before the beginning: it is only {total} long. Nothing was changed.",
        "那会在开头之前：总长只有 {total}，没有改动。",
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
    "no_font": (
        "No font on this machine can write “{text}”, so nothing was changed. Install one that can, "
        "such as Noto Sans, or write it in other letters.",
        "这台机器上没有能写“{text}”的字体，没有改动。请安装 Noto Sans 等字体，或换一种文字。",
    ),
    "signs_left_out": (
        "No font on this machine has {text}, so that is left out.",
        "这台机器上的字体没有 {text}，所以略去了。",
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
