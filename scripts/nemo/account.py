"""Which backend is asked, and with whose token."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from . import api
from .errors import AUTH, USAGE, NemoError
from .signing import is_loopback
from .store import State, Store
from .transport import Transport

HOSTED: Final = "https://mega-api-prod.nemovideo.ai"
HOSTED_WEB: Final = "https://nemovideo.com"
LOCAL: Final = "http://127.0.0.1:8765"


@dataclass(frozen=True)
class Backend:
    """The service in use. ``chosen``: by NEMO_API_URL, not by what was remembered."""

    base_url: str
    web_url: str
    chosen: bool

    @property
    def label(self) -> str:
        """Name it for people: cloud, local, or its address."""
        return {HOSTED: "cloud", LOCAL: "local"}.get(self.base_url, self.base_url)

    @property
    def on_this_machine(self) -> bool:
        """Whether nothing leaves this machine."""
        return is_loopback(self.base_url)


def base_url_of(name: str) -> str:
    """Turn ``local``, ``cloud`` or a URL into a base URL."""
    url = {"local": LOCAL, "cloud": HOSTED}.get(name.lower(), name).strip().rstrip("/")
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or parts.username or parts.query or parts.fragment:
        raise NemoError(
            "bad_address",
            f"{name!r} is no address of a backend.",
            "Give local, cloud, or a URL such as http://127.0.0.1:8765.",
            USAGE,
        )
    return url


def choose_backend(env: Mapping[str, str], remembered: object) -> Backend:
    """Decide which backend is asked: NEMO_API_URL, else the one remembered, else the hosted."""
    given = env.get("NEMO_API_URL", "").strip()
    base_url = base_url_of(given or (remembered if isinstance(remembered, str) else "") or HOSTED)
    # Another deployment brings its own page for people, as the local backend does.
    web_url = env.get("NEMO_WEB_URL") or (HOSTED_WEB if base_url == HOSTED else base_url)
    return Backend(base_url, web_url.rstrip("/"), chosen=bool(given))


class Account:
    """Whose token signs the requests to one backend."""

    def __init__(
        self,
        backend: Backend,
        store: Store,
        transport: Transport,
        env: Mapping[str, str],
        *,
        now: Callable[[], float],
    ) -> None:
        self._backend = backend
        self._store = store
        self._transport = transport
        self._env = env
        self._now = now
        # The person's own token goes to the hosted service or where NEMO_API_URL says explicitly,
        # never to an address that some earlier command has left behind.
        allowed = backend.chosen or backend.base_url == HOSTED
        self._own = env.get("NEMO_TOKEN", "").strip() if allowed else ""

    @property
    def anonymous(self) -> bool:
        """Whether this is the free plan, without a person behind it."""
        return not self._own

    def sign(self, state: State) -> None:
        """Give the transport a token that is good as far as we know; get one if there is none."""
        self._transport.explain = self.explain
        if self._own:
            _check_header("NEMO_TOKEN", self._own)
            self._transport.use_token(self._own)
            return
        self._transport.use_token(self._good(state) or self._new_token(""))
        self._transport.renew = self._new_token

    def user_id(self) -> str:
        """Give the anonymous user's id; "" if the service never said one."""
        return str(self._record(self._store.read()).get("user_id") or "")

    def explain(self, error: NemoError) -> NemoError:
        """Tell this person what to do where that depends on who asks."""
        if error.code in ("2001", "402"):
            if self.anonymous:
                link = f"{self._backend.web_url}/?bind={self.user_id()}"
                error.hint = f"Register at {link} to go on."
                if error.code == "402":
                    error.hint = f"It is a matter of the plan, not of credits: register at {link}."
                error.data = {"link": link}
            elif error.code == "2001":
                error.hint = f"Top up the credits of your account at {self._backend.web_url}."
            else:
                error.hint = f"Change the plan of your account at {self._backend.web_url}."
        elif error.code == "1001" and self.anonymous:
            error.hint = "Run connect.py; if this goes on, wait until the old token has expired."
        elif error.code == "1001":
            error.message = "The service does not accept the token in NEMO_TOKEN."
            error.hint = "It is your own and stays as it is: set a valid one, or unset it."
        return error

    def _record(self, state: State) -> dict[str, Any]:
        record: dict[str, Any] = state["tokens"].get(self._backend.base_url, {})
        return record

    def _good(self, state: State) -> str:
        record = self._record(state)
        expires_at = record.get("expires_at")
        expired = isinstance(expires_at, int | float) and expires_at <= self._now()
        token = record.get("token")
        return token if isinstance(token, str) and not expired else ""

    def _new_token(self, refused: str) -> str:
        """Get a token, unless another script has got one since ``refused`` was."""
        with self._store.lock("token"):
            known = self._good(self._store.read())
            if known and known != refused:
                return known
            try:
                fresh = self._ask()
            except NemoError as error:
                if error.code != "400":
                    raise _no_token(error) from error
                fresh = self._ask()  # the id got lost on the way, says the contract: once more
            with self._store.change() as state:
                state["tokens"][self._backend.base_url] = {
                    "token": fresh.token,
                    "user_id": fresh.user_id,
                    "expires_at": fresh.expires_at,
                }
        return fresh.token

    def _ask(self) -> api.AnonymousToken:
        client_id = self._store.client_id(self._env)
        _check_header("NEMO_CLIENT_ID", client_id)
        return api.anonymous_token(self._transport, client_id, now=self._now())


def _check_header(name: str, value: str) -> None:
    if not value.isascii() or not value.isprintable() or " " in value:
        raise NemoError(
            "1001", f"{name} holds characters that cannot be sent.", "Copy it again.", AUTH
        )


def _no_token(error: NemoError) -> NemoError:
    if error.code != "429":
        return error
    return NemoError(
        "429",
        "The service gives out no further free token to this machine for now.",
        "Set NEMO_TOKEN to the token of your own account, or use the local backend: "
        "connect.py --backend local.",
        AUTH,
    )
