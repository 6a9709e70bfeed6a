"""What is imported only when it is first needed, by one thread at a time."""

from __future__ import annotations

import threading

IMPORTING = threading.Lock()
"""Held while the agent's rooms are imported inside of a function.

They are entered from several doors; two threads that come in by different ones at the same
moment would each wait for what the other has half made, and Python then hands that over.
"""
