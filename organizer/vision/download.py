"""Fetching one file whose SHA-256 is known: resumable, checked, put in place in one step."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.text import Text, text

_CHUNK = 1 << 16


class DownloadError(OrganizerError):
    """The file could not be fetched, or what came was not it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is.

    Attributes:
        done: Bytes that are here.
        total: Bytes in all.
    """

    done: int
    total: int


def download(url: str, target: Path, *, size: int, sha256: str) -> Generator[Progress, None, None]:
    """Fetch ``url`` into ``target``.

    What has come is kept as ``<name>.part`` when the download is cut off, and taken up from
    there the next time.

    Args:
        url: https, or http where the catalog says so.
        target: Where it goes; appears only once it is whole and checked.
        size: Bytes it must have.
        sha256: Hex digest it must have.

    Yields:
        Progress after every piece.

    Raises:
        DownloadError: No network, a refusal, a full disk, or the wrong bytes.
    """
    import httpx

    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield from _receive(url, part, size)
        _check(part, sha256, size)
        part.replace(target)
    except httpx.HTTPStatusError as error:
        raise DownloadError(
            text("the server answered {status}", status=error.response.status_code)
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise DownloadError(_network_reason(error)) from error
    except OSError as error:
        raise DownloadError(
            text("{file} could not be written: {reason}", file=part, reason=error.strerror)
        ) from error


def _receive(url: str, part: Path, size: int) -> Generator[Progress, None, None]:
    """Append what is missing to ``part``; a server that ignores Range sends it all again."""
    import httpx

    here = part.stat().st_size if part.exists() else 0
    if here > size:
        part.unlink()
        here = 0
    if here == size:
        return
    headers = {"Range": f"bytes={here}-"} if here else {}
    timeout = httpx.Timeout(20, connect=10)
    with (
        httpx.Client(follow_redirects=True, max_redirects=5, timeout=timeout) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        if here and response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            part.unlink()
        response.raise_for_status()
        resumed = response.status_code == httpx.codes.PARTIAL_CONTENT
        done = here if resumed else 0
        with part.open("ab" if resumed else "wb") as file:
            for chunk in response.iter_bytes(_CHUNK):
                done += len(chunk)
                if done > size:
                    break  # more than the file can be: the check of its digest says so below
                file.write(chunk)
                yield Progress(done, size)
            file.flush()
            os.fsync(file.fileno())


def _check(part: Path, sha256: str, size: int) -> None:
    here = part.stat().st_size
    if here < size:
        raise DownloadError(
            text("only {here} of {size} bytes came; try again to go on", here=here, size=size)
        )
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != sha256:
        part.unlink()
        raise DownloadError(text("what came is a different file (its SHA-256 differs)"))


def _network_reason(error: Exception) -> Text:
    import httpx

    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return text("no connection")
    if isinstance(error, httpx.TimeoutException):
        return text("the server went silent")
    return text("the transfer failed: {reason}", reason=str(error) or type(error).__name__)
