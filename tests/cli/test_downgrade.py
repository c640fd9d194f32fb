"""An older program over what a newer one wrote: it says what it cannot read and touches nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from organizer import cli, paths
from tests.cli.conftest import Run, tree

NEWER = 999


def make_newer(file: Path) -> bytes:
    """What the file would be after a program from years ahead."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # one file, so that it can be compared
        connection.execute(f"PRAGMA user_version = {NEWER}")
    connection.close()
    return file.read_bytes()


@pytest.fixture
def used(run: Run, folder: Path, models: Path) -> Path:
    """A folder that was sorted once, so that there are a journal and an index."""
    assert run("apply", folder, "--min-confidence", "0").code == cli.DONE
    return folder


def test_history_and_undo_refuse_a_newer_journal_and_nothing_moves(run: Run, used: Path) -> None:
    kept = make_newer(paths.journal_file())
    before = tree(used)

    for words in (["history"], ["undo"], ["apply", used, "--min-confidence", "0"]):
        result = run(*words)
        assert result.code != cli.DONE
        assert "is from a newer Photo Organizer; update this one." in result.err
        assert result.err.count("Error:") == 1

    assert tree(used) == before
    assert paths.journal_file().read_bytes() == kept


def test_photos_are_labelled_without_a_newer_index_which_stays_as_it_is(
    run: Run, used: Path
) -> None:
    kept = make_newer(paths.index_file())

    result = run("classify", used, "--json")

    assert result.code == cli.DONE
    assert result.lines[-1]["summary"]["photos"] == 6
    assert "was written by a newer version and is not used this time" in result.err
    assert paths.index_file().read_bytes() == kept
