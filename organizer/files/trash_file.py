"""The file in which it is written down what was put into the trash: made, opened, checked."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

from organizer.errors import StartError
from organizer.files.database import reason_of
from organizer.files.filesystem import FileSystem
from organizer.files.own_database import check_parts, make_durable, move_aside
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


def open_or_begin(path: Path, disk: FileSystem) -> tuple[sqlite3.Connection, Text | None]:
    """Open the file for writing, or begin one; a damaged one is moved aside first.

    Returns:
        The connection, and what to tell the user about a damaged one.

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
    return connection, warning


def open_existing(path: Path) -> sqlite3.Connection:
    """Open a file that is there.

    Raises:
        StartError: It is damaged, or cannot be read, or a newer program wrote it.
    """
    try:
        return _existing(path)
    except (sqlite3.Error, OSError) as error:
        raise StartError(
            text(
                "The record of the trash {file} cannot be read ({reason}); photos that were"
                " put into the trash are in the system's trash.",
                file=path,
                reason=reason_of(error),
            )
        ) from error


def _connect(path: Path, disk: FileSystem) -> sqlite3.Connection:
    status = disk.status(path)
    if status is not None and (status.st_size or not stat.S_ISREG(status.st_mode)):
        return _existing(path)
    check_parts(path)
    # An empty file is one whose first transaction never ended.
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        make_durable(connection)
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
    check_parts(path)
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        _check(connection, path)
        make_durable(connection)
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


def _move_aside(path: Path, disk: FileSystem) -> Text:
    """Keep a damaged record, and what SQLite has beside it, under another name."""
    return text(
        "The record of the trash was damaged and has been kept as {file}; photos that were put"
        " into the trash before are in the system's trash.",
        file=move_aside(path, disk),
    )


def cannot_write(path: Path, error: Exception) -> Text:
    """Why nothing goes into the trash: its record cannot be written."""
    return text(
        "The record of the trash {file} cannot be written ({reason}), so nothing more goes into"
        " the trash; make its folder writable or set ORGANIZER_HOME to one that is.",
        file=path,
        reason=reason_of(error),
    )
