"""`python -m nemo_local.worker`: a process that does renders from the Redis queue.

Run as many as you like on machines that share the data folder. One that is killed loses
nothing: its lease on the job runs out and another one does it.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from nemo_local import separators
from nemo_local.config import Config, default_data


def main(argv: Sequence[str] | None = None) -> int:
    """Work until told to stop (SIGTERM, Ctrl-C); the job under way is then given back."""
    parser = argparse.ArgumentParser("python -m nemo_local.worker", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="the server's data folder")
    args = parser.parse_args(argv)
    queue_url = os.environ.get("NEMO_QUEUE")
    if not queue_url:
        sys.stderr.write("set NEMO_QUEUE=redis://HOST:PORT/DB, for the server too\n")
        return 2
    if refused := separators.refusal(os.environ.get("NEMO_SEPARATOR") or separators.DEFAULT):
        sys.stderr.write(f"NEMO_SEPARATOR: {refused}\n")
        return 2
    config = Config(
        data=(args.data or default_data(os.environ)).expanduser().absolute(), queue_url=queue_url
    )
    logging.basicConfig(level=logging.WARNING)
    from nemo_local.jobs.queue import Queue
    from nemo_local.store import Store

    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    config.make_folders()
    store = Store(config.database)
    Queue(config, store, stop).work(stop, threading.Semaphore(0))
    store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
