"""Who gets to see the token: the service itself, and nobody that it refers to."""

from __future__ import annotations

from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase


class Bearer(AuthBase):
    """Puts the token on requests to one origin and nowhere else.

    Being an auth object also keeps ``~/.netrc`` from taking its place. Without a token it adds
    nothing, for the same reason.
    """

    def __init__(self, token: str | None, base_url: str) -> None:
        self._token = token
        self._origin = origin(base_url)

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign one request."""
        if self._token and origin(request.url or "") == self._origin:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Session(requests.Session):
    """A session whose redirects leave everything personal behind when the origin changes."""

    def rebuild_auth(
        self, prepared_request: requests.PreparedRequest, response: requests.Response
    ) -> None:
        """Decide what a redirected request carries; unlike the original, never ask ~/.netrc."""
        if origin(prepared_request.url or "") != origin(response.request.url or ""):
            for name in [*prepared_request.headers]:
                if name.lower() == "authorization" or name.lower().startswith("x-"):
                    del prepared_request.headers[name]


def origin(url: str) -> tuple[str, str, int | None]:
    """Give scheme, host and port of a URL."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    return origin(url)[1] in ("127.0.0.1", "localhost", "::1")
