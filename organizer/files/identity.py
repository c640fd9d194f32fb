"""Is this still the same photo? What a file is known by when its name changes."""

from __future__ import annotations

import errno
import os
import stat
from enum import Enum
from typing import NamedTuple

from organizer.files.photo import Photo

_WRAP = 1 << 64
_HALF = 1 << 63
_WHO_MAY = 0o777
"""Who may read, write and run a file; the other bits go with its owner."""


class Identity(NamedTuple):
    """A file, whatever its name; its numbers are wrapped into SQLite's signed 64 bits."""

    device: int
    inode: int
    size: int
    mtime_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Identity:
        """The identity of what was just looked at."""
        return cls(
            _signed(status.st_dev),
            _signed(status.st_ino),
            status.st_size,
            _signed(status.st_mtime_ns),
        )

    @classmethod
    def partial(cls, status: os.stat_result | None) -> Identity:
        """A copy that is being written: known by its numbers, and like no whole file."""
        if status is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return cls(_signed(status.st_dev), _signed(status.st_ino), -1, 0)

    @property
    def whole(self) -> bool:
        """Whether it is that of a whole file."""
        return self.size >= 0

    @classmethod
    def of_photo(cls, photo: Photo) -> Identity:
        """The identity that a scan found."""
        return cls(
            _signed(photo.file_id.device),
            _signed(photo.file_id.inode),
            photo.size,
            _signed(photo.mtime_ns),
        )


class Permissions(NamedTuple):
    """What a copy was to have of its original and its disk has no place for; ``None``: it has it.

    FAT and NTFS sticks give every file the permissions and the owner that they were mounted with.
    """

    mode: int | None
    owner: int | None
    group: int | None

    @classmethod
    def lost(cls, original: os.stat_result, copy: os.stat_result) -> Permissions | None:
        """What a copy does not have, so that it can be given back; ``None`` where it has all."""
        wanted, found = stat.S_IMODE(original.st_mode), stat.S_IMODE(copy.st_mode)
        missing = cls(
            None if wanted & _WHO_MAY == found & _WHO_MAY else wanted,
            None if original.st_uid == copy.st_uid else original.st_uid,
            None if original.st_gid == copy.st_gid else original.st_gid,
        )
        return missing if any(one is not None for one in missing) else None


class Likeness(Enum):
    """How a file on the disk compares with the one that is looked for."""

    SAME = "same"
    RENUMBERED = "renumbered"
    """Size and time agree, the numbers do not: some disks number anew when they are mounted."""
    EDITED = "edited"
    """The same file with other bytes."""
    OTHER = "other"


def compare(status: os.stat_result | None, wanted: Identity) -> Likeness:
    """Compare what has a name now with what is looked for; nothing and non-files are ``OTHER``."""
    if status is None or not stat.S_ISREG(status.st_mode):
        return Likeness.OTHER
    found = Identity.of(status)
    if found == wanted:
        return Likeness.SAME
    if found[:2] == wanted[:2]:
        return Likeness.EDITED
    if found[2:] == wanted[2:]:
        return Likeness.RENUMBERED
    return Likeness.OTHER


def _signed(number: int) -> int:
    return (number + _HALF) % _WRAP - _HALF
