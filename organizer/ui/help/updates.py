"""Looking for a newer version: when somebody asks, and never otherwise."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from organizer import __version__, paths
from organizer.errors import OrganizerError
from organizer.text import text

RELEASES = "releases.txt"
"""The resource that packages of a release bring: the address of the JSON document that names the
newest one, ``{"version": "1.2.0", "page": "https://…"}``."""

_LONGEST = 65_536
_PATIENCE_S = 10.0
_VERSION = re.compile(r"v?(\d+(?:\.\d+){0,3})((?:a|b|rc|\.dev)\d+)?", re.IGNORECASE)


class UpdateError(OrganizerError):
    """Nobody can say whether there is a newer version."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be had.

    Attributes:
        version: Its number.
        page: Where people read about it and fetch it.
    """

    version: str
    page: str


def address() -> str:
    """Whom to ask: ``ORGANIZER_RELEASES``, else what the package brings in :data:`RELEASES`.

    Raises:
        UpdateError: Neither says; this was not made for a release.
    """
    try:
        found = os.environ.get("ORGANIZER_RELEASES") or paths.resource(RELEASES).read_text("utf-8")
    except FileNotFoundError as error:
        raise UpdateError(
            text("This program does not know yet where its newer versions are published.")
        ) from error
    return found.strip()


def look(address: str) -> Generator[None, None, Release | None]:
    """Ask what the newest version is; a job, see :mod:`organizer.ui.background.jobs`.

    Args:
        address: Whom to ask, see :func:`address`.

    Returns:
        The newest version where it is newer than this one, else ``None``.

    Raises:
        UpdateError: There is no answer, or none that makes sense.
    """
    yield
    release = _ask(address)
    return release if is_newer(release.version, __version__) else None


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another.

    >>> is_newer("1.10", "1.9.2"), is_newer("1.2", "1.2.0"), is_newer("1.2", "1.2rc1")
    (True, False, True)
    """
    return _order(version) > _order(than)


def _order(version: str) -> tuple[tuple[int, ...], bool, str]:
    found = _VERSION.match(version)
    if found is None:
        return (), False, ""
    numbers = [int(part) for part in found[1].split(".")]
    early = (found[2] or "").lower()
    return (*numbers, *[0] * (4 - len(numbers))), not early, early


def _ask(address: str) -> Release:
    import httpx

    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=3, timeout=_PATIENCE_S) as client,
            client.stream("GET", address, headers={"Accept": "application/json"}) as response,
        ):
            response.raise_for_status()
            return read(_body(response.iter_bytes()))
    except httpx.HTTPStatusError as error:
        raise UpdateError(
            text(
                "The server for newer versions answered {status}; try again later.",
                status=error.response.status_code,
            )
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UpdateError(
            text("There is no connection to look for a newer version; try again later.")
        ) from error


def _body(pieces: Iterator[bytes]) -> bytes:
    body = b""
    for piece in pieces:
        body += piece
        if len(body) > _LONGEST:
            raise _senseless()
    return body


def read(body: bytes) -> Release:
    """What an answer says.

    Raises:
        UpdateError: It makes no sense.
    """
    try:
        answer = json.loads(body)
        version, page = answer["version"], answer["page"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _senseless() from error
    sensible = isinstance(version, str) and _VERSION.fullmatch(version)
    if not sensible or not isinstance(page, str) or not page.startswith("https://"):
        raise _senseless()
    return Release(version, page)


def _senseless() -> UpdateError:
    return UpdateError(
        text("The server for newer versions gave an answer that makes no sense; try again later.")
    )
