"""The network's thread: searches and downloads at once, and hands over what comes.

It knows nothing of pictures. The gathering takes what it finds from :attr:`Fetcher.arrivals`,
says with :meth:`Fetcher.handled` that there is room for more, and with :meth:`Fetcher.want_another`
that an image was of no use.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AsyncExitStack, aclosing, suppress
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import download, sources
from organizer.training.arrivals import Arrival, Came, Ended, Missed, Named
from organizer.training.events import Notice
from organizer.training.failures import FetchError
from organizer.training.page_cache import PageCache
from organizer.training.polite import Manners
from organizer.training.polite_web import PoliteWeb
from organizer.training.quarantine import Quarantine
from organizer.training.request import ClassSearch, GatherRequest
from organizer.training.requests import Requests
from organizer.training.sources.protocol import Found, Query, Source

_CLASSES_AT_ONCE = 4
_LARGEST_FILE = 250_000_000
"""Bytes of a file of this machine."""

_AHEAD = 4
"""Images, for each connection, that may wait to be decoded."""


class Fetcher:
    """The thread.

    Args:
        request: What is wanted.
        known: Addresses that need not be asked; grows.
        wanted: Pictures that each class still needs.
        quarantine: Where downloads go.
        pages: The file of the page cache.
    """

    def __init__(
        self,
        request: GatherRequest,
        known: set[str],
        wanted: dict[str, int],
        quarantine: Quarantine,
        pages: Path,
    ) -> None:
        self.arrivals: queue.SimpleQueue[Arrival] = queue.SimpleQueue()
        self._request = request
        self._known = known
        self._wanted = wanted
        self._quarantine = quarantine
        self._pages = pages
        self._loop: asyncio.AbstractEventLoop | None = None
        self._main: asyncio.Task[None] | None = None
        self._feeds: dict[str, asyncio.Task[None]] = {}
        self._fetches: dict[str, set[asyncio.Task[None]]] = {}
        self._slots: dict[str, asyncio.Semaphore] = {}
        self._room = asyncio.Semaphore(_AHEAD * request.politeness.connections)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gather", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        self._ready.wait()

    def handled(self) -> None:
        """An arrival with an image, or a miss, has been dealt with."""
        self._call(self._room.release)

    def want_another(self, class_name: str) -> None:
        """An image of this class was of no use."""
        self._call(lambda: self._slots[class_name].release())

    def enough(self, class_name: str) -> None:
        """This class has all it needs."""
        self._call(lambda: self._cancel_feed(class_name))

    def stop(self) -> None:
        """Break everything off and wait until the thread has ended."""
        self._call(self._cancel_all)
        self._thread.join()

    def _call(self, function: Callable[[], object]) -> None:
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # it has ended by itself
                loop.call_soon_threadsafe(function)

    def _cancel_feed(self, class_name: str) -> None:
        feed = self._feeds.get(class_name)
        if feed is not None:
            feed.cancel()
        for fetch in self._fetches.get(class_name, ()):
            fetch.cancel()

    def _cancel_all(self) -> None:
        if self._main is not None:
            self._main.cancel()

    def _run(self) -> None:
        error: BaseException | None = None
        try:
            with asyncio.Runner() as runner:
                self._loop = runner.get_loop()
                runner.run(self._everything())
        except asyncio.CancelledError:
            error = None
        except BaseExceptionGroup as group:
            error = _first(group)
        except Exception as failure:  # noqa: BLE001  raised again in the gathering's own thread
            error = failure
        finally:
            self._ready.set()
            self.arrivals.put(Ended(error))

    async def _everything(self) -> None:
        self._main = asyncio.current_task()
        request = self._request
        manners = Manners(request.politeness, self._waiting)
        async with AsyncExitStack() as stack:
            requests = Requests(request.reach, manners)
            stack.push_async_callback(requests.aclose)
            cache = PageCache(self._pages)
            stack.callback(cache.close)
            about = sources.about(request.source)
            token = request.options.keys.get("token")
            headers = {"authorization": f"Bearer {token}"} if token else {}
            web = PoliteWeb(requests, request.reach, cache, headers, about.pause)
            source = sources.open_source(request.source, web)
            some = asyncio.Semaphore(_CLASSES_AT_ONCE)
            for wanted in request.classes:
                self._slots[wanted.name] = asyncio.Semaphore(self._wanted[wanted.name])
            async with asyncio.TaskGroup() as tasks:
                for wanted in request.classes:
                    if self._wanted[wanted.name] > 0:
                        feed = self._feed(wanted, source, requests, tasks, some)
                        self._feeds[wanted.name] = tasks.create_task(feed)
                self._ready.set()

    async def _feed(
        self,
        wanted: ClassSearch,
        source: Source,
        requests: Requests,
        tasks: asyncio.TaskGroup,
        some: asyncio.Semaphore,
    ) -> None:
        """Find and fetch one class's images until there are enough."""
        async with some, aclosing(self._found(wanted, source)) as everything:
            async for query, found in everything:
                if found.url in self._known:
                    continue
                self._known.add(found.url)
                self.arrivals.put(Named(wanted.name))
                await self._slots[wanted.name].acquire()
                await self._room.acquire()
                fetch = tasks.create_task(self._fetch(query, found, requests))
                under_way = self._fetches.setdefault(wanted.name, set())
                under_way.add(fetch)
                fetch.add_done_callback(under_way.discard)

    async def _found(
        self, wanted: ClassSearch, source: Source
    ) -> AsyncGenerator[tuple[Query, Found], None]:
        """What the searches of a class find, one of each in turn."""
        async with AsyncExitStack() as stack:
            searches: list[tuple[Query, AsyncIterator[Found]]] = []
            for words in wanted.searches:
                query = Query(words, wanted.name)
                searching = source.search(query, self._request.options)
                stack.push_async_callback(searching.aclose)  # type: ignore[attr-defined]
                searches.append((query, searching))
            while searches:
                for search in list(searches):
                    try:
                        yield search[0], await anext(search[1])
                    except StopAsyncIteration:
                        searches.remove(search)
                    except OrganizerError as error:
                        searches.remove(search)
                        self._broken_off(search[0], error)

    async def _fetch(self, query: Query, found: Found, requests: Requests) -> None:
        limits = self._request.limits
        try:
            if found.path is not None:
                fetched = await asyncio.to_thread(
                    download.take_over, found.path, found.url, self._quarantine, _LARGEST_FILE
                )
            else:
                fetched = await download.download(found.url, requests, self._quarantine, limits)
        except FetchError as error:
            self.arrivals.put(Missed(query, found, error))
        except asyncio.CancelledError:
            self._room.release()  # nobody will be told of it
            raise
        else:
            self.arrivals.put(Came(query, found, fetched))

    def _broken_off(self, query: Query, error: OrganizerError) -> None:
        message = text("The search for “{query}” broke off: {why}", query=query.text, why=error)
        self.arrivals.put(Notice(message, broken=True))

    def _waiting(self, host: str, seconds: float) -> None:
        self.arrivals.put(
            Notice(text("{host} asks for patience: waiting {n:.0f} s.", host=host, n=seconds))
        )


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first error within nested groups."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
