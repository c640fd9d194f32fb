"""Where people choose photos and folders of their own: begins where they chose last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from organizer.ui.wizard.desk import Desk


class OwnPhotos:
    """Asks for photos and folders; at first beside what is open in the window."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._last: Path | None = None

    def folder(self, words: str) -> Path | None:
        """Ask for a folder; ``None`` where nobody chose one.

        Args:
            words: What is asked, as the title of the dialog.
        """
        chosen = QFileDialog.getExistingDirectory(self._parent, words, self._start())
        if not chosen:
            return None
        self._last = Path(chosen).parent  # its neighbours are what comes next
        return Path(chosen)

    def photos(self, words: str, only: str) -> list[Path]:
        """Ask for photos; empty where nobody chose any.

        Args:
            words: What is asked, as the title of the dialog.
            only: Which files are shown, as Qt writes it.
        """
        chosen, _ = QFileDialog.getOpenFileNames(self._parent, words, self._start(), only)
        if chosen:
            self._last = Path(chosen[0]).parent
        return [Path(path) for path in chosen]

    def _start(self) -> str:
        """A folder; a program's own working folder would say nothing to anybody."""
        begin = self._last or self._desk.open_folder
        if begin is not None and begin.is_dir():
            return str(begin)
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        return QStandardPaths.writableLocation(pictures) or str(Path.home())
