"""What the user said a photo shows.

Remembered by content, so that it survives renames, moves and rescans.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Self

from organizer import paths
from organizer.errors import OrganizerError, StartError
from organizer.files.filesystem import FileSystem
from organizer.files.own_database import check_parts
from organizer.text import Text, text

# Seconds to wait for another process that is writing.
PATIENCE = 5.0
_SCHEMA = 1
_CREATE = """
    CREATE TABLE IF NOT EXISTS corrections (
        content TEXT PRIMARY KEY,
        label TEXT NOT NULL
    ) WITHOUT ROWID
"""


class CorrectionsError(OrganizerError):
    """The corrections cannot be read or written."""


class CorrectionsOpenError(CorrectionsError, StartError):
    """Nor can the work start: what the user said would be passed over in silence."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A label that the user set.

    Attributes:
        label: A fine label, a category, a group, or any name of the user's own, as it was set.
            Untrusted text: where it becomes a file name, naming makes it a safe one.
    """

    label: str


def corrections_file() -> Path:
    """Where the user's corrections are kept."""
    return paths.home() / "corrections.sqlite"


class Corrections:
    """The user's corrections: all in memory, each change written at once. Thread-safe.

    Attributes:
        notice: What to tell the user about the file, such as that it was broken; else ``None``.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, notice: Text | None
    ) -> None:
        self.notice = notice
        self._path = path
        self._connection = connection
        self._lock = threading.Lock()
        self._known = _read(connection)

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open the file, or make it; a broken one is put aside, and ``notice`` says so.

        Args:
            path: Usually :func:`corrections_file`; ``None`` keeps everything in memory.

        Raises:
            CorrectionsOpenError: The file cannot be opened.
        """
        if path is None:
            return cls(_connect(None), None, None)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return cls(_connect(path), path, None)
            except sqlite3.DatabaseError as error:
                if not _means_broken(error):
                    raise
                aside = _set_aside(path)
            notice = text(
                "The file of your corrected labels {path} was broken; it was kept as {aside}, "
                "and a new one was begun.",
                path=path,
                aside=aside,
            )
            return cls(_connect(path), path, notice)
        except (OSError, sqlite3.Error) as error:
            raise CorrectionsOpenError(
                text(
                    "The file of your corrected labels {path} cannot be opened: {reason}. "
                    "Check that its folder can be written to.",
                    path=path,
                    reason=str(error),
                )
            ) from error

    def get(self, content: str) -> Correction | None:
        """What the user said about the photo with this content; ``None`` when nothing."""
        with self._lock:
            return self._known.get(content)

    def all(self) -> Mapping[str, Correction]:
        """Every correction by content, as it is now; later changes do not show in it."""
        with self._lock:
            return MappingProxyType(dict(self._known))

    def set(self, contents: Iterable[str], label: str) -> None:
        """Remember that the photos with these contents show ``label``.

        Args:
            contents: Hex digests; empty ones (files that could not be read) are passed over.
            label: See :class:`Correction`.

        Raises:
            CorrectionsError: The label is empty, or the file cannot be written; nothing changed.
        """
        label = label.strip().encode("utf-8", "replace").decode("utf-8")  # no lone surrogates
        if not label:
            raise CorrectionsError(text("A label cannot be empty; type a name for the photo."))
        self._write(dict.fromkeys(filter(None, contents), Correction(label)))

    def clear(self, contents: Iterable[str]) -> None:
        """Forget what was said about the photos with these contents: the model decides again.

        Raises:
            CorrectionsError: The file cannot be written; nothing was changed then.
        """
        self._write(dict.fromkeys(contents))

    def close(self) -> None:
        """Let go of the file. Harmless twice."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self, said: Mapping[str, Correction | None]) -> None:
        """Keep what is said about photos, on disk and then in memory."""
        with self._lock:
            kept = [(content, entry.label) for content, entry in said.items() if entry is not None]
            gone = [(content,) for content, entry in said.items() if entry is None]
            try:
                with self._connection:
                    self._connection.executemany(
                        "INSERT OR REPLACE INTO corrections (content, label) VALUES (?, ?)", kept
                    )
                    self._connection.executemany("DELETE FROM corrections WHERE content = ?", gone)
            except sqlite3.Error as error:
                raise CorrectionsError(
                    text(
                        "The corrected label could not be kept in {path}: {reason}. "
                        "Check that the disk is not full and the folder can be written to.",
                        path=self._path or "memory",
                        reason=str(error),
                    )
                ) from error
            for content, entry in said.items():
                if entry is None:
                    self._known.pop(content, None)
                else:
                    self._known[content] = entry


def _connect(path: Path | None) -> sqlite3.Connection:
    """Open, check and prepare; the connection is closed again when that fails."""
    if path is not None and path.is_symlink() and not path.stat().st_size:
        raise sqlite3.DatabaseError("it is a link to an empty file")  # which is not ours to fill
    if path is not None:
        check_parts(path)
    connection = sqlite3.connect(path or ":memory:", timeout=PATIENCE, check_same_thread=False)
    try:
        with connection:
            if _is_new(connection, path):
                connection.execute(_CREATE)
                connection.execute(f"PRAGMA user_version = {_SCHEMA}")
            _read(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_new(connection: sqlite3.Connection, path: Path | None) -> bool:
    """Whether there is nothing in the file yet.

    Raises:
        sqlite3.DatabaseError: It is damaged, or another program's. For a file that is not SQLite's
            at all SQLite itself says so.
        CorrectionsOpenError: A newer version of the program wrote it.
    """
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if tables and "corrections" not in tables:
        raise sqlite3.DatabaseError("it is another program's")
    if connection.execute("PRAGMA user_version").fetchone()[0] > _SCHEMA:
        raise CorrectionsOpenError(
            text(
                "The file of your corrected labels {path} is from a newer Photo Organizer; update"
                " this one.",
                path=path,
            )
        )
    return not tables


def _read(connection: sqlite3.Connection) -> dict[str, Correction]:
    rows = connection.execute("SELECT content, label FROM corrections")
    return {content: Correction(label) for content, label in rows}


def _means_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is at fault, not the circumstances (locked, disk full)."""
    if not isinstance(error, sqlite3.OperationalError):
        return True
    # A missing column is SQLITE_ERROR; text that is no UTF-8 comes without a code.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR


def _set_aside(path: Path) -> Path:
    """Give a broken file a free name beside it; returns that name.

    The file itself is never written to: it may be a link to something that is not ours. A journal
    left beside it goes along: SQLite would play it back into the new file.
    """
    disk = FileSystem()
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.stem}-broken-{number}{path.suffix}")):
        number += 1
    for ending in ("-journal", ""):
        broken = path.with_name(path.name + ending)
        if os.path.lexists(broken):
            disk.rename(broken, aside.with_name(aside.name + ending))
    return aside
