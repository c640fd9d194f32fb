"""What was put into the trash: written down, and safe on the disk, before it happens.

A small SQLite file of its own, as durable as the journal. Paths are stored as bytes, since names
on Linux need not be UTF-8.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from organizer.errors import OrganizerError, StartError
from organizer.files.database import reason_of
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Identity
from organizer.files.reasons import from_note, to_note
from organizer.text import Text, text

_APPLICATION_ID = 0x50685472  # "PhTr": says whose file this is
_VERSION = 1
_COLUMNS = (
    "id INTEGER PRIMARY KEY AUTOINCREMENT",
    "created_ns INTEGER NOT NULL",
    "original BLOB NOT NULL",
    "device INTEGER NOT NULL",
    "inode INTEGER NOT NULL",
    "size INTEGER NOT NULL",
    "mtime_ns INTEGER NOT NULL",
    "digest TEXT NOT NULL",
    "kept BLOB",  # the copy that stays, where a duplicate was put into the trash
    "place BLOB",  # where it lies in the trash; null where the system does not tell
    "state TEXT NOT NULL",
    "note TEXT",
)

State = Literal["pending", "trashed", "restored", "kept", "gone"]
"""``pending``: being put there; ``kept``: it did not go; ``gone``: no longer in the trash."""


class TrashError(OrganizerError):
    """The record of the trash cannot be read or written just now."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that was put into the trash, or was to be.

    Attributes:
        number: Its number in the record.
        when: UTC.
        original: Where it was.
        identity: What it was known by.
        digest: Of its bytes, hex, as the index has it.
        kept: The copy that stays; ``None`` when it was no duplicate.
        place: Where it lies in the trash; ``None`` where the system does not tell.
        state: What became of it.
        note: Why, where there is something to say.
    """

    number: int
    when: datetime
    original: Path
    identity: Identity
    digest: str
    kept: Path | None
    place: Path | None
    state: State
    note: Text | None = None


class Record:
    """The open record; close it, or use it as a context manager."""

    def __init__(self, path: Path, connection: sqlite3.Connection, disk: FileSystem) -> None:
        self._path = path
        self._connection = connection
        self._disk = disk

    @classmethod
    def open(cls, path: Path, disk: FileSystem) -> tuple[Record, Text | None]:
        """Open the record for writing, or begin one; a damaged one is moved aside first.

        Returns:
            The record, and what to tell the user about a damaged one.

        Raises:
            StartError: It cannot be written, or a newer program wrote it.
        """
        warning = None
        try:
            disk.make_home(path.parent)
            try:
                connection = _connect(path, disk)
            except sqlite3.OperationalError:  # no permission, no room: not damage
                raise
            except sqlite3.DatabaseError:
                warning = _move_aside(path, disk)
                connection = _connect(path, disk)
        except (sqlite3.Error, OSError) as error:
            raise StartError(cannot_write(path, error)) from error
        return cls(path, connection, disk), warning

    @classmethod
    def look_into(cls, path: Path, disk: FileSystem) -> Record | None:
        """Open an existing record to look only; ``None`` when there is none.

        Raises:
            StartError: It is damaged, or cannot be read, or a newer program wrote it.
        """
        if disk.status(path) is None:
            return None
        try:
            connection = _existing(path)
        except sqlite3.Error as error:
            raise StartError(
                text(
                    "The record of the trash {file} cannot be read ({reason}); photos that were"
                    " put into the trash are in the system's trash.",
                    file=path,
                    reason=error,
                )
            ) from error
        return cls(path, connection, disk)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def entries(self, state: State | None = None) -> list[Entry]:
        """Every entry, or those in one state, newest first.

        Raises:
            TrashError: It cannot be read.
        """
        return self._select("?1 IS NULL OR state = ?1 ORDER BY id DESC", state)

    def entry(self, number: int) -> Entry | None:
        """One entry, or ``None``.

        Raises:
            TrashError: It cannot be read.
        """
        return next(iter(self._select("id = ?1", number)), None)

    def _select(self, which: str, value: object) -> list[Entry]:
        try:
            rows = self._connection.execute(
                f"SELECT * FROM trashed WHERE {which}",  # noqa: S608  written above
                (value,),
            ).fetchall()
            return [_entry(row) for row in rows]
        except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
            raise TrashError(
                text(
                    "The record of the trash {file} is damaged ({reason}); photos that were put"
                    " into the trash are in the system's trash.",
                    file=self._path,
                    reason=error,
                )
            ) from error

    def begin(
        self,
        original: Path,
        identity: Identity,
        digest: str,
        *,
        kept: Path | None,
        place: Path | None,
    ) -> int:
        """Write down what is about to be put into the trash; returns its number.

        Raises:
            TrashError: It cannot be written: nothing must be touched then.
        """
        row = (
            int(datetime.now(UTC).timestamp() * 1e9),
            os.fsencode(original),
            *identity,
            digest,
            None if kept is None else os.fsencode(kept),
            None if place is None else os.fsencode(place),
            "pending",
            None,
        )
        with self._transaction():
            cursor = self._connection.execute(
                f"INSERT INTO trashed VALUES (NULL, {', '.join('?' * len(row))})",  # noqa: S608
                row,
            )
        return int(cursor.lastrowid or 0)

    def settle(
        self, number: int, state: State, place: Path | None = None, note: Text | None = None
    ) -> None:
        """Write down what became of it.

        Raises:
            TrashError: It cannot be written.
        """
        with self._transaction():
            self._connection.execute(
                "UPDATE trashed SET state = ?, place = coalesce(?, place), note = ? WHERE id = ?",
                (
                    state,
                    None if place is None else os.fsencode(place),
                    None if note is None else to_note(note),
                    number,
                ),
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._disk.commit(self._connection, self._path)
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except (sqlite3.Error, OSError) as error:
            raise TrashError(cannot_write(self._path, error)) from error


def _connect(path: Path, disk: FileSystem) -> sqlite3.Connection:
    status = disk.status(path)
    if status is not None and (status.st_size or not stat.S_ISREG(status.st_mode)):
        return _existing(path)
    # An empty file is one whose first transaction never ended.
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        _make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"CREATE TABLE trashed ({', '.join(_COLUMNS)})")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        disk.commit(connection, path)
        disk.sync_folder(path.parent)
    except BaseException:
        connection.close()
        raise
    return connection


def _existing(path: Path) -> sqlite3.Connection:
    """Open a file that is there; one that is damaged or not ours is a DatabaseError."""
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        _check(connection, path)
        _make_durable(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is damaged, not ours, or too new."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION_ID:
        raise sqlite3.DatabaseError("it is another program's")
    if connection.execute("PRAGMA user_version").fetchone()[0] > _VERSION:
        raise StartError(
            text(
                "The record of the trash {file} is from a newer Photo Organizer; update this one.",
                file=path,
            )
        )
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("it is damaged")
    connection.execute("SELECT count(digest) FROM trashed").fetchone()


def _make_durable(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = 1")


def _move_aside(path: Path, disk: FileSystem) -> Text:
    """Keep a damaged record, and what SQLite has beside it, under another name."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.name}.damaged-{stamp}-{secrets.token_hex(2)}")
    for suffix in ("-journal", ""):  # its own rollback file must never meet the new record
        part = path.with_name(path.name + suffix)
        if disk.status(part) is not None:
            disk.rename(part, aside.with_name(aside.name + suffix))
    return text(
        "The record of the trash was damaged and has been kept as {file}; photos that were put"
        " into the trash before are in the system's trash.",
        file=aside,
    )


def cannot_write(path: Path, error: Exception) -> Text:
    """Why nothing goes into the trash: its record cannot be written."""
    return text(
        "The record of the trash {file} cannot be written ({reason}), so nothing more goes into"
        " the trash; make its folder writable or set ORGANIZER_HOME to one that is.",
        file=path,
        reason=reason_of(error),
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    (
        number,
        created_ns,
        original,
        device,
        inode,
        size,
        mtime_ns,
        digest,
        kept,
        place,
        state,
        note,
    ) = row
    if state not in get_args(State):
        raise ValueError(f"unknown state {state!r}")
    return Entry(
        number=number,
        when=datetime.fromtimestamp(created_ns / 1e9, UTC),
        original=Path(os.fsdecode(original)),
        identity=Identity(device, inode, size, mtime_ns),
        digest=digest,
        kept=None if kept is None else Path(os.fsdecode(kept)),
        place=None if place is None else Path(os.fsdecode(place)),
        state=state,
        note=None if note is None else from_note(note),
    )
