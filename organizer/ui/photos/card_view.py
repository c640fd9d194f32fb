"""The geometry of the grid: cards of one size in columns that fill the width, however many."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from organizer.ui.photos.card_painting import RubberBand, paint_cards
from organizer.ui.photos.sectioned_cells import SectionedCells, with_sections
from organizer.ui.pictures.card import Card
from organizer.ui.widgets.cells import Cells

AnyIndex = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
_AROUND_HEADING = 22  # pixels above and below it, together
_TWO_COLUMNS = 300
"""From this width on a grid is a grid, however large cards are to be."""


class CardView(QListView):
    """Lays out, scrolls, selects and paints cards.

    They are of one size, so that where each is follows from its row. Qt's own layout of an icon
    view puts every card into a tree, and does so anew for all 100,000 whenever some are added.

    Signals:
        moved: Other cards may be in view than before.
        resized: Cards have another size.
    """

    moved = Signal()
    resized = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        card: Card,
        card_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._card_width = card_width
        self._cells = Cells()
        self._starts: tuple[int, ...] = ()
        self._collapsed: frozenset[int] = frozenset()
        self._band = RubberBand(self)
        self.setModel(model)
        self.setItemDelegate(card)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that columns never jump when it appears; without a need it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(8, 8, 0, 8)
        self.setMouseTracking(True)
        for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self.moved)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def card_width(self) -> int:
        """The least width of a card, pixels."""
        return self._card_width

    def set_card_width(self, width: int) -> None:
        """Make cards larger or smaller."""
        if width != self._card_width:
            self._card_width = width
            self._fit()
            self.resized.emit()

    def set_sections(self, starts: Sequence[int], collapsed: Collection[int] = ()) -> None:
        """Begin anew, below a heading, at some rows; the first is 0. None for no sections.

        Args:
            starts: The first row of each section.
            collapsed: The sections of which only the heading is seen.
        """
        self._starts, self._collapsed = tuple(starts), frozenset(collapsed)
        self._cells = self._sectioned(self._now)
        self.updateGeometries()
        self.viewport().update()
        self.moved.emit()

    def paint_heading(self, painter: QPainter, section: int, area: QRect) -> None:
        """Paint the heading of a section; nothing here."""

    def heading_height(self) -> int:
        """How high headings are."""
        return self.fontMetrics().height() + _AROUND_HEADING

    @property
    def sectioned(self) -> SectionedCells | None:
        """Where cards are among headings; ``None`` where there are none."""
        cells = self._now
        return cells if isinstance(cells, SectionedCells) else None

    def section_at(self, point: QPoint) -> int | None:
        """The section whose heading is at a place in the viewport."""
        y, cells = point.y() + self.verticalOffset(), self.sectioned
        headings = () if cells is None else cells.headings(y, y + 1)
        return next((section for section, _ in headings), None)

    def heading_rect(self, section: int) -> QRect:
        """Where a heading is, in the viewport."""
        cells = self.sectioned
        if cells is None or section >= len(cells.tops):
            return QRect()
        top = cells.tops[section] - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), cells.heading)

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

    # Where cards are

    def visualRect(self, index: AnyIndex) -> QRect:  # noqa: N802 - Qt's name
        """Where a card is, in the viewport."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The card at a place in the viewport."""
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

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the columns fill the width."""
        self._fit()
        super().resizeEvent(event)
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a rubber band begins."""
        self._band.begin(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stretch the rubber band."""
        super().mouseMoveEvent(event)
        self._band.stretch(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The rubber band is let go."""
        super().mouseReleaseEvent(event)
        self._band.end()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards in view."""
        painter = QPainter(self.viewport())
        self._paint_headings(painter, event.rect())
        rows = self.rows_in_view()
        paint_cards(self, self._card, painter, rows, self._rect, event.rect())
        self._band.paint(painter)
        painter.end()

    def _paint_headings(self, painter: QPainter, area: QRect) -> None:
        cells, offset = self.sectioned, self.verticalOffset()
        if cells is not None:
            for section, _ in cells.headings(area.top() + offset, area.bottom() + 1 + offset):
                self.paint_heading(painter, section, self.heading_rect(section))

    def _fit(self) -> None:
        width = self.viewport().width() - 1
        columns = max(2 if width >= _TWO_COLUMNS else 1, width // self._card_width)
        cell = QSize(width // columns, 0)
        cell.setHeight(self._card.height_for(cell.width(), self.font()))
        if (cell, columns) != (self._card.cell, self._cells.columns):
            top, old = self._cells.first_below(self.verticalOffset()), self._cells
            self._card.cell = cell
            plain = Cells(columns, cell.width(), cell.height(), self.model().rowCount())
            self._cells = self._sectioned(plain)
            self.updateGeometries()
            if old.count:  # what was at the top stays there
                self.verticalScrollBar().setValue(self._cells.top(top))
            self.viewport().update()

    def _sectioned(self, cells: Cells) -> Cells:
        return with_sections(cells, self._starts, self.heading_height(), self._collapsed)

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
