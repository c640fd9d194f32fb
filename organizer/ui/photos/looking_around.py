"""What the start page wants to know: which folders are still there, and what is in Pictures.

A plain generator; a disk that does not answer holds up nothing but this.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from organizer.errors import StartError

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


class Doors:
    """Asks disks whether folders are there, of each folder one question at a time.

    A disk that does not answer keeps its thread for minutes; who asks again meanwhile waits for the
    answer to the same question, so that no second thread is lost.
    """

    def __init__(self, is_there: Callable[[str], bool] | None = None) -> None:
        """Nothing is asked yet.

        Args:
            is_there: Tells whether a folder is there; may never return.
        """
        self._is_there = is_there or _is_there
        self._open: dict[str, _Question] = {}

    def ask(self, folder: str) -> _Question:
        """What was asked about a folder and is not answered yet, else a new question."""
        asked = self._open.get(folder)
        if asked is None or asked.answered.is_set():
            asked = self._open[folder] = _Question(partial(self._is_there, folder))
        return asked


class _Question:
    """A question to a disk, on a thread of its own, which ends with the answer."""

    def __init__(self, ask: Callable[[], bool]) -> None:
        self.answered = threading.Event()
        self.yes = False
        self._ask = ask
        threading.Thread(target=self._wait, name="looking for a folder", daemon=True).start()

    def _wait(self) -> None:
        try:
            self.yes = self._ask()
        finally:
            self.answered.set()


def look_around(
    folders: Sequence[str], pictures: Path | None, doors: Doors
) -> Generator[Gone | Counted, None, None]:
    """Look for folders and count photos; runs on a worker thread.

    Args:
        folders: Which may be gone.
        pictures: Where photos are counted; ``None`` for nowhere.
        doors: Whom to ask whether a folder is there.

    Yields:
        A :class:`Gone` for each that is not there, and how many photos there are, ever more.
    """
    yield from _missing(folders, doors)
    if pictures is not None:
        with suppress(StartError):  # it belongs to another program, or cannot be read
            yield from _count(pictures)


def _missing(folders: Sequence[str], doors: Doors) -> Generator[Gone, None, None]:
    """All are asked for at once: one dead disk may be that of many."""
    asked = {folder: doors.ask(folder) for folder in folders}
    waited = 0.0
    while asked:
        for folder, question in list(asked.items()):
            answered = question.answered.is_set()
            if answered or waited >= _PATIENCE_S:
                del asked[folder]
                if not (answered and question.yes):
                    yield Gone(folder)
        waiting = next(iter(asked.values()), None)
        if waiting is not None and not waiting.answered.wait(_BEAT_S):
            waited += _BEAT_S


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
