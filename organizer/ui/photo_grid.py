"""The grid of photos: columns that fill the width, thumbnails as they come into view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from organizer.ui.photo_card import PhotoCard
from organizer.ui.photo_filter import PhotoFilter
from organizer.ui.photo_item import PhotoItem
from organizer.ui.theme import Theme
from organizer.ui.thumbnails import Thumbnails

_TWO_COLUMNS = 300
"""From this width on a grid is a grid, however large cards are to be."""


class PhotoGrid(QListView):
    """A list view of cards.

    Signals:
        chosen: The current photo or the selection changed.
        menu_wanted: The context menu is asked for, at a global position (a QPoint).
    """

    chosen = Signal()
    menu_wanted = Signal(object)

    def __init__(
        self,
        shown: PhotoFilter,
        card: PhotoCard,
        thumbnails: Thumbnails,
        theme: Theme,
        card_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._card = card
        self._theme = theme
        self._card_width = card_width
        self._empty = ""
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos"))
        self.setModel(shown)
        self.setItemDelegate(card)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that columns never jump when it appears; without a need it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(8, 8, 0, 8)
        self.setMouseTracking(True)
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.chosen)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self.tell)
        selection.currentChanged.connect(self.tell)
        thumbnails.arrived.connect(self._on_thumbnails)
        theme.changed.connect(self.viewport().update)

    @property
    def card_width(self) -> int:
        """The least width of a card, pixels."""
        return self._card_width

    def set_card_width(self, width: int) -> None:
        """Make cards larger or smaller."""
        self._card_width = width
        self._fit()

    def selected(self) -> Sequence[PhotoItem]:
        """The selected photos, in the order of the grid."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._shown.item(self._shown.index(row, 0)) for row in rows]

    def current(self) -> PhotoItem | None:
        """The photo to show large: the current one if it is selected, else a selected one."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            return self._shown.item(index)
        chosen = self.selected()
        return chosen[0] if chosen else None

    def show_current(self) -> None:
        """Scroll to the current photo, which may have gone elsewhere."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            self.scrollTo(index)

    def say_when_empty(self, words: str) -> None:
        """What to show where there are no photos."""
        self._empty = words
        self.viewport().update()

    def select_first(self) -> None:
        """Make the first photo the current one."""
        if self._shown.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._shown.index(0, 0), flags)

    def tell(self) -> None:
        """Say soon, once for many calls, that what is chosen may look different."""
        if not self._told.isActive():
            self._told.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the columns fill the width."""
        self._fit()
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu; also from the keyboard, beside the current card."""
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            card = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(card.center())
        self.menu_wanted.emit(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards, or the words that say why there are none."""
        super().paintEvent(event)
        if self._empty and not self._shown.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour("muted"))
            area = self.viewport().rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty)
            painter.end()

    def _fit(self) -> None:
        width = self.viewport().width() - 1
        columns = max(2 if width >= _TWO_COLUMNS else 1, width // self._card_width)
        cell = QSize(width // columns, 0)
        cell.setHeight(self._card.height_for(cell.width(), self.font()))
        if cell != self._card.cell:
            self._card.cell = cell
            self.setGridSize(cell)

    def _on_thumbnails(self, contents: list[str]) -> None:
        """Repaint the cards in view whose pictures have come."""
        arrived = set(contents)
        for index in self._in_view():
            if self._shown.item(index).content in arrived:
                self.update(index)

    def _in_view(self) -> list[QModelIndex]:
        area = self.viewport().rect()
        inside = QPoint(self.gridSize().width() // 2, self.gridSize().height() // 4)
        first = self.indexAt(area.topLeft() + inside)
        if not first.isValid():
            return []
        columns = max(1, area.width() // max(1, self.gridSize().width()))
        rows = area.height() // max(1, self.gridSize().height()) + 2
        last = min(self._shown.rowCount(), first.row() + columns * rows)
        return [self._shown.index(row, 0) for row in range(first.row(), last)]
