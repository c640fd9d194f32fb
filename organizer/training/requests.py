"""One request to the web, whatever the server does: redirects, bombs, drips, lies, silence."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import httpx

from organizer import __version__
from organizer.text import plural, text
from organizer.training.bodies import decompressed
from organizer.training.failures import BusyError, FetchError, errors_as_sentences
from organizer.training.polite import Manners, seconds_asked_for
from organizer.training.transport import CONNECT_SECONDS, CheckedTransport, Reach

USER_AGENT = f"PhotoOrganizer/{__version__} (desktop program gathering training images)"
"""Wikimedia refuses programs that do not say what they are."""

MOST_REDIRECTS = 5
_LONGEST_ADDRESS = 4096
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_PASSING = frozenset({408, 425, 500, 502, 504})

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one download may take.

    Attributes:
        connect_seconds: Until a connection stands.
        seconds: In all, redirects included.
        size: Bytes, decompressed.
    """

    connect_seconds: float = CONNECT_SECONDS
    seconds: float = 60.0
    size: int = 30_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The beginning of an answer.

    Attributes:
        status: HTTP's number.
        headers: Names in lower case.
        url: Where it came from in the end.
        body: The decompressed bytes as they come, at most ``Limits.size`` of them.
    """

    status: int
    headers: httpx.Headers
    url: str
    body: AsyncIterator[bytes]


class Requests:
    """Sends requests through the checked transport, with manners.

    Args:
        reach: How far they may go.
        manners: The pace of every host.
    """

    def __init__(self, reach: Reach, manners: Manners) -> None:
        self.manners = manners
        self._reach = reach
        self._transport = CheckedTransport(reach, manners.politeness.connections)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def persist(self, url: str, attempt: Callable[[], Awaitable[_Result]]) -> _Result:
        """Try an address as often as is worth it.

        Raises:
            FetchError: It is no use now.
        """
        host = checked_url(url, self._reach).host
        tries = self.manners.politeness.tries
        for number in range(1, tries + 1):
            if self.manners.is_dead(host):
                raise FetchError(text("the server {host} does not answer", host=host), passing=True)
            try:
                return await attempt()
            except FetchError as error:
                if not error.again or number == tries:
                    raise
                if not isinstance(error, BusyError):
                    await asyncio.sleep(self.manners.backoff(number))
        raise AssertionError

    @asynccontextmanager
    async def open(
        self,
        url: str,
        limits: Limits,
        *,
        accept: str = "*/*",
        headers: Mapping[str, str] | None = None,
    ) -> AsyncIterator[Answer]:
        """Ask for an address, follow its redirects, and give the answer.

        Args:
            url: The address.
            limits: What it may take.
            accept: The ``Accept`` header.
            headers: More of them, for the first host alone.

        Raises:
            FetchError: No answer, one that asks for patience, or an address not to be asked.
        """
        current = checked_url(url, self._reach)
        left = limits.seconds
        first = (current.scheme, current.host, current.port)
        for _hop in range(MOST_REDIRECTS + 1):
            async with self.manners.turn(current.host):
                started = time.monotonic()
                async with errors_as_sentences(self.manners, current.host):
                    async with asyncio.timeout(left):
                        here = (current.scheme, current.host, current.port)
                        sent = {"accept": accept} | dict(headers or {} if here == first else {})
                        response = await self._send(current, limits, sent)
                        try:
                            if response.status_code not in _REDIRECTS:
                                self._judge(response, current.host)
                                async with aclosing(decompressed(response, limits.size)) as body:
                                    yield Answer(
                                        response.status_code, response.headers, str(current), body
                                    )
                                return
                        finally:
                            await response.aclose()
                self.manners.answered(current.host)
                left -= time.monotonic() - started
            current = _next(current, response, self._reach)
        raise FetchError(text("the address leads from one to the next without end"))

    async def _send(
        self, url: httpx.URL, limits: Limits, headers: Mapping[str, str]
    ) -> httpx.Response:
        sent = {"user-agent": USER_AGENT, "accept-encoding": "identity", **headers}
        timeout = {
            "connect": limits.connect_seconds,
            "read": limits.seconds,
            "write": limits.seconds,
        }
        request = httpx.Request("GET", url, headers=sent, extensions={"timeout": timeout})
        return await self._transport.handle_async_request(request)

    def _judge(self, response: httpx.Response, host: str) -> None:
        status = response.status_code
        if status in _BUSY:
            asked = seconds_asked_for(response.headers.get("retry-after"))
            if asked is not None and asked > self.manners.politeness.longest_wait:
                self.manners.answered(host)
                raise FetchError(
                    plural(
                        "the server {host} asks to come back in a minute",
                        "the server {host} asks to come back in {count} minutes",
                        host=host,
                        count=round(asked / 60),
                    ),
                    passing=True,
                )
            self.manners.leave_alone(host, asked)
            raise BusyError(status, asked)
        self.manners.answered(host)
        if status in _PASSING:
            raise FetchError(
                text("the server answered {status}", status=status), passing=True, again=True
            )


def checked_url(url: str, reach: Reach) -> httpx.URL:
    """Parse an address that came from outside.

    Plain http becomes https where only that is allowed: most old links work so.

    Raises:
        FetchError: It is not one that may be asked.
    """
    try:
        parsed = httpx.URL(url.strip()[: _LONGEST_ADDRESS + 1])
        host = parsed.host
        makes_sense = not set(host) & set("[]% ") and (parsed.port or 443) < 65_536
    except (httpx.InvalidURL, ValueError, TypeError, UnicodeError):
        makes_sense = False
    if not makes_sense:
        raise FetchError(text("the address makes no sense: {url}", url=url[:200]))
    if len(url) > _LONGEST_ADDRESS:
        raise FetchError(text("the address is too long: {url}", url=url[:200]))
    if parsed.scheme not in {"https", "http"} or not host:
        raise FetchError(text("only addresses of the web are fetched, not {url}", url=url[:200]))
    if parsed.userinfo:
        raise FetchError(text("addresses with a name or password are not fetched"))
    if parsed.scheme == "http" and not (reach.plain_http or reach.loopback):
        if parsed.port not in {None, 80}:
            raise FetchError(
                text("{url} is plain http; --allow-http permits that", url=str(parsed)[:200])
            )
        parsed = parsed.copy_with(scheme="https", port=None)
    return parsed.copy_with(fragment=None)


def _next(current: httpx.URL, response: httpx.Response, reach: Reach) -> httpx.URL:
    location = response.headers.get("location", "")
    if not location:
        raise FetchError(
            text("the server answered {status} without a place", status=response.status_code)
        )
    try:
        joined = current.join(location[: _LONGEST_ADDRESS + 1])
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise FetchError(text("the server leads to an address that makes no sense")) from None
    return checked_url(str(joined), reach)
