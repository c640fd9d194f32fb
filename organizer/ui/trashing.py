"""Into the trash and back, as plain generators; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from organizer.errors import StartError
from organizer.files import trashcan
from organizer.files.journal import Journal
from organizer.files.plan import Outcome
from organizer.files.trash import Entry, Marked, Trash, Trashed
from organizer.text import text


def put_away(
    trash: Trash, journal: Journal, marked: Sequence[Marked]
) -> Generator[Trashed, None, None]:
    """Put photos into the trash, one after the other.

    Raises:
        StartError: A run was interrupted, and its photos must be where it left them; or the record
            of the trash cannot be written. Nothing was touched.
    """
    _refuse_while_interrupted(journal)
    yield from trash.send_many(marked)


def take_out(
    trash: Trash, journal: Journal, numbers: Sequence[int]
) -> Generator[Outcome, None, None]:
    """Put files back from the trash to where they were.

    Raises:
        StartError: As for :func:`put_away`.
    """
    _refuse_while_interrupted(journal)
    yield from trash.restore_many(numbers)


def can_take_out(entry: Entry) -> bool:
    """Whether this system lets the program take a file out of the trash again."""
    return entry.state == "trashed" and trashcan.FREEDESKTOP


def _refuse_while_interrupted(journal: Journal) -> None:
    if journal.running():
        raise StartError(
            text(
                "An earlier run was interrupted; continue it or take it back first, then use the"
                " trash."
            )
        )
