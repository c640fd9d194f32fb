"""Fetching one image into quarantine; nobody looks at its bytes here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from organizer.files.filesystem import FileSystem
from organizer.text import text
from organizer.training.failures import FetchError
from organizer.training.quarantine import Quarantine
from organizer.training.requests import Limits, Requests

_ACCEPT = "image/avif,image/webp,image/png,image/jpeg,image/*;q=0.8,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes that came.

    Attributes:
        path: Where they lie in quarantine.
        url: Where they came from in the end.
        sha256: Hex digest.
        size: How many.
    """

    path: Path
    url: str
    sha256: str
    size: int


async def download(url: str, requests: Requests, quarantine: Quarantine, limits: Limits) -> Fetched:
    """Fetch an address into quarantine, unless it is there already.

    Raises:
        FetchError: It gave nothing of use.
        OSError: The disk is full, or the like.
    """
    here = quarantine.whole(url)
    if here is not None:
        return Fetched(here, url, *_digest(here))
    return await requests.persist(url, lambda: _once(url, requests, quarantine, limits))


async def _once(url: str, requests: Requests, quarantine: Quarantine, limits: Limits) -> Fetched:
    async with requests.open(url, limits, accept=_ACCEPT) as answer:
        if answer.status != 200:
            raise FetchError(text("the server answered {status}", status=answer.status))
        with quarantine.begin(url) as part:
            digest = hashlib.sha256()
            size = 0
            async for piece in answer.body:
                digest.update(piece)
                size += len(piece)
                part.write(piece)
            if not size:
                raise FetchError(text("the answer is empty"))
            return Fetched(part.finish(), answer.url, digest.hexdigest(), size)


def take_over(path: Path, key: str, quarantine: Quarantine, most: int) -> Fetched:
    """Copy a file of this machine into quarantine; the file itself is only read.

    Args:
        path: The file; links are not followed.
        key: What it is known by.
        quarantine: Where it goes.
        most: Bytes it may have.

    Raises:
        FetchError: It cannot be read, or is no regular file of that size.
    """
    here = quarantine.whole(key)
    if here is not None:
        return Fetched(here, key, *_digest(here))
    try:
        status = path.lstat()
    except OSError as error:
        raise FetchError(text("unreadable: {reason}", reason=error.strerror)) from error
    import stat

    if not stat.S_ISREG(status.st_mode):
        raise FetchError(text("not a regular file"))
    if status.st_size > most:
        raise FetchError(text("it is larger than {size:.0f} MB", size=most / 1e6))
    digest = hashlib.sha256()
    size = 0
    with quarantine.begin(key) as part:
        try:
            for piece in FileSystem().chunks(path):
                digest.update(piece)
                size += len(piece)
                part.write(piece)
                if size > most:
                    raise FetchError(text("it is larger than {size:.0f} MB", size=most / 1e6))
        except OSError as error:
            raise FetchError(text("unreadable: {reason}", reason=error.strerror)) from error
        return Fetched(part.finish(), key, digest.hexdigest(), size)


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
