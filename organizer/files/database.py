"""The journal's SQLite file: made, opened, checked, and moved aside when it is damaged."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from organizer.errors import OrganizerError, StartError
from organizer.files import schema
from organizer.files.filesystem import FileSystem
from organizer.files.own_database import check_parts, make_durable, move_aside
from organizer.plain_files import NotPlainError
from organizer.text import Text, text

_CACHE = 8192
"""KiB of pages in memory: with SQLite's 2048, writing a plan of 10,000 moves spills and syncs."""


class JournalError(OrganizerError):
    """The journal cannot be written or read just now: no room, no permission, a broken disk."""


class JournalBusyError(StartError):
    """Another instance has the journal."""


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open the journal to look only; one that is missing is an empty one.

    Raises:
        StartError: It cannot be read.
    """
    try:
        if not path.exists():
            connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
            connection.executescript(schema.SCHEMA)
            return connection
        check_parts(path)
        address = f"file:{_uri(path)}?mode=ro"
        connection = sqlite3.connect(
            address, uri=True, check_same_thread=False, isolation_level=None
        )
        connection.execute("SELECT count(*) FROM batch").fetchone()
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("it is damaged")
        version = _version(connection, path)
        if version < schema.VERSION:
            connection = _migrated_copy(connection, version)
    except (sqlite3.Error, OSError) as error:
        raise StartError(cannot_read(path, error).message) from error
    return connection


def _migrated_copy(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """An older journal in memory, brought up to date there: the file is not ours to write."""
    copy = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.backup(copy)
    connection.close()
    schema.migrate(copy, version)
    return copy


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a journal's schema; one from a newer program is refused, untouched."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema.VERSION:
        raise StartError(
            text("The journal {file} is from a newer Photo Organizer; update this one.", file=path)
        )
    return version


def _uri(path: Path) -> str:
    from urllib.parse import quote  # only the read-only way needs it

    return quote(os.fsencode(path.absolute().as_posix()))


def open_or_begin(
    path: Path, disk: FileSystem, *, begun: bool
) -> tuple[sqlite3.Connection, Text | None]:
    """Open the journal; one that is missing is begun, one that is damaged is moved aside first.

    Args:
        path: The SQLite file.
        disk: What every effect goes through.
        begun: Whether it was begun before, so that it is not to be missing or empty. A first start
            that was killed leaves an empty file, too.

    Returns:
        The connection, and what to tell the user about a damaged or missing one.

    Raises:
        StartError: It cannot be written.
    """
    is_gone = begun and not os.path.lexists(path)
    try:
        return _connect(path, disk, begun=begun), _gone(path) if is_gone else None
    except sqlite3.OperationalError as error:  # no permission, no room: not damage
        raise cannot_write(path, error) from error
    except sqlite3.DatabaseError:
        pass_on = _move_aside(path, disk)
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        return _connect(path, disk, begun=False), pass_on
    except (sqlite3.Error, OSError) as error:
        raise cannot_write(path, error) from error


def _connect(path: Path, disk: FileSystem, *, begun: bool) -> sqlite3.Connection:
    check_parts(path)
    if not (path.exists() and path.stat().st_size):
        if path.is_symlink():
            # A journal may live elsewhere; a new one is never begun in whatever a link leads to.
            raise sqlite3.DatabaseError("a link that leads to no journal")
        if begun and path.exists():
            raise sqlite3.DatabaseError("emptied")
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        make_durable(connection)
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        _check_length(connection, path)
        if tables:
            _check(connection, path, disk)
        else:
            _begin_new(connection, path, disk)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_length(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite takes what is missing of the last page for zeros; we do not."""
    page = connection.execute("PRAGMA page_size").fetchone()[0]
    if path.stat().st_size % page:
        raise sqlite3.DatabaseError("cut short")


def _check(connection: sqlite3.Connection, path: Path, disk: FileSystem) -> None:
    """Refuse a file that is damaged, not ours, too new or not to be written; renew an older one."""
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if owner != schema.APPLICATION_ID:
        raise sqlite3.DatabaseError("not our file")
    version = _version(connection, path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("damaged")
    connection.execute("BEGIN IMMEDIATE")  # shows before any file is touched if it is read-only
    if version == schema.VERSION:
        connection.execute("ROLLBACK")
        return
    schema.migrate(connection, version)
    disk.commit(connection, path)


def _begin_new(connection: sqlite3.Connection, path: Path, disk: FileSystem) -> None:
    connection.execute("BEGIN IMMEDIATE")
    schema.execute(connection, schema.SCHEMA)
    disk.commit(connection, path)
    disk.sync_folder(path.parent)


def _move_aside(path: Path, disk: FileSystem) -> Text:
    """Keep a damaged journal, and what SQLite has beside it, under another name."""
    try:
        aside = move_aside(path, disk)
    except OSError as error:
        raise cannot_write(path, error) from error
    return text(
        "The journal was damaged and has been kept as {file}: no photo is lost, but runs before now"
        " can no longer be undone.",
        file=aside,
    )


def _gone(path: Path) -> Text:
    return text(
        "The journal {file} was no longer there, so a new one was begun: no photo is lost, but runs"
        " before now can no longer be undone.",
        file=path,
    )


def cannot_read(path: Path, error: Exception) -> JournalError:
    """The error for a journal that is damaged, or whose disk is."""
    if isinstance(error, NotPlainError):
        return JournalError(_not_plain(path, error))
    return JournalError(
        text(
            "The journal {file} cannot be read ({reason}); no photo is lost, and if it is damaged,"
            " the next apply or undo keeps it aside and begins a new one.",
            file=path,
            reason=reason_of(error),
        )
    )


def cannot_write(path: Path, error: Exception) -> StartError:
    """The error for a journal that cannot be begun or written."""
    if isinstance(error, NotPlainError):
        return StartError(_not_plain(path, error))
    return StartError(
        text(
            "The journal {file} cannot be written ({reason}), so nothing was moved;"
            " make its folder writable or set ORGANIZER_HOME to one that is.",
            file=path,
            reason=reason_of(error),
        )
    )


def _not_plain(path: Path, error: NotPlainError) -> Text:
    return text(
        "The journal {file} cannot be used, so nothing was moved: {reason}. Move that away and try"
        " again.",
        file=path,
        reason=reason_of(error),
    )


def reason_of(error: Exception) -> str:
    """The system's own words for what went wrong."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)
