"""Applying, undoing and redoing on real files, and what others can do to them meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organizer.errors import StartError, UsageError
from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal
from organizer.files.plan import Plan
from tests.files.scenes import MEMORY
from tests.files.staging import contents, move, plan, run, tree, write


class Refusing(FileSystem):
    """Raises an errno for calls about one name, from the ``after``-th on."""

    def __init__(self, call: str, name: str, number: int, after: int = 0) -> None:
        super().__init__()
        self._what = (call, name)
        self._number = number
        self._left = after

    def before(self, call: str, *paths: Path) -> None:
        if call == self._what[0] and any(self._what[1] in path.name for path in paths):
            self._left -= 1
            if self._left < 0:
                raise OSError(self._number, os.strerror(self._number))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "home" / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.jpg", "b.jpg", "c.jpg", "a.xmp"):
        write(tmp_path / "photos" / name)
    return tmp_path / "photos"


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder on another disk."""
    if MEMORY is None:
        pytest.skip("needs a second disk")
    made = Path(tempfile.mkdtemp(dir=MEMORY))
    yield made
    shutil.rmtree(made)


SORT = {"a.jpg": "Dogs/a.jpg", "b.jpg": "Cats/b.jpg", "c.jpg": "Dogs/c.jpg"}


# Orders


@pytest.mark.parametrize(
    "names",
    [
        {"a.jpg": "b.jpg", "b.jpg": "c.jpg", "c.jpg": "d.jpg"},
        {"c.jpg": "d.jpg", "b.jpg": "c.jpg", "a.jpg": "b.jpg"},
        {"a.jpg": "b.jpg", "b.jpg": "a.jpg"},
        {"a.jpg": "b.jpg", "b.jpg": "c.jpg", "c.jpg": "a.jpg"},
        {"a.jpg": "A.jpg", "b.jpg": "B.JPG"},
        {"a.jpg": "b.jpg", "b.jpg": "x/b.jpg"},
    ],
    ids=["chain", "chain the other way", "swap", "cycle", "case only", "into a vacated name"],
)
def test_names_in_each_others_way_are_exchanged_and_put_back(
    folder: Path, journal: Journal, names: dict[str, str]
) -> None:
    first = tree(folder)
    outcomes, report = run(moving.apply_plan(plan(folder, names), journal))
    assert report.done == report.total == len(outcomes) == len(names)
    for source, target in names.items():
        assert (folder / target).read_bytes() == os.fsencode(source) * 3
    run(moving.undo(journal))
    assert tree(folder) == first


def test_apply_twice_and_undo_twice_gives_the_first_tree(folder: Path, journal: Journal) -> None:
    first = tree(folder)
    run(moving.apply_plan(plan(folder, SORT), journal))
    second = tree(folder)
    names = {"Dogs/a.jpg": "2020/x.jpg", "Cats/b.jpg": "2020/y.jpg", "Dogs/c.jpg": "2021/z.jpg"}
    run(moving.apply_plan(plan(folder, names), journal))
    assert not (folder / "Dogs").exists(), "ours and empty, so it goes"
    run(moving.undo(journal))
    assert tree(folder) == second
    run(moving.undo(journal))
    assert tree(folder) == first
    with pytest.raises(UsageError, match="nothing to undo"):
        run(moving.undo(journal))


def test_redo_goes_forward_again_in_order(folder: Path, journal: Journal) -> None:
    run(moving.apply_plan(plan(folder, SORT), journal))
    second = tree(folder)
    run(moving.apply_plan(plan(folder, {"Dogs/a.jpg": "Dogs/z.jpg"}), journal))
    third = tree(folder)
    run(moving.undo(journal))
    run(moving.undo(journal))
    run(moving.redo(journal))
    assert tree(folder) == second
    run(moving.redo(journal))
    assert tree(folder) == third
    with pytest.raises(UsageError, match="nothing to redo"):
        run(moving.redo(journal))


# History


def test_history_has_one_row_a_run_whose_state_changes(folder: Path, journal: Journal) -> None:
    run(moving.apply_plan(plan(folder, SORT), journal))
    run(moving.apply_plan(plan(folder, {"Dogs/a.jpg": "Dogs/z.jpg"}), journal))

    def rows() -> list[tuple[int, str, bool]]:
        return [(row.moves, row.state, row.undoable) for row in journal.history()]

    assert rows() == [(1, "done", True), (3, "done", False)]
    assert [row.batch for row in journal.history()] == [2, 1]
    run(moving.undo(journal))
    assert rows() == [(1, "undone", False), (3, "done", True)]
    run(moving.undo(journal))
    assert rows() == [(1, "undone", False), (3, "undone", False)]
    assert all(row.when.tzinfo is not None and row.folder == folder for row in journal.history())


def test_a_run_that_a_later_one_built_on_is_refused_by_its_name(
    folder: Path, journal: Journal
) -> None:
    _, one = run(moving.apply_plan(plan(folder, SORT), journal))
    _, two = run(moving.apply_plan(plan(folder, {"Dogs/a.jpg": "Dogs/z.jpg"}), journal))
    before = tree(folder)
    with pytest.raises(UsageError, match=f"run {two.batch} moved the same photos"):
        run(moving.undo(journal, one.batch))
    assert tree(folder) == before


def test_an_earlier_run_that_nothing_built_on_can_be_undone(folder: Path, journal: Journal) -> None:
    first = tree(folder)
    _, one = run(moving.apply_plan(plan(folder, {"a.jpg": "Dogs/a.jpg"}), journal))
    run(moving.apply_plan(plan(folder, {"b.jpg": "Cats/b.jpg"}), journal))
    run(moving.undo(journal, one.batch))
    run(moving.undo(journal))
    assert tree(folder) == first


def test_undoing_what_is_undone_or_unknown_is_said(folder: Path, journal: Journal) -> None:
    _, report = run(moving.apply_plan(plan(folder, SORT), journal))
    run(moving.undo(journal, report.batch))
    with pytest.raises(UsageError, match="undone already"):
        run(moving.undo(journal, report.batch))
    with pytest.raises(UsageError, match="no run 99"):
        run(moving.undo(journal, 99))


def test_closing_the_generator_keeps_what_is_done_and_undoable(
    folder: Path, journal: Journal
) -> None:
    first = tree(folder)
    work = moving.apply_plan(plan(folder, SORT), journal)
    next(work)
    work.close()
    assert moving.interrupted(journal) == []
    assert journal.history()[0].moves == 1
    assert len(list(folder.glob("*.jpg"))) == 2
    run(moving.undo(journal))
    assert tree(folder) == first


# Things in the way


@pytest.mark.parametrize("kind", ["file", "folder", "dangling symlink"])
def test_a_target_that_appeared_meanwhile_stays_and_so_does_the_photo(
    folder: Path, journal: Journal, kind: str
) -> None:
    made = plan(folder, SORT)
    target = folder / "Dogs" / "a.jpg"
    target.parent.mkdir()
    if kind == "file":
        write(target, b"theirs")
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to("nowhere")
    before = tree(folder)
    outcomes, report = run(moving.apply_plan(made, journal))
    assert (report.done, len(report.failed)) == (2, 1)
    assert "already exists" in str(report.failed[0].error)
    assert report.failed[0] in outcomes
    run(moving.undo(journal))
    assert tree(folder) == before


def test_a_target_folder_that_is_a_file_is_one_failed_move(folder: Path, journal: Journal) -> None:
    (folder / "Dogs").write_text("a file")
    _, report = run(moving.apply_plan(plan(folder, SORT), journal))
    assert report.done == 1
    assert all("is not a folder" in str(outcome.error) for outcome in report.failed)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("vanish", "no longer there"),
        ("edit", "changed since"),
        ("replace", "another file has its name"),
        ("folder", "another file has its name"),
    ],
)
def test_a_source_that_is_not_what_was_seen_is_not_moved(
    folder: Path, journal: Journal, change: str, words: str
) -> None:
    made = plan(folder, SORT)
    source = folder / "a.jpg"
    if change == "edit":
        with source.open("ab") as file:
            file.write(b"more")
    elif change == "replace":
        write(folder / "new", b"other bytes").replace(source)
    else:
        source.unlink()
        if change == "folder":
            source.mkdir()
    outcomes, report = run(moving.apply_plan(made, journal))
    assert report.done == 2
    assert words in str(report.failed[0].error)
    assert str(source) in str(report.failed[0].error)
    assert len(outcomes) == 3


def test_two_hard_links_to_one_file_are_two_names_that_move(folder: Path, journal: Journal) -> None:
    os.link(folder / "a.jpg", folder / "d.jpg")
    first = tree(folder)
    run(moving.apply_plan(plan(folder, {"a.jpg": "x/1.jpg", "d.jpg": "x/2.jpg"}), journal))
    assert sorted(path.name for path in (folder / "x").iterdir()) == ["1.jpg", "2.jpg"]
    run(moving.undo(journal))
    assert tree(folder) == first
    _, report = run(moving.apply_plan(plan(folder, {"a.jpg": "d.jpg"}), journal))
    assert report.done == 0, "os.rename would have said yes and done nothing"
    assert tree(folder) == first


# Groups


def test_a_group_moves_together(folder: Path, journal: Journal) -> None:
    made = plan(folder, [{"a.jpg": "x/1.jpg", "a.xmp": "x/1.xmp"}])
    outcomes, report = run(moving.apply_plan(made, journal))
    assert report.total == report.done == len(outcomes) == 1
    assert sorted(path.name for path in (folder / "x").iterdir()) == ["1.jpg", "1.xmp"]


def test_one_member_that_fails_brings_the_whole_group_back(folder: Path, journal: Journal) -> None:
    made = plan(folder, [{"a.jpg": "x/1.jpg", "a.xmp": "x/1.xmp"}, {"b.jpg": "x/2.jpg"}])
    write(folder / "x" / "1.xmp", b"theirs")
    outcomes, report = run(moving.apply_plan(made, journal))
    assert [outcome.error is None for outcome in outcomes] == [False, True]
    assert report.done == 1
    assert (folder / "a.jpg").exists()
    assert (folder / "a.xmp").exists()
    assert (folder / "x" / "1.xmp").read_bytes() == b"theirs"


def test_a_circle_that_cannot_be_closed_is_opened_again(tmp_path: Path, folder: Path) -> None:
    first = tree(folder)
    disk = Refusing("rename", "c.jpg", errno.EACCES)
    with Journal.open(tmp_path / "home" / "journal.sqlite", disk) as journal:
        names = {"a.jpg": "b.jpg", "b.jpg": "c.jpg", "c.jpg": "a.jpg"}
        _, report = run(moving.apply_plan(plan(folder, names), journal))
    assert len(report.failed) == 3
    assert tree(folder) == first


# Another disk


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


# Undo after people touched things


def test_an_edited_photo_goes_back_with_its_edit_and_a_note(folder: Path, journal: Journal) -> None:
    run(moving.apply_plan(plan(folder, SORT), journal))
    with (folder / "Dogs" / "a.jpg").open("ab") as file:
        file.write(b"an edit")
    _, report = run(moving.undo(journal))
    assert report.done == 3
    assert (folder / "a.jpg").read_bytes().endswith(b"an edit")
    assert "changes made" in str(report.notes[0])


def test_a_replaced_and_a_deleted_photo_are_told_and_the_rest_goes_back(
    folder: Path, journal: Journal
) -> None:
    run(moving.apply_plan(plan(folder, SORT), journal))
    write(folder / "new", b"another").replace(folder / "Dogs" / "a.jpg")
    (folder / "Cats" / "b.jpg").unlink()
    outcomes, report = run(moving.undo(journal))
    assert (report.done, len(outcomes)) == (1, 3)
    words = " ".join(str(outcome.error) for outcome in report.failed)
    assert "another file" in words
    assert "no longer there" in words
    assert (folder / "Dogs" / "a.jpg").read_bytes() == b"another"
    assert not (folder / "Cats").exists()
    assert journal.history()[0].state == "undone"


def test_an_original_name_that_is_taken_keeps_both_and_can_be_tried_again(
    folder: Path, journal: Journal
) -> None:
    first = tree(folder)
    _, applied = run(moving.apply_plan(plan(folder, SORT), journal))
    write(folder / "a.jpg", b"a new one")
    _, report = run(moving.undo(journal))
    assert report.done == 2
    assert "already exists" in str(report.failed[0].error)
    assert (folder / "a.jpg").read_bytes() == b"a new one"
    assert (folder / "Dogs" / "a.jpg").exists()
    (folder / "a.jpg").unlink()
    run(moving.undo(journal, applied.batch))
    assert tree(folder) == first


def test_a_folder_that_is_gone_is_made_again_and_one_with_a_users_file_stays(
    tmp_path: Path, journal: Journal
) -> None:
    folder = tmp_path / "photos"
    write(folder / "holiday" / "a.jpg")
    first = tree(folder)
    run(moving.apply_plan(plan(folder, {"holiday/a.jpg": "Dogs/a.jpg"}), journal))
    (folder / "holiday").rmdir()
    write(folder / "Dogs" / "notes.txt", b"mine")
    run(moving.undo(journal))
    assert (folder / "Dogs" / "notes.txt").exists()
    (folder / "Dogs" / "notes.txt").unlink()
    (folder / "Dogs").rmdir()
    assert tree(folder) == first


def test_a_folder_that_was_there_before_stays_though_empty(folder: Path, journal: Journal) -> None:
    (folder / "Dogs").mkdir()
    first = tree(folder)
    run(moving.apply_plan(plan(folder, SORT), journal))
    run(moving.undo(journal))
    assert tree(folder) == first


def test_an_undo_with_the_disk_away_changes_nothing_and_works_later(
    folder: Path, journal: Journal
) -> None:
    first = tree(folder)
    run(moving.apply_plan(plan(folder, SORT), journal))
    away = folder.rename(folder.with_name("away"))
    with pytest.raises(StartError, match="connected"):
        run(moving.undo(journal))
    away.rename(folder)
    run(moving.undo(journal))
    assert tree(folder) == first


def test_a_photo_that_somebody_put_back_by_hand_counts_as_put_back(
    folder: Path, journal: Journal
) -> None:
    first = tree(folder)
    run(moving.apply_plan(plan(folder, SORT), journal))
    (folder / "Dogs" / "a.jpg").rename(folder / "a.jpg")
    _, report = run(moving.undo(journal))
    assert report.done == 3
    assert tree(folder) == first


def test_a_journal_that_fills_up_midway_stops_and_is_recovered(
    tmp_path: Path, folder: Path
) -> None:
    first = tree(folder)
    file = tmp_path / "home" / "journal.sqlite"
    Journal.open(file).close()
    with Journal.open(file, Refusing("commit", "journal", errno.ENOSPC, after=1)) as journal:
        outcomes, report = run(moving.apply_plan(plan(folder, SORT), journal))
        assert report.done == 0
        assert len(outcomes) == 3
        assert "could not be written" in str(outcomes[0].error)
    with Journal.open(file) as journal:
        run(moving.recover(journal, "undo"))
    assert tree(folder) == first


def test_two_homes_on_one_folder_cannot_clobber_each_other(tmp_path: Path, folder: Path) -> None:
    data = contents(folder)
    with (
        Journal.open(tmp_path / "one" / "journal.sqlite") as one,
        Journal.open(tmp_path / "two" / "journal.sqlite") as two,
    ):
        works = [
            moving.apply_plan(plan(folder, SORT), one),
            moving.apply_plan(plan(folder, {"a.jpg": "Cats/b.jpg", "b.jpg": "Dogs/a.jpg"}), two),
        ]
        while works:
            for work in list(works):
                if next(work, None) is None:
                    works.remove(work)
        assert contents(folder) == data
        run(moving.undo(two)) if two.undo_candidates() else None
        run(moving.undo(one))
    assert contents(folder) == data


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


NAMES = [f"{folder}{name}" for folder in ("", "x/", "y/") for name in ("a", "A", "b", "c")]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_renaming_of_any_tree_is_done_and_undone_exactly(
    data: st.DataObject, tmp_path: Path
) -> None:
    sources = data.draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    targets = data.draw(st.permutations(NAMES))
    top = Path(tempfile.mkdtemp(dir=MEMORY or tmp_path))
    try:
        for name in sources:
            write(top / "photos" / name, name.encode())
        names = dict(zip(sources, targets, strict=False))
        first = tree(top / "photos")
        with Journal.open(top / "home" / "journal.sqlite") as journal:
            _, report = run(moving.apply_plan(plan(top / "photos", names), journal))
            assert report.done == len(names)
            assert contents(top / "photos") == sorted(name.encode() for name in sources)
            for source, target in names.items():
                assert (top / "photos" / target).read_bytes() == source.encode()
            if any(source != target for source, target in names.items()):
                run(moving.undo(journal))
        assert tree(top / "photos") == first
    finally:
        shutil.rmtree(top)
