"""What is to be written into the index: found out, kept in memory, and not in the file yet."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from organizer.vision import index_rows, index_upkeep
from organizer.vision.facts import FloatArray
from organizer.vision.index_rows import Entry, Stamp

_FITTING = range(-(1 << 63), 1 << 63)
"""What SQLite's integers can hold."""

MOST = 4096
"""Photos that wait at most, while the disk is full."""

File = tuple[int | str, int | str]
"""Device and inode as the index has them."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is written in one transaction.

    Attributes:
        entries: Facts by content.
        files: Size, mtime_ns and content by file.
        seen: Numbers of photos that were seen today.
    """

    entries: dict[str, Entry]
    files: dict[File, tuple[int, int, str]]
    seen: set[int]

    def write(self, connection: sqlite3.Connection) -> None:
        """Write all, or nothing.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        if not (self.entries or self.files or self.seen):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            index_rows.write(connection, self.entries, self.files)
            index_upkeep.mark_seen(connection, self.seen)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite itself has rolled back on a full disk
                connection.execute("ROLLBACK")
            raise


class Pending:
    """What waits. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, Entry] = {}
        self._files: dict[File, tuple[int, int, str]] = {}
        self._seen: set[int] = set()

    def put(self, entry: Entry) -> int | None:
        """Keep a photo's facts; how many there are now, or ``None`` where they are too many."""
        with self._lock:
            if len(self._entries) >= MOST:
                return None
            self._entries[entry.facts.content] = entry
            return len(self._entries)

    def remember(self, stamp: Stamp, content: str) -> None:
        """Keep that a file holds some content."""
        device, inode, size, mtime_ns = stamp
        if mtime_ns not in _FITTING:  # after 2262: it is recognised by its bytes each time
            return
        with self._lock:
            key = index_rows.number(device), index_rows.number(inode)
            self._files[key] = (size, mtime_ns, content)

    def saw(self, photos: Iterable[int]) -> None:
        """Keep that photos of the file were seen today."""
        with self._lock:
            self._seen.update(photos)

    def entry(self, content: str) -> Entry | None:
        """The facts that wait of some content."""
        with self._lock:
            return self._entries.get(content)

    def files(self) -> dict[File, tuple[int, int, str]]:
        """Size, mtime_ns and content of the files that wait."""
        with self._lock:
            return dict(self._files) if self._files else {}

    def of_size(self, size: int, model: str | None, *, faces: bool) -> list[str]:
        """Contents of a size of which enough is known."""
        with self._lock:
            return [
                name
                for name, entry in self._entries.items()
                if entry.size == size and entry.suffices(model, faces=faces)
            ]

    def numbers(self, name: str, contents: Sequence[str], model: str) -> dict[str, FloatArray]:
        """Those large facts of a model that wait, by content."""
        found = {}
        with self._lock:
            for content in contents:
                entry = self._entries.get(content)
                values = None if entry is None else getattr(entry.facts, name)
                if entry is not None and entry.model == model and values is not None:
                    found[content] = values
        return found

    def batch(self) -> Batch:
        """All that waits now; it waits on until :meth:`written` is told, but for what was seen."""
        with self._lock:
            seen, self._seen = self._seen, set()
            return Batch(dict(self._entries), dict(self._files), seen)

    def written(self, batch: Batch) -> None:
        """Forget what was written; what came meanwhile is for the next time."""
        with self._lock:
            _drop(self._entries, batch.entries)
            _drop(self._files, batch.files)


def _drop(held: dict[Any, Any], written: dict[Any, Any]) -> None:
    """Forget what was written, but for what has been replaced since."""
    for key, value in written.items():
        if held.get(key) is value:
            del held[key]
