"""The no-clobber rename of each system, and that every side effect is announced."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from organizer.files.filesystem import FileSystem
from organizer.files.renaming import (
    RenameUnsupportedError,
    extended,
    posix_rename,
    windows_rename,
)
from tests.files.staging import write


def test_rename_moves_the_very_file(tmp_path: Path) -> None:
    source = write(tmp_path / "a.jpg")
    before = source.stat()
    FileSystem().rename(source, tmp_path / "b.jpg")
    after = (tmp_path / "b.jpg").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not source.exists()


@pytest.mark.parametrize("kind", ["file", "folder", "dangling symlink", "hard link"])
def test_rename_never_replaces_what_has_the_name(tmp_path: Path, kind: str) -> None:
    source, target = write(tmp_path / "a.jpg"), tmp_path / "b.jpg"
    if kind == "file":
        write(target, b"other")
    elif kind == "folder":
        target.mkdir()
    elif kind == "dangling symlink":
        target.symlink_to(tmp_path / "nowhere")
    else:
        os.link(source, target)
    before = os.lstat(target)
    with pytest.raises(FileExistsError):
        FileSystem().rename(source, target)
    assert os.lstat(target).st_ino == before.st_ino
    assert source.exists()


def test_names_that_are_not_utf8_are_renamed(tmp_path: Path) -> None:
    source = tmp_path / os.fsdecode(b"bad\xff.jpg")
    source.write_bytes(b"x")
    FileSystem().rename(source, tmp_path / os.fsdecode(b"worse\xfe.jpg"))
    assert os.listdir(os.fsencode(tmp_path)) == [b"worse\xfe.jpg"]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_disk_without_such_a_rename_is_told_from_an_error(code: int) -> None:
    with pytest.raises(RenameUnsupportedError):
        posix_rename("a", "b", lambda _source, _target: code)


def test_another_disk_is_its_own_error() -> None:
    with pytest.raises(OSError, match="link") as caught:
        posix_rename("a", "b", lambda _source, _target: errno.EXDEV)
    assert caught.value.errno == errno.EXDEV


def test_windows_is_asked_to_write_through_and_never_to_replace_or_copy() -> None:
    asked: list[tuple[str, str, int]] = []

    def move_file_ex(source: str, target: str, flags: int) -> int:
        asked.append((source, target, flags))
        return 0

    windows_rename("C:\\a.jpg", "C:\\b.jpg", move_file_ex)
    assert asked == [("C:\\a.jpg", "C:\\b.jpg", 0x8)]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        (183, errno.EEXIST),
        (80, errno.EEXIST),
        (17, errno.EXDEV),
        (2, errno.ENOENT),
        (112, errno.ENOSPC),
        (1, errno.EIO),
    ],
)
def test_windows_errors_are_told_as_posix_errors(code: int, number: int) -> None:
    with pytest.raises(OSError, match=r".") as caught:
        windows_rename("a", "b", lambda *_: code)
    assert caught.value.errno == number


def test_windows_waits_a_little_for_a_file_in_use_and_then_gives_up() -> None:
    waited: list[float] = []
    codes = iter([32, 33, 0])
    windows_rename("a", "b", lambda *_: next(codes), waited.append)
    assert len(waited) == 2
    with pytest.raises(PermissionError):
        windows_rename("a", "b", lambda *_: 32, waited.append)
    assert sum(waited) < 5


def test_long_windows_paths_get_the_prefix() -> None:
    long = "C:\\" + "x" * 300
    assert extended(long) == "\\\\?\\" + long
    assert extended("\\\\server\\" + "x" * 300).startswith("\\\\?\\UNC\\server\\")
    assert extended("C:\\short") == "C:\\short"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX names for what is announced")
def test_every_side_effect_is_announced_before_it_happens(tmp_path: Path) -> None:
    seen: list[str] = []

    class Watched(FileSystem):
        def before(self, call: str, *paths: Path) -> None:
            seen.append(call)

    disk = Watched()
    source = write(tmp_path / "a.jpg")
    copy = tmp_path / "copy"
    descriptor = disk.create(copy)
    disk.write(descriptor, b"abc", copy)
    disk.copy_attributes(source, descriptor, copy, 5_000_000_000)
    disk.sync_file(descriptor, copy)
    os.close(descriptor)
    assert copy.stat().st_mtime_ns == 5_000_000_000
    disk.make_folder(tmp_path / "new")
    disk.rename(source, tmp_path / "new" / "a.jpg")
    disk.link(tmp_path / "new" / "a.jpg", source)
    disk.unlink(tmp_path / "new" / "a.jpg")
    disk.remove_folder(tmp_path / "new")
    disk.sync_folder(tmp_path)
    assert seen == [
        "create",
        "write",
        "copy_attributes",
        "sync_file",
        "make_folder",
        "rename",
        "link",
        "unlink",
        "remove_folder",
        "sync_folder",
    ]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only an administrator gives files away"
)
def test_a_copy_stays_its_owners(tmp_path: Path) -> None:
    disk, source, copy = FileSystem(), write(tmp_path / "a.jpg"), tmp_path / "copy"
    os.chown(source, 1234, 2345)
    source.chmod(0o640)
    descriptor = disk.create(copy)
    disk.copy_attributes(source, descriptor, copy, 5_000_000_000)
    os.close(descriptor)
    status = copy.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (1234, 2345, 0o640)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX owners and permissions")
@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EPERM])
def test_a_disk_that_knows_no_owners_and_permissions_takes_copies_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    disk, source, copy = FileSystem(), write(tmp_path / "a.jpg"), tmp_path / "copy"
    descriptor = disk.create(copy)
    monkeypatch.setattr(os, "chmod", refuse)
    monkeypatch.setattr(os, "chown", refuse)
    disk.copy_attributes(source, descriptor, copy, 5_000_000_000)
    os.close(descriptor)
    assert copy.stat().st_mtime_ns == 5_000_000_000
