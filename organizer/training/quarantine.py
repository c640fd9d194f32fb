"""Where downloads lie until they have been decoded: a hidden folder inside the target.

A file is named after the address it came from, never by what a server says, and gets its ending
``.whole`` in one step once its last byte is there: what lies under that name after a crash need
not be fetched again.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from organizer.files.filesystem import FileSystem

WHOLE = ".whole"
"""What a complete download's name ends with."""


class Quarantine:
    """The folder.

    Args:
        folder: It; exists.
        disk: What changes files.
    """

    def __init__(self, folder: Path, disk: FileSystem) -> None:
        self.folder = folder
        self._disk = disk

    def whole(self, key: str) -> Path | None:
        """The file of an address that had come before the program ended; ``None`` if it had not."""
        path = self._path(key, WHOLE)
        status = self._disk.status(path)
        return path if status is not None and status.st_size else None

    def begin(self, key: str) -> Part:
        """Make room for an address's bytes."""
        part = self._path(key, ".part")
        self.discard(part)  # of an attempt that was cut off
        return Part(part, self._path(key, WHOLE), self._disk)

    def discard(self, path: Path) -> None:
        """Remove a file of this folder, if it is there."""
        if path.parent == self.folder:
            disk = self._disk
            with suppress(FileNotFoundError):
                disk.unlink(path)

    def clear(self, *, everything: bool) -> None:
        """Remove what lies here; what has come whole only when nobody will ask for it again."""
        for name in list(self._disk.names(self.folder)):
            if everything or not name.endswith(WHOLE):
                self.discard(self.folder / name)

    def _path(self, key: str, ending: str) -> Path:
        name = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:40]
        return self.folder / (name + ending)


class Part:
    """A file that is being written; without :meth:`finish` it is gone in the end."""

    def __init__(self, part: Path, whole: Path, disk: FileSystem) -> None:
        self._part, self._whole, self._disk = part, whole, disk
        self._descriptor = disk.create(part)

    def write(self, data: bytes) -> None:
        """Append bytes."""
        self._disk.write(self._descriptor, data, self._part)

    def finish(self) -> Path:
        """Close the file and give it its name."""
        disk = self._disk
        descriptor, self._descriptor = self._descriptor, -1
        disk.finish(descriptor)
        disk.rename(self._part, self._whole)
        return self._whole

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        disk = self._disk
        if self._descriptor >= 0:
            disk.finish(self._descriptor)
            with suppress(FileNotFoundError):
                disk.unlink(self._part)
