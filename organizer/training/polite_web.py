"""How sources read their own pages: with manners, within the safe network, each page once a day."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from organizer.text import text
from organizer.training.failures import FetchError
from organizer.training.page_cache import PageCache
from organizer.training.requests import Limits, Requests, checked_url
from organizer.training.sources.protocol import Page, SourceError
from organizer.training.transport import Reach

_SECRET = frozenset({"api_key", "key", "token", "access_token", "client_secret"})
"""Parameters that are not written to the disk."""

_LIMITS = Limits(size=16_000_000)


class PoliteWeb:
    """The :class:`organizer.training.sources.protocol.Web` that reaches the network.

    Args:
        requests: What sends.
        reach: How far it may go.
        cache: Pages that were read lately; ``None`` to read each anew.
        headers: Sent along, such as a token.
        pause: Seconds between two pages, where they are not on this machine.
    """

    def __init__(
        self,
        requests: Requests,
        reach: Reach,
        cache: PageCache | None = None,
        headers: Mapping[str, str] | None = None,
        pause: float = 0.0,
    ) -> None:
        self._requests = requests
        self._reach = reach
        self._cache = cache
        self._headers = dict(headers or {})
        self._pause = pause

    async def get(self, url: str, parameters: Mapping[str, str | int] | None = None) -> Page:
        """See :class:`organizer.training.sources.protocol.Web`."""
        given = {name: str(value) for name, value in (parameters or {}).items()}
        key = _with_query(url, {k: v for k, v in given.items() if k not in _SECRET})
        if self._cache is not None:
            known = self._cache.get(key)
            if known is not None:
                return Page(200, {}, known)
        full = _with_query(url, given)
        try:
            host = checked_url(full, self._reach).host
            if not self._reach.loopback:
                self._requests.manners.set_pause(host, self._pause)
            page = await self._requests.persist(full, lambda: self._once(full))
        except FetchError as error:
            raise SourceError(error.message) from error
        if self._cache is not None and page.status == httpx.codes.OK:
            self._cache.put(key, page.body)
        return page

    async def _once(self, url: str) -> Page:
        pieces = []
        async with self._requests.open(url, _LIMITS, headers=self._headers) as answer:
            pieces = [piece async for piece in answer.body]
            return Page(answer.status, dict(answer.headers), b"".join(pieces))


def _with_query(url: str, parameters: Mapping[str, str]) -> str:
    try:
        return str(httpx.URL(url).copy_merge_params(parameters))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceError(text("the address makes no sense: {url}", url=url[:200])) from error
