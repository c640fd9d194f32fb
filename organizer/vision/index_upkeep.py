"""Keeps the index within its budget: what was not seen for longest goes, thumbnails first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from organizer.vision import index_file

BUDGET = 4 << 30
"""Bytes the file may take: some 250,000 photos with their thumbnails, 800,000 without."""

_ENOUGH = 0.9
"""Part of the budget down to which is pruned, so that it need not be done every time."""

_BLOCK = 500


def mark_seen(connection: sqlite3.Connection, photos: Iterable[int]) -> None:
    """Keep that photos were seen today, within the transaction under way."""
    today = index_file.today()
    connection.executemany(
        "UPDATE photo SET used = ? WHERE id = ?", [(today, photo) for photo in sorted(photos)]
    )


def prune(connection: sqlite3.Connection, budget: int = BUDGET) -> None:
    """Let go of what was not seen for longest until the file has room again.

    What was seen today stays in any case. The file itself does not shrink: its free pages are
    taken by the next photos.

    Args:
        connection: The file.
        budget: Bytes it may take.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    if used_bytes(connection) <= budget:
        return
    for forget in (_forget_thumbnails, _forget_photos):
        while used_bytes(connection) > _ENOUGH * budget and forget(connection):
            pass


def used_bytes(connection: sqlite3.Connection) -> int:
    """Bytes of the file that hold something."""
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _forget_thumbnails(connection: sqlite3.Connection) -> bool:
    """Forget the oldest ones; returns whether there were any."""
    rows = connection.execute(
        "SELECT id FROM photo WHERE used < ? AND EXISTS"
        " (SELECT 1 FROM thumbnail WHERE photo = id) ORDER BY used LIMIT ?",
        (index_file.today(), _BLOCK),
    ).fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("DELETE FROM thumbnail WHERE photo = ?", rows)
    connection.execute("COMMIT")
    return bool(rows)


def _forget_photos(connection: sqlite3.Connection) -> bool:
    """Forget all about the oldest ones; returns whether there were any."""
    rows = connection.execute(
        "SELECT id FROM photo WHERE used < ? ORDER BY used LIMIT ?", (index_file.today(), _BLOCK)
    ).fetchall()
    connection.execute("BEGIN IMMEDIATE")
    for table in ("thumbnail", "numbers", "inference"):
        connection.executemany(f"DELETE FROM {table} WHERE photo = ?", rows)  # noqa: S608
    connection.executemany("DELETE FROM photo WHERE id = ?", rows)
    # In the same breath, since a number that is free again may be given to another photo.
    connection.execute("DELETE FROM shortcut WHERE photo NOT IN (SELECT id FROM photo)")
    connection.execute("COMMIT")
    return bool(rows)
