"""Every wish that a text shows is tried: the local editor understands it, and carries it out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from nemo_local.agent.session import Thinking
from tests.agent.world import LibraryItem, Session, audio, image, say_all, video
from tools.skillkit import catalog
from tools.skillkit.wishes import Wish, shown

SOUNDS = (".mp3", ".wav", ".m4a", ".aac")
PICTURES = (".jpg", ".png", ".gif", ".webp")

# What may have been said before: a wish need not make sense on a bare clip ("Undo").
EARLIER: tuple[tuple[str, ...], ...] = (
    (),
    ("Add calm background music at 40%",),
    ("Add calm background music at 40%", "Don't duck the music"),
    ("Mute the video", "Add the title Hello", "Crop to 9:16"),
)


def all_shown() -> list[Wish]:
    """The wishes of every file of every bundle, each but once."""
    found = {
        wish.words: wish
        for skill in catalog.skills()
        for path, data in catalog.contents(skill).items()
        if path.suffix == ".md"
        for wish in shown(f"{skill.name}/{path}", data.decode())
    }
    return list(found.values())


def media(name: str) -> LibraryItem:
    if name.endswith(SOUNDS):
        return audio(name, 60)
    return image(name) if name.endswith(PICTURES) else video(name, 600, sounds=2)


def carried_out(words: str, files: Sequence[str], earlier: Sequence[str]) -> bool:
    """Whether every single edit that is in a wish was understood, and made."""
    names = files if any(not name.endswith(SOUNDS) for name in files) else ("talk.mp4", *files)
    session = Session()
    for name in names:
        session.upload(media(name))
    say_all(session, earlier)
    session.say(words)
    thought = next(event.text for event in session.events if isinstance(event, Thinking))
    return len(session.results) == thought.count(",") + 1 and all(session.results)


def works(wish: Wish) -> bool:
    return any(carried_out(wish.words, wish.files, earlier) for earlier in EARLIER)


@pytest.mark.parametrize("wish", all_shown(), ids=str)
def test_a_wish_that_is_shown_is_carried_out(wish: Wish) -> None:
    assert works(wish)


@pytest.mark.parametrize(
    "words",
    [
        "wobble the fnord",
        "the song under my interview got a copyright claim",
        "keep the music as it is",
        "Generate a picture of a cat",
        "Add calm music and generate a picture of a cat",
    ],
)
def test_a_wish_that_is_not_understood_or_only_in_half_would_be_noticed(words: str) -> None:
    assert not works(Wish("x.md", 1, words))


TEXT = """---
version: "1.0"
---
Say *"Ready"*, then send "Add calm
music" or "Use song.mp3 as background music".

| they say | send |
|---|---|
| "something nice" | "Add happy music" |

`uv run scripts/sse.py "MESSAGE"` and `python3 scripts/edit.py a.mp4 --say "Mute it" --out b.mp4`

```bash
uv run scripts/sse.py "Undo" --wait 9
```
"""


def test_wishes_are_told_from_other_quotations() -> None:
    found = [(wish.line, wish.words) for wish in shown("x.md", TEXT)]
    assert sorted(found) == [
        (4, "Add calm music"),
        (5, "Use song.mp3 as background music"),
        (9, "Add happy music"),
        (11, "Mute it"),
        (14, "Undo"),
    ]
    assert next(shown("x.md", 'Use "song.mp3 and my clip.mp4".')).files == ("song.mp3", "clip.mp4")


def test_every_text_shows_some() -> None:
    for skill in catalog.skills():
        text = (skill.folder / "SKILL.md").read_text(encoding="utf-8")
        assert len({wish.words for wish in shown("SKILL.md", text)}) >= 5
