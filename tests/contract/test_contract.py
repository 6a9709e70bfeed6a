"""The contract as written holds both sides: what the client asks, and what the backend answers."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml
from jsonschema import ValidationError
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate as validate_spec

from nemo import api
from nemo.errors import NemoError
from nemo.events import Text, decode
from nemo.multipart import MultipartBody
from nemo.patience import Patience
from nemo.redaction import Redaction
from nemo.transport import Transport
from nemo_local.app import ROUTES
from nemo_local.misbehaviour.renders import Shape
from tests.support.backend import RunningBackend
from tests.support.media import clip

SPEC: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "spec" / "openapi.yaml").read_text("utf-8")
)
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, item in SPEC["paths"].items()
    for method, operation in item.items()
    if method in ("get", "post")
}
ATTRIBUTION = {
    "X-Skill-Source": "music-to-free",
    "X-Skill-Version": "1.0.0",
    "X-Skill-Platform": "unknown",
}


class _AtTheService(RequestsOpenAPIRequest):
    """A request as if it had gone to the spec's first server."""

    @property
    def host_url(self) -> str:
        return SPEC["servers"][0]["url"]


@dataclass
class Contract:
    """Checks what goes over the wire against the spec, and counts which operations it saw."""

    openapi: OpenAPI
    seen: set[str] = field(default_factory=set)

    def check(self, response: requests.Response, body: bytes | None = None) -> None:
        sent = response.request.copy()
        if isinstance(sent.body, MultipartBody):
            sent.body = b"".join(sent.body)
        request = _AtTheService(sent)
        self.openapi.validate_request(request)
        if body is not None:
            response._content = body
        self.openapi.validate_response(request, RequestsOpenAPIResponse(response))
        self.seen.add(operation_of(response.request))


def operation_of(request: requests.PreparedRequest) -> str:
    path = request.path_url.split("?")[0]
    for name, (method, pattern, _) in OPERATIONS.items():
        if method == request.method and re.fullmatch(re.sub(r"{\w+}", "[^/]+", pattern), path):
            return name
    raise AssertionError(f"{request.method} {path} is not in the contract")


def as_text(value: bytes, **_: str) -> str:
    return value.decode()


@pytest.fixture(scope="module")
def openapi() -> OpenAPI:
    readers = {"text/event-stream": as_text, "video/mp4": lambda value, **_: value}
    return OpenAPI.from_dict(SPEC, config=Config(extra_media_type_deserializers=readers))


@pytest.fixture
def contract(openapi: OpenAPI) -> Contract:
    return Contract(openapi)


@pytest.fixture
def transport(
    backend: RunningBackend, contract: Contract, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Transport]:
    """The client's own way to the backend, with the contract listening in."""
    send = requests.Session.send

    def checked(session: requests.Session, request: Any, **more: Any) -> requests.Response:
        response = send(session, request, **more)
        if not more.get("stream") or response.status_code != 200:
            contract.check(response)
        return response

    monkeypatch.setattr(requests.Session, "send", checked)
    yield Transport(
        backend.url,
        ATTRIBUTION,
        patience=Patience(),
        redact=Redaction(),
        notice=lambda _: None,
    )


@pytest.fixture
def session(transport: Transport) -> api.SessionIds:
    """Somebody new, with an empty session."""
    transport.use_token(api.anonymous_token(transport, CLIENT_ID, now=0).token)
    return api.create_session(transport, "en")


CLIENT_ID = "6f1a2c4e-0b1d-4a52-9f77-3b5a8c1d2e3f"


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clip(tmp_path_factory.mktemp("contract") / "a b.mp4", seconds=0.5)


def in_one_turn(transport: Transport, session_id: str, contract: Contract) -> bytes:
    """A whole turn, its stream checked as one body."""
    answers: list[requests.Response] = []
    stream = api.run_sse(transport, session_id, "what can you do?")
    with pytest.MonkeyPatch.context() as patch:
        send = requests.Session.send

        def kept(own: requests.Session, request: Any, **more: Any) -> requests.Response:
            answers.append(send(own, request, **more))
            return answers[-1]

        patch.setattr(requests.Session, "send", kept)
        body = b"".join(stream)
    contract.check(answers[0], body)
    return body


def finished(transport: Transport, render_id: str) -> api.RenderStatus:
    while (told := api.render_status(transport, render_id)).status != "completed":
        assert told.status in ("pending", "processing"), told
        time.sleep(0.03)
    return told


# -------------------------------------------------------------------- the document


def test_the_spec_is_valid_openapi() -> None:
    validate_spec(SPEC)
    assert SPEC["openapi"].startswith("3.1")


def test_every_operation_has_a_client_function() -> None:
    for name, (_, _, operation) in OPERATIONS.items():
        assert operation["x-client"], name
        for function in operation["x-client"]:
            assert callable(getattr(api, function)), function


def test_every_function_that_asks_something_is_an_operation() -> None:
    spoken = {
        function for _, _, operation in OPERATIONS.values() for function in operation["x-client"]
    }
    public = {
        name
        for name, value in vars(api).items()
        if callable(value)
        and getattr(value, "__module__", "") == api.__name__
        and not isinstance(value, type)
        and not name.startswith("_")
    }
    assert spoken == public


def test_the_backend_serves_the_operations_and_its_files_and_nothing_else() -> None:
    served = {
        (method, re.sub(r"{\w+}", "{}", route.path))  # type: ignore[attr-defined]
        for route in ROUTES
        for method in route.methods - {"HEAD"}  # type: ignore[attr-defined]
    }
    written = {(method, re.sub(r"{\w+}", "{}", path)) for method, path, _ in OPERATIONS.values()}
    assert written <= served
    apart = {path for _, path in served - written}
    assert all(path.startswith(("/files/", "/workspace")) or path == "/" for path in apart), apart


# ------------------------------------------------------------------ both sides of it


def test_every_operation_is_asked_and_answered_as_written(
    transport: Transport, contract: Contract, session: api.SessionIds, video: Path
) -> None:
    sid = session.session_id
    api.claim_token(transport, session.task_id, sid)
    assert api.upload_files(transport, sid, MultipartBody([video]))[0]["filename"] == "a b.mp4"
    with pytest.raises(NemoError):  # an address inside this network: refused as written
        api.upload_urls(transport, sid, ["http://127.0.0.1/x.mp4"])
    assert api.credit_balance(transport).total >= 0
    stream = in_one_turn(transport, sid, contract)
    assert any(isinstance(event, Text) for event in decode([stream]))
    draft = api.session_state(transport, sid)["draft"]
    api.submit_render(transport, "render_1", sid, draft, "mp4")
    assert finished(transport, "render_1").url
    with pytest.raises(NemoError):  # it is over
        api.cancel_render(transport, "render_1")
    response = transport.fetch(api.download_path("render_1"), ATTRIBUTION)
    contract.check(response, response.content)
    assert contract.seen == set(OPERATIONS)


def test_the_events_of_a_turn_are_those_of_the_contract(
    transport: Transport, contract: Contract, session: api.SessionIds, video: Path
) -> None:
    api.upload_files(transport, session.session_id, MultipartBody([video]))
    stream = in_one_turn(transport, session.session_id, contract).decode()
    events = [json.loads(block.removeprefix("data: ")) for block in stream.split("\n\n") if block]
    assert events
    for event in events:
        fits("StreamEvent", event)


@pytest.mark.parametrize("shape", ["top", "data", "outputUrl"])
def test_all_shapes_of_a_render_answer_are_written(
    backend: RunningBackend,
    transport: Transport,
    session: api.SessionIds,
    video: Path,
    shape: Any,
) -> None:
    api.upload_files(transport, session.session_id, MultipartBody([video]))
    draft = api.session_state(transport, session.session_id)["draft"]
    api.submit_render(transport, f"render_{shape}", session.session_id, draft, "mp4")
    backend.faults.arm("render_poll", Shape(shape), times=None)
    assert finished(transport, f"render_{shape}").url


def refusals(session_id: str) -> Mapping[str, tuple[Any, str]]:
    draft = {"t": [{"id": "t", "tt": 0, "sg": [{"id": "s", "s": 0, "d": 1, "m": {"media": "x"}}]}]}
    return {
        "no such session": (lambda t: api.session_state(t, "404"), "1002"),
        "a turn without a session": (lambda t: next(api.run_sse(t, "404", "hello")), "1002"),
        "no such render": (lambda t: api.render_status(t, "render_none"), "404"),
        "nothing to render": (lambda t: api.submit_render(t, "r", session_id, {}, "mp4"), "400"),
        "a file of others": (lambda t: api.submit_render(t, "r", session_id, draft, "mp4"), "400"),
    }


@pytest.mark.parametrize("name", refusals("0"))
def test_a_refusal_is_as_written(transport: Transport, session: api.SessionIds, name: str) -> None:
    ask, code = refusals(session.session_id)[name]
    with pytest.raises(NemoError) as refused:
        ask(transport)
    assert refused.value.code == code


def test_a_file_of_a_strange_type_is_refused_as_written(
    transport: Transport, session: api.SessionIds, tmp_path: Path
) -> None:
    (tmp_path / "notes.mp4").write_text("no video at all")
    with pytest.raises(NemoError) as refused:
        api.upload_files(transport, session.session_id, MultipartBody([tmp_path / "notes.mp4"]))
    assert refused.value.code == "4001"


def test_a_bad_token_is_refused_as_written(transport: Transport) -> None:
    transport.use_token("nmv_usr_never_issued")
    with pytest.raises(NemoError) as refused:
        api.credit_balance(transport)
    assert refused.value.code == "1001"


# -------------------------------------------------------------- the check can fail


def fits(schema: str, value: Any) -> None:
    """Hold a value against one schema of the spec."""
    reference = {"$ref": f"#/components/schemas/{schema}", "components": SPEC["components"]}
    OAS31Validator(reference).validate(value)


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ("Refusal", {"code": 1001, "message": "expired"}, {"code": 0}),
        ("Success", {"code": 0, "data": {}}, {"code": 1001, "data": {}}),
        ("SessionId", "7312445566778899001", "abc"),
        ("StreamEvent", {"type": "heartbeat"}, {"type": "unheard_of"}),
        ("StreamEvent", {"error_code": "SAFETY"}, [1]),
        ("StreamEvent", {}, "text"),
        ("RenderAnswer", {"success": True, "status": "pending"}, {"success": True}),
        ("RenderAnswer", {"data": {"status": "completed", "outputUrl": "/x"}}, {"data": {}}),
        ("RenderAnswer", {"status": "completed", "output": {"url": "/x"}}, {"status": "odd"}),
        ("Draft", {"t": [{"tt": 0, "sg": [{"d": 5}], "zz": 1}], "d": 5}, {"t": [{"sg": []}]}),
    ],
)
def test_the_schemas_tell_right_from_wrong(schema: str, good: Any, bad: Any) -> None:
    fits(schema, good)
    with pytest.raises(ValidationError):
        fits(schema, bad)


def test_every_captured_stream_holds_events_of_the_contract() -> None:
    captures = Path(__file__).parents[1] / "client" / "captures"
    held = 0
    for capture in captures.glob("*.txt"):
        for block in capture.read_text("utf-8").split("\n\n"):
            data = block.removeprefix("data:").strip()
            if block.startswith("data:") and data and "model said" not in data:
                fits("StreamEvent", json.loads(data))
                held += 1
    assert held > 50
