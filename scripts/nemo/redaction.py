"""Keep secrets out of everything that is shown."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(r"nmv_usr_[A-Za-z0-9_.~+/=-]+")
_SHORTEST: Final = 6  # a shorter "secret" would tear holes into ordinary words


class Redaction:
    """Replaces the tokens it was told about, and whatever looks like one."""

    def __init__(self) -> None:
        self._secrets: list[str] = []

    def learn(self, secret: str) -> None:
        """Keep ``secret`` out of every text from now on."""
        if len(secret) >= _SHORTEST and secret not in self._secrets:
            self._secrets.append(secret)

    def __call__(self, text: str) -> str:
        """Give ``text`` without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, "[token]")
        return _TOKEN.sub("[token]", text)
