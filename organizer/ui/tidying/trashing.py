"""Into the trash and back, as plain generators; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from organizer.errors import StartError
from organizer.files import trashcan
from organizer.files.grouping import group_files
from organizer.files.journal import Journal
from organizer.files.photo import FileId, Photo
from organizer.files.plan import Outcome
from organizer.files.trash import Entry, Marked, Trash, Trashed
from organizer.text import text

_TOGETHER = 16
"""More files than a photo ever has."""


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


def with_companions(entries: Sequence[Entry], numbers: Sequence[int]) -> list[int]:
    """The numbers of files and of those that went into the trash with them, as their companions.

    Args:
        entries: All there are.
        numbers: Files that are to be put back.
    """
    by_number = {entry.number: entry for entry in entries if can_take_out(entry)}
    wanted: dict[int, None] = {}
    for number in numbers:
        wanted[number] = None
        chosen = by_number.get(number)
        if chosen is None:
            continue
        # A photo's files are written down one after the other, the photo first.
        near = [by_number[one] for one in range(number, number + _TOGETHER) if one in by_number]
        folder = chosen.original.parent
        beside = {each.original: each for each in reversed(near) if each.original.parent == folder}
        groups, _ = group_files([_as_photo(entry) for entry in beside.values()])
        for group in groups:
            if group.lead.path == chosen.original:
                wanted.update((beside[one.path].number, None) for one in group.companions)
    return list(wanted)


def _as_photo(entry: Entry) -> Photo:
    identity = entry.identity
    file_id = FileId(identity.device, identity.inode)
    return Photo(entry.original, identity.size, identity.mtime_ns, file_id)


def _refuse_while_interrupted(journal: Journal) -> None:
    if journal.running():
        raise StartError(
            text(
                "An earlier run was interrupted; continue it or take it back first, then use the"
                " trash."
            )
        )
