"""Out of the trash again."""

from __future__ import annotations

import shutil

import pytest

from organizer.files import trashcan
from tests.files.staging import write
from tests.files.trash_staging import Bin, trashed

pytestmark = pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="folders that can be looked into")


def test_restoring_puts_it_back_as_it_was_and_clears_the_trash(place: Bin) -> None:
    path = write(place.photos / "a.jpg", b"picture")
    status = path.stat()
    number = trashed(place, path)
    outcome = place.open().restore(number)
    assert (outcome.error, outcome.target) == (None, path)
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert path.stat().st_ino == status.st_ino
    assert place.names() == place.names("info") == []
    assert place.open().listing()[0].state == "restored"
    assert "not in the trash" in str(place.open().restore(number).error)


def test_when_the_name_is_taken_both_stay(place: Bin) -> None:
    path = write(place.photos / "a.jpg", b"picture")
    number = trashed(place, path)
    path.symlink_to("nowhere")  # even a dangling link is somebody's
    assert "both stay" in str(place.open().restore(number).error)
    path.unlink()
    write(path, b"somebody else's")
    assert "both stay" in str(place.open().restore(number).error)
    assert path.read_bytes() == b"somebody else's"
    assert (place.root / "files" / "a.jpg").read_bytes() == b"picture"
    path.unlink()
    assert place.open().restore(number).error is None


def test_a_folder_that_is_gone_is_made_again(place: Bin) -> None:
    path = write(place.photos / "x" / "y" / "a.jpg", b"picture")
    number = trashed(place, path)
    shutil.rmtree(place.photos)
    assert place.open().restore(number).error is None
    assert path.read_bytes() == b"picture"


def test_a_file_where_the_folder_was_is_said_and_nothing_is_lost(place: Bin) -> None:
    path = write(place.photos / "x" / "a.jpg", b"picture")
    number = trashed(place, path)
    path.parent.rmdir()
    path.parent.write_bytes(b"somebody else's")
    assert "could not be put back" in str(place.open().restore(number).error)
    assert place.names() == ["a.jpg"]


def test_what_was_emptied_from_the_trash_is_said_to_be_gone(place: Bin) -> None:
    number = trashed(place, write(place.photos / "a.jpg"))
    shutil.rmtree(place.root)
    assert "no longer in the trash" in str(place.open().restore(number).error)
    assert place.open().listing()[0].state == "gone"


def test_another_file_in_its_place_in_the_trash_is_not_taken_for_it(place: Bin) -> None:
    path = write(place.photos / "a.jpg", b"picture")
    number = trashed(place, path)
    (place.root / "files" / "a.jpg").unlink()
    write(place.root / "files" / "a.jpg", b"another")
    assert place.open().restore(number).error is not None
    assert not path.exists()
    assert place.names() == ["a.jpg"]


def test_what_somebody_else_restored_is_noticed(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    number = trashed(place, path)
    (place.root / "files" / "a.jpg").rename(path)
    assert place.open().restore(number).error is None
    assert place.open().listing()[0].state == "restored"


def test_what_got_another_name_in_the_trash_is_found(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    number = trashed(place, path)
    for part, name in (("files", "{}"), ("info", "{}.trashinfo")):
        (place.root / part / name.format("a.jpg")).rename(place.root / part / name.format("b.jpg"))
    assert place.open().restore(number).error is None
    assert place.names() == place.names("info") == []


def test_a_number_nobody_knows_is_said(place: Bin) -> None:
    assert place.open().restore(7).error is not None


def test_where_only_the_system_can_restore_it_is_said(
    place: Bin, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = trashed(place, write(place.photos / "a.jpg"))
    monkeypatch.setattr("organizer.files.trash_returning.FREEDESKTOP", False)
    assert "Recycle Bin" in str(place.open().restore(number).error)
