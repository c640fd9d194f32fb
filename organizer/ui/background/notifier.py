"""Says that long work has ended, to people who are doing something else meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from organizer.ui.background.desktop_notice import notify
from organizer.ui.background.jobs import JobRunner
from organizer.ui.background.running import Running, Task
from organizer.ui.widgets import icons

LONG_S = 3.0
"""Work that took less is over before anybody can have turned to something else."""
_SHOWN_MS = 12_000


class Notifier(QObject):
    """Hears of every end."""

    def __init__(
        self,
        running: Running,
        runner: JobRunner,
        window: QWidget,
        wanted: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """Listen.

        Args:
            running: What runs.
            runner: Talks to the desktop.
            window: What people come back to.
            wanted: Whether the user wants to be told.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._runner = runner
        self._window = window
        self._wanted = wanted
        self._tray: QSystemTrayIcon | None = None
        running.ended.connect(self._on_ended)

    def _on_ended(self, task: Task) -> None:
        told = task.outcome and not task.cancelling and task.seconds >= LONG_S
        if told and self._wanted() and not _in_front() and not self._runner.closed:
            self._tell(task.title, task.outcome)

    def _tell(self, title: str, words: str) -> None:
        QApplication.alert(self._window)
        if sys.platform.startswith("linux"):
            job = self._runner.start(partial(notify, title, words))
            job.finished.connect(partial(self._unless_shown, title, words))
        else:
            self._show_in_tray(title, words)

    def _unless_shown(self, title: str, words: str, shown: bool) -> None:
        if not shown:
            self._show_in_tray(title, words)

    def _show_in_tray(self, title: str, words: str) -> None:
        """The way of Windows and macOS: an icon that is there as long as its message."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(icons.application_icon(), self)
            self._tray.messageClicked.connect(self._come_back)
        self._tray.show()
        self._tray.showMessage(title, words, icons.application_icon(), _SHOWN_MS)
        QTimer.singleShot(_SHOWN_MS, self._tray, self._tray.hide)

    def _come_back(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def _in_front() -> bool:
    """Whether any window of the program has the user's attention."""
    return QApplication.activeWindow() is not None
