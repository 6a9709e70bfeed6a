"""The one error of these tools."""

from __future__ import annotations


class SkillKitError(Exception):
    """Something that a person has to change before the tool can go on; `str()` says what."""
