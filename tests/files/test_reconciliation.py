"""As many files come out of a run as went in, and each that stayed says why."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
from pathlib import Path

import pytest

from organizer.errors import StartError, UsageError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import PhotoGroup
from organizer.files.plan import Plan, Skip
from organizer.files.reconciliation import Reconciliation, report_of, to_csv, to_json
from organizer.text import text
from tests.files.staging import move, photo, plan, run, write

FIRST_SCHEMA = """
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, kind TEXT NOT NULL,
    origin INTEGER NOT NULL, created_ns INTEGER NOT NULL, folder BLOB NOT NULL,
    token TEXT NOT NULL, running INTEGER NOT NULL, linked INTEGER NOT NULL,
    moves INTEGER NOT NULL, applied_by INTEGER NOT NULL, undone_by INTEGER
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, unit INTEGER NOT NULL, turn INTEGER NOT NULL,
    aside INTEGER, move INTEGER NOT NULL, member INTEGER NOT NULL, source BLOB NOT NULL,
    target BLOB NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, stamp_ns INTEGER NOT NULL, state TEXT NOT NULL, origin INTEGER,
    copy_device INTEGER, copy_inode INTEGER, copy_size INTEGER, copy_mtime_ns INTEGER,
    rescue BLOB, note TEXT
);
CREATE INDEX entry_unit ON entry (batch, unit, turn);
CREATE INDEX entry_source ON entry (source);
CREATE TABLE folder (
    path BLOB PRIMARY KEY, batch INTEGER NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL
) WITHOUT ROWID;
PRAGMA application_id = 1349013362;
PRAGMA user_version = 1;
"""
"""What the journal looked like before it kept what stays."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.sqlite"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.jpg", "a.xmp", "b.jpg", "c.jpg", "d.jpg", "d.xmp"):
        write(tmp_path / "photos" / name)
    return tmp_path / "photos"


def mixed(folder: Path) -> Plan:
    """A group that moves, a photo whose name is taken, one in place, and a group left alone."""
    write(folder / "B" / "b.jpg", b"somebody's")
    return Plan(
        folder,
        (
            move((folder / "a.jpg", folder / "A/a.jpg"), (folder / "a.xmp", folder / "A/a.xmp")),
            move((folder / "b.jpg", folder / "B/b.jpg")),
            move((folder / "c.jpg", folder / "c.jpg")),
        ),
        (
            Skip(
                PhotoGroup(photo(folder / "d.jpg"), (photo(folder / "d.xmp"),)),
                text("{file} is not sure.", file=folder / "d.jpg"),
                "unsure",
            ),
        ),
    )


def states(report: Reconciliation) -> dict[str, str]:
    return {row.source.name: row.state for row in report.rows}


def test_files_in_are_files_out_and_each_that_stayed_says_why(file: Path, folder: Path) -> None:
    with Journal.open(file) as journal:
        run(moving.apply_plan(mixed(folder), journal))
    with Journal.open(file, read_only=True) as journal:
        report = report_of(journal, 1)
    assert report.balanced
    assert report.files == len(report.rows) == 6
    assert report.counts == {"moved": 2, "stayed": 1, "skipped": 3}
    assert states(report) == {
        "a.jpg": "moved",
        "a.xmp": "moved",
        "b.jpg": "stayed",
        "c.jpg": "skipped",
        "d.jpg": "skipped",
        "d.xmp": "skipped",
    }
    reasons = {row.source.name: str(row.reason) for row in report.rows if row.reason is not None}
    assert set(reasons) == {"b.jpg", "c.jpg", "d.jpg", "d.xmp"}
    assert "already exists" in reasons["b.jpg"]
    assert "already where it belongs" in reasons["c.jpg"]
    assert "not sure" in reasons["d.xmp"]


def test_an_undo_has_a_report_of_its_own_and_the_run_keeps_its_own(
    file: Path, folder: Path
) -> None:
    with Journal.open(file) as journal:
        run(moving.apply_plan(mixed(folder), journal))
        (folder / "A" / "a.jpg").unlink()
        run(moving.undo(journal))
        undone, applied = report_of(journal, 1), report_of(journal, 1, "apply")
    assert (undone.kind, undone.files, undone.balanced) == ("undo", 2, False)
    assert undone.counts["missing"] == 1
    (lost,) = [row for row in undone.rows if row.state == "missing"]
    assert "no longer there" in str(lost.reason)
    assert (applied.kind, applied.files) == ("apply", 6)


def test_what_was_stopped_and_what_was_interrupted_is_told(file: Path, folder: Path) -> None:
    with Journal.open(file) as journal:
        work = moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg", "b.jpg": "x/b.jpg"}), journal)
        next(work)
        assert report_of(journal, 1).counts == {"pending": 2}
        assert not report_of(journal, 1).balanced
        work.close()
        report = report_of(journal, 1)
    assert report.counts == {"moved": 1, "stayed": 1}
    assert report.balanced
    assert "stopped before its turn" in str(report.rows[1].reason)


def test_a_recovery_is_told_of_as_what_it_was(file: Path, folder: Path) -> None:
    with Journal.open(file) as journal, journal.transaction():
        made = plan(folder, {"a.jpg": "x/a.jpg"})
        batch = journal.begin("apply", folder)
        journal.add_entries(moving._planned(made, batch))
        journal.update_batch(batch.id, files=1)
    with Journal.open(file) as journal:
        run(moving.recover(journal, "continue"))
        report = report_of(journal, 1)
        assert (report.kind, report.counts, report.balanced) == ("apply", {"moved": 1}, True)
        run(moving.undo(journal))
        report = report_of(journal, 1)
        assert (report.kind, report.counts, report.balanced) == ("undo", {"moved": 1}, True)


def test_csv_and_json_carry_paths_that_are_not_utf8(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    name = os.fsdecode(b'bad\xff, "odd"\n.jpg')
    write(folder / name)
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {name: f"x/{name}"}), journal))
        report = report_of(journal, 1)
    told = json.loads(to_json(report))
    assert told["balanced"]
    assert told["rows"] == [
        {
            "source": str(folder / name),
            "target": str(folder / "x" / name),
            "state": "moved",
            "reason": None,
        }
    ]
    written = tmp_path / "report.csv"
    written.write_bytes(to_csv(report).encode("utf-8", "surrogateescape"))
    with io.StringIO(written.read_bytes().decode("utf-8", "surrogateescape"), newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert os.fsencode(row["source"]) == os.fsencode(folder / name)
    assert row["state"] == "moved"


def test_a_run_that_is_not_there_is_one_sentence(file: Path) -> None:
    with Journal.open(file) as journal, pytest.raises(UsageError, match="no run 7"):
        report_of(journal, 7)


def old_journal(file: Path, folder: Path) -> None:
    """A journal of the first schema, with one finished run."""
    file.parent.mkdir(parents=True, exist_ok=True)
    (folder / "x").mkdir()
    (folder / "a.jpg").rename(folder / "x" / "a.jpg")
    status = (folder / "x" / "a.jpg").stat()
    connection = sqlite3.connect(file)
    connection.executescript(FIRST_SCHEMA)
    connection.execute(
        "INSERT INTO batch VALUES (1, 1, 'apply', 1, 5, ?, 'ab', 0, 0, 1, 1, NULL)",
        (os.fsencode(folder),),
    )
    connection.execute(
        "INSERT INTO entry VALUES (1, 1, 1, 0, NULL, 0, 0, ?, ?, ?, ?, ?, ?, ?, 'done', NULL,"
        " NULL, NULL, NULL, NULL, NULL, NULL)",
        (
            os.fsencode(folder / "a.jpg"),
            os.fsencode(folder / "x/a.jpg"),
            status.st_dev,
            status.st_ino,
            status.st_size,
            status.st_mtime_ns,
            status.st_mtime_ns,
        ),
    )
    connection.commit()
    connection.close()


def test_an_older_journal_is_brought_up_to_date_and_its_runs_can_be_undone(
    file: Path, folder: Path
) -> None:
    old_journal(file, folder)
    with Journal.open(file) as journal:
        assert journal.warning is None
        report = report_of(journal, 1)
        assert (report.counts, report.files, report.balanced) == ({"moved": 1}, 1, True)
        run(moving.undo(journal))
        run(moving.apply_plan(mixed(folder), journal))
        assert report_of(journal, 2).balanced
    assert (folder / "A" / "a.jpg").exists()


def test_an_older_journal_that_is_only_looked_at_stays_as_it_is(file: Path, folder: Path) -> None:
    old_journal(file, folder)
    before = file.read_bytes()
    with Journal.open(file, read_only=True) as journal:
        assert [row.moves for row in journal.history()] == [1]
        assert report_of(journal, 1).balanced
    assert file.read_bytes() == before


def test_a_newer_journal_is_not_even_looked_at(file: Path) -> None:
    Journal.open(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    for read_only in (True, False):
        with pytest.raises(StartError, match="newer"):
            Journal.open(file, read_only=read_only)
    assert file.read_bytes() == before
