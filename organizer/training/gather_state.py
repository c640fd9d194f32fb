"""What has been gathered so far, in a small SQLite file beside it: nothing is fetched twice.

One row for every address that was asked, with what became of it, and one for every run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from organizer.errors import StartError
from organizer.text import text
from organizer.training.looks import Look
from organizer.vision.facts import FloatArray

_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
"""What SQLite says of a disk that takes nothing."""

_SCHEMA = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS picture (
    url TEXT PRIMARY KEY, class TEXT NOT NULL, state TEXT NOT NULL, kind TEXT NOT NULL,
    reason TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
    downloaded TEXT NOT NULL, final_url TEXT NOT NULL, source TEXT NOT NULL, query TEXT NOT NULL,
    page TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, licence TEXT NOT NULL,
    licence_url TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    fetched_at TEXT NOT NULL, graphic INTEGER NOT NULL,
    difference_hash BLOB, signature BLOB, contrast REAL, embedding BLOB
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS picture_by_download ON picture (downloaded);
CREATE TABLE IF NOT EXISTS run (
    started TEXT NOT NULL, words TEXT NOT NULL, kept INTEGER, rejected INTEGER,
    failed INTEGER)
"""


class State(StrEnum):
    """What became of an address."""

    KEPT = "kept"
    REJECTED = "rejected"
    FAILED = "failed"
    PASSING = "passing"
    """Failed for now: tried again the next time."""
    REMOVED = "removed"
    """Kept once, and taken out of the dataset by its user."""


@dataclass(frozen=True, slots=True)
class Row:
    """An address, and what became of it.

    Attributes:
        url: The address as the source gave it.
        class_name: The class it was found for.
        state: What became of it.
        kind: Of a rejection: which (the folder's name); else empty.
        reason: Why it was rejected or failed, in a sentence.
        file: Where the picture is, below the target; empty when there is none.
        sha256: Of that file.
        size: Of that file, bytes.
        downloaded: SHA-256 of the bytes that came.
        final_url: Where they came from after all redirects.
        source: Which source named it.
        query: What was searched for.
        page: The page that shows it.
        title: What it is called.
        author: Who made it.
        licence: Its licence.
        licence_url: Where that can be read.
        width: Pixels.
        height: Pixels.
        fetched_at: When, ISO 8601 in UTC.
        graphic: Most of its pixels equal their neighbours: no photo is like that.
    """

    url: str
    class_name: str
    state: State
    kind: str = ""
    reason: str = ""
    file: str = ""
    sha256: str = ""
    size: int = 0
    downloaded: str = ""
    final_url: str = ""
    source: str = ""
    query: str = ""
    page: str = ""
    title: str = ""
    author: str = ""
    licence: str = ""
    licence_url: str = ""
    width: int = 0
    height: int = 0
    fetched_at: str = ""
    graphic: bool = False


_STATES = {state.value: state for state in State}
_AT_ONCE = 500
"""Files that one question names; SQLite allows 999 values at least."""

_COLUMNS = ["class" if field.name == "class_name" else field.name for field in fields(Row)]
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM picture"  # noqa: S608 - our own column names
_PLACES = ", ".join("?" * (len(_COLUMNS) + 4))
_INSERT = f"INSERT OR REPLACE INTO picture ({', '.join(_COLUMNS)}, difference_hash, signature, contrast, embedding) VALUES ({_PLACES})"  # noqa: S608, E501


def _unusable(path: Path, error: sqlite3.Error) -> StartError:
    """Why a record cannot be opened; one on a full disk is in order, and is not moved away."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DISK:
        words = text(
            "The folder {folder} cannot be written to: {reason}.", folder=path.parent, reason=error
        )
    else:
        words = text(
            "The record {path} of what was gathered cannot be used: {reason}. Move it away "
            "to start anew; pictures that are there stay.",
            path=path,
            reason=error,
        )
    return StartError(words)


class GatherState:
    """The file, open; used from one thread.

    Args:
        path: It; made when it is not there.

    Raises:
        StartError: It cannot be opened, or a newer program wrote it.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._base = sqlite3.connect(path, isolation_level=None, timeout=10)
        except sqlite3.Error as error:
            raise _unusable(path, error) from error
        try:
            self._base.execute("PRAGMA synchronous=NORMAL")
            version = self._base.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                for statement in _TABLES.split(";"):
                    self._base.execute(statement)
                self._base.execute(f"PRAGMA user_version={_SCHEMA}")
        except sqlite3.Error as error:
            self._base.close()
            raise _unusable(path, error) from error
        if version > _SCHEMA:
            self._base.close()
            raise StartError(text("A newer version of this program gathered into {p}.", p=path))

    def close(self) -> None:
        """Write what is pending and close."""
        self.flush()
        self._base.close()

    def flush(self) -> None:
        """Make everything last."""
        if self._base.in_transaction:
            self._base.execute("COMMIT")

    def put(self, row: Row, look: Look | None = None) -> None:
        """Note what became of an address; lasting once :meth:`flush` has been called."""
        self._begin()
        values = [getattr(row, field.name) for field in fields(Row)]
        seen: list[object] = [None] * 4
        if look is not None:
            embedding = None if look.embedding is None else look.embedding.astype(np.float16)
            seen = [
                look.difference_hash,
                look.signature,
                look.contrast,
                None if embedding is None else embedding.tobytes(),
            ]
        self._base.execute(_INSERT, [*values, *seen])

    def change(
        self, url: str, state: State, *, kind: str = "", reason: str = "", file: str
    ) -> None:
        """Note that a picture's place has changed."""
        self._begin()
        self._base.execute(
            "UPDATE picture SET state=?, kind=?, reason=?, file=? WHERE url=?",
            (state, kind, reason, file, url),
        )

    def refile(
        self, url: str, class_name: str, state: State, *, kind: str, reason: str, file: str
    ) -> None:
        """Note that a picture's user put it elsewhere, perhaps into another class."""
        self.change(url, state, kind=kind, reason=reason, file=file)
        self._base.execute("UPDATE picture SET class=? WHERE url=?", (class_name, url))

    def forget(self, class_name: str) -> None:
        """Know nothing of a class any more: its addresses may be asked again."""
        self._begin()
        self._base.execute("DELETE FROM picture WHERE class=?", (class_name,))
        self.flush()

    def rows(self, state: State | None = None, class_name: str | None = None) -> Iterator[Row]:
        """Everything noted, or what is in one state or class, in the order of the files."""
        found = self._base.execute(
            f"{_SELECT} WHERE (?1 IS NULL OR state=?1) AND (?2 IS NULL OR class=?2)"
            " ORDER BY file, url",
            (state, class_name),
        )
        for values in found:
            yield _row(values)

    def rows_of(self, files: Iterable[str]) -> dict[str, Row]:
        """What is noted of some files, by file; those of which nothing is known are left out."""
        found: dict[str, Row] = {}
        for few in _batched(files):
            places = ", ".join("?" * len(few))
            rows = self._base.execute(f"{_SELECT} WHERE file IN ({places}) ORDER BY url", few)
            found |= {row.file: row for row in map(_row, rows)}
        return found

    def rows_besides(self, state: State) -> Iterator[Row]:
        """What is in any other state, in the order of the files."""
        for values in self._base.execute(f"{_SELECT} WHERE state<>? ORDER BY file, url", (state,)):
            yield _row(values)

    def class_names(self) -> list[str]:
        """Every class that something was found for."""
        return [name for (name,) in self._base.execute("SELECT DISTINCT class FROM picture")]

    def by_download(self, sha256: str) -> list[Row]:
        """Every address that gave these very bytes."""
        found = self._base.execute(f"{_SELECT} WHERE downloaded=?", (sha256,))
        return [_row(values) for values in found]

    def looks(self) -> Iterator[tuple[str, Look]]:
        """What the kept pictures are compared by, by address."""
        for url, *values in self._base.execute(
            "SELECT url, difference_hash, signature, contrast, embedding FROM picture "
            "WHERE state='kept' AND signature IS NOT NULL ORDER BY url"
        ):
            bits, signature, contrast, embedding = values
            yield url, Look(bits, signature, contrast, _numbers(embedding))

    def embeddings(self, class_name: str) -> tuple[list[str], FloatArray]:
        """Addresses and embeddings, shape (n, 1280), of the kept pictures of a class."""
        found = self._base.execute(
            "SELECT url, embedding FROM picture WHERE state='kept' AND class=? "
            "AND embedding IS NOT NULL ORDER BY url",
            (class_name,),
        ).fetchall()
        rows = [np.frombuffer(blob, np.float16).astype(np.float32) for _, blob in found]
        return [url for url, _ in found], np.array(rows, np.float32)

    def begin_run(self, words: str, when: str) -> int:
        """Note that a run begins; returns its number."""
        self._begin()
        number = self._base.execute(
            "INSERT INTO run (started, words) VALUES (?, ?)", (when, words)
        ).lastrowid
        self.flush()
        return int(number or 0)

    def end_run(self, number: int, kept: int, rejected: int, failed: int) -> None:
        """Note how a run went."""
        self._begin()
        self._base.execute(
            "UPDATE run SET kept=?, rejected=?, failed=? WHERE rowid=?",
            (kept, rejected, failed, number),
        )
        self.flush()

    def runs(self) -> list[tuple[str, str, int | None, int | None, int | None]]:
        """Started, words, kept, rejected and failed of every run; ``None`` where it was cut off."""
        return list(self._base.execute("SELECT * FROM run ORDER BY rowid"))

    def _begin(self) -> None:
        if not self._base.in_transaction:
            self._base.execute("BEGIN")


def _row(values: tuple[Any, ...]) -> Row:
    """A row as it is stored: in the order of the fields, the last of them a truth value."""
    url, class_name, state, *others, graphic = values
    in_order: list[Any] = [url, class_name, _STATES[state], *others, bool(graphic)]
    return Row(*in_order)


def _numbers(blob: bytes | None) -> FloatArray | None:
    return None if blob is None else np.frombuffer(blob, np.float16).astype(np.float32)


def _batched(files: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(files)
    while few := list(islice(rest, _AT_ONCE)):
        yield few
