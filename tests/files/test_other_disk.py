"""Photos that go to another disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal
from organizer.files.plan import Plan
from tests.files.staging import Refusing, move, run, tree, write


def test_a_move_to_another_disk_keeps_bytes_times_and_permissions(
    folder: Path, journal: Journal, elsewhere: Path
) -> None:
    source = folder / "a.jpg"
    source.chmod(0o640)
    before, first = source.stat(), tree(folder)
    made = Plan(folder, (move((source, elsewhere / "x" / "a.jpg")),))
    run(moving.apply_plan(made, journal))
    after = (elsewhere / "x" / "a.jpg").stat()
    assert (after.st_mtime_ns, after.st_mode) == (before.st_mtime_ns, before.st_mode)
    assert [path.name for path in (elsewhere / "x").iterdir()] == ["a.jpg"]
    assert not source.exists()
    run(moving.undo(journal))
    assert tree(folder) == first
    assert tree(elsewhere) == {}
    run(moving.redo(journal))
    run(moving.undo(journal))
    assert tree(folder) == first


@pytest.mark.parametrize(
    ("call", "number", "words"),
    [
        ("write", errno.ENOSPC, "no room left"),
        ("sync_file", errno.EIO, "check the disk"),
        ("create", errno.EACCES, "may not be changed"),
        ("unlink", errno.EACCES, "may not be changed"),
    ],
)
def test_a_copy_that_cannot_be_finished_leaves_the_photo_and_nothing_else(
    tmp_path: Path, folder: Path, elsewhere: Path, call: str, number: int, words: str
) -> None:
    first = tree(folder)
    name = "a.jpg" if call == "unlink" else ".organizing"
    disk = Refusing(call, name, number)
    if call == "unlink":  # of the source; our own copy may be removed
        disk.before = lambda called, *paths: (  # type: ignore[method-assign]
            Refusing.before(disk, called, *paths) if folder in paths[0].parents else None
        )
    with Journal.open(tmp_path / "home" / "journal.sqlite", disk) as journal:
        made = Plan(folder, (move((folder / "a.jpg", elsewhere / "x" / "a.jpg")),))
        _, report = run(moving.apply_plan(made, journal))
    assert words in str(report.failed[0].error)
    assert tree(folder) == first
    assert tree(elsewhere) == {}


def test_a_source_edited_while_it_is_copied_stays_with_its_edit(
    tmp_path: Path, folder: Path, elsewhere: Path
) -> None:
    source = folder / "a.jpg"

    class Editing(FileSystem):
        def before(self, call: str, *paths: Path) -> None:
            if call == "sync_folder" and elsewhere in paths[0].parents:
                source.write_bytes(b"edited")

    with Journal.open(tmp_path / "home" / "journal.sqlite", Editing()) as journal:
        made = Plan(folder, (move((source, elsewhere / "x" / "a.jpg")),))
        _, report = run(moving.apply_plan(made, journal))
    assert "while it was being copied" in str(report.failed[0].error)
    assert source.read_bytes() == b"edited"


def test_extended_attributes_cross_to_another_disk(
    folder: Path, journal: Journal, elsewhere: Path
) -> None:
    source = elsewhere / "a.jpg"
    write(source)
    try:
        os.setxattr(source, "user.rating", b"5")
        os.setxattr(folder, "user.probe", b"1")
    except (OSError, AttributeError):
        pytest.skip("one of the two disks keeps no extended attributes")
    run(moving.apply_plan(Plan(elsewhere, (move((source, folder / "new.jpg")),)), journal))
    assert os.getxattr(folder / "new.jpg", "user.rating") == b"5"
