"""Where a server speaks HTTP/2, pictures come over it: many at once on one connection."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import httpx

from organizer.files.filesystem import FileSystem
from organizer.training.download import Fetched, download
from organizer.training.polite import Manners
from organizer.training.quarantine import Quarantine
from organizer.training.requests import Limits, Requests
from organizer.training.transport import CheckedTransport, Reach
from tests.training.helpers import QUICK
from tests.training.pictures import jpeg
from tests.training.servers.http2 import Http2Site, serving_http2


async def _here(host: str, port: int) -> Sequence[str]:
    return ["127.0.0.1"]


def _reach(site: Http2Site) -> Reach:
    return Reach(loopback=True, resolver=_here, trust=site.trust)


def test_the_transport_speaks_http2_with_a_server_that_has_it() -> None:
    with serving_http2({"/1.jpg": jpeg(1)}) as site:

        async def once() -> tuple[str, bytes]:
            transport = CheckedTransport(_reach(site), connections=4)
            async with httpx.AsyncClient(transport=transport, trust_env=False) as client:
                answer = await client.get(site.url("/1.jpg"))
                return answer.http_version, answer.content

        assert asyncio.run(once()) == ("HTTP/2", jpeg(1))
    assert site.spoken == ["h2"]


def test_pictures_are_downloaded_over_one_http2_connection(tmp_path: Path) -> None:
    pages = {f"/{number}.jpg": jpeg(number) + bytes(200_000) for number in range(6)}
    with serving_http2(pages) as site:

        async def fetched() -> list[Fetched]:
            requests = Requests(_reach(site), Manners(QUICK))
            quarantine = Quarantine(tmp_path, FileSystem())
            try:
                return await asyncio.gather(
                    *(download(site.url(path), requests, quarantine, Limits()) for path in pages)
                )
            finally:
                await requests.aclose()

        came = asyncio.run(fetched())
    assert [one.path.read_bytes() for one in came] == list(pages.values())
    assert sorted(site.asked) == sorted(pages)
    assert site.spoken == ["h2"]  # one connection for all
