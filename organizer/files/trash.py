"""Puts photos into the system's trash, one at a time, and takes them out again.

Nothing is ever deleted for good: where there is no usable trash, the photo stays. Each file is
looked at once more, byte by byte, just before it goes, and so is the copy that stays of a
duplicate. What is to go is written down first (:mod:`organizer.files.trash_record`).
"""

from __future__ import annotations

import errno
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import OrganizerError, StartError
from organizer.files import reasons
from organizer.files.identity import Identity, Likeness, compare
from organizer.files.locking import Lock
from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.plan import Outcome
from organizer.files.trash_file import cannot_write
from organizer.files.trash_record import Entry, Record, TrashError
from organizer.files.trash_returning import put_back
from organizer.files.trash_settling import digest_of, no_way, settle
from organizer.files.trashcan import (
    NoTrashError,
    TrashDisk,
    TrashFolder,
    alone,
    trash_for,
)
from organizer.text import Text, text

__all__ = ["Entry", "Marked", "NoTrashError", "Trash", "TrashBusyError", "TrashError", "Trashed"]


class TrashBusyError(StartError):
    """Another instance is putting photos into the trash."""


class _StaysError(OrganizerError):
    """Why a file stays where it is."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A photo that is to go into the trash.

    Attributes:
        group: Its files; all go, or none where the system allows to take one back.
        content: The hex digest that the lead had when it was looked at
            (:attr:`organizer.vision.facts.Analysis.content`); empty when it is not known.
        kept: Of a duplicate: the copy that stays. It must have the lead's very bytes.
    """

    group: PhotoGroup
    content: str = ""
    kept: Photo | None = None


@dataclass(frozen=True, slots=True)
class Trashed:
    """What became of one marked photo.

    Attributes:
        source: Where its lead was.
        numbers: The entries of the record that can be restored, one a file.
        error: Why it stays; ``None`` when it went.
    """

    source: Path
    numbers: tuple[int, ...] = ()
    error: Text | None = None


class Trash:
    """The way into the system's trash and back. Holds nothing open; any thread may use it."""

    def __init__(self, path: Path, disk: TrashDisk | None = None) -> None:
        """Prepare.

        Args:
            path: The record's SQLite file; made when the first photo goes.
            disk: For tests.
        """
        self._path = path
        self._disk = disk or TrashDisk()
        self.warning: Text | None = None
        """What to tell the user about the record, such as that it was damaged."""

    def problem(self, photo: Path) -> Text | None:
        """Why a photo could not go into the trash as things are; ``None`` when it could."""
        try:
            trash_for(photo)
        except OrganizerError as error:
            return error.message
        except OSError as error:
            return reasons.vanished(photo) if error.errno == errno.ENOENT else no_way(photo, error)
        return None

    def send(self, marked: Marked) -> Trashed:
        """Put one photo into the trash; see :meth:`send_many`."""
        (result,) = self.send_many([marked])
        return result

    def send_many(self, marked: Sequence[Marked]) -> Generator[Trashed, None, None]:
        """Put photos into the trash, in order; closing stops after the current one.

        Args:
            marked: None of them may be the copy that another one keeps.

        Yields:
            One result for each.

        Raises:
            TrashBusyError: Another instance is at it.
            StartError: The record cannot be written; nothing was touched.
        """
        leaving = {file.file_id for one in marked for file in one.group.files}
        with self._writing() as record:
            for one in marked:
                try:
                    numbers = self._send_group(record, one, leaving)
                except OrganizerError as error:
                    yield Trashed(one.group.lead.path, error=error.message)
                else:
                    yield Trashed(one.group.lead.path, numbers)

    def listing(self) -> list[Entry]:
        """Everything that was put into the trash, newest first.

        Raises:
            OrganizerError: The record cannot be read.
        """
        record = Record.look_into(self._path, self._disk)
        if record is None:
            return []
        with record:
            return record.entries()

    def restore(self, number: int) -> Outcome:
        """Put a file back to where it was; see :meth:`restore_many`."""
        (outcome,) = self.restore_many([number])
        return outcome

    def restore_many(self, numbers: Iterable[int]) -> Generator[Outcome, None, None]:
        """Put files back to where they were, never over another file.

        Args:
            numbers: Of :meth:`listing`.

        Yields:
            One outcome for each.

        Raises:
            TrashBusyError: Another instance is at it.
            StartError: The record cannot be written; nothing was touched.
        """
        with self._writing() as record:
            for number in numbers:
                entry = record.entry(number)
                if entry is None:
                    unknown = text("The trash has no number {number}.", number=number)
                    yield Outcome(Path(), Path(), unknown)
                    continue
                reason = put_back(self._disk, record, entry)
                yield Outcome(entry.place or entry.original, entry.original, reason)

    @contextmanager
    def _writing(self) -> Generator[Record, None, None]:
        """Open the record for one instance alone, and settle what a crash left open."""
        try:
            self._disk.make_home(self._path.parent)
            lock = Lock(self._path.with_name(f"{self._path.name}.lock"))
        except BlockingIOError as error:
            raise TrashBusyError(
                text("Another Photo Organizer is putting photos into the trash; try again later.")
            ) from error
        except OSError as error:
            raise StartError(cannot_write(self._path, error)) from error
        try:
            record, warning = Record.open(self._path, self._disk)
            self.warning = warning or self.warning
            with record:
                for entry in record.entries("pending"):
                    settle(self._disk, record, entry)
                yield record
        finally:
            lock.release()

    # Into the trash

    def _send_group(self, record: Record, marked: Marked, leaving: set[FileId]) -> tuple[int, ...]:
        """Put a photo's files into the trash; when one does not go, the others come back."""
        gone: list[int] = []
        try:
            for file in marked.group.files:
                is_lead = file is marked.group.lead
                kept = marked.kept if is_lead else None
                gone.append(
                    self._send_file(record, file, marked.content if is_lead else "", kept, leaving)
                )
        except OrganizerError as error:
            message = error.message
            for number in reversed(gone):
                entry = record.entry(number)
                if entry is not None and put_back(self._disk, record, entry) is not None:
                    place = entry.place or entry.original
                    message = reasons.left_at(message, place)
            raise _StaysError(message) from error
        return tuple(gone)

    def _send_file(
        self, record: Record, file: Photo, content: str, kept: Photo | None, leaving: set[FileId]
    ) -> int:
        """Put one file into the trash; returns its number in the record.

        Raises:
            OrganizerError: It stays where it is, or it is not known where it went.
        """
        path = file.path
        try:
            self._check(file)
            folder = trash_for(path)
            digest = digest_of(self._disk, path)
            if content and digest != content:
                raise _StaysError(reasons.changed(path, Likeness.EDITED))
            if kept is not None:
                self._check_kept(file, digest, kept, leaving)
            self._check(file)
            with alone(folder):
                place = None
                if folder is not None:
                    place = folder.files / folder.free_name(path.name, self._disk)
                number = record.begin(
                    path,
                    Identity.of_photo(file),
                    digest,
                    kept=None if kept is None else kept.path,
                    place=place,
                )
                why = self._trash(path, folder)
        except OSError as error:
            raise _StaysError(no_way(path, error)) from error
        entry = record.entry(number)
        if entry is None:
            raise TrashError(text("The record of the trash lost number {number}.", number=number))
        note = settle(self._disk, record, entry, why)
        if note is not None:
            raise _StaysError(note)
        return number

    def _trash(self, path: Path, folder: TrashFolder | None) -> Text | None:
        """Hand a file to send2trash; what it says when it fails, which may not be the truth."""
        try:
            self._disk.trash(path, folder)
        except (OSError, ValueError) as error:
            return no_way(path, error)
        return None

    def _check(self, file: Photo) -> None:
        """Refuse a file that is no longer the one that was looked at."""
        status = self._disk.status(file.path)
        if status is None:
            raise _StaysError(reasons.vanished(file.path))
        likeness = compare(status, Identity.of_photo(file))
        if likeness is not Likeness.SAME:
            raise _StaysError(reasons.changed(file.path, likeness))

    def _check_kept(self, file: Photo, digest: str, kept: Photo, leaving: set[FileId]) -> None:
        """Refuse unless the copy that stays is there, another file, and the very same bytes."""
        if kept.file_id == file.file_id:
            raise _StaysError(
                text(
                    "{file} stays where it is: {kept} is the same file under another name, not a"
                    " copy of it.",
                    file=file.path,
                    kept=kept.path,
                )
            )
        if kept.file_id in leaving:
            raise _StaysError(
                text(
                    "{file} stays where it is: its copy {kept} is marked for the trash too, and one"
                    " has to stay.",
                    file=file.path,
                    kept=kept.path,
                )
            )
        try:
            self._check(kept)
            same = digest_of(self._disk, kept.path) == digest
            self._check(kept)
        except (OSError, _StaysError) as error:
            raise _StaysError(_copy_gone(file.path, kept.path)) from error
        if not same:
            raise _StaysError(_copy_gone(file.path, kept.path))


def _copy_gone(path: Path, kept: Path) -> Text:
    return text(
        "{file} stays where it is: its copy {kept} has changed or is no longer there; open the"
        " folder again.",
        file=path,
        kept=kept,
    )
