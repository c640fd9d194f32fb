"""The classes with a bar for how many photos each has; photos can be dropped on one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number
from organizer.ui.wizard.class_model import ROW, ClassModel, ClassRow
from organizer.ui.wizard.clean_model import MIME

_BAR = 6
_MARGIN = 10


class _Bar(QStyledItemDelegate):
    """Paints name, number and bar."""

    def __init__(self, classes: ClassModel, theme: Theme, parent: ClassBars) -> None:
        super().__init__(parent)
        self._classes = classes
        self._theme = theme
        self._view = parent

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(120, option.fontMetrics.height() + _BAR + 3 * _MARGIN - 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: ClassRow = index.data(ROW)
        colour = self._theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(3, 2, -3, -2)
        self._paint_ground(painter, rect, option.state, over=self._view.over == index.row())
        line = rect.adjusted(_MARGIN, _MARGIN - 3, -_MARGIN, 0)
        line.setHeight(option.fontMetrics.height())
        painter.setPen(colour("text"))
        count = number(row.count)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = line.adjusted(0, 0, -option.fontMetrics.horizontalAdvance(count) - 8, 0)
        if row.thin or row.doubts:
            ratio = float(painter.device().devicePixelRatioF())
            mark = icons.picture("warning" if row.thin else "eye", colour("doubt"), 16, ratio)
            at = room.right() - 16
            painter.drawPixmap(at, line.center().y() - 8, mark)
            room.setRight(at - 6)
        painter.setPen(colour("muted" if row.shelf else "text"))
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if not row.shelf:
            self._paint_bar(
                painter, QRectF(line.left(), line.bottom() + 6, line.width(), _BAR), row
            )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, over: bool
    ) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or hovered or over):
            return
        painter.setPen(
            self._theme.colour("accent") if over or (focused and selected) else Qt.PenStyle.NoPen
        )
        painter.setBrush(self._theme.colour("accent_soft" if selected or over else "raised"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: ClassRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(bar, 3, 3)
        share = row.count / max(self._classes.most, 1)
        if row.count:
            painter.setBrush(self._theme.colour("doubt" if row.thin else "accent"))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), max(bar.width() * share, 4), bar.height()), 3, 3
            )


class ClassBars(QListView):
    """The list of classes.

    Signals:
        chosen: The folder of the class that is looked at.
        dropped: The folder of the class on which photos were dropped.

    Attributes:
        over: The row over which photos are dragged; -1 for none.
    """

    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes = ClassModel(self)
        self.over = -1
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Categories and how many photos each has"))
        self.setModel(self.classes)
        self.setItemDelegate(_Bar(self.classes, theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ClassRow]) -> None:
        """Show the classes; the one that is looked at stays so."""
        current = self.current
        self.classes.show(rows)
        folders = [row.folder for row in rows]
        wanted = current if current in folders else folders[0] if folders else ""
        if wanted and self.current != wanted:
            self.choose(wanted)

    @property
    def current(self) -> str:
        """The folder of the class that is looked at; empty for none."""
        row = self.current_row
        return "" if row is None else row.folder

    @property
    def current_row(self) -> ClassRow | None:
        """The class that is looked at."""
        row = self.currentIndex().row()
        return self.classes.rows[row] if 0 <= row < len(self.classes.rows) else None

    @property
    def others(self) -> list[tuple[str, str]]:
        """The folders and names of the classes that are not looked at."""
        current = self.current
        rows = (row for row in self.classes.rows if not row.shelf and row.folder != current)
        return [(row.folder, row.name) for row in rows]

    def choose(self, folder: str) -> None:
        """Look at a class."""
        for place, row in enumerate(self.classes.rows):
            if row.folder == folder:
                self.setCurrentIndex(self.classes.index(place))

    def _on_current(self) -> None:
        self.chosen.emit(self.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take photos of this page only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Mark the class that is under the pointer."""
        row = self.indexAt(event.position().toPoint()).row()
        self._mark(row)
        if row >= 0 and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        self._mark(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Photos were let go over a class."""
        row = self.indexAt(event.position().toPoint()).row()
        self._mark(-1)
        if row >= 0 and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.dropped.emit(self.classes.rows[row].folder)

    def _mark(self, row: int) -> None:
        if row != self.over:
            self.over = row
            self.viewport().update()
