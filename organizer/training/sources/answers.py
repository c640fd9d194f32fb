"""Reading what sources answer: their JSON with whatever is missing in it, and their errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup

from organizer.text import text
from organizer.training.sources.protocol import (
    About,
    Found,
    Health,
    Options,
    Page,
    Query,
    Source,
    SourceError,
)

_LONGEST = 1000


def document(page: Page, about: About) -> dict[str, Any]:
    """The JSON object of a page.

    Raises:
        SourceError: The source answered with an error, or with something else.
    """
    found = _parsed(page.body)
    if page.status != 200:
        raise SourceError(_refusal(page, about, found))
    if not isinstance(found, dict):
        raise SourceError(
            text("{source} answered with something that is not its JSON.", source=about.title)
        )
    return found


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _refusal(page: Page, about: About, found: object) -> Any:
    said = ""
    if isinstance(found, dict):
        said = next(
            (words(found.get(name)) for name in ("detail", "message", "error") if found.get(name)),
            "",
        )
    if page.status in {401, 403}:
        answer = f"{page.status} {said}".strip()
        if about.keys or about.optional_keys:
            return text(
                "{source} refused ({answer}): check its key.", source=about.title, answer=answer
            )
        return text("{source} refused ({answer}).", source=about.title, answer=answer)
    if page.status == 410:
        return text(
            "{source} says that this service is gone for good (410). --base-url takes a mirror.",
            source=about.title,
        )
    if not said:
        return text("{source} answered {status}", source=about.title, status=page.status)
    return text(
        "{source} answered {status} {said}", source=about.title, status=page.status, said=said
    )


def words(value: object) -> str:
    """Any JSON value as plain text on one line: HTML is taken out, ``null`` is nothing."""
    if value is None or isinstance(value, bool | dict | list):
        return ""
    plain = str(value)[: 20 * _LONGEST]
    if "<" in plain or "&" in plain:
        plain = BeautifulSoup(plain, "html.parser").get_text(" ")
    return " ".join(plain.split())[:_LONGEST]


def number(value: object) -> int:
    """Any JSON value as a count; 0 for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return 0
    try:
        return max(0, min(int(float(value)), 10**9))
    except (ValueError, OverflowError):
        return 0


def objects(value: object) -> list[Mapping[str, Any]]:
    """The objects of a JSON list; nothing of anything else."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def inner(value: object) -> Mapping[str, Any]:
    """A JSON object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def address(value: object) -> str:
    """An address of the web; empty for anything else."""
    if not isinstance(value, str):
        return ""
    stripped = value.strip()
    if stripped.startswith("//"):
        stripped = f"https:{stripped}"
    return stripped if stripped.startswith(("https://", "http://")) else ""


async def first_found(source: Source, options: Options, example: str) -> Health:
    """Probe by a search: it works when one image is found."""
    searching = source.search(Query(example, example), options)
    try:
        async for found in searching:
            return Health(True, text("works: it found {url}", url=_short(found)))
    except SourceError as error:
        return Health(False, error.message)
    finally:
        close = getattr(searching, "aclose", None)
        if close is not None:
            await close()
    return Health(False, text("it answers, but finds no image: its pages may have changed"))


def _short(found: Found) -> str:
    return found.url[:80]
