"""Folders that we make, and remove again when they are empty.

A new folder is built under a temporary name, its identity is written to the journal, and only then
does it get its name: so a folder is known to be ours even if the program dies in between, and one
that someone else made is never taken for ours.
"""

from __future__ import annotations

import contextlib
import os
import stat
import zlib
from collections.abc import Iterable
from pathlib import Path

from organizer.files.entries import MARK
from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.identity import Identity
from organizer.files.journal import Batch, Journal

_TRIES = 3
"""How often to try when someone else makes or holds the same folder at the same moment."""


class Folders:
    """The folders of one batch.

    Attributes:
        failed: Why a folder could not be made.
        touched: Folders whose names changed since they were last synced.
        unsynced: Folders whose disk would not say that it has the new names.
        kept: Empty folders of ours that could not be removed.
        leftover: Half-built folders under temporary names that could not be removed.
    """

    def __init__(self, journal: Journal, disk: FileSystem, batch: Batch) -> None:
        self.failed: dict[Path, OSError] = {}
        self.touched: set[Path] = set()
        self.unsynced: set[Path] = set()
        self.kept: set[Path] = set()
        self._journal = journal
        self._disk = disk
        self._batch = batch
        self._known: set[Path] = set()
        self._visited: set[Path] = set()
        self._built: dict[Path, list[Path]] = {}
        self._tries = 0
        self.leftover: list[Path] = []

    def prepare(self, wanted: Iterable[Path]) -> bool:
        """Begin on the folders of the next units; see :meth:`build`."""
        self.failed.clear()
        self._tries = 0
        return self.build(wanted)

    def build(self, wanted: Iterable[Path]) -> bool:
        """Make what is missing under temporary names; whether there is anything to record."""
        trees: dict[Path, set[Path]] = {}
        for folder in wanted:
            if folder in self._known:
                continue
            try:
                chain = self._missing(folder)
            except OSError as error:
                self.failed[folder] = error
                continue
            if chain:
                trees.setdefault(chain[-1], set()).update(chain)
            else:
                self._make_last(self._ours_above(folder))
                self._known.add(folder)
        self._built = {}
        for root, folders in trees.items():
            ordered = sorted(folders, key=lambda path: len(path.parts))
            try:
                for folder in ordered:
                    self._disk.make_folder(self._temporary(root, folder))
            except OSError as error:
                self._discard(self._temporary(root, root))
                self.failed.update(dict.fromkeys(ordered, error))
            else:
                self._built[root] = ordered
        return bool(self._built)

    def record(self) -> None:
        """Write the identities of what was built, within a transaction."""
        for root, folders in self._built.items():
            for folder in folders:
                self._remember(folder, self._temporary(root, folder))

    def place(self) -> None:
        """Give what was built its names, and wait until they are on the disk."""
        again: list[Path] = []
        plain: list[Path] = []
        placed: list[Path] = []
        for root, folders in self._built.items():
            temporary = self._temporary(root, root)
            try:
                self._disk.rename(temporary, root)
            except FileExistsError:
                self._discard(temporary)
                again.extend(folders)
            except RenameUnsupportedError:
                self._discard(temporary)
                plain.extend(folders)
            except OSError as error:
                self._discard(temporary)
                self.failed.update(dict.fromkeys(folders, error))
            else:
                placed.extend(folders)
        self._built = {}
        if plain:
            with self._journal.transaction():
                placed.extend(self._make_plainly(plain))
        self._make_last(placed)
        self._place_beside(again)

    def _make_last(self, folders: list[Path]) -> None:
        """Sync the names of folders: a file moved into one that a power cut takes would go too."""
        for parent in sorted({folder.parent for folder in folders}):
            try:
                self._disk.sync_folder(parent)
            except OSError as error:
                self.failed.update({one: error for one in folders if parent in one.parents})
        self._known.update(folder for folder in folders if folder not in self.failed)
        self.touched.update(folders)

    def _place_beside(self, folders: list[Path]) -> None:
        """Someone made the same folder at the same moment: make what is still missing in it."""
        self._tries += 1
        if folders and self._tries < _TRIES and self.build(folders):
            with self._journal.transaction():
                self.record()
            self.place()

    def visit(self, folders: Iterable[Path]) -> None:
        """Remember that names in these folders may change, or may have in an interrupted try."""
        self.touched.update(folders)

    def sync(self) -> None:
        """Wait until all names are on the disk."""
        self._visited |= self.touched
        for folder in sorted(self.touched):
            try:
                self._disk.sync_folder(folder)
            except OSError:
                self.unsynced.add(folder)
        self.touched.clear()

    def prune(self) -> list[Path]:
        """Remove the folders that we made and that are empty now; the caller has them forgotten."""
        self.leftover = [top for top in self.leftover if not remove_tree(self._disk, top)]
        todo = self._visited | set(self._journal.folders_of(self._batch.origin))
        removed = []
        while todo:
            folder = max(todo, key=lambda path: len(path.parts))
            todo.discard(folder)
            if self._is_gone(folder) or (self._is_ours(folder) and self._remove_if_empty(folder)):
                removed.append(folder)
                self.touched.discard(folder)
                self.touched.add(folder.parent)  # else a power cut could bring it back
                todo.add(folder.parent)
        return removed

    def clean(self, wanted: Iterable[Path]) -> None:
        """Remove what a crash left of :meth:`build`."""
        roots: set[Path] = set()
        for folder in wanted:
            while folder not in roots and folder != folder.parent:
                roots.add(folder)
                folder = folder.parent
        for root in roots:
            temporary = self._temporary(root, root)
            if self._disk.is_folder(temporary):
                self._discard(temporary)
        self.sync()  # the batch may be closed next, and then nobody would look for them again

    def _discard(self, temporary: Path) -> None:
        self.touched.add(temporary.parent)
        if not remove_tree(self._disk, temporary):
            self.leftover.append(temporary)

    def _missing(self, folder: Path) -> list[Path]:
        chain: list[Path] = []
        while not self._disk.is_folder(folder):
            if self._disk.status(folder) is not None or folder == folder.parent:
                raise NotADirectoryError(20, os.strerror(20), str(folder))
            chain.append(folder)
            folder = folder.parent
        return chain

    def _make_plainly(self, folders: list[Path]) -> list[Path]:
        """For disks without a safe rename; a crash here leaves an empty folder at worst."""
        made = []
        for folder in folders:
            try:
                self._disk.make_folder(folder)
            except FileExistsError:
                self._journal.forget_folders([folder])
            except OSError as error:
                self.failed[folder] = error
                continue
            else:
                self._remember(folder, folder)
            made.append(folder)
        return made

    def _ours_above(self, folder: Path) -> list[Path]:
        """A folder and those above it that we made: a run that died may not have synced them."""
        found = []
        while folder not in self._known and self._is_ours(folder):
            found.append(folder)
            folder = folder.parent
        return found

    def _remember(self, folder: Path, now_at: Path) -> None:
        status = self._disk.status(now_at)
        if status is not None:
            identity = Identity.of(status)
            self._journal.add_folder(self._batch.id, folder, identity.device, identity.inode)

    def _temporary(self, root: Path, folder: Path) -> Path:
        number = zlib.crc32(os.fsencode(root.name))
        name = f".{self._batch.token}-{number:08x}-folder.{MARK}"
        return root.parent / name / folder.relative_to(root)

    def _is_gone(self, folder: Path) -> bool:
        """Whether a folder of ours was removed, by a run that died before it could say so."""
        try:
            return self._journal.folder(folder) is not None and self._disk.status(folder) is None
        except OSError:  # the disk does not say, so the folder stays, and stays known as ours
            return False

    def _is_ours(self, folder: Path) -> bool:
        recorded = self._journal.folder(folder)
        if recorded is None:
            return False
        try:
            status = self._disk.status(folder)
        except OSError:
            return False
        return status is not None and Identity.of(status).inode == recorded[1]

    def _remove_if_empty(self, folder: Path) -> bool:
        for _ in range(_TRIES):  # a file manager may hold it for a moment
            try:
                with contextlib.closing(self._disk.names(folder)) as names:
                    if next(names, None) is not None:
                        return False
                self._disk.remove_folder(folder)
            except OSError:
                continue
            return True
        self.kept.add(folder)
        return False


def remove_tree(disk: FileSystem, top: Path) -> bool:
    """Remove a tree of our empty folders, unless there is anything else in it; whether it went."""
    try:
        status = disk.status(top)
        if status is None:
            return True
        if not stat.S_ISDIR(status.st_mode):
            return False
        if not all(remove_tree(disk, top / name) for name in list(disk.names(top))):
            return False
        disk.remove_folder(top)
    except OSError:
        return False
    return True
