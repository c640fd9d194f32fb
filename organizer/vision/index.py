"""The index of facts: what has been found out about a photo's bytes is never found out again.

SQLite, keyed by content. A second table leads from a file's identity to its content, so that a
photo that was renamed or moved is not even read. No path is kept, and losing the index costs
time only: whatever goes wrong with it is said in :attr:`Index.warning`, and the work goes on
without.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from organizer.files.photo import Photo
from organizer.text import Text, text
from organizer.vision import index_file
from organizer.vision.facts import Faces, FloatArray

_BATCH = 64
_BATCH_SECONDS = 0.5

Stamp = tuple[int, int, int, int]
"""Device, inode, size, mtime_ns."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is known about some bytes, whatever file they are in.

    Attributes:
        content: Their hash, hex.
        taken_at: Camera clock; ``None`` when unknown.
        camera: Model name; empty when unknown.
        width: Pixels, upright.
        height: Likewise.
        error: Why they are no photo.
        logits: Shape (classes,); ``None`` when no model was asked.
        embedding: Shape (1280,); ``None`` likewise.
        measures: Of its surface, see :data:`organizer.vision.surface.NAMES`; ``None`` on error.
        faces: What the face model found; ``None`` when it was not asked.
    """

    content: str
    taken_at: datetime | None = None
    camera: str = ""
    width: int = 0
    height: int = 0
    error: Text | None = None
    logits: FloatArray | None = None
    embedding: FloatArray | None = None
    measures: FloatArray | None = None
    faces: Faces | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """Facts on their way into the file."""

    facts: Facts
    size: int
    model: str | None
    thumbnail: bytes


class Index:
    """The facts known so far. Thread-safe.

    Attributes:
        warning: What went wrong with the file, for people; ``None`` while all is well.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        warning: Text | None = None,
        path: Path | None = None,
    ) -> None:
        self.warning = warning
        self._path = path
        self._damaged = False
        self._connection = connection
        self._lock = threading.RLock()
        self._entries: dict[str, _Entry] = {}
        self._shortcuts: dict[tuple[str, str], tuple[str, str]] = {}
        self._since = time.monotonic()
        self._writable = True

    @classmethod
    def open(cls, path: Path | None) -> Index:
        """Open an index, or make one.

        Never fails: an index that is damaged is set aside and begun anew, one that a newer version
        wrote is left alone, and where no file can be had the facts are kept in memory;
        ``warning`` then says so.

        Args:
            path: The SQLite file; ``None`` to keep it in memory.
        """
        if path is None:
            return cls(index_file.prepared(":memory:"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(index_file.prepared(str(path)), path=path)
        except index_file.NewerError:
            return cls(
                index_file.prepared(":memory:"),
                text("{file} was written by a newer version and is not used this time.", file=path),
            )
        except (
            sqlite3.OperationalError
        ) as error:  # locked, read-only, disk full: not the file's fault
            return cls(index_file.prepared(":memory:"), _not_kept(path, error))
        except sqlite3.DatabaseError:
            return cls._anew(path)
        except OSError as error:
            return cls(index_file.prepared(":memory:"), _not_kept(path, error))

    @classmethod
    def _anew(cls, path: Path) -> Index:
        try:
            aside = index_file.set_aside(path)
            connection = index_file.prepared(str(path))
        except (OSError, sqlite3.Error) as error:
            return cls(index_file.prepared(":memory:"), _not_kept(path, error))
        warning = text(
            "{file} was damaged; it was set aside as {aside} and is built again.",
            file=path,
            aside=aside.name,
        )
        return cls(connection, warning, path)

    def of_photo(self, photo: Photo, model: str | None, *, faces: bool = False) -> Facts | None:
        """The facts of an unchanged file, found without reading it.

        Args:
            photo: The file as it is now.
            model: Whose logits are wanted; ``None`` for none.
            faces: Whether it must have been searched for faces, too.

        Returns:
            ``None`` when the file or something that is wanted is not known.
        """
        key, stamp = _shortcut((*photo.file_id, photo.size, photo.mtime_ns))
        with self._lock:
            found = self._shortcuts.get(key)
            if found is None:
                rows = self._rows(
                    "SELECT stamp, content FROM shortcut WHERE device = ? AND inode = ?", key
                )
                found = rows[0] if rows else None
            if found is None or found[0] != stamp:
                return None
            return self.of_content(found[1], model, faces=faces)

    def of_content(self, content: str, model: str | None, *, faces: bool = False) -> Facts | None:
        """The facts of some bytes; ``None`` when they or something wanted is not known."""
        with self._lock:
            entry = self._entries.get(content)
            if entry is not None and _suffices(entry, model, faces=faces):
                return entry.facts
            rows = self._rows(
                "SELECT c.taken_at, c.camera, c.width, c.height, c.error, c.reader,"
                " c.surface, c.measures, i.logits, i.embedding, i.faces, i.face_score"
                " FROM content c"
                " LEFT JOIN inference i ON i.content = c.content AND i.model = ?"
                " WHERE c.content = ?",
                (model, content),
            )
        if not rows:
            return None
        try:
            return _facts(content, rows[0], model, faces=faces)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            self._note(sqlite3.DatabaseError(f"damaged facts: {error}"))
            return None

    def contents_of_size(
        self, size: int, model: str | None, *, faces: bool = False
    ) -> frozenset[str]:
        """Contents of a size whose facts are known: what a file of that size may turn out to be."""
        with self._lock:
            rows = self._rows("SELECT content FROM content WHERE size = ? LIMIT 16", (size,))
            names = {name for (name,) in rows}
            names.update(name for name, entry in self._entries.items() if entry.size == size)
            return frozenset(
                name for name in names if self.of_content(name, model, faces=faces) is not None
            )

    def put(self, stamp: Stamp | None, facts: Facts, model: str | None, thumbnail: bytes) -> None:
        """Keep facts.

        Args:
            stamp: The file they were read from.
            facts: What was found.
            model: Whose logits they hold; ``None`` when they hold none.
            thumbnail: JPEG, or empty.
        """
        with self._lock:
            if not self._writable:
                return
            held = self._entries.get(facts.content)
            if held is not None and held.model != model:
                self.flush()  # one entry a content: the other model's part goes into the file first
            size = 0 if stamp is None else stamp[2]
            self._entries[facts.content] = _Entry(facts, size, model, thumbnail)
            self.remember(stamp, facts.content)
            late = time.monotonic() - self._since > _BATCH_SECONDS
            if late or len(self._entries) >= _BATCH:
                self.flush()

    def remember(self, stamp: Stamp | None, content: str) -> None:
        """Keep that a file holds some content."""
        if stamp is None:
            return
        key, value = _shortcut(stamp)
        with self._lock:
            if self._writable:
                self._shortcuts[key] = (value, content)

    def thumbnail(self, content: str) -> bytes | None:
        """A photo's thumbnail: JPEG, at most 256 pixels a side; ``None`` when there is none."""
        with self._lock:
            entry = self._entries.get(content)
            if entry is not None and entry.thumbnail:
                return entry.thumbnail
            rows = self._rows("SELECT thumbnail FROM content WHERE content = ?", (content,))
        return bytes(rows[0][0]) if rows and rows[0][0] else None

    def flush(self) -> None:
        """Write what is kept in memory; on failure the facts of this run are simply not kept."""
        with self._lock:
            self._since = time.monotonic()
            try:
                with self._connection:
                    self._write()
            except sqlite3.Error as error:
                self._writable = False
                self._note(error)
            self._entries.clear()
            self._shortcuts.clear()

    def close(self) -> None:
        """Write what is left and close the file; one that turned out damaged is set aside."""
        with self._lock:
            self.flush()
            self._connection.close()
            if self._damaged and self._path is not None:
                with suppress(OSError):  # then it is found damaged the next time too
                    index_file.set_aside(self._path)

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_content_row(entry) for entry in self._entries.values()],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO inference VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    entry.facts.content,
                    entry.model,
                    _half(entry.facts.logits),
                    _half(entry.facts.embedding),
                    None if entry.facts.faces is None else entry.facts.faces.count,
                    None if entry.facts.faces is None else entry.facts.faces.score,
                )
                for entry in self._entries.values()
                if entry.model is not None and entry.facts.logits is not None
            ],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO shortcut VALUES (?, ?, ?, ?)",
            [(*key, *value) for key, value in self._shortcuts.items()],
        )

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._note(error)
            return []

    def _note(self, error: sqlite3.Error) -> None:
        # Damage inside the file is the base class; a full disk or a lock are derived from it.
        self._damaged = self._damaged or type(error) is sqlite3.DatabaseError
        if self.warning is None:
            self.warning = _not_kept(None, error)


def _shortcut(stamp: Stamp) -> tuple[tuple[str, str], str]:
    """Key and value as text: Windows file numbers do not fit into SQLite's integers."""
    device, inode, size, mtime_ns = stamp
    return (str(device), str(inode)), f"{size}:{mtime_ns}"


def _content_row(entry: _Entry) -> tuple[object, ...]:
    facts = entry.facts
    return (
        facts.content,
        entry.size,
        index_file.READER,
        None if facts.taken_at is None else facts.taken_at.isoformat(),
        facts.camera,
        facts.width,
        facts.height,
        None if facts.error is None else json.dumps([facts.error.template, facts.error.values]),
        entry.thumbnail or None,
        index_file.SURFACE,
        None if facts.measures is None else facts.measures.astype(np.float32).tobytes(),
    )


def _suffices(entry: _Entry, model: str | None, *, faces: bool) -> bool:
    if model is None or entry.facts.error is not None:
        return True
    return entry.model == model and not (faces and entry.facts.faces is None)


def _facts(content: str, row: tuple[Any, ...], model: str | None, *, faces: bool) -> Facts | None:
    taken_at, camera, width, height, error, reader, *more = row
    surface, measures, logits, embedding, count, score = more
    if error is not None and reader != index_file.READER:
        return None
    if error is None and model is not None:
        missing = logits is None or (faces and count is None)
        if missing or surface != index_file.SURFACE:
            return None
    return Facts(
        content=content,
        taken_at=None if taken_at is None else datetime.fromisoformat(taken_at),
        camera=camera,
        width=width,
        height=height,
        error=None if error is None else _sentence(error),
        logits=None if logits is None else np.frombuffer(logits, np.float16).astype(np.float32),
        embedding=(
            None if embedding is None else np.frombuffer(embedding, np.float16).astype(np.float32)
        ),
        measures=None if measures is None else np.frombuffer(measures, np.float32),
        faces=None if count is None else Faces(count, score),
    )


def _sentence(kept: str) -> Text:
    """A sentence as it was kept; one that cannot be said is a ValueError or its like."""
    template, values = json.loads(kept)
    sentence = Text(template, values)
    str(sentence)
    return sentence


def _half(values: FloatArray | None) -> bytes:
    return b"" if values is None else values.astype(np.float16).tobytes()


def _not_kept(path: Path | None, error: Exception) -> Text:
    if path is None:
        return text(
            "The index cannot be used ({reason}): what is found now is not kept.", reason=error
        )
    return text(
        "{file} cannot be used ({reason}): what is found now is not kept.", file=path, reason=error
    )
