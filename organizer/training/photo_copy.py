"""A photo copied byte for byte, with the digest of what was copied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from organizer.files.contents import content_of
from organizer.files.filesystem import FileSystem
from organizer.text import text
from organizer.vision import photo_file


def copy_photo(source: Path, copy: Path, disk: FileSystem) -> str:
    """Copy a photo's bytes, and wait until they are on the disk.

    Args:
        source: The photo.
        copy: Where its bytes go; what is there is replaced.
        disk: What writes.

    Returns:
        The digest of what was copied.

    Raises:
        NotNowError: The photo cannot be read; nothing is left of the copy.
        OSError: The copy cannot be written; nothing is left of it.
    """
    try:
        file = photo_file.opened(source)
    except OSError as error:
        raise _unreadable(error) from error
    with file:
        with suppress(FileNotFoundError):
            disk.unlink(copy)
        descriptor = disk.create(copy)
        try:
            try:
                content = content_of(_written(file, descriptor, copy, disk))
                disk.sync_file(descriptor, copy)
            finally:
                disk.finish(descriptor)
        except BaseException:
            with suppress(OSError):
                disk.unlink(copy)
            raise
    return content


def _written(file: BinaryIO, descriptor: int, copy: Path, disk: FileSystem) -> Iterator[memoryview]:
    for chunk in _chunks(file):
        disk.write(descriptor, bytes(chunk), copy)
        yield chunk


def _chunks(file: BinaryIO) -> Iterator[memoryview]:
    """A photo's bytes; a disk that goes while they are read is not the fault of the copy's."""
    try:
        yield from photo_file.chunks(file, photo_file.stamp(file)[2])
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> photo_file.NotNowError:
    return photo_file.NotNowError(text("unreadable: {reason}", reason=error.strerror or error))
