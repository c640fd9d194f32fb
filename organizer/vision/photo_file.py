"""Opening a photo's file the careful way: it may be a link, a pipe, endless, or in the cloud."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from organizer.text import Text, text

MAX_BYTES = 1 << 30
"""Larger files are not read: no photo is that large, and hashing alone would take seconds."""

_CHUNK = 1 << 18
"""Bytes that are read at a time: few enough to be hashed before they leave the core's cache."""

_AT_HAND = 16 << 20
"""Bytes of a file up to which it is held in memory while it is looked at, as most photos are."""


class NotNowError(Exception):
    """Why a file cannot be read at this moment, as a sentence."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


def opened(path: Path) -> BinaryIO:
    """Open a regular file without following a link or blocking on a pipe.

    Raises:
        NotNowError: It is none, or cannot be read.
        OSError: Likewise.
    """
    try:
        _check_status(path.lstat())
        # O_NONBLOCK: should a pipe have taken the name since, opening it must not wait for a
        # writer.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        raise NotNowError(text("it is no longer there")) from None
    except PermissionError:
        raise NotNowError(text("unreadable: no permission to read it")) from None
    except ValueError as error:  # a zero byte in the name
        raise NotNowError(text("unreadable: {reason}", reason=error)) from error
    file = os.fdopen(descriptor, "rb")
    try:
        _check_status(os.fstat(descriptor))
    except NotNowError:
        file.close()
        raise
    return file


def _check_status(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotNowError(text("not a regular file"))
    if status.st_size > MAX_BYTES:
        raise NotNowError(text("too large: files over 1 GB are not read"))
    # Windows: reading a file that lies in the cloud only would download it
    # (FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS).
    if getattr(status, "st_file_attributes", 0) & 0x400000:
        raise NotNowError(text("it is in the cloud only and is not downloaded"))


def stamp(file: BinaryIO) -> tuple[int, int, int, int]:
    """Device, inode, size, mtime_ns of an open file."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def at_hand(file: BinaryIO, size: int) -> BinaryIO:
    """A file of about that size, in memory unless it is large: then it is read once, not twice.

    Args:
        file: Open, at its beginning.
        size: In bytes.
    """
    return io.BytesIO(file.read(size)) if size <= _AT_HAND else file


def chunks(file: BinaryIO, size: int) -> Iterator[memoryview]:
    """The bytes of a file of about that size; each chunk is gone when the next is asked for."""
    if isinstance(file, io.BytesIO):
        yield memoryview(file.getvalue())
        return
    left = MAX_BYTES  # a file that grows while it is read has an end too
    buffer = memoryview(bytearray(max(1, min(size, _CHUNK))))
    while left > 0 and (count := file.readinto(buffer)):  # type: ignore[attr-defined]
        yield buffer[:count]
        left -= count
