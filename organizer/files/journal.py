"""The journal: every plan is written down, and is safe on the disk, before a file is touched.

One SQLite file. Paths are stored as bytes, since names on Linux need not be UTF-8. A *batch* is one
run (apply), or its being taken back (undo) or repeated (redo); an *entry* is one file of a batch;
a *unit* is what is carried out whole or not at all: a photo group, or several whose names wait for
one another in a circle.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import time
from pathlib import Path
from typing import Literal

from organizer.files.batches import Batch, BatchSummary, Kind, batch_from_row
from organizer.files.database import (
    JournalBusyError,
    JournalError,
    cannot_write,
    connect_read_only,
    open_or_begin,
)
from organizer.files.filesystem import FileSystem
from organizer.files.locking import Lock
from organizer.files.rows import Rows
from organizer.text import Text, text

__all__ = ["Batch", "BatchSummary", "Journal", "JournalBusyError", "JournalError", "Kind"]


class Journal(Rows):
    """The open journal; close it, or use it as a context manager.

    Attributes:
        filesystem: What every effect on it and on the user's files goes through.
        warning: What to tell the user about its opening, ``None`` when all is well.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, filesystem: FileSystem, lock: Lock | None
    ) -> None:
        super().__init__(path, connection, filesystem)
        self.warning: Text | None = None
        self._lock = lock

    @classmethod
    def open(
        cls, path: Path, filesystem: FileSystem | None = None, *, read_only: bool = False
    ) -> Journal:
        """Open the journal, or begin a new one.

        A damaged journal is moved aside and a new one begun, as it is where one is gone that was
        there before; ``warning`` then says so.

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
            connection, warning = open_or_begin(path, disk, begun=lock.marked)
            with contextlib.suppress(OSError):  # then only its loss would not be noticed
                lock.mark()
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

    def undone_in_part(self) -> list[Batch]:
        """Runs of which some photos could not be taken back, the one tried last first."""
        return self._batches(
            "WHERE kind = 'apply' AND undone_by IS NOT NULL AND EXISTS (SELECT 1 FROM entry"
            " WHERE entry.batch = batch.id AND entry.state IN ('done', 'rescued'))"
            " ORDER BY undone_by DESC"
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

    def _batches(self, where: str, *values: object) -> list[Batch]:
        try:
            rows = self._all(f"SELECT * FROM batch {where}", *values)  # noqa: S608  our own clauses
        except OverflowError:  # SQLite has no room for a number so large, so no batch has it
            return []
        return [batch_from_row(row) for row in rows]
