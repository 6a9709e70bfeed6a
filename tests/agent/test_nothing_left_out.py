"""No wish is met by half: what is not understood is told or asked about, never dropped."""

from __future__ import annotations

import pytest

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    BackToVideo,
    ChangeText,
    CutOut,
    Duck,
    Edit,
    ExtractAudio,
    Fade,
    Gain,
    Join,
    Normalise,
    Remove,
    RemoveMusic,
    RestoreSound,
    SetAspect,
    SetMute,
    SetVolume,
    Slideshow,
    Span,
    Speed,
    Split,
    StartOver,
    Target,
    Trim,
    Unclear,
    Unsupported,
)
from nemo_local.agent.grammar import Context, File, understand

from .said import MUSIC, VOICE, Said, clip, rel, s
from .test_messages import meaning
from .world import Session, audio, talk, video


@pytest.mark.parametrize(
    ("wish", "unknown"),
    [
        ("mute the dog", "dog"),
        ("make the crowd louder", "crowd"),
        ("remove the mosquito sound", "mosquito"),
        ("blur the garden gnome", "garden gnome"),
        ("put the last ten seconds at the start", "put"),
        ("mute the beginning", "beginning"),
        ("make the ending louder", "ending"),
        ("mute the awkward part", "awkward"),
        ("音乐换成更斑斓一点的", "斑斓"),
    ],
)
def test_a_thing_that_nobody_knows_is_asked_about(wish: str, unknown: str) -> None:
    session = talk()
    before = session.draft
    answer = session.say(wish)
    assert session.draft is before, answer
    assert unknown in answer


def test_a_word_that_changes_little_is_told_beside_the_answer() -> None:
    answer = talk().say("remove the gruesome music")
    assert answer.startswith("Removed the music")
    assert "“gruesome”" in answer


@pytest.mark.parametrize("word", ["dogs", "truck", "least", "women", "letter", "remote"])
def test_a_real_word_is_no_slip_of_another(word: str) -> None:
    assert all(isinstance(e, Unclear) for e in meaning(f"the {word}"))


IN_A_ROW: tuple[Said, ...] = (
    ("mute clips 1 and 3", (SetMute(clip(1)), SetMute(clip(3)))),
    ("第1、3段静音", (SetMute(clip(1)), SetMute(clip(3)))),
    ("speed up clips 1 and 2", (Speed(1.5, True, clip(1)), Speed(1.5, True, clip(2)))),
    ("delete clips 1 and 3", (Remove(clip(3)), Remove(clip(1)))),
    ("第一段和第三段都不要", (Remove(clip(3)), Remove(clip(1)))),
    ("12:40到14:05、20:00到21:30都删掉", (CutOut(s(1200, 1290)), CutOut(s(760, 845)))),
    ("删除开头两分钟和结尾三十秒", (CutOut(s(0, 120)), CutOut(s(-30)))),
    ("去掉前后各1秒", (CutOut(s(0, 1)), CutOut(s(-1)))),
    ("cut 2 seconds off both ends", (CutOut(s(0, 2)), CutOut(s(-2)))),
    ("首尾各剪掉2秒", (CutOut(s(0, 2)), CutOut(s(-2)))),
    ("voice louder music quieter", (SetVolume(rel(1.5), VOICE), SetVolume(rel(0.6), MUSIC))),
    (
        "音乐小百分之十人声大百分之二十",
        (SetVolume(rel(0.9), MUSIC), SetVolume(rel(1.2), VOICE)),
    ),
    ("order should be b.mp4, talk.mp4", (Join(("b.mp4", "talk.mp4")),)),
    (
        "put song.mp3 over the first minute and rain.wav for the rest",
        (AddMusic(media="song.mp3", span=s(0, 60)), AddMusic(media="rain.wav", span=s(60))),
    ),
    (
        "make a 15 second reel, add 'Sale' at the bottom",
        (Trim(s(0, 15)), SetAspect("9:16"), AddText("Sale", position="bottom")),
    ),
    ("第一段静音，其他不变", (SetMute(clip(1)),)),
)

LISTED: tuple[Said, ...] = (
    (
        'captions: 0:00-0:04 "Hi there", 0:04-0:09 "I\'m Tom"',
        (AddText("Hi there", "caption", s(0, 4)), AddText("I'm Tom", "caption", s(4, 9))),
    ),
    (
        "加字幕：0到3秒“你好”，3到6秒“再见”",
        (AddText("你好", "caption", s(0, 3)), AddText("再见", "caption", s(3, 6))),
    ),
    ("put the clips in this order: b.mp4, talk.mp4", (Join(("b.mp4", "talk.mp4")),)),
    (
        "give me the first 20 seconds and the last 20 seconds only",
        (CutOut(s(20, -20)),),
    ),
    ("keep my voice and throw the rest of the audio away", (RemoveMusic("all"),)),
    ("less music more voice", (SetVolume(rel(0.6), MUSIC), SetVolume(rel(1.5), VOICE))),
)

SCOPES: tuple[Said, ...] = (
    ("just delete the first half", (CutOut(Span(end_share=0.5)),)),
    ("trim it down to 15 seconds", (Trim(s(0, 15)),)),
    ("cut it down to the first 5 seconds", (Trim(s(0, 5)),)),
    ("先剪到前45秒", (Trim(s(0, 45)),)),
    ("保留第一分鐘就好", (Trim(s(0, 60)),)),
    ("snip the beginning, the video should start at 12.5 seconds", (Trim(s(12.5)),)),
    ("the good part starts at 0:45, drop what comes before", (CutOut(s(0, 45)),)),
    (
        "the part from 20s to 25s is too loud, bring it down by half",
        (SetVolume(rel(0.5), Target("clip"), s(20, 25)),),
    ),
    ("20秒到25秒那里太大声了，调小一半", (SetVolume(rel(0.5), span=s(20, 25)),)),
    ("i just need the bit from 1 min 10 to 2 min", (Trim(s(70, 120)),)),
    ("cut from one ten to one thirty", (CutOut(s(70, 90)),)),
    ("每5分钟切一段", (Split(every_ms=300_000),)),
    ("cut the video into 5 minute pieces", (Split(every_ms=300_000),)),
    ("the voice has to be 50% louder", (SetVolume(rel(1.5), VOICE),)),
    ("降低音乐到20%", (SetVolume(Gain(0.2), MUSIC),)),
    ("lo-fi music at minus 18 db", (AddMusic("lo-fi", volume=0.126),)),
    ("speed the video up by 20% from 5 to 10 seconds", (Speed(1.2, True, span=s(5, 10)),)),
    ("fade the music in and out", (Fade(MUSIC, 2000, 2000),)),
    ("length: 60 seconds", (Trim(s(0, 60)),)),
    ("把视频分成10秒一段", (Split(every_ms=10_000),)),
    (
        "take the soundtrack away between one minute and one minute thirty",
        (RemoveMusic(span=s(60, 90)),),
    ),
    ("make me an mp3 of minutes 1 to 2", (Trim(s(60, 120)), ExtractAudio("mp3"))),
    ("kill all audio after 1:00", (SetMute(span=s(60)),)),
    ("10秒bgm静音", (SetMute(MUSIC, True, s(0, 10)),)),
)

MANNERS: tuple[Said, ...] = (
    ("9:16, crop it, no blurry edges", (SetAspect("9:16", "crop"),)),
    ("can the music get quieter whenever I'm talking and come back up after", (Duck(),)),
    ("stop lowering the music when I speak, I like it constant", (Duck(False),)),
    ("不要一说话就把音乐压低，保持一样大", (Duck(False),)),
    ("turn off the auto ducking", (Duck(False),)),
    ("make everything the same loudness, some bits are super quiet", (Normalise(),)),
    ("balance it so that the speech is over the music", (Duck(),)),
    ("turn the sound back on", (SetMute(muted=False),)),
    ("bring the music back", (RestoreSound(),)),
    ("I'd like the video back rather than the mp3", (BackToVideo(),)),
    ("还是要视频，不要mp3了", (BackToVideo(),)),
    ("I only care about the audio, send it as wav", (ExtractAudio("wav"),)),
    ("scrap all of it, start from the original", (StartOver(),)),
    ("Title: Emma turns 5", (AddText("Emma turns 5"),)),
    (
        "put Thanks for watching! on screen during the last 3 seconds",
        (AddText("Thanks for watching!", span=s(-3)),),
    ),
    ("最后三秒打上字幕 谢谢观看", (AddText("谢谢观看", "caption", s(-3)),)),
    (
        "加一个标题“你好”，放在底部，显示4秒",
        (AddText("你好", span=s(0, 4), position="bottom"),),
    ),
    (
        "replace the title with Closing Sale",
        (ChangeText(Target("title"), "Closing Sale"),),
    ),
    ("can i get some background jazz at like 25%", (AddMusic("jazz", volume=0.25),)),
    ("song.mp3 at 40 percent with 5 sec fade out",
     (AddMusic(media="song.mp3", volume=0.4, fade_out_ms=5000),)),
    ("jazz over the second clip", (AddMusic("jazz", over=clip(2)),)),
    ("add title 'Hi' in the top left corner",
     (AddText("Hi", position="top"), Unsupported("corner"))),
    ("send me video and mp3", (Unsupported("both"),)),
    ("音乐先小后大", (Unsupported("ramp"),)),
    ("show every photo for 2 seconds", (Slideshow(2000),)),
    ("I can't make out what he's saying", (SetVolume(rel(1.5), VOICE),)),
    ("let the audio trail off over the last six seconds", (Fade(out_ms=6000),)),
    ("标题再往上一点", (ChangeText(Target("title"), position="top"),)),
    ("Rename the title, it should be Summer 2024",
     (ChangeText(Target("title"), "Summer 2024"),)),
    ("delete the boring silence", (Unsupported("fillers"),)),
    ("can you post this on tiktok for me", (Unsupported("publish"),)),
    ("remove the guitar", (RemoveMusic(),)),
)  # fmt: skip

WHOLE = (*IN_A_ROW, *LISTED, *SCOPES, *MANNERS)


@pytest.mark.parametrize(("message", "edits"), WHOLE, ids=[m for m, _ in WHOLE])
def test_all_of_a_message_counts(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


@pytest.mark.parametrize(
    "wish",
    ["lauter bitte", "Entferne die Musik aus dem Video", "quita la música por favor",
     "убери музыку", "音楽を消してください"],
)  # fmt: skip
def test_another_language_is_declined_by_its_name(wish: str) -> None:
    answer = talk().say(wish)
    assert "English and Chinese" in answer or "中文和英文" in answer


def test_words_to_be_drawn_may_be_in_any_language() -> None:
    assert meaning("add title Привет") == (AddText("Привет"),)


CLIPS = (video("talk.mp4", 12), video("trip to Lisbon.mp4", 12), audio("song.mp3", 60))


@pytest.mark.parametrize(
    ("wishes", "timeline"),
    [
        (
            ["Add calm music under the talk"],
            "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s) 2. BGM: Calm (0-12s, 35%)",
        ),
        (
            ["Keep the voice in the talk"],
            "talk.mp4 (0-12s, voice only), trip to Lisbon.mp4 (12-24s)",
        ),
        (
            ["add calm music", "mute the music under the trip"],
            "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s) "
            "2. BGM: Calm (0-12s, 35%), Calm (12-24s, 0%)",
        ),
        (
            ["add calm music", "remove the music from the trip"],
            "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s) 2. BGM: Calm (0-12s, 35%)",
        ),
        (
            ["add calm music under holiday.mp4"],
            "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s)",
        ),
    ],
)
def test_music_is_meant_where_it_is_said(wishes: list[str], timeline: str) -> None:
    session = Session().upload(*CLIPS)
    for wish in wishes:
        session.say(wish)
    assert session.timeline == f"1. Video: {timeline}"


def test_right_after_a_split_a_half_is_one_of_its_parts() -> None:
    session = talk()
    session.say("split at 0:10")
    session.say("delete the second half")
    assert session.timeline == "1. Video: talk.mp4 (0-10s)"


def test_clips_are_called_by_names_that_mean_something_else() -> None:
    files = tuple(File(f"{name}.mp4", "video") for name in ("intro", "interview", "outro"))
    for wish, edit in (
        ("mute just the intro clip", SetMute(clip("intro.mp4"))),
        ("intro at double speed, the rest normal", Speed(2.0, clip=clip("intro.mp4"))),
        ("interview clip: keep 0:10 to 0:40", Trim(s(10, 40), clip("interview.mp4"))),
        ("fade out the sound of outro.mp4", Fade(clip("outro.mp4"), None, 2000)),
    ):
        assert understand(wish, Context(files)).edits == (edit,), wish


def test_something_else_is_another_mood_each_time() -> None:
    session = talk()
    session.say("add calm music")
    heard = {"calm"}
    for wish in ("another one", "something else", "different music"):
        session.say(wish)
        (segment,) = session.music.segments
        assert segment.music is not None
        assert segment.music.mood not in heard
        heard.add(segment.music.mood)


def test_the_same_style_in_another_piece() -> None:
    session = talk()
    session.say("add calm music")
    session.say("different song, same vibe")
    (segment,) = session.music.segments
    assert segment.music is not None
    assert (segment.music.mood, segment.music.seed) == ("calm", 2)


def test_signs_without_a_font_are_left_out_of_a_title_and_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from nemo_local.media import fonts

    monkeypatch.setattr(fonts, "folders", lambda: [fonts.OWN_FOLDER])
    session = talk()
    answer = session.say("add a title 'Party \U0001f389'")
    assert session.timeline.endswith('Title: "Party" (0-3s)')
    assert "\U0001f389" in answer
    before = session.draft
    assert "No font" in session.say("add a title '\U0001f389\U0001f389'")
    assert "No font" in session.say("add a title 'สวัสดี'")
    assert session.draft is before
