"""What is imported only when it is first needed, by one thread at a time; and what never is."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

IMPORTING = threading.Lock()
"""Held while the agent's rooms are imported inside of a function.

They are entered from several doors; two threads that come in by different ones at the same
moment would each wait for what the other has half made, and Python then hands that over.
"""


@contextmanager
def without(package: str) -> Iterator[None]:
    """Let what is imported meanwhile find that an optional package is not there.

    One that was imported before stays.
    """
    modules = cast("dict[str, object]", sys.modules)
    if package in modules:
        yield
        return
    modules[package] = None  # the import system's own sign for "not to be found"
    try:
        yield
    finally:
        del modules[package]
