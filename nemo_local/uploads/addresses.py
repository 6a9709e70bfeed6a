"""Which addresses a stranger's URL may lead to: those of the public internet, no others."""

from __future__ import annotations

import ipaddress
import socket

from nemo_local.errors import BAD_REQUEST, ApiError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(text: str) -> bool:
    """Whether an IP address belongs to no private, local or special network.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, Teredo, NAT64) is judged by
    that one, too.
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    return all(a.is_global and not a.is_multicast for a in (address, *_inside(address)))


def _inside(address: Address) -> list[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    found: list[Address | None] = [address.ipv4_mapped, address.sixtofour]
    found.extend(address.teredo or ())
    if address in _NAT64:
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [a for a in found if a is not None]


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ApiError(BAD_REQUEST, f"the address of {host} cannot be found") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
