"""Openverse: images under Creative Commons licences from many collections."""

from __future__ import annotations

from collections.abc import AsyncIterator

from organizer.text import text
from organizer.training.licences import Licence, allows
from organizer.training.sources.answers import (
    address,
    document,
    first_found,
    number,
    objects,
    words,
)
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

_PAGE = 20
_LONGEST_QUERY = 200
_LICENCES: dict[Licence, dict[str, str | int]] = {
    Licence.COMMERCIAL: {"license_type": "commercial"},
    Licence.MODIFY: {"license_type": "modification"},
    Licence.COMMERCIAL_MODIFY: {"license_type": "commercial,modification"},
    Licence.PUBLIC: {"license": "cc0,pdm"},
}


class Openverse:
    """The source."""

    about = About(
        "openverse",
        "Openverse",
        home="https://api.openverse.org",
        pause=3.0,
        limits="without a token 20 images a page, 20 pages a minute, 200 a day",
        optional_keys=("token",),
        keys_page="https://api.openverse.org/v1/#tag/auth",
        filters=("*",),
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield images, page by page.

        Raises:
            SourceError: Openverse refuses, or the day's pages are used up.
        """
        page, pages = 1, 1
        while page <= pages:
            parameters: dict[str, str | int] = {
                "q": query.text[:_LONGEST_QUERY],
                "page": page,
                "page_size": _PAGE,
                **_LICENCES.get(options.licence, {}),
                "mature": "false" if options.adult_filter else "true",
                **options.filters,
            }
            answered = await self._web.get(f"{root(self.about, options)}/v1/images/", parameters)
            if page > 1 and answered.status in {400, 404}:
                return  # pages without end are named, and not all of them can be had
            answer = document(answered, self.about)
            results = objects(answer.get("results"))
            for entry in results:
                found = _found(entry)
                unwanted = options.adult_filter and entry.get("mature") is True
                fits = allows(options.licence, found.licence, found.licence_url)
                if found.url and fits and not unwanted:
                    yield found
            if not results:
                return
            pages = number(answer.get("page_count"))
            page += 1
            if page <= pages and _used_up(answered):
                raise SourceError(
                    text("Openverse's requests for today are used up: go on tomorrow.")
                )

    async def probe(self, options: Options) -> Health:
        """Search for something there is always."""
        return await first_found(self, options, "owl")


def _found(entry: object) -> Found:
    fields = entry if isinstance(entry, dict) else {}
    licence = words(fields.get("license")).upper()
    version = words(fields.get("license_version"))
    if licence and licence not in {"CC0", "PDM"}:
        licence = f"CC {licence}"
    return Found(
        url=address(fields.get("url")),
        page=address(fields.get("foreign_landing_url")),
        title=words(fields.get("title")),
        author=words(fields.get("creator")),
        licence=f"{licence} {version}".strip(),
        licence_url=address(fields.get("license_url")),
        width=number(fields.get("width")),
        height=number(fields.get("height")),
    )


def _used_up(page: Page) -> bool:
    """Whether the headers say that nothing is left for the day; a minute's end is waited for."""
    return any(
        value.strip() == "0"
        for name, value in page.headers.items()
        if name.startswith("x-ratelimit-available-") and "burst" not in name
    )
