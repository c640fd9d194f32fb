"""Real files into a real FreeDesktop trash, and what stays when something is not as it should."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.errors import OrganizerError, StartError
from organizer.files import trashcan
from organizer.files.contents import content_of
from organizer.files.locking import Lock
from organizer.files.trash import Trash, TrashBusyError
from organizer.files.trashcan import TrashDisk
from tests.files.staging import write
from tests.files.trash_staging import Bin, digest, marked, stayed, trashed, went

pytestmark = pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="folders that can be looked into")


# Into the trash


def test_a_photo_goes_into_the_trash_and_its_record_says_where(place: Bin) -> None:
    path = write(place.photos / "a.jpg", b"picture")
    number = went(place.open().send(marked(path)))
    assert not path.exists()
    assert (place.root / "files" / "a.jpg").read_bytes() == b"picture"
    (entry,) = place.open().listing()
    assert (entry.number, entry.original, entry.state) == (number, path, "trashed")
    assert entry.place == place.root / "files" / "a.jpg"
    assert entry.digest == content_of([b"picture"])
    assert entry.when.tzinfo is not None


def test_two_photos_of_the_same_name_both_lie_in_the_trash(place: Bin) -> None:
    paths = [write(place.photos / str(number) / "a.jpg", b"%d" % number) for number in range(4)]
    before = place.contents()
    for result in place.open().send_many([marked(path) for path in paths]):
        went(result)
    assert place.names() == ["a 1.jpg", "a 2.jpg", "a 3.jpg", "a.jpg"]
    assert place.contents() == before
    for entry in place.open().listing():
        assert entry.place is not None
        assert digest(entry.place) == entry.digest


def test_names_that_are_not_utf8_go_and_come_back(place: Bin) -> None:
    path = write(Path(os.fsdecode(os.fsencode(place.photos) + b"/bad\xff.jpg")), b"picture")
    trash = place.open()
    number = went(trash.send(marked(path)))
    assert trash.listing()[0].original == path
    assert trash.restore(number).error is None
    assert path.read_bytes() == b"picture"
    assert place.names("info") == []


@pytest.mark.parametrize("name", ["100%.jpg", "a b.jpg", "ä日.jpg", "-rf.jpg", "new\nline.jpg"])
def test_any_name_goes_and_comes_back(place: Bin, name: str) -> None:
    path = write(place.photos / name, b"picture")
    trash = place.open()
    number = went(trash.send(marked(path)))
    assert trash.restore(number).error is None
    assert path.read_bytes() == b"picture"
    assert place.names() == place.names("info") == []


def test_companions_go_along_and_come_back(place: Bin) -> None:
    path, sidecar = write(place.photos / "a.jpg"), write(place.photos / "a.xmp")
    trash = place.open()
    result = trash.send(marked(path, sidecar))
    assert result.error is None
    assert place.names() == ["a.jpg", "a.xmp"]
    assert [outcome.error for outcome in trash.restore_many(result.numbers)] == [None, None]
    assert path.exists()
    assert sidecar.exists()


def test_when_a_companion_does_not_go_the_photo_comes_back(place: Bin) -> None:
    path, sidecar = write(place.photos / "a.jpg"), write(place.photos / "a.xmp")
    group = marked(path, sidecar)
    sidecar.write_bytes(b"edited since")
    trash = place.open()
    stays = trash.send(group)
    assert "a.xmp" in str(stays.error)
    assert path.exists()
    assert place.names() == place.names("info") == []
    assert [entry.state for entry in trash.listing()] == ["restored"]


def test_closing_the_generator_stops_after_the_current_photo(place: Bin) -> None:
    paths = [write(place.photos / f"{number}.jpg") for number in range(3)]
    sending = place.open().send_many([marked(path) for path in paths])
    went(next(sending))
    sending.close()
    assert [path.exists() for path in paths] == [False, True, True]
    went(place.open().send(marked(paths[1])))


# What has changed since it was looked at


def test_an_edited_photo_stays(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    stale = marked(path)
    path.write_bytes(b"edited")
    assert "changed since" in stayed(place.open().send(stale), path)


def test_a_photo_edited_without_a_trace_in_its_times_stays(place: Bin) -> None:
    path = write(place.photos / "a.jpg", b"before")
    stale = marked(path)
    times = path.stat()
    path.write_bytes(b"after!")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "changed since" in stayed(place.open().send(stale), path)


def test_a_photo_that_was_replaced_stays(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    stale = marked(path)
    write(place.photos / "other", b"somebody else's").replace(path)
    assert "another file" in stayed(place.open().send(stale), path)


def test_a_photo_that_vanished_is_said_so(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    stale = marked(path)
    path.unlink()
    assert "no longer there" in str(place.open().send(stale).error)
    assert place.open().listing() == []


def test_a_link_in_the_photos_place_stays_and_what_it_leads_to(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    stale = marked(path)
    path.rename(place.photos / "real.jpg")
    path.symlink_to("real.jpg")
    stayed(place.open().send(stale), path)
    assert (place.photos / "real.jpg").exists()


# Duplicates: one has to stay


def test_a_duplicate_goes_when_its_copy_is_the_same_to_the_last_byte(place: Bin) -> None:
    path, kept = write(place.photos / "a.jpg", b"same"), write(place.photos / "b.jpg", b"same")
    went(place.open().send(marked(path, kept=kept)))
    assert kept.exists()
    assert place.open().listing()[0].kept == kept


def test_when_every_copy_is_marked_all_stay(place: Bin) -> None:
    a, b = write(place.photos / "a.jpg", b"same"), write(place.photos / "b.jpg", b"same")
    results = list(place.open().send_many([marked(a, kept=b), marked(b, kept=a)]))
    for result, path in zip(results, (a, b), strict=True):
        assert "one has to stay" in stayed(result, path)
    assert place.names() == []


def test_marking_the_copies_one_after_the_other_leaves_one(place: Bin) -> None:
    a, b = write(place.photos / "a.jpg", b"same"), write(place.photos / "b.jpg", b"same")
    first, second = marked(a, kept=b), marked(b, kept=a)
    went(place.open().send(first))
    assert "its copy" in stayed(place.open().send(second), b)


def test_the_same_file_under_another_name_is_no_copy(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    hard = place.photos / "hard.jpg"
    hard.hardlink_to(path)
    assert "same file" in stayed(place.open().send(marked(path, kept=hard)), path)
    (place.top / "way").symlink_to(place.photos)
    same = place.top / "way" / "a.jpg"
    assert "same file" in stayed(place.open().send(marked(path, kept=same)), path)


def test_a_copy_that_changed_vanished_or_was_never_one_keeps_the_photo(place: Bin) -> None:
    path, kept = write(place.photos / "a.jpg", b"same"), write(place.photos / "b.jpg", b"same")
    stale = marked(path, kept=kept)
    times = kept.stat()
    kept.write_bytes(b"diff")
    os.utime(kept, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "its copy" in stayed(place.open().send(stale), path)
    kept.write_bytes(b"longer than before")
    assert "its copy" in stayed(place.open().send(stale), path)
    kept.unlink()
    assert "its copy" in stayed(place.open().send(stale), path)
    other = write(place.photos / "c.jpg", b"other")
    assert "its copy" in stayed(place.open().send(marked(path, kept=other)), path)


def test_the_copy_is_read_again_just_before(place: Bin) -> None:
    path, kept = write(place.photos / "a.jpg", b"same"), write(place.photos / "b.jpg", b"same")
    read: list[Path] = []

    class Watching(TrashDisk):
        def chunks(self, path: Path) -> Iterator[bytes]:
            read.append(path)
            return super().chunks(path)

        def before(self, call: str, *paths: Path) -> None:
            if call == "trash":
                assert kept in read
                assert path in read

    went(place.open(Watching()).send(marked(path, kept=kept)))


# The record


def test_the_record_is_written_before_the_photo_goes(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    states: list[str] = []

    class Watching(TrashDisk):
        def before(self, call: str, *paths: Path) -> None:
            if call == "trash":
                states.extend(entry.state for entry in Trash(place.record).listing())

    went(place.open(Watching()).send(marked(path)))
    assert states == ["pending"]


def test_a_record_that_cannot_be_written_keeps_every_photo(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    place.record.mkdir(parents=True)
    with pytest.raises(StartError, match=r"trash\.sqlite"):
        place.open().send(marked(path))
    assert path.exists()
    with pytest.raises(OrganizerError, match=r"trash\.sqlite"):
        place.open().listing()


def test_a_data_folder_that_cannot_be_made_keeps_every_photo(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    write(place.record.parent)
    with pytest.raises(StartError, match="cannot be written"):
        place.open().send(marked(path))
    assert path.exists()


def test_a_full_disk_keeps_the_photo(place: Bin) -> None:
    class Full(TrashDisk):
        def commit(self, connection: sqlite3.Connection, path: Path) -> None:
            if connection.execute("SELECT count(*) FROM trashed").fetchone()[0]:
                raise OSError(errno.ENOSPC, "No space left on device")
            super().commit(connection, path)

    path = write(place.photos / "a.jpg")
    assert "No space left" in str(place.open(Full()).send(marked(path)).error)
    assert path.exists()


def test_another_instance_at_it_is_said(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    place.record.parent.mkdir()
    lock = Lock(place.record.with_name("trash.sqlite.lock"))
    with pytest.raises(TrashBusyError):
        place.open().send(marked(path))
    lock.release()
    went(place.open().send(marked(path)))


def test_a_damaged_record_is_moved_aside_and_said(place: Bin) -> None:
    trashed(place, write(place.photos / "a.jpg"))
    place.record.write_bytes(b"garbage" * 500)
    with pytest.raises(OrganizerError, match="system's trash"):
        place.open().listing()
    trash = place.open()
    went(trash.send(marked(write(place.photos / "b.jpg"))))
    assert "damaged" in str(trash.warning)
    assert any("damaged" in path.name for path in place.record.parent.iterdir())
