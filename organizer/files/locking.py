"""One program at a time: a lock that the operating system drops when its holder dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """An exclusive lock on a file of its own; never waits.

    The file can keep one thing in mind: whether what it locks was ever made.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            BlockingIOError: Somebody else holds it.
            OSError: The file cannot be opened.
        """
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except BaseException:
            os.close(self._descriptor)
            raise

    @property
    def marked(self) -> bool:
        """Whether :meth:`mark` was ever called, by whoever held the lock."""
        return os.fstat(self._descriptor).st_size > 0

    def mark(self) -> None:
        """Remember that what this locks has been made."""
        if not self.marked:
            os.write(self._descriptor, b"made\n")

    def release(self) -> None:
        """Give the lock back; the file stays, so that nobody locks a file that is being deleted."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


if sys.platform == "win32":

    def _take(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:  # Windows says EACCES or EDEADLOCK for "held"
            raise BlockingIOError(*error.args) from error

else:

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
