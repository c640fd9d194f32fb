"""Where there is no usable trash, or it fails: the photo stays, and nothing of ours is left."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.files import trashcan
from organizer.files.trashcan import NoTrashError, TrashDisk, TrashFolder, trash_for
from tests.files.staging import write
from tests.files.trash_staging import Bin, marked, stayed, went

pytestmark = pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="folders that can be looked into")


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
    from send2trash import plat_other  # type: ignore[import-untyped]

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


def test_a_photo_that_is_not_there_has_no_trash(place: Bin) -> None:
    with pytest.raises(OSError, match="No such file"):
        trash_for(place.photos / "none.jpg")
    assert "no longer there" in str(place.open().problem(place.photos / "none.jpg"))


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
