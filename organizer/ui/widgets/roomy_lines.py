"""Lines of a list with room to breathe."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_ROOM = 12


class RoomyLines(QStyledItemDelegate):
    """Makes each line higher; style sheets do so for some views only."""

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """A line and its room."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + _ROOM)
