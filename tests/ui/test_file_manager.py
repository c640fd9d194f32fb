"""“Show in file manager” selects the file where the system can."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.ui.photos import file_manager
from organizer.ui.photos.file_manager import FileManager, ask_system


def test_explorer_and_finder_are_asked_to_select() -> None:
    asked: list[str | Sequence[str]] = []
    ask_system("win32", Path("C:/My photos/a, b.jpg"), asked.append)
    ask_system("darwin", Path("/Users/me/a b.jpg"), asked.append)
    assert asked == [
        'explorer.exe /select,"C:/My photos/a, b.jpg"',
        ["/usr/bin/open", "-R", "/Users/me/a b.jpg"],
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux asks over D-Bus")
def test_without_a_bus_the_folder_is_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Path] = []
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(file_manager, "open_folder", opened.append)
    FileManager().show(tmp_path / "a.jpg")
    assert opened == [tmp_path / "a.jpg"]


ASK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from organizer.ui.photos import file_manager

application = QCoreApplication([])
def said(path):
    print("folder", path, flush=True)
    application.quit()
file_manager.open_folder = said
manager = file_manager.FileManager()
manager.show(Path(sys.argv[1]))
QTimer.singleShot(int(sys.argv[2]), application.quit)
application.exec()
"""
LISTEN = """
import sys
from PySide6.QtCore import QCoreApplication, ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.FileManager1"})
class Manager(QObject):
    @Slot("QStringList", str)
    def ShowItems(self, addresses, _startup):
        print("asked", *addresses, flush=True)

application = QCoreApplication([])
bus = QDBusConnection.sessionBus()
manager = Manager()
assert bus.registerObject("/org/freedesktop/FileManager1", manager,
                          QDBusConnection.RegisterOption.ExportAllSlots)
assert bus.registerService("org.freedesktop.FileManager1")
print("ready", flush=True)
application.exec()
"""


def on_a_bus(script: str) -> list[str]:
    return ["dbus-run-session", "--", "bash", "-c", script]


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs dbus-run-session")
@pytest.mark.parametrize("listening", [True, False])
def test_the_desktop_is_asked_over_the_bus_else_the_folder_opens(
    tmp_path: Path, listening: bool
) -> None:
    path = tmp_path / "a b.jpg"
    ask, listen = tmp_path / "ask.py", tmp_path / "listen.py"
    ask.write_text(ASK)
    listen.write_text(LISTEN)
    python = sys.executable
    script = f"{python} {ask} '{path}' 60000"  # it ends once the folder was opened
    if listening:

        def said(word: str) -> str:
            look = f"grep -q {word} {tmp_path}/said && break; sleep 0.1"
            return f"for _ in $(seq 600); do {look}; done"

        script = (
            f"{python} {listen} > {tmp_path}/said & listener=$!; {said('ready')}; "
            f"{python} {ask} '{path}' 1500; {said('asked')}; "
            f"kill $listener; cat {tmp_path}/said"
        )
    done = subprocess.run(
        on_a_bus(script),
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    if listening:
        assert f"asked {path.as_uri()}" in done.stdout, done.stderr
        assert "folder" not in done.stdout
    else:
        assert f"folder {path}" in done.stdout, done.stderr
