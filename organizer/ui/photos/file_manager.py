"""Shows a file in the system's file manager, selected where the system can."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QDesktopServices

Start = Callable[[str | Sequence[str]], object]

_SERVICE = "org.freedesktop.FileManager1"
_PATIENCE_MS = 5_000
"""How long a file manager that the bus has to start first may take before only the folder opens."""


class FileManager(QObject):
    """The system's file manager."""

    def show(self, path: Path) -> None:
        """Show a file; only its folder where no file manager can select."""
        if sys.platform in {"win32", "darwin"}:
            ask_system(sys.platform, path, _start)
        elif not self._ask_bus(path):
            open_folder(path)

    def _ask_bus(self, path: Path) -> bool:
        """Ask whatever file manager the desktop has; says whether there is a bus to ask on."""
        if not _has_bus():
            return False
        # Here, since a window that is never asked needs no bus.
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        call = QDBusMessage.createMethodCall(
            _SERVICE, "/org/freedesktop/FileManager1", _SERVICE, "ShowItems"
        )
        call.setArguments([[path.as_uri()], ""])

        def look_at_answer(answer: QDBusPendingCallWatcher) -> None:
            if answer.isError():
                open_folder(path)
            answer.deleteLater()

        watcher = QDBusPendingCallWatcher(bus.asyncCall(call, _PATIENCE_MS), self)
        watcher.finished.connect(look_at_answer)
        return True


def open_folder(path: Path) -> None:
    """Open the folder of a file, with whatever opens folders here."""
    # By its bytes: a name that is not UTF-8 has no other spelling as an address.
    address = QUrl.fromEncoded(QByteArray(path.parent.as_uri().encode("ascii")))
    QDesktopServices.openUrl(address)


def ask_system(platform: str, path: Path, start: Start) -> None:
    """Ask Windows' Explorer or macOS' Finder to select a file.

    Args:
        platform: As ``sys.platform`` has it.
        path: The file.
        start: Starts a program and does not wait for it.
    """
    if platform == "win32":
        # One string: Explorer reads its command line itself, and wants the quotes right here.
        start(f'explorer.exe /select,"{path}"')
    else:
        start(["/usr/bin/open", "-R", os.fspath(path)])


def _start(command: str | Sequence[str]) -> None:
    subprocess.Popen(command)  # noqa: S603 - no shell, and the path is one word of it


def _has_bus() -> bool:
    """Whether a session bus runs; without one Qt would try to start one, and wait for that."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(runtime and Path(runtime, "bus").exists())
