"""The Metropolitan Museum's open collection: objects with fields, and fields as classes.

Its search is loose, so that each object's own fields are asked whether it is what was wanted.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from organizer.text import text
from organizer.training.licences import allows
from organizer.training.sources.answers import address, document, inner, objects, words
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

_AT_ONCE = 8
_ROOT = "/public/collection/v1"
_CC0 = ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
_PASSED_ON = {"departmentId", "medium", "geoLocation", "dateBegin", "dateEnd"}
_KIND_FIELDS = ("medium", "classification", "objectName")
_OWN = {"q", "size", *_PASSED_ON}


class Met:
    """The source."""

    about = About(
        "met",
        "The Metropolitan Museum of Art",
        home="https://collectionapi.metmuseum.org",
        pause=1 / 60,
        limits="80 requests a second; about one image in two requests",
        filters=("*",),
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield images of the objects whose own fields fit.

        With ``options.class_field`` a query is the value that the field has: ``Chinese`` for that
        very value, ``*Indian*`` for every value that contains it.

        Raises:
            SourceError: The museum does not answer, or there is no such department.
        """
        base = root(self.about, options) + _ROOT
        parameters = await self._parameters(base, query, options)
        answer = document(await self._web.get(f"{base}/search", parameters), self.about)
        numbers = answer.get("objectIDs")
        async for entry in self._objects(base, numbers if isinstance(numbers, list) else []):
            if not _fits(entry, query, options):
                continue
            url = _image(entry, options.filters.get("size", ""))
            licence, licence_url = _CC0 if entry.get("isPublicDomain") is True else ("", "")
            if url and allows(options.licence, licence, licence_url):
                yield Found(
                    url=url,
                    page=address(entry.get("objectURL")),
                    title=words(entry.get("title")) or words(entry.get("objectName")),
                    author=words(entry.get("artistDisplayName")) or words(entry.get("culture")),
                    licence=licence,
                    licence_url=licence_url,
                )

    async def probe(self, options: Options) -> Health:
        """Ask for the departments: the smallest page there is."""
        base = root(self.about, options) + _ROOT
        try:
            found = document(await self._web.get(f"{base}/departments"), self.about)
        except SourceError as error:
            return Health(False, error.message)
        count = len(objects(found.get("departments")))
        if not count:
            return Health(False, text("it answers, but names no departments"))
        return Health(True, text("works: {count} departments", count=count))

    async def _objects(self, base: str, numbers: list[object]) -> AsyncIterator[Mapping[str, Any]]:
        """Objects by number, in order, a few asked at a time; those that are gone left out."""
        wanted = [number for number in numbers if type(number) is int]
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            pages = (self._web.get(f"{base}/objects/{number}") for number in some)
            for entry in map(_object, await asyncio.gather(*pages)):
                if entry is not None:
                    yield entry

    async def _parameters(self, base: str, query: Query, options: Options) -> dict[str, str | int]:
        filters = dict(options.filters)
        wanted = query.text.replace("*", " ").strip()
        parameters: dict[str, str | int] = {"q": filters.get("q", wanted), "hasImages": "true"}
        if options.class_field.casefold() == "culture":
            parameters |= {"artistOrCulture": "true", "q": wanted}
        parameters |= {name: filters[name] for name in _PASSED_ON & filters.keys()}
        if "department" in filters:
            parameters["departmentId"] = await self._department(base, filters["department"])
        return parameters

    async def _department(self, base: str, wanted: str) -> str:
        if wanted.isdigit():
            return wanted
        found = document(await self._web.get(f"{base}/departments"), self.about)
        for entry in objects(found.get("departments")):
            if words(entry.get("displayName")).casefold() == wanted.casefold():
                return words(entry.get("departmentId"))
        known = ", ".join(
            words(entry.get("displayName")) for entry in objects(found["departments"])
        )
        raise SourceError(
            text("The Met has no department “{name}”; it has: {known}.", name=wanted, known=known)
        )


def _object(page: Page) -> Mapping[str, Any] | None:
    """An object's fields; ``None`` for one that is gone: that costs only itself."""
    try:
        return document(page, Met.about) if page.status == 200 else None
    except SourceError:
        return None


def _fits(entry: Mapping[str, Any], query: Query, options: Options) -> bool:
    if options.class_field and not _matches(_values(entry, options.class_field), query.text):
        return False
    for name, wanted in options.filters.items():
        if name == "medium":
            values = [value for field in _KIND_FIELDS for value in _values(entry, field)]
        elif name in _OWN or (name == "department" and wanted.isdigit()):
            continue
        else:
            values = _values(entry, name)
        folded = wanted.casefold().rstrip("s")  # “Paintings” finds “painting”, as the museum does
        if not any(folded in value.casefold() for value in values):
            return False
    return True


def _matches(values: list[str], wanted: str) -> bool:
    """Whether one of the values is the wanted one; ``*`` stands for anything."""
    folded = wanted.casefold().replace("[", "[[]")
    return any(fnmatchcase(value.casefold(), folded) for value in values)


def _values(entry: Mapping[str, Any], name: str) -> list[str]:
    """What an object has under a field's name, whatever its case; ``tags`` are their terms."""
    if name.casefold() == "tags":
        return [words(tag.get("term")) for tag in objects(entry.get("tags"))]
    found = next((entry[key] for key in entry if key.casefold() == name.casefold()), None)
    return [words(found)] if words(found) else [words(value) for value in inner(found).values()]


def _image(entry: Mapping[str, Any], size: str) -> str:
    """The web-sized image, else the original; the other way round with ``size=original``."""
    names = ["primaryImageSmall", "primaryImage"]
    if size == "original":
        names.reverse()
    return next((address(entry.get(name)) for name in names if address(entry.get(name))), "")
