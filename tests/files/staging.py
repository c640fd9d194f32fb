"""Small trees of real files for the tests of moving, and what they are compared by."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path

from organizer.files.filesystem import FileSystem
from organizer.files.moving import Report
from organizer.files.photo import Photo, PhotoGroup
from organizer.files.plan import Move, Outcome, Plan

Tree = dict[str, tuple[bytes, int] | None]
Moving = Generator[Outcome, None, Report]

SORT = {"a.jpg": "Dogs/a.jpg", "b.jpg": "Cats/b.jpg", "c.jpg": "Dogs/c.jpg"}
"""Into which class folders some tests sort what their folder has."""


def write(path: Path, content: bytes | None = None) -> Path:
    """A file with bytes and a time of its own, in folders that are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = os.fsencode(path.name) * 3 if content is None else content
    path.write_bytes(data)
    stamp = 1_600_000_000_000_000_000 + sum(data) * 1_000_000_007
    os.utime(path, ns=(stamp, stamp))
    return path


def tree(*folders: Path) -> Tree:
    """Every name below some folders with its bytes and its mtime; folders are ``None``."""
    found: Tree = {}
    for top in folders:
        for folder, subfolders, names in os.walk(top):
            for name in subfolders:
                found[str(Path(folder, name))] = None
            for name in names:
                path = Path(folder, name)
                if path.is_symlink():
                    found[str(path)] = (os.fsencode(os.readlink(path)), 0)
                else:
                    found[str(path)] = (path.read_bytes(), path.stat().st_mtime_ns)
    return found


def contents(*folders: Path) -> list[bytes]:
    """The bytes of every file below some folders, sorted: what must never become less."""
    return sorted(entry[0] for entry in tree(*folders).values() if entry is not None)


def photo(path: Path) -> Photo:
    """The file as a scan would describe it."""
    return Photo.from_stat(path, path.lstat())


def move(*pairs: tuple[Path, Path]) -> Move:
    """A group's move; the first pair is the lead's."""
    photos = [photo(source) for source, _ in pairs]
    targets = [target for _, target in pairs]
    return Move(PhotoGroup(photos[0], tuple(photos[1:])), targets[0], tuple(targets[1:]))


def plan(folder: Path, names: Mapping[str, str] | Iterable[Mapping[str, str]]) -> Plan:
    """A plan over names below a folder: one mapping of single files, or one mapping a group."""
    groups: list[Mapping[str, str]] = (
        [{source: target} for source, target in names.items()]
        if isinstance(names, Mapping)
        else list(names)
    )
    moves = [
        move(*((folder / source, folder / target) for source, target in group.items()))
        for group in groups
    ]
    return Plan(folder, tuple(moves))


def run(moving: Moving) -> tuple[list[Outcome], Report]:
    """Run a generator of moving to its end."""
    outcomes = []
    while True:
        try:
            outcomes.append(next(moving))
        except StopIteration as stop:
            return outcomes, stop.value


class Refusing(FileSystem):
    """Raises an errno for calls about one name, from the ``after``-th on."""

    def __init__(self, call: str, name: str, number: int, after: int = 0) -> None:
        super().__init__()
        self._what = (call, name)
        self._number = number
        self._left = after

    def before(self, call: str, *paths: Path) -> None:
        if call == self._what[0] and any(self._what[1] in path.name for path in paths):
            self._left -= 1
            if self._left < 0:
                raise OSError(self._number, os.strerror(self._number))
