"""Paints a photo of a class, and what is odd about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from organizer.training.doubts import Doubt, Sight
from organizer.ui.pictures.card import Card
from organizer.ui.pictures.card_parts import paint_ground, paint_picture
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.clean_model import SIGHT, CleanModel

_GAP = 5
_PADDING = 6
_RADIUS = 8
_RATIO = 3 / 4
_LINES = 2


class CleanCard(Card):
    """The delegate of the grid of one class."""

    def __init__(
        self, model: CleanModel, thumbnails: Thumbnails, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._theme = theme

    def height_for(self, width: int, font: QFont) -> int:
        """How high a cell of a width is."""
        picture = round((width - 2 * (_GAP + _PADDING)) * _RATIO)
        words = _LINES * QFontMetrics(font).height()
        return picture + words + 2 * (_GAP + _PADDING) + _PADDING

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
