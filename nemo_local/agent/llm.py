"""An optional reader of free words: any server that speaks OpenAI's chat completions.

It is asked for the same edits, as JSON, and held to the same constructors; whatever goes
wrong (no answer in time, no JSON, an edit that does not exist), the grammar reads the
message instead. Sent are the message, the names of the files and the timeline in words:
never a file, never a draft.
"""

from __future__ import annotations

import http.client
import json
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args, get_origin, get_type_hints
from urllib.parse import SplitResult

from nemo_local.agent import codec
from nemo_local.agent.describe import summary
from nemo_local.agent.edits import AddMusic, Edit, EditError, Gain, Span, Target
from nemo_local.agent.session import SessionView
from nemo_local.config import web_address
from nemo_local.media.music import MOODS, mood_for

_log = logging.getLogger(__name__)

TIMEOUT_S = 20.0
_MOST_BYTES = 256 * 1024
_MOST_EDITS = 20
# RecursionError: JSON that is nested too deep to be read.
_LEFT_ASIDE = (
    OSError, http.client.HTTPException, ValueError, LookupError, TypeError, RecursionError,
)  # fmt: skip


@dataclass(frozen=True)
class ChatModel:
    """A model behind a chat completions endpoint; `url` is its base or the whole address."""

    url: str
    model: str = ""
    key: str | None = None
    timeout_s: float = TIMEOUT_S

    def edits(self, message: str, session: SessionView) -> tuple[Edit, ...] | None:
        """The edits that a message means to the model; None when there is nothing to rely on."""
        try:
            answer = self._ask(_messages(message, session))
            return _edits(answer["choices"][0]["message"]["content"])
        except _LEFT_ASIDE as error:
            _log.warning("the language model is left aside: %s: %s", type(error).__name__, error)
            return None

    def _ask(self, messages: list[dict[str, str]]) -> Any:
        body = {"messages": messages, "temperature": 0, "response_format": {"type": "json_object"}}
        if self.model:
            body["model"] = self.model
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        headers["Connection"] = "close"  # its end shows that the answer is whole
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        address = web_address(self.url)
        deadline = time.monotonic() + self.timeout_s
        connection = _connection(address, self.timeout_s)
        try:
            connection.request("POST", _path(address), json.dumps(body), headers)
            response = connection.getresponse()
            if response.status != http.client.OK:
                raise OSError(f"it answered with status {response.status}")
            return json.loads(_read(response, deadline))
        finally:
            connection.close()


def from_environment(environ: Mapping[str, str]) -> ChatModel | None:
    """The model that NEMO_LLM_URL, NEMO_LLM_MODEL and NEMO_LLM_KEY name, if one is named."""
    url = environ.get("NEMO_LLM_URL")
    if not url:
        return None
    return ChatModel(url, environ.get("NEMO_LLM_MODEL", ""), environ.get("NEMO_LLM_KEY") or None)


def _connection(address: SplitResult, timeout_s: float) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    return kind(str(address.hostname), address.port, timeout=timeout_s)


def _path(address: SplitResult) -> str:
    path = address.path.rstrip("/")
    return path if path.endswith("/chat/completions") else f"{path}/chat/completions"


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    """The body, within the time and size that an answer may take. Raises OSError beyond them."""
    body = b""
    while piece := response.read1(65536):
        body += piece
        if len(body) > _MOST_BYTES or time.monotonic() > deadline:
            raise OSError("its answer takes too long or too much")
    return body


def _edits(content: object) -> tuple[Edit, ...]:
    """The edits in a model's answer, with or without a code fence around it."""
    if not isinstance(content, str):  # null, where a model refuses or wants to call a tool
        raise EditError("there is no text in the answer")
    begin, end = content.find("{"), content.rfind("}")
    wanted = json.loads(content[begin : end + 1])["edits"]
    if not isinstance(wanted, list) or not 0 < len(wanted) <= _MOST_EDITS:
        raise EditError("a message means between one edit and twenty")
    return tuple(_with_known_mood(codec.decode(item)) for item in wanted)


def _with_known_mood(edit: Edit) -> Edit:
    """The edit with one of our moods in the place of another word for it."""
    if not isinstance(edit, AddMusic) or edit.mood is None or edit.mood in MOODS:
        return edit
    return replace(edit, mood=mood_for(edit.mood), words=f"{edit.words} {edit.mood}".strip())


# ------------------------------------------------------------------- what it is told


def _messages(message: str, session: SessionView) -> list[dict[str, str]]:
    files = ", ".join(f"{m.name} ({m.info.kind})" for m in session.media) or "none"
    state = f"Files: {files}\n{summary(session.draft)}\nMessage: {message}"
    return [{"role": "system", "content": _rules()}, {"role": "user", "content": state}]


def _rules() -> str:
    """The vocabulary, from the dataclasses themselves."""
    shapes = [_shape(kind) for kind in (Span, Target, Gain)]
    edits = [
        f'{{"edit": "{name}"{_arguments(kind)}}}  {_about(kind)}'
        for name, kind in codec.BY_NAME.items()
    ]
    return "\n".join(
        (
            "You turn a person's message about a video into edits. Answer with one JSON object,",
            '{"edits": [...]}, in the order of the wishes, and nothing else. Leave out every',
            'value that was not said. A wish beyond the list is {"edit": "unsupported", "what":',
            '"talk"}, one that lacks something {"edit": "unclear", "what": "message"}.',
            f"Moods: {', '.join(MOODS)}; without one, the mood that matches is chosen.",
            *shapes,
            "Edits:",
            *edits,
        )
    )


def _shape(kind: type[Any]) -> str:
    return f"{kind.__name__}: {{{_arguments(kind).lstrip(', ')}}}  {_about(kind)}"


def _arguments(kind: type[Any]) -> str:
    hints = get_type_hints(kind)
    return "".join(f', "{f.name}": {_type(hints[f.name])}' for f in fields(kind))


def _type(hint: Any) -> str:
    """A type as JSON people write it: `"a"|"b"`, `[string]`, `Span`."""
    options = [o for o in get_args(hint) if o not in (type(None), ...)]
    if get_origin(hint) is Literal:
        return "|".join(json.dumps(o) for o in options)
    if get_origin(hint) is tuple:
        return f"[{_type(options[0])}]"
    if options:
        return "|".join(_type(o) for o in options)
    plain = {str: "string", int: "whole number", float: "number", bool: "true|false"}
    return plain.get(hint) or str(hint.__name__)


def _about(kind: type[Any]) -> str:
    return " ".join((kind.__doc__ or "").split())
