"""The render queue.

The store is the truth about jobs. A ticket in a Huey queue only says that there is work;
which job it serves is decided when a worker is free, so that sessions take turns. Lost
tickets are replaced and surplus ones find nothing to do, so neither does any harm.
"""

from __future__ import annotations

from .queue import Jobs

__all__ = ["Jobs"]
