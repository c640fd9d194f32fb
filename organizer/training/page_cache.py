"""Answers of the sources' own pages, kept for a day: a search that was cut off goes on for free."""

from __future__ import annotations

import sqlite3
import time
import zlib
from contextlib import suppress
from pathlib import Path

KEPT_SECONDS = 24 * 3600


class PageCache:
    """A small SQLite file; losing it costs some requests. Used from one thread.

    Args:
        path: It; made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None, timeout=10)
        with suppress(sqlite3.Error):
            self._base.execute("PRAGMA synchronous=OFF")
            self._base.execute(
                "CREATE TABLE IF NOT EXISTS page"
                " (url TEXT PRIMARY KEY, asked_at REAL NOT NULL, body BLOB NOT NULL) WITHOUT ROWID"
            )
            oldest = time.time() - KEPT_SECONDS
            self._base.execute("DELETE FROM page WHERE asked_at < ?", (oldest,))

    def get(self, url: str) -> bytes | None:
        """A page's body, if it has been asked for lately."""
        with suppress(sqlite3.Error, zlib.error):
            found = self._base.execute("SELECT body FROM page WHERE url=?", (url,)).fetchone()
            return None if found is None else zlib.decompress(found[0])
        return None

    def put(self, url: str, body: bytes) -> None:
        """Remember a page; a disk that is full makes no difference here."""
        with suppress(sqlite3.Error):
            self._base.execute(
                "INSERT OR REPLACE INTO page VALUES (?, ?, ?)",
                (url, time.time(), zlib.compress(body)),
            )

    def close(self) -> None:
        """Close the file."""
        self._base.close()
