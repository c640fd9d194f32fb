"""What was put into the trash: written down, and safe on the disk, before it happens.

A small SQLite file of its own, as durable as the journal. Paths are stored as bytes, since names
on Linux need not be UTF-8.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from organizer.errors import OrganizerError
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Identity
from organizer.files.reasons import from_note, to_note
from organizer.files.trash_file import cannot_write, open_existing, open_or_begin
from organizer.text import Text, text

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
        connection, warning = open_or_begin(path, disk)
        return cls(path, connection, disk), warning

    @classmethod
    def look_into(cls, path: Path, disk: FileSystem) -> Record | None:
        """Open an existing record to look only; ``None`` when there is none.

        Raises:
            StartError: It is damaged, or cannot be read, or a newer program wrote it.
        """
        if disk.status(path) is None:
            return None
        return cls(path, open_existing(path), disk)

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
