"""The photo as a file, and the files that belong to it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from organizer.text import Text


class FileId(NamedTuple):
    """What a rename keeps: device and inode (Windows: volume and file index)."""

    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Photo:
    """One regular file as it was when it was looked at.

    Attributes:
        path: Absolute, as found; bytes that are not UTF-8 are surrogate escapes.
        size: Bytes.
        mtime_ns: Modification time, nanoseconds since the epoch.
        file_id: Identity on its device.
    """

    path: Path
    size: int
    mtime_ns: int
    file_id: FileId

    @classmethod
    def from_stat(cls, path: Path, status: os.stat_result) -> Photo:
        """Describe ``path`` by an ``lstat`` that was just made."""
        return cls(path, status.st_size, status.st_mtime_ns, FileId(status.st_dev, status.st_ino))


@dataclass(frozen=True, slots=True)
class PhotoGroup:
    """A photo and the files that move with it: RAW, ``.xmp``, ``.aae``, a Live Photo's film.

    Attributes:
        lead: The photo that is looked at.
        companions: Its other files, all in the lead's folder.
    """

    lead: Photo
    companions: tuple[Photo, ...] = ()

    @property
    def files(self) -> tuple[Photo, ...]:
        """Lead first, then companions."""
        return (self.lead, *self.companions)


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A file or folder that was seen and deliberately not touched.

    Attributes:
        path: What was seen.
        kind: A word to count by, such as ``"video"`` or ``"symlink"``.
        reason: Why it is left alone, for people.
    """

    path: Path
    kind: str
    reason: Text
