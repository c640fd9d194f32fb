"""Undo, redo, history and recover as people meet them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from organizer import cli, paths
from organizer.files.journal import Journal
from tests.cli.conftest import Run, tree

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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
@pytest.mark.timeout(120)  # which it would wait for without end
@pytest.mark.parametrize("tail", ["", "-journal"])
def test_a_pipe_named_like_the_journal_is_said_and_nothing_moves(
    run: Run, folder: Path, tail: str
) -> None:
    run("apply", folder, *BY_DATE)
    before = tree(folder)
    pipe = paths.journal_file().with_name(paths.journal_file().name + tail)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    for words in (["history"], ["undo"], ["recover"], ["apply", folder, "--template", "x"]):
        result = run(*words)
        assert result.code == cli.NOT_STARTED
        assert f"{pipe.name} is a pipe, not a file" in result.err
    assert tree(folder) == before
    assert pipe.is_fifo()


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


def test_undo_again_puts_back_what_was_in_the_way_the_first_time(run: Run, folder: Path) -> None:
    before = tree(folder)
    run("apply", folder, *BY_DATE)
    taken = min(path for path in before if path.endswith(".JPEG"))
    (folder / taken).write_bytes(b"a stranger's")
    assert run("undo").code == cli.SOME_FAILED
    (folder / taken).unlink()

    assert run("undo").code == cli.DONE
    assert tree(folder) == before
    assert "nothing to undo" in run("undo").err


def test_nothing_to_undo_is_one_sentence(run: Run) -> None:
    result = run("undo")
    assert result.code == cli.WRONG_USAGE
    assert len(result.err.splitlines()) == 1


def test_an_unknown_batch_is_wrong_usage(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    result = run("undo", "17")
    assert result.code == cli.WRONG_USAGE
    assert "17" in result.err


@pytest.mark.parametrize("command", ["undo", "redo", "history"])
def test_a_batch_number_beyond_all_counting_is_wrong_usage(
    run: Run, folder: Path, command: str
) -> None:
    run("apply", folder, *BY_DATE)
    result = run(command, "9" * 30)
    assert result.code == cli.WRONG_USAGE
    assert "no run" in result.err


def test_a_folder_that_commands_a_terminal_is_spelled_out(run: Run, tmp_path: Path) -> None:
    with Journal.open(paths.journal_file()) as journal, journal.transaction():
        journal.begin("apply", tmp_path / "red\x1b[31m")
    said = run("recover").err
    assert "red\\x1b[31m was interrupted" in said
    assert "\x1b" not in said


def test_recovering_in_both_directions_is_wrong_usage(run: Run) -> None:
    assert run("recover", "--undo", "--continue").code == cli.WRONG_USAGE


def test_a_photo_that_is_gone_costs_only_itself(run: Run, folder: Path) -> None:
    moves = run("apply", folder, *BY_DATE, "--json").json["moves"]
    Path(moves[0]["target"]).unlink()
    result = run("undo")
    assert result.code == cli.SOME_FAILED
    assert Path(moves[0]["target"]).name in result.err
    assert all(Path(move["source"]).exists() for move in moves[1:])


def test_apply_and_undo_say_that_every_photo_is_accounted_for(run: Run, folder: Path) -> None:
    applied = run("apply", folder, *BY_DATE)
    assert "6 photos in, 6 accounted for." in applied.err.splitlines()
    assert "6 photos in, 6 accounted for." in run("undo").err.splitlines()


def test_companions_are_counted_as_files(run: Run, folder: Path) -> None:
    next(folder.glob("*.JPEG")).with_suffix(".xmp").write_text("edits")
    said = run("apply", folder, *BY_DATE).err
    assert "7 files (6 photos and what belongs to them) in, 7 accounted for." in said


def test_a_photo_that_is_gone_is_not_accounted_for(run: Run, folder: Path) -> None:
    moves = run("apply", folder, *BY_DATE, "--json").json["moves"]
    Path(moves[0]["target"]).unlink()
    assert "6 photos in, 5 accounted for, 1 missing." in run("undo").err


def test_a_run_is_reported_file_by_file(run: Run, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"")
    moves = run("apply", folder, *BY_DATE, "--json").json["moves"]
    report = run("history", "1", "--json").json
    assert report["balanced"] is True
    assert report["files"] == 7
    assert report["counts"] == {"moved": 6, "skipped": 1}
    assert [row["target"] for row in report["rows"][:6]] == [move["target"] for move in moves]
    assert report["rows"][6]["reason"]
    lines = run("history", "1", "--csv").out.splitlines()
    assert lines[0] == "source,target,state,reason"
    assert len(lines) == 8
    said = run("history", "1").out
    assert "broken.jpg" in said, "what did not move is named, with its reason"
    assert moves[0]["target"] not in said
    assert "7 files in, 7 accounted for." in said


def test_the_report_is_on_the_latest_unless_asked_otherwise(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    run("undo")
    assert run("history", "1", "--json").json["kind"] == "undo"
    told = run("history", "1", "--of", "apply", "--json").json
    assert told["kind"] == "apply"
    assert told["counts"] == {"put_back": 6}


def test_the_report_names_the_runs_that_built_on_it(run: Run, folder: Path) -> None:
    run("apply", folder, *BY_DATE)
    run("apply", folder, "--template", "{year}/{month}")
    assert "undo them first: 2." in run("history", "1").err


def test_a_name_that_is_not_utf8_survives_in_the_report(
    folder: Path, own_home: Path, tmp_path: Path
) -> None:
    odd = os.fsencode(folder) + b"/bad\xff.jpg"
    shutil.copy2(os.fsencode(next(folder.glob("*.JPEG"))), odd)
    command = [sys.executable, "-m", "organizer"]
    subprocess.run([*command, "apply", folder, *BY_DATE], check=True, capture_output=True)
    done = subprocess.run([*command, "history", "1", "--csv"], check=True, capture_output=True)
    assert odd in done.stdout


def test_reports_without_a_run_are_wrong_usage(run: Run, folder: Path) -> None:
    assert run("history", "--csv").code == cli.WRONG_USAGE
    assert run("history", "--of", "undo").code == cli.WRONG_USAGE
    assert run("history", "1", "--csv", "--json").code == cli.WRONG_USAGE
    result = run("history", "17")
    assert result.code == cli.WRONG_USAGE
    assert "17" in result.err


def test_nothing_to_recover_is_said(run: Run) -> None:
    result = run("recover")
    assert result.code == cli.DONE
    assert "Nothing was interrupted" in result.err


def test_a_photo_that_was_too_unsure_to_move_says_how_sure(
    run: Run, models: Path, folder: Path, shared: Path
) -> None:
    shutil.copy2(shared / "photos" / "phone" / "book jacket.jpeg", folder)
    assert run("apply", folder).code == cli.DONE
    line = next(line for line in run("history", "1").out.splitlines() if "book jacket" in line)
    assert "% sure" in line


def test_a_damaged_journal_is_said_in_a_sentence_until_the_next_run_keeps_it_aside(
    run: Run, folder: Path
) -> None:
    run("apply", folder, *BY_DATE)
    journal = paths.journal_file()
    whole = journal.read_bytes()
    third = len(whole) // 3
    journal.write_bytes(whole[:third] + bytes(range(64)) + whole[third + 64 :])
    result = run("history")
    assert result.code == cli.NOT_STARTED
    assert str(journal) in result.err
    assert len(result.err.splitlines()) == 1
    assert "kept as" in run("undo").err
    assert run("history").code == cli.DONE
