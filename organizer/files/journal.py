"""The journal: every plan is written down, and is safe on the disk, before a file is touched.

One SQLite file. Paths are stored as bytes, since names on Linux need not be UTF-8. A *batch* is one
run (apply), or its being taken back (undo) or repeated (redo); an *entry* is one file of a batch;
a *unit* is what is carried out whole or not at all: a photo group, or several whose names wait for
one another in a circle.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from organizer.files.batches import Batch, BatchSummary, Kind, Skipped, batch_from_row
from organizer.files.database import (
    JournalBusyError,
    JournalError,
    cannot_write,
    connect_read_only,
    open_or_begin,
    reason_of,
)
from organizer.files.entries import COLUMNS, Entry, State, from_row, to_row
from organizer.files.filesystem import FileSystem
from organizer.files.locking import Lock
from organizer.text import Text, text

__all__ = ["Batch", "BatchSummary", "Journal", "JournalBusyError", "JournalError", "Kind"]


class Journal:
    """The open journal; close it, or use it as a context manager.

    Attributes:
        filesystem: What every effect on it and on the user's files goes through.
        warning: What to tell the user about its opening, ``None`` when all is well.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, filesystem: FileSystem, lock: Lock | None
    ) -> None:
        self.path = path
        self.filesystem = filesystem
        self.warning: Text | None = None
        self._connection = connection
        self._lock = lock
        self._guard = threading.RLock()

    @classmethod
    def open(
        cls, path: Path, filesystem: FileSystem | None = None, *, read_only: bool = False
    ) -> Journal:
        """Open the journal, or begin a new one.

        A damaged journal is moved aside and a new one begun; ``warning`` then says so.

        Args:
            path: The SQLite file; its folder is made.
            filesystem: For tests.
            read_only: Only look, without the lock, beside the instance that holds it.

        Raises:
            JournalBusyError: Another instance has it open.
            StartError: It cannot be opened or written; nothing has been touched.
        """
        disk = filesystem or FileSystem()
        if read_only:
            return cls(path, connect_read_only(path), disk, None)
        try:
            disk.make_home(path.parent)
            lock = Lock(path.with_name(path.name + ".lock"))
        except BlockingIOError as error:
            raise JournalBusyError(
                text(
                    "Another Photo Organizer is open and has the journal {file}; close it and try"
                    " again.",
                    file=path,
                )
            ) from error
        except OSError as error:
            raise cannot_write(path, error) from error
        try:
            connection, warning = open_or_begin(path, disk)
        except BaseException:
            lock.release()
            raise
        journal = cls(path, connection, disk, lock)
        journal.warning = warning
        return journal

    def close(self) -> None:
        """Close the file and let others have it."""
        with self._guard:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What people see

    def history(self) -> list[BatchSummary]:
        """Every run, newest first."""
        with self._guard:
            pending = {batch.origin for batch in self.running()}
            return [
                self._summary(batch, batch.id in pending)
                for batch in self._batches("WHERE kind = 'apply' ORDER BY id DESC")
            ]

    def _summary(self, batch: Batch, interrupted: bool) -> BatchSummary:
        state: Literal["done", "undone", "interrupted"] = "done"
        if interrupted:
            state = "interrupted"
        elif batch.undone_by is not None:
            state = "undone"
        return BatchSummary(
            batch=batch.number,
            when=batch.when,
            folder=batch.folder,
            kind=batch.kind,
            moves=batch.moves,
            state=state,
            undoable=not interrupted and self.has_moved(batch.id) and not self.built_on(batch),
        )

    # Batches

    def run(self, number: int) -> Batch | None:
        """The run with a number, or ``None``."""
        return next(iter(self._batches("WHERE number = ? AND kind = 'apply'", number)), None)

    def running(self) -> list[Batch]:
        """Batches that have begun and not ended: at start-up, those that a crash interrupted."""
        return self._batches("WHERE running ORDER BY id")

    def undo_candidates(self) -> list[Batch]:
        """Runs that stand, the one carried out last first."""
        return self._batches(
            "WHERE kind = 'apply' AND NOT running AND undone_by IS NULL AND moves > 0"
            " ORDER BY applied_by DESC"
        )

    def redo_candidates(self) -> list[Batch]:
        """Runs that were taken back, the one taken back last first."""
        return self._batches(
            "WHERE kind = 'apply' AND undone_by IS NOT NULL ORDER BY undone_by DESC"
        )

    def has_moved(self, number: int, states: tuple[str, str] = ("done", "rescued")) -> bool:
        """Whether a batch has entries in one of two states; by default: to be taken back."""
        row = self._all(
            "SELECT 1 FROM entry WHERE batch = ? AND state IN (?, ?) LIMIT 1", number, *states
        )
        return bool(row)

    def built_on(self, batch: Batch) -> list[int]:
        """The numbers of the standing later runs that moved the same photos on."""
        rows = self._all(
            """
            SELECT DISTINCT batch.number FROM entry AS mine
            JOIN entry AS later ON later.source = coalesce(mine.rescue, mine.target)
            JOIN batch ON batch.id = later.batch
            WHERE mine.batch = ?1 AND mine.state IN ('done', 'rescued')
              AND later.state IN ('done', 'rescued')
              AND batch.kind = 'apply' AND batch.id <> ?1 AND batch.applied_by > ?2
            ORDER BY batch.number
            """,
            batch.id,
            batch.applied_by,
        )
        return [int(row[0]) for row in rows]

    def begin(self, kind: Kind, folder: Path, origin: int | None = None) -> Batch:
        """Start a batch, within a transaction."""
        cursor = self._connection.execute(
            "INSERT INTO batch (number, kind, origin, created_ns, folder, token, running, linked,"
            " moves, applied_by, files) VALUES (0, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0)",
            (kind, origin or 0, time.time_ns(), os.fsencode(folder), secrets.token_hex(8)),
        )
        number = cursor.lastrowid
        if origin is None:
            ours = "origin = id, number = (SELECT max(number) + 1 FROM batch)"
        else:
            ours = "number = (SELECT number FROM batch AS run WHERE run.id = batch.origin)"
        self._connection.execute(
            f"UPDATE batch SET applied_by = id, {ours} WHERE id = ?",  # noqa: S608
            (number,),
        )
        return self._batches("WHERE id = ?", number)[0]

    def update_batch(self, number: int, **values: int | None) -> None:
        """Set columns of a batch, within a transaction."""
        names = ", ".join(f"{name} = ?" for name in values)
        self._connection.execute(
            f"UPDATE batch SET {names} WHERE id = ?",  # noqa: S608  our own column names
            (*values.values(), number),
        )

    def count_moves(self, number: int, *states: str) -> int:
        """How many groups of a batch have a file in one of these states; all without states."""
        where = f"AND state IN ({','.join('?' * len(states))})" if states else ""
        rows = self._all(
            f"SELECT count(DISTINCT move) FROM entry WHERE batch = ? {where}",  # noqa: S608  marks
            number,
            *states,
        )
        return int(rows[0][0])

    def last_batch(self, number: int, kind: Kind | None = None) -> Batch | None:
        """The latest batch of a run: itself, its undo or its redo; or the latest of one kind."""
        return next(
            iter(
                self._batches(
                    "WHERE number = ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY id DESC LIMIT 1",
                    number,
                    kind,
                )
            ),
            None,
        )

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

    def _batches(self, where: str, *values: object) -> list[Batch]:
        rows = self._all(f"SELECT * FROM batch {where}", *values)  # noqa: S608  our own clauses
        return [batch_from_row(row) for row in rows]
