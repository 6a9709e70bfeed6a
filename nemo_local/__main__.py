"""`nemo-local`, or `python -m nemo_local`: the video-editing service on this machine."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from nemo_local import separators
from nemo_local.config import DEFAULT_PORT, Config, default_data, usual_workers, web_address
from nemo_local.listening import listen

_DESCRIPTION = """\
The video-editing service on this machine: the same HTTP API as the hosted one, done with
FFmpeg and numpy. Nothing leaves the machine."""
_EXAMPLE = """\
example:
  nemo-local --port 8765        then, elsewhere: connect.py --backend local

environment:
  NEMO_LOCAL_DATA   the data folder
  NEMO_QUEUE        redis://HOST:PORT/DB: renders are left to `python -m nemo_local.worker`
  NEMO_SEPARATOR    how voice and music are taken apart (voicenet, demucs, ...)
  NEMO_LLM_URL      an OpenAI-compatible server that helps to understand requests;
                    NEMO_LLM_MODEL names one of its models, NEMO_LLM_KEY opens it
  NEMO_FFMPEG       the FFmpeg (7 or newer) to run instead of imageio-ffmpeg's
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted. Returns the exit code."""
    parser = argparse.ArgumentParser(
        "nemo-local",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="default %(default)s")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on; default: here only"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="where sessions and files are kept"
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[:TIMES]",
        help="misbehave on purpose, to try out a client; 'list' shows the names",
    )
    args = parser.parse_args(argv)
    if "list" in args.fault:
        return _list_faults()
    if refused := separators.refusal(os.environ.get("NEMO_SEPARATOR") or separators.DEFAULT):
        print(f"nemo-local: NEMO_SEPARATOR: {refused}", file=sys.stderr)
        return 2
    if url := os.environ.get("NEMO_LLM_URL"):
        try:
            web_address(url)
        except ValueError as e:
            print(f"nemo-local: NEMO_LLM_URL: {e}", file=sys.stderr)
            return 2
    config = Config(
        data=(args.data or default_data(os.environ)).expanduser().absolute(),
        host=args.host,
        port=args.port,
        queue_url=os.environ.get("NEMO_QUEUE") or None,
        workers=usual_workers(),
        environ=os.environ,
    )
    try:
        listening = listen(config.host, config.port)
    except (OSError, OverflowError) as e:  # the latter for a port beyond 65535
        reason = (e.strerror if isinstance(e, OSError) else None) or str(e)
        print(f"nemo-local cannot listen on {config.host}:{config.port}: {reason}", file=sys.stderr)
        print("Choose another port with --port; 0 takes any that is free.", file=sys.stderr)
        return 1
    return _serve(config, listening, args.fault)


def _serve(config: Config, listening: socket.socket, wanted: Sequence[str]) -> int:
    from nemo_local.app import create_app
    from nemo_local.serve import server

    faults = None
    if wanted:
        from nemo_local.faults import by_hand

        try:
            faults = by_hand(wanted)
        except ValueError as e:
            print(f"nemo-local: {e}", file=sys.stderr)
            return 2
    host, port = listening.getsockname()[:2]
    app = create_app(config, faults=faults)
    print(f"nemo-local answers at http://{host}:{port}, data in {config.data}", file=sys.stderr)
    with suppress(KeyboardInterrupt):  # the usual way to stop it, and no mistake
        server(app, can_hang_up=faults is not None, announce=False).run(sockets=[listening])
    return 0


def _list_faults() -> int:
    from nemo_local.faults import BY_HAND

    for name, (operation, _) in sorted(BY_HAND.items()):
        print(f"{name:22} {operation}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
