"""Opens the dialogs. What they need is imported when they are: the window is up before that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from organizer.text import Text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.session import Session
from organizer.ui.history.records import Records
from organizer.ui.tidying.mover import Mover


class Dialogs(QObject):
    """History, and what was left alone."""

    def __init__(
        self,
        session: Session,
        mover: Mover,
        records: Records,
        runner: JobRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._mover = mover
        self._records = records
        self._runner = runner
        self._window = window

    def ask_first(self, question: Text, on_yes: Callable[[], object]) -> None:
        """Ask whether a whole home or drive is to be opened."""
        from organizer.ui.photos.questions import WholeHomeQuestion

        asked = WholeHomeQuestion(question, self._window)
        asked.accepted.connect(on_yes)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def history(self, run: int | None = None) -> None:
        """Show earlier runs, and of one run what became of its files."""
        from organizer.ui.history.history_dialog import HistoryDialog

        locked = self._mover.read_only or self._mover.running or self._session.scanner.running
        dialog = HistoryDialog(
            self._records, self._runner, locked=locked, run=run, parent=self._window
        )
        dialog.undo_wanted.connect(self._mover.undo)
        dialog.redo_wanted.connect(self._mover.redo)
        dialog.recover_wanted.connect(self._mover.recover)
        dialog.restore_wanted.connect(self._mover.restore)
        dialog.exec()
        dialog.deleteLater()

    def left_alone(self) -> None:
        """Show which files were left alone, and why."""
        from organizer.ui.history.left_alone_dialog import LeftAloneDialog

        folder = self._session.folder or Path()
        dialog = LeftAloneDialog(self._session.scanner.left_alone, folder, self._window)
        dialog.exec()
        dialog.deleteLater()
