"""The scenes that faults are tried on: disks that fail, small trees and plans, forked deaths."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from organizer.files import moving
from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.journal import Journal
from organizer.files.plan import Plan
from tests.files.staging import Tree, contents, move, run, tree, write

Direction = Literal["undo", "continue"]
DIRECTIONS: tuple[Direction, ...] = ("undo", "continue")
ERRNOS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EEXIST, errno.ENOENT, errno.EXDEV)
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Another disk than the temporary folder's, where there is one."""
DIED = 77


class Faulty(FileSystem):
    """Counts side effects; at the n-th (from 0) it calls ``fault``."""

    chunk = 4

    def __init__(self, at: int = -1, fault: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.count = 0
        self._at = at
        self._fault = fault

    def before(self, call: str, *paths: Path) -> None:
        if self.count == self._at and self._fault is not None:
            self.count += 1
            self._fault()
        self.count += 1

    # The power stays on here: waiting for the disk would show nothing.

    def sync_file(self, descriptor: int, path: Path) -> None:
        self.before("sync_file", path)

    def sync_folder(self, path: Path) -> None:
        self.before("sync_folder", path)


class Blind(FileSystem):
    """A disk that goes away: from the n-th look at it on (from 0), every call is an EIO."""

    chunk = 4

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = at

    def status(self, path: Path) -> os.stat_result | None:
        self.left -= 1
        self._answer()
        return super().status(path)

    def before(self, call: str, *paths: Path) -> None:
        if call not in {"commit", "make_home"}:  # the home is on another disk
            self._answer()

    def chunks(self, path: Path) -> Iterator[bytes]:
        self._answer()
        return super().chunks(path)

    def _answer(self) -> None:
        if self.left < 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


class Linking(Faulty):
    """A disk without a rename that refuses to overwrite."""

    def rename(self, source: Path, target: Path) -> None:
        if ".sqlite" in source.name:
            super().rename(source, target)
        raise RenameUnsupportedError(errno.EINVAL, "no such rename")


class Copying(Linking):
    """A disk without hard links either."""

    def link(self, source: Path, target: Path) -> None:
        super().before("link", source, target)
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))


DISKS: dict[str, type[Faulty]] = {"": Faulty, "links": Linking, "copies": Copying}


@dataclass
class Stage:
    """Two folders on two disks, a journal, and a plan."""

    top: Path
    other: Path

    @property
    def folder(self) -> Path:
        return self.top / "photos"

    @property
    def journal(self) -> Path:
        return self.top / "home" / "journal.sqlite"

    def tree(self) -> Tree:
        return tree(self.folder, self.other)

    def contents(self) -> list[bytes]:
        return contents(self.folder, self.other)


Groups = list[dict[str, str]]
SCENARIOS: dict[str, Groups] = {
    "swap": [{"a.jpg": "b.jpg"}, {"b.jpg": "a.jpg"}],
    "cycle": [{"a.jpg": "b.jpg"}, {"b.jpg": "c.jpg"}, {"c.jpg": "a.jpg"}],
    "chain": [{"a.jpg": "b.jpg"}, {"b.jpg": "c.jpg"}, {"c.jpg": "d.jpg"}],
    "case": [{"a.jpg": "A.jpg"}],
    "folders": [{"a.jpg": "new/deep/a.jpg"}, {"b.jpg": "new/b.jpg"}, {"sub/c.jpg": "other/c.jpg"}],
    "companions": [
        {"a.jpg": "x/b.jpg", "a.xmp": "x/b.xmp", "a.dng": "x/b.dng"},
        {"b.jpg": "a.jpg", "b.xmp": "a.xmp"},
    ],
    "across": [{"a.jpg": "@new/a.jpg", "a.xmp": "@new/a.xmp"}, {"b.jpg": "a.jpg"}],
    "everything": [
        {"a.jpg": "b.jpg", "a.xmp": "b.xmp"},
        {"b.jpg": "a.jpg"},
        {"c.jpg": "C.jpg"},
        {"sub/d.jpg": "@far/d.jpg", "sub/d.xmp": "@far/d.xmp"},
        {"e.jpg": "new/deep/e.jpg"},
    ],
}


def stage(name: str) -> tuple[Stage, Plan]:
    """A fresh stage with the files of a scenario, and its plan; ``@`` is the other disk."""
    top = Path(tempfile.mkdtemp(prefix="faults-", dir=MEMORY))
    other = Path(tempfile.mkdtemp(prefix="faults-"))
    made = Stage(top, other)

    def place(word: str) -> Path:
        return other / word[1:] if word.startswith("@") else made.folder / word

    for group in SCENARIOS[name]:
        for source in group:
            write(place(source), f"the bytes of {source}".encode())
    moves = [
        move(*((place(source), place(target)) for source, target in group.items()))
        for group in SCENARIOS[name]
    ]
    return made, Plan(made.folder, tuple(moves))


def clear(made: Stage) -> None:
    shutil.rmtree(made.top)
    shutil.rmtree(made.other)


def reset(made: Stage, first: Tree) -> None:
    """Back to the first tree."""
    for top in (made.top, made.other):
        for child in top.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
    for name, entry in first.items():
        path = Path(name)
        if entry is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(entry[0])
            os.utime(path, ns=(entry[1], entry[1]))


def in_child(work: Callable[[], None]) -> bool:
    """Run in a forked process; whether it died as told (and not finished)."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001  a child never returns into the parent's code
            traceback.print_exc()
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, DIED):
        raise AssertionError(f"child ended with {code}")
    return code == DIED


def die() -> None:
    os._exit(DIED)


def fresh_plan(name: str, made: Stage) -> Plan:
    def place(word: str) -> Path:
        return made.other / word[1:] if word.startswith("@") else made.folder / word

    return Plan(
        made.folder,
        tuple(
            move(*((place(source), place(target)) for source, target in group.items()))
            for group in SCENARIOS[name]
        ),
    )


def apply(made: Stage, plan: Plan, disk: FileSystem) -> None:
    with Journal.open(made.journal, disk) as journal:
        run(moving.apply_plan(plan, journal))


def recover(made: Stage, direction: Direction, disk: FileSystem) -> None:
    """What the next start does: recover an interrupted run, else undo what stands, if told to."""
    with Journal.open(made.journal, disk) as journal:
        if journal.running():
            run(moving.recover(journal, direction))
        elif direction == "undo" and journal.undo_candidates():
            run(moving.undo(journal))


def redo(made: Stage, disk: FileSystem) -> None:
    with Journal.open(made.journal, disk) as journal:
        run(moving.redo(journal))


def files_of(found: Tree) -> Tree:
    """The files of a tree without its folders."""
    return {name: entry for name, entry in found.items() if entry is not None}
