"""The journal's rows: files on their way, files that stay, folders that we made."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from organizer.files.batches import Batch, Skipped
from organizer.files.database import JournalError, cannot_read, reason_of
from organizer.files.entries import CHANGING, PLANNED, Entry, State, from_row, to_row
from organizer.files.filesystem import FileSystem
from organizer.text import text

_INSERT = (
    f"INSERT INTO entry ({', '.join(PLANNED)}, state)"  # noqa: S608  our own column names
    f" VALUES ({', '.join('?' * len(PLANNED))}, 'pending')"
)
_UPDATE = f"UPDATE entry SET {' = ?, '.join(CHANGING)} = ? WHERE id = ?"  # noqa: S608  likewise
_AGAIN = (
    f"INSERT INTO entry ({', '.join(PLANNED)}, state, origin, mode, owner, owning_group)"  # noqa: S608  likewise
    " SELECT ?1, {unit}, {turn}, {aside}, move, member, {source}, {target},"
    " CASE WHEN copy_size >= 0 THEN copy_device ELSE device END,"
    " CASE WHEN copy_size >= 0 THEN copy_inode ELSE inode END,"
    " CASE WHEN copy_size >= 0 THEN copy_size ELSE size END,"
    " CASE WHEN copy_size >= 0 THEN copy_mtime_ns ELSE mtime_ns END,"
    " stamp_ns, 'pending', coalesce(origin, id), {mode}, {owner}, {owning_group}"
    " FROM entry WHERE batch = ?2 AND state IN ({states}) ORDER BY 2, 3"
)
"""A plan made from another one's entries; see :class:`~organizer.files.entries.Entry`."""
_PERMISSIONS = ("mode", "owner", "owning_group")
_SAME_WAY = {
    **{name: name for name in ("unit", "turn", "aside", "source", "target")},
    **dict.fromkeys(_PERMISSIONS, "NULL"),  # the original has them, as they are by now
}
_WAY_BACK = {
    "unit": "(SELECT max(unit) + 1 FROM entry WHERE batch = ?2) - unit",
    "turn": "-1 - CASE WHEN rescue IS NULL THEN coalesce(aside, turn) ELSE turn END",
    "aside": "CASE WHEN rescue IS NULL AND aside IS NOT NULL THEN -1 - turn END",
    "source": "coalesce(rescue, target)",
    "target": "source",
    **{name: name for name in _PERMISSIONS},
}


class Rows:
    """What :class:`~organizer.files.journal.Journal` keeps for each batch.

    Attributes:
        path: The SQLite file.
        filesystem: What every effect on it and on the user's files goes through.
        stretch: Units that are read at a time, and carried out between two marks. Marks are hints:
            a crash costs looking, not photos. Each costs the disk a few waits.
    """

    stretch = 100

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

    def add_entries(self, planned: Iterable[tuple[object, ...]]) -> None:
        """Write what a plan is about, within a transaction.

        Args:
            planned: For each file the values of :data:`~organizer.files.entries.PLANNED`.
        """
        self._connection.executemany(_INSERT, planned)

    def add_again(self, batch: Batch, of: Batch, *states: State) -> None:
        """Plan anew what a batch did, from where its files are now, within a transaction.

        Args:
            batch: An undo, which takes back what was done last first; or a redo.
            of: What is taken back or repeated.
            states: Which of its files.
        """
        way = _WAY_BACK if batch.kind == "undo" else _SAME_WAY
        marks = ", ".join("?" * len(states))
        self._connection.execute(_AGAIN.format(**way, states=marks), (batch.id, of.id, *states))

    def last_unit(self, number: int) -> int:
        """The number of a batch's last unit; units count from 1; 0 without any."""
        return int(
            self._all("SELECT coalesce(max(unit), 0) FROM entry WHERE batch = ?", number)[0][0]
        )

    def stretches(self, number: int, after: int = 0) -> Iterator[list[Entry]]:
        """All entries of a batch, some units at a time: they need not fit in memory.

        Args:
            number: The batch.
            after: The unit after which to begin.
        """
        last = self.last_unit(number)
        for first in range(after + 1, last + 1, self.stretch):
            yield self.entries(number, first, min(first + self.stretch - 1, last))

    def entries(self, number: int, first: int, last: int) -> list[Entry]:
        """The entries of a batch's units ``first`` to ``last``, in order."""
        rows = self._all(
            "SELECT * FROM entry WHERE batch = ? AND unit BETWEEN ? AND ? ORDER BY unit, turn",
            number,
            first,
            last,
        )
        return [from_row(row) for row in rows]

    def save_entries(self, entries: Iterable[Entry]) -> None:
        """Write what has changed in entries."""
        arrived, others = [], []
        for entry in entries:
            if entry.as_planned:
                arrived.append((entry.id,))
            else:
                others.append(to_row(entry))
        self._connection.executemany("UPDATE entry SET state = 'done' WHERE id = ?", arrived)
        self._connection.executemany(_UPDATE, others)

    def save_origins(self, moved: Iterable[tuple[Entry, State]]) -> None:
        """Tell runs' entries where their files are, now that they were taken back or moved again.

        Args:
            moved: Each file's entry in the undo or redo, and the state that its run's entry gets.
        """
        self._connection.executemany(
            "UPDATE entry SET state = ?, device = ?, inode = ?, size = ?, mtime_ns = ?,"
            " copy_device = NULL, copy_inode = NULL, copy_size = NULL, copy_mtime_ns = NULL,"
            " rescue = ?, mode = ?, owner = ?, owning_group = ? WHERE id = ?",
            [
                (
                    state,
                    *entry.current,
                    os.fsencode(entry.rescue) if state == "rescued" and entry.rescue else None,
                    *(entry.permissions or (None, None, None)),
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
            try:
                return self._connection.execute(sql, values).fetchall()
            except sqlite3.Error as error:
                raise cannot_read(self.path, error) from error
