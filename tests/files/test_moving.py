"""Applying, undoing and redoing on real files: orders, groups, the history."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organizer.errors import UsageError
from organizer.files import moving
from organizer.files.journal import Journal
from tests.files.scenes import MEMORY
from tests.files.staging import SORT, Refusing, contents, plan, run, tree, write

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


# No room


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
        for outcome in outcomes:
            assert str(outcome.source) in str(outcome.error)
            assert "could not be written" in str(outcome.error)
    with Journal.open(file) as journal:
        run(moving.recover(journal, "undo"))
    assert tree(folder) == first


# Any tree


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
