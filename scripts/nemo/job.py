"""A whole job: a file goes up, a wish is said, the result comes back; one file or many."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import chat, session, upload
from .client import Client
from .errors import AUTH, PLAN, UNFINISHED, USAGE, NemoError, interrupted
from .export import Exporter, Progress
from .output import Done
from .outputs import check_folder, check_out, may_replace
from .render import wanted_format
from .routing import asks_for_sound, destination
from .turn import Outcome


@dataclass(frozen=True)
class Job:
    """What is wished for files: the words, where the results go (a file, a folder), the format."""

    wish: str
    out: str | None
    format: str | None
    poll_s: float | None = None

    def edit(
        self, client: Client, sources: Sequence[str], progress: Progress, show: chat.Show
    ) -> Done:
        """Do the job; the same call again goes on where an earlier one was stopped.

        ``show`` gets the sentences of each answer as they come.
        """
        self._check_wish()
        try:
            if len(sources) == 1:
                return self._one(client, sources[0], progress, show)
            return self._many(client, sources, progress, show)
        except NemoError as error:
            if error.code == "1002":  # the file is at hand, so nothing is lost but the session
                error.hint = "Run the same command again: it begins anew."
            if error.exit_code == UNFINISHED or error.code == "1002":
                error.next_words = self._words(client, sources)
            raise
        except KeyboardInterrupt:
            raise interrupted(self._words(client, sources)) from None

    def _check_wish(self) -> None:
        """Refuse, before anything is sent, what is no edit; "export it as MP3" asks for a sound."""
        elsewhere = destination(self.wish)
        if elsewhere and not asks_for_sound(self.wish):
            raise NemoError(
                "usage",
                f"That is not an edit. {elsewhere.reason}",
                f"Use {elsewhere.script} for that, or say what is to be different in the result.",
                USAGE,
            )

    def _words(self, client: Client, sources: Sequence[str]) -> tuple[str, ...]:
        """Write the command that does this job, from whatever folder."""
        wait_s = client.patience.wait_s
        flags = {
            "--say": self.wish,
            "--out": upload.absolute(self.out) if self.out else f"{Path.cwd()}/",
            "--format": self.format,
            "--poll": self.poll_s and f"{self.poll_s:g}",
            "--wait": wait_s and f"{wait_s:g}",
        }
        given = [word for flag, value in flags.items() if value for word in (flag, value)]
        return ("edit.py", *map(upload.absolute, sources), *given)

    def _one(self, client: Client, source: str, progress: Progress, show: chat.Show) -> Done:
        """Do the job for one file, in a session of its own, with which the chat then goes on."""
        upload.check(source)
        check_out(self.out, self.format)
        if may_replace(self.out, self.format, source):
            raise NemoError(
                "usage",
                f"The result could replace its source, {Path(source).name}.",
                "Give --out another name, or an ending of another format.",
                USAGE,
            )
        mine = client.for_chat(f"{client.chat} {self._mark(source)}")
        with client.store.try_lock(f"job {mine.key}") as free:
            if not free:  # an agent may have put the first command into the background
                raise NemoError(
                    "busy",
                    "Another command is doing this job right now.",
                    "Run the next command a little later; it gives the same result.",
                    UNFINISHED,
                )
            return self._alone(client, mine, source, progress, show)

    def _alone(
        self, client: Client, mine: Client, source: str, progress: Progress, show: chat.Show
    ) -> Done:
        if not session.was_used(mine):  # also if killed half-way: then it begins anew
            session.start_over(mine)
            upload.send(mine, source, progress)
        session.adopt(client, mine)
        earlier = chat.ended(mine, self.wish)
        if earlier and not self._fulfilled(earlier):
            earlier = None  # who says it once more wants it tried once more
        outcome = earlier or chat.say(mine, self.wish, show)
        if not self._fulfilled(outcome):
            raise NemoError(
                "nothing_changed",
                f"Nothing was edited. The answer was: {outcome.sentence}",
                "Say what is wanted in other words with sse.py, then run export.py.",
                USAGE,
                next_words=("sse.py", "WISH"),
            )
        exported = Exporter(mine, progress, self.poll_s).export(self.out, self.format)
        return Done(
            f"{outcome.sentence} {exported.say}",
            {**_facts(exported), "text": outcome.text, "changes": outcome.changes},
            untold=None if earlier or not outcome.text.strip() else exported.say,
        )

    def _fulfilled(self, outcome: Outcome) -> bool:
        """Whether there is something to export: an edit, or the sound that was asked for."""
        sound_file = wanted_format(self.format, self.out, "mp4") != "mp4"
        return bool(outcome.changes) or (sound_file and asks_for_sound(self.wish))

    def _many(
        self, client: Client, sources: Sequence[str], progress: Progress, show: chat.Show
    ) -> Done:
        """Do the job for each file, going on after one that fails."""
        check_folder(self.out)
        folder = f"{self.out}/" if self.out else None
        each = Job(self.wish, folder, self.format, self.poll_s)
        rows: list[dict[str, Any]] = []
        faults: list[NemoError] = []
        for source in sources:
            client.notice(f"{len(rows) + 1} of {len(sources)}: {Path(source).name}")
            try:
                done = each._one(client, source, progress, show)
            except NemoError as error:
                if error.exit_code == UNFINISHED:
                    error.data = rows
                    raise
                faults.append(error)
                rows.append({"source": source, "ok": False, "error": error.message})
                if error.exit_code in (AUTH, PLAN):  # the others would fail in the same way
                    break
            else:
                rows.append({"source": source, "ok": True, **_facts(done)})
        if faults:
            raise _some_failed(sources, rows, faults[-1])
        return Done(f"All {len(rows)} files are ready.", rows)

    def _mark(self, source: str) -> str:
        """Tell this job from every other: another wish or version of the file is another."""
        parts = [upload.absolute(source), self.wish]
        if not upload.is_address(source):
            about = Path(source).stat()
            parts += [str(about.st_size), str(about.st_mtime_ns)]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _facts(done: Done) -> dict[str, Any]:
    return done.data if isinstance(done.data, dict) else {}


def _some_failed(sources: Sequence[str], rows: list[dict[str, Any]], last: NemoError) -> NemoError:
    good = sum(bool(row["ok"]) for row in rows)
    bad = " ".join(f"{Path(row['source']).name}: {row['error']}" for row in rows if not row["ok"])
    left = f" {len(sources) - len(rows)} were not begun." if len(rows) < len(sources) else ""
    return NemoError(
        "some_failed",
        f"{good} of {len(sources)} files are ready. {bad}{left}",
        f"{last.hint} Run again, the same command does only what is missing.".strip(),
        last.exit_code,
        data=rows,
    )
