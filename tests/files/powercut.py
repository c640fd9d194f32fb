"""A disk in memory that forgets what was not synced when the power goes.

Names and bytes are kept apart, as disks do. What :meth:`ModelDisk.sync_folder` and
:meth:`ModelDisk.sync_file` were told to keep is kept; of everything else each single change may or
may not have reached the disk, in any combination in which it makes sense: a file cannot get a name
that is still taken, nor arrive in a folder that never came to be. A rename is one change, as on
every disk with a journal of its own (ext4, XFS, Btrfs, APFS, NTFS); a link and an unlink are two.
The journal of the program is a real SQLite file: what it committed is there, the rest is not.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.folding import folded
from organizer.files.identity import Permissions
from tests.files.staging import Tree

Kind = Literal["link", "unlink", "move", "make", "remove"]
Names = dict[int, dict[str, int]]
"""Of each folder, by its number, the names in it and the numbers of what they name."""
Survives = Callable[[], bool]
"""Asked once for each change that was not synced."""


class PowerCut(BaseException):
    """The program is gone, at once."""


@dataclass
class Node:
    """A file or a folder, whatever its names."""

    number: int
    device: int
    folder: bool
    data: bytes = b""
    mtime_ns: int = 0
    synced: tuple[bytes, int] | None = None


@dataclass
class Change:
    """A change of names that may not have reached the disk yet."""

    kind: Kind
    node: int
    before: tuple[int, str] | None
    after: tuple[int, str] | None
    synced: bool = False

    @property
    def places(self) -> set[tuple[int, str]]:
        return {place for place in (self.before, self.after) if place is not None}

    @property
    def folders(self) -> set[int]:
        return {folder for folder, _ in self.places}


@dataclass
class State:
    """What a power cut leaves of the names."""

    names: Names
    live: set[int] = field(default_factory=set)

    def apply(self, change: Change) -> None:
        """Make a change, unless what it rests on is not there."""
        before, after = change.before, change.after
        if before is not None and self.names.get(before[0], {}).get(before[1]) != change.node:
            return
        if after is not None and (after[0] not in self.names or after[1] in self.names[after[0]]):
            return
        if change.kind == "remove" and self.names.get(change.node):
            return
        if change.kind == "make":
            self.names[change.node] = {}
        if change.kind == "remove":
            self.names.pop(change.node, None)
        if before is not None:
            del self.names[before[0]][before[1]]
        if after is not None:
            self.names[after[0]][after[1]] = change.node


class ModelDisk(FileSystem):
    """Several disks in memory, each below a path of its own; everything else is the real disk.

    Attributes:
        chunk: Small, so that a copy takes several writes.
        renames: Whether there is a rename that refuses to overwrite.
        links: Whether a file can have two names.
        folds: Whether names that differ in case only are one name, as on Windows and macOS.
        count: Side effects so far.
    """

    chunk = 8

    def __init__(
        self, *tops: Path, renames: bool = True, links: bool = True, folds: bool = False
    ) -> None:
        self.renames, self.links, self.folds = renames, links, folds
        self.count = 0
        self._fault_at = -1
        self._fault: Callable[[], None] | None = None
        self._dead = False
        self._next = 100
        self._clock = 1_700_000_000_000_000_000
        self._open: dict[int, Node] = {}
        self.nodes: dict[int, Node] = {}
        self._tops: dict[str, int] = {}
        self._now = State({})
        self._kept = State({})
        self._changes: list[Change] = []
        for device, top in enumerate(tops, start=1):
            node = self._new_node(device, folder=True)
            self._tops[str(top)] = node.number
            self._now.names[node.number] = {}
            self._kept.names[node.number] = {}

    # What tests do with it

    def fail_at(self, at: int, fault: Callable[[], None]) -> None:
        """Call ``fault`` before the side effect ``at``, counted from now."""
        self.count, self._fault_at, self._fault = 0, at, fault

    def put(self, path: Path, data: bytes, mtime_ns: int) -> None:
        """A file that has long been on the disk, in folders that are made."""
        for folder in reversed(path.parents):
            if self._top(folder) is not None and self.status(folder) is None:
                self.make_folder(folder)
        node = self._new_node(self._at(path.parent).device, folder=False)
        node.data, node.mtime_ns, node.synced = data, mtime_ns, (data, mtime_ns)
        self._do(Change("link", node.number, None, self._place(path)))
        self.settle()

    def settle(self) -> None:
        """Let everything reach the disk, as it does after half a minute."""
        for change in self._changes:
            self._kept.apply(change)
        self._changes.clear()
        for node in self.nodes.values():
            node.synced = (node.data, node.mtime_ns)

    def die(self) -> None:
        """End the program here; the disk stays on."""
        self._dead = True
        raise PowerCut

    def wake(self) -> None:
        """A new program starts."""
        self._dead, self._fault, self.count = False, None, 0
        self._open.clear()

    def cut(self, survives: Survives) -> None:
        """The power was cut: forget what was not synced and, as it happens, did not survive."""
        for change in self._changes:
            if change.synced or survives():
                self._kept.apply(change)
        for node in self.nodes.values():
            if node.synced is None or ((node.data, node.mtime_ns) != node.synced):
                whole = survives()
                if not whole:
                    node.data, node.mtime_ns = node.synced or (b"", self._clock)
                node.synced = (node.data, node.mtime_ns)
        self._changes.clear()
        self._now = State({folder: dict(names) for folder, names in self._kept.names.items()})
        self.wake()

    def tree(self) -> Tree:
        """Every name with its bytes and its time, as of the real disk."""
        found: Tree = {}

        def look(folder: int, path: Path) -> None:
            for name, number in self._now.names[folder].items():
                node = self.nodes[number]
                found[str(path / name)] = None if node.folder else (node.data, node.mtime_ns)
                if node.folder:
                    look(number, path / name)

        for top, number in self._tops.items():
            look(number, Path(top))
        return found

    # Paths and nodes

    def _top(self, path: Path) -> tuple[int, list[str]] | None:
        """The disk of a path and the names on the way there; ``None`` for the real disk."""
        words = str(path)
        for top, number in self._tops.items():
            if words == top:
                return number, []
            if words.startswith(top + "/"):
                return number, words[len(top) + 1 :].split("/")
        return None

    def _find(self, path: Path) -> Node | None:
        if self._dead:
            raise PowerCut
        found = self._top(path)
        assert found is not None, path
        number, names = found
        for name in names:
            inside = self._now.names.get(number, {}).get(self._spelled(number, name))
            if inside is None:
                return None
            number = inside
        return self.nodes[number]

    def _at(self, path: Path) -> Node:
        found = self._find(path)
        if found is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return found

    def _place(self, path: Path) -> tuple[int, str]:
        parent = self._at(path.parent)
        if not parent.folder:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
        return parent.number, self._spelled(parent.number, path.name)

    def _spelled(self, folder: int, name: str) -> str:
        """The name as it is in the folder, if it is there in other letters."""
        inside = self._now.names.get(folder, {})
        if name in inside or not self.folds:
            return name
        return next((other for other in inside if folded(other) == folded(name)), name)

    def renumber(self) -> None:
        """Number every file anew, as some disks do when they are mounted."""
        numbers = {
            number: number + 10_000 for number, node in self.nodes.items() if not node.folder
        }
        self.nodes = {numbers.get(number, number): node for number, node in self.nodes.items()}
        for number, node in self.nodes.items():
            node.number = number
        for state in (self._now, self._kept):
            for names in state.names.values():
                for name, number in names.items():
                    names[name] = numbers.get(number, number)

    def _free(self, path: Path) -> tuple[int, str]:
        place = self._place(path)
        if self._find(path) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        return place

    def _new_node(self, device: int, *, folder: bool) -> Node:
        self._next += 1
        self._clock += 1_000_000
        node = Node(self._next, device, folder, mtime_ns=self._clock)
        self.nodes[node.number] = node
        return node

    def _do(self, change: Change) -> None:
        self._now.apply(change)
        self._changes.append(change)

    def _links_to(self, node: Node) -> int:
        return sum(list(names.values()).count(node.number) for names in self._now.names.values())

    # The file system

    def before(self, call: str, *paths: Path) -> None:
        if self._dead:
            raise PowerCut
        at, self.count = self.count, self.count + 1
        if at == self._fault_at and self._fault is not None:
            self._fault()

    def status(self, path: Path) -> os.stat_result | None:
        if self._top(path) is None:
            return super().status(path)
        node = self._find(path)
        if node is None:
            return None
        mode = stat.S_IFDIR | 0o755 if node.folder else stat.S_IFREG | 0o644
        seconds = node.mtime_ns // 10**9
        plain = (mode, node.number, node.device, self._links_to(node), 0, 0, len(node.data))
        times = dict.fromkeys(("st_atime_ns", "st_mtime_ns", "st_ctime_ns"), node.mtime_ns)
        return os.stat_result((*plain, seconds, seconds, seconds), times)

    def is_folder(self, path: Path) -> bool:
        if self._top(path) is None:
            return super().is_folder(path)
        node = self._find(path)
        return node is not None and node.folder

    def names(self, path: Path) -> Generator[str, None, None]:
        yield from list(self._now.names[self._at(path).number])

    def chunks(self, path: Path) -> Iterator[bytes]:
        data = self._at(path).data
        for start in range(0, len(data), self.chunk):
            yield data[start : start + self.chunk]

    def rename(self, source: Path, target: Path) -> None:
        self.before("rename", source, target)
        if self._top(source) is None:
            super().rename(source, target)
            return
        if not self.renames:
            raise RenameUnsupportedError(errno.EINVAL, "no such rename")
        node, place = self._at(source), self._free(target)
        if self._at(target.parent).device != node.device:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        self._do(Change("move", node.number, self._place(source), place))

    def link(self, source: Path, target: Path) -> None:
        self.before("link", source, target)
        node, place = self._at(source), self._free(target)
        if self._at(target.parent).device != node.device:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        if not self.links:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        self._do(Change("link", node.number, None, place))

    def unlink(self, path: Path) -> None:
        self.before("unlink", path)
        self._do(Change("unlink", self._at(path).number, self._place(path), None))

    def make_folder(self, path: Path) -> None:
        self.before("make_folder", path)
        place = self._free(path)
        node = self._new_node(self.nodes[place[0]].device, folder=True)
        self._do(Change("make", node.number, None, place))

    def remove_folder(self, path: Path) -> None:
        self.before("remove_folder", path)
        node = self._at(path)
        if self._now.names[node.number]:
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
        self._do(Change("remove", node.number, self._place(path), None))

    def create(self, path: Path) -> int:
        self.before("create", path)
        place = self._free(path)
        node = self._new_node(self.nodes[place[0]].device, folder=False)
        self._do(Change("link", node.number, None, place))
        self._open[node.number] = node
        return node.number

    def write(self, descriptor: int, data: bytes, path: Path) -> None:
        self.before("write", path)
        node = self._open[descriptor]
        self._clock += 1_000_000
        node.data, node.mtime_ns = node.data + data, self._clock

    def copy_attributes(
        self,
        source: Path,
        descriptor: int,
        path: Path,
        mtime_ns: int,
        permissions: Permissions | None = None,
    ) -> None:
        self.before("copy_attributes", path)
        self._open[descriptor].mtime_ns = mtime_ns

    def finish(self, descriptor: int) -> os.stat_result:
        if self._dead:
            raise PowerCut
        node = self._open.pop(descriptor)
        times = dict.fromkeys(("st_atime_ns", "st_mtime_ns", "st_ctime_ns"), node.mtime_ns)
        plain = (stat.S_IFREG | 0o644, node.number, node.device, 1, 0, 0, len(node.data), 0, 0, 0)
        return os.stat_result(plain, times)

    def sync_file(self, descriptor: int, path: Path) -> None:
        self.before("sync_file", path)
        node = self._open[descriptor]
        node.synced = (node.data, node.mtime_ns)

    def sync_folder(self, path: Path) -> None:
        self.before("sync_folder", path)
        if self._top(path) is None:
            return
        node = self._find(path)
        if node is None:
            return
        wanted: set[tuple[int, str]] = set()
        emptied: set[int] = set()
        for change in reversed(self._changes):
            if node.number in change.folders or change.places & wanted or change.folders & emptied:
                change.synced = True
            if change.synced:  # and all that it rests on
                wanted |= change.places
                if change.kind == "remove":
                    emptied.add(change.node)
