"""What the start page wants to know: which folders are still there, and what is in Pictures.

A plain generator; a disk that does not answer holds up nothing but this.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from organizer.errors import StartError
from organizer.files.stalling import Deskmate

_COUNT_S = 4.0
"""Seconds for which photos are counted; after that “more than” has to do."""
_SAY_EVERY = 250
_BEAT_S = 0.02
_PATIENCE_S = 3.0
"""A disk that needs longer to say whether a folder is there cannot be worked with now."""


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
    folders: Sequence[str],
    pictures: Path | None,
    is_there: Callable[[str], bool] | None = None,
) -> Generator[Gone | Counted, None, None]:
    """Look for folders and count photos; runs on a worker thread.

    Args:
        folders: Which may be gone.
        pictures: Where photos are counted; ``None`` for nowhere.
        is_there: Tells whether a folder is there; may never return.

    Yields:
        A :class:`Gone` for each that is not there, and how many photos there are, ever more.
    """
    yield from _missing(folders, is_there or _is_there)
    if pictures is not None:
        with suppress(StartError):  # it belongs to another program, or cannot be read
            yield from _count(pictures)


def _missing(
    folders: Sequence[str], is_there: Callable[[str], bool]
) -> Generator[Gone, None, None]:
    """All are asked for at once: one dead disk may be that of many."""
    mates = {folder: Deskmate[bool]("looking for a folder") for folder in folders}
    asked = {
        folder: mate.do(partial(is_there, folder), beat=_BEAT_S, patience=_PATIENCE_S)
        for folder, mate in mates.items()
    }
    try:
        while asked:
            for folder, answer in list(asked.items()):
                try:
                    next(answer)
                    continue
                except StopIteration as end:
                    there = end.value
                except TimeoutError:
                    there = False
                del asked[folder]
                if not there:
                    yield Gone(folder)
    finally:
        for folder, mate in mates.items():
            mate.close(stuck=folder in asked)


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
