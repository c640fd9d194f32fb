"""Every side effect on a user's files and on the journal, in one object.

Nothing else in the program renames, creates or removes anything a user owns. A test that overrides
:meth:`FileSystem.before` sees each effect just before it happens: it can count it, fail it, or end
the process there.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from collections.abc import Generator, Iterator
from pathlib import Path

from organizer.files.identity import Permissions
from organizer.files.renaming import RenameUnsupportedError, system_rename

__all__ = ["FileSystem", "RenameUnsupportedError"]

_BINARY = getattr(os, "O_BINARY", 0)  # Windows only
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)  # POSIX only
_NO_SUCH = frozenset({errno.ENOENT, errno.ENOTDIR})
_NOT_LOST = Permissions(None, None, None)
_NO_SUPPORT = frozenset(
    {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EPERM, errno.EACCES, errno.EINVAL}
)


class FileSystem:
    """The real disk.

    Attributes:
        chunk: Bytes copied at a time.
    """

    chunk = 1 << 20

    def __init__(self) -> None:
        self._rename = system_rename()

    def before(self, call: str, *paths: Path) -> None:
        """Do nothing: the one place through which every side effect is about to pass.

        Args:
            call: The method's name; ``"commit"`` for the journal.
            paths: What it is about.
        """

    # Looking changes nothing and is not announced.

    def status(self, path: Path) -> os.stat_result | None:
        """``lstat``; ``None`` when nothing has that name (a dangling symlink is something)."""
        try:
            return os.lstat(path)
        except OSError as error:
            if error.errno in _NO_SUCH:
                return None
            raise

    def is_folder(self, path: Path) -> bool:
        """Whether a folder, or a symlink to one, has that name."""
        try:
            return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116  one call, no Path detour
        except OSError:
            return False

    def chunks(self, path: Path) -> Iterator[bytes]:
        """The bytes of a regular file, never through a symlink."""
        descriptor = os.open(path, os.O_RDONLY | _BINARY | _NOFOLLOW)
        try:
            if hasattr(os, "posix_fadvise"):  # what was just written is read back from the disk
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            while data := os.read(descriptor, self.chunk):
                yield data
        finally:
            os.close(descriptor)

    def names(self, path: Path) -> Generator[str, None, None]:
        """The names in a folder, in no order.

        Raises:
            OSError: It cannot be read, or is no folder.
        """
        with os.scandir(path) as found:
            for one in found:
                yield one.name

    # Names

    def rename(self, source: Path, target: Path) -> None:
        """Give a file or folder another name on the same disk; never overwrites.

        Raises:
            FileExistsError: Something has the target name, a dangling symlink included.
            RenameUnsupportedError: The disk cannot rename without the danger of overwriting.
            OSError: EXDEV for another disk, and everything else a rename can meet.
        """
        self.before("rename", source, target)
        self._rename(str(source), str(target))

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; never overwrites."""
        self.before("link", source, target)
        os.link(source, target, follow_symlinks=False)

    def unlink(self, path: Path) -> None:
        """Take a name away from a file whose bytes the caller knows to exist under another."""
        self.before("unlink", path)
        os.unlink(path)  # noqa: PTH108

    def make_folder(self, path: Path) -> None:
        """Make one folder; its parent exists."""
        self.before("make_folder", path)
        os.mkdir(path)  # noqa: PTH102

    def remove_folder(self, path: Path) -> None:
        """Remove one empty folder; one that is not empty is an OSError."""
        self.before("remove_folder", path)
        os.rmdir(path)  # noqa: PTH106

    # Bytes

    def create(self, path: Path) -> int:
        """Create a file that was not there, for its owner only; returns a descriptor."""
        self.before("create", path)
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY | _NOFOLLOW
        return os.open(path, flags, 0o600)

    def write(self, descriptor: int, data: bytes, path: Path) -> None:
        """Write all of ``data``."""
        self.before("write", path)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]

    def copy_attributes(
        self,
        source: Path,
        descriptor: int,
        path: Path,
        mtime_ns: int,
        permissions: Permissions | None = None,
    ) -> None:
        """Give a fresh copy its original's extended attributes, owner, permissions and times.

        A disk need not know of any but the times; and only an administrator gives files away.

        Args:
            source: The original.
            descriptor: Our copy of it, open.
            path: Its name.
            mtime_ns: The modification time to set, in nanoseconds.
            permissions: Those that the original had before it came to a disk that keeps none.
        """
        self.before("copy_attributes", path)
        status = os.lstat(source)
        copy = descriptor if os.utime in os.supports_fd else path
        _copy_extended_attributes(source, copy)
        mode, owner, group = permissions or _NOT_LOST
        mode = stat.S_IMODE(status.st_mode) if mode is None else mode
        owner = status.st_uid if owner is None else owner
        group = status.st_gid if group is None else group
        if not _give_to(copy, owner, group):
            mode &= ~(stat.S_ISUID | stat.S_ISGID)  # they speak of the owner
        try:
            os.chmod(copy, mode)  # noqa: PTH101
        except OSError as error:
            if error.errno not in _NO_SUPPORT:
                raise
        os.utime(copy, ns=(status.st_atime_ns, mtime_ns))

    def finish(self, descriptor: int) -> os.stat_result:
        """Close what :meth:`create` opened; how the file was just before."""
        try:
            return os.fstat(descriptor)
        finally:
            os.close(descriptor)

    # Making it last

    def sync_file(self, descriptor: int, path: Path) -> None:
        """Wait until a file's bytes are on the disk."""
        self.before("sync_file", path)
        os.fsync(descriptor)

    def sync_folder(self, path: Path) -> None:
        """Wait until a folder's names are on the disk; where the system cannot, do nothing."""
        self.before("sync_folder", path)
        if os.name == "nt":  # MoveFileExW was told to write through
            return
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as error:
            if error.errno in _NO_SUCH or error.errno in _NO_SUPPORT:
                return  # gone, or not ours to read: nothing of ours is left to wait for
            raise
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_SUPPORT:  # some network disks do not sync folders
                raise
        finally:
            os.close(descriptor)

    def commit(self, connection: sqlite3.Connection, path: Path) -> None:
        """Make the journal's open transaction last."""
        self.before("commit", path)
        connection.execute("COMMIT")

    # The program's own files beside the journal

    def make_home(self, path: Path) -> None:
        """Make the data folder and its parents, for the user alone."""
        if not path.is_dir():
            self.before("make_home", path)
            path.mkdir(mode=0o700, parents=True, exist_ok=True)


def _give_to(copy: int | Path, owner: int, group: int) -> bool:
    """Make a copy somebody's, or at least their group's; whether it is theirs now."""
    if not hasattr(os, "chown"):  # Windows: it has the folder's
        return True
    status = os.stat(copy)  # noqa: PTH116  it may be a descriptor
    if (status.st_uid, status.st_gid) == (owner, group):
        return True
    for uid in (owner, -1):  # -1: as it is
        try:
            os.chown(copy, uid, group)
        except OSError as error:
            if error.errno not in _NO_SUPPORT:
                raise
        else:
            return uid == owner or status.st_uid == owner
    return False


def _copy_extended_attributes(source: Path, copy: int | Path) -> None:
    if not hasattr(os, "listxattr"):  # Linux alone has them in the standard library
        return
    try:
        names = os.listxattr(source, follow_symlinks=False)
    except OSError:
        return
    for name in names:
        try:
            os.setxattr(copy, name, os.getxattr(source, name, follow_symlinks=False))
        except OSError as error:
            if error.errno not in _NO_SUPPORT:  # a FAT stick keeps the bytes, not the tags
                raise
