"""Around the window: its log, and what becomes of errors that nobody foresaw."""

from __future__ import annotations

import logging
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

from organizer import __version__
from organizer.ui.help.crash_watch import CrashWatch
from organizer.ui.help.hard_crash import HardCrash
from organizer.ui.help.log_file import log_to_file

if TYPE_CHECKING:
    from organizer.ui.background.lanes import Lanes
    from organizer.ui.main_window import MainWindow

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextmanager
def safety_net(window: MainWindow, lanes: Lanes) -> Iterator[CrashWatch]:
    """While the window is there, its errors go into the log and are shown.

    What a process that died left is offered once, in a notice.
    """
    record = HardCrash()
    watch = CrashWatch(window)
    with log_to_file():
        logger.info("Photo Organizer %s, Python %s", __version__, platform.python_version())
        for lane in lanes.all():
            lane.unforeseen.connect(watch.note)
        if record.left:
            logger.error("the program died the last time:\n%s", record.left)
            _offer(window, watch, record.left)
        watch.begin()
        before = qInstallMessageHandler(_on_qt)
        try:
            yield watch
        finally:
            qInstallMessageHandler(before)
            watch.end()
            record.close()
            logger.info("closed")


def _on_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say goes into the log, and as ever to the terminal, where there is one."""
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
    if sys.stderr is not None and kind is not QtMsgType.QtDebugMsg:
        sys.stderr.write(f"{context.category or 'qt'}: {message}\n")


def _offer(window: MainWindow, watch: CrashWatch, left: str) -> None:
    words = QCoreApplication.translate(
        "CrashDialog", "The program ended unexpectedly the last time. Your photos are safe."
    )
    show = QCoreApplication.translate("CrashDialog", "Show the report")
    window.notices.show_notice("crash", words, "doubt", [(show, partial(watch.show_last, left))])
