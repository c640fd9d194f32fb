"""What others put in the way of a run, or do to its photos before their turn."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal
from tests.files.staging import SORT, contents, plan, run, tree, write


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


def test_a_target_folder_that_somebody_removes_is_named_and_not_the_photo(
    tmp_path: Path, folder: Path
) -> None:
    class Removing(FileSystem):
        def before(self, call: str, *paths: Path) -> None:
            if call == "rename" and paths[1].name == "b.jpg":
                paths[1].parent.rmdir()

    with Journal.open(tmp_path / "home" / "journal.sqlite", Removing()) as journal:
        _, report = run(moving.apply_plan(plan(folder, SORT), journal))
    (failed,) = report.failed
    assert f"{folder / 'Cats'} is no longer there" in str(failed.error)
    assert f"{folder / 'b.jpg'} is no longer there" not in str(failed.error)
    assert (folder / "b.jpg").exists()


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
