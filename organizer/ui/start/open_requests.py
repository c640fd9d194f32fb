"""Folders that the system asks the program to open: on macOS by an event, not by an argument."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class OpenRequests(QObject):
    """Listens to what an application is asked to open while it runs.

    Install it with ``application.installEventFilter``. Finder's “Open With”, a folder dropped on
    the program's icon and the Finder service all arrive here.

    Args:
        parent: Owns it.

    Attributes:
        folder_asked: A folder is to be opened; for a file, the folder it is in.
    """

    folder_asked = Signal(Path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take events that ask for something to be opened, and leave all others."""
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        path = Path(event.file())
        folder = path if path.is_dir() else path.parent
        if event.file() and folder.is_dir():
            self.folder_asked.emit(folder)
        return True
