"""What the server's socket promises to those who connect."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from nemo_local.__main__ import main
from nemo_local.listening import listen


def test_no_answer_waits_for_the_acknowledgement_of_its_first_packet() -> None:
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize("port", [99999, -1])
def test_a_port_that_there_is_not_is_told_like_one_that_is_taken(
    port: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--port", str(port), "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"nemo-local cannot listen on 127.0.0.1:{port}: ")
    assert "Choose another port" in told


@pytest.mark.parametrize("url", ["localhost:1234", "ftp://x/v1", "http://", "http://x:99999/v1"])
def test_a_language_model_at_no_web_address_is_refused_at_the_start(
    url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMO_LLM_URL", url)
    assert main(["--port", "0"]) == 2
    assert capsys.readouterr().err.startswith("nemo-local: NEMO_LLM_URL: ")
