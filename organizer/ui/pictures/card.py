"""What every card of a grid is: a delegate whose cells are all of one size."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class Card(QStyledItemDelegate):
    """Paints one photo of a grid.

    Attributes:
        cell: Set by the grid, so that columns fill its width.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cell = QSize(200, 200)

    def height_for(self, width: int, font: QFont) -> int:  # noqa: ARG002 - for those that grow
        """How high a cell of a width is; as high as it is now, unless its kind grows with it."""
        return self.cell.height()

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Every card is as large as every other."""
        return self.cell
