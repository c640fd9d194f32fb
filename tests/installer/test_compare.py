"""Two builds are compared file by file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from resources.installer import archives, compare
from tests.installer.unpacking import unpack


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What a build leaves, in small."""
    bundle = tmp_path / "out/work/photo-organizer/dist/photo-organizer"
    bundle.mkdir(parents=True)
    (bundle / "organizer").write_text("program")
    (bundle / "library.so").symlink_to("organizer")
    archives.pack(bundle, tmp_path / "out/photo-organizer.tar.xz", epoch=1_700_000_000)
    return tmp_path / "out"


def test_two_builds_that_are_the_same_are_said_to_be(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(built, tmp_path / "other", symlinks=True)

    assert compare.main([str(built), str(tmp_path / "other")]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("photo-organizer: 2 of 2 the same")
    assert said[1].endswith(".tar.xz: 3 of 3 the same, every byte")


@pytest.mark.parametrize("kind", ["content", "mode", "link", "missing", "more"])
def test_whatever_differs_is_named(
    built: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    shutil.copytree(built, other, symlinks=True)
    bundle = other / "work/photo-organizer/dist/photo-organizer"
    if kind == "content":
        (bundle / "organizer").write_text("another")
    elif kind == "mode":
        (bundle / "organizer").chmod(0o700)
    elif kind == "link":
        (bundle / "library.so").unlink()
        (bundle / "library.so").symlink_to("elsewhere")
    elif kind == "missing":
        (bundle / "library.so").unlink()
    else:
        (bundle / "new").write_text("")

    assert compare.main([str(built), str(other)]) == 1

    name = {"link": "library.so", "missing": "library.so", "more": "new"}.get(kind, "organizer")
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith(f"{name}: ")]


def test_a_package_that_was_not_built_is_named(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(built, tmp_path / "other", symlinks=True)
    (tmp_path / "other/photo-organizer.tar.xz").unlink()

    assert compare.main([str(built), str(tmp_path / "other")]) == 1
    assert "photo-organizer.tar.xz is not in " in capsys.readouterr().out


def test_an_archive_of_several_pieces_is_one_file_to_those_who_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "_PIECE", 4096)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "file").write_bytes(bytes(range(256)) * 100)

    packed = archives.pack(folder, tmp_path / "a.tar.xz", epoch=0)

    assert packed.read_bytes().count(b"\xfd7zXZ\x00") > 5
    unpack(packed, tmp_path / "out")
    assert (tmp_path / "out/folder/file").read_bytes() == bytes(range(256)) * 100
