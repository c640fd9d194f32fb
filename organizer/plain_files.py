"""The program's own files are plain files: a pipe or a device in the place of one never blocks."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # POSIX; Windows
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


class NotPlainError(OSError):
    """Something else than a file has the name of one of the program's own."""

    def __str__(self) -> str:
        return str(self.strerror)


def check_plain(path: Path, *tails: str) -> None:
    """Refuse what is there and is no plain file, before anything waits for it.

    Args:
        path: A file of the program's own, or a link to one; it need not be there.
        tails: What the names of files that belong to it have at their end.

    Raises:
        NotPlainError: One is a folder, a pipe, a socket or a device.
    """
    for tail in ("", *tails):
        part = path.with_name(path.name + tail)
        try:
            mode = part.stat().st_mode
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(mode):
            raise _not_plain(mode, part)


def read_plain(path: Path) -> bytes:
    """The bytes of a plain file.

    Raises:
        NotPlainError: It is a folder, a pipe or a device.
        OSError: It cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | _NO_WAIT)
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise _not_plain(mode, path)
        with open(descriptor, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(descriptor)


def _not_plain(mode: int, path: Path) -> NotPlainError:
    kind = next((words for is_one, words in _KINDS if is_one(mode)), "a device")
    return NotPlainError(errno.EINVAL, f"{path.name} is {kind}, not a file", str(path))
