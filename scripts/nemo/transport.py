"""The HTTP session: who asks, how long it may take, and what a refusal means."""

from __future__ import annotations

import json as json_module
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError, NewConnectionError

from .errors import CUT, UNREACHABLE, NemoError, from_service
from .patience import Patience, out_of_time
from .redaction import Redaction
from .signing import Bearer, Session, is_loopback, origin

CONNECT_S: Final = 10.0
ANSWER_S: Final = 60.0
RATE_LIMIT_S: Final = 30.0
#: What a request is given even when the time is up: a service that is well answers within it.
LEAST_S: Final = 5.0


@dataclass(frozen=True)
class Answer:
    """A response that was not refused, and its JSON (None where it has none or was not read)."""

    response: requests.Response
    body: Any


class Transport:
    """Requests to one base URL, with one answer to each kind of failure.

    Nothing is sent twice by itself, but for two refusals that say that nothing was begun: 429
    (after 30 s, once) and 1001 (with the token that ``renew`` gives, once).
    ``explain`` adds to a refusal what depends on who asks.
    """

    def __init__(
        self,
        base_url: str,
        headers: Mapping[str, str],
        *,
        patience: Patience,
        redact: Redaction,
        notice: Callable[[str], None],
    ) -> None:
        self.base_url = base_url
        self.renew: Callable[[str], str] | None = None
        self.explain: Callable[[NemoError], NemoError] = lambda error: error
        self._headers = dict(headers)
        self._patience = patience
        self._redact = redact
        self._notice = notice
        self._token: str | None = None
        self._session = Session()
        # A proxy cannot reach this machine's own services, whatever the environment says.
        self._session.trust_env = not is_loopback(base_url)

    def use_token(self, token: str) -> None:
        """Sign with ``token`` from now on, and never show it."""
        self._redact.learn(token)
        self._token = token

    def send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        data: Any = None,
        headers: Mapping[str, str] | None = None,
        signed: bool = True,
        stream: bool = False,
        answer_s: float | None = ANSWER_S,
        bounded: bool = True,
    ) -> Answer:
        """Send one request and give the answer; raise what a refusal or a failure means.

        ``answer_s`` bounds each silence of the server (None: another clock does), and so does the
        time that is left if ``bounded``: not where much was sent that would have to be sent again.
        With ``stream`` the body of an accepted request is left to the caller.
        """
        waited = renewed = False
        while True:
            answer, refusal = self._once(
                method,
                path,
                json=json,
                data=data,
                headers={**self._headers, **(headers or {})},
                auth=Bearer(self._token if signed else None, self.base_url),
                stream=stream,
                timeout=self._timeout(answer_s, bounded=bounded),
                # A POST that is redirected would be sent again, or become a GET.
                allow_redirects=method == "GET",
            )
            if refusal is None:
                return answer
            answer.response.close()
            if refusal.code == "429" and not waited:
                waited = True
                self._notice("The service is busy; trying once more in 30 seconds.")
                self._wait_for_rate_limit(refusal)
            elif refusal.code == "1001" and signed and self.renew and not renewed:
                renewed = True
                self.use_token(self.renew(self._token or ""))
            else:
                raise self.explain(refusal)

    def fetch(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        """GET a file, at this service or elsewhere; the token goes to this service only."""
        try:
            address = urljoin(self.base_url + "/", url)
            ours = origin(address) == origin(self.base_url)
        except ValueError as error:
            raise NemoError(UNREACHABLE, "The file's address is not a usable one.") from error
        try:
            return self._session.get(
                address,
                headers={**(self._headers if ours else {}), **headers},
                auth=Bearer(self._token, self.base_url),
                stream=True,
                timeout=self._timeout(ANSWER_S),
            )
        except (requests.RequestException, OSError) as error:
            raise broken(error, address) from error

    def _once(self, method: str, path: str, **options: Any) -> tuple[Answer, NemoError | None]:
        url = self.base_url + path
        try:
            response = self._session.request(method, url, **options)
            body = _json(response, options["stream"])
        except (requests.RequestException, HTTPError, OSError) as error:
            if method == "GET" and self._patience.left_s() == 0:  # nothing was begun
                raise out_of_time() from error
            raise broken(error, url) from error
        return Answer(response, body), refusal_in(response.status_code, body, self._redact)

    def _timeout(
        self, answer_s: float | None, *, bounded: bool = True
    ) -> tuple[float, float | None]:
        """Give how long (s) to wait for the connection and for each piece of the answer."""
        left_s = self._patience.left_s() if bounded else None
        if left_s is None:
            return CONNECT_S, answer_s
        most_s = max(left_s, LEAST_S)
        return min(CONNECT_S, most_s), None if answer_s is None else min(answer_s, most_s)

    def _wait_for_rate_limit(self, refusal: NemoError) -> None:
        try:
            self._patience.pause(RATE_LIMIT_S, whole=True)
        except NemoError:
            raise refusal from None


def refusal_in(status: int, body: object, redact: Redaction) -> NemoError | None:
    """Find the refusal in an answer: in its envelope, or in its HTTP status alone."""
    fields = body if isinstance(body, dict) else {}
    try:
        code = int(fields.get("code") or 0)
    except (TypeError, ValueError):
        code = 0
    if 200 <= code < 300:  # some deployments echo the HTTP status
        code = 0
    if status < 300 and not code:
        return None
    if 300 <= status < 400:
        return NemoError(
            "redirected",
            "The service has moved.",
            "Ask for its new address and set NEMO_API_URL, or update the skill.",
        )
    said = fields.get("message") or fields.get("detail") or fields.get("error") or ""
    return from_service(code, status, redact(said) if isinstance(said, str) else "")


def broken(error: Exception, url: str) -> NemoError:
    """Say what a failed connection means, above all whether anything was sent."""
    host = urlsplit(url).netloc
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        return NemoError(UNREACHABLE, f"{host or 'The address'} is not a usable address.")
    if _never_connected(error):
        if is_loopback(url):
            return NemoError(
                UNREACHABLE,
                f"The local backend does not answer at {host}.",
                "Start it with `make serve` in the clone, or with `python -m nemo_local`.",
            )
        return NemoError(
            UNREACHABLE,
            f"{host} cannot be reached.",
            "Check the internet connection and the proxy settings, then try again.",
        )
    return NemoError(
        CUT, f"The connection to {host} broke off or went silent.", "Run the same command again."
    )


def _never_connected(error: Exception) -> bool:
    sure = requests.exceptions.ConnectTimeout | requests.exceptions.ProxyError
    if isinstance(error, sure | requests.exceptions.SSLError):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError)


def _json(response: requests.Response, stream: bool) -> Any:
    """Read an answer as JSON; a stream that was accepted is left alone."""
    said_json = "json" in response.headers.get("Content-Type", "")
    if stream and response.ok and not said_json:
        return None
    try:
        return json_module.loads(response.content)
    except ValueError:
        return None
