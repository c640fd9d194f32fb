"""What the journal and the record of the trash share as SQLite files: durable, and never lost."""

from __future__ import annotations

import secrets
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from organizer.files.filesystem import FileSystem
from organizer.plain_files import check_plain


def check_parts(path: Path) -> None:
    """Refuse a database, or what SQLite has beside it, that is no plain file.

    SQLite would wait for a pipe without end.

    Raises:
        NotPlainError: One is a folder, a pipe, a socket or a device.
    """
    check_plain(path, "-journal", "-wal", "-shm")


def make_durable(connection: sqlite3.Connection) -> None:
    """Have every commit be on the disk itself when it returns."""
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = 1")


def move_aside(path: Path, disk: FileSystem) -> Path:
    """Keep a damaged file, and what SQLite has beside it, under another name; returns that.

    Raises:
        OSError: It cannot be renamed.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.name}.damaged-{stamp}-{secrets.token_hex(2)}")
    for suffix in ("-journal", ""):  # its own rollback file must never meet the new one
        part = path.with_name(path.name + suffix)
        if disk.status(part) is not None:
            disk.rename(part, aside.with_name(aside.name + suffix))
    return aside
