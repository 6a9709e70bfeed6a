"""What a check reports: where, which rule, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that keeps a skill from being published."""

    where: str
    rule: str
    message: str

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.where}: {self.message} [{self.rule}]"
