"""Tables of rows that are read, not edited: how they look, and the one model of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

AnyIndex = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_SAMPLED = 200
_BOLDER = 8
"""What a heading is wider, pixels: its letters are heavier than those of rows."""
_SIDES = 30
"""Padding on both sides, as in the style sheet, and a little air."""


@dataclass(frozen=True, slots=True)
class ColumnOf(Generic[Row]):
    """What a column tells of each row.

    Attributes:
        heading: Its name.
        words: What a cell says.
        tip: What it says in full; ``None`` for the same.
        colour: The colour of its words; ``None`` for that of all text.
    """

    heading: str
    words: Callable[[Row], str]
    tip: Callable[[Row], str] | None = None
    colour: Callable[[Row], QColor] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind.

    Attributes:
        columns: What is told of each; set once, before there are rows.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[ColumnOf[Row]] = ()
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> Row:
        """The row in a place."""
        return self._rows[place]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.words(row)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return (column.tip or column.words)(row)
            case Qt.ItemDataRole.ForegroundRole if column.colour is not None:
                return column.colour(row)
        return None


def width_of(words: str) -> int:
    """How wide a column has to be for words, pixels."""
    return QFontMetrics(QApplication.font()).horizontalAdvance(words) + _SIDES


def wanted_width(model: QAbstractItemModel, column: int, rows: int) -> int:
    """How wide a column has to be for its heading and so many rows (some hundreds), pixels."""
    heading = model.headerData(column, Qt.Orientation.Horizontal)
    cells = (model.index(row, column) for row in range(min(rows, _SAMPLED)))
    longest = max((str(cell.data()) for cell in cells), key=len, default="")
    return max(width_of(str(heading)) + _BOLDER, width_of(longest))


def make_table(
    model: QAbstractTableModel, name: str, widths: dict[int, int], stretched: int
) -> QTableView:
    """A table as this program draws them.

    Args:
        model: What it shows.
        name: What it is, for screen readers.
        widths: Pixels of columns.
        stretched: The column that takes what is left.
    """
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column, width in widths.items():
        header.resizeSection(column, width)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    return table
