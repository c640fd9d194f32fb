"""The connection goes to the address that was checked; the name stays in the handshake."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Sequence
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import trustme

from organizer.training.failures import FetchError
from organizer.training.polite import Manners
from organizer.training.requests import Limits, Requests, checked_url
from organizer.training.transport import Reach
from tests.training.helpers import LOOPBACK, QUICK
from tests.training.servers.site import Answer, Asked, serving

LIMITS = Limits(size=100_000)


def fetch(url: str, reach: Reach, limits: Limits = LIMITS) -> tuple[bytes, str]:
    async def once() -> tuple[bytes, str]:
        requests = Requests(reach, Manners(QUICK))
        try:
            async with requests.open(url, limits) as answer:
                return b"".join([piece async for piece in answer.body]), answer.url
        finally:
            await requests.aclose()

    return asyncio.run(once())


class Names:
    """A resolver with names of its own; each call to a name takes its next answer."""

    def __init__(self, **names: list[str]) -> None:
        self.names = names
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        answers = self.names[host.split(".")[0]]
        return [answers.pop(0) if len(answers) > 1 else answers[0]]


def test_a_redirect_by_name_into_a_private_network_is_refused() -> None:
    def answers(asked: Asked) -> Answer:
        return Answer(302, headers={"Location": f"http://inside.test:{site.port}/secret"})

    for address in (
        "10.0.0.1",
        "169.254.169.254",
        "::ffff:192.168.0.1",
        "fe80::1",
        "2002:7f00:1::",
    ):
        names = Names(outside=["127.0.0.1"], inside=[address])
        with serving(answers) as site, pytest.raises(FetchError, match="private network"):
            fetch(f"http://outside.test:{site.port}/", replace(LOOPBACK, resolver=names))


def test_a_name_that_changes_its_address_is_checked_again_when_connecting() -> None:
    """DNS rebinding: first an allowed address, then another one."""

    def answers(asked: Asked) -> Answer:
        return Answer(302, headers={"Location": asked.path + "x", "Connection": "close"})

    names = Names(rebind=["127.0.0.1", "10.0.0.1"])
    with serving(answers) as site, pytest.raises(FetchError, match="private network"):
        fetch(f"http://rebind.test:{site.port}/", replace(LOOPBACK, resolver=names))
    assert names.asked == ["rebind.test"] * 2


def test_loopback_is_refused_unless_it_is_permitted() -> None:
    with serving(lambda _asked: Answer(body=b"secret")) as site:
        with pytest.raises(FetchError, match="--allow-loopback"):
            fetch(site.url, Reach(plain_http=True))
        assert site.asked == []
        assert fetch(site.url, LOOPBACK)[0] == b"secret"


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with serving(lambda _asked: Answer(body=b"direct")) as site:
        assert fetch(site.url, LOOPBACK)[0] == b"direct"


def test_with_loopback_permitted_public_servers_still_need_https() -> None:
    names = Names(public=["93.184.216.34"])
    with pytest.raises(FetchError, match="--allow-http"):
        fetch("http://public.test/", replace(LOOPBACK, resolver=names))


def test_plain_http_becomes_https_where_only_that_is_allowed() -> None:
    assert str(checked_url("http://example.org/a", Reach())) == "https://example.org/a"
    assert str(checked_url("http://example.org/a", Reach(plain_http=True))).startswith("http://")
    with pytest.raises(FetchError, match="--allow-http"):
        checked_url("http://example.org:8080/a", Reach())


@pytest.mark.parametrize(
    "url",
    ["", "x", "file:///etc/passwd", "data:,x", "ftp://a/b", "https://", "https://a:b@c/", "http://[",
     "javascript:alert(1)", "https://" + "a" * 5000, "https://a:99999999/", "\x00"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        checked_url(url, LOOPBACK)


def test_headers_such_as_tokens_go_to_the_first_host_alone() -> None:
    with serving(lambda _asked: Answer(body=b"x")) as other:
        redirect = Answer(302, headers={"Location": other.url})
        with serving(lambda _asked: redirect) as first:

            async def once() -> None:
                requests = Requests(LOOPBACK, Manners(QUICK))
                token = {"authorization": "Bearer secret"}
                async with requests.open(first.url, Limits(), headers=token) as answer:
                    assert [piece async for piece in answer.body]
                await requests.aclose()

            asyncio.run(once())
            assert first.asked[0].headers["authorization"] == "Bearer secret"
            assert "authorization" not in other.asked[0].headers


def test_no_cookie_is_sent_back() -> None:
    with serving(
        lambda _asked: Answer(302, headers={"Location": "/a", "Set-Cookie": "a=b"})
    ) as site:
        with pytest.raises(FetchError, match="without end"):
            fetch(site.url, LOOPBACK)
        assert len(site.asked) == 6
        assert all("cookie" not in asked.headers for asked in site.asked)


def test_the_name_stays_in_the_handshake_and_the_certificate_is_checked(tmp_path: Path) -> None:
    authority = trustme.CA()
    seen: list[tuple[str | None, str | None]] = []
    server_names: list[str | None] = []
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("right.test").configure_cert(server_context)
    server_context.sni_callback = lambda _s, name, _c: server_names.append(name)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((server_names[-1], self.headers["host"]))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *_args: object) -> None:
            pass

    class Quiet(HTTPServer):
        def handle_error(self, *_args: object) -> None:
            pass

    server = Quiet(("127.0.0.1", 0), Handler)
    server.socket = server_context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    port = server.server_address[1]
    names = Names(right=["127.0.0.1"], wrong=["127.0.0.1"])
    reach = Reach(loopback=True, resolver=names, trust=trust)
    try:
        assert fetch(f"https://right.test:{port}/", reach)[0] == b"ok"
        assert seen == [("right.test", f"right.test:{port}")]
        with pytest.raises(FetchError, match="is not who it says"):
            fetch(f"https://wrong.test:{port}/", reach)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
