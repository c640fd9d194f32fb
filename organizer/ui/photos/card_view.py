"""The grid of cards: columns that fill the width, sections below headings, and their painting."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QPoint,
    QRect,
    QSize,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from organizer.ui.photos.card_painting import RubberBand, paint_cards
from organizer.ui.photos.cell_view import CellView
from organizer.ui.photos.sectioned_cells import SectionedCells, with_sections
from organizer.ui.pictures.card import Card
from organizer.ui.widgets.cells import Cells

_AROUND_HEADING = 22  # pixels above and below it, together
_TWO_COLUMNS = 300
"""From this width on a grid is a grid, however large cards are to be."""


class CardView(CellView):
    """Fills the width with cards, in sections below headings, and paints them.

    Signals:
        resized: Cards have another size.
    """

    resized = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        card: Card,
        card_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._card = card
        self._card_width = card_width
        self._starts: tuple[int, ...] = ()
        self._collapsed: frozenset[int] = frozenset()
        self._band = RubberBand(self)
        self.setItemDelegate(card)
        self.setViewportMargins(8, 8, 0, 8)
        self.setMouseTracking(True)

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
