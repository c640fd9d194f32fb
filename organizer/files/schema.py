"""The journal's tables, and what brings older ones up to date."""

from __future__ import annotations

import sqlite3

from organizer.files.entries import COLUMNS

APPLICATION_ID = 0x50684F72  # "PhOr": says whose file this is
VERSION = 3
_SKIPS = """
CREATE TABLE skip (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    source BLOB NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL          -- why it stays, as JSON
);
CREATE INDEX skip_batch ON skip (batch);
"""
SCHEMA = f"""
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL,      -- the run's number for people; an undo or redo has its run's
    kind TEXT NOT NULL,
    origin INTEGER NOT NULL,      -- the run that is taken back or repeated; of a run its own id
    created_ns INTEGER NOT NULL,
    folder BLOB NOT NULL,
    token TEXT NOT NULL,          -- part of every temporary name, so that none is a user's
    running INTEGER NOT NULL,
    linked INTEGER NOT NULL,      -- whether files may have two names of ours for a moment
    moves INTEGER NOT NULL,       -- groups planned; once finished, groups moved
    applied_by INTEGER NOT NULL,  -- the batch that carried it out last (itself or a redo)
    undone_by INTEGER,            -- the batch that took it back
    files INTEGER NOT NULL DEFAULT 0  -- files the plan was about, those that stay among them
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    {", ".join(COLUMNS)}
);
CREATE INDEX entry_unit ON entry (batch, unit, turn);
CREATE INDEX entry_source ON entry (source);
CREATE TABLE folder (
    path BLOB PRIMARY KEY,
    batch INTEGER NOT NULL,
    device INTEGER NOT NULL,
    inode INTEGER NOT NULL
) WITHOUT ROWID;
{_SKIPS}
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
"""
_MIGRATIONS = {
    1: (
        _SKIPS,
        "ALTER TABLE batch ADD COLUMN files INTEGER NOT NULL DEFAULT 0",
        "UPDATE batch SET files = (SELECT count(*) FROM entry WHERE entry.batch = batch.id)",
        "PRAGMA user_version = 2",
    ),
    2: (
        "ALTER TABLE entry ADD COLUMN mode INTEGER",
        "ALTER TABLE entry ADD COLUMN owner INTEGER",
        "ALTER TABLE entry ADD COLUMN owning_group INTEGER",
        "PRAGMA user_version = 3",
    ),
}
"""What takes a journal from a version to the next one."""


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring tables of an older version up to date, in the open transaction."""
    for number in range(version, VERSION):
        for script in _MIGRATIONS[number]:
            execute(connection, script)


def execute(connection: sqlite3.Connection, script: str) -> None:
    """Run statements in the open transaction, which ``executescript`` would commit."""
    for statement in script.split(";\n"):
        connection.execute(statement)
