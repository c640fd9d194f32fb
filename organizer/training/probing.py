"""Asking sources whether they work, all at once."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Mapping

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import sources
from organizer.training.polite import Manners, Politeness
from organizer.training.polite_web import PoliteWeb
from organizer.training.requests import Requests
from organizer.training.sources.protocol import Health, Options
from organizer.training.transport import Reach

_SECONDS = 20.0
_BEAT = 0.1


def probe_all(asked: Mapping[str, Options], reach: Reach) -> dict[str, Health]:
    """Probe sources; takes twenty seconds at most.

    Args:
        asked: How each is searched, by its name.
        reach: How far connections may go.
    """
    found = {answer[0]: answer[1] for answer in probe_each(asked, reach) if answer is not None}
    return {name: found[name] for name in asked}


def probe_each(
    asked: Mapping[str, Options], reach: Reach
) -> Generator[tuple[str, Health] | None, None, None]:
    """Probe sources; closing it breaks off what is still asked.

    Args:
        asked: How each is searched, by its name.
        reach: How far connections may go.

    Yields:
        A source and its health as soon as it has answered, and ``None`` while none does.
    """
    requests = Requests(reach, Manners(Politeness(tries=1, longest_wait=5)))
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        tasks = {
            loop.create_task(_probe(name, options, requests, reach)): name
            for name, options in asked.items()
        }
        pending = set(tasks)
        try:
            while pending:
                done, pending = runner.run(_first_of(pending))
                for task in done:
                    yield tasks[task], task.result()
                if not done:
                    yield None
        finally:
            for task in pending:
                task.cancel()
            runner.run(_ended(pending, requests))


async def _first_of(
    pending: set[asyncio.Task[Health]],
) -> tuple[set[asyncio.Task[Health]], set[asyncio.Task[Health]]]:
    return await asyncio.wait(pending, timeout=_BEAT, return_when=asyncio.FIRST_COMPLETED)


async def _ended(pending: set[asyncio.Task[Health]], requests: Requests) -> None:
    await asyncio.gather(*pending, return_exceptions=True)
    await requests.aclose()


async def _probe(name: str, options: Options, requests: Requests, reach: Reach) -> Health:
    token = options.keys.get("token")
    headers = {"authorization": f"Bearer {token}"} if token else {}
    source = sources.open_source(name, PoliteWeb(requests, reach, None, headers))
    try:
        async with asyncio.timeout(_SECONDS):
            return await source.probe(options)
    except TimeoutError:
        return Health(False, text("it did not answer in {n:.0f} seconds", n=_SECONDS))
    except OrganizerError as error:
        return Health(False, error.message)
