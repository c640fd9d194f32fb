"""Ctrl+C and the system's wish to end close the window, between two events and never within one."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from organizer.ui.background.interrupts import Interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def test_a_signal_closes_the_window_after_what_is_being_done_and_not_amid_it(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    amid: list[bool] = []

    def being_done() -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        amid.append(window.isVisible())  # Python hears the signal before this line

    with Interrupts(window):
        QTimer.singleShot(0, window, being_done)
        qtbot.waitUntil(lambda: not window.isVisible())

    assert amid == [True]
