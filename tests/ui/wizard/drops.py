"""Files dropped on a widget, as a file manager does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_BUTTONS, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def carried(*paths: Path) -> QMimeData:
    """What a file manager says of files that are dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(widget: QWidget, data: QMimeData) -> bool:
    """Drag something onto a widget.

    Returns:
        Whether it may be dropped there.
    """
    event = QDragEnterEvent(QPoint(5, 5), _ACTIONS, data, _BUTTONS, _KEYS)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files, which the file manager would like to move: only a copy is taken."""
    data = carried(*paths)
    assert enter(widget, data)
    event = QDropEvent(QPointF(5, 5), _ACTIONS, data, _BUTTONS, _KEYS)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
