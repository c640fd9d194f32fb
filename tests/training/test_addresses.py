"""Only the public internet is reached, in whatever spelling something else is named."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.training.addresses import (
    AddressError,
    UnknownHostError,
    checked_addresses,
    is_loopback,
    is_public,
)

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"]
NOT_PUBLIC = [
    "127.0.0.1",
    "127.255.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "192.88.99.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::169.254.169.254",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:0:10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:a9fe:a9fe::",
    "2002:7f00:1::",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "5f00::1",
    "not an address",
    "",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_reached(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_all_others_are_not(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_wrapped_into_ipv6_is_no_more_public_than_itself(address: object) -> None:
    plain = is_public(str(address))
    assert is_public(f"::ffff:{address}") == plain
    assert is_public(f"64:ff9b::{address}") == plain
    assert not is_public(f"::{address}")


@pytest.mark.parametrize("host", ["2130706433", "127.1", "0x7f.1", "017700000001", "localhost"])
def test_loopback_is_found_whatever_its_spelling(host: str) -> None:
    with pytest.raises(AddressError, match="--allow-loopback"):
        asyncio.run(checked_addresses(host, 80))
    found = asyncio.run(checked_addresses(host, 80, loopback=True))
    assert all(is_loopback(address) for address in found)


def resolved(*addresses: str) -> list[str]:
    async def resolver(_host: str, _port: int) -> Sequence[str]:
        return addresses

    return asyncio.run(checked_addresses("host.test", 443, resolver=resolver))


def test_one_bad_address_spoils_the_name() -> None:
    assert resolved("8.8.8.8", "8.8.4.4") == ["8.8.8.8", "8.8.4.4"]
    with pytest.raises(AddressError, match="private network"):
        resolved("8.8.8.8", "10.0.0.1")
    with pytest.raises(UnknownHostError):
        resolved()


@pytest.mark.parametrize(
    ("number", "passing"), [(socket.EAI_AGAIN, True), (socket.EAI_NONAME, False)]
)
def test_a_resolver_that_fails_is_told_from_a_name_that_is_not_there(
    number: int, passing: bool
) -> None:
    async def resolver(_host: str, _port: int) -> Sequence[str]:
        raise socket.gaierror(number, "no")

    with pytest.raises(UnknownHostError) as caught:
        asyncio.run(checked_addresses("host.test", 443, resolver=resolver))
    assert caught.value.for_now is passing
