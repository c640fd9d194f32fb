"""Wikimedia Commons: free media with their licences, which are filtered on this side."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

from organizer.text import text
from organizer.training.licences import allows
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

_PAGE = 50
_WIDTH = 1280
_MOST = 10_000
_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/tiff", "image/gif"})


class Commons:
    """The source."""

    about = About(
        "commons",
        "Wikimedia Commons",
        home="https://commons.wikimedia.org",
        pause=0.5,
        limits="10,000 images a search",
        filters=("width",),
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield images, in the order of the search.

        Raises:
            SourceError: Commons refuses.
        """
        offset = 0
        while offset < _MOST:
            answer = document(
                await self._web.get(
                    f"{root(self.about, options)}/w/api.php",
                    {
                        "action": "query",
                        "format": "json",
                        "generator": "search",
                        "gsrnamespace": 6,
                        "gsrsearch": f"filetype:bitmap {query.text}",
                        "gsrlimit": _PAGE,
                        "gsroffset": offset,
                        "prop": "imageinfo",
                        "iiprop": "url|size|mime|extmetadata",
                        "iiurlwidth": options.filters.get("width", _WIDTH),
                    },
                ),
                self.about,
            )
            if "error" in answer:
                raise SourceError(
                    text(
                        "Wikimedia Commons refused: {said}.",
                        said=words(inner(answer["error"]).get("info")) or "no reason",
                    )
                )
            for found in _results(answer):
                if allows(options.licence, found.licence, found.licence_url):
                    yield found
            further = number(inner(answer.get("continue")).get("gsroffset"))
            if further <= offset:
                return
            offset = further

    async def probe(self, options: Options) -> Health:
        """Search for something there is always."""
        return await first_found(self, options, "owl")


def _results(answer: Mapping[str, Any]) -> list[Found]:
    pages = inner(answer.get("query")).get("pages")
    entries = objects(list(pages.values()) if isinstance(pages, dict) else pages)
    found = []
    for page in sorted(entries, key=lambda page: number(page.get("index"))):
        info = next(iter(objects(page.get("imageinfo"))), None)
        mime = None if info is None else info.get("mime")
        if info is None or (mime and mime not in _PICTURES):
            continue
        url = address(info.get("thumburl")) or address(info.get("url"))
        if not url:
            continue
        told = inner(info.get("extmetadata"))
        found.append(
            Found(
                url=url,
                page=address(info.get("descriptionurl")),
                title=_value(told, "ObjectName") or words(page.get("title")).removeprefix("File:"),
                author=_value(told, "Artist"),
                licence=_value(told, "LicenseShortName"),
                licence_url=address(_value(told, "LicenseUrl")),
                width=number(info.get("width")),
                height=number(info.get("height")),
            )
        )
    return found


def _value(told: Mapping[str, Any], name: str) -> str:
    return words(inner(told.get(name)).get("value"))
