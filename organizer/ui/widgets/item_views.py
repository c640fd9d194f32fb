"""What views of many items share: where their menu opens, and what they say while empty."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView

from organizer.ui.widgets.theme import Theme

_MARGIN = 32


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Where on the screen a menu opens: at the pointer; from the keyboard at the current item."""
    if event.reason() != QContextMenuEvent.Reason.Keyboard:
        return event.globalPos()
    item = view.visualRect(view.currentIndex())
    return view.viewport().mapToGlobal(item.center())


def paint_words(view: QAbstractItemView, words: str, theme: Theme) -> None:
    """Paint into the middle of a view why it shows nothing."""
    painter = QPainter(view.viewport())
    painter.setPen(theme.colour("muted"))
    area = view.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(area, flags, words)
    painter.end()
