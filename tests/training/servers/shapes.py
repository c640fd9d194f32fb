"""A server that speaks as the sources do: their pages, missing fields, nulls, HTML and errors."""

from __future__ import annotations

import html
import json
from typing import Any

from tests.training.pictures import jpeg
from tests.training.servers.site import Answer, Asked

OWLS = 90
"""How many owls each source knows of."""


def _json(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    body = json.dumps(value).encode()
    return Answer(status, body, {"Content-Type": "application/json", **(headers or {})})


LICENCE_URLS = (
    "https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    None,
)


class Shapes:
    """The server's answers; ``url`` is set once it runs."""

    def __init__(self) -> None:
        self.url = ""

    def __call__(self, asked: Asked) -> Answer:
        for path, answer in (
            ("/image/", self._image),
            ("/v1/images/", self._openverse),
            ("/w/api.php", self._commons),
            ("/images/async", self._bing),
            ("/services/rest/", self._flickr),
            ("/public/collection/v1/", self._met),
            ("/api/text/imagenet.synset.geturls", self._imagenet),
        ):
            if asked.path.startswith(path):
                return answer(asked)
        return Answer(404, b"<html>not found</html>")

    def image(self, source: str, number: int) -> str:
        return f"{self.url}/image/{source}/{number}.jpg"

    def _image(self, asked: Asked) -> Answer:
        _, _, source, name = asked.path.split("/")
        if name == "unavailable.png":
            return Answer(body=jpeg(77_777, (500, 374)))
        number = int(name.removesuffix(".jpg"))
        if source == "imagenet" and number % 5 == 0:
            return Answer(302, headers={"Location": "/image/imagenet/unavailable.png"})
        if source == "imagenet" and number % 7 == 0:
            return Answer(404)
        offset = {"openverse": 1, "commons": 2, "bing": 3, "flickr": 4, "met": 5, "imagenet": 6}
        return Answer(body=jpeg(1000 * offset[source] + number))

    def _openverse(self, asked: Asked) -> Answer:
        query = asked.query
        size = int(query["page_size"])
        if size > 20 and "authorization" not in asked.headers:
            return _json({"detail": "page_size must be at most 20 for anonymous requests"}, 401)
        if len(query["q"]) > 200:
            return _json({"detail": {"q": ["at most 200 characters"]}}, 400)
        if query["q"] == "busy" and asked.count == 1:
            detail = "Request was throttled. Expected available in 1 second."
            return _json({"detail": detail}, 429, {"Retry-After": "0"})
        if query["q"] == "forbidden":
            return _json({"detail": "Authentication credentials were not provided."}, 401)
        if query["q"] == "page":
            return Answer(200, b"<html>we are being maintained</html>")
        first = (int(query["page"]) - 1) * size
        results: list[Any] = [
            {
                "id": f"id-{number}",
                "title": None if number % 4 == 0 else f"Owl {number} <b>at night</b>",
                "url": self.image("openverse", number),
                "thumbnail": "https://example.org/thumbnail",
                "foreign_landing_url": f"https://example.org/owl/{number}",
                "creator": None if number % 3 == 0 else "Ann & Bob",
                "creator_url": None,
                "license": ("by", "by-nc-sa", "cc0", "pdm")[number % 4],
                "license_version": None if number % 4 == 3 else "4.0",
                "license_url": LICENCE_URLS[number % 4],
                "provider": "flickr",
                "source": "flickr",
                "filetype": None,
                "width": None if number % 2 else 1024,
                "height": 768,
                "attribution": "…",
                "mature": number % 30 == 29,
            }
            for number in range(first, min(first + size, OWLS))
        ]
        results.insert(0, {"id": "broken", "url": None})
        results.append("not an object")
        left = {
            "x-ratelimit-available-anon_burst": "0",
            "x-ratelimit-available-anon_sustained": "9",
        }
        if query["q"] == "spent":
            left["x-ratelimit-available-anon_sustained"] = "0"
        pages = -(-OWLS // size)
        return _json(
            {"result_count": OWLS, "page_count": pages, "page_size": size, "results": results},
            headers=left,
        )

    def _commons(self, asked: Asked) -> Answer:
        query = asked.query
        if "PhotoOrganizer" not in asked.headers["user-agent"]:
            return Answer(403, b"Please set a user agent")
        if "broken" in query["gsrsearch"]:
            info = "The search is <i>too long</i>"
            return _json({"error": {"code": "toolong", "info": info}})
        first, size = int(query.get("gsroffset", 0)), int(query["gsrlimit"])
        pages: dict[str, Any] = {}
        for number in reversed(range(first, min(first + size, OWLS))):
            artist = f'<a href="//commons.wikimedia.org/wiki/User:Ann">Ann</a> &amp; Bob {number}'
            told: dict[str, Any] = {
                "LicenseShortName": {
                    "value": ("CC BY-SA 4.0", "Public domain", "GFDL")[number % 3]
                },
                "Artist": {"value": artist},
                "ObjectName": {"value": f"Owl <i>{number}</i>"},
            }
            if number % 3 != 1:
                told["LicenseUrl"] = {"value": "https://creativecommons.org/licenses/by-sa/4.0"}
            pages[str(90_000 + number)] = {
                "pageid": 90_000 + number,
                "title": f"File:Owl {number}.jpg",
                "index": number + 1,
                "imageinfo": [
                    {
                        "url": "https://example.org/original.jpg",
                        "thumburl": self.image("commons", number),
                        "width": 4000,
                        "height": 3000,
                        "mime": "image/jpeg",
                        "descriptionurl": f"https://commons.example.org/wiki/File:Owl_{number}.jpg",
                        "extmetadata": told,
                    }
                ],
            }
        pages["1"] = {"pageid": 1, "title": "File:Deleted.jpg", "index": 0}
        pages["2"] = {"index": 1, "imageinfo": [{"url": None, "mime": "image/svg+xml"}]}
        answer: dict[str, Any] = {"batchcomplete": "", "query": {"pages": pages}}
        if first + size < OWLS:
            answer["continue"] = {"gsroffset": first + size, "continue": "gsroffset||"}
        return _json(answer)

    def _bing(self, asked: Asked) -> Answer:
        query = asked.query
        first = min(int(query["first"]), OWLS - 35)  # past the end it gives the last page again
        links = []
        for number in range(first, min(first + int(query["count"]), OWLS)):
            told = {
                "murl": self.image("bing", number),
                "turl": "https://example.org/thumb",
                "purl": f"https://example.org/page?a=1&b={number}",
                "md5": "…",
                "t": f"Owl “{number}” &amp; mouse",
                "desc": "",
            }
            links.append(f'<a class="iusc" href="#" m="{html.escape(json.dumps(told))}"></a>')
        links.append('<a class="iusc" m="{broken"></a><a class="iusc"></a><a href="/x">more</a>')
        return Answer(body=f"<div><ul>{''.join(links)}</ul></div>".encode())

    def _flickr(self, asked: Asked) -> Answer:
        query = asked.query
        if query["api_key"] != "right-key":
            return _json(
                {"stat": "fail", "code": 100, "message": "Invalid API Key (Key has invalid format)"}
            )
        page, size = int(query["page"]), 40  # it may give fewer than were asked for
        photos = []
        for number in range((page - 1) * size, min(page * size, OWLS)):
            photo: dict[str, Any] = {
                "id": str(number),
                "owner": "12345@N01",
                "title": f"owl {number}",
                "license": str((4, 5, 9, 10, 0)[number % 5]),
                "ownername": "Ann",
            }
            if number % 9:
                photo |= {
                    "url_c": self.image("flickr", number),
                    "height_c": 600,
                    "width_c": "800",
                }
            photos.append(photo)
        pages = -(-OWLS // size)
        answer = {"page": page, "pages": pages, "perpage": size, "total": OWLS, "photo": photos}
        return _json({"photos": answer, "stat": "ok"})

    def _met(self, asked: Asked) -> Answer:
        path = asked.path.removeprefix("/public/collection/v1")
        if path == "/departments":
            named = [(6, "Asian Art"), (11, "European Paintings"), (1, "The American Wing")]
            departments = [{"departmentId": n, "displayName": name} for n, name in named]
            return _json({"departments": departments})
        if path == "/search":
            if asked.query["q"] == "nothing":
                return _json({"total": 0, "objectIDs": None})
            ids = list(range(1, OWLS + 1))
            if asked.query.get("departmentId") == "11":
                ids = ids[:10]
            return _json({"total": len(ids), "objectIDs": ids})
        number = int(path.removeprefix("/objects/"))
        if number % 17 == 0:
            return _json({"message": "ObjectID not found"}, 404)
        return _json(met_object(number, self.image("met", number)))

    def _imagenet(self, asked: Asked) -> Answer:
        if asked.query.get("wnid") not in {"n04194289", "n02834778", "n01622779"}:
            return Answer(body=b"Invalid url!\r\n")
        lines = [self.image("imagenet", number) for number in range(OWLS)]
        return Answer(body="\r\n".join([*lines, "", "\n"]).encode())


CULTURES = (
    "Chinese",
    "Japanese",
    "American",
    "Indian (Rajasthan)",
    "Native American",
    "French",
    "",
)


def met_object(number: int, image: str) -> dict[str, Any]:
    """An object of the museum's collection."""
    return {
        "objectID": number,
        "isPublicDomain": number % 8 != 0,
        "primaryImage": image.replace("/met/", "/met-large/") if number % 8 else "",
        "primaryImageSmall": image if number % 8 else "",
        "additionalImages": [],
        "objectURL": f"https://www.metmuseum.org/art/collection/search/{number}",
        "title": "" if number % 5 == 0 else f"Landscape {number}",
        "objectName": "Painting" if number % 3 else "Vase",
        "culture": CULTURES[number % len(CULTURES)],
        "artistDisplayName": "",
        "department": "Asian Art",
        "classification": "Paintings" if number % 3 else "Ceramics",
        "medium": "Oil on canvas" if number % 3 else "Porcelain",
        "tags": None if number % 2 else [{"term": "Mountains"}, {"term": "Birds"}],
    }
