"""Manners towards other people's servers: few connections each, pauses, and patience when asked."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from organizer.training.addresses import is_loopback

DEFAULT_PAUSE = 0.1
"""Seconds between two requests to one host: ten a second at most, whoever it is."""


@dataclass(frozen=True, slots=True)
class Politeness:
    """How hard servers are asked.

    Attributes:
        connections: Requests at once in all.
        per_host: Requests at once to one host.
        pause: Seconds between the starts of two requests to one host; ``None`` for
            :data:`DEFAULT_PAUSE`, and none where the host is this machine.
        tries: How often an address is tried before it counts as failed.
        first_wait: Seconds of the first pause after a failure; each further one is twice as long.
        longest_wait: Seconds that a server may ask to be left alone; if it asks for more, that is
            the end of the search there.
    """

    connections: int = 16
    per_host: int = 4
    pause: float | None = None
    tries: int = 5
    first_wait: float = 1.0
    longest_wait: float = 120.0


@dataclass(slots=True)
class _Host:
    free: asyncio.Semaphore
    pause: float
    next_start: float = 0.0
    left_alone_until: float = 0.0
    failures: int = 0
    answered: bool = False
    waits: int = field(default=0)


_DEAD_AFTER = 4
"""Failures in a row after which a host that has never answered is given up."""


class Manners:
    """Keeps every host's pace; used from one event loop.

    Args:
        politeness: How hard servers are asked.
        on_wait: Called with a host and seconds when it asked to be left alone.
    """

    def __init__(
        self, politeness: Politeness, on_wait: Callable[[str, float], None] | None = None
    ) -> None:
        self.politeness = politeness
        self._on_wait = on_wait
        self._hosts: dict[str, _Host] = {}
        self._all = asyncio.Semaphore(politeness.connections)

    def set_pause(self, host: str, seconds: float) -> None:
        """Keep at least this pause towards a host, such as a source's own limit asks for."""
        known = self._host(host)
        known.pause = max(known.pause, seconds)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait for one's turn to ask a host, and hold it while the answer comes."""
        known = self._host(host)
        async with known.free:
            while (wait := max(known.next_start, known.left_alone_until) - time.monotonic()) > 0:
                await asyncio.sleep(wait)
            known.next_start = time.monotonic() + known.pause
            async with self._all:
                yield

    def answered(self, host: str) -> None:
        """A host gave an answer that was no plea for patience."""
        known = self._host(host)
        known.answered, known.failures, known.waits = True, 0, 0

    def failed(self, host: str) -> None:
        """A host did not answer: the third time in a row it is left alone for a while."""
        known = self._host(host)
        known.failures += 1
        if known.failures >= 3 and known.answered:
            self.leave_alone(host, None)

    def is_dead(self, host: str) -> bool:
        """Whether a host has never answered however often it was asked."""
        known = self._host(host)
        return not known.answered and known.failures >= _DEAD_AFTER

    def leave_alone(self, host: str, seconds: float | None) -> float:
        """Ask a host nothing for a while.

        Args:
            host: Its name.
            seconds: What it asked for; ``None`` for twice as long as the last time.

        Returns:
            The seconds.
        """
        known = self._host(host)
        now = time.monotonic()
        if known.left_alone_until <= now:  # a dozen answers at once are one plea
            known.answered = True
            known.waits += 1
            wait = self.backoff(known.waits) if seconds is None else seconds
            known.left_alone_until = now + wait
            if self._on_wait is not None and wait >= 1:
                self._on_wait(host, wait)
        elif seconds is not None:
            known.left_alone_until = max(known.left_alone_until, now + seconds)
        return known.left_alone_until - now

    def backoff(self, count: int) -> float:
        """Seconds to wait after the ``count``-th failure, with a little chance in it."""
        longest = self.politeness.first_wait * float(2 ** (count - 1))
        return min(longest, self.politeness.longest_wait) * random.uniform(0.75, 1.0)  # noqa: S311

    def _host(self, host: str) -> _Host:
        if host not in self._hosts:
            pause = self.politeness.pause
            if pause is None:
                pause = 0.0 if is_loopback(host) or host == "localhost" else DEFAULT_PAUSE
            self._hosts[host] = _Host(asyncio.Semaphore(self.politeness.per_host), pause)
        return self._hosts[host]


def seconds_asked_for(retry_after: str | None) -> float | None:
    """Read ``Retry-After``: seconds or a date; ``None`` when it is missing or makes no sense.

    >>> seconds_asked_for("120"), seconds_asked_for("soon")
    (120.0, None)
    """
    if not retry_after:
        return None
    written = retry_after.strip()
    if written.isascii() and written.isdigit():
        return float(min(int(written[:9]), 10**9))
    try:
        when = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
