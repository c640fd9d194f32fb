"""Flickr's search, with the user's own key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import quote

from organizer.text import text
from organizer.training.licences import Licence, allows
from organizer.training.sources.answers import (
    address,
    document,
    first_found,
    inner,
    number,
    objects,
    words,
)
from organizer.training.sources.protocol import (
    About,
    Found,
    Health,
    Options,
    Query,
    SourceError,
    Web,
    root,
)

_PAGE = 500
_MOST = 4000
_SIZES = ("c", "z", "l", "m")
"""Flickr's names of sizes, the one of 800 pixels first."""

_CC = "https://creativecommons.org"
_LICENCES = {
    1: ("CC BY-NC-SA 2.0", f"{_CC}/licenses/by-nc-sa/2.0/"),
    2: ("CC BY-NC 2.0", f"{_CC}/licenses/by-nc/2.0/"),
    3: ("CC BY-NC-ND 2.0", f"{_CC}/licenses/by-nc-nd/2.0/"),
    4: ("CC BY 2.0", f"{_CC}/licenses/by/2.0/"),
    5: ("CC BY-SA 2.0", f"{_CC}/licenses/by-sa/2.0/"),
    6: ("CC BY-ND 2.0", f"{_CC}/licenses/by-nd/2.0/"),
    9: ("CC0 1.0", f"{_CC}/publicdomain/zero/1.0/"),
    10: ("Public Domain Mark 1.0", f"{_CC}/publicdomain/mark/1.0/"),
}


class Flickr:
    """The source."""

    about = About(
        "flickr",
        "Flickr",
        home="https://api.flickr.com",
        pause=1.0,
        limits="4000 images a search, 3600 requests an hour; new keys need Flickr Pro",
        keys=("key", "secret"),
        keys_page="https://www.flickr.com/services/apps/create/",
        filters=("*",),
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield photos, page by page.

        Raises:
            SourceError: There is no key, or Flickr refuses.
        """
        if not options.keys.get("key"):
            raise SourceError(
                text("Flickr needs a key of your own: organizer sources key flickr keeps it.")
            )
        page, pages = 1, 1
        while page <= min(pages, _MOST // _PAGE):
            answer = document(
                await self._web.get(
                    f"{root(self.about, options)}/services/rest/", _parameters(query, options, page)
                ),
                self.about,
            )
            if answer.get("stat") != "ok":
                raise SourceError(
                    text(
                        "Flickr refused: {said}.", said=words(answer.get("message")) or "no reason"
                    )
                )
            photos = inner(answer.get("photos"))
            entries = objects(photos.get("photo"))
            if not entries:
                return
            for entry in entries:
                licence, licence_url = _LICENCES.get(number(entry.get("license")), ("", ""))
                size = next((s for s in _SIZES if address(entry.get(f"url_{s}"))), None)
                if size is None or not allows(options.licence, licence, licence_url):
                    continue
                owner, photo = words(entry.get("owner")), words(entry.get("id"))
                yield Found(
                    url=address(entry.get(f"url_{size}")),
                    page=f"https://www.flickr.com/photos/{quote(owner)}/{quote(photo)}",
                    title=words(entry.get("title")),
                    author=words(entry.get("ownername")),
                    licence=licence or "All rights reserved",
                    licence_url=licence_url,
                    width=number(entry.get(f"width_{size}")),
                    height=number(entry.get(f"height_{size}")),
                )
            pages = number(photos.get("pages"))
            page += 1

    async def probe(self, options: Options) -> Health:
        """Search with the user's key."""
        return await first_found(self, options, "owl")


def _parameters(query: Query, options: Options, page: int) -> dict[str, str | int]:
    numbers = [n for n, named in _LICENCES.items() if allows(options.licence, *named)]
    parameters: dict[str, str | int] = {
        "method": "flickr.photos.search",
        "api_key": options.keys["key"],
        "text": query.text,
        "license": ",".join(map(str, numbers)),
        "safe_search": 1 if options.adult_filter else 3,
        "media": "photos",
        "sort": "relevance",
        "extras": "url_c,url_z,url_l,url_m,license,owner_name",
        "per_page": _PAGE,
        "page": page,
        "format": "json",
        "nojsoncallback": 1,
    }
    if options.licence is Licence.ANY:
        del parameters["license"]
    return parameters | dict(options.filters)
