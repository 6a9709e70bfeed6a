"""An export: written down, asked for once, followed, and brought here, in one chat or another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import api, draft, renders, session, sound
from .client import Client
from .download import Download
from .errors import NO_SOUND, OUT_OF_TIME, USAGE, NemoError
from .files import explained
from .follow import follow, pick_up, submit
from .output import Done
from .outputs import check_out, free, output_path, place_of, prepare
from .render import Render, failed, hinted_format, unfinished, wanted_format

Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class Exporter:
    """Makes and collects exports; ``poll_s`` None: as often as the backend likes to be asked."""

    client: Client
    progress: Progress
    poll_s: float | None = None

    def export(self, out: str | None, asked_format: str | None) -> Done:
        """Make a file of the timeline as it is now.

        A render of the same timeline to the same place that an earlier command has begun is
        collected instead of begun again.
        """
        check_out(out, asked_format)
        sid, current = self._timeline()
        wanted = wanted_format(asked_format, out, hinted_format(current))
        path = output_path(out, wanted, session.media_name(self.client))
        fresh = Render(
            id="",
            backend=self.client.backend.base_url,
            session_id=sid,
            fingerprint=draft.fingerprint(current),
            duration_s=draft.duration_ms(current) / 1000,
            format=wanted,
            out=str(path),
            begun_at=self.client.patience.now(),
            asked=wanted,
        )
        place = place_of(out, path)
        for earlier in reversed(renders.all_renders(self.client)):
            usable = earlier.open or _is_here(earlier)
            if usable and earlier.makes_the_same(fresh, place):
                return self.collect(earlier)
        prepare(path)
        render = renders.write_down(self.client, fresh)
        return self._whole(render, lambda: submit(self.client, render, current))

    def collect(
        self, render: Render, out: str | None = None, asked_format: str | None = None
    ) -> Done:
        """Bring a render's file here that was begun before, in this chat or another.

        ``out`` and ``asked_format`` change what was said when it was begun.
        """
        _check_backend(self.client, render)
        if out or asked_format:
            check_out(out, asked_format)
            wanted = wanted_format(asked_format, out, render.format)
            kept = Path(render.out).with_suffix(f".{wanted}")
            kept = kept if kept == Path(render.out) else free(kept)
            path = output_path(out, wanted, kept.stem) if out else kept
            render = renders.update(self.client, render, format=wanted, out=str(path))
        if _is_here(render):
            return _saved(self.client, render)
        if not render.open and render.stage != "saved":
            raise failed(render, render.stage, "")
        return self._whole(render, lambda: pick_up(self.client, render))

    def _whole(self, render: Render, begin: Callable[[], Render]) -> Done:
        """Go all the way, alone."""
        with self.client.store.try_lock(render.id) as free:
            if not free:
                raise unfinished(render, "Another command is collecting this render right now.")
            render, address = follow(
                self.client, begin(), poll_s=self.poll_s, progress=self.progress
            )
            try:
                return self._fetch(render, address)
            except NemoError as error:
                if error.code == OUT_OF_TIME:
                    raise unfinished(render, "The file is ready, but not here yet.") from error
                error.next_words = error.next_words or ("export.py", "--resume", render.id)
                raise

    def _timeline(self) -> tuple[str, Any]:
        sid = session.session_id(self.client)
        try:
            current = api.session_state(self.client.transport, sid).get("draft")
        except NemoError as error:
            if error.code == "1002":
                session.replace_lost(self.client, sid)
                error.message = session.GONE
            raise
        if not draft.ready(current):
            raise NemoError(
                "not_ready",
                "There is nothing on the timeline to export.",
                "Upload a file first.",
                USAGE,
                next_words=("upload.py", "FILE"),
            )
        return sid, current

    def _fetch(self, render: Render, address: str) -> Done:
        out = Path(render.out)
        prepare(out)
        part = out.with_name(f"{out.name}.part")

        def remember(validator: str) -> None:
            renders.update(self.client, render, validator=validator)

        kind = Download(
            self.client.transport,
            [address, api.download_path(render.id)],
            part,
            validator=render.validator,
            remember=remember,
            progress=lambda percent: self.progress(f"Saving {out.name}", percent),
            patience=self.client.patience,
        ).run()
        if kind == render.format or (kind, render.format) == ("m4a", "mp4"):
            with explained(out):
                part.replace(out)
        else:
            self._take_sound_out(render, part, out)
        news = {"stage": "saved", "saved_as": _mark(out)}
        return _saved(self.client, renders.update(self.client, render, **news))

    def _take_sound_out(self, render: Render, part: Path, out: Path) -> None:
        if render.format == "mp4":
            raise NemoError("not_a_video", "The service made a sound file, not a video.")
        try:
            sound.take_out(part, out, render.format)
        except NemoError as error:
            if error.code == NO_SOUND:
                part.unlink()
                raise
            video = free(out.with_suffix(".mp4"))
            with explained(video):
                part.replace(video)
            error.message = f"{error.message} The video is kept as {video.name}."
            error.data = {"render_id": render.id, "file": str(video)}
            raise
        part.unlink()


def _check_backend(client: Client, render: Render) -> None:
    """Refuse a render that the backend in use knows nothing of."""
    if render.backend != client.backend.base_url:
        raise NemoError(
            "other_backend",
            f"This render was begun at {render.backend}, which is not the backend in use.",
            "Connect to that backend first.",
            USAGE,
            next_words=("connect.py", "--backend", render.backend),
        )


def _mark(out: Path) -> str:
    """Tell a file from another one that took its place later."""
    about = out.stat()
    return f"{about.st_size} {about.st_mtime_ns}"


def _is_here(render: Render) -> bool:
    """Whether a render's file is still where it was saved, as it was saved."""
    out = Path(render.out)
    return render.stage == "saved" and out.is_file() and _mark(out) == render.saved_as


def listed(client: Client) -> Done:
    """Name every render that was begun on this machine, and where each stands by now."""
    known = renders.all_renders(client)
    told = _told(client, known)
    waiting = sum(render.open for render in known)
    count = "1 export" if len(known) == 1 else f"{len(known)} exports"
    said = f"{count}, {waiting} not collected yet."
    rows = [
        {
            "render_id": render.id,
            "status": now.status if now else render.stage,
            "progress": now.progress if now else render.progress,
            "file": render.out,
            "backend": render.backend,
        }
        for render, now in ((render, told.get(render.id)) for render in known)
    ]
    return Done(
        said,
        {"renders": rows},
        ("export.py", "--resume") if waiting else (),
        details=[
            f"{row['render_id']}  {row['status']} {row['progress']} %  {row['file']}"
            for row in rows
        ],
    )


def _told(client: Client, known: Sequence[Render]) -> dict[str, api.RenderStatus]:
    """Ask where the open renders stand: only what was seen last is remembered."""
    told: dict[str, api.RenderStatus] = {}
    for render in known:
        if render.open and render.backend == client.backend.base_url:
            try:
                told[render.id] = api.render_status(client.transport, render.id)
            except NemoError as error:
                if error.code != "404":  # nor would it say anything of the others
                    client.notice(error.message)
                    break
    return told


def cancel(client: Client, render: Render) -> Done:
    """Cancel a render that is not finished."""
    _check_backend(client, render)
    if not render.open:
        raise NemoError(
            "not_open", f"This render is {render.stage} already.", "See export.py --list.", USAGE
        )
    api.cancel_render(client.transport, render.id)
    renders.update(client, render, stage="cancelled")
    return Done("The render is cancelled.", {"render_id": render.id, "status": "cancelled"})


def _saved(client: Client, render: Render) -> Done:
    out = Path(render.out)
    return Done(
        " ".join([*client.remarks, f"Your file is ready: {out}"]),
        {
            "render_id": render.id,
            "status": "completed",
            "progress": 100,
            "file": str(out),
            "duration_s": render.duration_s,
            "size_bytes": out.stat().st_size,
        },
    )
