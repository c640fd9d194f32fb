"""What is said of long work, in the status line and in its list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from organizer.ui.background.running import Task
from organizer.ui.widgets.wording import duration, number


def far(task: Task) -> str:
    """How far it is and how long it still takes; empty while nothing is known."""
    if task.cancelling:
        return QCoreApplication.translate("Running", "Stopping…")
    parts = []
    if task.paused:
        parts.append(QCoreApplication.translate("Running", "Paused"))
    if task.total:
        parts.append(
            QCoreApplication.translate("Running", "{0} of {1}").format(
                number(task.done), number(task.total)
            )
        )
    elif task.done:
        parts.append(number(task.done))
    left = task.seconds_left
    if left is not None:
        parts.append(QCoreApplication.translate("Running", "{0} left").format(duration(left)))
    return " · ".join(parts)


def line(task: Task) -> str:
    """The one line about it: its own words, else title, progress and time left."""
    if task.cancelling:
        return QCoreApplication.translate("Running", "Stopping…")
    return task.words or " · ".join(part for part in (task.title, far(task)) if part)


def pause_words(task: Task) -> str:
    """What the button says that lets it rest, or go on."""
    return (
        QCoreApplication.translate("Running", "Resume")
        if task.paused
        else QCoreApplication.translate("Running", "Pause")
    )
