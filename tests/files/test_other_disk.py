"""Photos that go to another disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Permissions
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


class Stick(FileSystem):
    """One of its disks gives all files the same permissions, as FAT and NTFS do."""

    def __init__(self, top: Path) -> None:
        super().__init__()
        self._top = top

    def copy_attributes(
        self,
        source: Path,
        descriptor: int,
        path: Path,
        mtime_ns: int,
        permissions: Permissions | None = None,
    ) -> None:
        super().copy_attributes(source, descriptor, path, mtime_ns, permissions)
        if self._top in path.parents:
            os.fchmod(descriptor, 0o777)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows read-only or not")
def test_permissions_that_a_stick_has_no_place_for_come_back_with_an_undo(
    tmp_path: Path, folder: Path, elsewhere: Path
) -> None:
    source, away = folder / "a.jpg", elsewhere / "x" / "a.jpg"
    source.chmod(0o640)
    file = tmp_path / "home" / "journal.sqlite"
    disk = Stick(elsewhere)
    with Journal.open(file, disk) as journal:
        run(moving.apply_plan(Plan(folder, (move((source, away)),)), journal))
    for permissions in (0o640, 0o600):  # and again, with those it has by then
        assert away.stat().st_mode & 0o777 == 0o777
        with Journal.open(file, disk) as journal:
            run(moving.undo(journal))
            assert source.stat().st_mode & 0o777 == permissions
            source.chmod(0o600)
            run(moving.redo(journal))


@pytest.mark.skipif(os.name == "nt", reason="Windows knows read-only or not")
def test_a_group_that_fails_halfway_to_a_stick_has_its_permissions_back(
    tmp_path: Path, folder: Path, elsewhere: Path
) -> None:
    for name in ("a.jpg", "a.xmp"):
        (folder / name).chmod(0o640)
    write(elsewhere / "a.xmp", b"a stranger's")
    made = Plan(
        folder,
        (
            move(
                (folder / "a.jpg", elsewhere / "a.jpg"),
                (folder / "a.xmp", elsewhere / "a.xmp"),
            ),
        ),
    )
    with Journal.open(tmp_path / "home" / "journal.sqlite", Stick(elsewhere)) as journal:
        _, report = run(moving.apply_plan(made, journal))
    assert len(report.failed) == 1
    assert {(folder / name).stat().st_mode & 0o777 for name in ("a.jpg", "a.xmp")} == {0o640}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows read-only or not")
def test_permissions_changed_on_a_disk_that_keeps_them_are_not_taken_back(
    folder: Path, journal: Journal, elsewhere: Path
) -> None:
    source, away = folder / "a.jpg", elsewhere / "a.jpg"
    source.chmod(0o640)
    run(moving.apply_plan(Plan(folder, (move((source, away)),)), journal))
    away.chmod(0o600)
    run(moving.undo(journal))
    assert source.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("second", [1 << 33, 253_402_300_800, -1, -(1 << 33)])
def test_times_that_no_integer_of_the_journal_holds_come_back(
    folder: Path, journal: Journal, elsewhere: Path, second: int
) -> None:
    source = folder / "a.jpg"
    os.utime(source, ns=(second * 10**9 + 1, second * 10**9 + 1))
    before = source.stat().st_mtime_ns  # as far as the disk keeps it
    for target in (elsewhere / "a.jpg", folder / "x" / "a.jpg"):
        run(moving.apply_plan(Plan(folder, (move((source, target)),)), journal))
        assert target.exists()
        run(moving.undo(journal))
        assert source.stat().st_mtime_ns == before


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
