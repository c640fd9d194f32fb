"""Picking up what a death left half-done."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from organizer.errors import StartError, UsageError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.reconciliation import report_of
from organizer.files.reversing import plan_reverse
from tests.files.staging import contents, plan, run, tree, write

ROOT = Path(__file__).resolve().parents[2]


_APPLY = """
import sys
from pathlib import Path
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.reconciliation import report_of
from organizer.files.reversing import plan_reverse
from tests.files.staging import plan
folder = Path(sys.argv[1])
with Journal.open(Path(sys.argv[2])) as journal:
    names = {f"{i}.jpg": f"class{i % 7}/{i}.jpg" for i in range(300)}
    for number, outcome in enumerate(moving.apply_plan(plan(folder, names), journal)):
        print(number, flush=True)
"""


def test_a_real_kill_in_the_middle_is_recovered_either_way(tmp_path: Path) -> None:
    folder, file = tmp_path / "photos", tmp_path / "home" / "journal.sqlite"
    for number in range(300):
        write(folder / f"{number}.jpg", b"%d" % number)
    first, data = tree(folder), contents(folder)
    for round_number, direction in enumerate(("undo", "continue")):
        process = subprocess.Popen(
            [sys.executable, "-c", _APPLY, str(folder), str(file)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        for _ in range(60 + 77 * round_number):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.stdout.close()
        process.wait()
        assert contents(folder) == data
        with Journal.open(file) as journal:
            (found,) = moving.interrupted(journal)
            assert found.done + found.pending == 300
            assert found.done >= 60
            assert found.folder == folder
            assert journal.history()[0].state == "interrupted"
            with pytest.raises(StartError, match="interrupted"):
                run(moving.undo(journal))
            run(moving.recover(journal, direction))  # type: ignore[arg-type]
            assert moving.interrupted(journal) == []
            if direction == "continue":
                assert len(list(folder.glob("class*/*.jpg"))) == 300
                run(moving.undo(journal))
        assert tree(folder) == first


def test_nothing_to_recover_is_said(tmp_path: Path) -> None:
    with (
        Journal.open(tmp_path / "journal.sqlite") as journal,
        pytest.raises(UsageError, match="nothing to recover"),
    ):
        run(moving.recover(journal, "continue"))


def test_a_disk_that_is_not_there_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write(folder / "a.jpg")
    first = tree(folder)
    with Journal.open(tmp_path / "home" / "journal.sqlite") as journal:
        work = moving.apply_plan(plan(folder, {"a.jpg": "b/a.jpg"}), journal)
        with journal.transaction():
            batch = journal.begin("apply", folder)
            journal.add_entries(moving._planned(plan(folder, {"a.jpg": "b/a.jpg"}), batch))
        work.close()
        folder.rename(tmp_path / "away")
        with pytest.raises(StartError, match="connect its disk"):
            run(moving.recover(journal, "continue"))
        (tmp_path / "away").rename(folder)
        run(moving.recover(journal, "undo"))
    assert tree(folder) == first


def test_a_death_after_a_file_got_a_third_name_knows_it_there(tmp_path: Path) -> None:
    folder, file = tmp_path / "photos", tmp_path / "home" / "journal.sqlite"
    write(folder / "a.jpg", b"a")
    write(folder / "b.jpg", b"b")
    first = tree(folder)
    with Journal.open(file) as journal:
        with journal.transaction():
            batch = journal.begin("apply", folder)
            made = plan(folder, {"a.jpg": "b.jpg", "b.jpg": "a.jpg"})
            journal.add_entries(moving._planned(made, batch))
        aside = next(one for one in journal.entries(batch.id, 1, 1) if one.aside is not None)
        aside.rescue = aside.source.with_name("a (rescued).jpg")
        with journal.transaction():
            journal.save_entries([aside])
        aside.source.rename(aside.rescue)
        write(aside.source, b"a stranger's")
        run(moving.recover(journal, "continue"))
        report = report_of(journal, 1)
        assert sorted(row.state for row in report.rows) == ["rescued", "stayed"]
        aside.source.unlink()
        run(moving.undo(journal))
    assert tree(folder) == first


def test_a_photo_that_arrived_after_all_is_not_sought_under_its_third_name(tmp_path: Path) -> None:
    folder, file = tmp_path / "photos", tmp_path / "home" / "journal.sqlite"
    first = tree(write(folder / "a.jpg").parent)
    with Journal.open(file) as journal:
        with journal.transaction():
            batch = journal.begin("apply", folder)
            journal.add_entries(moving._planned(plan(folder, {"a.jpg": "b.jpg"}), batch))
        (entry,) = journal.entries(batch.id, 1, 1)
        entry.rescue = folder / "a (rescued).jpg"
        with journal.transaction():
            journal.save_entries([entry])
        entry.source.rename(entry.rescue)
        run(moving.recover(journal, "continue"))
        assert (folder / "b.jpg").exists()
        run(moving.undo(journal))
    assert tree(folder) == first


def test_an_edit_is_told_of_although_the_undo_was_interrupted_before_it_looked(
    tmp_path: Path,
) -> None:
    folder, file = tmp_path / "photos", tmp_path / "home" / "journal.sqlite"
    write(folder / "a.jpg")
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "b/a.jpg"}), journal))
        plan_reverse(journal, journal.undo_candidates()[0], "undo")
        with (folder / "b" / "a.jpg").open("ab") as photo:
            photo.write(b"an edit")
        _, report = run(moving.recover(journal, "continue"))
    assert (folder / "a.jpg").read_bytes().endswith(b"an edit")
    assert "changes made" in str(report.notes[0])


def test_a_photo_put_back_by_hand_during_an_interrupted_undo_is_back(tmp_path: Path) -> None:
    folder, file = tmp_path / "photos", tmp_path / "home" / "journal.sqlite"
    first = tree(write(folder / "a.jpg").parent)
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "b/a.jpg"}), journal))
        plan_reverse(journal, journal.undo_candidates()[0], "undo")
        (folder / "b" / "a.jpg").rename(folder / "a.jpg")
        _, report = run(moving.recover(journal, "continue"))
        assert report.done == 1
        assert journal.history()[0].state == "undone"
    assert tree(folder) == first
