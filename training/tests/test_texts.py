"""What the synthetic voices say."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import texts
from training.cache import unpacked

DIALOGUE = """
dialogId("1st-m-what", "font_small", "What was that? I heard \\"nothing\\" at all, my dear.")
dialogStr("Was war das? Ich habe gar nichts gehört.")
"""


@pytest.fixture
def subtitles(cache: Path) -> None:
    for room in ("start", "cellar"):
        folder = unpacked("fillets-ng-data") / "usr/share/games/fillets-ng/script" / room
        folder.mkdir(parents=True)
        for language in ("en", "de"):
            (folder / f"dialogs_{language}.lua").write_text(DIALOGUE, "utf-8")


@pytest.mark.usefixtures("subtitles")
def test_a_game_is_quoted_in_its_languages() -> None:
    assert texts.dialogues("en")[0] == 'What was that? I heard "nothing" at all, my dear.'
    assert texts.dialogues("de") == ["Was war das? Ich habe gar nichts gehört."] * 2


@pytest.mark.usefixtures("subtitles")
def test_passages_are_long_enough_to_speak_and_the_same_for_the_same_seed() -> None:
    spoken = texts.passages("de", 3, "ann")
    assert spoken == texts.passages("de", 3, "ann")
    assert all(100 < len(passage) <= 220 for passage in spoken)


def test_without_the_package_it_says_which(cache: Path) -> None:
    with pytest.raises(ValueError, match="fillets-ng-data has no dialogues in sv"):
        texts.dialogues("sv")
