"""The grid of photos: columns that fill the width, thumbnails as they come into view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionRubberBand,
    QStyleOptionViewItem,
    QWidget,
)

from organizer.ui.cells import Cells
from organizer.ui.photo_card import PhotoCard
from organizer.ui.photo_item import PhotoItem
from organizer.ui.shown_photos import ShownPhotos
from organizer.ui.theme import Theme
from organizer.ui.thumbnails import Thumbnails

AnyIndex = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
Move = QAbstractItemView.CursorAction
_TWO_COLUMNS = 300
"""From this width on a grid is a grid, however large cards are to be."""
_REST_MS = 60
"""What is in view is looked for once scrolling rests this long, or goes on for as long."""


class PhotoGrid(QListView):
    """A list view of cards.

    Cards are of one size, so that where each is follows from its row. Qt's own layout of an icon
    view puts every card into a tree, and does so anew for all 100,000 whenever some are added.

    Signals:
        chosen: The current photo or the selection changed.
        menu_wanted: The context menu is asked for, at a global position (a QPoint).
        in_view: What is in view changed: lists of :class:`PhotoItem`, those in view and those
            within a screen of them.
    """

    chosen = Signal()
    menu_wanted = Signal(object)
    in_view = Signal(list, list)

    def __init__(
        self,
        shown: ShownPhotos,
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
        self._cells = Cells()
        self._band: QRect | None = None
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos"))
        self.setModel(shown)
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
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.chosen)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_in_view)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self.tell)
        selection.currentChanged.connect(self.tell)
        for signal in (shown.rowsInserted, shown.rowsRemoved, shown.layoutChanged):
            signal.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(self._look)
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
        ranges = _ranges(self.selectionModel().selection())
        rows = sorted(row for first, last in ranges for row in range(first, last + 1))
        return [self._shown.item_at(row) for row in rows]

    def count_selected(self) -> int:
        """How many photos are selected."""
        ranges = _ranges(self.selectionModel().selection())
        return sum(last + 1 - first for first, last in ranges)

    def current(self) -> PhotoItem | None:
        """The photo to show large: the current one if it is selected, else a selected one."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            return self._shown.item(index)
        ranges = _ranges(self.selectionModel().selection())
        return self._shown.item_at(min(ranges)[0]) if ranges else None

    def show_current(self) -> None:
        """Scroll to the current photo, which may have gone elsewhere."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            self.scrollTo(index)

    def say_when_empty(self, words: str) -> None:
        """What to show where there are no photos."""
        if words != self._empty:
            self._empty = words
            self.viewport().update()

    def select_first(self) -> None:
        """Make the first photo the current one."""
        if self._shown.rowCount():
            self.selectionModel().setCurrentIndex(self._shown.index(0, 0), Flag.ClearAndSelect)

    def tell(self) -> None:
        """Say soon, once for many calls, that what is chosen may look different."""
        if not self._told.isActive():
            self._told.start()

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
        QAbstractItemView.updateGeometries(self)

    def moveCursor(  # noqa: N802 - Qt's name
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        """Where a key leads from the current card."""
        count = self._shown.rowCount()
        if not count:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self._shown.index(0, 0)
        columns = self._cells.columns
        page = columns * max(1, self.viewport().height() // self._cells.height)
        step = {
            Move.MoveLeft: -1,
            Move.MovePrevious: -1,
            Move.MoveRight: 1,
            Move.MoveNext: 1,
            Move.MoveUp: -columns,
            Move.MoveDown: columns,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -row,
            Move.MoveEnd: count - 1 - row,
        }[action]
        wanted = row + step
        if abs(step) >= columns and action not in (Move.MoveHome, Move.MoveEnd):
            wanted = self._now.in_column(row, wanted)
        return self._shown.index(min(count - 1, max(0, wanted)), 0)

    def setSelection(self, rect: QRect, command: Flag) -> None:  # noqa: N802 - Qt's name
        """Select the cards that a rubber band or two clicks enclose."""
        selection = QItemSelection()
        reading = self.state() != QAbstractItemView.State.DragSelectingState
        area = rect.translated(0, self.verticalOffset())
        found = self._now.between(area) if reading else self._now.inside(area)
        for first, last in found:
            selection.select(self._shown.index(first, 0), self._shown.index(last, 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """Where selected cards are in view."""
        region, seen = QRegion(), self._in_view()
        for first, last in _ranges(selection):
            for row in range(max(first, seen.start), min(last + 1, seen.stop)):
                region += self._rect(row)
        return region

    def dataChanged(  # noqa: N802 - Qt's name
        self,
        first: AnyIndex,
        last: AnyIndex,
        roles: Sequence[int] = (),  # noqa: ARG002
    ) -> None:
        """Paint again what changed in view."""
        seen = self._in_view()
        for row in range(max(first.row(), seen.start), min(last.row() + 1, seen.stop)):
            self.viewport().update(self._rect(row))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the columns fill the width."""
        self._fit()
        super().resizeEvent(event)
        self._look()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu; also from the keyboard, beside the current card."""
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            card = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(card.center())
        self.menu_wanted.emit(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a rubber band begins."""
        corner = event.position().toPoint() + QPoint(0, self.verticalOffset())
        self._band = QRect(corner, QSize(0, 0))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stretch the rubber band."""
        super().mouseMoveEvent(event)
        if self._band is not None and self.state() == QAbstractItemView.State.DragSelectingState:
            self._band.setBottomRight(event.position().toPoint() + QPoint(0, self.verticalOffset()))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The rubber band is let go."""
        super().mouseReleaseEvent(event)
        self._band = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards, or the words that say why there are none."""
        painter = QPainter(self.viewport())
        if self._empty and not self._shown.rowCount():
            painter.setPen(self._theme.colour("muted"))
            area = self.viewport().rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty)
        else:
            self._paint_cards(painter, event.rect())
        painter.end()

    def _paint_cards(self, painter: QPainter, area: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        hovered = under.row() if self.viewport().underMouse() else -1
        current = self.currentIndex().row() if self.hasFocus() else -1
        selection = self.selectionModel()
        for row in self._in_view():
            rect = self._rect(row)
            if not rect.intersects(area):
                continue
            index, state = self._shown.index(row, 0), plain
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current:
                state |= QStyle.StateFlag.State_HasFocus
            if row == hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.rect, option.state = rect, state
            self._card.paint(painter, option, index)
        if self._band is not None and self.state() == QAbstractItemView.State.DragSelectingState:
            band = QStyleOptionRubberBand()
            band.initFrom(self)
            band.rect = self._band.normalized().translated(0, -self.verticalOffset())
            element = QStyle.ControlElement.CE_RubberBand
            self.style().drawControl(element, band, painter, self)

    def _fit(self) -> None:
        width = self.viewport().width() - 1
        columns = max(2 if width >= _TWO_COLUMNS else 1, width // self._card_width)
        cell = QSize(width // columns, 0)
        cell.setHeight(self._card.height_for(cell.width(), self.font()))
        if (cell, columns) != (self._card.cell, self._cells.columns):
            top, old = self._cells.first_below(self.verticalOffset()), self._cells
            self._card.cell = cell
            self._cells = Cells(columns, cell.width(), cell.height(), self._shown.rowCount())
            self.updateGeometries()
            if old.count:  # what was at the top stays there
                self.verticalScrollBar().setValue(self._cells.top(top))
            self.viewport().update()

    @property
    def _now(self) -> Cells:
        """The grid with as many cells as there are photos: Qt lays out only after a while."""
        return self._cells.with_count(self._shown.rowCount())

    def _rect(self, row: int) -> QRect:
        return self._cells.rect(row).translated(0, -self.verticalOffset())

    def _in_view(self, screens: int = 0) -> range:
        """The rows of the cards in view, and of some screens before and behind."""
        height = self.viewport().height()
        top = self.verticalOffset() - screens * height
        return self._now.rows(top, top + (2 * screens + 1) * height)

    def _look(self) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _tell_in_view(self) -> None:
        seen, around = self._in_view(), self._in_view(1)
        near = [row for row in around if row not in seen]
        item = self._shown.item_at
        self.in_view.emit([item(row) for row in seen], [item(row) for row in near])

    def _on_thumbnails(self, contents: list[str]) -> None:
        """Repaint the cards in view whose pictures have come."""
        arrived = set(contents)
        for row in self._in_view():
            if self._shown.item_at(row).content in arrived:
                self.viewport().update(self._rect(row))


def _ranges(selection: QItemSelection) -> list[tuple[int, int]]:
    """The first and the last row of each range that is selected."""
    ranges = [selection.at(place) for place in range(selection.count())]
    return [(each.top(), each.bottom()) for each in ranges]
