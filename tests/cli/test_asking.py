"""A whole home or drive is looked at only after a yes; other programs' folders never."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from organizer import cli
from tests.cli.conftest import Run, tree

BY_DATE = ("--template", "{year}")


@pytest.fixture
def home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole home with photos in it."""
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.mark.parametrize("command", ["classify", "plan", "apply"])
def test_a_whole_home_needs_a_yes(run: Run, models: Path, home: Path, command: str) -> None:
    before = tree(home)
    rules = () if command == "classify" else BY_DATE
    result = run(command, home, *rules)
    assert result.code == cli.WRONG_USAGE
    assert len(result.err.splitlines()) == 1
    assert "whole home" in result.err
    assert "--yes" in result.err
    assert tree(home) == before
    assert run(command, home, *rules, "--yes").code == cli.DONE


def test_a_folder_in_it_needs_none(run: Run, home: Path) -> None:
    assert run("plan", home / "old", *BY_DATE).code == cli.DONE


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are POSIX")
@pytest.mark.parametrize(("answer", "code"), [("y", cli.DONE), ("n", cli.WRONG_USAGE), ("", 2)])
def test_on_a_terminal_it_asks_and_no_is_the_default(home: Path, answer: str, code: int) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "organizer", "plan", str(home), *BY_DATE],
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.DEVNULL,
    )
    os.close(theirs)
    said = b""
    while b"[y/N]" not in said:
        said += os.read(ours, 1024)
    assert b"whole home" in said
    os.write(ours, answer.encode() + b"\n")
    try:
        while os.read(ours, 1024):
            pass
    except OSError:  # it has ended
        pass
    assert process.wait(30) == code
    os.close(ours)


def test_another_programs_folder_is_one_sentence(run: Run, folder: Path) -> None:
    library = folder / "Family.photoslibrary"
    library.mkdir()
    result = run("plan", library, *BY_DATE)
    assert result.code == cli.NOT_STARTED
    assert len(result.err.splitlines()) == 1
    assert "Apple Photos" in result.err


def test_another_programs_folders_inside_are_named_once(run: Run, folder: Path) -> None:
    for place in (folder, folder / "old"):
        (place / "node_modules").mkdir()
    (folder / "Family.photoslibrary").mkdir()
    said = run("plan", folder, *BY_DATE).err
    assert "Family.photoslibrary belongs to Apple Photos" in said
    assert said.count("node_modules") == 1
