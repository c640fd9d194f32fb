"""Taking a run back after people touched things."""

from __future__ import annotations

from pathlib import Path

import pytest

from organizer.errors import StartError
from organizer.files import moving
from organizer.files.journal import Journal
from tests.files.staging import SORT, plan, run, tree, write


def test_an_edited_photo_goes_back_with_its_edit_and_a_note(folder: Path, journal: Journal) -> None:
    run(moving.apply_plan(plan(folder, SORT), journal))
    with (folder / "Dogs" / "a.jpg").open("ab") as file:
        file.write(b"an edit")
    _, report = run(moving.undo(journal))
    assert report.done == 3
    assert (folder / "a.jpg").read_bytes().endswith(b"an edit")
    assert "changes made" in str(report.notes[0])


def test_an_edited_sidecar_is_told_of_though_its_photo_was_not_touched(
    folder: Path, journal: Journal
) -> None:
    group = {"a.jpg": "Dogs/a.jpg", "a.xmp": "Dogs/a.xmp"}
    run(moving.apply_plan(plan(folder, [group]), journal))
    with (folder / "Dogs" / "a.xmp").open("ab") as file:
        file.write(b"an edit")
    _, report = run(moving.undo(journal))
    assert report.done == 1
    (note,) = map(str, report.notes)
    assert "a.xmp" in note
    assert "changes made" in note


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
