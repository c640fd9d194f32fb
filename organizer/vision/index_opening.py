"""Opening the index: never fails, and says what went wrong with its file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from organizer.files.database import reason_of
from organizer.text import Text, text
from organizer.vision import index_file


@dataclass(frozen=True, slots=True)
class Opened:
    """An index's file.

    Attributes:
        connection: To the file, or to a temporary one.
        warning: Why it is not what was asked for; ``None`` where all is well.
        path: The file; ``None`` for a temporary one.
    """

    connection: sqlite3.Connection
    warning: Text | None = None
    path: Path | None = None


def opened(path: Path | None) -> Opened:
    """Open or make the file; see :meth:`organizer.vision.index.Index.open`."""
    if path is None:
        return _temporary(None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Opened(index_file.prepared(str(path)), path=path)
    except index_file.NewerError:
        return _temporary(
            text("{file} was written by a newer version and is not used this time.", file=path)
        )
    except (OSError, sqlite3.OperationalError) as error:
        return _temporary(not_kept(path, error))  # locked, read-only, disk full
    except sqlite3.DatabaseError:
        return _anew(path)


def not_kept(path: Path | None, error: Exception) -> Text:
    """What is said of an index that cannot be used.

    Args:
        path: Its file, where that is worth naming.
        error: Why.
    """
    reason = reason_of(error)
    if path is None:
        return text(
            "The index cannot be used ({reason}): what is found now is not kept.", reason=reason
        )
    return text(
        "{file} cannot be used ({reason}): what is found now is not kept.", file=path, reason=reason
    )


def _temporary(warning: Text | None) -> Opened:
    return Opened(index_file.prepared(index_file.TEMPORARY), warning)


def _anew(path: Path) -> Opened:
    try:
        aside = index_file.set_aside(path)
        connection = index_file.prepared(str(path))
    except (OSError, sqlite3.Error) as error:
        return _temporary(not_kept(path, error))
    warning = text(
        "{file} was damaged; it was set aside as {aside} and is built again.",
        file=path,
        aside=aside.name,
    )
    return Opened(connection, warning, path)
