"""The list of labels with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from organizer.ui.folder.photo_filter import ALL, Shelf
from organizer.ui.folder.photo_item import State
from organizer.ui.folder.tally import Counts
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a shelf, its name and how many photos are on it; without a shelf a heading."""

    shelf: Shelf | None
    name: str
    count: int = 0
    icon: str = ""


class ShelfModel(QAbstractListModel):
    """The lines of the sidebar; counts change in place, labels come and go one by one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = self._fixed(Counts())

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a line shows."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole and entry.shelf is not None:
            return entry.name  # there may be no room for all of it
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.name if entry.shelf is None else f"{entry.name}: {entry.count}"
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if index.isValid() and self._entries[index.row()].shelf is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def row_of(self, shelf: Shelf) -> int | None:
        """The line of a shelf."""
        rows = (row for row, entry in enumerate(self._entries) if entry.shelf == shelf)
        return next(rows, None)

    def show_counts(self, counts: Counts) -> None:
        """Take over new counts; the most frequent labels come first."""
        wanted = self._fixed(counts)
        ordered = sorted(counts.categories.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
        wanted += [Entry(Shelf(category=name), name, count, "label") for name, count in ordered]
        keys = {(entry.shelf, entry.icon) for entry in wanted}
        for row in reversed(range(len(self._entries))):
            entry = self._entries[row]
            if (entry.shelf, entry.icon) not in keys:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row]
                self.endRemoveRows()
        for row, entry in enumerate(wanted):
            self._place(row, entry)

    def _place(self, row: int, entry: Entry) -> None:
        """Bring a line to its row; all rows above are in place already."""
        here = next(
            (
                at
                for at in range(row, len(self._entries))
                if self._entries[at].shelf == entry.shelf and self._entries[at].icon == entry.icon
            ),
            None,
        )
        if here is None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._entries.insert(row, entry)
            self.endInsertRows()
            return
        if here != row:
            self.beginMoveRows(QModelIndex(), here, here, QModelIndex(), row)
            self._entries.insert(row, self._entries.pop(here))
            self.endMoveRows()
        if self._entries[row] != entry:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def _fixed(self, counts: Counts) -> list[Entry]:
        def of(state: State) -> int:
            return counts.states.get(state, 0)

        entries = [
            Entry(ALL, self.tr("All photos"), counts.total, "photos"),
            Entry(Shelf(State.SURE), self.tr("Sure"), of(State.SURE), "sure"),
            Entry(Shelf(State.UNSURE), self.tr("Unsure"), of(State.UNSURE), "unsure"),
            Entry(Shelf(corrected=True), self.tr("Labelled by you"), counts.corrected, "label"),
            Entry(Shelf(State.UNREADABLE), self.tr("Unreadable"), of(State.UNREADABLE), "broken"),
        ]
        if counts.categories:
            entries.append(Entry(None, self.tr("Labels")))
        return entries


class _ShelfLine(QStyledItemDelegate):
    """Paints a line: icon, name, count."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Lines are of one height."""
        metrics = option.fontMetrics
        return QSize(80, max(_ROW_HEIGHT, metrics.height() + 14))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        entry: Entry = index.data(_ENTRY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.shelf is None:
            self._paint_heading(painter, rect, font, entry.name)
        else:
            self._paint_entry(painter, rect, state, font, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, font: QFont, name: str) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(18, 0, -8, -5), flags, name)

    def _paint_entry(
        self,
        painter: QPainter,
        rect: QRect,
        state: QStyle.StateFlag,
        font: QFont,
        entry: Entry,
    ) -> None:
        colour = self._theme.colour
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = QRectF(rect.adjusted(8, 1, -8, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour("accent_soft" if selected else "raised"))
            painter.drawRoundedRect(ground, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)
        tone = colour("accent" if selected else "muted")
        ratio = painter.device().devicePixelRatioF()
        glyph = icons.picture(entry.icon, tone, 16, ratio)
        painter.drawPixmap(rect.left() + 18, rect.center().y() - 7, glyph)
        count = number(entry.count) if entry.count else ""
        metrics = painter.fontMetrics()
        right = rect.adjusted(0, 0, -18, 0)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(colour("muted"))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | vertical, count)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        painter.setFont(bold)
        painter.setPen(colour("text" if entry.count or selected else "muted"))
        room = rect.adjusted(42, 0, -(26 + metrics.horizontalAdvance(count)), 0)
        name = painter.fontMetrics().elidedText(
            entry.name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | vertical, name)


class Sidebar(QListView):
    """The list itself.

    Signals:
        shelf_chosen: The user wants to see a :class:`Shelf`.
        shelf_opened: The user wants to go through it (Return, or a double click).
    """

    shelf_chosen = Signal(object)
    shelf_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = ShelfModel(self)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Labels"))
        self.setModel(self._lines)
        self.setItemDelegate(_ShelfLine(theme, self))
        self.setMouseTracking(True)
        self.setMinimumWidth(25 * self.fontMetrics().averageCharWidth())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, 8, 0, 8)
        self.choose(ALL)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)
        theme.changed.connect(self.viewport().update)

    @property
    def lines(self) -> ShelfModel:
        """Its model."""
        return self._lines

    def show_counts(self, counts: Counts) -> None:
        """Show new counts; a label that is gone gives way to all photos."""
        self._lines.show_counts(counts)
        if not self.selectionModel().hasSelection():
            self.choose(ALL)

    def choose(self, shelf: Shelf) -> None:
        """Choose a shelf as a click would."""
        row = self._lines.row_of(shelf)
        if row is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._lines.index(row), flags)

    def _on_current(self, current: QModelIndex) -> None:
        entry = current.data(_ENTRY_ROLE) if current.isValid() else None
        self.shelf_chosen.emit(ALL if entry is None or entry.shelf is None else entry.shelf)

    def _on_activated(self, index: QModelIndex) -> None:
        entry: Entry = index.data(_ENTRY_ROLE)
        if entry.shelf is not None:
            self.shelf_opened.emit(entry.shelf)
