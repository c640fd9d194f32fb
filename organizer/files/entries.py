"""One file of a batch, as the journal keeps it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any, Literal

from organizer.files.identity import Identity, Permissions

State = Literal["pending", "done", "back", "rescued", "undone", "lost"]
"""Where a file stands:

``pending``: not known to be settled; ``done``: at its target; ``back``: where it was;
``rescued``: at a third name, since its own two were taken; ``undone``: taken back by an undo;
``lost``: found under none of its names.
"""

MARK = "organizing"
"""The ending of every temporary name; with the batch's random token in it none is a user's."""

_TEMPORARY = re.compile(rf"\.[0-9a-f]{{16}}-[0-9a-z-]+\.{MARK}")

COLUMNS = (
    "batch INTEGER NOT NULL",
    "unit INTEGER NOT NULL",
    "turn INTEGER NOT NULL",  # its place among the unit's legs
    "aside INTEGER",  # the place of its leg to a temporary name
    "move INTEGER NOT NULL",
    "member INTEGER NOT NULL",
    "source BLOB NOT NULL",
    "target BLOB NOT NULL",
    "device INTEGER NOT NULL",
    "inode INTEGER NOT NULL",
    "size INTEGER NOT NULL",
    "mtime_ns INTEGER NOT NULL",
    "stamp_ns INTEGER NOT NULL",  # the modification time that copies get
    "state TEXT NOT NULL",
    "origin INTEGER",  # the run's entry that this one takes back or repeats
    "copy_device INTEGER",  # the copy on another disk, once it is whole
    "copy_inode INTEGER",
    "copy_size INTEGER",
    "copy_mtime_ns INTEGER",
    "rescue BLOB",
    "note TEXT",  # why it did not move, as JSON
    "mode INTEGER",  # what a copy was to have and its disk does not keep
    "owner INTEGER",
    "owning_group INTEGER",
)


PLANNED = tuple(column.split()[0] for column in COLUMNS[:13])
"""What a plan fills in of an entry; the rest tells what came of it."""

CHANGING = (
    "turn",
    "aside",
    "source",
    "device",
    "inode",
    "size",
    "mtime_ns",
    "stamp_ns",
    "state",
    "copy_device",
    "copy_inode",
    "copy_size",
    "copy_mtime_ns",
    "rescue",
    "note",
    "mode",
    "owner",
    "owning_group",
)
"""What can become different while an entry is carried out or taken back."""

_FITTING = range(-(1 << 63), 1 << 63)
_NO_COPY = (None, None, None, None)
_NOT_LOST = (None, None, None)
_UNTOUCHED = (*_NO_COPY, None, None, *_NOT_LOST)


@lru_cache(maxsize=1024)
def _folder(name: str) -> Path:
    return Path(name + os.sep)


def folder_of(path: Path) -> Path:
    """The folder a path is in; the same object each time, since thousands share a few folders."""
    return _folder(str(path).rpartition(os.sep)[0])


@dataclass(slots=True)
class Entry:
    """A file, where it is to go, and how far it has come; see :data:`COLUMNS`.

    Attributes:
        token: The batch's, for temporary names; not stored here.
        place: Where the file is now; not stored: the disk is the truth.
        planned: The identity it was planned with, while nothing else is known; not stored.
    """

    id: int
    batch: int
    unit: int
    turn: int
    aside: int | None
    move: int
    member: int
    source: Path
    target: Path
    identity: Identity
    stamp_ns: int
    state: State = "pending"
    origin: int | None = None
    copy: Identity | None = None
    rescue: Path | None = None
    note: str | None = None
    permissions: Permissions | None = None
    token: str = ""
    place: Path | None = None
    planned: Identity | None = None

    @property
    def as_planned(self) -> bool:
        """Whether all there is to write down is that the file is where it was to go."""
        return (
            self.state == "done"
            and self.identity is self.planned
            and self.copy is None
            and self.rescue is None
            and self.note is None
            and self.permissions is None
        )

    @property
    def current(self) -> Identity:
        """What the file is known by since it was last moved."""
        return self.copy if self.copy is not None and self.copy.whole else self.identity

    @property
    def arrived(self) -> Path:
        """Where it is once it has been moved."""
        return self.rescue or self.target

    @property
    def parked(self) -> Path | None:
        """The temporary name beside the source, if it has to step aside."""
        if self.aside is None:
            return None
        return self.source.parent / f".{self.token}-{self.unit}-{self.turn}.{MARK}"

    @property
    def waypoints(self) -> list[Path]:
        """The names it has one after the other."""
        parked = self.parked
        return [self.source, self.target] if parked is None else [self.source, parked, self.target]

    def copy_name(self, folder: Path) -> Path:
        """The temporary name of its copy in a folder on another disk."""
        return folder / f".{self.token}-{self.unit}-{self.turn}-copy.{MARK}"


def is_temporary(path: Path) -> bool:
    """Whether a name is one of our temporary ones."""
    return _TEMPORARY.fullmatch(path.name) is not None


def same(one: PurePath | None, other: PurePath) -> bool:
    """Whether two paths are spelled the same.

    Not whether they are equal: a Windows path equals its other spelling.
    """
    return one is other or str(one) == str(other)


def kept_stamp(stamp_ns: int) -> int | bytes:
    """A time as it is kept: those after 2262 do not fit into SQLite's integers."""
    return stamp_ns if stamp_ns in _FITTING else str(stamp_ns).encode()


def to_row(entry: Entry) -> tuple[object, ...]:
    """What is stored of an entry as it goes along: the values of :data:`CHANGING`, and its id."""
    return (
        entry.turn,
        entry.aside,
        os.fsencode(entry.source),
        *entry.identity,
        kept_stamp(entry.stamp_ns),
        entry.state,
        *(entry.copy or _NO_COPY),
        None if entry.rescue is None else os.fsencode(entry.rescue),
        entry.note,
        *(entry.permissions or _NOT_LOST),
        entry.id,
    )


def from_row(row: tuple[Any, ...]) -> Entry:
    """The entry in a row: its id, then :data:`COLUMNS`."""
    number, batch, unit, turn, aside, move, member, source, target = row[:9]
    *identity, stamp_ns, state, origin = row[9:16]
    *copy, rescue, note = row[16:22]
    permissions = Permissions(*row[22:])
    known = Identity(*identity)
    return Entry(
        number,
        batch,
        unit,
        turn,
        aside,
        move,
        member,
        _path(source),
        _path(target),
        known,
        int(stamp_ns),
        state,
        origin,
        copy=None if copy[0] is None else Identity(*copy),
        rescue=None if rescue is None else _path(rescue),
        note=note,
        permissions=None if permissions == _NOT_LOST else permissions,
        planned=known if row[16:] == _UNTOUCHED else None,
    )


def _path(stored: bytes) -> Path:
    folder, _, name = os.fsdecode(stored).rpartition(os.sep)
    return _folder(folder) / name
