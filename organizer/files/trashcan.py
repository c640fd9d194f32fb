"""The system's trash: where it is, whether it can be used, and what lies in it under which name.

On Linux it is the FreeDesktop trash: a folder with ``files`` and ``info``, one on the disk of the
home and one on each other disk. Windows and macOS keep theirs to themselves.
"""

from __future__ import annotations

import itertools
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from organizer.errors import OrganizerError
from organizer.files.filesystem import FileSystem
from organizer.text import Text, text

if sys.platform != "win32":
    import fcntl

FREEDESKTOP = sys.platform not in {"win32", "darwin"}
"""Whether this system's trash is folders that can be looked into."""

INFO_SUFFIX = ".trashinfo"
_DRIVE_FIXED = 3  # winbase.h; other drives have no Recycle Bin, what goes there is gone for good
_MOST_INFO = 64 * 1024
"""Bytes of a ``.trashinfo`` that are read: two lines, of which one is a path."""


class NoTrashError(OrganizerError):
    """There is no trash that a file could go to."""


@dataclass(frozen=True, slots=True)
class TrashFolder:
    """One FreeDesktop trash.

    Attributes:
        root: The folder that holds ``files`` and ``info``.
        top: What relative paths in it are relative to.
    """

    root: Path
    top: Path

    @property
    def files(self) -> Path:
        """Where the files lie."""
        return self.root / "files"

    @property
    def info(self) -> Path:
        """Where it says what they were."""
        return self.root / "info"

    def info_of(self, name: str) -> Path:
        """What says where the file of a name in the trash came from."""
        return self.info / f"{name}{INFO_SUFFIX}"

    def free_name(self, name: str, disk: FileSystem) -> str:
        """The name that send2trash gives to the next file called ``name``."""
        stem, ending = os.path.splitext(name)  # noqa: PTH122  as send2trash does
        for number in itertools.count():
            free = f"{stem} {number}{ending}" if number else name
            taken = disk.status(self.files / free), disk.status(self.info_of(free))
            if taken == (None, None):
                return free
        raise AssertionError  # count() has no end

    def names_of(self, original: Path) -> Iterator[str]:
        """The names in the trash of what once was ``original``."""
        try:
            names = os.listdir(self.info)  # noqa: PTH208  names are what is wanted
        except OSError:
            return
        for name in names:
            if name.endswith(INFO_SUFFIX) and self.origin(self.info / name) == original:
                yield name.removesuffix(INFO_SUFFIX)

    def origin(self, info: Path) -> Path | None:
        """Where the file of a ``.trashinfo`` came from; ``None`` when it does not say."""
        try:
            with info.open("rb") as file:
                lines = file.read(_MOST_INFO).splitlines()
        except OSError:
            return None
        for line in lines:
            if line.startswith(b"Path="):
                said = os.fsdecode(unquote_to_bytes(line[len(b"Path=") :].strip()))
                return Path(os.path.normpath(os.path.join(self.top, said)))  # noqa: PTH118
        return None


def folder_of_place(place: Path) -> TrashFolder:
    """The trash in which a file lies, by its path there."""
    root = place.parent.parent
    in_common = root.parent.name == ".Trash"
    return TrashFolder(root, root.parent.parent if in_common else root.parent)


class TrashDisk(FileSystem):
    """The real disk and its trash."""

    def trash(self, path: Path, folder: TrashFolder | None) -> None:
        """Put a file into the trash, by send2trash; it is never deleted nor copied.

        Args:
            path: A regular file.
            folder: Where to, from :func:`trash_for`; ``None`` where the system decides.

        Raises:
            OSError: It did not go; on Linux an orphaned ``.trashinfo`` may be left.
        """
        self.before("trash", path)
        if folder is None:
            from send2trash import send2trash  # type: ignore[import-untyped]

            send2trash(os.fspath(path))
            return
        # One level below send2trash(), which copies to another disk when it cannot rename.
        from send2trash import plat_other

        plat_other.trash_move(
            os.fsencode(path), os.fsencode(folder.root), topdir=os.fsencode(folder.top)
        )


def trash_for(path: Path) -> TrashFolder | None:
    """The trash that a file goes to; ``None`` where the system finds it by itself.

    Raises:
        NoTrashError: There is none, or none that takes the file by a mere rename.
        OSError: The file or its disk cannot be looked at.
    """
    if sys.platform == "win32":
        _check_recycle_bin(path, _drive_type, _has_shell_interface())
        return None
    if not FREEDESKTOP:
        return None  # NSFileManager refuses by itself where a volume has no trash
    folder = _freedesktop_trash(path)
    for part in (folder.files, folder.info):
        _check_usable(path, part)
    return folder


def _freedesktop_trash(path: Path) -> TrashFolder:
    from send2trash import plat_other

    home = os.path.realpath(os.path.expanduser("~"))  # noqa: PTH111  raises nothing
    device = os.lstat(path).st_dev
    if device == os.lstat(home).st_dev:
        root = Path(os.fsdecode(plat_other.HOMETRASH_B))
        if not root.is_absolute():  # send2trash takes an empty XDG_DATA_HOME for the folder "."
            raise _no_trash(path, text("XDG_DATA_HOME is not an absolute path"))
        return TrashFolder(root, root.parent)
    top = Path(os.path.realpath(path.parent))
    while not os.path.ismount(top):
        top = top.parent
    if os.lstat(top).st_dev != device:
        raise _no_trash(path, text("its disk has no top folder"))
    common = top / ".Trash"
    user = str(os.getuid())
    if _is_common_trash(common):
        return TrashFolder(common / user, top)
    return TrashFolder(top / f".Trash-{user}", top)


def _is_common_trash(folder: Path) -> bool:
    """Whether an administrator made a trash for everybody, as the specification wants it."""
    try:
        mode = os.lstat(folder).st_mode
    except OSError:
        return False
    return stat.S_ISDIR(mode) and bool(mode & stat.S_ISVTX) and os.access(folder, os.W_OK)


def _check_usable(path: Path, part: Path) -> None:
    """Refuse a part of a trash that cannot be made, written, or reached by a rename."""
    there = nearest(part)
    if not there.is_dir():
        raise _no_trash(path, text("{place} is not a folder", place=there))
    if not os.access(there, os.W_OK | os.X_OK):
        raise _no_trash(path, text("{place} may not be written to", place=there))
    if _mount(there) != _mount(path.parent):
        raise _no_trash(path, text("{place} is on another disk", place=there))


def nearest(path: Path) -> Path:
    """The path itself, or what of it there is; a dangling link counts as being there."""
    while not os.path.lexists(path):
        path = path.parent
    return path


def _mount(folder: Path) -> tuple[int, str]:
    """Device and mount: between two that differ in either, nothing can be renamed."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        device = os.fstat(descriptor).st_dev
        try:
            about = Path(f"/proc/self/fdinfo/{descriptor}").read_text("ascii")
        except OSError:
            return device, ""
    finally:
        os.close(descriptor)
    lines = about.splitlines()
    return device, next((line for line in lines if line.startswith("mnt_id:")), "")


def _no_trash(path: Path, why: Text) -> NoTrashError:
    return NoTrashError(
        text(
            "{file} stays where it is: there is no trash that it could go to ({why}).",
            file=path,
            why=why,
        )
    )


def _check_recycle_bin(path: Path, drive_type: Callable[[str], int], has_shell: bool) -> None:
    """Refuse where Windows would delete for good without a question.

    Args:
        path: The file.
        drive_type: ``GetDriveTypeW``.
        has_shell: Whether send2trash has the interface that can be told never to delete for good.
    """
    if path.drive.startswith("\\\\") or drive_type(f"{path.drive}\\") != _DRIVE_FIXED:
        raise _no_trash(path, text("only a fixed drive has a Recycle Bin"))
    if not has_shell:
        raise _no_trash(path, text("the package pywin32 is missing; install it"))


def _has_shell_interface() -> bool:
    from importlib.util import find_spec

    return find_spec("win32com") is not None


if sys.platform == "win32":

    def _drive_type(root: str) -> int:
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))


@contextmanager
def alone(folder: TrashFolder | None) -> Iterator[None]:
    """Keep other instances out of a trash, also those with another data folder, for a moment."""
    if folder is None or sys.platform == "win32":
        yield
        return
    descriptor = os.open(nearest(folder.root), os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
