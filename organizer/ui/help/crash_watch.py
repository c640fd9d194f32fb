"""Hears of every error that nobody foresaw, writes it into the log, and shows it: never a storm.

Qt's slots and events end in ``sys.excepthook``, other threads in ``threading.excepthook``, and jobs
in :attr:`organizer.ui.background.jobs.JobRunner.unforeseen`. The program goes on where it can.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

logger = logging.getLogger(__name__)

_MOST = 5
"""Different failures that are shown while the program runs; the log has the others."""

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashWatch(QObject):
    """From :meth:`begin` to :meth:`end`.

    Attributes:
        window: What dialogs are shown over.

    Signals:
        happened: The error; its slots run on the window's thread.
    """

    happened = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.window = window
        self._times: Counter[str] = Counter()
        self._shown: set[str] = set()
        self._dialog: QWidget | None = None
        self._before: tuple[Hook, Callable[[threading.ExceptHookArgs], object]] | None = None
        # Always later, also from the window's own thread: it may be in the middle of painting.
        self.happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Listen from now on; whoever listened before still hears of everything."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def end(self) -> None:
        """Listen no more."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def note(self, error: BaseException) -> None:
        """An error that somebody else caught, and nobody foresaw; from any thread."""
        from organizer.ui.help import crash_report  # the window is up before what this needs

        where = crash_report.where(error)
        self._times[where] += 1
        times = self._times[where]
        if times == 1:
            logger.error("an error that nobody foresaw", exc_info=error)
        elif str(times).strip("0") == "1":  # a timer may fail a thousand times a second
            logger.error("%s for the %d. time", where, times)
        self.happened.emit(error)

    def show_last(self, left: str) -> None:
        """Show what a process that died left."""
        from organizer.ui.help import crash_report
        from organizer.ui.help.crash_dialog import CrashDialog

        report = crash_report.report(left)
        self._open(CrashDialog(report, ended=True, parent=self.window))

    @property
    def dialog(self) -> QWidget | None:
        """What is being shown."""
        return self._dialog

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            self._before[0](kind, error, trace)
        if issubclass(kind, Exception):  # Ctrl+C and sys.exit() are no mistakes
            self.note(error)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if self._before is not None:
            self._before[1](args)
        if isinstance(args.exc_value, Exception):
            self.note(args.exc_value)

    def _on_happened(self, error: Exception) -> None:
        from organizer.ui.help import crash_report
        from organizer.ui.help.crash_dialog import CrashDialog

        where = crash_report.where(error)
        fresh = where not in self._shown and len(self._shown) < _MOST
        if isinstance(self._dialog, CrashDialog):
            self._dialog.count_another()
        elif fresh and self.window.isVisible():
            self._shown.add(where)
            report = crash_report.report(crash_report.traced(error))
            # Over a dialog that takes all input, where one is open: else it could not be closed.
            over = QApplication.activeModalWidget() or self.window
            self._open(CrashDialog(report, parent=over))

    def _open(self, dialog: QWidget) -> None:
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._on_closed)
        dialog.show()

    def _on_closed(self) -> None:
        self._dialog = None
