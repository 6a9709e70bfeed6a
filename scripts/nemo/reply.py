"""A wish becomes an answer: to the agent, or to the script that does such things itself."""

from __future__ import annotations

from dataclasses import asdict

from . import chat
from .client import Client
from .output import Done
from .routing import destination
from .turn import Outcome


def wish(client: Client, message: str, show: chat.Show) -> Done:
    """Send a wish to the agent, unless another script fulfils it."""
    elsewhere = destination(message)
    if elsewhere:
        nothing = Outcome(text="", tools=[], errors=[], changes=[], timeline="")
        return Done(elsewhere.reason, asdict(nothing), (elsewhere.script,))
    return _done(client, chat.say(client, message, show), streamed=True)


def resume(client: Client) -> Done:
    """Say what came of the wish that was left open."""
    outcome = chat.resume(client)
    if outcome is None:
        return Done("No wish is open; everything that was sent has been answered.")
    return _done(client, outcome, streamed=False)


def _done(client: Client, outcome: Outcome, *, streamed: bool) -> Done:
    following = ("export.py",) if outcome.changes else ()
    remarks = " ".join(client.remarks)
    said = " ".join([*client.remarks, outcome.sentence])
    untold = remarks if streamed and outcome.text.strip() else None
    return Done(said, asdict(outcome), following, untold=untold)
