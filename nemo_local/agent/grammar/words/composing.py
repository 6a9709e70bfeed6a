"""Phrases put together from their parts."""

from __future__ import annotations


def each(verbs: str, ends: str) -> str:
    """Every verb with every ending."""
    return " ".join(verb + end for verb in verbs.split() for end in ends.split())
