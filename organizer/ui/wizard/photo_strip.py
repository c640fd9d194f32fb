"""A grid of photos with a caption each, for photos that are known by path and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from organizer.ui.pictures.card_parts import paint_picture
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme

_WIDTH, _HEIGHT, _GAP, _RADIUS = 132, 99, 8, 6
_LINES = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the grid.

    Attributes:
        path: Where it is.
        content: Hash of its bytes, under which the index has its thumbnail.
        caption: A few words below it.
        tip: All there is to say of it.
    """

    path: Path
    content: str
    caption: str
    tip: str


class PictureList(QAbstractListModel):
    """The photos that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pictures: tuple[Picture, ...] = ()

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other photos."""
        self.beginResetModel()
        self.pictures = tuple(pictures)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """How many there are."""
        return 0 if parent.isValid() else len(self.pictures)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The caption, and what is said aloud and in the tooltip."""
        if not index.isValid():
            return None
        picture = self.pictures[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return picture.caption
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return picture.tip
            case _:
                return None


class PhotoStrip(QListView):
    """Shows photos side by side; one may be chosen.

    Signals:
        chosen: The :class:`Picture` that is current now, or ``None``.
        opened: A :class:`Picture` that was double-clicked, or opened with Return.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, name: str, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        """Make the grid.

        Args:
            name: What it shows, for screen readers.
            theme: The colours.
            thumbnails: Gives the pictures.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setObjectName("list")
        self.setAccessibleName(name)
        self.pictures = PictureList(self)
        self.setModel(self.pictures)
        self.setItemDelegate(_Card(theme, thumbnails, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(_GAP // 2)
        self.setMouseTracking(True)
        thumbnails.arrived.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.pictures.modelReset.connect(lambda: self.chosen.emit(None))
        self.activated.connect(lambda at: self.opened.emit(self.pictures.pictures[at.row()]))

    @property
    def current(self) -> Picture | None:
        """The photo that is chosen."""
        at = self.currentIndex()
        return self.pictures.pictures[at.row()] if at.isValid() else None

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other photos."""
        self.pictures.show_pictures(pictures)

    def _on_current(self) -> None:
        self.chosen.emit(self.current)


class _Card(QStyledItemDelegate):
    """Paints one photo and its caption."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """The picture and two lines."""
        return QSize(_WIDTH, _HEIGHT + _LINES * option.fontMetrics.height() + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint it."""
        view = self.parent()
        assert isinstance(view, PhotoStrip)  # noqa: S101 - it is nobody else's delegate
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picture = view.pictures.pictures[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(rect.left() + 2, rect.top() + 2, rect.width() - 4, _HEIGHT - 4)
        paint_picture(painter, area, self._thumbnails.get(picture.content), self._theme)
        colour = self._theme.colour
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("accent"), 3 if view.hasFocus() else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        metrics = option.fontMetrics
        # A little less than two lines, since where they break leaves some of the first empty.
        room = round((_LINES - 0.2) * area.width())
        words = metrics.elidedText(picture.caption, Qt.TextElideMode.ElideRight, room)
        below = QRect(area.left(), area.bottom() + 4, area.width(), _LINES * metrics.height())
        painter.setPen(colour("muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, words)
        painter.restore()
