"""The SQLite file of the index: its tables, its version, and what to do when it is no good."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

_SCHEMA = 2

READER = 1
"""Raise it when decoding learns to read more: errors of an older reader are then tried again."""

SURFACE = 2
"""Raise it when the measures of a picture's surface change: older ones are then found again."""

_TABLES = """
CREATE TABLE IF NOT EXISTS content (
    content TEXT PRIMARY KEY, size INTEGER NOT NULL, reader INTEGER NOT NULL, taken_at TEXT,
    camera TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, error TEXT,
    thumbnail BLOB, surface INTEGER, measures BLOB
);
CREATE INDEX IF NOT EXISTS content_by_size ON content (size);
CREATE TABLE IF NOT EXISTS inference (
    content TEXT NOT NULL, model TEXT NOT NULL, logits BLOB NOT NULL, embedding BLOB NOT NULL,
    faces INTEGER, face_score REAL,
    PRIMARY KEY (content, model)
);
CREATE TABLE IF NOT EXISTS shortcut (
    device TEXT NOT NULL, inode TEXT NOT NULL, stamp TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (device, inode)
) WITHOUT ROWID;
"""

_STEPS = {
    1: """
ALTER TABLE content ADD COLUMN surface INTEGER;
ALTER TABLE content ADD COLUMN measures BLOB;
ALTER TABLE inference ADD COLUMN faces INTEGER;
ALTER TABLE inference ADD COLUMN face_score REAL;
""",
}
"""What leads from one version of the tables to the next."""


class NewerError(Exception):
    """The file's schema is a newer program's."""


def prepared(name: str) -> sqlite3.Connection:
    """Open a file, or make one, with its tables in place.

    Args:
        name: Path, or ``":memory:"``.

    Raises:
        NewerError: A newer version of the program wrote it; it was not changed.
        sqlite3.OperationalError: It is locked, cannot be written, or the disk is full.
        sqlite3.DatabaseError: It is damaged.
    """
    if os.path.islink(name) and not os.path.getsize(name):  # noqa: PTH114, PTH202  ":memory:"
        raise sqlite3.DatabaseError("it is a link to an empty file")  # which is not ours to fill
    connection = sqlite3.connect(name, timeout=5, check_same_thread=False)
    try:
        version = _checked_version(connection)
        # A lost index costs time only: no need to wait for the disk at each commit.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version < _SCHEMA:
            steps = [_STEPS[old] for old in range(version, _SCHEMA)] if version else [_TABLES]
            connection.executescript(
                f"BEGIN; {' '.join(steps)} PRAGMA user_version = {_SCHEMA}; COMMIT;"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def set_aside(path: Path) -> Path:
    """Rename a damaged index and drop what SQLite keeps beside it.

    Returns:
        The new name.

    Raises:
        OSError: It cannot be renamed.
    """
    aside = path.with_name(path.name + ".damaged")
    path.replace(aside)
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    return aside


def _checked_version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > _SCHEMA:
        raise NewerError
    tables = {table for (table,) in connection.execute("SELECT name FROM sqlite_master")}
    if tables and "content" not in tables:
        raise sqlite3.DatabaseError("it is another program's")
    return int(version)
