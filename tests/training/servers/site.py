"""A small web server on loopback that counts what is asked of it, for tests."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    whole: str
    count: int
    """How often this very address was asked, this time included."""


@dataclass(frozen=True)
class Answer:
    """What is sent back; ``raw`` takes over the connection altogether."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    pieces: Iterable[bytes] | None = None
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None


Answers = Callable[[Asked], Answer]


class Site:
    """The server, running until closed."""

    def __init__(self, answers: Answers, port: int = 0) -> None:
        self.hits: Counter[str] = Counter()
        self.whole: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()
        """How often an address's answer was sent to its end."""
        self.asked: list[Asked] = []
        self.most_at_once = 0
        """How many were being answered at a time.

        What is being sent counts no more: who has all of it may ask again before this server knows.
        """
        self._at_once = 0
        self._lock = threading.Lock()
        self.answers = answers
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                site.handle(self)

            def log_message(self, *_args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 128

            def handle_error(self, *_args: object) -> None:
                pass

        self._server = Server(("127.0.0.1", port), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def handle(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        with self._lock:
            self.hits[parts.path] += 1
            self.whole[handler.path] += 1
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            asked = Asked(
                parts.path,
                dict(parse_qsl(parts.query, keep_blank_values=True)),
                {name.lower(): value for name, value in handler.headers.items()},
                handler.path,
                self.whole[handler.path],
            )
            self.asked.append(asked)
        try:
            answer = self.answers(asked)
        finally:
            with self._lock:
                self._at_once -= 1
        with suppress(OSError):
            _send(handler, answer)
            with self._lock:
                self.sent[handler.path] += 1

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Site:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _send(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    if answer.raw is not None:
        handler.close_connection = True
        answer.raw(handler)
        return
    handler.send_response(answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if answer.pieces is None:
        if "Content-Length" not in answer.headers:
            handler.send_header("Content-Length", str(len(answer.body)))
        handler.end_headers()
        handler.wfile.write(answer.body)
        if answer.headers.get("Content-Length", "0") != str(len(answer.body)):
            handler.close_connection = answer.headers.get("Content-Length") is not None
        return
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.close_connection = True
    for piece in answer.pieces:
        handler.wfile.write(piece)
        handler.wfile.flush()


@contextmanager
def serving(answers: Answers) -> Iterator[Site]:
    """Run a site for as long as the block."""
    site = Site(answers)
    try:
        yield site
    finally:
        site.close()
