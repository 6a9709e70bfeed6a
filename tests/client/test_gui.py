"""What the agent says as if there were an editor window, and what a person reads instead."""

from __future__ import annotations

import random
import re
import time

import pytest

from nemo.gui import Sentences, translate

EXPORT = "I can make the video file for you."
STATE = "I can tell you what is on the timeline."
EDIT = "Tell me what to change and I will do it."
CREDITS = "I can look up your credits."
UPLOAD = "Tell me which file to add and I will send it."
ZH_EXPORT = "我可以直接为您生成成片文件。"
ZH_STATE = "我可以告诉您时间线上有什么。"
ZH_EDIT = "告诉我怎么改，我来完成。"
ZH_CREDITS = "我可以为您查询积分。"
ZH_UPLOAD = "告诉我要添加哪个文件，我来发送。"

TRANSLATED = [
    # click, tap, press a control
    ("Click the Export button.", EXPORT),
    ("Your video is ready. Click Export to download it.", f"Your video is ready. {EXPORT}"),
    ('Your video is ready. Click "Export" to download it.', f"Your video is ready. {EXPORT}"),
    ("Your video is ready. Click **Export** to save it.", f"Your video is ready. {EXPORT}"),
    ("I added the music, click Play to preview it.", f"I added the music. {STATE}"),
    ("Your video is ready — click Export to save it!", f"Your video is ready! {EXPORT}"),
    ("Your video is ready (click Export to download).", f"Your video is ready. {EXPORT}"),
    ("Please click on the Apply button to continue.", EDIT),
    ("Once you're happy with it, click Export to save.", EXPORT),
    ("If you like it, hit the Export button at the top right.", EXPORT),
    (
        "Click the Export button to download, or tell me what to change.",
        f"Tell me what to change. {EXPORT}",
    ),
    ("I trimmed the clip and you can click Play to watch it.", f"I trimmed the clip. {STATE}"),
    ("You can download the video by clicking the Export button.", None),
    ("Right-click the clip and choose Split.", EDIT),
    ("Press Play to watch the result.", STATE),
    ("Tap the Download icon in the top right corner.", EXPORT),
    ("The title is in. Use the Export button in the toolbar.", f"The title is in. {EXPORT}"),
    ("You'll find the Export button at the top right.", EXPORT),
    # open a panel
    ("Open the Audio panel to adjust the volume.", None),
    ("Music added. Open the Audio panel on the left.", f"Music added. {STATE}"),
    ("Go to the Media Library tab to import your file.", UPLOAD),
    # drag and drop
    ("Drag the clip to the end of the timeline.", EDIT),
    ("You can drag and drop the clips to reorder them.", EDIT),
    ("You can drag the title to 0:05, or ask me to do it.", f"Ask me to do it. {EDIT}"),
    ("The clip is trimmed; drag its edge to fine-tune it.", f"The clip is trimmed. {EDIT}"),
    # preview in the timeline
    ("Preview in timeline.", STATE),
    ("I added a title. You can preview it in the timeline.", f"I added a title. {STATE}"),
    ("You can now preview your video.", STATE),
    ("Check the result in the preview window.", STATE),
    # export
    ("You can now export your video.", EXPORT),
    ("Export your video whenever you are ready.", EXPORT),
    ("All done! Feel free to export it.", f"All done! {EXPORT}"),
    # account and billing
    ("Please check your account page for the balance.", CREDITS),
    ("You are out of credits. Check your billing settings.", f"You are out of credits. {CREDITS}"),
    # bold, in lists, in brackets, between other sentences
    ("The video is made. **Click Export** to save it.", f"The video is made. {EXPORT}"),
    ("To download, click on Download (top right).", EXPORT),
    ("I've made the edit (see the timeline panel for details).", f"I've made the edit. {STATE}"),
    (
        "The clip is in your media library, ready to be dragged onto the timeline.",
        f"The clip is in your media library. {EDIT}",
    ),
    (
        "The voice is cleaner now; feel free to preview the result and let me know.",
        f"The voice is cleaner now. Let me know. {STATE}",
    ),
    ("Use the slider to adjust the volume, or just tell me a level.", None),
    ("Scroll down in the side panel to find the effect.", STATE),
    ("Please refresh the page to see the new clip.", STATE),
    ("Upload your file using the upload button on the left.", None),
    ("You'll find the video under the Exports tab.", f"You'll find the video. {EXPORT}"),
    ("Your credits are low. Visit the billing page.", f"Your credits are low. {CREDITS}"),
    # Chinese
    ("请刷新页面查看最新结果。", ZH_STATE),
    ("可以在左侧面板上传素材。", ZH_UPLOAD),
    ("在右侧属性面板中可以修改字体大小。", ZH_STATE),
    ("视频已生成，请点击下方的下载按钮保存到本地。", f"视频已生成。{ZH_EXPORT}"),
    ("右键点击片段并选择“分割”。", ZH_EDIT),
    ("请点击导出按钮。", ZH_EXPORT),
    ("音乐已添加，点击导出按钮即可下载。", f"音乐已添加。{ZH_EXPORT}"),
    ("音乐已添加。请点击“导出”按钮下载视频。", f"音乐已添加。{ZH_EXPORT}"),
    ("如果您满意，请点击导出。", ZH_EXPORT),
    ("您可以打开音频面板查看。", ZH_STATE),
    ("您可以将片段拖拽到时间线上。", ZH_EDIT),
    ("标题已加好，您可以在时间线中预览效果。", f"标题已加好。{ZH_STATE}"),
    ("您现在可以导出视频了。", ZH_EXPORT),
    ("请查看您的账户余额。", ZH_CREDITS),
    ("点击播放按钮预览，或者告诉我要修改什么。", f"告诉我要修改什么。{ZH_STATE}"),
]

UNCHANGED = [
    "Open on a wide shot",
    "I will open on a wide shot of the city.",
    "The kick drops at 0:10.",
    "the kick drops at 0:10",
    "The beat drops right after the title.",
    'I added a title "Click here"',
    'The title now says "Export".',
    "Title: “Drag me to hell” (0-3s)",
    "I removed the clicks and pops from the voice.",
    "I added a click track at 120 BPM.",
    "The metronome click starts at 0:05.",
    "I placed a mouse click sound at 0:02.",
    "The volume drops to 35% while you speak.",
    "I dropped the second clip.",
    "I dragged the pace down a little in the middle.",
    "A drag race clip opens the video.",
    "The video opens with a fade from black.",
    "Opening shot: the harbour at dawn.",
    "I used an open source font for the title.",
    "I took the pauses into account.",
    "The speech accounts for most of the 30 seconds.",
    "I put the title in the top right corner.",
    "The Subscribe button overlay appears at 0:12.",
    "A solar panel scene follows the interview.",
    "The panel discussion is now 40 seconds long.",
    "I added press footage after the intro.",
    "Here is a preview of what changed: the music is softer.",
    "The timeline now has 3 tracks.",
    "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)",
    "The export takes about 30 seconds.",
    "I exported nothing yet.",
    "A film about coffee exports needs calm music.",
    "Run `click export` in the shell.",
    "The file is drag_and_drop.mp4.",
    "It is at https://nemovideo.com/open/export?click=1 for you.",
    "Would you like a calm track or an upbeat one?",
    "Choose one of these: calm, upbeat, dark.",
    "I selected the calmest track for you.",
    "Tell me when to cut, and I will cut there.",
    "Done: 1. trimmed 2. faded 3. titled.",
    "I can put the text on the left or the right.",
    "The menu of the restaurant is readable now.",
    "Tap dancing footage is at 0:20.",
    "The window scene is brighter.",
    "这个视频的点击率会更高。",
    "点击率",
    "封面能提高点击量。",
    "我去掉了鼠标点击声。",
    "开头用打开窗户的镜头。",
    "这首歌打开了新世界。",
    "标题改成了“点击这里”。",
    "标题是《导出》。",
    "视频已导出完成。",
    "画面的拖拽感更弱了。",
    "音乐在第十秒进入高潮。",
    "我把音量调低到了35%。",
    "时间线上有三条轨道。",
    "第二段删掉了，总长七秒。",
    "I lowered the music to 35% so that the voice stands out.",
    "I dropped the second clip because it repeats the first.",
    "I opened up the mix by taking out the low rumble.",
    "Do you want the drop to hit before or after the logo?",
    "I can't remove people from the picture, but I can blur them.",
    "The panel discussion starts at 1:02 and lasts 40 seconds.",
    "Tab-separated captions were read from notes.txt.",
    "The account of the battle begins at 2:10.",
    "The window in the background is overexposed.",
    "The song's key is A minor, its tempo 92 BPM.",
    "视频的点击率可能会提高。",
    "我把标题改成了“点击这里”。",
    "这段视频一共有3条轨道，时长12秒。",
    "出口贸易的数据在第5秒显示。",
    "Exports are free on this plan.",
    "You can see the harbour from above at 0:05.",
    "Press coverage is mentioned at 0:30.",
    "Select committee hearings are cut out of the middle.",
    "Which of the two takes do you want me to use?",
    'You can say "undo" and I will bring the last version back.',
    "Drop shadows were added to the captions.",
    "His account on Instagram is @jane; I put it in the corner.",
    "I used a drag effect on the transition.",
    "Mouse clicks were taken out of the screen recording.",
    "Slide 4 of your deck is blurred.",
    "The menu track is 12 s long.",
    "To open on the skyline, I moved that clip to the start.",
    "- Music: Lo-fi, 35%",
    "The dashboard camera shakes less now.",
    "The editor of the magazine speaks at 1:10.",
    "导出已完成，时长12秒。",
    "拖尾的回声已经去掉。",
    "字幕“打开面板”已改成“你好”。",
    "我在时间线上加了一段音乐。",
    "第3秒，他打开了面板灯。",
    "",
    "   \n",
    "C'est fait : la musique est plus douce.",
    "音楽を小さくしました。",
]

FORBIDDEN = re.compile(r"(?i)\bclick|\bdrag|\bexport|\bpanel|\bbutton|点击|拖|导出|面板|按钮|账户")


@pytest.mark.parametrize(("said", "read"), TRANSLATED, ids=[said for said, _ in TRANSLATED])
def test_words_of_an_interface_become_an_offer(said: str, read: str | None) -> None:
    translation = translate(said)
    assert not FORBIDDEN.search(translation.text), translation.text
    assert translation.offers
    if read is not None:
        assert translation.text == read


@pytest.mark.parametrize("said", UNCHANGED)
def test_other_words_come_through_unchanged(said: str) -> None:
    assert translate(said).text == said
    assert translate(said).offers == ()


def test_the_table_is_large_enough_and_fair() -> None:
    assert len(TRANSLATED) + len(UNCHANGED) >= 60
    assert len(UNCHANGED) >= len(TRANSLATED)


@pytest.mark.parametrize(
    "said",
    [
        "```\nclick the Export button\n```",
        "Run `drag the clip` and then `export your video`.",
        'The sign reads "Open the Audio panel. Click Export." all night.',
        "I named it 《点击导出按钮》。",
    ],
)
def test_code_and_quotations_are_left_alone(said: str) -> None:
    assert translate(said).text == said


def test_a_link_for_a_person_survives() -> None:
    said = "Click https://nemovideo.com/workspace/claim?ct=clm_1 to register."
    assert "https://nemovideo.com/workspace/claim?ct=clm_1" in translate(said).text


def test_an_offer_is_made_once() -> None:
    said = "Click Export to save it. Then click the Export button again."
    assert translate(said).text.count(EXPORT) == 1
    assert translate("Click Export.", offered=["export"]).text == ""


def test_a_control_without_a_matching_call_disappears() -> None:
    for said in ("Just hit that big blue button!", "Toggle the mute icon.", "使用滑块调节音量。"):
        assert translate(said).text == ""


def test_what_is_left_of_a_list_on_one_line_keeps_its_numbers() -> None:
    said = "1. Click the text track. 2. Tell me your title. 3. Press Enter."
    assert translate(said).text == "2. Tell me your title."


def test_the_matching_calls_are_named() -> None:
    said = "Open the Audio panel.\nDrag the clip to 0:03.\nClick Export.\nCheck your account page."
    assert translate(said).offers == ("state", "edit", "export", "credits")


def test_a_long_odd_text_takes_no_time_to_speak_of() -> None:
    for odd in ("and ", "you can ", "请", "导出", '"', "open the "):
        # Linear is 4 times as long, quadratic 16 times; the constant is what a clock may be off.
        assert seconds(odd * 4000) < 8 * seconds(odd * 1000) + 0.002, odd


def seconds(text: str) -> float:
    """How long a text takes this thread at best: what else the machine does is no matter."""

    def once() -> float:
        begun = time.thread_time()
        translate(text)
        return time.thread_time() - begun

    return min(once() for _ in range(3))


def _pieces(text: str, seed: int) -> list[str]:
    dice = random.Random(seed)
    pieces = []
    while text:
        size = dice.randint(1, 9)
        pieces.append(text[:size])
        text = text[size:]
    return pieces


STORY = (
    'I cut 3.5 s. Then I added "Stop. Look." as a title! Is talk.v2.mp4 right?\n\n'
    "1. Trimmed\n2. Faded\n音乐已添加。点击导出按钮。“好的。”我说。\n```\na. b. c.\n```\nDone."
)


@pytest.mark.parametrize("seed", range(20))
def test_sentences_are_released_whole_once_and_in_order(seed: int) -> None:
    sentences = Sentences()
    released = [whole for piece in _pieces(STORY, seed) for whole in sentences.feed(piece)]
    released += sentences.close()
    assert "".join(released) == STORY
    assert "I cut 3.5 s. " in released
    assert 'Then I added "Stop. Look." as a title! ' in released
    assert sentences.close() == []


def test_a_sentence_is_released_as_soon_as_it_is_surely_over() -> None:
    sentences = Sentences()
    assert sentences.feed("Your video is") == []
    assert sentences.feed(" ready.") == []
    assert sentences.feed(" Click") == ["Your video is ready. "]
    assert sentences.feed(" Export.\nNow") == ["Click Export.\n"]
    assert sentences.feed("音乐好了。") == ["Now音乐好了。"]


@pytest.mark.parametrize("seed", range(5))
def test_translating_while_it_streams_reads_like_translating_the_whole(seed: int) -> None:
    sentences = Sentences()
    released = [whole for piece in _pieces(STORY, seed) for whole in sentences.feed(piece)]
    read = "".join(translate(whole).text for whole in [*released, *sentences.close()])
    assert "".join(read.split()) == "".join(translate(STORY).text.split())
