"""The published rules for a skill's frontmatter, and the house's own on top.

The first group is what Anthropic's skill creator documents and checks before packaging; the
second is what registries, OpenClaw and our scripts need beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tools.skillkit.document import Document
from tools.skillkit.findings import Finding

FIELDS = {"name", "description", "license", "allowed-tools", "compatibility", "metadata"}
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NAME_MAX, DESCRIPTION_MAX, COMPATIBILITY_MAX = 64, 1024, 500
RESERVED = ("claude", "anthropic")
VERSION = re.compile(r"\d+\.\d+\.\d+")


def published_rules(text: Document, folder_name: str) -> Iterator[Finding]:
    """Yield what Anthropic's documented rules find wrong."""
    fields = text.fields
    if unknown := sorted(set(map(str, fields)) - FIELDS):
        yield _finding("fields", f"unknown fields: {', '.join(unknown)}")
    name = fields.get("name")
    if not isinstance(name, str) or not NAME.fullmatch(name) or len(name) > NAME_MAX:
        yield _finding("name", f"{name!r} is not 1-{NAME_MAX} of a-z, 0-9 and single hyphens")
    elif any(word in name for word in RESERVED):
        yield _finding("name", f"{name!r} holds a reserved word")
    elif name != folder_name:
        yield _finding("name", f"{name!r} is not the folder's name, {folder_name!r}")
    yield from _sentence(fields, "description", DESCRIPTION_MAX, required=True)
    yield from _sentence(fields, "compatibility", COMPATIBILITY_MAX, required=False)
    if "metadata" in fields and not isinstance(fields["metadata"], Mapping):
        yield _finding("metadata", "is not a mapping")


def house_rules(text: Document, variables: frozenset[str]) -> Iterator[Finding]:
    """Yield what the registries and our scripts would trip over.

    `variables` are the environment variables that the scripts read: each must be declared,
    and none required, or OpenClaw hides the skill from people without a token.
    """
    if text.fields.get("license") != "MIT-0":
        yield _finding("license", "is not MIT-0")
    if "allowed-tools" in text.fields:
        yield _finding("allowed-tools", "raises findings in two scanners: leave it out")
    if not re.search("internet|network", str(text.fields.get("compatibility"))):
        yield _finding("compatibility", "does not say that the skill uses the network")
    version = text.metadata.get("version")
    if not isinstance(version, str) or not VERSION.fullmatch(version):
        yield _finding("version", f"metadata.version {version!r} is not a quoted 1.2.3")
    if not text.metadata.get("author"):
        yield _finding("author", "metadata.author is missing")
    yield from _openclaw(text.metadata.get("openclaw"), variables)


def _sentence(
    fields: Mapping[str, Any], field: str, limit: int, *, required: bool
) -> Iterator[Finding]:
    value = fields.get(field)
    if value is None and not required:
        return
    if not isinstance(value, str) or not value.strip():
        yield _finding(field, "is missing or not a text")
    elif len(value) > limit:
        yield _finding(field, f"has {len(value)} characters; {limit} are allowed")
    elif "<" in value or ">" in value:
        yield _finding(field, "holds an angle bracket")


def _openclaw(section: object, variables: frozenset[str]) -> Iterator[Finding]:
    if not isinstance(section, Mapping):
        yield _finding("openclaw", "metadata.openclaw is missing")
        return
    for field in ("emoji", "homepage", "primaryEnv"):
        if not section.get(field):
            yield _finding("openclaw", f"{field} is missing")
    requires = section.get("requires")
    if not isinstance(requires, Mapping) or "python3" not in requires.get("bins", ()):
        yield _finding("openclaw", "requires.bins does not name python3")
    declared = {entry.get("name"): entry for entry in section.get("envVars", ())}
    for name in sorted(variables - declared.keys()):
        yield _finding("openclaw", f"{name} is read by the scripts and not declared in envVars")
    for name in sorted(declared.keys() - variables):
        yield _finding("openclaw", f"{name} is declared in envVars and read by no script")
    for name, entry in declared.items():
        if entry.get("required") is not False or not entry.get("description"):
            yield _finding("openclaw", f"{name} lacks `required: false` or a description")


def _finding(rule: str, message: str) -> Finding:
    return Finding("SKILL.md", f"frontmatter/{rule}", message)
