"""The folder that a gathered dataset lies in: where everything goes, and nothing outside it.

::

    <target>/<class>/<sha256>.jpg           or train/<class>, validation/<class>, test/<class>
    <target>/_rejected/<reason>/<sha256>.jpg
    <target>/sources.csv  ATTRIBUTION.md    the ledger
    <target>/.gather/                       state, lock, quarantine
"""

from __future__ import annotations

import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import StartError, UsageError
from organizer.files import naming
from organizer.files.filesystem import FileSystem
from organizer.files.locking import Lock
from organizer.text import text
from organizer.training.quarantine import WHOLE, Quarantine

HIDDEN = ".gather"
RECORD = "state.sqlite"
"""What was gathered, in :data:`HIDDEN`."""
REJECTED = "_rejected"
TRAIN, VALIDATION, TEST = "train", "validation", "test"
PART_NAMES = {"train": TRAIN, "validation": VALIDATION, "valid": VALIDATION, "val": VALIDATION}
PART_NAMES |= {"test": TEST, "training": TRAIN}
"""Folders that are parts of a dataset, by every name they go by."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the dataset.

    Attributes:
        name: ``""`` when the class folders lie in the target itself.
        count: Pictures a class it takes.
    """

    name: str
    count: int


class Target:
    """The folder, open and locked.

    Args:
        folder: It; made when it is not there.
        class_names: The classes, as people wrote them.
        parts: What a class is divided into, in the order in which it fills.

    Raises:
        UsageError: The classes cannot be folders beside each other.
        StartError: The folder cannot be used, or another program gathers into it.
    """

    def __init__(self, folder: Path, class_names: Sequence[str], parts: Sequence[Part]) -> None:
        self.folder = folder.expanduser().absolute()
        self.parts = tuple(parts)
        self._disk = FileSystem()
        self._folders = class_folders(class_names)
        self._made: set[Path] = set()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._make(self.hidden)
            self.lock = Lock(self.hidden / "lock")
        except BlockingIOError as error:
            raise StartError(
                text("Another program is gathering into {folder}; wait for it.", folder=folder)
            ) from error
        except OSError as error:
            raise StartError(
                text(
                    "The folder {folder} cannot be used: {reason}.",
                    folder=folder,
                    reason=error.strerror or error,
                )
            ) from error
        try:
            self._make(self.hidden / "quarantine")
            for name in self._folders:
                for part in self.parts:
                    self._check_path(self.class_folder(name, part.name))
        except BaseException:
            self.lock.release()
            raise
        self.quarantine = Quarantine(self.hidden / "quarantine", self._disk)

    @property
    def hidden(self) -> Path:
        """Where the state lies."""
        return self.folder / HIDDEN

    def class_folder(self, class_name: str, part: str) -> Path:
        """Where a class's pictures of a part go."""
        folder = self._folders[class_name]
        return self.folder / part / folder if part else self.folder / folder

    def folders_of(self, class_name: str) -> list[Path]:
        """Where pictures of a class may be, whether it is one of this run's or not."""
        name = folder_name(class_name)
        parts = ("", TRAIN, VALIDATION, TEST)
        return [self.folder / part / name if part else self.folder / name for part in parts]

    def holds(self, name: str) -> bool:
        """Whether a name out of a ledger is a file of this folder, and none outside."""
        parts = name.split("/")
        if not 2 <= len(parts) <= 3 or any(part in {"", ".", ".."} for part in parts):
            return False
        if "\\" in name or parts[0].startswith(("_", ".")):
            return False
        status = self._disk.status(self.folder / name)
        return status is not None and stat.S_ISREG(status.st_mode)

    def make_rejected(self) -> None:
        """Make the folder of what was not taken."""
        self._make(self.folder / REJECTED)

    def relative(self, path: Path) -> str:
        """A file's name in the ledger, with forward slashes."""
        return path.relative_to(self.folder).as_posix()

    def keep(self, file: Path, name: str, class_name: str, part: str) -> Path:
        """Move a file from quarantine into its class.

        Args:
            file: It; a download itself stays in quarantine under its name, too.
            name: What it is to be called.
            class_name: Its class.
            part: The part of the dataset.

        Returns:
            Where it is; where something has that name already (which is its digest) the file there
            stays as it is.
        """
        return self._place(file, self.class_folder(class_name, part), name)

    def reject(self, file: Path, name: str, reason: str) -> Path:
        """Move a file from quarantine or from a class to the rejected ones; see :meth:`keep`."""
        return self._place(file, self.folder / REJECTED / reason, name)

    def _place(self, file: Path, folder: Path, name: str) -> Path:
        self._make(folder)
        try:
            return self._put(file, folder / name)
        except FileNotFoundError:  # the folder went meanwhile: people tidy while this goes on
            self._made.clear()
            self._make(folder)
            return self._put(file, folder / name)

    def _put(self, file: Path, target: Path) -> Path:
        disk = self._disk
        try:
            if file.suffix == WHOLE:
                try:
                    disk.link(file, target)
                except FileExistsError:
                    raise
                except OSError:  # a disk without links
                    disk.rename(file, target)
            else:
                disk.rename(file, target)
        except FileExistsError:
            status = disk.status(target)
            if status is None or not stat.S_ISREG(status.st_mode):
                raise StartError(
                    text("{path} is in the way: move it elsewhere.", path=target)
                ) from None
            if file.suffix != WHOLE:
                with suppress(FileNotFoundError):
                    disk.unlink(file)  # the same bytes are there: the name is their digest
        return target

    def _make(self, folder: Path) -> None:
        """Make a folder below the target, and see that no link leads out of it."""
        if folder in self._made:
            return
        self._check_path(folder)
        disk = self._disk
        for below in reversed([folder, *folder.relative_to(self.folder).parents][:-1]):
            path = self.folder / below
            if disk.status(path) is None:
                with suppress(FileExistsError):
                    disk.make_folder(path)
        self._made.add(folder)

    def _check_path(self, folder: Path) -> None:
        path = self.folder
        for name in folder.relative_to(self.folder).parts:
            path = path / name
            status = self._disk.status(path)
            if status is not None and not stat.S_ISDIR(status.st_mode):
                raise StartError(
                    text("{path} is a link or a file where a folder belongs; move it.", path=path)
                )


def folder_name(class_name: str) -> str:
    """The folder of a class; none that begins with ``_``, which datasets leave out."""
    return naming.safe(class_name).lstrip("_") or "Unnamed"


def class_folders(class_names: Sequence[str]) -> dict[str, str]:
    """The folder of each class.

    Raises:
        UsageError: Two classes would share a folder, or one would not be seen as a class.
    """
    folders: dict[str, str] = {}
    taken: dict[str, str] = {}
    for class_name in class_names:
        folder = folder_name(class_name)
        key = folder.casefold()
        if key in PART_NAMES:
            raise UsageError(
                text(
                    "“{name}” cannot be a class: its folder means something else.", name=class_name
                )
            )
        if key in taken and taken[key] != class_name:
            raise UsageError(
                text(
                    "The classes “{one}” and “{other}” would share a folder.",
                    one=taken[key],
                    other=class_name,
                )
            )
        taken[key] = class_name
        folders[class_name] = folder
    return folders
