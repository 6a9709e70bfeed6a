"""A render on its way: asked for once, found again after a doubt, followed to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from . import api, renders
from .client import Client
from .errors import OUT_OF_TIME, UNREACHABLE, NemoError
from .render import PATIENCE_S, POLL_LOCAL_S, POLL_S, Render, failed, next_step, unfinished

_FAILURES: Final = 5  # in a row; a service that is away for longer is left for later
_DOUBT_S: Final = 5.0
#: Refusals that say nothing about whether the service knows the render.
_PLAIN_REFUSALS: Final = ("402", "1001", "1002", "2001", "429")
_FORMAT_REFUSALS: Final = ("400", "422", "4001")

Progress = Callable[[str, float], None]


def submit(client: Client, render: Render, current: object) -> Render:
    """Ask for a render of the draft ``current``; its id makes it safe to ask again after a doubt.

    A sound format that the service will not make becomes a video, whose sound is taken out here.
    """
    try:
        _ask(client, render, current)
    except NemoError as error:
        if error.doubtful:
            pause(client, render, _DOUBT_S)
            if not _known(client, render):
                _ask(client, render, current)
        elif error.code in _FORMAT_REFUSALS and render.asked != "mp4":
            return submit(client, _instead(client, render, render.attempt), current)
        elif error.code in _PLAIN_REFUSALS or not _known(client, render):
            renders.update(client, render, stage="failed")
            raise
    return renders.update(client, render, stage="sent")


def pick_up(client: Client, render: Render) -> Render:
    """Make sure that a render reached the service whose command was killed."""
    if render.stage != "written" or _known(client, render):
        return render
    return submit(client, render, _draft(client, render))


def follow(
    client: Client, render: Render, *, poll_s: float | None, progress: Progress
) -> tuple[Render, str]:
    """Ask where a render stands until it is finished; give it and the address of its file.

    ``poll_s`` None: as often as the backend likes to be asked. A render that failed is replaced
    by a new one, once.
    """
    begun, failures = client.patience.clock(), 0
    every_s = poll_s or (POLL_LOCAL_S if client.backend.on_this_machine else POLL_S)
    while True:
        try:
            status = api.render_status(client.transport, render.id)
        except NemoError as error:
            failures += 1
            if not (error.doubtful or error.code in (UNREACHABLE, OUT_OF_TIME, "404", "429")):
                raise
            if failures == _FAILURES and error.code == "404":
                renders.update(client, render, stage="failed")
                raise failed(render, "failed", "it no longer knows this render.") from error
            if failures == _FAILURES:
                raise unfinished(render, f"{error.message} The render goes on.") from error
        else:
            failures = 0
            progress("Rendering", status.progress)
            match next_step(status.status, render.attempt):
                case "fetch":
                    done = renders.update(client, render, stage="rendered", progress=100)
                    return done, status.url
                case "again":
                    client.notice("The render failed; trying once more.")
                    fresh = _instead(client, render, render.attempt + 1)
                    render = submit(client, fresh, _draft(client, fresh))
                    continue
                case "stop":
                    renders.update(client, render, stage="failed")
                    raise failed(render, status.status, status.message)
                case "wait":
                    render = replace(render, progress=status.progress)
        if client.patience.clock() - begun > PATIENCE_S:
            raise unfinished(render, "The render is taking unusually long.")
        pause(client, render, every_s)


def pause(client: Client, render: Render, seconds: float) -> None:
    """Wait; when the time given is over, say how to go on with the render later."""
    try:
        client.patience.pause(seconds)
    except NemoError as error:
        if error.code != OUT_OF_TIME:
            raise
        raise unfinished(render, "The file is not ready yet.") from error


def _ask(client: Client, render: Render, current: object) -> None:
    api.submit_render(client.transport, render.id, render.session_id, current, render.asked)


def _known(client: Client, render: Render) -> bool:
    """Whether the service knows a render's id."""
    try:
        api.render_status(client.transport, render.id)
    except NemoError as error:
        if error.code == OUT_OF_TIME:
            raise unfinished(render, "The service did not answer in time.") from error
        if error.doubtful or error.code in (UNREACHABLE, "1001", "429"):
            raise
        return False
    return True


def _instead(client: Client, render: Render, attempt: int) -> Render:
    """Write down a new render, of a video, in place of one that the service would not make."""
    renders.update(client, render, stage="failed")
    fresh = replace(render, asked="mp4", attempt=attempt, stage="written", validator="", progress=0)
    return renders.write_down(client, fresh)


def _draft(client: Client, render: Render) -> object:
    return api.session_state(client.transport, render.session_id).get("draft")
