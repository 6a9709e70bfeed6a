"""A SKILL.md taken apart: frontmatter, body, and what the two say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tools.skillkit.errors import SkillKitError

FRONTMATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    """One SKILL.md. `fields` is the frontmatter as YAML gave it, types and all."""

    fields: Mapping[str, Any]
    body: str

    @property
    def metadata(self) -> Mapping[str, Any]:
        """The frontmatter's `metadata` section; empty when there is none."""
        section = self.fields.get("metadata")
        return section if isinstance(section, Mapping) else {}

    @property
    def name(self) -> str:
        """The skill's name; empty when it has none."""
        return str(self.fields.get("name", ""))

    @property
    def version(self) -> str:
        """The skill's version; empty when it has none."""
        return str(self.metadata.get("version", ""))


def parse(text: str) -> Document:
    """Take a SKILL.md apart.

    Raises SkillKitError when there is no frontmatter, or it is not a YAML mapping.
    """
    found = FRONTMATTER.match(text)
    if found is None:
        raise SkillKitError("SKILL.md does not begin with a frontmatter between two lines of ---")
    try:
        fields = yaml.safe_load(found[1])
    except yaml.YAMLError as error:
        raise SkillKitError(f"the frontmatter is not YAML: {error}") from error
    if not isinstance(fields, dict):
        raise SkillKitError("the frontmatter is not a YAML mapping")
    return Document(fields=fields, body=text[found.end() :])


def read(folder: Path) -> Document:
    """Read the SKILL.md of a skill's folder.

    Raises SkillKitError when there is none, or it cannot be understood.
    """
    try:
        return parse((folder / "SKILL.md").read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise SkillKitError(f"{folder} holds no SKILL.md") from None
    except UnicodeDecodeError:
        raise SkillKitError(f"{folder / 'SKILL.md'} is not UTF-8") from None
