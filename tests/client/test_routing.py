"""Which wishes another script fulfils, and which the agent must get."""

from __future__ import annotations

import pytest

from nemo.routing import route

KEPT_BACK = {
    "export.py": [
        "export",
        "Export!",
        "Export.",
        "please export",
        "export it",
        "export the video",
        "Export my video now please",
        "can you export the final video?",
        "export as mp3",
        "export the video as MP4",
        "ok, export",
        "looks good, export it",
        "download",
        "Download the video",
        "download it to my computer",
        "send me the video",
        "Send me the file please",
        "give me the finished video",
        "render",
        "render it",
        "save the video",
        "I want to download the video",
        "where is my video?",
        "cancel the export",
        "is the export done?",
        "Let's export!",
        '"export"',
        "EXPORT",
        "导出",
        "导出视频",
        "请导出",
        "帮我导出视频",
        "导出吧",
        "下载",
        "下载视频",
        "我想下载视频",
        "把视频发给我",
        "发给我视频",
        "导出成mp4",
        "保存视频",
        "导出。",
        "可以导出了吗？",
    ],
    "credits.py": [
        "credits",
        "balance",
        "my balance",
        "check credits",
        "show my credits",
        "credit balance",
        "How many credits do I have left?",
        "what's my balance?",
        "how many credits are left",
        "积分",
        "余额",
        "查余额",
        "查询积分",
        "我还有多少积分？",
        "还剩多少积分",
        "账户余额",
        "我的积分",
    ],
    "state.py": [
        "status",
        "state",
        "Status?",
        "show tracks",
        "show me the timeline",
        "list the tracks",
        "what's on the timeline?",
        "what is in my project",
        "project status",
        "show status",
        "how many tracks are there?",
        "what's the status of my video?",
        "timeline",
        "状态",
        "查看状态",
        "显示轨道",
        "看看时间线",
        "有哪些轨道",
        "时间线上有什么",
        "进度",
    ],
    "upload.py": [
        "upload",
        "upload a video",
        "upload my file",
        "upload talk.mp4",
        "please upload this video",
        "Upload /home/me/my_talk.mp4",
        "upload https://example.com/a.mp4",
        "import a clip",
        "上传",
        "上传视频",
        "上传文件",
        "我要上传一个视频",
        "帮我上传素材",
    ],
}

SENT = [
    "Add a title that says Export",
    'Add a title that says "download"',
    "remove the music and export it",
    "Trim the first 3 seconds, then export",
    "export it without the music",
    "make the export shorter",
    "put my balance sheet photo at 0:05",
    "balance the voice and the music",
    "balance the audio",
    "balance the colours",
    "add end credits",
    "add credits at the end",
    "roll the credits over black",
    "show the tracks one after another",
    "show the title at 0:03",
    "mute the second track",
    "delete the second track",
    "make the timeline 30 seconds long",
    "add a progress bar to the video",
    "add a download button animation",
    "state your name as a caption",
    "status update: cut the intro",
    "give me a video about cats",
    "send me the video without the music",
    "give me the audio of the second clip only, louder",
    "upload it to YouTube",
    "upload talk.mp4 and remove the music",
    "add this song under the video",
    "download a calm song and put it under the video",
    "save the best part for the end",
    "render the title in red",
    "remove the background music",
    "what can you do?",
    "make a video",
    "undo",
    "keep only the voice",
    "make it louder",
    "",
    "加一个写着“导出”的标题",
    "去掉背景音乐然后导出",
    "把音乐去掉再导出",
    "片尾加上字幕“余额”",
    "把第二条轨道静音",
    "平衡人声和音乐",
    "剪掉前3秒",
    "加一段轻松的背景音乐",
    "把时间线缩短到30秒",
    "上传的视频去掉音乐",
    "生成一个视频",
    "导出前把音量调低",
    "删除轨道",
    "给我做一个视频",
]


@pytest.mark.parametrize(
    ("message", "script"), [(wish, script) for script, all_ in KEPT_BACK.items() for wish in all_]
)
def test_a_wish_for_another_script_is_not_sent(message: str, script: str) -> None:
    found = route(message)
    assert found is not None
    assert found.script == script
    assert found.reason


@pytest.mark.parametrize("message", SENT)
def test_a_wish_for_an_edit_is_sent(message: str) -> None:
    assert route(message) is None


def test_a_long_message_is_decided_at_once() -> None:
    for odd in (
        "please " * 5000,
        "把" * 5000,
        "show my " * 3000,
        "upload a " * 3000,
        "导出视频" * 2000,
    ):
        assert route(odd) is None or len(odd) < 20
