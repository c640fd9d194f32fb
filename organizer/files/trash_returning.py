"""Takes a file out of the trash and puts it back to where it was, never over another one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.trash_record import Entry, Record
from organizer.files.trash_settling import is_at, place_of
from organizer.files.trashcan import FREEDESKTOP, folder_of_place
from organizer.text import Text, text


def put_back(disk: FileSystem, record: Record, entry: Entry) -> Text | None:
    """Put a file back; why not, or ``None``."""
    if entry.state != "trashed":
        return text("{file} is not in the trash.", file=entry.original)
    if not FREEDESKTOP:
        return text(
            "Only the system can take {file} out of the trash again: open the Recycle Bin or"
            " the Trash and restore it there.",
            file=entry.original,
        )
    try:
        return _put_back(disk, record, entry)
    except RenameUnsupportedError:
        return text(
            "{file} cannot be put back safely on this disk: restore it with your file manager.",
            file=entry.original,
        )
    except FileExistsError:
        return _taken(entry)
    except OSError as error:
        return text(
            "{file} could not be put back ({reason}); it is still in the trash.",
            file=entry.original,
            reason=error.strerror or type(error).__name__,
        )
    except OrganizerError as error:
        return error.message


def _put_back(disk: FileSystem, record: Record, entry: Entry) -> Text | None:
    original = entry.original
    place = place_of(disk, entry)
    if place is None:
        if is_at(disk, original, entry):  # somebody else has put it back
            record.settle(entry.number, "restored")
            return None
        note = text(
            "{file} is no longer in the trash: it was emptied, or another program restored it.",
            file=original,
        )
        record.settle(entry.number, "gone", note=note)
        return note
    if disk.status(original) is not None:
        return _taken(entry)
    made = _make_folders(disk, original.parent)
    try:
        disk.rename(place, original)
    except OSError:
        for folder in reversed(made):
            with suppress(OSError):  # somebody put something into it meanwhile
                disk.remove_folder(folder)
        raise
    for changed in (original.parent, place.parent):
        with suppress(OSError):  # it has happened; that it lasts is the disk's affair now
            disk.sync_folder(changed)
    info = folder_of_place(place).info_of(place.name)
    with suppress(OSError):  # one that stays shows as an empty entry in the trash, no more
        if disk.status(place) is None and disk.status(info) is not None:
            disk.unlink(info)
    record.settle(entry.number, "restored")
    return None


def _make_folders(disk: FileSystem, folder: Path) -> list[Path]:
    """Make a folder again, and those above it; returns what was made, the upper ones first."""
    missing: list[Path] = []
    while disk.status(folder) is None:
        missing.append(folder)
        folder = folder.parent
    made: list[Path] = []
    for path in reversed(missing):
        with suppress(FileExistsError):  # somebody else was quicker
            disk.make_folder(path)
            made.append(path)
    return made


def _taken(entry: Entry) -> Text:
    return text(
        "{file} has been taken by another file meanwhile: both stay, and the photo is still in the"
        " trash; rename that file and try again.",
        file=entry.original,
    )
