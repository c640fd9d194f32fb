"""Bing's image search, read from its result pages as a browser shows them; it breaks at times."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from bs4 import BeautifulSoup

from organizer.text import text
from organizer.training.licences import Licence
from organizer.training.sources.answers import address, first_found, words
from organizer.training.sources.protocol import (
    About,
    Found,
    Health,
    Options,
    Page,
    Query,
    SourceError,
    Web,
    root,
)

_PAGE = 35
_MOST = 1000
_LICENCES = {
    Licence.FREE: "L1_L2_L3_L4_L5_L6_L7",
    Licence.PUBLIC: "L1",
    Licence.COMMERCIAL: "L2_L3_L4",
    Licence.COMMERCIAL_MODIFY: "L2_L3",
    Licence.MODIFY: "L2_L3_L5_L6",
}
"""Bing's names of its licence filter; it does not say which licence one image has."""

_FILTERS = {"size": "imagesize", "type": "photo", "aspect": "aspect", "age": "age"}


class Bing:
    """The source."""

    about = About(
        "bing",
        "Bing image search",
        home="https://www.bing.com",
        pause=1.0,
        limits="about 1000 images a search",
        filters=("size", "type", "aspect", "age", "color", "face", "qft"),
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield results until the last one repeats.

        Raises:
            SourceError: Bing does not answer, or its pages have changed.
        """
        seen: set[str] = set()
        first, last = 0, ""
        while first < _MOST:
            page = await self._web.get(
                f"{root(self.about, options)}/images/async",
                {
                    "q": query.text,
                    "first": first,
                    "count": _PAGE,
                    "adlt": "strict" if options.adult_filter else "off",
                    "qft": _qft(options),
                },
            )
            if page.status != 200:
                raise SourceError(text("Bing answered {status}.", status=page.status))
            results = results_of(page, options.licence)
            if not results or results[-1].url == last:
                return
            last = results[-1].url
            for found in results:
                if found.url not in seen:
                    seen.add(found.url)
                    yield found
            first += len(results)

    async def probe(self, options: Options) -> Health:
        """Search for something there is always."""
        return await first_found(self, options, "owl")


def _qft(options: Options) -> str:
    parts = []
    if options.licence in _LICENCES:
        parts.append(f"+filterui:license-{_LICENCES[options.licence]}")
    for name, value in options.filters.items():
        if name == "qft":
            parts.append(value)
        elif name == "age":
            parts.append(f"+filterui:age-lt{value}")
        elif name == "color":
            parts.append(f"+filterui:color2-{value}")
        elif name == "type":
            parts.append(f"+filterui:photo-{value}")
        else:
            parts.append(f"+filterui:{_FILTERS.get(name, name)}-{value}")
    return "".join(parts)


def results_of(page: Page, licence: Licence = Licence.ANY) -> list[Found]:
    """The images of a result page: ``a.iusc`` elements whose attribute ``m`` is JSON.

    Args:
        page: The page.
        licence: What the search was limited to.
    """
    soup = BeautifulSoup(page.body, "html.parser")
    found = []
    for link in soup.select("a.iusc"):
        try:
            entry = json.loads(str(link.get("m", "")))
        except (ValueError, RecursionError):
            continue
        if not isinstance(entry, dict) or not address(entry.get("murl")):
            continue
        found.append(
            Found(
                url=address(entry.get("murl")),
                page=address(entry.get("purl")),
                title=words(entry.get("t")) or words(entry.get("desc")),
                licence="" if licence is Licence.ANY else f"found by Bing as: {licence.value}",
            )
        )
    return found
