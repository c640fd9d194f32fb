"""Something else in the place of the program's own files is said, and is never waited for."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from organizer.plain_files import NotPlainError, check_plain, read_plain

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


KINDS: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": make_socket,
    "a device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_named(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    KINDS[kind](path)
    with pytest.raises(NotPlainError, match=f"own.json is {kind}, not a file"):
        check_plain(path)
    with pytest.raises(OSError, match=r"own\.json|such device"):
        read_plain(path)


def test_what_belongs_to_a_file_is_looked_at_too(tmp_path: Path) -> None:
    path = tmp_path / "own.sqlite"
    path.write_bytes(b"mine")
    check_plain(path, "-wal", "-journal")
    os.mkfifo(tmp_path / "own.sqlite-journal")
    with pytest.raises(NotPlainError, match=r"own\.sqlite-journal is a pipe, not a file"):
        check_plain(path, "-wal", "-journal")


def test_a_file_and_a_link_to_one_are_read_and_nothing_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(b"mine")
    (tmp_path / "link.json").symlink_to("own.json")
    for name in ("own.json", "link.json", "none.json"):
        check_plain(tmp_path / name)
    assert read_plain(tmp_path / "link.json") == b"mine"
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "none.json")
