"""Voices and music that are made here: by whom, of what, and never by the test set's voices."""

from __future__ import annotations

from pathlib import Path

import pytest

from nemo_local.media.music import MOODS
from training import compose, festival, speak
from training.cache import unpacked
from training.tests.test_texts import DIALOGUE


@pytest.fixture(autouse=True)
def unpacked_engines(cache: Path) -> None:
    scripts = unpacked("fillets-ng-data") / "usr/share/games/fillets-ng/script/start"
    scripts.mkdir(parents=True)
    for language in ("bg", "cs", "de", "en", "es", "fr", "it", "nl", "pl", "ru", "sv"):
        (scripts / f"dialogs_{language}.lua").write_text(DIALOGUE, "utf-8")
    data = unpacked("festival") / "usr/share/festival"
    data.mkdir(parents=True)
    (data / "init.scm").write_bytes(b'(load "/usr/share/festival/\xe8.scm")')


def test_the_voices_of_the_test_set_are_never_used() -> None:
    flite, espeak = list(speak.flite_lines()), list(speak.espeak_lines())
    assert "slt" not in {line.command[2] for line in flite}
    assert "en-gb" not in {line.command[2].split("+")[0] for line in espeak}
    assert not any("slt" in part for line in speak.festival_lines() for part in line.command)


def test_the_same_voice_says_the_same_in_the_same_manner_every_time() -> None:
    assert list(speak.espeak_lines()) == list(speak.espeak_lines())
    assert len({line.path for line in speak.espeak_lines()}) == len(list(speak.espeak_lines()))


def test_an_engine_is_asked_for_what_is_not_there_and_may_fail(tmp_path: Path) -> None:
    there, refused = tmp_path / "there.wav", tmp_path / "new/refused.wav"
    there.write_bytes(bytes(2000))
    told = tmp_path / "new/told.wav"
    repeat = f'read said; for i in $(seq 300); do echo "$said"; done > {told}'
    lines = [
        speak.Line(("false",), b"", there),
        speak.Line(("false",), b"", refused),
        speak.Line(("sh", "-c", repeat), b"hello\n", told),
    ]
    assert speak.speak(lines) == 2
    assert told.read_text().startswith("hello")


def test_festival_finds_all_its_packages_in_one_folder(tmp_path: Path) -> None:
    voices = "usr/share/festival/voices/finnish"
    (unpacked("festvox-common") / voices / "common").mkdir(parents=True)
    (unpacked("festvox-common") / voices / "common/lj.scm").write_text("(lj)")
    (unpacked("festvox-lj") / voices / "lj").mkdir(parents=True)
    (unpacked("festvox-lj") / voices / "lj/festvox").symlink_to("../common")
    command = festival.command("voice_lj", tmp_path / "a.wav")
    together = Path(command[command.index("--libdir") + 1])
    assert (together / "voices/finnish/lj/festvox/lj.scm").read_text() == "(lj)"
    assert (together / "init.scm").read_bytes() == b'(load "%s/\xe8.scm")' % str(together).encode()


def test_every_mood_of_the_composer_is_trained_on() -> None:
    assert {tune.what.mood for tune in compose.composed()} == set(MOODS)
