"""The table of sources: what is trained on, what never is, and who speaks."""

from __future__ import annotations

import pytest

from training import sources
from training.sources.__main__ import table

STAMPS = "usr/share/tuxpaint/stamps/animals"


def row(package: str, kind: str = "voice") -> sources.Source:
    return next(s for s in sources.ALL if (s.package, s.kind) == (package, kind))


@pytest.mark.parametrize(
    ("package", "kind", "path", "role"),
    [
        ("asterisk-core-sounds-en-g722", "voice", "usr/share/asterisk/sounds/en/a.g722", "test"),
        ("asterisk-core-sounds-es-g722", "voice", "usr/share/asterisk/sounds/es/a.g722", "test"),
        ("asterisk-core-sounds-it-g722", "voice", "usr/share/asterisk/sounds/it/a.g722", "test"),
        ("asterisk-core-sounds-fr-g722", "voice", "usr/share/asterisk/sounds/fr/a.g722", "dev"),
        ("tuxpaint-stamps-default", "voice", f"{STAMPS}/cow_desc_es.ogg", "test"),
        ("tuxpaint-stamps-default", "voice", f"{STAMPS}/cow_desc_el.ogg", "test"),
        ("tuxpaint-stamps-default", "voice", f"{STAMPS}/cow_desc_bg.ogg", "dev"),
        ("tuxpaint-stamps-default", "voice", f"{STAMPS}/cow_desc_fr.ogg", "train"),
        ("fillets-ng-data-nl", "voice", "a/sound/start/nl/1st-v-ven.ogg", "fresh"),
        ("fillets-ng-data-nl", "voice", "a/sound/start/nl/1st-m-hej.ogg", "train"),
        ("wesnoth-1.16-music", "music", "a/core/music/loyalists.ogg", "test"),
        ("wesnoth-1.16-music", "music", "a/core/music/knolls.ogg", "test"),
        ("wesnoth-1.16-music", "music", "a/core/music/frantic.ogg", "test"),
        ("wesnoth-1.16-music", "music", "a/core/music/traveling_minstrels.ogg", "dev"),
        ("wesnoth-1.16-music", "music", "a/core/music/sad.ogg", "train"),
        ("supertux-data", "music", "a/music/antarctic/chipdisko.ogg", "test"),
        ("supertux-data", "music", "a/music/misc/theme.ogg", "dev"),
        ("frozen-bubble-data", "music", "a/snd/frozen-mainzik-1p.ogg", "test"),
        ("asc-music", "music", "a/music/time_to_strike.mp3", "test"),
        ("warzone2100-music", "music", "a/music/albums/original_soundtrack/track2.opus", "dev"),
        ("hedgewars-data", "music", "a/Data/Music/City.ogg", "test"),
        ("colobot-common-sounds", "music", "a/music/Humanitarian.ogg", "test"),
    ],
)
def test_what_the_model_is_tested_with_is_never_trained_on(
    package: str, kind: str, path: str, role: str
) -> None:
    source = row(package, kind)
    assert sources.role_of(source, path) == role
    assert sources.chosen(source, [path], "train") == ([path] if role == "train" else [])
    assert sources.chosen(source, [path], sources.role_of(source, path)) == [path]


@pytest.mark.parametrize(
    ("package", "path", "name"),
    [
        ("tuxpaint-stamps-default", "stamps/cow_desc_ca.ogg", "tuxpaint-stamps-default/ca"),
        ("tuxpaint-stamps-default", "stamps/cow_desc.ogg", "tuxpaint-stamps-default/-"),
        ("fillets-ng-data-cs", "sound/start/cs/1st-m-hej.ogg", "fillets-ng-data-cs/m"),
        ("fillets-ng-data-cs", "sound/start/cs/v-hej.ogg", "fillets-ng-data-cs/v"),
        ("festvox-ru", "voices/wav/a.wav", "festvox-ru"),
        ("espeak-ng", "de+f4/001.wav", "espeak-ng/de+f4"),
    ],
)
def test_speakers_of_one_package_are_told_apart(package: str, path: str, name: str) -> None:
    assert sources.speaker_of(row(package), path).startswith(name)


def test_joe_is_one_speaker_wherever_he_is() -> None:
    queen = row("flight-of-the-amazon-queen")
    here, there = (sources.speaker_of(queen, f"opened/{n}J1.mp3") for n in ("020006", "610012"))
    assert here == there != sources.speaker_of(queen, "opened/020001P2.mp3")


def test_each_kind_of_a_package_has_one_row_and_a_licence() -> None:
    keys = [(s.package, s.kind) for s in sources.ALL]
    assert len(keys) == len(set(keys))
    assert all(s.licence and s.what for s in sources.ALL)


def test_the_card_gets_every_package_trained_on_with_its_licence() -> None:
    printed = table()
    assert "| ktuberling-data | voice | GPL-2+ |" in printed
    assert "| asterisk-core-sounds-en-g722 | voice |" not in printed  # only kept for the test
    assert "| asterisk-core-sounds-en-g722 | test | all |" in printed


def test_a_package_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no source: nonesuch"):
        sources.selected(["nonesuch"])
