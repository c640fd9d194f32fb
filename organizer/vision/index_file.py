"""The SQLite file of the index: its tables, its version, and what to do when it is no good."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from organizer.files.contents import FORMER
from organizer.files.own_database import check_parts

_SCHEMA = 3

READER = 2
"""Raise it when decoding learns to read more: errors of an older reader are then tried again."""

SURFACE = 3
"""Raise it when the measures of a picture's surface change: older ones are then found again."""

TEMPORARY = ""
"""SQLite's name of a file without a name, gone when it is closed: memory stays small."""

_WAIT = 5.0
"""Seconds that a write waits for another program's write."""

# Small facts and large ones are apart: recognising a folder reads rows of 200 bytes, not thumbnails
# and 4.5 KB of numbers. Devices and inodes are integers, text where Windows' numbers are too large.
_TABLES = """
CREATE TABLE photo (
    id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    used INTEGER NOT NULL, reader INTEGER NOT NULL, taken_at TEXT, camera TEXT NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, error TEXT, surface INTEGER, measures BLOB
);
CREATE INDEX photo_by_size ON photo (size);
CREATE TABLE model (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE inference (
    photo INTEGER NOT NULL, model INTEGER NOT NULL, faces INTEGER, face_score REAL,
    heads INTEGER, screenshot REAL, document REAL, meme REAL, PRIMARY KEY (photo, model)
) WITHOUT ROWID;
CREATE TABLE numbers (
    photo INTEGER NOT NULL, model INTEGER NOT NULL, logits BLOB NOT NULL, embedding BLOB NOT NULL,
    UNIQUE (photo, model)
);
CREATE TABLE thumbnail (photo INTEGER PRIMARY KEY, jpeg BLOB NOT NULL);
CREATE TABLE shortcut (
    device NOT NULL, inode NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    photo INTEGER NOT NULL, PRIMARY KEY (device, inode)
) WITHOUT ROWID
"""

# Up to version 2 photos were known by BLAKE2b. Their facts stay, under that digest; the short cuts
# go, so that each such file is read once more, and known by the digest of today from then on.
_SECOND = """
ALTER TABLE content ADD COLUMN surface INTEGER;
ALTER TABLE content ADD COLUMN measures BLOB;
ALTER TABLE inference ADD COLUMN faces INTEGER;
ALTER TABLE inference ADD COLUMN face_score REAL
"""

_THIRD = f"""
ALTER TABLE inference RENAME TO old_inference;
ALTER TABLE shortcut RENAME TO old_shortcut;
{_TABLES};
INSERT INTO photo SELECT NULL, '{FORMER}' || content, size, strftime('%s') / 86400, reader,
    taken_at, camera, width, height, error, surface, measures FROM content ORDER BY rowid;
INSERT INTO model (name) SELECT DISTINCT model FROM old_inference;
INSERT INTO inference SELECT p.id, m.id, o.faces, o.face_score, NULL, NULL, NULL, NULL
    FROM old_inference o JOIN photo p ON p.content = '{FORMER}' || o.content
    JOIN model m ON m.name = o.model;
INSERT INTO numbers SELECT p.id, m.id, o.logits, o.embedding
    FROM old_inference o JOIN photo p ON p.content = '{FORMER}' || o.content
    JOIN model m ON m.name = o.model;
INSERT INTO thumbnail SELECT p.id, c.thumbnail
    FROM content c JOIN photo p ON p.content = '{FORMER}' || c.content
    WHERE c.thumbnail IS NOT NULL;
DROP TABLE content;
DROP TABLE old_inference;
DROP TABLE old_shortcut
"""  # noqa: S608  our own names

_STEPS = {0: _TABLES, 1: _SECOND, 2: _THIRD}
"""What leads from a version of the tables to the next; from none at once to the newest."""


class NewerError(Exception):
    """The file's schema is a newer program's."""


def today() -> int:
    """The day by which it is kept when a photo was last seen: days since 1970."""
    return int(time.time() // 86400)


def prepared(name: str) -> sqlite3.Connection:
    """Open a file, or make one, with its tables in place, older ones brought up to date.

    Args:
        name: Path, or :data:`TEMPORARY`.

    Raises:
        NewerError: A newer version of the program wrote it; it was not changed.
        sqlite3.OperationalError: It is locked, cannot be written, or the disk is full.
        sqlite3.DatabaseError: It is damaged.
    """
    if os.path.islink(name) and not os.path.getsize(name):  # noqa: PTH114, PTH202  may be no path
        raise sqlite3.DatabaseError("it is a link to an empty file")  # which is not ours to fill
    if name != TEMPORARY:
        check_parts(Path(name))
    connection = connected(name)
    try:
        version = _checked_version(connection)
        # A lost index costs time only: no need to wait for the disk at each commit.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version < _SCHEMA:
            _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connected(name: str) -> sqlite3.Connection:
    """A connection whose transactions are begun by hand, for any thread that holds its lock."""
    return sqlite3.connect(name, timeout=_WAIT, check_same_thread=False, isolation_level=None)


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


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Take the steps from the file's version to this program's, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _checked_version(connection)  # another program may have been faster
        while version < _SCHEMA:
            for statement in _STEPS[version].split(";"):
                connection.execute(statement)
            version = version + 1 if version else _SCHEMA
        connection.execute(f"PRAGMA user_version = {_SCHEMA}")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled it back itself when the disk was full
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _checked_version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > _SCHEMA:
        raise NewerError
    tables = {table for (table,) in connection.execute("SELECT name FROM sqlite_master")}
    if tables and not tables & {"content", "photo"}:
        raise sqlite3.DatabaseError("it is another program's")
    return int(version)
