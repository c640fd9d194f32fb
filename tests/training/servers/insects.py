"""A source that knows real photos of ants and bees, and can be slow, or down."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.training.servers.site import Answer, Asked, Site


class Insects:
    """Answers as Openverse does.

    Attributes:
        url: The server's own address.
        seconds: How long each picture takes.
        down: Whether it only says that it is being maintained.
    """

    def __init__(self, photos: Path) -> None:
        self.url = ""
        self.seconds = 0.0
        self.down = False
        self._photos = {
            name: sorted((photos / "ants_bees" / "train" / name).glob("*.jpg"))
            for name in ("ants", "bees")
        }

    def __call__(self, asked: Asked) -> Answer:
        if self.down:
            return Answer(503, b"<html>we are being maintained</html>", {"Retry-After": "600"})
        if asked.path.startswith("/image/"):
            _, _, name, file = asked.path.split("/")
            time.sleep(self.seconds)
            return Answer(body=self._photos[name][int(file.removesuffix(".jpg"))].read_bytes())
        if asked.path.startswith("/v1/images/"):
            return self._page(asked)
        return Answer(404)

    def _page(self, asked: Asked) -> Answer:
        name = "ants" if asked.query["q"].lower() == "ants" else "bees"
        size, page = int(asked.query["page_size"]), int(asked.query["page"])
        count = len(self._photos[name])
        first = (page - 1) * size
        results = [
            {
                "id": f"{name}-{number}",
                "title": f"{name} {number}",
                "url": f"{self.url}/image/{name}/{number}.jpg",
                "foreign_landing_url": f"https://example.org/{name}/{number}",
                "creator": "Ann",
                "license": "by",
                "license_version": "4.0",
                "license_url": "https://creativecommons.org/licenses/by/4.0/",
                "width": 500,
                "height": 375,
                "mature": False,
            }
            for number in range(first, min(first + size, count))
        ]
        pages = -(-count // size)
        body = {"result_count": count, "page_count": pages, "page": page, "results": results}
        return Answer(body=json.dumps(body).encode(), headers={"Content-Type": "application/json"})


@contextmanager
def insects(photos: Path) -> Iterator[tuple[Insects, Site]]:
    """Run the server."""
    known = Insects(photos)
    with Site(known) as site:
        known.url = site.url
        yield known, site
