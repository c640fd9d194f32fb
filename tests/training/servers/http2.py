"""A web server on loopback that speaks HTTP/2 over TLS and nothing else."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

import trustme
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived, StreamEnded
from h2.exceptions import ProtocolError

NAME = "pictures.test"
"""Whom its certificate is made out to."""


class Http2Site:
    """What the server has, and what it saw.

    Attributes:
        trust: Trusts its certificate.
        port: Where it listens.
        asked: Paths, in the order in which they were asked for.
        spoken: What each connection agreed upon in its handshake.
    """

    def __init__(self, pages: Mapping[str, bytes]) -> None:
        authority = trustme.CA()
        self.pages = pages
        self.port = 0
        self.asked: list[str] = []
        self.spoken: list[str | None] = []
        self.trust = ssl.create_default_context()
        authority.configure_trust(self.trust)
        self.certified = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.certified.set_alpn_protocols(["h2"])
        authority.issue_cert(NAME).configure_cert(self.certified)

    def url(self, path: str) -> str:
        """The address of a page."""
        return f"https://{NAME}:{self.port}{path}"


class _Connection(asyncio.Protocol):
    """One connection; the frames are the h2 library's business."""

    def __init__(self, site: Http2Site) -> None:
        self._site = site
        self._frames = H2Connection(H2Configuration(client_side=False))
        self._left: dict[int, bytes] = {}
        self._pages: dict[int, bytes] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._site.spoken.append(transport.get_extra_info("ssl_object").selected_alpn_protocol())
        self._frames.initiate_connection()
        transport.write(self._frames.data_to_send())

    def data_received(self, data: bytes) -> None:
        try:
            events = self._frames.receive_data(data)
        except ProtocolError:  # HTTP/1.1, for example
            self._transport.close()
            return
        for event in events:
            match event:
                case RequestReceived(stream_id=stream, headers=headers):
                    path = dict(headers)[b":path"].decode()
                    self._site.asked.append(path)
                    self._pages[stream] = self._site.pages[path]
                case StreamEnded(stream_id=stream):
                    body = self._left[stream] = self._pages.pop(stream)
                    length = ("content-length", str(len(body)))
                    self._frames.send_headers(stream, [(":status", "200"), length])
        # A window that grew makes room too.
        for stream in list(self._left):
            self._send(stream)
        self._transport.write(self._frames.data_to_send())

    def _send(self, stream: int) -> None:
        """Send as much of a body as the other side has room for."""
        while room := self._frames.local_flow_control_window(stream):
            piece = self._left[stream][: min(room, self._frames.max_outbound_frame_size)]
            self._left[stream] = self._left[stream][len(piece) :]
            last = not self._left[stream]
            self._frames.send_data(stream, piece, end_stream=last)
            if last:
                del self._left[stream]
                return


@contextmanager
def serving_http2(pages: Mapping[str, bytes]) -> Iterator[Http2Site]:
    """Run a server for as long as the block.

    Args:
        pages: What it answers, by path.
    """
    site = Http2Site(pages)
    ready = threading.Event()
    stops: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        server = await loop.create_server(
            lambda: _Connection(site), "127.0.0.1", 0, ssl=site.certified
        )
        site.port = server.sockets[0].getsockname()[1]
        stops.append((loop, stop))
        ready.set()
        await stop.wait()
        server.close()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    try:
        assert ready.wait(60)
        yield site
    finally:
        for loop, stop in stops:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(stop.set)
        thread.join()
