"""Paints a photo in the grid: picture, label, confidence, and a mark where there is doubt."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.folder.photo_model import PhotoModel, Role
from organizer.ui.pictures.card import Card
from organizer.ui.pictures.card_parts import paint_ground, paint_picture
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

_GAP = 6
"""Free space around a card, inside its cell."""
_PADDING = 8
_RADIUS = 10
_RATIO = 3 / 4
"""Height of a picture by its width."""


class PhotoCard(Card):
    """The delegate of the grid."""

    def __init__(
        self, photos: PhotoModel, thumbnails: Thumbnails, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._thumbnails = thumbnails
        self._theme = theme

    def height_for(self, width: int, font: QFont) -> int:
        """How high a cell of a width is."""
        picture = round((width - 2 * (_GAP + _PADDING)) * _RATIO)
        bold, small = _bold(font), _small(font)
        lines = QFontMetrics(bold).height() + QFontMetrics(small).height()
        return picture + lines + 2 * (_GAP + _PADDING) + _PADDING + 2

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        item: PhotoItem | None = index.data(Role.ITEM)
        if item is None:
            return
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        rect: QRect = option.rect
        font: QFont = option.font
        card = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        paint_ground(painter, card, option.state, self._theme, radius=_RADIUS)
        inner = card.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        picture = QRect(inner.topLeft(), QSize(inner.width(), round(inner.width() * _RATIO)))
        self._paint_picture(painter, picture, item)
        below = QRect(inner.left(), picture.bottom() + _PADDING, inner.width(), 0)
        below.setBottom(inner.bottom())
        self._paint_words(painter, below, item, font)
        painter.restore()

    def _paint_picture(self, painter: QPainter, area: QRect, item: PhotoItem) -> None:
        broken = item.state is State.UNREADABLE
        pixmap = self._thumbnails.get(item.content) if item.state is not State.WAITING else None
        paint_picture(
            painter,
            area,
            None if broken else pixmap,
            self._theme,
            glyph="broken" if broken else "photo",
            role="edge" if pixmap is None and not broken else "muted",
        )
        if item.state is State.UNSURE:
            self._paint_doubt(painter, area)

    def _paint_doubt(self, painter: QPainter, area: QRect) -> None:
        circle = QRectF(area.right() - 27, area.top() + 6, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(circle)
        painter.setPen(self._theme.colour("doubt"))
        painter.setFont(_bold(painter.font()))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "?")

    def _paint_words(self, painter: QPainter, area: QRect, item: PhotoItem, font: QFont) -> None:
        bold, small = _bold(font), _small(font)
        first = QRect(area.left(), area.top(), area.width(), QFontMetrics(bold).height())
        second = QRect(area.left(), first.bottom() + 2, area.width(), QFontMetrics(small).height())
        right = self._certainty(item)
        colour = self._theme.colour
        painter.setFont(small)
        metrics = QFontMetrics(small)
        room = metrics.horizontalAdvance(right) + 8 if right else 0
        painter.setPen(colour("doubt" if item.state is State.UNSURE else "muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, flags, right)
        painter.setFont(bold)
        painter.setPen(self._caption_colour(item))
        self._paint_line(painter, first.adjusted(0, 0, -room, 0), self._photos.caption(item))
        painter.setFont(small)
        painter.setPen(colour("muted"))
        self._paint_line(painter, second, item.name, Qt.TextElideMode.ElideMiddle)

    def _certainty(self, item: PhotoItem) -> str:
        if item.verdict is None or item.state not in (State.SURE, State.UNSURE):
            return ""
        if item.ruled is not None:
            return self.tr("stays") if item.stays else self.tr("by rule")
        return self.tr("by you") if item.corrected else percent(item.verdict.confidence)

    def _caption_colour(self, item: PhotoItem) -> QColor:
        labelled = item.state in (State.SURE, State.UNSURE)
        role = "text" if labelled else "error" if item.state is State.UNREADABLE else "muted"
        return self._theme.colour(role)

    @staticmethod
    def _paint_line(
        painter: QPainter,
        area: QRect,
        words: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        shown = painter.fontMetrics().elidedText(words, elide, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.9)
    return made
