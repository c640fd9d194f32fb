"""The one way out: httpx over connections that only go to addresses that were checked.

The name stays in the request (``Host``) and in the handshake (SNI, certificate); only the
connection itself goes to the checked address. Nothing of the environment is used: no proxies, no
extra certificates.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

from organizer.training.addresses import Resolver, checked_addresses, system_resolver

CONNECT_SECONDS = 10.0
_IDLE_SECONDS = 15.0
_MOST_ADDRESSES = 4


@dataclass(frozen=True, slots=True)
class Reach:
    """How far connections may go.

    Attributes:
        loopback: This machine's own loopback, by plain http too: mirrors and test servers.
        plain_http: Public servers by plain http.
        resolver: What turns names into addresses.
        trust: Certificates; ``None`` for the usual ones.
    """

    loopback: bool = False
    plain_http: bool = False
    resolver: Resolver = system_resolver
    trust: ssl.SSLContext | None = None


class _CheckedNetwork(httpcore.AsyncNetworkBackend):
    """Connects to checked addresses only."""

    def __init__(self, reach: Reach, *, public: bool) -> None:
        self._reach = reach
        self._public = public
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - httpcore's own
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, check, connect; see the base class."""
        seconds = CONNECT_SECONDS if timeout is None else timeout
        try:
            async with asyncio.timeout(seconds):
                addresses = await checked_addresses(
                    host,
                    port,
                    resolver=self._reach.resolver,
                    public=self._public,
                    loopback=self._reach.loopback,
                )
                return await self._first(addresses[:_MOST_ADDRESSES], port, seconds, socket_options)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error

    async def _first(
        self, addresses: list[str], port: int, seconds: float, options: Iterable[Any] | None
    ) -> httpcore.AsyncNetworkStream:
        each = seconds / len(addresses)
        for address in addresses[:-1]:
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return await self._network.connect_tcp(
                    address, port, timeout=each, socket_options=options
                )
        return await self._network.connect_tcp(
            addresses[-1], port, timeout=seconds, socket_options=options
        )

    async def sleep(self, seconds: float) -> None:
        """See the base class."""
        await asyncio.sleep(seconds)


class CheckedTransport(httpx.AsyncBaseTransport):
    """httpx's way to the network: HTTP/2 where the server has it, checked addresses only.

    Args:
        reach: How far it may go.
        connections: How many at once.
    """

    def __init__(self, reach: Reach, connections: int) -> None:
        trust = reach.trust or httpx.create_ssl_context(trust_env=False)
        self._secure = self._pool(reach, connections, public=True, trust=trust)
        self._plain = self._pool(reach, connections, public=reach.plain_http, trust=trust)

    @staticmethod
    def _pool(
        reach: Reach, connections: int, *, public: bool, trust: ssl.SSLContext
    ) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=trust,
            max_connections=connections,
            max_keepalive_connections=connections,
            keepalive_expiry=_IDLE_SECONDS,
            http2=True,
            network_backend=_CheckedNetwork(reach, public=public),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; see the base class."""
        pool = self._secure if request.url.scheme == "https" else self._plain
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        with _as_httpx():
            answer = await pool.handle_async_request(sent)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    async def aclose(self) -> None:
        """Close every connection."""
        await self._secure.aclose()
        await self._plain.aclose()


class _Body(httpx.AsyncByteStream):
    """A body as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for piece in self._answer.aiter_stream():
                yield piece

    async def aclose(self) -> None:
        with _as_httpx():
            await self._answer.aclose()


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Raise httpx's errors for httpcore's."""
    try:
        yield
    except httpcore.ConnectTimeout as error:
        raise httpx.ConnectTimeout(str(error)) from error
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except httpcore.ConnectError as error:
        raise httpx.ConnectError(str(error)) from error
    except httpcore.NetworkError as error:
        raise httpx.ReadError(str(error)) from error
    except httpcore.ProtocolError as error:
        raise httpx.RemoteProtocolError(str(error)) from error
