"""Starts the program as a person does, and says when it is there; run in a process of its own.

Arguments: those of ``organizer``. Prints the time when the window has been painted, then the time
when all of it can be used and, with a folder, shows its first photos, and the longest that it did
not answer in between, in seconds.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from organizer import cli


class Watcher(QObject):
    """Looks at the first window there is."""

    def __init__(self, *, with_folder: bool) -> None:
        super().__init__()
        self._with_folder = with_folder
        self._window: QMainWindow | None = None
        self._last = self._longest = 0.0
        self._beats = QTimer(self, interval=0)
        self._beats.timeout.connect(self._beat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what happens to any widget."""
        if (
            self._window is None
            and event.type() == QEvent.Type.Paint
            and isinstance(watched, QMainWindow)
        ):
            self._window = watched
            QTimer.singleShot(0, self._painted)  # its children are painted after it
        return False

    def _painted(self) -> None:
        print(time.time(), flush=True)
        self._last = time.perf_counter()
        self._beats.start()

    def _beat(self) -> None:
        from organizer.ui.main_window import MainWindow

        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
        window = self._window
        assert isinstance(window, MainWindow)
        if window.ready and (window.session.photos.rowCount() or not self._with_folder):
            self._beats.stop()
            print(time.time(), self._longest, flush=True)


def main() -> int:
    """Run the program with the watcher beside it."""
    application = QApplication(sys.argv[:1])
    watcher = Watcher(with_folder=len(sys.argv) > 1)
    application.installEventFilter(watcher)
    return cli.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
