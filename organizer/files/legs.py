"""One leg of a file's way: from one name to another, on one disk or across two.

A leg never replaces another file, and never lets go of a name before the bytes have another. The
best of these that the disks can do is taken: a rename that refuses to overwrite; a second name,
then the first one goes; a copy under a temporary name, made sure of, that gets its name in one of
these two ways; where there is neither, a copy that is written under its own name from the start.

That last resort is as safe for the photo: its source goes only once the copy is whole, is on the
disk, has been read back and is known to the journal. It is weaker in two ways that cannot be
helped. Others see the copy grow. And if the program dies between making the empty file and writing
down whose it is, the empty file stays, since it might be anybody's.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.files import reasons
from organizer.files.entries import Entry
from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.identity import Identity, Likeness, Permissions, compare
from organizer.files.journal import Batch, Journal
from organizer.text import Text

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


class LegError(OrganizerError):
    """A leg that was not made; the file is where it was."""


class Legs:
    """Makes the legs of one batch.

    Attributes:
        untidy: Entries of which a copy is left that could not be removed; recovery will do it.
    """

    def __init__(self, journal: Journal, disk: FileSystem, batch: Batch) -> None:
        self._journal = journal
        self._disk = disk
        self._batch = batch
        self._linked = batch.linked
        self.untidy: set[int] = set()

    def go(self, entry: Entry, target: Path) -> Text | None:
        """Move a file from its place to another name; why not, or ``None``.

        Sets ``entry.place``; whatever happens, the file's bytes have a name.
        """
        source = entry.place or entry.source
        try:
            status = self._disk.status(source)
            if status is None:
                return reasons.vanished(source)
            likeness = compare(status, entry.current)
            if likeness is not Likeness.SAME:
                return reasons.changed(source, likeness)
            try:
                self._disk.rename(source, target)
            except RenameUnsupportedError:
                self._link(entry, source, target, status)
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
                self._copy(entry, source, target)
        except OSError as error:
            if not self._arrived_nevertheless(entry, source, target):
                return reasons.explain(error, source, target, source_is_gone=self._has_gone(source))
        except OrganizerError as error:
            return error.message
        entry.place = target
        return None

    def _arrived_nevertheless(self, entry: Entry, source: Path, target: Path) -> bool:
        """Network disks may report an error for what they did."""
        try:
            return (
                self._disk.status(source) is None
                and compare(self._disk.status(target), entry.current) is Likeness.SAME
            )
        except OSError:
            return False

    def _has_gone(self, source: Path) -> bool:
        try:
            return self._disk.status(source) is None
        except OSError:
            return False

    def _link(self, entry: Entry, source: Path, target: Path, status: os.stat_result) -> None:
        """Second name first, then the first one goes: for disks without a safe rename."""
        if status.st_nlink != 1:
            raise LegError(reasons.several_names(source))
        self._announce_links()
        try:
            self._disk.link(source, target)
        except OSError as error:
            if error.errno == errno.EXDEV:
                self._copy(entry, source, target)
                return
            if error.errno in _NO_LINKS:
                self._copy_plainly(entry, source, target)
                return
            raise
        try:
            self._disk.sync_folder(target.parent)
            self._disk.unlink(source)
        except OSError:
            self._unlink_second(entry, source, target)
            raise

    def _announce_links(self) -> None:
        """Recovery must know that two names can be one half-done leg."""
        if not self._linked:
            with self._journal.transaction():
                self._journal.update_batch(self._batch.id, linked=1)
            self._linked = True

    def _unlink_second(self, entry: Entry, source: Path, target: Path) -> None:
        try:
            if compare(self._disk.status(source), entry.current) is Likeness.SAME:
                self._disk.unlink(target)
        except OSError:  # the error that led here is told
            self.untidy.add(entry.id)

    def _copy(self, entry: Entry, source: Path, target: Path) -> None:
        """Copy to another disk, make sure of the copy, and only then let go of the source."""
        temporary = entry.copy_name(target.parent)
        before = entry.current
        copy = self._write_copy(entry, source, temporary)
        try:
            self._write_down(entry, before, copy)
            self._put_in_place(temporary, target)
        except RenameUnsupportedError:
            self._drop(entry, before, copy, temporary)
            self._copy_plainly(entry, source, target)
            return
        except (OSError, OrganizerError):
            # It may have got its name although an error was told.
            self._drop(entry, before, copy, temporary, target)
            raise
        self._let_go(entry, source, target, before, copy)

    def _copy_plainly(self, entry: Entry, source: Path, target: Path) -> None:
        """Copy straight to the final name: the last resort, see the top of this module."""
        before = entry.current
        copy = self._write_copy(entry, source, target, plainly=True)
        try:
            self._write_down(entry, before, copy)
        except OrganizerError:
            self._drop(entry, before, copy, target)
            raise
        self._let_go(entry, source, target, before, copy)

    def _write_down(self, entry: Entry, before: Identity, copy: Identity) -> None:
        with self._journal.transaction():
            entry.identity, entry.copy = before, copy
            self._journal.save_entries([entry])

    def _let_go(
        self, entry: Entry, source: Path, target: Path, before: Identity, copy: Identity
    ) -> None:
        """The copy has its name: remove the source, if it is still what was copied."""
        try:
            self._disk.sync_folder(target.parent)
            if compare(self._disk.status(source), before) is not Likeness.SAME:
                raise LegError(reasons.changed_while_copied(source))
            self._disk.unlink(source)
        except (OSError, OrganizerError):
            if not self._is_gone(entry, source):
                self._drop(entry, before, copy, target)
                raise

    def _write_copy(
        self, entry: Entry, source: Path, name: Path, *, plainly: bool = False
    ) -> Identity:
        """Write a copy and read it back; what it is known by.

        Args:
            entry: The file.
            source: Where it is.
            name: The name of the copy.
            plainly: Whether that is its final name, so that recovery must be told whose it is.
        """
        disk = self._disk
        before = entry.current
        descriptor = disk.create(name)
        try:
            try:
                if plainly:
                    self._write_down(entry, before, Identity.partial(disk.status(name)))
                for data in disk.chunks(source):
                    disk.write(descriptor, data, name)
                disk.copy_attributes(source, descriptor, name, entry.stamp_ns, entry.permissions)
                disk.sync_file(descriptor, name)
                if not same_bytes(disk, source, name):
                    raise LegError(reasons.copy_differs(source, name.parent))
                status = disk.status(source)
                if status is None or compare(status, before) is not Likeness.SAME:
                    raise LegError(reasons.changed_while_copied(source))
            finally:
                made = disk.finish(descriptor)
                copy = Identity.of(made)
        except (OSError, OrganizerError):
            self._drop(entry, before, copy, name)
            raise
        entry.permissions = entry.permissions or Permissions.lost(status, made)
        return copy

    def _put_in_place(self, temporary: Path, target: Path) -> None:
        try:
            self._disk.rename(temporary, target)
        except RenameUnsupportedError:
            try:
                self._disk.link(temporary, target)
            except OSError as error:
                if error.errno in _NO_LINKS:
                    raise RenameUnsupportedError(*error.args) from error
                raise
            self._disk.unlink(temporary)

    def _is_gone(self, entry: Entry, source: Path) -> bool:
        try:
            return self._disk.status(source) is None
        except OSError:
            self.untidy.add(entry.id)
            raise

    def _drop(self, entry: Entry, before: Identity, copy: Identity, *names: Path) -> None:
        """Remove our own copy, where what has a name is still it; the source is whole.

        Args:
            entry: The file.
            before: What it is known by without the copy.
            copy: The copy.
            names: The names that it can have.
        """
        try:
            for name in names:
                if compare(self._disk.status(name), copy) is Likeness.SAME:
                    self._disk.unlink(name)
        except OSError:  # the error that led here is told
            self.untidy.add(entry.id)
        else:
            entry.identity, entry.copy = before, None


def same_bytes(disk: FileSystem, one: Path, other: Path, *, other_may_end: bool = False) -> bool:
    """Whether two files have the same bytes.

    Args:
        disk: Where they are.
        one: The whole file.
        other: Its copy.
        other_may_end: Take a copy that is only the beginning of the file for the same.
    """
    left, right = disk.chunks(one), disk.chunks(other)
    while True:
        expected, found = next(left, b""), next(right, b"")
        if expected != found:
            return other_may_end and expected.startswith(found)
        if not expected:
            return True
