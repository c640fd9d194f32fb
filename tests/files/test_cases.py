"""The cases that a renamer must survive, each by its name.

Those with series of their own: ``test_faults.py``, ``test_powercut.py``, ``test_together.py``.
"""

from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.errors import StartError, UsageError
from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal
from organizer.files.photo import Photo, PhotoGroup
from organizer.files.plan import Move, Plan
from organizer.files.reconciliation import report_of
from tests.files.powercut import ModelDisk
from tests.files.staging import contents, move, plan, run, tree, write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.sqlite"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    with Journal.open(file) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        write(tmp_path / "photos" / name)
    return tmp_path / "photos"


# Naming


def test_two_sources_and_one_target_the_first_has_it_and_the_other_stays(
    folder: Path, journal: Journal
) -> None:
    first = tree(folder)
    _, report = run(moving.apply_plan(plan(folder, {"a.jpg": "x.jpg", "b.jpg": "x.jpg"}), journal))
    assert report.done == 1
    assert "already exists" in str(report.failed[0].error)
    assert (folder / "b.jpg").exists()
    run(moving.undo(journal))
    assert tree(folder) == first


def test_a_chain_whose_first_step_fails_stays_as_it_was(folder: Path, journal: Journal) -> None:
    made = plan(folder, {"a.jpg": "b.jpg", "b.jpg": "c.jpg", "c.jpg": "d.jpg"})
    write(folder / "d.jpg", b"theirs")
    before = tree(folder)
    _, report = run(moving.apply_plan(made, journal))
    assert (report.done, len(report.failed)) == (0, 3)
    assert tree(folder) == before


def test_nfc_and_nfd_of_one_name_are_two_photos_and_both_are_kept(
    folder: Path, journal: Journal
) -> None:
    names = [unicodedata.normalize(form, "café.jpg") for form in ("NFC", "NFD")]
    for name in names:
        write(folder / name, name.encode())
    first = tree(folder)
    exchange = {names[0]: f"x/{names[1]}", names[1]: f"x/{names[0]}"}
    _, report = run(moving.apply_plan(plan(folder, exchange), journal))
    assert report.done == 2
    assert sorted(path.read_bytes() for path in (folder / "x").iterdir()) == sorted(
        name.encode() for name in names
    )
    run(moving.undo(journal))
    assert tree(folder) == first


def on_model(disk: ModelDisk, names: dict[str, str]) -> Plan:
    top = Path("/model/photos")
    moves = []
    for source, target in names.items():
        status = disk.status(top / source)
        assert status is not None
        moves.append(Move(PhotoGroup(Photo.from_stat(top / source, status)), top / target))
    return Plan(top, tuple(moves))


def model(*names: str, folds: bool = False) -> ModelDisk:
    disk = ModelDisk(Path("/model"), folds=folds)
    for number, name in enumerate(names):
        disk.put(Path("/model/photos") / name, name.encode(), number + 10**9)
    return disk


def test_case_only_renames_on_a_model_of_a_disk_that_folds_case(file: Path) -> None:
    disk = model("a.jpg", "B.JPG", folds=True)
    first = disk.tree()
    with Journal.open(file, disk) as journal:
        _, report = run(
            moving.apply_plan(on_model(disk, {"a.jpg": "A.jpg", "B.JPG": "b.jpg"}), journal)
        )
        assert report.done == 2
        assert {"/model/photos/A.jpg", "/model/photos/b.jpg"} <= set(disk.tree())
        run(moving.undo(journal))
    assert disk.tree() == first


def test_two_spellings_into_one_folder_on_a_model_of_a_disk_that_folds_case(file: Path) -> None:
    disk = model("x/A.jpg", "y/a.jpg", folds=True)
    first = disk.tree()
    with Journal.open(file, disk) as journal:
        plan_of_both = on_model(disk, {"x/A.jpg": "z/A.jpg", "y/a.jpg": "z/a.jpg"})
        _, report = run(moving.apply_plan(plan_of_both, journal))
        assert (report.done, len(report.failed)) == (1, 1)
        assert "already exists" in str(report.failed[0].error)
        run(moving.undo(journal))
    assert disk.tree() == first


# Kinds of file


@pytest.mark.parametrize("kind", ["symlink", "dangling symlink", "FIFO", "socket", "device"])
def test_a_source_that_is_no_longer_a_file_is_left_alone(
    folder: Path, journal: Journal, kind: str
) -> None:
    made = plan(folder, {"a.jpg": "x/a.jpg", "b.jpg": "x/b.jpg"})
    source = folder / "a.jpg"
    source.unlink()
    if kind == "symlink":
        source.symlink_to("c.jpg")
    elif kind == "dangling symlink":
        source.symlink_to("nowhere")
    elif kind == "FIFO":
        os.mkfifo(source)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as bound, pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)  # the address of a socket is a short one
            bound.bind("a.jpg")
    else:
        try:
            os.mknod(source, stat.S_IFCHR | 0o600, os.makedev(1, 5))
        except PermissionError:
            source.symlink_to("/dev/zero")
    _, report = run(moving.apply_plan(made, journal))
    assert report.done == 1
    assert "another file has its name" in str(report.failed[0].error)
    assert os.path.lexists(source)


def test_a_symlinked_target_folder_is_entered_and_the_link_stays(
    folder: Path, journal: Journal, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "x").symlink_to(tmp_path / "elsewhere")
    run(moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg"}), journal))
    assert (tmp_path / "elsewhere" / "a.jpg").is_file()
    run(moving.undo(journal))
    assert (folder / "x").is_symlink()
    assert (folder / "a.jpg").is_file()


def test_a_read_only_file_moves_and_stays_read_only(folder: Path, journal: Journal) -> None:
    (folder / "a.jpg").chmod(0o444)
    _, report = run(moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg"}), journal))
    assert report.done == 1
    assert stat.S_IMODE((folder / "x" / "a.jpg").stat().st_mode) == 0o444


def test_a_read_only_folder_is_told_of_with_the_system_call_faked(folder: Path, file: Path) -> None:
    """Faked: root may write where others may not, and tests may run as root."""

    class ReadOnly(FileSystem):
        def rename(self, source: Path, target: Path) -> None:
            if source.name == "a.jpg":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            super().rename(source, target)

    with Journal.open(file, ReadOnly()) as journal:
        made = plan(folder, {"a.jpg": "x/a.jpg", "b.jpg": "x/b.jpg"})
        _, report = run(moving.apply_plan(made, journal))
    assert report.done == 1
    assert "may not be changed" in str(report.failed[0].error)


def test_a_move_on_one_disk_never_reads_a_photo_so_a_cloud_placeholder_stays_one(
    folder: Path, file: Path
) -> None:
    class Unread(FileSystem):
        def chunks(self, path: Path) -> Iterator[bytes]:
            raise AssertionError(f"{path} would be downloaded")

    first = tree(folder)
    with Journal.open(file, Unread()) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "b.jpg", "b.jpg": "a.jpg"}), journal))
        run(moving.undo(journal))
    assert tree(folder) == first


# While it runs


def test_a_photo_that_is_still_being_copied_in_stays(folder: Path, journal: Journal) -> None:
    with (folder / "a.jpg").open("ab") as arriving:
        made = plan(folder, {"a.jpg": "x/a.jpg"})
        arriving.write(b"the next block")
        arriving.flush()
        _, report = run(moving.apply_plan(made, journal))
    assert "changed since" in str(report.failed[0].error)
    assert (folder / "a.jpg").exists()


def test_a_source_that_vanishes_while_it_runs_costs_its_own_row(
    folder: Path, journal: Journal
) -> None:
    work = moving.apply_plan(plan(folder, {f"{n}.jpg": f"x/{n}.jpg" for n in "abc"}), journal)
    next(work)
    (folder / "b.jpg").unlink()
    outcomes, report = run(work)
    assert report.done == 2
    assert "no longer there" in str(outcomes[0].error)


def test_a_disk_that_numbers_its_files_anew_is_known_again_on_a_model(file: Path) -> None:
    """As a share may that comes back, or a stick that is mounted again."""
    disk = model("a.jpg", "b.jpg", "c.jpg")
    first = disk.tree()
    with Journal.open(file, disk) as journal:
        run(moving.apply_plan(on_model(disk, {"a.jpg": "b.jpg", "b.jpg": "a.jpg"}), journal))
    disk.settle()
    disk.renumber()
    with Journal.open(file, disk) as journal:
        _, report = run(moving.undo(journal))
        assert report.done == 2
    assert disk.tree() == first


def test_a_share_that_comes_back_under_another_letter_is_waited_for(
    folder: Path, journal: Journal
) -> None:
    run(moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg"}), journal))
    other = folder.rename(folder.with_name("Z"))
    moved = tree(other)
    with pytest.raises(StartError, match="disk"):
        run(moving.undo(journal))
    assert tree(other) == moved
    other.rename(folder)
    assert run(moving.undo(journal))[1].done == 1


# Crashes


def test_a_journal_that_is_gone_leaves_every_photo_and_nothing_to_undo(
    folder: Path, file: Path
) -> None:
    data = contents(folder)
    with Journal.open(file) as journal:
        work = moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg", "b.jpg": "x/b.jpg"}), journal)
        next(work)
        work.close()
    file.unlink()
    with Journal.open(file) as journal:
        assert "can no longer be undone" in str(journal.warning)
        assert journal.history() == []
        with pytest.raises(UsageError, match="nothing to undo"):
            run(moving.undo(journal))
        assert contents(folder) == data
        _, report = run(moving.apply_plan(plan(folder, {"c.jpg": "x/c.jpg"}), journal))
        assert report.done == 1


@pytest.mark.parametrize("keep", [0, 5000, -1])
def test_a_journal_cut_short_in_the_middle_of_a_run_costs_no_photo(
    folder: Path, file: Path, keep: int
) -> None:
    data = contents(folder)
    script = (
        "import os, sys; from pathlib import Path; from organizer.files import moving;"
        "from organizer.files.journal import Journal; from tests.files.staging import plan;"
        "journal = Journal.open(Path(sys.argv[1])); folder = Path(sys.argv[2]);"
        "made = plan(folder, {f'{n}.jpg': f'x/{n}.jpg' for n in 'abc'});"
        "work = moving.apply_plan(made, journal); next(work); next(work); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, file, folder], cwd=ROOT, check=False)
    with file.open("r+b") as damaged:
        damaged.truncate(keep if keep >= 0 else file.stat().st_size - 1)
    with Journal.open(file) as journal:
        assert journal.warning is not None
        assert moving.interrupted(journal) == []
        assert contents(folder) == data
        _, report = run(moving.apply_plan(plan(folder, {"c.jpg": "y/c.jpg"}), journal))
        assert report.done == 1


def test_a_clock_that_jumps_back_changes_no_order(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tree(folder)
    years = [2030, 1971, 2262, 1969]
    names = ["a.jpg", "1/a.jpg", "2/a.jpg", "3/a.jpg", "4/a.jpg"]
    seen = [first]
    for number, year in enumerate(years):
        moment = (year - 1970) * 365 * 86_400 * 10**9
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
        with Journal.open(file) as journal:
            run(moving.apply_plan(plan(folder, {names[number]: names[number + 1]}), journal))
        seen.append(tree(folder))
    with Journal.open(file) as journal:
        assert [row.batch for row in journal.history()] == [4, 3, 2, 1]
        assert [row.undoable for row in journal.history()] == [True, False, False, False]
        for wanted in reversed(seen[:-1]):
            run(moving.undo(journal))
            assert tree(folder) == wanted


# Undo


def test_a_partial_undo_still_says_after_a_restart_what_could_not_go_back(
    folder: Path, file: Path
) -> None:
    with Journal.open(file) as journal:
        made = plan(folder, {f"{n}.jpg": f"x/{n}.jpg" for n in "abc"})
        run(moving.apply_plan(made, journal))
    write(folder / "a.jpg", b"taken")
    (folder / "x" / "b.jpg").unlink()
    with Journal.open(file) as journal:
        run(moving.undo(journal))
    with Journal.open(file, read_only=True) as journal:
        report = report_of(journal, 1)
    told = {row.target.name: (row.state, str(row.reason)) for row in report.rows if row.target}
    assert told["c.jpg"] == ("moved", "None")
    assert told["a.jpg"][0] == "stayed"
    assert "already exists" in told["a.jpg"][1]
    assert told["b.jpg"][0] == "missing"
    assert "no longer there" in told["b.jpg"][1]


def test_an_undo_in_another_process_months_later(folder: Path, file: Path) -> None:
    first = tree(folder)
    script = (
        "import sys; from pathlib import Path; from organizer.files import moving;"
        "from organizer.files.journal import Journal; from tests.files.staging import plan, run;"
        "journal = Journal.open(Path(sys.argv[1])); folder = Path(sys.argv[2]);"
        "run(moving.apply_plan(plan(folder, {'a.jpg': 'x/a.jpg'}), journal)"
        " if sys.argv[3] == 'apply' else moving.undo(journal))"
    )
    for what in ("apply", "undo"):
        subprocess.run([sys.executable, "-c", script, file, folder, what], cwd=ROOT, check=True)
    assert tree(folder) == first


def test_undoing_the_first_run_after_a_second_moved_its_photos_names_the_second(
    folder: Path, file: Path
) -> None:
    first = tree(folder)
    with Journal.open(file) as journal:
        run(moving.apply_plan(plan(folder, {"a.jpg": "x/a.jpg"}), journal))
        run(moving.apply_plan(plan(folder, {"x/a.jpg": "y/a.jpg"}), journal))
    with Journal.open(file) as journal:
        with pytest.raises(UsageError, match="run 2 moved the same photos"):
            run(moving.undo(journal, 1))
        run(moving.undo(journal, 2))
        run(moving.undo(journal, 1))
    assert tree(folder) == first


def test_a_group_one_of_whose_members_cannot_go_back_stays_together(
    folder: Path, journal: Journal
) -> None:
    write(folder / "a.xmp")
    group = move((folder / "a.jpg", folder / "x/a.jpg"), (folder / "a.xmp", folder / "x/a.xmp"))
    run(moving.apply_plan(Plan(folder, (group,)), journal))
    write(folder / "a.xmp", b"taken")
    _, report = run(moving.undo(journal))
    assert report.done == 0
    assert sorted(path.name for path in (folder / "x").iterdir()) == ["a.jpg", "a.xmp"]
