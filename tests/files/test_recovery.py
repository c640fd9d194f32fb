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
from tests.files.staging import contents, plan, run, tree, write

ROOT = Path(__file__).resolve().parents[2]


_APPLY = """
import sys
from pathlib import Path
from organizer.files import moving
from organizer.files.journal import Journal
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
