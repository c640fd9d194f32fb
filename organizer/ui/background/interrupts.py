"""Ctrl+C in the terminal closes the window as its close button would."""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QWidget


class Interrupts(QObject):
    """Wakes Qt's event loop when a signal arrives, so that Python handles it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def __enter__(self) -> Interrupts:
        signal.set_wakeup_fd(self._writer.fileno())
        self._before = {number: signal.signal(number, self._close) for number in _signals()}
        return self

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _close(self, *_: object) -> None:
        """Close it when Qt has done what it is doing, which may be making or painting it."""
        QTimer.singleShot(0, self._window, self._window.close)

    def _drain(self) -> None:
        """Python runs its signal handlers as soon as any Python code runs: here."""
        self._reader.recv(64)


def _signals() -> list[signal.Signals]:
    return [signal.SIGINT] if sys.platform == "win32" else [signal.SIGINT, signal.SIGTERM]
