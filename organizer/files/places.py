"""Folders as a plan sees them: their spelling, which are one, and what stands in their way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from organizer.files.folding import folded
from organizer.files.photo import FileId


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What has the name that a folder should have.

    Attributes:
        path: Where it is.
        is_link: Whether it is a symbolic link: what lies behind it may be any place, even this one.
    """

    path: Path
    is_link: bool


class Places:
    """Looks at each folder once for a whole plan."""

    def __init__(self) -> None:
        self._found: dict[tuple[Path, tuple[str, ...]], Path | Obstacle] = {}
        self._spelled: dict[Path, dict[str, str]] = {}
        self._identities: dict[str, FileId | str] = {}
        self._folded: dict[str, str] = {}
        self._paths: dict[str, Path] = {}

    def find(self, root: Path, names: tuple[str, ...]) -> Path | Obstacle:
        """The folder below a root, spelled as it is on the disk, or else as it was first asked for.

        So ``dogs`` and ``Dogs`` are one folder on every system, unless both are there already.

        Args:
            root: An absolute path; it may be or lead through symbolic links.
            names: The folders from there on; they need not exist.
        """
        key = root, names
        if key not in self._found:
            self._found[key] = self._find(root, names)
        return self._found[key]

    def identity(self, folder: str) -> FileId | str:
        """Equal for two paths of one folder; the path itself where there is none."""
        if folder not in self._identities:
            try:
                status = Path(folder).stat()
            except OSError:
                self._identities[folder] = folder
            else:
                self._identities[folder] = FileId(status.st_dev, status.st_ino)
        return self._identities[folder]

    def path(self, folder: str) -> Path:
        """A folder's path, one object however often it is asked for."""
        if folder not in self._paths:
            self._paths[folder] = Path(folder)
        return self._paths[folder]

    def same(self, one: str, other: str) -> bool:
        """Whether two paths are one folder, or would be where case does not count."""
        return one == other or (
            self._fold(one) == self._fold(other) or self.identity(one) == self.identity(other)
        )

    def _fold(self, folder: str) -> str:
        if folder not in self._folded:
            self._folded[folder] = folded(os.path.realpath(folder))
        return self._folded[folder]

    def _find(self, root: Path, names: tuple[str, ...]) -> Path | Obstacle:
        obstacle = _obstacle_at_root(root)
        if obstacle is not None or not names:
            return obstacle or root
        parent = self.find(root, names[:-1])
        if isinstance(parent, Obstacle):
            return parent
        path = parent / self._spelling(parent, names[-1])
        return _obstacle(path) or path

    def _spelling(self, parent: Path, name: str) -> str:
        if os.path.lexists(parent / name):
            return name
        if parent not in self._spelled:
            self._spelled[parent] = {folded(name): name for name in _subfolders(parent)}
        return self._spelled[parent].setdefault(folded(name), name)


def _obstacle_at_root(root: Path) -> Obstacle | None:
    """What stands where the root or a folder above it should be; links are welcome."""
    for path in (root, *root.parents):
        if path.is_dir():
            return None
        if os.path.lexists(path):
            return Obstacle(path, path.is_symlink())
    return None


def _obstacle(path: Path) -> Obstacle | None:
    """What stands where a folder should be."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return None
    return None if stat.S_ISDIR(mode) else Obstacle(path, stat.S_ISLNK(mode))


def _subfolders(folder: Path) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError:
        return ()
