"""The entry in the menu of folders, on each system."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from organizer.cli import menu_entries
from tests.cli.conftest import Run

linux = pytest.mark.skipif(sys.platform != "linux", reason="how Linux does it")


class FakeRegistry:
    """A registry in memory."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {}

    def write(self, key: str, values: Mapping[str, str]) -> None:
        self.keys[key] = dict(values)

    def remove(self, key: str) -> bool:
        gone = [name for name in self.keys if name == key or name.startswith(key + "\\")]
        for name in gone:
            del self.keys[name]
        return bool(gone)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "数据 data"))
    return tmp_path / "数据 data"


@linux
def test_registering_makes_a_valid_entry_for_folders(run: Run, data: Path) -> None:
    done = run("register")

    assert done.code == 0
    entry = data / "applications" / "photo-organizer.desktop"
    words = entry.read_text("utf-8")
    assert "MimeType=inode/directory;" in words
    assert "@" not in words
    assert f'Exec="{menu_entries.program()}" %f' in words
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", entry], check=True)
    service, action = (data / path for path in menu_entries.folder_menus(""))
    assert os.access(service, os.X_OK)  # else KDE passes it over
    for menu in (service, action):
        assert "Name=Tidy photos\n" in menu.read_text("utf-8")
        assert f'\nExec="{menu_entries.program()}" %' in menu.read_text("utf-8")


@linux
def test_unregistering_takes_everything_back_and_says_when_there_was_nothing(
    run: Run, data: Path
) -> None:
    run("register")
    assert "no longer" in run("unregister").err
    left = [path for path in data.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"]
    assert left == []
    assert "no entry" in run("unregister").err


@linux
def test_a_folder_that_cannot_be_written_is_one_sentence(run: Run, data: Path) -> None:
    data.write_text("a file where a folder should be")
    done = run("register")
    assert done.code != 0
    assert done.err.startswith("Error: ")
    assert str(data) in done.err


def test_a_program_in_a_folder_with_odd_characters_is_quoted(tmp_path: Path) -> None:
    files = menu_entries.linux_files(Path('/a $b/"c"/organizer'), tmp_path)
    words = next(iter(files.values())).decode()
    assert 'Exec="/a \\$b/\\"c\\"/organizer" %f' in words


def test_explorer_offers_it_on_folders_inside_them_and_on_drives() -> None:
    registry = FakeRegistry()
    menu_entries.write_windows(Path("C:/Programs/photo-organizer.exe"), registry)

    commands = {key: values[""] for key, values in registry.keys.items() if "command" in key}
    assert len(commands) == 3
    assert all('photo-organizer.exe" "%' in command for command in commands.values())
    assert menu_entries.remove_windows(registry)
    assert registry.keys == {}
    assert not menu_entries.remove_windows(registry)


def test_finder_gets_a_service_that_is_removed_whole(tmp_path: Path) -> None:
    files = menu_entries.macos_files(Path("/Applications/it's/organizer"), tmp_path)
    menu_entries.write(files)

    info, workflow = (plistlib.loads(path.read_bytes()) for path in files)
    assert info["NSServices"][0]["NSSendFileTypes"] == ["public.folder"]
    command = workflow["actions"][0]["action"]["ActionParameters"]["COMMAND_STRING"]
    assert command == """'/Applications/it'"'"'s/organizer' "$1" &"""
    assert menu_entries.remove(files)
    assert not (tmp_path / "Library/Services/Tidy photos.workflow").exists()
