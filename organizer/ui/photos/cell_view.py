"""A view of cells of one size: where each is follows from its row alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from organizer.ui.widgets.cells import Cells

AnyIndex = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag


class CellView(QListView):
    """Lays out, scrolls and selects cells.

    Qt's own layout of an icon view puts every cell into a tree, and does so anew for all 100,000
    whenever some are added.

    Signals:
        moved: Other cells may be in view than before.
    """

    moved = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = Cells()
        self.setModel(model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that columns never jump when it appears; without a need it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self.moved)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def rows_in_view(self, screens: int = 0) -> Sequence[int]:
        """The rows of the cards in view, and of some screens before and behind."""
        height = self.viewport().height()
        top = self.verticalOffset() - screens * height
        return self._now.rows(top, top + (2 * screens + 1) * height)

    def update_rows(self, first: int, last: int) -> None:
        """Paint again what is in view of some rows."""
        for row in self.rows_in_view():
            if first <= row <= last:
                self.viewport().update(self._rect(row))

    def visualRect(self, index: AnyIndex) -> QRect:  # noqa: N802 - Qt's name
        """Where a cell is, in the viewport."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The cell at a place in the viewport."""
        row = self._now.at(point.x(), point.y() + self.verticalOffset())
        return self.model().index(row, 0) if row is not None else QModelIndex()

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into view."""
        if not index.isValid():
            return
        rect, height, bar = (
            self.visualRect(index),
            self.viewport().height(),
            self.verticalScrollBar(),
        )
        middle = rect.top() - (height - rect.height()) // 2
        step = {
            QAbstractItemView.ScrollHint.PositionAtTop: rect.top(),
            QAbstractItemView.ScrollHint.PositionAtBottom: rect.bottom() + 1 - height,
            QAbstractItemView.ScrollHint.PositionAtCenter: middle,
        }.get(hint, min(rect.top(), max(0, rect.bottom() + 1 - height)))
        bar.setValue(bar.value() + step)

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """How far the grid is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """It never scrolls sideways."""
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt's signature
        """Move what is painted; only what comes into view is painted anew."""
        self.viewport().scroll(0, dy)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """There is nothing to lay out but the length of the scroll bar."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Tell the scroll bar how long the grid is."""
        self._cells = self._now
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(40)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._cells.length - height))
        bar.setEnabled(bar.maximum() > 0)
        QAbstractItemView.updateGeometries(self)

    def moveCursor(  # noqa: N802 - Qt's name
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        """Where a key leads from the current card."""
        cells, row = self._now, self.currentIndex().row()
        if not cells.count:
            return QModelIndex()
        wanted = 0 if row < 0 else cells.after(row, action, self.viewport().height())
        return self.model().index(wanted, 0)

    def setSelection(self, rect: QRect, command: Flag) -> None:  # noqa: N802 - Qt's name
        """Select the cards that a rubber band or two clicks enclose."""
        selection = QItemSelection()
        reading = self.state() != QAbstractItemView.State.DragSelectingState
        area = rect.translated(0, self.verticalOffset())
        found = self._now.between(area) if reading else self._now.inside(area)
        for first, last in found:
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """Where selected cards are in view."""
        region, ranges = QRegion(), ranges_of(selection)
        for row in self.rows_in_view():
            if any(first <= row <= last for first, last in ranges):
                region += self._rect(row)
        return region

    def dataChanged(  # noqa: N802 - Qt's name
        self,
        first: AnyIndex,
        last: AnyIndex,
        roles: Sequence[int] = (),  # noqa: ARG002
    ) -> None:
        """Paint again what changed in view."""
        self.update_rows(first.row(), last.row())

    @property
    def _now(self) -> Cells:
        """The grid with as many cells as there are photos: Qt lays out only after a while."""
        return self._cells.with_count(self.model().rowCount())

    def _rect(self, row: int) -> QRect:
        return self._cells.rect(row).translated(0, -self.verticalOffset())


def ranges_of(selection: QItemSelection) -> list[tuple[int, int]]:
    """The first and the last row of each range that is selected."""
    ranges = [selection.at(place) for place in range(selection.count())]
    return [(each.top(), each.bottom()) for each in ranges]
