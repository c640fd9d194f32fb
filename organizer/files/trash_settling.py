"""What became of a file that was to go into the trash: the disk is asked, not the memory."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

from organizer.files import reasons
from organizer.files.contents import content_of
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Likeness, compare
from organizer.files.trash_record import Entry, Record
from organizer.files.trashcan import TrashFolder, folder_of_place
from organizer.text import Text, text


def settle(disk: FileSystem, record: Record, entry: Entry, why: Text | None = None) -> Text | None:
    """Find out on the disk what became of a file, and write it down.

    Args:
        disk: Where it is.
        record: Where it is pending.
        entry: The file.
        why: What send2trash said when it failed.

    Returns:
        Why it is not in the trash; ``None`` when it is.
    """
    folder = None if entry.place is None else folder_of_place(entry.place)
    place = place_of(disk, entry)
    if place is not None and folder is not None:
        for changed in (folder.files, folder.info, entry.original.parent):
            with suppress(OSError):  # it has happened; that it lasts is the disk's affair now
                disk.sync_folder(changed)
        record.settle(entry.number, "trashed", place)
        return None
    if is_at(disk, entry.original, entry):
        if entry.place is not None and folder is not None:
            _drop_orphan(disk, folder, entry)
        note = why or no_way(entry.original, OSError(errno.EIO, "it was interrupted"))
        record.settle(entry.number, "kept", note=note)
        return note
    if folder is None and why is None:  # this system does not tell where it lies
        record.settle(entry.number, "trashed")
        return None
    note = reasons.not_found_again(entry.original)
    record.settle(entry.number, "gone", note=note)
    return note


def place_of(disk: FileSystem, entry: Entry) -> Path | None:
    """Where a file lies in the trash, by its own inode or else by its bytes."""
    if entry.place is None:
        return None
    if is_at(disk, entry.place, entry):
        return entry.place
    folder = folder_of_place(entry.place)
    for name in folder.names_of(entry.original):
        if is_at(disk, folder.files / name, entry):
            return folder.files / name
    return None


def is_at(disk: FileSystem, path: Path, entry: Entry) -> bool:
    """Whether a file of these very bytes has a name."""
    try:
        likeness = compare(disk.status(path), entry.identity)
        if likeness in {Likeness.OTHER, Likeness.EDITED}:
            return False
        return digest_of(disk, path) == entry.digest
    except OSError:
        return False


def _drop_orphan(disk: FileSystem, folder: TrashFolder, entry: Entry) -> None:
    """Remove the ``.trashinfo`` that send2trash leaves behind when the file does not follow."""
    if entry.place is None:
        return
    info = folder.info_of(entry.place.name)
    with suppress(OSError):  # one that stays shows as an empty entry in the trash, no more
        status = disk.status(info)
        is_ours = status is not None and status.st_mtime_ns >= _second(entry)
        if is_ours and disk.status(entry.place) is None:
            origin = folder.origin(info)
            if origin is not None and _same_path(origin, entry.original):
                disk.unlink(info)


def digest_of(disk: FileSystem, path: Path) -> str:
    """The digest of a file's bytes, as the index has it."""
    return content_of(disk.chunks(path))


def _second(entry: Entry) -> int:
    """The second in which something was begun, less one: some disks keep times that coarsely."""
    return int(entry.when.timestamp() - 2) * 1_000_000_000


def _same_path(one: Path, other: Path) -> bool:
    return one == other or (
        one.name == other.name and one.parent.resolve() == other.parent.resolve()
    )


def no_way(path: Path, error: Exception) -> Text:
    """Why a file did not go, in the system's words."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text(
        "{file} could not be put into the trash ({reason}) and stays where it is.",
        file=path,
        reason=reason or type(error).__name__,
    )
