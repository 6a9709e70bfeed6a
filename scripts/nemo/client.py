"""What a command works with: the service, whose turn it is, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from .account import Account, Backend, choose_backend
from .identity import Identity
from .patience import Patience
from .redaction import Redaction
from .store import Store
from .transport import Transport


@dataclass(frozen=True)
class Client:
    """One skill's access to one backend, for one chat (``chat`` is the name of the session).

    ``notice`` shows a line while the command works; what is put into ``remarks`` opens the
    sentence that the person reads at the end.
    """

    backend: Backend
    store: Store
    transport: Transport
    account: Account
    skill: str
    chat: str
    language: str
    patience: Patience
    redact: Redaction
    notice: Callable[[str], None]
    remarks: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Name this skill's chat at this backend among all that are remembered."""
        return f"{self.backend.base_url} {self.skill} {self.chat}"

    def for_chat(self, chat: str) -> Client:
        """Give the same access for another chat."""
        return replace(self, chat=chat)


def connect(
    env: Mapping[str, str],
    identity: Identity,
    store: Store,
    *,
    backend: str | None = None,
    chat: str,
    language: str,
    patience: Patience,
    redact: Redaction,
    notice: Callable[[str], None],
) -> Client:
    """Put a client together; asks the service for nothing but a token, if there is none yet.

    ``backend`` (local, cloud or a URL) counts instead of the one that was remembered.
    """
    state = store.read()
    chosen = choose_backend(env, backend or state.get("backend"))
    transport = Transport(
        chosen.base_url, identity.headers(), patience=patience, redact=redact, notice=notice
    )
    account = Account(chosen, store, transport, env, now=patience.now)
    account.sign(state)
    return Client(
        backend=chosen,
        store=store,
        transport=transport,
        account=account,
        skill=identity.name,
        chat=chat,
        language=language,
        patience=patience,
        redact=redact,
        notice=notice,
    )
