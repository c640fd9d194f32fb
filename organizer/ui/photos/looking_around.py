"""What the start page wants to know: which folders are still there, and what is in Pictures.

A plain generator; a disk that does not answer holds up nothing but this.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import StartError

_COUNT_S = 4.0
"""Seconds for which photos are counted; after that “more than” has to do."""
_SAY_EVERY = 250


@dataclass(frozen=True, slots=True)
class Gone:
    """A folder that is not there, or not now.

    Attributes:
        folder: Which.
    """

    folder: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Photos in a folder.

    Attributes:
        photos: How many so far.
        more: Whether there are, or may be, more.
    """

    photos: int
    more: bool


def look_around(
    folders: Sequence[str], pictures: Path | None
) -> Generator[Gone | Counted, None, None]:
    """Look for folders and count photos; runs on a worker thread.

    Args:
        folders: Which may be gone.
        pictures: Where photos are counted; ``None`` for nowhere.

    Yields:
        A :class:`Gone` for each that is not there, and how many photos there are, ever more.
    """
    for folder in folders:
        if not _is_there(folder):
            yield Gone(folder)
    if pictures is not None:
        with suppress(StartError):  # it belongs to another program, or cannot be read
            yield from _count(pictures)


def _is_there(folder: str) -> bool:
    try:
        return Path(folder).is_dir()
    except (OSError, ValueError):
        return False


def _count(folder: Path) -> Generator[Counted, None, None]:
    from organizer.files.photo import PhotoGroup
    from organizer.files.scan import Waiting, scan_watched

    until, photos = time.monotonic() + _COUNT_S, 0
    for found in scan_watched(folder):
        if isinstance(found, PhotoGroup):
            photos += 1
        late = time.monotonic() > until
        if late or isinstance(found, Waiting) or photos % _SAY_EVERY == 1:
            yield Counted(photos, more=True)
        if late:
            return
    yield Counted(photos, more=False)
