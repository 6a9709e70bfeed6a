"""What the server's socket promises to those who connect."""

from __future__ import annotations

import socket

from nemo_local.listening import listen


def test_no_answer_waits_for_the_acknowledgement_of_its_first_packet() -> None:
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
