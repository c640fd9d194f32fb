"""A server that costs next to nothing, in a process of its own: for measuring the downloader.

``/<n>.jpg`` is one of some different 30 KB pictures with its number in a comment, so that all bytes
differ; ``/stats`` tells how many connections and requests there were at once.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.training.pictures import jpeg


class _Connection(asyncio.Protocol):
    open = 0
    most_open = 0
    requests = 0

    def __init__(self, pictures: int) -> None:
        self._pictures = pictures
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _error: Exception | None) -> None:
        if self._counted:
            _Connection.open -= 1

    _counted = False

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        self._buffer += data
        while b"\r\n\r\n" in self._buffer:
            head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1].decode()
            body = self._body(path)
            header = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            self._transport.write(header + body)

    def _body(self, path: str) -> bytes:
        if path == "/stats":
            return json.dumps(
                {"most": _Connection.most_open, "requests": _Connection.requests}
            ).encode()
        if not self._counted:
            self._counted = True
            _Connection.open += 1
            _Connection.most_open = max(_Connection.most_open, _Connection.open)
        _Connection.requests += 1
        number = int(path.removeprefix("/").removesuffix(".jpg"))
        data = jpeg(number % self._pictures)
        comment = str(number).encode()
        return data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:]


async def _serve(pictures: int) -> None:
    for number in range(pictures):
        jpeg(number)
    server = await asyncio.get_running_loop().create_server(
        lambda: _Connection(pictures), "127.0.0.1", 0
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def fast_server(pictures: int) -> Iterator[str]:
    """Run it; gives its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.training.servers.fast", str(pictures)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def stats(url: str) -> dict[str, int]:
    """What the server counted."""
    found: dict[str, int] = httpx.get(f"{url}/stats", trust_env=False).json()
    return found


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
