"""Which network addresses a download may connect to: the public internet, and nothing inside.

A name is resolved here, every address it has is checked, and the connection goes to the address
that was checked: a name that resolves to something else a moment later gains nothing. Python's
``is_global`` alone is not enough: it passes IPv4 addresses wrapped into IPv6 ones, and multicast.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv6Address

from organizer.errors import OrganizerError
from organizer.text import Text, text

_UNICAST = ipaddress.ip_network("2000::/3")
"""All that has been given out of IPv6; whatever lies outside is no public server."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 servers as networks without IPv4 show them: judged by the IPv4 address inside (RFC 6052)."""

_NEVER_6 = tuple(
    ipaddress.ip_network(block)
    for block in (
        "2001::/23",  # Teredo, benchmarks, ORCHID: nothing that serves images
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: an IPv4 address inside
        "3fff::/20",  # documentation
    )
)
_NEVER_4 = tuple(
    ipaddress.ip_network(block)
    for block in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carriers' own
        "192.0.0.0/24",  # protocol assignments; 192.0.0.8 counts as global in Python 3.11
        "192.88.99.0/24",  # 6to4 relays
        "198.18.0.0/15",  # benchmarks
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)


class AddressError(OrganizerError):
    """A name resolves to an address that downloads must not reach."""


class UnknownHostError(OrganizerError):
    """A name does not resolve.

    Attributes:
        for_now: The resolver itself failed; the name may exist.
    """

    def __init__(self, host: str, *, for_now: bool) -> None:
        super().__init__(text("the server {host} is not known", host=host))
        self.for_now = for_now


Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Turns a name and a port into addresses; an OSError when the name has none."""


async def system_resolver(host: str, port: int) -> Sequence[str]:
    """Ask the system, as every other program does."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def is_public(address: str) -> bool:
    """Whether an address is a server on the public internet.

    >>> is_public("93.184.216.34"), is_public("169.254.169.254"), is_public("64:ff9b::a9fe:a9fe")
    (True, False, False)
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return _is_public_4(parsed) if isinstance(parsed, IPv4Address) else _is_public_6(parsed)


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in block for block in _NEVER_4)


def _is_public_6(address: IPv6Address) -> bool:
    if address.scope_id is not None:
        return False
    inside = address.ipv4_mapped
    if inside is None and address in _NAT64:
        inside = IPv4Address(int(address) & 0xFFFFFFFF)
    if inside is not None:
        return _is_public_4(inside)
    never = any(address in block for block in _NEVER_6)
    return address.is_global and address in _UNICAST and not never


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own loopback."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return parsed.is_loopback and getattr(parsed, "scope_id", None) is None


async def checked_addresses(
    host: str,
    port: int,
    *,
    resolver: Resolver = system_resolver,
    public: bool = True,
    loopback: bool = False,
) -> list[str]:
    """Resolve a name and check every address it has.

    Args:
        host: A name, or an address in any spelling the system understands.
        port: The port.
        resolver: What resolves.
        public: Public addresses are allowed.
        loopback: Loopback addresses are allowed.

    Returns:
        The addresses, in the resolver's order.

    Raises:
        AddressError: One of them is not allowed; then none is used.
        UnknownHostError: There is none.
    """
    try:
        found = list(dict.fromkeys(await resolver(host, port)))
    except (OSError, UnicodeError) as error:
        for_now = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise UnknownHostError(host, for_now=for_now) from error
    if not found:
        raise UnknownHostError(host, for_now=False)
    for address in found:
        if not ((public and is_public(address)) or (loopback and is_loopback(address))):
            raise AddressError(_refusal(host, address, public=public))
    return found


def _refusal(host: str, address: str, *, public: bool) -> Text:
    if is_loopback(address):
        return text(
            "{host} is this machine ({address}); --allow-loopback permits that",
            host=host,
            address=address,
        )
    if not public and is_public(address):
        return text("{host} is only reached by plain http; --allow-http permits that", host=host)
    return text("{host} leads into a private network ({address})", host=host, address=address)
