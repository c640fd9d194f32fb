"""A web server that does everything a downloader must survive, each under an address of its own."""

from __future__ import annotations

import gzip
import io
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

from PIL import Image

from tests.training.pictures import encoded, jpeg, picture
from tests.training.servers.site import Answer, Asked

SIZE_LIMIT = 400_000
"""Bytes that tests let a download have."""

SECONDS_LIMIT = 4.0
"""Seconds that tests let a download take."""


def _redirect(place: str) -> Callable[[Asked], Answer]:
    return lambda _asked: Answer(302, headers={"Location": place})


def _loop(asked: Asked) -> Answer:
    return Answer(302, headers={"Location": f"{asked.path}?again={asked.count}"})


def _drip() -> Iterator[bytes]:
    for byte in jpeg(900):
        time.sleep(0.05)
        yield bytes([byte])


def _endless() -> Iterator[bytes]:
    while True:
        yield b"\xff\xd8\xff\xe0" * 16_384


def _bomb() -> bytes:
    """Forty kilobytes that unfold to forty megabytes."""
    return gzip.compress(bytes(40_000_000), 9)


def _layered_bomb(_asked: Asked) -> Answer:
    return Answer(body=gzip.compress(_bomb()), headers={"Content-Encoding": "gzip, gzip"})


def png_bomb() -> bytes:
    """A PNG that claims 60,000 × 60,000 pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    lines = zlib.compress(bytes(7501) * 600, 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
    )


def _strip() -> bytes:
    return encoded(Image.new("L", (30_000, 1)), "PNG")


def _closed(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n" + jpeg(901)[:5000])
    handler.wfile.flush()


def _nothing(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def _garbage(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\x01\x02 not HTTP at all\r\n\r\n" * 10)


def _lying_length(asked: Asked) -> Answer:
    body = jpeg(902)
    return Answer(body=body, headers={"Content-Length": str(len(body) + 5000)})


def _huge_header(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 2_000_000 + b"\r\n\r\n")


HTML = b"<!DOCTYPE html><html><body>404, sorry</body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ICO = b"\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0\x68\4\0\0\x16\0\0\0" + bytes(1200)
PDF = b"%PDF-1.7\n" + bytes(500)

PRIVATE = (
    "http://10.0.0.1/x.jpg",
    "http://192.168.1.1/x.jpg",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/x.jpg",
    "http://[fc00::1]/x.jpg",
    "http://[::ffff:10.0.0.1]/x.jpg",
    "http://[64:ff9b::a9fe:a9fe]/x.jpg",
    "http://[2002:a9fe:a9fe::]/x.jpg",
    "http://[::169.254.169.254]/x.jpg",
    "http://[fec0::1]/x.jpg",
    "http://[ff02::1]/x.jpg",
    "http://192.0.0.8/x.jpg",
    "http://0.0.0.0/x.jpg",
    "http://2852039166/x.jpg",  # 169.254.169.254 in one number
    "http://0xa9fea9fe/x.jpg",
    "http://10.1/x.jpg",
    "file:///etc/passwd",
    "data:image/png;base64,iVBORw0KGgo=",
    "ftp://127.0.0.1/x.jpg",
    "http://user:word@127.0.0.1:1/x.jpg",
    "//169.254.169.254/x.jpg",
)
"""Where redirects lead; none of it may be asked."""

NEVER: dict[str, Callable[[Asked], Answer]] = {
    **{f"/private/{n}": _redirect(place) for n, place in enumerate(PRIVATE)},
    "/loop": _loop,
    "/nowhere": lambda _asked: Answer(302),
    "/endless": lambda _asked: Answer(pieces=_endless()),
    "/bomb.jpg": lambda _asked: Answer(body=_bomb(), headers={"Content-Encoding": "gzip"}),
    "/layers.jpg": _layered_bomb,
    "/brotli.jpg": lambda _asked: Answer(body=jpeg(903), headers={"Content-Encoding": "br"}),
    "/false-gzip": lambda _asked: Answer(body=jpeg(904), headers={"Content-Encoding": "gzip"}),
    "/too-large.jpg": lambda _asked: Answer(body=jpeg(905) + bytes(SIZE_LIMIT)),
    "/html.jpg": lambda _asked: Answer(body=HTML, headers={"Content-Type": "image/jpeg"}),
    "/svg.png": lambda _asked: Answer(body=SVG, headers={"Content-Type": "image/png"}),
    "/favicon.ico": lambda _asked: Answer(body=ICO),
    "/paper.jpg": lambda _asked: Answer(body=PDF, headers={"Content-Type": "image/jpeg"}),
    "/truncated.jpg": lambda _asked: Answer(body=jpeg(906)[:-4000]),
    "/truncated.png": lambda _asked: Answer(body=encoded(picture(907), "PNG")[:20_000]),
    "/pixels.png": lambda _asked: Answer(body=png_bomb()),
    "/strip.png": lambda _asked: Answer(body=_strip()),
    "/empty.jpg": lambda _asked: Answer(),
    "/404.jpg": lambda _asked: Answer(404, HTML),
    "/410.jpg": lambda _asked: Answer(410, HTML),
    "/500.jpg": lambda _asked: Answer(500, HTML),
    "/204.jpg": lambda _asked: Answer(204),
    "/206.jpg": lambda _asked: Answer(206, jpeg(908)),
    "/closed.jpg": lambda _asked: Answer(raw=_closed),
    "/silent.jpg": lambda _asked: Answer(raw=_nothing),
    "/garbage.jpg": lambda _asked: Answer(raw=_garbage),
    "/header.jpg": lambda _asked: Answer(raw=_huge_header),
    "/lying-length.jpg": _lying_length,
    "/tiny.png": lambda _asked: Answer(body=encoded(picture(909, (20, 20)), "PNG")),
    "/drip.jpg": lambda _asked: Answer(pieces=_drip()),
}
"""What must never be kept, by its path."""


def _busy(status: int, after: str | None) -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        if asked.count == 1:
            return Answer(status, headers={} if after is None else {"Retry-After": after})
        return Answer(body=jpeg(_number(asked)))

    return answer


def _dies_once(asked: Asked) -> Answer:
    return Answer(raw=_closed) if asked.count == 1 else Answer(body=jpeg(_number(asked)))


def _number(asked: Asked) -> int:
    return 10_000 + zlib.crc32(asked.path.encode()) % 100_000


def _type_lies(asked: Asked) -> Answer:
    return Answer(body=jpeg(_number(asked)), headers={"Content-Type": "text/html"})


def _zipped(asked: Asked) -> Answer:
    packed = gzip.compress(jpeg(_number(asked)))
    return Answer(body=packed, headers={"Content-Encoding": "gzip"})


def _named(asked: Asked) -> Answer:
    name = 'attachment; filename="../../../../tmp/evil.sh"'
    return Answer(body=jpeg(_number(asked)), headers={"Content-Disposition": name})


def _second_file(asked: Asked) -> Answer:
    return Answer(body=jpeg(_number(asked)) + b"PK\x03\x04" + b"<?php evil() ?>" * 100)


def _with_exif(asked: Asked) -> Answer:
    tags = Image.Exif()
    tags[0x010E] = "GPS of a stranger's home"
    out = io.BytesIO()
    picture(_number(asked)).save(out, "JPEG", exif=tags, comment=b"a stranger's comment")
    return Answer(body=out.getvalue())


ALWAYS: dict[str, Callable[[Asked], Answer]] = {
    "/busy-429.jpg": _busy(429, "0"),
    "/busy-503.jpg": _busy(503, None),
    "/busy-date.jpg": _busy(429, "Wed, 21 Oct 2015 07:28:00 GMT"),
    "/dies-once.jpg": _dies_once,
    "/type-lies.html": _type_lies,
    "/zipped.jpg": _zipped,
    "/..%2f..%2f..%2fetc%2fpasswd": _named,
    "/" + "n" * 400 + ".jpg": _named,
    "/CON.jpg%00.exe": _named,
    "/second.jpg": _second_file,
    "/exif.jpg": _with_exif,
    "/moved.jpg": _redirect("/type-lies-2.html"),
    "/type-lies-2.html": _type_lies,
}
"""What is good in the end, by its path; the last two are one picture."""


def answers(asked: Asked) -> Answer:
    """What this server sends."""
    known = NEVER.get(asked.path) or ALWAYS.get(asked.path)
    return Answer(404) if known is None else known(asked)
