"""The journal's rows: files on their way, files that stay, folders that we made."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from organizer.files.batches import Skipped
from organizer.files.database import JournalError, reason_of
from organizer.files.entries import COLUMNS, Entry, State, from_row, to_row
from organizer.files.filesystem import FileSystem
from organizer.text import text


class Rows:
    """What :class:`~organizer.files.journal.Journal` keeps for each batch.

    Attributes:
        path: The SQLite file.
        filesystem: What every effect on it and on the user's files goes through.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, filesystem: FileSystem) -> None:
        self.path = path
        self.filesystem = filesystem
        self._connection = connection
        self._guard = threading.RLock()

    # Files that stay

    def add_skips(self, skips: Iterable[Skipped]) -> None:
        """Write down what a plan leaves where it is, within a transaction."""
        self._connection.executemany(
            "INSERT INTO skip (batch, source, kind, reason) VALUES (?, ?, ?, ?)",
            ((one.batch, os.fsencode(one.source), one.kind, one.reason) for one in skips),
        )

    def skips(self, number: int) -> Iterator[Skipped]:
        """What a batch's plan left where it was, in the plan's order."""
        rows = self._all(
            "SELECT batch, source, kind, reason FROM skip WHERE batch = ? ORDER BY id", number
        )
        for batch, source, kind, reason in rows:
            yield Skipped(batch, Path(os.fsdecode(source)), kind, reason)

    def count_files(self, number: int) -> int:
        """How many files a batch's plan is about: those that move and those that stay."""
        rows = self._all(
            "SELECT (SELECT count(*) FROM entry WHERE batch = ?1)"
            " + (SELECT count(*) FROM skip WHERE batch = ?1)",
            number,
        )
        return int(rows[0][0])

    # Entries

    def add_entries(self, entries: Iterable[Entry]) -> None:
        """Write entries, within a transaction; their ids are given by SQLite."""
        marks = ", ".join("?" * len(COLUMNS))
        self._connection.executemany(
            f"INSERT INTO entry ({', '.join(c.split()[0] for c in COLUMNS)}) VALUES ({marks})",  # noqa: S608
            map(to_row, entries),
        )

    def last_unit(self, number: int) -> int:
        """The number of a batch's last unit; units count from 1; 0 without any."""
        return int(
            self._all("SELECT coalesce(max(unit), 0) FROM entry WHERE batch = ?", number)[0][0]
        )

    def entries(self, number: int, first: int, last: int) -> list[Entry]:
        """The entries of a batch's units ``first`` to ``last``, in order."""
        rows = self._all(
            "SELECT * FROM entry WHERE batch = ? AND unit BETWEEN ? AND ? ORDER BY unit, turn",
            number,
            first,
            last,
        )
        return [from_row(row) for row in rows]

    def entry(self, number: int) -> Entry:
        """One entry by its id."""
        return from_row(self._all("SELECT * FROM entry WHERE id = ?", number)[0])

    def save_entries(self, entries: Iterable[Entry]) -> None:
        """Write what has changed in entries."""
        changed = list(entries)
        self._connection.executemany(
            "UPDATE entry SET state = ?, device = ?, inode = ?, size = ?, mtime_ns = ?,"
            " copy_device = ?, copy_inode = ?, copy_size = ?, copy_mtime_ns = ?,"
            " rescue = ?, note = ? WHERE id = ?",
            [
                (
                    entry.state,
                    *entry.identity,
                    *(entry.copy or (None, None, None, None)),
                    None if entry.rescue is None else os.fsencode(entry.rescue),
                    entry.note,
                    entry.id,
                )
                for entry in changed
            ],
        )

    def save_origins(self, moved: Iterable[tuple[Entry, State]]) -> None:
        """Tell runs' entries where their files are, now that they were taken back or moved again.

        Args:
            moved: Each file's entry in the undo or redo, and the state that its run's entry gets.
        """
        self._connection.executemany(
            "UPDATE entry SET state = ?, device = ?, inode = ?, size = ?, mtime_ns = ?,"
            " copy_device = NULL, copy_inode = NULL, copy_size = NULL, copy_mtime_ns = NULL,"
            " rescue = ? WHERE id = ?",
            [
                (
                    state,
                    *entry.current,
                    os.fsencode(entry.rescue) if state == "rescued" and entry.rescue else None,
                    entry.origin,
                )
                for entry, state in moved
            ],
        )

    def leave_pending(self, number: int) -> None:
        """Mark what was never started."""
        self._connection.execute(
            "UPDATE entry SET state = 'back' WHERE batch = ? AND state = 'pending'", (number,)
        )

    # Folders that we made

    def add_folder(self, number: int, path: Path, device: int, inode: int) -> None:
        """Remember a folder as ours."""
        self._connection.execute(
            "INSERT OR REPLACE INTO folder VALUES (?, ?, ?, ?)",
            (os.fsencode(path), number, device, inode),
        )

    def folder(self, path: Path) -> tuple[int, int] | None:
        """Device and inode of a folder that we made."""
        rows = self._all("SELECT device, inode FROM folder WHERE path = ?", os.fsencode(path))
        return (int(rows[0][0]), int(rows[0][1])) if rows else None

    def folders_of(self, origin: int) -> list[Path]:
        """The folders made by a run, its undos and its redos."""
        rows = self._all(
            "SELECT path FROM folder WHERE batch IN (SELECT id FROM batch WHERE origin = ?)", origin
        )
        return [Path(os.fsdecode(row[0])) for row in rows]

    def forget_folders(self, paths: Iterable[Path]) -> None:
        """Forget folders that are gone, within a transaction."""
        self._connection.executemany(
            "DELETE FROM folder WHERE path = ?", [(os.fsencode(path),) for path in paths]
        )

    # SQLite

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing; it is on the disk when this ends.

        Raises:
            JournalError: It could not be written; nothing of it was.
        """
        with self._guard:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self.filesystem.commit(self._connection, self.path)
            except (OSError, sqlite3.Error) as error:
                self._roll_back()
                raise JournalError(
                    text(
                        "The journal {file} could not be written ({reason}); make room on that disk"
                        " and try again.",
                        file=self.path,
                        reason=reason_of(error),
                    )
                ) from error
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._guard:
            return self._connection.execute(sql, values).fetchall()
