"""Paints a photo of a class, and what is odd about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from organizer.training.doubts import Doubt, Sight
from organizer.ui.pictures.card_painting import paint_ground, paint_picture
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.clean_model import SIGHT, CleanModel

_GAP = 5
_PADDING = 6
_RADIUS = 8
_WIDTH = 168
_RATIO = 3 / 4
_LINES = 2


class CleanCard(QStyledItemDelegate):
    """The delegate of the grid of one class."""

    def __init__(
        self, model: CleanModel, thumbnails: Thumbnails, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._theme = theme
        self._cell = QSize(_WIDTH, _WIDTH)

    def cell_for(self, width: int, metrics: QFontMetrics) -> QSize:
        """How large a cell is, so that the columns fill a width."""
        each = width // max(1, width // _WIDTH)
        picture = round((each - 2 * (_GAP + _PADDING)) * _RATIO)
        words = _LINES * metrics.height()
        self._cell = QSize(each, picture + words + 2 * (_GAP + _PADDING) + _PADDING)
        return self._cell

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Every card is as large as every other."""
        return self._cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        sight: Sight = index.data(SIGHT)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        rect: QRect = option.rect
        card = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        odd = sight.doubt < Doubt.REPEAT
        border = "doubt" if odd else "line"
        paint_ground(painter, card, option.state, self._theme, radius=_RADIUS, border=border)
        inner = card.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        picture = QRect(inner.topLeft(), QSize(inner.width(), round(inner.width() * _RATIO)))
        broken = sight.doubt is Doubt.UNREADABLE
        paint_picture(
            painter,
            picture,
            self._thumbnails.get(sight.content),
            self._theme,
            glyph="broken" if broken else "photo",
            role="muted" if broken else "edge",
        )
        below = QRect(inner.left(), picture.bottom() + _PADDING, inner.width(), 0)
        below.setBottom(inner.bottom() + 2)
        self._paint_words(painter, below, str(index.data()), sight)
        if self._model.joined(index.row()):
            self._paint_joint(painter, rect, picture)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, words: str, sight: Sight) -> None:
        odd = sight.doubt is not Doubt.NONE
        painter.setPen(self._theme.colour("doubt" if odd else "muted"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if odd:
            painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, words)
        else:
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideMiddle, area.width()
            )
            painter.drawText(area, flags, shown)

    def _paint_joint(self, painter: QPainter, cell: QRect, picture: QRect) -> None:
        """A bar across the gap to the next card, which shows the same."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("doubt"))
        middle = picture.center().y()
        painter.drawRect(QRectF(cell.right() - _GAP, middle - 3, _GAP + 1, 6))
