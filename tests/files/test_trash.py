"""Real files into a real FreeDesktop trash, and what stays when something is not as it should."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.errors import OrganizerError, StartError
from organizer.files import trashcan
from organizer.files.contents import content_of
from organizer.files.locking import Lock
from organizer.files.photo import PhotoGroup
from organizer.files.trash import Marked, Trash, TrashBusyError, Trashed
from organizer.files.trashcan import NoTrashError, TrashDisk, TrashFolder, trash_for
from tests.files.faults import MEMORY
from tests.files.staging import contents, photo, write

pytestmark = pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="folders that can be looked into")


class Bin:
    """A trash, a record, and photos."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.photos = top / "photos"
        self.root = top / "share" / "Trash"
        self.record = top / "data" / "trash.sqlite"

    def open(self, disk: TrashDisk | None = None) -> Trash:
        return Trash(self.record, disk)

    def names(self, part: str = "files") -> list[str]:
        folder = self.root / part
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def contents(self) -> list[bytes]:
        return contents(self.photos, self.root / "files")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bin:
    """A trash of the test's own, on the disk of its own home."""
    from send2trash import plat_other  # type: ignore[import-untyped]

    made = Bin(tmp_path)
    made.photos.mkdir()
    (tmp_path / "share").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(made.root))
    return made


def digest(path: Path) -> str:
    return content_of([path.read_bytes()])


def marked(path: Path, *companions: Path, kept: Path | None = None) -> Marked:
    group = PhotoGroup(photo(path), tuple(photo(file) for file in companions))
    return Marked(group, digest(path), None if kept is None else photo(kept))


def went(result: Trashed) -> int:
    assert result.error is None, str(result.error)
    return result.numbers[0]


def stayed(result: Trashed, path: Path) -> str:
    """Why a photo stayed; the sentence names it, and it is where it was."""
    assert result.error is not None
    assert path.exists()
    assert str(path) in str(result.error)
    return str(result.error)


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


# No usable trash


def test_a_file_where_the_trash_should_be_is_no_trash(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    place.root.write_text("not a folder")
    trash = place.open()
    assert "is not a folder" in str(trash.problem(path))
    assert "no trash" in stayed(trash.send(marked(path)), path)
    assert trash.listing() == []


@pytest.mark.parametrize("part", ["files", "info"])
def test_a_file_where_a_part_of_the_trash_should_be_is_no_trash(place: Bin, part: str) -> None:
    path = write(place.photos / "a.jpg")
    write(place.root / part)
    assert "no trash" in stayed(place.open().send(marked(path)), path)


def test_a_dangling_link_is_no_trash(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    place.root.symlink_to("nowhere")
    assert "no trash" in stayed(place.open().send(marked(path)), path)


def test_a_trash_that_is_no_absolute_path_is_none(
    place: Bin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What send2trash makes of an empty XDG_DATA_HOME: a folder Trash wherever it was started."""
    from send2trash import plat_other

    monkeypatch.setattr(plat_other, "HOMETRASH_B", b"Trash")
    path = write(place.photos / "a.jpg")
    assert "not an absolute path" in stayed(place.open().send(marked(path)), path)


def test_a_name_too_long_for_the_trash_stays(place: Bin) -> None:
    path = write(place.photos / ("n" * 250 + ".jpg"))
    assert "too long" in stayed(place.open().send(marked(path)), path)
    assert place.names("info") == []


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder on another real disk; what lands in that disk's own trash is tidied away."""
    shm = Path("/dev/shm")
    if not shm.is_dir() or shm.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("there is no second disk here")
    folder = Path(tempfile.mkdtemp(prefix="trash-test-", dir=shm))
    yield folder
    shutil.rmtree(folder)
    own = shm / f".Trash-{os.getuid()}"
    for part in (own / "files", own / "info", own):
        with contextlib.suppress(OSError):  # there was something in it before
            part.rmdir()


def test_a_trash_on_another_disk_is_none_and_nothing_is_copied(
    place: Bin, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from send2trash import plat_other

    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(memory / "Trash"))
    path = write(place.photos / "a.jpg")
    assert "another disk" in stayed(place.open().send(marked(path)), path)
    assert list(memory.iterdir()) == []


def test_even_a_disk_that_shows_itself_late_is_not_copied_to(
    place: Bin, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from send2trash import plat_other

    root = memory / "Trash"
    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(root))
    monkeypatch.setattr(trashcan, "_mount", lambda folder: (0, ""))
    path = write(place.photos / "a.jpg")
    stayed(place.open().send(marked(path)), path)
    assert list((root / "files").iterdir()) == []
    assert list((root / "info").iterdir()) == [], "an orphan is left"
    assert [entry.state for entry in place.open().listing()] == ["kept"]


def test_a_photo_on_another_disk_goes_into_that_disks_trash_and_comes_back(
    place: Bin, memory: Path
) -> None:
    path = write(memory / f"{memory.name}.jpg", b"picture")
    inode = path.stat().st_ino
    trash = place.open()
    number = went(trash.send(marked(path)))
    (entry,) = trash.listing()
    assert entry.place is not None
    assert entry.place.parent.parent.parent == Path("/dev/shm")
    assert entry.place.stat().st_ino == inode, "it was copied"
    assert trash.restore(number).error is None
    assert path.stat().st_ino == inode
    assert not TrashFolder(entry.place.parents[1], memory.parent).info_of(path.name).exists()


def test_a_trash_for_everybody_needs_its_sticky_bit(tmp_path: Path) -> None:
    common = tmp_path / ".Trash"
    assert not trashcan._is_common_trash(common)
    common.mkdir()
    assert not trashcan._is_common_trash(common)
    common.chmod(0o1777)
    assert trashcan._is_common_trash(common)
    (tmp_path / "link").symlink_to(common)
    assert not trashcan._is_common_trash(tmp_path / "link")


@pytest.mark.parametrize(
    ("kind", "has_shell", "refused"),
    [(3, True, False), (3, False, True), (2, True, True), (4, True, True), (1, True, True)],
)
def test_windows_refuses_where_it_would_delete_for_good(
    kind: int, has_shell: bool, refused: bool
) -> None:
    """Against a fake of Windows' own answer: there is no Windows here."""
    asked: list[str] = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return kind

    path = Path("a.jpg")
    if refused:
        with pytest.raises(NoTrashError):
            trashcan._check_recycle_bin(path, drive_type, has_shell)
    else:
        trashcan._check_recycle_bin(path, drive_type, has_shell)
    assert asked


# When the system fails


class Failing(TrashDisk):
    """A trash that fails in the way of send2trash: the ``.trashinfo`` first, then an error."""

    def __init__(self, *, moves: bool = False) -> None:
        super().__init__()
        self._moves = moves

    def trash(self, path: Path, folder: TrashFolder | None) -> None:
        assert folder is not None
        if self._moves:
            super().trash(path, folder)
        else:
            write(folder.info_of(path.name), b"[Trash Info]\nPath=" + os.fsencode(path) + b"\n")
            os.utime(folder.info_of(path.name))
            folder.files.mkdir()
        raise OSError(errno.EIO, "Input/output error")


def test_a_failure_leaves_the_photo_and_no_orphan(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    assert "Input/output error" in stayed(place.open(Failing()).send(marked(path)), path)
    assert place.names("info") == []


def test_a_failure_that_was_none_counts_as_done(place: Bin) -> None:
    """Network disks report errors for what they did."""
    path = write(place.photos / "a.jpg")
    went(place.open(Failing(moves=True)).send(marked(path)))
    assert place.names() == ["a.jpg"]


def test_a_strangers_trashinfo_is_never_removed(place: Bin) -> None:
    path = write(place.photos / "a.jpg")
    write(place.root / "info" / "a.jpg.trashinfo", b"[Trash Info]\nPath=/elsewhere/a.jpg\n")
    write(place.root / "files" / "b.jpg", b"somebody else's")
    number = went(place.open().send(marked(path)))
    assert place.names() == ["a 1.jpg", "b.jpg"]
    assert place.open().restore(number).error is None
    assert place.names("info") == ["a.jpg.trashinfo"]


# Out of the trash


def trashed(place: Bin, path: Path) -> int:
    return went(place.open().send(marked(path)))


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


# Deaths

DEATHS = """
import json, os, shutil, sys, tempfile
from pathlib import Path
from organizer.files.trash import Trash
from organizer.files.trashcan import TrashDisk
from tests.files.staging import contents, write
from tests.files.test_trash import marked

class Mortal(TrashDisk):
    def __init__(self, at):
        super().__init__()
        self.left = at
    def before(self, call, *paths):
        if self.left == 0:
            os._exit(77)
        self.left -= 1

def round(top, at, deed):
    photos, record = top / "photos", top / "data" / "trash.sqlite"
    files = [write(photos / "1" / "a.jpg", b"one"), write(photos / "2" / "a.jpg", b"two")]
    number = Trash(record).send(marked(files[0])).numbers[0] if deed == "restore" else 0
    child = os.fork()
    if not child:
        trash = Trash(record, Mortal(at))
        if deed == "restore":
            trash.restore(number)
        else:
            list(trash.send_many([marked(files[0]), marked(files[1])]))
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    bin = top / "share" / "Trash"
    assert contents(photos, bin / "files") == [b"one", b"two"], "at the death"
    trash = Trash(record)
    trash.send(marked(write(photos / "other.jpg", b"other")))  # opening settles what is open
    entries = trash.listing()
    assert all(entry.state != "pending" for entry in entries), entries
    for entry in entries:
        if entry.state == "trashed":
            error = trash.restore(entry.number).error
            assert error is None, str(error)
    assert contents(photos) == [b"one", b"other", b"two"], "at the end"
    assert not list((bin / "files").iterdir())
    return code

runs = []
for deed in ("send", "restore"):
    for at in range(100):
        top = Path(os.environ["TOP"], deed, str(at))
        (top / "share").mkdir(parents=True)
        from send2trash import plat_other
        plat_other.HOMETRASH_B = os.fsencode(top / "share" / "Trash")
        if round(top, at, deed) == 0:
            break
        runs.append(at)
print(json.dumps(runs))
"""


def in_a_fresh_process(tmp_path: Path, code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "HOME": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_killed_before_any_side_effect_every_photo_is_there_and_known() -> None:
    with tempfile.TemporaryDirectory(prefix="trash-test-", dir=MEMORY) as top:
        runs = json.loads(in_a_fresh_process(Path(top), DEATHS, TOP=top))
    assert len(runs) > 12
    print(f"{len(runs)} deaths, no photo lost")


PLAIN = """
from pathlib import Path
from organizer.files.trash import Trash
from organizer.files.trashcan import trash_for
from tests.files.staging import write
from tests.files.test_trash import marked
path = write(Path.home() / "photos" / "a.jpg", b"picture")
folder = trash_for(path)
result = Trash(Path.home() / "trash.sqlite").send(marked(path))
print(folder.root, result.error, Trash(Path.home() / "trash.sqlite").restore(1).error)
"""


def test_it_is_the_very_trash_that_xdg_data_home_names(tmp_path: Path) -> None:
    share = tmp_path / "my share"
    share.mkdir()
    said = in_a_fresh_process(tmp_path, PLAIN, XDG_DATA_HOME=str(share))
    assert said.strip() == f"{share}/Trash None None"
    assert (share / "Trash" / "files").stat().st_mode & 0o777 == 0o700


def test_a_photo_that_is_not_there_has_no_trash(place: Bin) -> None:
    with pytest.raises(OSError, match="No such file"):
        trash_for(place.photos / "none.jpg")
    assert "no longer there" in str(place.open().problem(place.photos / "none.jpg"))
