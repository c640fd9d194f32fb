"""Asking sources whether they work, all at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import sources
from organizer.training.polite import Manners, Politeness
from organizer.training.polite_web import PoliteWeb
from organizer.training.requests import Requests
from organizer.training.sources.protocol import Health, Options
from organizer.training.transport import Reach

_SECONDS = 20.0


def probe_all(asked: Mapping[str, Options], reach: Reach) -> dict[str, Health]:
    """Probe sources; takes twenty seconds at most.

    Args:
        asked: How each is searched, by its name.
        reach: How far connections may go.
    """
    return asyncio.run(_probe_all(asked, reach))


async def _probe_all(asked: Mapping[str, Options], reach: Reach) -> dict[str, Health]:
    manners = Manners(Politeness(tries=1, longest_wait=5))
    requests = Requests(reach, manners)
    try:
        probes = [_probe(name, options, requests, reach) for name, options in asked.items()]
        return dict(zip(asked, await asyncio.gather(*probes), strict=True))
    finally:
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
