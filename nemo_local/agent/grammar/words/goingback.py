"""Ways to speak of the last edit, and of one that was taken back."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import every

_LAST = (
    "the last, that last, this last, my last, your last, the latest, that latest, your latest, my "
    "latest, the previous, that previous, my previous, your previous, the most recent, your most "
    "recent, my most recent, the preceding, the very last, last, previous"
)
_EDIT = (
    "change, changes, edit, step, action, modification, tweak, adjustment, command, operation, "
    "request, instruction, alteration, thing you did, thing i asked, thing i asked for, thing i "
    "said, change you made, edit you made, one you did, one you made, thing we did, bit you did"
)
_JUST = (
    "what you just did, what you did, what we just did, what i just did, what you did last, what "
    "was just done, whatever you just did, whatever you did, what i just asked for, what i asked "
    "for last, that change, this change, that edit, this edit, the change you just made, the edit "
    "you just made, what you just changed, what you changed, the thing you just did"
)
_UNDONE = (
    "undone, undid, reverted, took back, rolled back, cancelled, canceled, unmade, withdrew, "
    "reversed, removed with undo, taken back"
)
_TAKEN_BACK = (
    f"{every('was, was just, i just, you just, we just, has been, just got, i, you, we', _UNDONE)},"
    "undone, the undone"
)

_ALL = "all, all the, all my, all your, all of my, all of the, all of your, all these, all those"
_EDITS = "edits, changes, modifications, adjustments, alterations, tweaks, editing, work so far"
_SO_FAR = (
    "everything ive done, everything i did, everything youve done, everything you did, everything "
    "weve done, everything we did, all weve done, all ive done, every edit, every change, every "
    "single edit, every single change, everything so far, everything weve changed"
)

GOING_BACK: tuple[tuple[str, str, str], ...] = (
    ("lastedit", f"{every(_LAST, _EDIT)}, {_JUST}", ""),
    ("takenback", _TAKEN_BACK, ""),
    ("alledits", f"{every(_ALL, _EDITS)}, {_SO_FAR}", ""),
    (
        "startover",
        every(
            "back to, go back to, going back to, return to, revert to",
            "my original, the original, my raw, the raw, my untouched, the untouched, my unedited, "
            "the unedited, my first",
            "upload, uploads, file, files, footage, clip, clips, video, material",
        ),
        "",
    ),
    ("startover", every("begin, start, go, try", "afresh, anew, all over, all over again"), ""),
)
