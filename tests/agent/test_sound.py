"""Sound by chat: what happens to the draft, and what the person is told."""

from __future__ import annotations

from nemo_local.timeline import Music

from .world import Session, audio, say_all, talk, video


def test_the_music_goes_the_voice_stays_and_the_separator_is_named() -> None:
    session = talk()
    answer = session.say("Remove the background music and keep only the voice")
    assert answer == "Removed the music from talk.mp4 with voicenet; the voice stays."
    assert [(s.stem, s.separator) for s in session.clips] == [("voice", "voicenet")]
    assert session.calls == ["remove_music"]
    assert session.results == [True]


def test_in_chinese_it_is_answered_in_chinese() -> None:
    answer = talk().say("去掉背景音乐，只保留人声")
    assert answer == "已用 voicenet 去掉 talk.mp4 里的音乐，保留人声。"


def test_what_is_done_already_is_said_and_changes_nothing() -> None:
    session = talk()
    session.say("remove the music")
    before = session.draft
    answer = session.say("remove the music")
    assert session.draft is before
    assert session.results == [False]
    assert answer.startswith("There is no background music track, and talk.mp4 already keeps only")


def test_a_file_without_sound_has_no_music_to_lose() -> None:
    session = Session().upload(video("mute.mp4", 5, sounds=0))
    assert session.say("remove the music") == "mute.mp4 has no sound, so nothing was changed."


def test_nothing_can_be_done_before_something_was_sent() -> None:
    for wish in ("remove the music", "add calm music", "make it vertical", "add a title 'x'"):
        session = Session()
        assert session.say(wish).startswith("There is nothing to edit yet")
        assert session.results == [False]


def test_added_music_goes_first_and_the_clips_own_sound_only_if_that_is_meant() -> None:
    session = talk()
    session.say("add calm music")
    answer = session.say("remove the music")
    assert session.timeline == "1. Video: talk.mp4 (0-30s)"
    assert "Removed the added music (Calm)" in answer
    assert "talk.mp4 itself is untouched" in answer

    session.say("add calm music")
    answer = session.say("keep only the voice")
    assert session.timeline == "1. Video: talk.mp4 (0-30s, voice only)"
    assert "Removed the added music (Calm)" in answer
    assert "voicenet" in answer


def test_the_complement_keeps_the_music_and_the_sound_can_come_back() -> None:
    session = talk()
    assert "the music stays" in session.say("remove the voice, keep the music")
    assert session.clips[0].stem == "music"
    assert "now it is only the voice" in session.say("keep only the voice")
    session.say("bring back the original sound")
    assert (session.clips[0].stem, session.clips[0].separator) == ("mix", None)


def test_it_is_said_when_nothing_is_left_to_hear() -> None:
    session = talk()
    session.silent = {"talk.mp4"}
    answer = session.say("keep only the voice")
    assert answer.startswith("Took the music out of talk.mp4 with voicenet, but found no voice")
    assert "nothing is left to hear of it" in answer
    assert "没有找到音乐" in session.say("只保留音乐")

    session = talk(video("song.mp4", 10))
    session.silent = {"song.mp4"}
    answer = session.say("keep only the voice")
    assert "the voice stays. But no voice was found in song.mp4" in answer
    assert "found" not in session.say("undo")

    session = talk()
    session.endless = {"talk.mp4"}
    answer = session.say("keep only the voice")
    assert "the voice stays. A short listen was not enough to be sure of a voice" in answer


def test_one_clip_or_one_stretch_can_be_meant() -> None:
    session = talk(video("b.mp4", 10))
    session.say("remove the music from the second clip")
    assert [s.stem for s in session.clips] == ["mix", "voice"]
    assert "There is no such clip" in session.say("remove the music from the fifth clip")
    session.say("mute it from 0:02 to 0:04")
    assert [(s.start_ms, s.end_ms, s.volume) for s in session.clips[:3]] == [
        (0, 2000, 1),
        (2000, 4000, 0),
        (4000, 30000, 1),
    ]


def test_music_lies_under_speech_at_a_quiet_level_and_ducks() -> None:
    session = talk()
    answer = session.say("add lo-fi music")
    track = session.music
    assert (track.volume, track.duck, session.draft.loudness_lufs) == (0.35, True, -14)
    (segment,) = track.segments
    assert segment.music == Music("lo-fi")
    assert (segment.start_ms, segment.end_ms) == (0, 30000)
    assert answer.startswith("Added lo-fi music under the whole length at 35%.")


def test_music_under_a_silent_picture_is_the_sound() -> None:
    session = Session().upload(video("mute.mp4", 5, sounds=0))
    session.say("add lo-fi music")
    assert (session.music.volume, session.music.duck) == (1, False)


def test_music_takes_place_level_and_fades_as_said() -> None:
    session = talk()
    session.say("add epic music at 20% for the first 10 seconds with a 3 second fade out")
    (segment,) = session.music.segments
    assert (segment.start_ms, segment.end_ms, segment.fade_out_ms) == (0, 10000, 3000)
    assert session.music.volume == 0.2


def test_a_mood_that_matches_comes_with_its_reason() -> None:
    assert "Chose calm: few cuts, dark pictures." in talk().say(
        "add background music that matches the mood"
    )
    assert "选了平静：镜头少，画面暗。" in talk().say("加一段合适的背景音乐")


def test_music_is_replaced_not_piled_up() -> None:
    session = talk()
    session.say("add calm music at 20%")
    answer = session.say("change the music to jazz")
    assert [s.music for s in session.music.segments] == [Music("jazz")]
    assert session.music.volume == 0.2
    assert "Replaced the added music (Calm)" in answer
    session.say("change the music to jazz")
    assert [s.music for s in session.music.segments] == [Music("jazz", seed=2)]


def test_two_stretches_of_music_live_on_one_track() -> None:
    session = talk()
    session.say("add calm music for the first 10 seconds")
    session.say("add sad music for the last 10 seconds")
    assert session.timeline.endswith("BGM: Calm (0-10s, 35%), Sad (20-30s, 35%)")


def test_an_uploaded_song_is_looped_when_it_is_short_and_cut_when_it_is_long() -> None:
    session = talk(audio("jingle.mp3", 8))
    assert "starts over" in session.say("use jingle.mp3 as background music")
    assert session.music.segments[0].loop
    session = talk(audio("song.mp3", 200))
    session.say("use the song I uploaded")
    (segment,) = session.music.segments
    assert (segment.media, segment.loop, segment.end_ms) == ("id-song.mp3", False, 30000)


def test_a_song_that_starts_inside_and_runs_out_goes_on_from_its_beginning() -> None:
    session = talk(audio("song.mp3", 60))
    answer = session.say("use song.mp3 from 0:45")
    (segment,) = session.music.segments
    assert (segment.in_ms, segment.loop, segment.end_ms) == (45000, True, 30000)
    assert "It begins 45 s into the song. What is left of song.mp3 is shorter" in answer
    session = talk(audio("song.mp3", 60))
    assert "goes on" not in session.say("use song.mp3 from 0:20 on")
    assert not session.music.segments[0].loop
    assert "beyond the end: it is 1:00 long" in session.say("use song.mp3 from 1:10 on")


def test_a_file_that_is_not_there_is_not_made_up() -> None:
    session = talk()
    assert session.say("use other.mp3 as background music") == (
        "There is no file called other.mp3 here."
    )
    assert len(session.draft.tracks) == 1


def test_levels_are_relative_or_stated() -> None:
    session = talk()
    session.say("add calm music")
    session.say("make the music twice as loud")
    assert session.music.volume == 0.7
    assert session.say("set the music to 10%") == "The background music is now at 10%."
    session.say("turn the music up by 6 dB")
    assert abs(session.music.volume - 0.1995) < 1e-3
    before = session.draft
    assert "Nothing was changed" in session.say(f"set the music to {session.music.volume:%}")
    assert session.draft.tracks == before.tracks


def test_music_recorded_with_the_voice_has_no_level_of_its_own() -> None:
    session = talk()
    assert "can be removed whole" in session.say("make the music quieter")
    assert session.results == [False]


def test_a_level_of_everything_moves_the_fixed_loudness() -> None:
    session = talk()
    session.say("normalise the loudness")
    session.say("make it 6 dB quieter")
    assert session.draft.loudness_lufs == -20


def test_louder_is_never_quieter_at_the_loudest_that_can_be_asked_for() -> None:
    session = talk()
    session.say("normalise to -8 LUFS")
    assert session.say("make it louder").startswith("The finished sound is at -8 LUFS already.")
    assert session.draft.loudness_lufs == -8


def test_music_takes_the_loudness_that_was_asked_for_and_leaves_it_behind() -> None:
    for asked, lufs in (("normalise to -16 LUFS", -16), ("normalise the loudness", -14)):
        session = talk()
        session.say(asked)
        assert f"levelled to {lufs} LUFS" in session.say("add calm music")
        session.say("remove the added music")
        assert session.draft.loudness_lufs == lufs


def test_a_loudness_that_came_with_music_goes_with_it() -> None:
    session = talk()
    session.say("add calm music")
    assert "The finished sound is no longer levelled" in session.say("remove the added music")
    assert session.draft.loudness_lufs is None
    say_all(session, ["add calm music", "make everything louder", "remove the added music"])
    assert session.draft.loudness_lufs is not None


def test_it_is_what_was_edited_last() -> None:
    session = talk()
    session.say("add calm music")
    session.say("make it quieter")
    assert session.music.volume == 0.21
    session.say("add a title 'Hi'")
    session.say("move it to the top")
    assert '"Hi" (0-3s)' in session.timeline
    session.say("remove it")
    assert "Hi" not in session.timeline


def test_muting_the_music_of_a_clip_takes_it_out() -> None:
    session = talk()
    session.say("mute the music")
    assert session.clips[0].stem == "voice"
    session.say("add calm music")
    session.say("mute the music")
    assert session.music.muted
    session.say("unmute the music")
    assert not session.music.muted


def test_a_level_lets_what_was_muted_be_heard_again_and_says_so() -> None:
    session = talk()
    say_all(session, ["add calm music", "mute the music"])
    answer = session.say("set the music to 50%")
    assert answer == (
        "The background music can be heard again. The background music is now at 50%."
    )
    assert (session.music.muted, session.music.volume) == (False, 0.5)
    say_all(session, ["mute the music", "mute the video"])
    assert session.say("make everything louder").startswith("All sound can be heard again.")
    assert not any(t.muted for t in session.draft.tracks)


def test_what_is_muted_and_made_quieter_stays_muted() -> None:
    session = talk()
    session.say("mute the video")
    assert session.say("make it 6 dB quieter").endswith("It is still muted.")
    assert session.draft.tracks[0].muted


def test_one_clip_of_a_muted_track_can_be_heard_alone() -> None:
    for wish, levels in (
        ("set the second clip to 50%", [0, 0.5]),
        ("unmute the second clip", [0, 1]),
        ("set the volume from 0:35 to 0:40 to 50%", [0, 0, 0.5]),
    ):
        session = talk(video("b.mp4", 10))
        session.say("mute the video")
        assert "can be heard again" in session.say(wish)
        assert not session.draft.tracks[0].muted
        assert [s.volume for s in session.clips] == levels


def test_a_muted_stretch_stays_muted_when_the_rest_gets_another_level() -> None:
    session = talk()
    say_all(session, ["mute it from 0:02 to 0:04", "set the volume to 50%"])
    assert [s.volume for s in session.clips] == [1, 0, 1]


def test_ducking_is_switched_and_needs_music() -> None:
    session = talk()
    assert "no background music track" in session.say("duck the music under speech")
    session.say("add calm music")
    assert "already" in session.say("duck the music under speech")
    session.say("don't duck the music")
    assert not session.music.duck


def test_fades_reach_the_ends_of_all_that_sounds() -> None:
    session = talk(video("b.mp4", 10))
    session.say("fade in 1s and fade out 2s")
    assert [(s.fade_in_ms, s.fade_out_ms) for s in session.clips] == [(1000, 0), (0, 2000)]


def test_each_side_of_a_fade_is_told_by_itself_and_as_long_as_it_is() -> None:
    for asked, told in (
        (
            "no fade in, fade out over 3 seconds",
            "The clips' own sound fades out over 3 s. The clips' own sound does not fade in.",
        ),
        ("fade in over 90 seconds", "The clips' own sound fades in over 30 s."),
        (
            "remove the fade of the title",
            "“Hi” does not fade in or out. That is as it was. Nothing was changed.",
        ),
        ("fade the title in over 1 second", "“Hi” fades in over 1 s."),
        ("标题淡入1秒、淡出1秒", "“Hi”淡入 1秒、淡出 1秒。"),
        ("add calm music with a 2 second fade in and no fade out", "It fades in over 2 s. It does"),
    ):
        session = talk()
        if "title" in asked or "标题" in asked:
            session.say("add a title 'Hi'")
        assert told in session.say(asked)


def test_a_sound_file_is_made_of_the_stream_that_is_asked_for() -> None:
    session = Session().upload(video("film.mkv", 20, sounds=2))
    said = session.say("extract the audio")
    assert said == "The result will be the sound of film.mkv, without the picture."
    assert session.draft.audio_format == "mp3"
    session.say("extract the second audio stream as wav")
    assert (session.draft.audio_format, session.clips[0].stream) == ("wav", 1)
    assert "it has 2" in session.say("extract the third audio stream")
    session.say("make it a video again")
    assert session.draft.audio_format is None


def test_a_sound_alone_can_be_edited_too() -> None:
    session = Session().upload(audio("song.mp3", 60))
    session.say("remove the music from song.mp3")
    assert session.timeline == "1. Audio: song.mp3 (0-60s, voice only)"
    assert "only sound" in session.say("make it vertical")
    session.say("keep the first 20 seconds")
    assert session.draft.duration_ms == 20000


def test_added_music_can_play_at_another_time() -> None:
    session = talk()
    assert "no background music" in session.say("play the music only from 0:05 to 0:20")
    session.say("add calm music")
    answer = session.say("play the music only from 0:05 to 0:20")
    assert session.timeline.endswith("BGM: Calm (5-20s, 35%)")
    assert answer == "The calm music now plays from 5 s to 20 s."


def test_the_sound_of_one_file_among_several() -> None:
    session = talk(video("b.mp4", 10))
    answer = session.say("extract the audio of b.mp4 as wav")
    assert session.timeline == "1. Video: b.mp4 (0-10s)"
    assert "undo brings them back" in answer


def test_added_music_can_leave_a_gap_and_the_clips_own_sound_stays() -> None:
    session = talk()
    session.say("add calm music")
    answer = session.say("remove the music from 0:10 to 0:20")
    assert [(s.start_ms, s.end_ms) for s in session.music.segments] == [(0, 10000), (20000, 30000)]
    assert [s.stem for s in session.clips] == ["mix"]
    assert answer.startswith("Removed the added music from 10 s to 20 s. The sound of talk.mp4")


def test_muting_the_video_leaves_the_added_music() -> None:
    session = talk()
    session.say("add calm music")
    assert session.say("mute the video") == "The clips' own sound is muted."
    assert not session.music.muted


def test_a_share_of_the_video_is_as_long_as_the_video_makes_it() -> None:
    session = talk(seconds=40)
    session.say("add calm music in the first half")
    assert [(s.start_ms, s.end_ms) for s in session.music.segments] == [(0, 20000)]


def test_music_is_taken_out_of_the_first_minute_only() -> None:
    session = talk(seconds=90)
    session.say("Only take the music out of the first minute")
    assert [(s.end_ms, s.stem) for s in session.clips] == [(60000, "voice"), (90000, "mix")]


def test_a_loudness_that_peaks_may_not_let_through_is_no_firm_promise() -> None:
    session = talk()
    assert "a little quieter" not in session.say("normalise the loudness")
    assert "to -8 LUFS instead of -14. So loud" in session.say("make it twice as loud")
