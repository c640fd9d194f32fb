"""The journal as a file: one holder, damage, other versions, and no room."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from organizer.errors import StartError
from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal, JournalBusyError
from tests.files.staging import plan, run, tree, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.sqlite"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "photos" / "a.jpg")
    return tmp_path / "photos"


def test_a_missing_journal_is_begun_and_is_synced_to_the_last(file: Path) -> None:
    with Journal.open(file) as journal:
        assert journal.warning is None
        assert journal.history() == []
        settings = journal._connection
        assert settings.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert settings.execute("PRAGMA synchronous").fetchone()[0] == 3


def test_a_second_instance_is_refused_with_one_sentence(file: Path) -> None:
    with Journal.open(file), pytest.raises(JournalBusyError, match="Another Photo Organizer"):
        Journal.open(file)
    Journal.open(file).close()


def test_the_lock_goes_with_the_process_that_held_it(file: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from organizer.files.journal import Journal;"
        "journal = Journal.open(Path(sys.argv[1])); print('open', flush=True); os._exit(9)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, check=False
    )
    assert ended.stdout.strip() == b"open"
    Journal.open(file).close()


def test_history_can_be_read_beside_the_instance_that_holds_it(file: Path, folder: Path) -> None:
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "b.jpg"}), journal))
        with Journal.open(file, read_only=True) as other:
            assert [row.moves for row in other.history()] == [1]


def test_reading_the_history_of_no_journal_makes_none(file: Path) -> None:
    with Journal.open(file, read_only=True) as journal:
        assert journal.history() == []
    assert not file.exists()


@pytest.mark.parametrize("damage", ["garbage", "half", "foreign", "emptied"])
def test_a_damaged_journal_is_kept_aside_and_said_so(file: Path, folder: Path, damage: str) -> None:
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "b/a.jpg"}), journal))
    moved = tree(folder)
    data = file.read_bytes()
    if damage == "garbage":
        file.write_bytes(b"not a database at all" * 1000)
    elif damage == "half":
        file.write_bytes(data[: len(data) // 2])
    elif damage == "emptied":
        file.write_bytes(b"")
    else:
        file.unlink()
        connection = sqlite3.connect(file)
        connection.execute("CREATE TABLE theirs (x)")
        connection.close()
    damaged = file.read_bytes()
    with Journal.open(file) as journal:
        assert "no photo is lost" in str(journal.warning)
        assert journal.history() == []
        assert tree(folder) == moved
        run(moving.apply_plan(plan(folder, {"b/a.jpg": "a.jpg"}), journal))
    kept = [path for path in file.parent.iterdir() if ".damaged-" in path.name]
    assert [path.read_bytes() for path in kept] == [damaged]


def test_a_journal_that_is_gone_is_said_once(file: Path) -> None:
    Journal.open(file).close()
    file.unlink()
    with Journal.open(file) as journal:
        assert "no photo is lost" in str(journal.warning)
    with Journal.open(file) as journal:
        assert journal.warning is None


def test_a_first_start_that_was_killed_is_no_damage(file: Path) -> None:
    class Dying(FileSystem):
        def before(self, call: str, *paths: Path) -> None:
            if call == "commit":
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Journal.open(file, Dying())
    assert file.read_bytes() == b""
    with Journal.open(file) as journal:
        assert journal.warning is None
        assert journal.history() == []


def test_a_journal_of_a_newer_program_is_left_alone(file: Path) -> None:
    Journal.open(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StartError, match="newer"):
        Journal.open(file)
    assert file.read_bytes() == before


def test_a_home_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StartError, match="nothing was moved"):
        Journal.open(tmp_path / "home" / "journal.sqlite")


def test_no_room_for_the_plan_stops_before_any_file_is_touched(file: Path, folder: Path) -> None:
    class Full(FileSystem):
        full = False

        def before(self, call: str, *paths: Path) -> None:
            if self.full and call == "commit":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            assert not self.full

    disk = Full()
    before = tree(folder)
    with Journal.open(file, disk) as journal:
        disk.full = True
        with pytest.raises(StartError, match="No space left"):
            run(moving.apply_plan(plan(folder, {"a.jpg": "b/a.jpg"}), journal))
        assert journal.history() == []
    assert tree(folder) == before


def test_paths_that_are_not_utf8_survive_the_journal(file: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"bad\xff.jpg")
    folder = tmp_path / os.fsdecode(b"photos\xfe")
    write(folder / name)
    before = tree(folder)
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {name: f"x/{name}"}), journal))
    with Journal.open(file) as journal:
        assert journal.history()[0].folder == folder
        run(moving.undo(journal))
    assert tree(folder) == before
