"""Undo, redo, history and recover as people meet them."""

from __future__ import annotations

from pathlib import Path

from organizer import cli
from tests.cli.conftest import Run

BY_DATE = ("--template", "{year}")


def test_history_lists_runs_newest_first(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    run("apply", folder, "--template", "{year}/{month}")
    rows = run("history", "--json").json
    assert [row["batch"] for row in rows] == [2, 1]
    assert set(rows[0]) == {"batch", "when", "folder", "moves", "state", "undoable"}
    assert rows[0]["folder"] == str(folder)
    assert rows[0]["moves"] == 6
    assert rows[0]["state"] == "done"
    assert rows[0]["undoable"] is True


def test_undone_runs_are_shown_as_undone(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    run("undo", "1")
    row = run("history", "--json").json[-1]
    assert row["state"] == "undone"
    assert row["undoable"] is False


def test_a_run_that_moved_nothing_is_not_in_the_history(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    run("apply", folder, *BY_DATE)
    assert len(run("history", "--json").json) == 1


def test_nothing_to_undo_is_one_sentence(run: Run) -> None:
    result = run("undo")
    assert result.code == cli.WRONG_USAGE
    assert len(result.err.splitlines()) == 1


def test_an_unknown_batch_is_wrong_usage(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    result = run("undo", "17")
    assert result.code == cli.WRONG_USAGE
    assert "17" in result.err


def test_a_photo_that_is_gone_costs_only_itself(run: Run, folder: Path) -> None:
    moves = run("apply", folder, *BY_DATE, "--json").json["moves"]
    Path(moves[0]["target"]).unlink()
    result = run("undo")
    assert result.code == cli.SOME_FAILED
    assert Path(moves[0]["target"]).name in result.err
    assert all(Path(move["source"]).exists() for move in moves[1:])


def test_nothing_to_recover_is_said(run: Run) -> None:
    result = run("recover")
    assert result.code == cli.DONE
    assert "Nothing was interrupted" in result.err
